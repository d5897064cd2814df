"""Tests are packages, so that equal file names in two rooms stay two modules and the root is importable."""
