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
class Reason:
    """A rule that gave points, in plain words of both languages: staff read one of them."""

    points: int
    en: str
    sv: str


@dataclass(frozen=True, slots=True)
class Score:
    """Points, and the rules that gave them."""

    points: int
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the rules look at."""

    organisation_number: str | None
    contact_name: str
    email: str
    need_text: str
    need_category: NeedCategory  # as the visitor's own words name it
    matched_records: tuple[str, ...]


_Rule = tuple[Reason, Callable[[Evidence], bool]]

_RULES: Final[tuple[_Rule, ...]] = (
    (
        Reason(
            25,
            "gave a valid Swedish organisation number",
            "uppgav ett giltigt svenskt organisationsnummer",
        ),
        lambda e: bool(e.organisation_number),
    ),
    (
        Reason(20, "writes from a company's address", "skriver från en företagsadress"),
        lambda e: e.email.rpartition("@")[2].lower() not in _PRIVATE_MAIL,
    ),
    (
        Reason(20, "describes the need", "beskriver behovet"),
        lambda e: len(e.need_text.split()) >= _DESCRIBED_WORDS,
    ),
    (
        Reason(
            15, "asked about something that the documents cover", "frågade om något som dokumenten tar upp"
        ),
        lambda e: bool(e.matched_records),
    ),
    (
        Reason(10, "needs what the cluster offers", "behöver något som klustret erbjuder"),
        lambda e: e.need_category != "other",
    ),
    (
        Reason(10, "gave a full name", "uppgav för- och efternamn"),
        lambda e: len(e.contact_name.split()) > 1,
    ),
)


def score(evidence: Evidence) -> Score:
    """Add up the rules that apply; all of them make 100."""
    met = tuple(reason for reason, applies in _RULES if applies(evidence))
    return Score(sum(reason.points for reason in met), met)
