"""What is wrong with one field of a request."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FieldError:
    """One field of a request that was not accepted, with a reason for its author."""

    field: str
    message: str
