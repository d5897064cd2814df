"""A view of the inbox that somebody keeps under a name."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SavedView:
    """A filter with its name.

    Attributes:
        owner_id: The account of who saved it; only that person can change it.
        owner: That person's name.
        query: As the inbox's address says it.
        shared: Whether colleagues see it too.
    """

    id: int
    owner_id: int
    owner: str
    name: str
    query: str
    shared: bool
