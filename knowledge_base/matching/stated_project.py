"""What a text says of the project itself: its length, its parties, who leads it, and how they share it."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge_base.matching.closed_circle import stated_circles
from knowledge_base.matching.cost_parts import stated_parts
from knowledge_base.matching.refused_lead import refused_leads
from knowledge_base.matching.span import Span
from knowledge_base.matching.stated_lead import stated_leads
from knowledge_base.matching.stated_length import stated_lengths
from knowledge_base.matching.stated_parties import stated_parties
from knowledge_base.matching.stated_share import stated_shares
from knowledge_base.matching.stated_use import stated_uses


def stated_project(text: str) -> Iterator[Span]:
    """Go through what some programmes set bounds to.

    The fields are "months", "party_share", "parties", "partner_abroad" and "lacking".
    """
    yield from stated_lengths(text)
    yield from stated_shares(text)
    yield from stated_parties(text)
    yield from stated_circles(text)
    yield from stated_parts(text)
    yield from stated_leads(text)
    yield from refused_leads(text)
    yield from stated_uses(text)
