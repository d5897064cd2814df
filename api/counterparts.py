"""Who may belong together: for an offer the searches nearest to it in meaning, for a search the offers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import structlog

from api.anonymous_wording import masked
from api.errors import KnowledgeError
from api.knowledge_process import Knowledge
from api.resource_matches import Nearness, ResourceMatch, nearness
from api.resources import Resource, opposite
from api.stores.resource_matches import ResourceMatchStore
from api.stores.resources import ResourceStore

MOST_COMPARED = 200  # the latest approved; more would make the page wait
MOST_SHOWN = 8

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Counterpart:
    """A resource that may fit another one.

    Attributes:
        score: The cosine of both texts, if it was measured.
        match: The match that there is of both already.
    """

    resource: Resource
    score: float | None = None
    match: ResourceMatch | None = None

    @property
    def nearness(self) -> Nearness:
        """How near both texts are, in a word."""
        return nearness(self.score)


@dataclass(frozen=True, slots=True)
class FoundCounterparts:
    """What the page shows; `by_meaning` is false where the knowledge base could not be asked."""

    counterparts: Sequence[Counterpart]
    by_meaning: bool


class Counterparts:
    """Compares resources; the process that holds the embedding model does the work."""

    def __init__(self, resources: ResourceStore, matches: ResourceMatchStore, knowledge: Knowledge) -> None:
        self._resources = resources
        self._matches = matches
        self._knowledge = knowledge

    async def of(self, resource: Resource) -> FoundCounterparts:
        """Return the likeliest, those of the same category first; by time alone for want of better."""
        found, by_meaning = await self._compared(resource)
        found.sort(key=lambda one: (one.resource.category != resource.category, -(one.score or 0.0)))
        return FoundCounterparts(found[:MOST_SHOWN], by_meaning)

    async def score(self, one: Resource, other: Resource) -> float | None:
        """Return how near two resources are, if it can be measured now."""
        found, _ = await self._compared(one)
        return next((near.score for near in found if near.resource.id == other.id), None)

    async def _compared(self, resource: Resource) -> tuple[list[Counterpart], bool]:
        """Return all that are of the other kind and approved, and whether they could be compared."""
        approved = await self._resources.approved(opposite(resource.kind), MOST_COMPARED)
        others = [other for other in approved if not _same_company(resource, other)]
        like_it = await self._resources.approved(resource.kind, MOST_COMPARED)
        scores = await self._scores(resource, others, like_it)
        matches = await self._matches.of(resource.id)
        begun = {match.other(resource.kind).resource_id: match for match in matches}
        found = [
            Counterpart(other, scores[place] if scores else None, begun.get(other.id))
            for place, other in enumerate(others)
        ]
        return found, scores is not None

    async def _scores(
        self, one: Resource, others: Sequence[Resource], like_it: Sequence[Resource]
    ) -> list[float] | None:
        if not others:
            return []
        try:
            reply = await self._knowledge.ask(
                "compare",
                text=_text(one),
                others=[_text(other) for other in others],
                background=[_text(other) for other in like_it if other.id != one.id],
            )
        except KnowledgeError as error:
            log.warning("counterparts.not_compared", reason=type(error).__name__)
            return None
        return [float(cosine) for cosine in reply["cosines"]]


def _text(resource: Resource) -> dict[str, str]:
    """Return what is compared: names and numbers would only make unlike texts alike, or the other way."""
    return {"text": masked(resource.text, resource), "language": resource.language}


def _same_company(one: Resource, other: Resource) -> bool:
    numbers = {one.organisation_number, other.organisation_number}
    return one.email == other.email or (len(numbers) == 1 and None not in numbers)
