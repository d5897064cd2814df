"""Decide what one message inside the lead form means.

`decide` is a pure function of the message and of what is known; the rasa glue acts on the `Move` it gives.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from actions.correction import Correction, find_correction, find_corrections
from actions.email_address import find_email, without_email
from actions.fields import FIELDS, SKIPPED, Field, Problem, check_field, tidy
from actions.interruption import (
    is_cancel,
    is_company_or_address,
    is_greeting,
    is_language_request,
    is_no,
    is_objection,
    is_person_request,
    is_question,
    is_refusal,
    is_skip,
    is_why,
    is_yes,
)
from actions.need import add_question
from actions.organisation_number import find_number
from actions.phone import find_phone

Requested = Field | Literal["consent"]
Known = Mapping[Field, str | None]

# A longer answer to "what is it about?" is the need itself, even where it opens like a correction.
_LONGEST_ASIDE: Final = 7
# A text of that many words is hardly a name, so that NLU may be believed about it.
_SENTENCE_WORDS: Final = {"stop": 4, "ask_knowledge_base": 7, "request_contact": 3}
_ASIDES: Final = (is_greeting, is_language_request, is_yes)


@dataclass(frozen=True, slots=True)
class Cancelled:
    """The visitor leaves the form."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The visitor asks something; the form goes on after the answer."""

    question: str


@dataclass(frozen=True, slots=True)
class AskedAboutForm:
    """The visitor asks what a value is for, or for the person to whom the form leads anyway."""

    about: Literal["purpose", "person"]


@dataclass(frozen=True, slots=True)
class Filled:
    """The requested field has its value; `also` is what came along, such as an address beside a name."""

    field: Field
    value: str
    also: tuple[tuple[Field, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Corrected:
    """A field other than the requested one has a (new) value; `also` is what was changed along with it."""

    field: Field
    value: str
    also: tuple[tuple[Field, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Reopened:
    """The visitor wants to change a field, and has not said to what."""

    field: Field


@dataclass(frozen=True, slots=True)
class Refused:
    """The value cannot be kept."""

    field: Field
    problem: Problem


@dataclass(frozen=True, slots=True)
class Agreed:
    """The visitor consents to sending."""


@dataclass(frozen=True, slots=True)
class Declined:
    """The visitor does not want it sent as it is."""


@dataclass(frozen=True, slots=True)
class Unclear:
    """Nothing of the above: a greeting, thanks, or an answer to consent that is neither yes nor no."""


Move = (
    Cancelled | Asked | AskedAboutForm | Filled | Corrected | Reopened | Refused | Agreed | Declined | Unclear
)


def decide(text: str, requested: Requested, known: Known, intent: str = "") -> Move:
    """Judge a message.

    Args:
        text: what the visitor wrote.
        requested: the slot that was asked for.
        known: the fields that have a value (or None).
        intent: what NLU took the message for; it counts for whole sentences only.
    """
    words = tidy(text)
    if not words:
        return Unclear()
    if is_cancel(words) or (requested != "need_text" and _nlu_means("stop", intent, words)):
        return Cancelled()
    phone = find_phone(words) if requested in {"company_name", "contact_name", "consent"} else None
    if phone == words:
        return Corrected("need_text", add_question(known.get("need_text"), phone))
    aside = _correction(words, requested, known) or _about_form(words, intent)
    if aside is not None:
        return aside
    return _consent(words) if requested == "consent" else _answer(words, requested, intent)


def _correction(words: str, requested: Requested, known: Known) -> Move | None:
    several = _several(words, requested)
    if several is not None:
        return several
    correction = find_correction(words)
    if correction is None or (requested == "need_text" and len(words.split()) > _LONGEST_ASIDE):
        return None
    return _corrected(correction, requested, known)


def _several(words: str, requested: Requested) -> Move | None:
    stated = {c.field: check_field(c.field, c.value) for c in find_corrections(words) if c.field and c.value}
    values = {field: value for field, value in stated.items() if isinstance(value, str)}
    if len(values) < 2 or values.keys() != stated.keys():  # noqa: PLR2004 - one is a plain correction
        return None
    first = next((field for field in values if field == requested), next(iter(values)))
    also = tuple((field, value) for field, value in values.items() if field != first)
    made = Filled if first == requested else Corrected
    return made(first, values[first], also)


def _about_form(words: str, intent: str) -> Move | None:
    if is_why(words):
        return AskedAboutForm("purpose")
    by_nlu = _nlu_means("request_contact", intent, words) and is_question(words)
    return AskedAboutForm("person") if by_nlu or is_person_request(words) else None


def _answer(words: str, field: Field, intent: str) -> Move:
    if field != "need_text" and (is_question(words) or _nlu_means("ask_knowledge_base", intent, words)):
        return Asked(words)
    return _value(words, field)


def _nlu_means(meant: str, intent: str, words: str) -> bool:
    """Whether NLU takes a sentence, not a name or number, for that; names mean nothing to it."""
    return (
        intent == meant and len(words.split()) >= _SENTENCE_WORDS[meant] and not is_company_or_address(words)
    )


def _corrected(correction: Correction, requested: Requested, known: Known) -> Move:
    field = correction.field or _last_answered(requested, known)
    if correction.value is None:
        return Reopened(field)
    checked = check_field(field, correction.value) if correction.value else SKIPPED
    if isinstance(checked, Problem):
        return Refused(field, checked)
    return Filled(field, checked) if field == requested else Corrected(field, checked)


def _last_answered(requested: Requested, known: Known) -> Field:
    before = FIELDS if requested == "consent" else FIELDS[: FIELDS.index(requested)]
    answered = [field for field in before if known.get(field)]
    return answered[-1] if answered else FIELDS[0]


def _consent(words: str) -> Move:
    if is_yes(words):
        return Agreed()
    if is_no(words) or (is_refusal(words) and not is_question(words)):
        return Declined()
    return Asked(words) if is_question(words) else Unclear()


def _value(words: str, field: Field) -> Move:
    if is_skip(words) or is_no(words):
        optional = field == "organisation_number" or (field == "need_text" and is_skip(words))
        return Filled(field, SKIPPED) if optional else Refused(field, _unsaid(field))
    if any(says(words) for says in _ASIDES):
        return Unclear()
    if field != "need_text" and is_objection(words):
        return Unclear()
    if field == "organisation_number" and (address := find_email(words)) and find_number(words) is None:
        return Corrected("email", address)
    if field in {"email", "organisation_number"}:
        return _checked(field, words)
    return _with_companions(field, words)


def _unsaid(field: Field) -> Problem:
    return Problem("need_is_no" if field == "need_text" else "required")


def _checked(field: Field, words: str) -> Move:
    checked = check_field(field, words)
    return Refused(field, checked) if isinstance(checked, Problem) else Filled(field, checked)


def _with_companions(field: Field, words: str) -> Move:
    """Keep what stands beside the value: "Anna Berg, anna@cellia.se", "Cellia AB 556036-0793"."""
    also, rest = _beside(words)
    checked = check_field(field, words if field == "need_text" else rest)
    if not isinstance(checked, Problem):
        return Filled(field, checked, also)
    return Corrected(*also[0]) if also else Refused(field, checked)


def _beside(words: str) -> tuple[tuple[tuple[Field, str], ...], str]:
    found: list[tuple[Field, str]] = []
    rest = words
    address = find_email(words)
    if address is not None:
        found.append(("email", address))
        rest = without_email(rest)
    number = find_number(rest)
    checked = check_field("organisation_number", number) if number else None
    if number and isinstance(checked, str):
        found.append(("organisation_number", checked))
        rest = rest.replace(number, " ")
    return tuple(found), " ".join(rest.split()).strip(" ,;:-–()")
