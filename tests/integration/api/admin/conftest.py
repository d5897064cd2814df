"""The tiny knowledge base and the administrator of the tests one folder up."""

from __future__ import annotations

from tests.integration.api.test_admin_documents import administrator, app, knowledge

__all__ = ["administrator", "app", "knowledge"]
