"""Leads that may be of the same company, or about the same thing."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from api.leads import Lead
from api.mail_domains import company_domain
from api.need_words import NeedWords
from api.stores.similar_leads import Need, SimilarLeadStore

Reason = Literal["organisation_number", "domain", "need"]

ALIKE = 0.35
MOST_ALIKE = 3
MOST_COMPARED = 500  # the newest; older ones are seldom of use


@dataclass(frozen=True, slots=True)
class SimilarLead:
    """A lead that is like another one, and why."""

    lead: Lead
    because: tuple[Reason, ...]

    @property
    def same_company(self) -> bool:
        """Whether it may be the same matter told twice."""
        return self.because != ("need",)


class SimilarLeads:
    """Finds them by organisation number, by the company's mail domain, and by the words of the need."""

    def __init__(self, store: SimilarLeadStore) -> None:
        self._store = store

    async def of(self, lead: Lead) -> Sequence[SimilarLead]:
        """Return what is like a lead: of the same company first, then the newest."""
        domain = company_domain(lead.email)
        number = lead.organisation_number
        same = await self._store.of_company(number, domain, but=lead.id)
        needs = await self._store.needs(lead.language, MOST_COMPARED, but=lead.id)
        # Counting the words of hundreds of needs would hold up everybody else's request.
        alike = await asyncio.to_thread(_alike, lead.need_text, lead.language, needs)
        others = await self._store.find(
            [need_id for need_id in alike if need_id not in {one.id for one in same}]
        )
        found = [SimilarLead(one, _reasons(one, number, domain, alike=one.id in alike)) for one in same]
        return [*found, *(SimilarLead(one, ("need",)) for one in others)]


def _alike(text: str, language: Literal["en", "sv"], needs: Sequence[Need]) -> list[str]:
    likeness = NeedWords([need.text for need in needs], language).likeness(text)
    ranked = sorted(zip(likeness, needs, strict=True), key=lambda pair: pair[0], reverse=True)
    return [need.lead_id for cosine, need in ranked[:MOST_ALIKE] if cosine >= ALIKE]


def _reasons(lead: Lead, number: str | None, domain: str | None, *, alike: bool) -> tuple[Reason, ...]:
    reasons: list[tuple[Reason, bool]] = [
        ("organisation_number", number is not None and lead.organisation_number == number),
        ("domain", domain is not None and company_domain(lead.email) == domain),
        ("need", alike),
    ]
    return tuple(reason for reason, holds in reasons if holds)
