"""What a company wants of networks and events, as far as it has said so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any, Literal

from knowledge_base.document import Language
from knowledge_base.events.event import today as day_in_sweden
from knowledge_base.events.period import Period, take_period
from knowledge_base.matching.networks_words import names_events, names_networks, says_any, subject_in

Wants = Literal["networks", "events", "both"]
Field = Literal["subject", "period"]


@dataclass(frozen=True, slots=True)
class NetworksNeed:
    """A wish; what was not said is empty or None.

    Attributes:
        subject: In the visitor's words.
        period: When events may be.
        interest: Ids of the networks and events that the visitor wants to be in touch about.
        skipped: Fields that the visitor leaves open.
    """

    subject: str = ""
    period: Period | None = None
    wants: Wants = "both"
    interest: tuple[str, ...] = ()
    skipped: frozenset[str] = frozenset()

    def with_interest(self, name: str) -> NetworksNeed:
        """Note an interest, once."""
        return self if name in self.interest else replace(self, interest=(*self.interest, name))

    def to_json(self) -> dict[str, Any]:
        """Its fields as a value that `json` can write."""
        return {
            "subject": self.subject,
            "period": self.period.to_json() if self.period else None,
            "wants": self.wants,
            "interest": list(self.interest),
            "skipped": sorted(self.skipped),
        }

    @classmethod
    def from_json(cls, row: Mapping[str, Any]) -> NetworksNeed:
        """Read back what `to_json` wrote; a field that is not there is empty."""
        period = row.get("period")
        return cls(
            subject=row.get("subject", ""),
            period=Period.from_json(period) if period else None,
            wants=row.get("wants", "both"),
            interest=tuple(row.get("interest", ())),
            skipped=frozenset(row.get("skipped", ())),
        )


def read(
    text: str,
    language: Language,
    known: NetworksNeed | None = None,
    asked: Field | None = None,
    *,
    today: date | None = None,
) -> NetworksNeed:
    """Add to a need what a text says; what it says anew takes the place of what was known.

    Args:
        text: What the visitor wrote.
        language: The conversation's; words of both languages are read all the same.
        known: What was said before.
        asked: The field that was just asked for, so that "any" or "gene therapy" alone is understood.
        today: The day from which "next week" counts; by default the one that it is in Sweden.
    """
    known = known or NetworksNeed()
    period, rest = take_period(text, today or day_in_sweden(datetime.now(UTC)))
    subject = "" if asked == "period" and known.subject else subject_in(rest)
    if asked and not subject and not period and says_any(text):
        return replace(known, skipped=known.skipped | {asked})
    given = {name for name, value in (("subject", subject), ("period", period)) if value}
    return replace(
        known,
        subject=subject or known.subject,
        period=period or known.period,
        wants=_wants(rest, period, known.wants if not asked or period is None else "events"),
        skipped=known.skipped - given,
    )


def next_question(need: NetworksNeed) -> Field | None:
    """Return the field to ask for next; None: enough is known. Only who wants events alone is asked when."""
    if not need.subject and "subject" not in need.skipped:
        return "subject"
    if need.wants == "events" and need.period is None and "period" not in need.skipped:
        return "period"
    return None


def _wants(text: str, period: Period | None, otherwise: Wants) -> Wants:
    networks, events = names_networks(text), names_events(text) or period is not None
    if networks and events:
        return "both"
    if networks:
        return "networks"
    return "events" if events else otherwise
