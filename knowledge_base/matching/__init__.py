"""From what a company needs, in its own words, to the records of the catalogue that fit."""
