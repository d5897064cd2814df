"""The inbox: which leads somebody wants to see, in which order, and what leaves it as a file."""
