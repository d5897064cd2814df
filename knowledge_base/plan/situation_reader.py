"""Read from free words, in English or Swedish, what a company says of its situation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from knowledge_base.document import Language
from knowledge_base.plan.clause import Clause, clauses
from knowledge_base.plan.origin import read_founder
from knowledge_base.plan.situation import Field, Premises, Product, Situation
from knowledge_base.plan.topic_words import (
    ANIMALS,
    ANY_ANIMALS,
    ANY_TRIAL,
    ANYBODY_FOREIGN,
    BOTH,
    DEVICE,
    FOREIGNERS,
    GMM,
    HAVE_NONE,
    LAB,
    MEDICINE,
    NO,
    OFFICE,
    PASS,
    REGISTERED,
    TRIAL,
    YES,
)

LONGEST_TEXT: Final = 2000  # characters that are kept of all that was said


def read(text: str, language: Language, known: Situation, asked: Field | None = None) -> Situation:
    """Add to a situation what a message says; what it says again corrects what was known.

    Args:
        text: The message.
        language: The conversation's; visitors mix languages, so words of both are understood.
        known: What was said before.
        asked: The question just asked, so that "yes", "12 mice" or "no idea" is an answer.
    """
    said = _said(clauses(text), asked)
    skipped = known.skipped - said.keys()
    if asked is not None and asked not in said and _passes(text):
        skipped |= {asked}
    if said.get("gmm") and said.get("premises", known.premises) is None:
        said["premises"], skipped = "lab", skipped - {"premises"}  # contained use takes a laboratory
    whole = f"{known.text}\n{text}".strip()[-LONGEST_TEXT:]
    return replace(known, **said, skipped=skipped, text=whole)


def _said(parts: Sequence[Clause], asked: Field | None) -> dict[str, Any]:
    sure = [part for part in parts if not part.unsure]
    dialogue = asked is not None
    found = {
        "founder": read_founder(sure, asked=asked == "founder"),
        "premises": _premises(sure, asked=asked == "premises"),
        "gmm": _last(sure, GMM),
        "animals": _last(sure, ANY_ANIMALS if dialogue else ANIMALS),
        "clinical_trial": _last(sure, ANY_TRIAL if dialogue else TRIAL),
        "staff_abroad": _last(sure, ANYBODY_FOREIGN if asked == "staff_abroad" else FOREIGNERS),
        "registered": _last(sure, REGISTERED),
        "product": _product(sure),
    }
    if asked not in {None, "founder", "premises"} and sure:
        answer = _yes_or_no(sure[0])
        found[str(asked)] = found[str(asked)] if answer is None else answer
    return {name: value for name, value in found.items() if value is not None}


def _last(parts: Sequence[Clause], thing: re.Pattern[str]) -> bool | None:
    verdicts = [verdict for part in parts if (verdict := part.says(thing)) is not None]
    return verdicts[-1] if verdicts else None


def _premises(parts: Sequence[Clause], *, asked: bool) -> Premises | None:
    wanted = [part for part in parts if not HAVE_NONE.search(part.text)]
    lab, office = (_last(wanted, place) for place in (LAB, OFFICE))
    if lab or (asked and _last(wanted, BOTH)):
        return "lab"
    return "office" if office or lab is False else None


def _product(parts: Sequence[Clause]) -> Product | None:
    device, medicine = (_last(parts, thing) for thing in (DEVICE, MEDICINE))
    if bool(device) == bool(medicine):
        return None
    return "device" if device else "medicine"


def _yes_or_no(part: Clause) -> bool | None:
    if YES.search(part.text):
        return True
    return False if NO.search(part.text) else None


def _passes(text: str) -> bool:
    return bool(PASS.search(text)) or any(part.unsure for part in clauses(text))
