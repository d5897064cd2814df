"""What stands beside a value in one message: "Anna Berg, anna@cellia.se, 070-123 45 67"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, cast

from actions.email_address import check_email, find_doubtful, find_email, without_email
from actions.fields import Field, check_field, is_called
from actions.interruption import is_company_or_address
from actions.move import Corrected, Doubted, Move, Pairs, Stated
from actions.organisation_number import find_number
from actions.phone import find_phone, without_phone

_LINK: Final = (
    r"(?:(?:and|or|och|eller|my|our|mitt|min|you can|ni kan|the|with|is|are|har|är|me|mig|us|oss|at|on|to|via"
    r"|på|till|e-?mail|mail|e-?post|mejl|maila?|mejla|address|adress|write|reach|contact|skriv|kontakta|nås|nå"
    r"|org(?:anisation)?s?(?:\.|nr|nummer| number| no)?|number|nummer|nr)\b[\s.:,;]*)"
)
_TRAILING_LINK: Final = re.compile(rf"[\s,;:(–-]+{_LINK}+[\s,;:()–-]*$", re.IGNORECASE)
_ONLY_LINK: Final = re.compile(rf"[\s,;:()–-]*{_LINK}*", re.IGNORECASE)
_EDGES: Final = " ,;:-–()/|"
_INTRODUCED: Final = re.compile(
    r"^(?:(?:hi|hello|hej)[ ,!]+)?"
    r"(?:(?:i am|i'm|my name is|this is|jag är|jag heter|mitt namn är|det är)\s+)?"
    r"(?P<name>\w[\w'.-]*(?:\s+\w[\w'.-]*){0,3}?)"
    r"(?:(?P<listed>\s*[,/]\s*)|\s+(?:(?P<origin>from|från)|at|of|with|på|hos"
    r"|(?:and i |och |och jag )?(?:work(?:ing)? (?:at|for|with)"
    r"|jobbar (?:på|för|hos)|arbetar (?:på|för|hos)|represent(?:ing)?|representerar))\s+)"
    r"(?P<company>\S.*)$",
    re.IGNORECASE,
)
_REVERSED: Final = re.compile(
    r"^(?P<company>\S.*?)(?P<listed>)(?:[.,;]|\s+(?:and|och))\s+(?:and |och )?"
    r"(?:i am|i'm|my name is|contact is|jag är|jag heter|mitt namn är)\s+(?P<name>[^,;]+?)[.!]?$",
    re.IGNORECASE,
)
_EMPTY: Final = re.compile(r"[<(\[]\s*[>)\]]")


@dataclass(frozen=True, slots=True)
class Beside:
    """The values that a text shows by their form, and the rest of it.

    Attributes:
        pairs: fields and their checked values; an address that needs settling as `doubted_email`.
        rest: the text without them.
    """

    pairs: Pairs
    rest: str

    def as_move(self) -> Move:
        """What the values mean where none of them was asked for."""
        doubted = next((value for field, value in self.pairs if field == "doubted_email"), None)
        if doubted is not None:
            return Doubted(doubted, tuple(pair for pair in self.pairs if pair[0] != "doubted_email"))
        (field, value), *also = self.pairs
        return Corrected(cast("Field", field), value, tuple(also))


def look_beside(text: str) -> Beside:
    """Find an address, an organisation number and a phone number in a text."""
    found: list[tuple[Stated, str]] = []
    rest = text
    address = find_doubtful(text) if _is_doubtful(text) else find_email(text)
    if address is not None:
        found.append(("doubted_email" if _is_doubtful(text) else "email", address))
        rest = without_email(rest)
    phone = find_phone(rest)
    if phone is not None:
        found.append(("phone", phone))
        rest = without_phone(rest)
    number = find_number(rest)
    checked = check_field("organisation_number", number) if number else None
    if number and isinstance(checked, str):
        found.append(("organisation_number", checked))
        rest = rest.replace(number, " ")
    return Beside(tuple(found), _tidied(rest) if found else text)


def is_introduction(text: str) -> bool:
    """Whether a text tells a company in a sentence, or a person and a company together."""
    rest = look_beside(text).rest
    return is_called(rest) or introduced(rest) is not None


def introduced(text: str) -> tuple[str, str] | None:
    """The name and the company of "Anna Berg, Cellia AB" and "I'm Anna from Cellia"; None for any other."""
    match = _REVERSED.match(text) or _INTRODUCED.match(text)
    if match is None:
        return None
    name, company = match.group("name"), match.group("company").strip(_EDGES + ".!")
    led_in = match.start("name") > 0 or (match.groupdict().get("origin") and " " in name)
    plain = is_company_or_address(company) or (led_in and not match["listed"])
    checked = check_field("contact_name", name), check_field("company_name", company)
    fits = plain and _is_name(name) and all(isinstance(value, str) for value in checked)
    return cast("tuple[str, str]", checked) if fits else None


def _is_doubtful(text: str) -> bool:
    address = find_email(text)
    return find_doubtful(text) is not None if address is None else check_email(address).problem is not None


def _is_name(text: str) -> bool:
    return all(word[0].isupper() or word in {"af", "von", "van", "de", "der"} for word in text.split())


def _tidied(rest: str) -> str:
    words = " ".join(_EMPTY.sub(" ", rest).split())
    if _ONLY_LINK.fullmatch(words):
        return ""
    return _TRAILING_LINK.sub("", f"{words} ").strip(_EDGES)
