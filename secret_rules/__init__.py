"""Which secrets are good enough: one answer for the launcher, the API and the action server."""
