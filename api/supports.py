"""The support that the project has given to a company, as it is reported to the funder."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Final, Literal, get_args

from api.organisation_number import shown_number

SupportKind = Literal[
    "advice",
    "matching",
    "visit",
    "test_environment",
    "feasibility",
    "event",
    "establishment",
    "other",
]
SizeClass = Literal["micro", "small", "medium", "large"]
KINDS: tuple[SupportKind, ...] = get_args(SupportKind)
SIZE_CLASSES: tuple[SizeClass, ...] = get_args(SizeClass)
CENT: Final = Decimal("0.01")
NOTHING: Final = Decimal(0)
HOME: Final = "SE"


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """What one company got on one day.

    Attributes:
        id: 0 until it is stored.
        lead_id: The lead that it came of, while that is kept.
        organisation_number: Empty where nobody knows it; then the company cannot be counted. A sole
            trader's is whole, for the funder wants it.
        country: Two letters; empty where nobody knows it.
        size_class: By recommendation 2003/361/EC.
        aid_sek: The value of de minimis aid, in SEK; 0 for none.
        sek_per_eur: The rate at which that is told in EUR; needed where there is aid.
    """

    given_on: date
    hours: Decimal
    kind: SupportKind
    company_name: str
    organisation_number: str
    size_class: SizeClass
    aid_sek: Decimal
    sek_per_eur: Decimal | None
    note: str
    recorded_by: str
    recorded_at: datetime
    country: str = ""
    lead_id: str | None = None
    id: int = 0

    @property
    def shown_number(self) -> str:
        """The organisation number as pages and logs may show it."""
        return shown_number(self.organisation_number)

    @property
    def foreign_country(self) -> str:
        """The country of a company from abroad, whose number alone does not say whose register it is of."""
        return "" if self.country == HOME else self.country

    @property
    def aid_eur(self) -> Decimal:
        """The aid in EUR, to the cent."""
        if not self.sek_per_eur:
            return NOTHING
        return (self.aid_sek / self.sek_per_eur).quantize(CENT, ROUND_HALF_UP)
