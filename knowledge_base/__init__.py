"""The knowledge base: documents in, cited answers out. A library that needs no framework and no network."""
