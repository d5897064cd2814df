"""What an answer in the funding questions does not answer, although it has a yes or an "a" in it."""

from __future__ import annotations

import re
from typing import Final

from actions.journeys.place_answer import is_no_place
from actions.language import Language
from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.funding_need import FundingNeed
from knowledge_base.matching.funding_suspicions import SUSPICIONS
from knowledge_base.matching.number_words import NUMBERS
from knowledge_base.matching.reader import NeedReader

_OPENS: Final = re.compile(
    r"(?:yes|yeah|yep|no|nope|ja|japp|jo|nej|nä)\b[\s,.!]+(?P<rest>\S.*)", re.IGNORECASE | re.DOTALL
)
_BY_YES: Final = frozenset({"form", "partner_abroad"})  # a yes alone answers these
_COUNTED: Final = frozenset({"employees", "annual_reports", "founded"})
# What a text tells of the company beside all else.
_FACTS: Final = ("form", "employees", "founded", "turnover_sek", "annual_reports", "amount_sek", "stage")
_ARTICLES: Final = frozenset({"a", "an", "en", "ett"})
_SINGULAR: Final = re.compile(rf"\b(?:{'|'.join(_ARTICLES)})\s+(?P<noun>[\w-]+)", re.IGNORECASE)
# After these an "a" counts: "a person", "en årsredovisning", "a few"; after any other it names a thing.
_COUNTS: Final = re.compile(
    alternatives(
        """person, people, employee, anställ, medarbetare, founder, grundare, woman, kvinna, single, enda,
        annual, report, årsred, bokslut, year, month, månad, couple, few, handful, dozen, dussin, tio,
        hundra, thousand, half, halvt"""
    )
    + r"|(?:man|år|par)\b",
    re.IGNORECASE,
)


def answers(text: str, asked: str | None, language: Language, reader: NeedReader, told: FundingNeed) -> bool:
    """Whether a text may be read as a bare answer to what was asked for.

    What is none leaves the question open, so that it is asked again.

    Args:
        text: The message.
        asked: The field.
        language: The conversation's.
        reader: Reads it as an answer.
        told: What it tells by itself.
    """
    if asked is None:
        return False
    if asked in SUSPICIONS:
        return True
    if asked == "place" and is_no_place(text):
        return False
    if asked in _COUNTED and _names_thing(text):
        return False
    if asked == "purpose" and _only_refuses(told):
        return False
    opened = _OPENS.match(text.strip()) if asked in _BY_YES else None
    if opened:
        answer = reader.funding(opened["rest"], language)
    else:
        answer = reader.funding(text, language, asked=asked)
    return asked in answer.skipped or _tells(answer, asked) or not _tells_else(answer)


def _names_thing(text: str) -> bool:
    """Whether the only number of a text is an article: "a prototype", "we are a limited company"."""
    numbers = {word for word in re.findall(r"\w+", text.lower()) if word.isdigit() or word in NUMBERS}
    things = [match["noun"] for match in _SINGULAR.finditer(text)]
    return bool(things) and numbers <= _ARTICLES | {"no"} and not any(map(_COUNTS.match, things))


def _tells(told: FundingNeed, asked: str) -> bool:
    if asked == "partner_abroad" and (told.partners or told.form == "foreign"):
        return True  # "yes, a German company" is the partner
    if asked == "purpose" and told.stage:
        return True  # a button: "A clinical trial"; what for is told by how far one is
    return told.knows(asked)


def _tells_else(told: FundingNeed) -> bool:
    return any(told.knows(field) for field in _FACTS)


def _only_refuses(told: FundingNeed) -> bool:
    """Whether it is told what money there shall not be, and nothing of what it is for."""
    return bool(told.unwanted or told.lacking or told.alone) and not _tells(told, "purpose")
