"""Setting Lots up and running it."""
