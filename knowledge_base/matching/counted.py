"""Numbers with what they count, in the singular or the plural of both languages."""

from __future__ import annotations

from typing import Final, NamedTuple


class Noun(NamedTuple):
    """A word for one and for several, in English and in Swedish."""

    one_en: str
    many_en: str
    one_sv: str
    many_sv: str


EMPLOYEES: Final = Noun("employee", "employees", "anställd", "anställda")
PEOPLE: Final = Noun("person", "people", "person", "personer")
REPORTS: Final = Noun("annual report", "annual reports", "årsredovisning", "årsredovisningar")
YEARS: Final = Noun("year", "years", "år", "år")


def counted(number: int, noun: Noun) -> tuple[str, str]:
    """Return "1 employee" or "3 employees", in English and in Swedish."""
    is_one = number == 1
    return (
        f"{number} {noun.one_en if is_one else noun.many_en}",
        f"{number} {noun.one_sv if is_one else noun.many_sv}",
    )
