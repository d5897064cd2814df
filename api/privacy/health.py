"""Health details of a person in a text: what somebody has, is or takes, not what a company works on.

Patterns and word lists in place of a language model: they take a millisecond a message, and what they do
can be read. spaCy would bring 250 MB into this process for its matcher alone, and its small models know no
diseases.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from api.privacy.span import Span
from knowledge_base.yaml_text import read_yaml

WORDS = Path(__file__).with_name("health_words.yml")
ADVERBS = (
    r"(?:\s(?:also|now|very|still|just|unfortunately|nu|också|mycket|fortfarande|precis|tyvärr|själv)){0,3}"
)
# Of a diagnosis that is named as one, all is masked to the end of its clause.
CLAUSE = r"[^,.;:!?\n]{2,80}"


def health_details(text: str) -> Iterator[Span]:
    """Find the words that tell what somebody has, is or takes; the words around them stay."""
    for pattern in _patterns():
        for match in pattern.finditer(text):
            yield match.span("detail")


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Build one pattern for each way to say it; no business may follow."""
    words = _words()
    people, owned, states = words["people"], words["owned"], words["states"]
    conditions = _conditions(words)
    end = rf"\b(?![\s-]+{words['business']}\b)(?!-)"
    called = r"(?:diagnosis|illness|medication|diagnos|sjukdom|medicin)\s(?:is|was|är|var)"
    kind = rf"(?:{words['qualifiers']}[\s-]+){{0,3}}"
    sources = (
        rf"\b{people}{ADVERBS}{words['has']}\s+(?P<detail>{conditions}){end}",
        rf"\b{owned}\s+(?P<detail>{conditions}){end}",
        rf"\b{people}{words['being']}{ADVERBS}\s(?P<detail>{kind}{states}(?:\s(?:to|mot|för|for)\s\w+)?){end}",
        rf"\b{people}{ADVERBS}\s{words['takes']}\s+(?P<detail>{words['medicines']}){end}",
        rf"\b{owned}\s(?:\w+\s)?{called}\s(?P<detail>{CLAUSE})",
    )
    return tuple(re.compile(source, re.IGNORECASE) for source in sources)


def _conditions(words: Mapping[str, str]) -> str:
    """Match one condition or a list of some, each with what tells how bad it is."""
    one = (
        rf"(?:{words['qualifiers']}[\s-]+){{0,3}}{words['conditions']}"
        r"(?:['’]?s)?(?:\s(?:disease|sjukdom|syndrom\w*))?"
    )
    return rf"{one}(?:(?:\s*,\s*|\s+(?:and|och)\s+){one}){{0,3}}"


def _words() -> dict[str, str]:
    entries: dict[str, str] = read_yaml(WORDS.read_text("utf-8"))
    return {name: f"(?:{'|'.join(listed.split())})" for name, listed in entries.items()}
