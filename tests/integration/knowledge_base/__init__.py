"""Tests of the knowledge base with the real embedding model."""
