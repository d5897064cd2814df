"""A stretch of a text, from its first character to the one behind its last."""

from __future__ import annotations

Span = tuple[int, int]
