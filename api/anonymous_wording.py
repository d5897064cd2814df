"""A resource described to the other side without saying whose it is."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

from api.resources import Resource

GAP = "…"
_LEGAL_FORM = re.compile(
    r"[\s,]+(?:\(publ\)|aktiebolag|ab|hb|kb|inc|ltd|llc|plc|gmbh|ag|oyj?|asa?|aps|a/s|bv|sas?|sarl)\.?$",
    re.IGNORECASE,
)
_DISTINCTIVE = 5  # letters; a shorter name may be a word of the text, so it must be written alike
_TELLING_NAME = 3  # letters of a first name or a surname
_TELLING_DIGITS = 7
_BETWEEN = r"[\s()/–-]*"  # the digits of a number
_NOTHING = r"(?!)"
_EMAIL = r"[^\s<>@]+@[^\s<>@]+\.[^\s<>@.,;:]+"
_WEB = r"(?:https?://|www\.)[^\s<>]*[^\s<>.,;:)]"
_PHONE = r"(?<![\d\w])(?:\+|0)\d[\d\s()/–-]{5,}\d"


def revealing(text: str, resource: Resource) -> list[str]:
    """Return what in a text tells, or may tell, whose resource it is; each once, in the order of the text.

    Names, numbers and addresses of the company are looked for, and everybody's e-mail, web and telephone.
    What only a person can see, such as the name of a product, is not found: staff read each wording.
    """
    found = {match.group(): None for match in _pattern(resource).finditer(_composed(text))}
    return list(found)


def masked(text: str, resource: Resource) -> str:
    """Return a text with a gap for each part that tells whose resource it is."""
    return _pattern(resource).sub(GAP, _composed(text))


def first_wording(resource: Resource, labels: Mapping[str, str]) -> str:
    """Return a description to begin with, for staff to look through; a street address is left out.

    Args:
        resource: What is described.
        labels: The words for `place` and `period` in the language of the side that reads it.
    """
    place = "" if resource.place and is_address(resource.place) else resource.place
    facts = ((labels["place"], place), (labels["period"], resource.period))
    lines = [f"{label}: {value}" for label, value in facts if value]
    return masked("\n\n".join(part for part in (resource.text, "\n".join(lines)) if part), resource)


def is_address(place: str) -> bool:
    """Tell whether a place may be a street address: it has a number in it."""
    return any(character.isdigit() for character in place)


def _pattern(resource: Resource) -> re.Pattern[str]:
    parts = [_EMAIL, _WEB, *_known(resource), _PHONE]  # the longer before what is a part of it
    return re.compile(_composed("|".join(f"(?:{part})" for part in parts)))


def _composed(text: str) -> str:
    """Write each letter with its marks as one character: some keyboards send the ring of å on its own."""
    return unicodedata.normalize("NFC", text)


def _known(resource: Resource) -> Iterator[str]:
    yield _anyhow(resource.email.rpartition("@")[2])
    yield _anyhow(resource.company_name)
    bare = _bare(resource.company_name)
    yield _anyhow(bare) if len(bare) >= _DISTINCTIVE else _alike(bare)
    yield _anyhow(resource.contact_name)
    yield from (_alike(name) for name in resource.contact_name.split() if len(name) >= _TELLING_NAME)
    yield from (_digits(number) for number in (resource.phone, resource.organisation_number) if number)
    if resource.place and is_address(resource.place):
        yield _anyhow(resource.place)


def _bare(company_name: str) -> str:
    """Take the legal form from a company's name: AB, and AB (publ)."""
    shorter = _LEGAL_FORM.sub("", company_name)
    return shorter if shorter == company_name else _bare(shorter)


def _alike(name: str) -> str:
    words = r"\s+".join(re.escape(word) for word in name.split())
    return rf"(?<!\w){words}s?(?!\w)"  # and the genitive: Cellias


def _anyhow(name: str) -> str:
    return f"(?i:{_alike(name)})"


def _digits(number: str) -> str:
    """Find the last digits of a number, however it is parted: a country's prefix may be left out."""
    digits = re.sub(r"\D", "", number)[-_TELLING_DIGITS:]
    return rf"\+?(?:\d{_BETWEEN})*{_BETWEEN.join(digits)}" if len(digits) == _TELLING_DIGITS else _NOTHING
