"""The launcher: sets up what is missing, then serves, with nothing but the standard library."""
