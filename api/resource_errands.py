"""The errands of offers and searches: which letter goes to whom, if it still holds when it is sent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import cast

from api.mail import Mailer
from api.outbox import Way, by_subject
from api.resource_letters import ResourceLetters
from api.resource_matches import ResourceMatch
from api.resources import Resource, ResourceKind
from api.stores.outbox import (
    MATCH_CLOSED,
    MATCH_QUESTION,
    MATCH_TOLD,
    RESOURCE_DECLINED,
    RESOURCE_MAIL,
    Errand,
    addressees,
)
from api.stores.stores import Stores


class ResourceErrands:
    """Carries out what the outbox says; what was deleted meanwhile needs no letter."""

    def __init__(self, stores: Stores, letters: ResourceLetters, mailer: Mailer) -> None:
        self._stores = stores
        self._letters = letters
        self._mailer = mailer

    def ways(self) -> Mapping[str, Way]:
        """Return how each kind of errand is done."""
        to_companies = {
            RESOURCE_DECLINED: self._declined,
            MATCH_QUESTION: self._question,
            MATCH_TOLD: self._told,
            MATCH_CLOSED: self._closed,
        }
        return {RESOURCE_MAIL: self._new, **by_subject(to_companies)}

    async def _new(self, errand: Errand) -> None:
        resource = await self._stores.resources.find(errand.subject)
        if resource is not None:
            letter = self._letters.new(resource)
            await self._mailer.send_letter(replace(letter, to=addressees(errand, letter.to)))

    async def _declined(self, number: str) -> None:
        event = await self._stores.resource_history.find(int(number))
        resource = await self._stores.resources.find(event.resource_id) if event else None
        if event and resource:
            letter = self._letters.declined(resource, event.text, int(number), event.created_at)
            await self._mailer.send_letter(letter)

    async def _question(self, subject: str) -> None:
        """Ask, unless the match has ended since: nobody is asked about what cannot be had."""
        found = await self._side(subject)
        if found and found[0].progress == "asked":
            await self._mailer.send_letter(self._letters.question(*found[:2]))

    async def _told(self, subject: str) -> None:
        """Tell who the other side is, in the last place that could tell too early."""
        found = await self._side(subject)
        if found and found[0].progress == "told":
            await self._mailer.send_letter(self._letters.told(*found))

    async def _closed(self, subject: str) -> None:
        found = await self._side(subject)
        if found:
            await self._mailer.send_letter(self._letters.closed(*found[:2]))

    async def _side(self, subject: str) -> tuple[ResourceMatch, Resource, Resource] | None:
        """Return the match, whose letter it is, and the other side; nothing where any of them is gone."""
        number, _, kind = subject.partition(":")
        match = await self._stores.matches.find(int(number))
        if match is None:
            return None
        own, other = match.sides[cast("ResourceKind", kind)], match.other(cast("ResourceKind", kind))
        resource = await self._stores.resources.find(own.resource_id)
        counterpart = await self._stores.resources.find(other.resource_id)
        return (match, resource, counterpart) if resource and counterpart else None
