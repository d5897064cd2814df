"""Organisation numbers of the countries whose check digits we know."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from personnummer.personnummer import Personnummer, PersonnummerException
from stdnum.dk import cvr
from stdnum.ee import registrikood
from stdnum.exceptions import ValidationError
from stdnum.fi import ytunnus
from stdnum.no import orgnr as norwegian
from stdnum.se import orgnr as swedish

from personal_signs.mask import MASK

_FIRST_MONTH_OF_COMPANIES: Final = 20


def _swedish(number: str) -> str:
    digits = str(swedish.validate(number))
    if int(digits[2:4]) < _FIRST_MONTH_OF_COMPANIES:
        raise ValueError("This is a personal identity number: leave it out.")
    return str(swedish.format(digits))


_CHECKS: Final[dict[str, Callable[[str], str]]] = {
    "SE": _swedish,
    "DK": lambda number: str(cvr.validate(number)),
    "EE": lambda number: str(registrikood.validate(number)),
    "FI": lambda number: str(ytunnus.format(ytunnus.validate(number))),
    "NO": lambda number: str(norwegian.format(norwegian.validate(number))),
}


def checked_organisation_number(number: str, country: str) -> str:
    """Return a number as its country writes it; that of a country which we cannot check, as it is.

    Args:
        number: As its owner wrote it.
        country: Two letters, or empty; it is tried first, for a company may be registered elsewhere.

    Raises:
        ValueError: It is none of a country that we know. A sole trader's is refused too: it is a person's,
            and nobody needs it to answer a question.
    """
    if country and country not in _CHECKS:
        return number
    for code in sorted(_CHECKS, key=lambda code: code != country):
        written = _written(number, code)
        if written:
            return written
    raise ValueError("Not an organisation number: a digit is wrong or missing.")


def sole_traders_number(number: str) -> str | None:
    """Return the number of a Swedish sole trader, ten digits with a hyphen; nothing where it is no such one.

    It is the owner's personal identity number: show it as `shown_number` does.
    """
    try:
        return str(Personnummer(number).format()).replace("+", "-")
    except PersonnummerException:
        return None


def shown_number(number: str) -> str:
    """Return a number as pages and logs may show it: of a sole trader's, the day of birth only."""
    personal = sole_traders_number(number)
    return f"{personal[:7]}{MASK}" if personal else number


def _written(number: str, country: str) -> str | None:
    try:
        return _CHECKS[country](number)
    except ValidationError:
        return None
