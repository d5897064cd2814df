"""By what a person is found in a text: one rule for the database, the logs and the spool."""
