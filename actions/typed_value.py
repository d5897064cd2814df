"""Read a message as the value that was asked for, with what stands beside it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from actions.companions import Beside, introduced, look_beside
from actions.company.own_headcount import own_headcount
from actions.fields import OPTIONAL, SKIPPED, Field, Problem, check_field
from actions.interruption import (
    is_agreement,
    is_company_or_address,
    is_greeting,
    is_hesitation,
    is_language_request,
    is_more,
    is_no,
    is_objection,
    is_skip,
    is_yes,
)
from actions.move import Added, Doubted, Filled, Move, Refused, Unclear
from actions.need import add_question
from actions.wish import is_sentence

Known = Mapping[Field, str | None]

_NAME_WORDS: Final = 3
_ASIDES: Final = (is_greeting, is_hesitation, is_language_request, is_more, is_yes)
_REFUSALS: Final[Mapping[Field, Problem]] = {
    "need_text": Problem("need_is_no"),
    "company_name": Problem("company_required"),
}
_SENTENCES: Final[Mapping[Field, Problem]] = {
    "company_name": Problem("company_is_wish"),
    "contact_name": Problem("name_missing"),
}


def read_value(words: str, field: Field, known: Known) -> Move:
    """Judge a message that is neither a question, a correction nor a wish.

    Args:
        words: the visitor's text, tidied.
        field: the field that was asked for.
        known: the fields that have a value (or None).
    """
    if is_skip(words) or is_no(words):
        return _skipped(words, field)
    if any(says(words) for says in _ASIDES) or (field != "need_text" and _opens_aside(words)):
        return Unclear()
    beside = look_beside(words)
    if field in {"email", "phone", "organisation_number"}:
        return _patterned(words, field, beside)
    return _written(words, field, beside, known)


def _opens_aside(words: str) -> bool:
    return is_objection(words) or (is_agreement(words) and not is_company_or_address(words))


def _skipped(words: str, field: Field) -> Move:
    optional = field in OPTIONAL or (field == "need_text" and is_skip(words))
    return Filled(field, SKIPPED) if optional else Refused(field, _REFUSALS.get(field, Problem("required")))


def _patterned(words: str, field: Field, beside: Beside) -> Move:
    """A value that is known by its form, wherever it stands in the message."""
    found = dict(beside.pairs)
    if field in found:
        value = found.pop(field)
        return Filled(field, value, tuple(found.items()))
    checked = check_field(field, words)
    if isinstance(checked, str):
        return Filled(field, checked)
    if field == "email" and checked.code == "email_slip":
        return Doubted(words)
    if not found or (field == "email" and len(found) == 1 and "doubted_email" in found):
        return Refused(field, checked)
    skipped = field in OPTIONAL and (is_skip(beside.rest) or is_no(beside.rest))
    return Filled(field, SKIPPED, beside.pairs) if skipped else beside.as_move()


def _written(words: str, field: Field, beside: Beside, known: Known) -> Move:
    """A value in the visitor's own words: "Anna Berg, anna@cellia.se", "Cellia AB 556036-0793"."""
    if field == "need_text":
        checked = check_field(field, words)
        return (
            Refused(field, checked) if isinstance(checked, Problem) else Filled(field, checked, beside.pairs)
        )
    if not beside.rest:
        return beside.as_move()
    both = introduced(beside.rest)
    if both is not None:
        return _introduced(both, field, beside, known)
    need = known.get("need_text")
    if need and not beside.pairs and _tells_of_company(words):
        return Added(words, add_question(need, words))
    checked = check_field(field, beside.rest)
    if isinstance(checked, str) and _is_sentence(field, beside.rest, checked):
        checked = _SENTENCES[field]
    if isinstance(checked, str):
        return Filled(field, checked, beside.pairs)
    return beside.as_move() if beside.pairs else Refused(field, checked)


def _tells_of_company(words: str) -> bool:
    """Whether a text tells how many work at the company, and not its name: "we are 12 in Huddinge"."""
    return not is_company_or_address(words) and own_headcount(words) is not None


def _is_sentence(field: Field, text: str, value: str) -> bool:
    """Whether a text holds no value: what leads in to one ("det är Eva Ek") is no part of it."""
    led_in = value != text and value[0].isupper()
    return is_sentence(value, _NAME_WORDS) if field == "contact_name" else not led_in and is_sentence(text)


def _introduced(both: tuple[str, str], field: Field, beside: Beside, known: Known) -> Move:
    name, company = both
    if field == "company_name":
        return Filled(field, company, (("contact_name", name), *beside.pairs))
    same = (known.get("company_name") or "").casefold() == company.casefold()
    return Filled(field, name, beside.pairs if same else (("company_name", company), *beside.pairs))
