"""The form of a support: as it was typed, what is at fault in it, and what it becomes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Final

from api.document_checks import day_of
from api.organisation_number import checked_organisation_number, shown_number, sole_traders_number
from api.supports import CENT, KINDS, NOTHING, SIZE_CLASSES, Support
from api.visitor_text import clean

FIELDS: Final = (
    "given_on",
    "hours",
    "kind",
    "company_name",
    "organisation_number",
    "country",
    "foreign",
    "size_class",
    "aid_sek",
    "sek_per_eur",
    "note",
)
FIRST_DAY: Final = date(2000, 1, 1)
MOST_HOURS: Final = Decimal(1_000)
MOST_SEK: Final = Decimal(1_000_000_000)
MOST_RATE: Final = Decimal(1_000)
LONGEST_NAME, LONGEST_NUMBER, LONGEST_NOTE = 200, 40, 2_000
RATE_STEP: Final = Decimal("0.0001")
_COUNTRY = re.compile(r"[A-Z]{2}")
_NUMBER = re.compile(r"\d{1,12}(\.\d{1,6})?")


@dataclass(frozen=True, slots=True)
class SupportForm:
    """What stands in the form's fields."""

    typed: Mapping[str, str] = field(default_factory=dict)

    def __getitem__(self, name: str) -> str:
        """Return a field, empty where nothing was typed."""
        return self.typed.get(name, "")

    @classmethod
    def of(cls, support: Support) -> SupportForm:
        """Return the form that would make a support."""
        typed = {name: str(getattr(support, name) or "") for name in FIELDS if name != "foreign"}
        typed |= {"hours": f"{support.hours.normalize():f}", "aid_sek": f"{support.aid_sek:f}"}
        return cls(typed | {"organisation_number": support.shown_number})


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadSupport:
    """What the fields say; nothing where one cannot be read."""

    given_on: date | None
    hours: Decimal | None
    kind: str
    company_name: str
    organisation_number: str | None
    country: str
    size_class: str
    aid_sek: Decimal | None
    sek_per_eur: Decimal | None
    rate_typed: bool
    note: str

    def faults(self, today: date) -> tuple[str, ...]:
        """Name the fields at fault; no support is noted before it was given."""
        day, hours, aid, number = self.given_on, self.hours, self.aid_sek, self.organisation_number
        holds = {
            "given_on": day is not None and FIRST_DAY <= day <= today,
            "hours": hours is not None and NOTHING < hours <= MOST_HOURS,
            "kind": self.kind in KINDS,
            "company_name": 0 < len(self.company_name) <= LONGEST_NAME,
            "organisation_number": number is not None and len(number) <= LONGEST_NUMBER,
            "country": not self.country or _COUNTRY.fullmatch(self.country) is not None,
            "size_class": self.size_class in SIZE_CLASSES,
            "aid_sek": aid is not None and aid <= MOST_SEK,
            "sek_per_eur": self._rate_good(),
            "note": len(self.note) <= LONGEST_NOTE,
        }
        return tuple(name for name, good in holds.items() if not good)

    def support(self, author: str, now: datetime) -> Support:
        """Return the support, once there are no faults."""
        values = asdict(self)
        del values["rate_typed"]
        return Support(**values, recorded_by=author, recorded_at=now)

    def _rate_good(self) -> bool:
        if self.sek_per_eur is None:
            return not self.rate_typed and not self.aid_sek
        return NOTHING < self.sek_per_eur <= MOST_RATE


def read_form(form: SupportForm, known_number: str = "") -> ReadSupport:
    """Read a form.

    Args:
        form: As it was typed.
        known_number: An organisation number that is taken as it is: it was checked when it was noted first.
    """
    return ReadSupport(
        given_on=day_of(form["given_on"]),
        hours=_decimal(form["hours"], CENT),
        kind=form["kind"],
        company_name=" ".join(clean(form["company_name"]).split()),
        organisation_number=_organisation_number(form, known_number),
        country=_country(form),
        size_class=form["size_class"],
        aid_sek=_decimal(form["aid_sek"] or "0", CENT),
        sek_per_eur=_decimal(form["sek_per_eur"], RATE_STEP),
        rate_typed=bool(form["sek_per_eur"].strip()),
        note=clean(form["note"]),
    )


def _decimal(typed: str, step: Decimal) -> Decimal | None:
    """Read a number with a comma or a point and with spaces between the thousands."""
    text = re.sub(r"\s", "", typed).replace(",", ".")
    if not _NUMBER.fullmatch(text) or not text.isascii():
        return None
    try:
        return Decimal(text).quantize(step)
    except InvalidOperation:
        return None


def _country(form: SupportForm) -> str:
    return form["country"].strip().upper()


def _organisation_number(form: SupportForm, known: str) -> str | None:
    """Return the number as its country writes it, empty for none; nothing where it cannot be one."""
    number = " ".join(clean(form["organisation_number"]).split()).upper()
    if number == shown_number(known):
        return known
    # Whatever else the form says of it: else one sole trader could stand there in several spellings.
    if personal := sole_traders_number(number):
        return personal
    if not number or form["foreign"]:
        return number
    try:
        return checked_organisation_number(number, _country(form))
    except ValueError:
        return None
