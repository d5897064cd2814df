"""Check what a visitor wrote for one field of a lead.

Each check gives the value to keep, or a `Problem` that helps to put it right.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, Literal, get_args

from actions.email_address import EmailProblem, check_email
from actions.interruption import is_company_or_address
from actions.need import NEED_LENGTH
from actions.organisation_number import NumberProblem, check_organisation_number
from actions.phone import PhoneProblem, check_phone

Field = Literal["need_text", "company_name", "organisation_number", "contact_name", "email", "phone"]
FIELDS: Final[tuple[Field, ...]] = get_args(Field)
OPTIONAL: Final[frozenset[Field]] = frozenset({"organisation_number", "phone"})

NameProblem = Literal[
    "company_too_short",
    "company_too_long",
    "company_is_wish",
    "company_required",
    "need_is_no",
    "name_missing",
    "name_too_long",
    "need_too_short",
    "required",
]
ProblemCode = Literal[NameProblem, EmailProblem, NumberProblem, PhoneProblem]

# An empty string fills an optional slot: Rasa asks again only while the slot is None.
SKIPPED: Final = ""
COMPANY_LENGTH: Final = 120
NAME_LENGTH: Final = 80
_SHORTEST: Final = 2

_COMPANY_LEAD_IN: Final = re.compile(
    r"^(?:(?:hi|hello|hej)[ ,]+)?(?:(?:we are called|we are|we're|it is called|it is|it's called|it's"
    r"|i represent|i work (?:at|for)|i'm (?:from|with)|i am (?:from|with)"
    r"|(?:my|our|the) company(?:'s name)?(?: is called| is)?|from"
    r"|vi är|vi heter|det heter|det är|jag (?:jobbar|arbetar) (?:på|för|hos)|jag representerar"
    r"|jag (?:är|kommer) från|(?:mitt|vårt) (?:företag|bolag)(?: är| heter)?|från)\s+)",
    re.IGNORECASE,
)
# "We are a small biotech called Cellia": a name that begins as names do.
_CALLED: Final = re.compile(
    r"^(?:we|i|my|our|it|vi|jag|mitt|vårt|det)\b.*\b(?:called|named|som heter|vid namn)\s+"
    r"(?=(?-i:[A-ZÅÄÖ0-9]))",
    re.IGNORECASE,
)
_NAME_LEAD_IN: Final = re.compile(
    r"^(?:(?:hi|hello|hej)[ ,]+)?(?:(?:i am|i'm|it is|it's|this is|my name is|call me"
    r"|jag är|jag heter|det är|mitt namn är|kalla mig)\s+)",
    re.IGNORECASE,
)

_NO_NAME: Final = re.compile(r"[\d@]|\w\.\w{2,}")  # numbers, addresses, sites

# People tell what they want where they were asked for a company.
_WISH: Final = re.compile(
    r"^(?:(?:i|we) (?:want|need|would like|look|wonder|wish|have|don't|just"
    r"|(?:am|are) (?:looking|searching|trying|interested|planning|wondering))\b"
    r"|(?:i'd|we'd|i've|we've) "
    r"|(?:jag|vi) (?:vill|behöver|skulle|söker|undrar|letar|funderar|önskar|har|vet|är intresserade?)\b)",
    re.IGNORECASE,
)


# Who has no company says so in a sentence.
_PRIVATE: Final = re.compile(r"\b(?:private (?:person|individual|citizen)|privatperson)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a value cannot be kept.

    Attributes:
        code: which sentence explains it.
        shown: the part of the visitor's text that the sentence may quote; empty where nothing should be.
    """

    code: ProblemCode
    shown: str = ""


def tidy(text: str) -> str:
    """The text in composed form without control characters and with single spaces."""
    composed = unicodedata.normalize("NFC", text)
    visible = "".join(c if unicodedata.category(c)[0] != "C" else " " for c in composed)
    return " ".join(visible.split())


def check_field(field: Field, text: str) -> str | Problem:
    """Check a visitor's text for a field.

    Returns:
        The value to keep (tidied, normalised), or what is wrong with it.
    """
    return _CHECKS[field](tidy(text))


def is_called(text: str) -> bool:
    """Whether a sentence tells what a company is called: "we are a small biotech called Cellia"."""
    return _CALLED.match(text) is not None


def _check_need(text: str) -> str | Problem:
    if len(text) < _SHORTEST or not _has_letter(text):
        return Problem("need_too_short")
    return text[:NEED_LENGTH]


def _check_company(text: str) -> str | Problem:
    private = _PRIVATE.search(text)
    if private:
        return private[0].capitalize()
    name = _unquoted(_COMPANY_LEAD_IN.sub("", _CALLED.sub("", text)))
    if len(name) < _SHORTEST or not _has_letter(name):
        return Problem("company_too_short")
    if _WISH.match(text) and not is_company_or_address(name):
        return Problem("company_is_wish")
    if len(name) > COMPANY_LENGTH:
        return Problem("company_too_long")
    return name


def _check_name(text: str) -> str | Problem:
    name = _unquoted(_NAME_LEAD_IN.sub("", text)).rstrip(".!,")
    if len(name) < _SHORTEST or not _has_letter(name) or _NO_NAME.search(name):
        return Problem("name_missing")
    if len(name) > NAME_LENGTH:
        return Problem("name_too_long")
    return name


def _check_email(text: str) -> str | Problem:
    outcome = check_email(text)
    return outcome.value if outcome.problem is None else Problem(outcome.problem, outcome.value)


def _check_number(text: str) -> str | Problem:
    outcome = check_organisation_number(text)
    return outcome.value if outcome.problem is None else Problem(outcome.problem)


def _check_phone(text: str) -> str | Problem:
    return check_phone(text) or Problem("phone_invalid")


def _has_letter(text: str) -> bool:
    return any(c.isalpha() for c in text)


def _unquoted(text: str) -> str:
    return text.strip(" \"'“”‘’«»")


_CHECKS: Final[Mapping[Field, Callable[[str], str | Problem]]] = {
    "need_text": _check_need,
    "company_name": _check_company,
    "organisation_number": _check_number,
    "contact_name": _check_name,
    "email": _check_email,
    "phone": _check_phone,
}
