"""When staff are on duty: one rule for what visitors hear and for when staff are told."""
