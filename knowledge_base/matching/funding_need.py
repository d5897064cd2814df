"""What a company needs money or help for, and what it is, as far as it has said so."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from typing import Any, Final, Literal

from knowledge_base.matching.size_class import SizeClass, size_class
from knowledge_base.record import CompanySize

# How a company, or who has none yet, is organised: the ids of the terms of kind "form".
Form = Literal[
    "aktiebolag",
    "sole-trader",
    "partnership",
    "association",
    "economic-association",
    "foundation",
    "foreign",
    "outside-eu",
    "none",
    "employee",
    "public",
    "spin-off",
    "subsidiary",
    "other",
]
UNDECIDED: Final = frozenset({"spin-off", "subsidiary", "other"})  # they may have any legal form
FIELDS: Final = (
    "purpose",
    "stage",
    "amount_sek",
    "form",
    "founded",
    "employees",
    "turnover_sek",
    "balance_sek",
    "annual_reports",
    "partner_abroad",
    "place",
)
LISTS: Final = ("purpose", "money", "unwanted", "partners", "lacking", "suspected")
# "Grants for startups" tells who asks, and not what for.
_APPLICANT: Final = re.compile(
    r"(?:start-?ups?|compan(?:y|ies)|firms?|SMEs?|business(?:es)?|bolag\w*|företag\w*|firm(?:a|or))$",
    re.IGNORECASE,
)
SEK_PER_EUR: Final = 11.0  # a round rate of 2026: close to a ceiling, the company has to count itself


@dataclass(frozen=True, slots=True)
class FundingNeed:
    """A need; a field that nothing was said of is None or empty.

    Attributes:
        text: All that was said of it, joined.
        purpose: Ids of terms: what it is for.
        aim: The same as it was said.
        money: Ids of terms: the kind of money that is wanted, and funders named.
        unwanted: Ids of terms, or "advice": what was said not to be wanted; and of records had or ruled out.
        stage: Id of a term, or "trl-6".
        founded: The year in which the company was founded.
        annual_reports: How many it has handed in.
        size_said: The size class that it gives itself.
        dividend: Whether it has distributed a profit.
        partners: Ids of terms: kinds of partners in the country.
        lacking: Ids of terms: kinds of partners that were said to be missing, and what else is: "eu-result",
            or "care-lead" where no care provider will lead the project; all are in `Conditions.needs`.
        suspected: Ids of suspicions: what may have been refused in words that no reader understood.
        full_time: How many full-time posts it has, where it counts them.
        alone: Whether it was said that there are no partners.
        parties: How many the project has, who asks among them.
        party_share: The largest part of the cost that one of them, or one country, carries, in per cent.
        months: How long the project is to last.
        rejections: How many applications have failed.
        military: Whether the product is for armed forces.
        place: As it was said.
        named: What no rule reads, as it was said: its field (`purpose`, `partner`) and the words.
        skipped: Fields that the visitor cannot or will not tell.
        asked: Fields that the visitor was asked for.
        wish: What was said of it without bare answers, joined: it is compared by meaning.
    """

    text: str = ""
    purpose: tuple[str, ...] = ()
    aim: str | None = None
    money: tuple[str, ...] = ()
    unwanted: tuple[str, ...] = ()
    stage: str | None = None
    amount_sek: int | None = None
    form: Form | None = None
    founded: int | None = None
    employees: int | None = None
    full_time: int | None = None
    size_said: CompanySize | None = None
    turnover_sek: int | None = None
    balance_sek: int | None = None
    equity_sek: int | None = None
    annual_reports: int | None = None
    dividend: bool | None = None
    partner_abroad: bool | None = None
    partners: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()
    suspected: tuple[str, ...] = ()
    alone: bool | None = None
    parties: int | None = None
    party_share: int | None = None
    months: int | None = None
    rejections: int | None = None
    military: bool | None = None
    place: str | None = None
    named: tuple[tuple[str, str], ...] = ()
    skipped: frozenset[str] = frozenset()
    asked: frozenset[str] = frozenset()
    wish: str = ""

    @property
    def size(self) -> SizeClass:
        """Its size class by 2003/361/EC."""
        in_euro = (
            None if sum_ is None else sum_ / SEK_PER_EUR for sum_ in (self.turnover_sek, self.balance_sek)
        )
        found = size_class(self.employees, *in_euro)
        if found.name is None and self.size_said in found.possible:
            return SizeClass(self.size_said, (self.size_said,), ())
        return found

    @property
    def trl(self) -> int | None:
        """The technology readiness level, where it was said."""
        return int(self.stage.removeprefix("trl-")) if self.stage and self.stage.startswith("trl-") else None

    def knows(self, field: str) -> bool:
        """Whether something was said of a field; a purpose in words that no term knows is one too."""
        if field == "purpose" and self._is_purpose_said:
            return True
        return getattr(self, field) not in (None, ())

    @property
    def _is_purpose_said(self) -> bool:
        has_aim = bool(self.aim and not _APPLICANT.search(self.aim))
        return has_aim or any(field == "purpose" for field, _ in self.named)

    def to_json(self) -> dict[str, Any]:
        """Return the need as a value that `json` can write."""
        row = {field.name: getattr(self, field.name) for field in fields(self)}
        sets = {name: sorted(row[name]) for name in ("skipped", "asked")}
        lists = {name: list(row[name]) for name in LISTS}
        return row | sets | lists | {"named": [list(pair) for pair in self.named]}

    @classmethod
    def from_json(cls, row: dict[str, Any]) -> FundingNeed:
        """Read what `to_json` gave; a field that is not there is empty, one that is not known is left out."""
        known = {field.name: row[field.name] for field in fields(cls) if field.name in row}
        sets = {name: frozenset(known.get(name, ())) for name in ("skipped", "asked")}
        lists = {name: tuple(known.get(name, ())) for name in LISTS}
        named = tuple((field, words) for field, words in known.get("named", ()))
        return cls(**(known | sets | lists | {"named": named}))
