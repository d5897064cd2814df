"""How staff are told of leads: by which channel, in which form, and by which rules."""
