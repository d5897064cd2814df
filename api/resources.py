"""A resource: what a company offers others or seeks from them, and what staff decided about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from typing import Literal, get_args

from api.models import Language

ResourceKind = Literal["offer", "seek"]
ResourceCategory = Literal["equipment", "space", "material", "side_stream", "competence"]
KINDS: tuple[ResourceKind, ...] = get_args(ResourceKind)
CATEGORIES: tuple[ResourceCategory, ...] = get_args(ResourceCategory)

# What we give a resource ourselves, or take from it when the conversation is forgotten.
OURS = frozenset({"id", "delivery_id", "session_id", "created_at", "state", "state_since"})


def opposite(kind: ResourceKind) -> ResourceKind:
    """Return the kind that this one can be matched with."""
    return "seek" if kind == "offer" else "offer"


class ResourceState(IntEnum):
    """What became of a resource, in the order in which staff see them."""

    PROPOSED = 0
    APPROVED = 1
    DECLINED = 2
    WITHDRAWN = 3
    EXPIRED = 4

    @property
    def word(self) -> str:
        """Its name in addresses, texts and the history."""
        return self.name.lower()

    @classmethod
    def named(cls, word: str | None) -> ResourceState | None:
        """Return the state of that name, if there is one."""
        return next((state for state in cls if state.word == word), None)

    @property
    def before(self) -> tuple[ResourceState, ...]:
        """The states from which a resource may come to this one; what is withdrawn stays so."""
        return _BEFORE[self]


_BEFORE: dict[ResourceState, tuple[ResourceState, ...]] = {
    ResourceState.PROPOSED: (),
    ResourceState.APPROVED: (ResourceState.PROPOSED, ResourceState.DECLINED, ResourceState.EXPIRED),
    ResourceState.DECLINED: (ResourceState.PROPOSED, ResourceState.APPROVED),
    ResourceState.WITHDRAWN: (ResourceState.PROPOSED, ResourceState.APPROVED, ResourceState.EXPIRED),
    ResourceState.EXPIRED: (ResourceState.APPROVED,),
}


@dataclass(frozen=True, slots=True)
class Resource:
    """A resource as it was received; `session_id` leads to the transcript while the visitor keeps it.

    Attributes:
        place: Where, and `period`, when, in the company's own words.
        state_since: When its state was set.
    """

    id: str
    delivery_id: str
    kind: ResourceKind
    category: ResourceCategory
    text: str
    place: str | None
    period: str | None
    company_name: str
    organisation_number: str | None
    contact_name: str
    email: str
    phone: str | None
    language: Language
    consent_version: str
    consent_at: datetime
    page_url: str | None
    session_id: str | None
    created_at: datetime
    state_since: datetime
    state: ResourceState = ResourceState.PROPOSED


@dataclass(frozen=True, slots=True)
class ResourceEvent:
    """One line of a resource's history.

    Attributes:
        resource_id: Whose history; in a match, the side that acted, or both in a line each.
        kind: A state's word, `note`, or what happened in a match: `prepared`, `asked`, `agreed`, `declined`,
            `told`, `closed`.
        author: Who did it; empty when it happened by itself.
        match_id: The match that it is about, if any.
    """

    resource_id: str
    kind: str
    author: str
    text: str
    created_at: datetime
    match_id: int | None = None
