"""All SQL of the project: one store for each table that is worked with."""
