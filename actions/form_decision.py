"""Decide what one message inside the lead form means.

`decide` is a pure function of the message and of what is known; the rasa glue acts on the `Move` it gives.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal, cast

from actions.companions import Beside, is_introduction, look_beside
from actions.consent_answer import read_consent
from actions.correction import Correction, find_correction, find_corrections
from actions.fields import FIELDS, OPTIONAL, SKIPPED, Field, Problem, check_field, tidy
from actions.interruption import (
    is_cancel,
    is_company_or_address,
    is_hesitation,
    is_person_request,
    is_question,
    is_skip,
    is_why,
)
from actions.move import (
    Asked,
    AskedAboutForm,
    Cancelled,
    Choosing,
    Corrected,
    Doubted,
    Filled,
    Move,
    Refused,
    Reopened,
    Restarted,
    Stated,
    Unclear,
)
from actions.rewind import is_back, is_change_request, is_restart
from actions.sender import only_sender
from actions.settled_address import settle_address
from actions.typed_value import read_value
from actions.wish import find_wish

Requested = Field | Literal["consent"]
Known = Mapping[Field, str | None]

# A longer answer to "what is it about?" is the need itself, even where it opens like a correction.
_LONGEST_ASIDE: Final = 7
# A text of that many words is hardly a name, so that NLU may be believed about it.
_SENTENCE_WORDS: Final = {"stop": 4, "ask_knowledge_base": 7, "request_contact": 3, "insult": 2}
_WISH_FOR_CHANGE: Final = 2  # words: "change" alone may be a company


def decide(
    text: str, requested: Requested, known: Known, intent: str = "", *, doubted: str | None = None
) -> Move:
    """Judge a message.

    Args:
        text: what the visitor wrote.
        requested: the slot that was asked for.
        known: the fields that have a value (or None).
        intent: what NLU took the message for; it counts for whole sentences only.
        doubted: the address as typed, where the visitor was asked whether another one was meant.
    """
    words = tidy(text)
    if not any(c.isalnum() or c in "-👍" for c in words):
        return Unclear()
    settled = settle_address(words, doubted) if doubted and requested == "email" else None
    if settled is not None:
        return settled
    if requested in {"company_name", "contact_name"} and is_introduction(words):
        return read_value(words, cast("Field", requested), known)
    if requested == "need_text" and (sender := only_sender(words)):
        return Beside(sender, "").as_move()
    return (
        _going_back(words, requested, known, intent)
        or _correction(words, requested, known)
        or _about_form(words, intent)
        or _answer(words, requested, known, intent)
    )


def _going_back(words: str, requested: Requested, known: Known, intent: str) -> Move | None:
    if is_restart(words):
        return Restarted()
    if is_cancel(words) or (
        requested != "need_text" and not is_skip(words) and _nlu_means("stop", intent, words)
    ):
        return Cancelled()
    if requested in {"consent", "need_text"}:
        return None
    if is_back(words):
        return Reopened(_last_answered(requested, known))
    wants = is_change_request(words) and len(words.split()) >= _WISH_FOR_CHANGE
    return Choosing() if wants else None


def _correction(words: str, requested: Requested, known: Known) -> Move | None:
    several = _several(words, requested)
    if several is not None:
        return several
    correction = find_correction(words)
    if correction is None or (requested == "need_text" and len(words.split()) > _LONGEST_ASIDE):
        return None
    return _corrected(correction, requested, known)


def _several(words: str, requested: Requested) -> Move | None:
    corrections = find_corrections(words)
    values = dict(_kept(each) for each in corrections)
    if len(values) < 2 or None in values.values():  # noqa: PLR2004 - one is a plain correction
        return None
    pairs = tuple((field, value) for field, value in values.items() if value is not None)
    first = next((pair for pair in pairs if pair[0] == requested), None)
    rest = tuple(pair for pair in pairs if pair != first)
    return Filled(cast("Field", first[0]), first[1], rest) if first else Beside(pairs, "").as_move()


def _kept(correction: Correction) -> tuple[Stated, str | None]:
    field, value = cast("Field", correction.field), correction.value or ""
    checked = check_field(field, value)
    if isinstance(checked, str):
        return field, checked
    return ("doubted_email", value) if field == "email" and "@" in value else (field, None)


def _about_form(words: str, intent: str) -> Move | None:
    if is_why(words):
        return AskedAboutForm("purpose")
    by_nlu = _nlu_means("request_contact", intent, words) and is_question(words)
    return AskedAboutForm("person") if by_nlu or is_person_request(words) else None


def _answer(words: str, field: Requested, known: Known, intent: str) -> Move:
    if field == "consent":
        return read_consent(words, known.get("need_text"))
    if field == "need_text":
        return read_value(words, field, known)
    return _no_value(words, known, intent) or read_value(words, field, known)


def _no_value(words: str, known: Known, intent: str) -> Move | None:
    if is_hesitation(words) or _nlu_means("insult", intent, words):
        return Unclear()
    if is_question(words):
        return Asked(words)
    wish = find_wish(words)
    if wish is not None:
        return wish.joining(known.get("need_text"))
    return Asked(words) if _nlu_means("ask_knowledge_base", intent, words) and not is_skip(words) else None


def _nlu_means(meant: str, intent: str, words: str) -> bool:
    """Whether NLU takes a sentence, not a name or number, for that; names mean nothing to it."""
    return (
        intent == meant and len(words.split()) >= _SENTENCE_WORDS[meant] and not is_company_or_address(words)
    )


def _corrected(correction: Correction, requested: Requested, known: Known) -> Move:
    field, value = correction.field or _last_answered(requested, known), correction.value
    if value is None or (is_skip(value) and field not in OPTIONAL):
        return Reopened(field)
    beside = look_beside(value) if field in {"company_name", "contact_name"} else Beside((), value)
    checked = SKIPPED if not value or is_skip(value) else check_field(field, beside.rest)
    if isinstance(checked, Problem):
        doubtful = field == "email" and "@" in value
        return Doubted(value) if doubtful else Refused(field, checked)
    return (Filled if field == requested else Corrected)(field, checked, beside.pairs)


def _last_answered(requested: Requested, known: Known) -> Field:
    asked = [field for field in FIELDS if field != "phone"]
    before = asked[: asked.index(requested)] if requested in asked else asked
    answered = [field for field in before if known.get(field)]
    return answered[-1] if answered else FIELDS[0]
