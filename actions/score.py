"""Score a lead from 0 to 100, so that staff can take the most promising first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from actions.need import NeedCategory

# Providers of private mailboxes: an address there says nothing about the company.
_PRIVATE_MAIL: Final = frozenset(
    {
        "gmail.com",
        "googlemail.com",
        "hotmail.com",
        "hotmail.se",
        "icloud.com",
        "live.com",
        "live.se",
        "me.com",
        "msn.com",
        "outlook.com",
        "outlook.se",
        "proton.me",
        "protonmail.com",
        "telia.com",
        "yahoo.com",
        "yahoo.se",
    }
)
_DESCRIBED_WORDS: Final = 6


@dataclass(frozen=True, slots=True)
class Score:
    """Points, and the rules that gave them in plain words."""

    points: int
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the rules look at."""

    organisation_number: str | None
    contact_name: str
    email: str
    need_text: str
    need_category: NeedCategory  # as the visitor's own words name it
    matched_records: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Rule:
    points: int
    reason: str
    applies: Callable[[Evidence], bool]


_RULES: Final = (
    _Rule(25, "gave a valid Swedish organisation number", lambda e: bool(e.organisation_number)),
    _Rule(
        20,
        "writes from a company's address",
        lambda e: e.email.rpartition("@")[2].lower() not in _PRIVATE_MAIL,
    ),
    _Rule(20, "describes the need", lambda e: len(e.need_text.split()) >= _DESCRIBED_WORDS),
    _Rule(15, "asked about something that the documents cover", lambda e: bool(e.matched_records)),
    _Rule(10, "needs what the cluster offers", lambda e: e.need_category != "other"),
    _Rule(10, "gave a full name", lambda e: len(e.contact_name.split()) > 1),
)


def score(evidence: Evidence) -> Score:
    """Add up the rules that apply; all of them make 100."""
    met = [rule for rule in _RULES if rule.applies(evidence)]
    return Score(sum(rule.points for rule in met), tuple(f"{rule.reason} (+{rule.points})" for rule in met))
