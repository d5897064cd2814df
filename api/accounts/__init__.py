"""Accounts of staff: who may come in, by which door, and what the log says of it."""
