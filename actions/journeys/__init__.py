"""Guided journeys: from a company's own words to cards, each a short conversation."""
