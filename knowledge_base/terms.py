"""The words of a text as a word search compares them: lower-case, stemmed, without those that say nothing."""

from __future__ import annotations

import re
from functools import cache, lru_cache

import Stemmer

from knowledge_base.document import Language

WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
INSIDE = re.compile(r"[-']")
STEMMERS = {"en": "english", "sv": "swedish"}
STOP_WORDS: dict[Language, frozenset[str]] = {
    "en": frozenset(
        """
        a about all also am an and any anyone are as at be been being both but by can could did do does
        doing each else for from get give had has have he her here him his how i if in into is it its
        just know like many may me might more most much must my need needs no not of off on one only or
        other our out over own please say shall she should so some such tell than that the their them
        then there these they this those to too under up upon us use used very want was we were what
        when where whether which while who whom whose why will with within would you your
        """.split()  # noqa: SIM905  # quoted one by one they would be unreadable
    ),
    "sv": frozenset(
        """
        alla allt att av bara behöver berätta blev bli blir bör då de dem den denna deras dess dessa det
        detta dig din dina dit ditt dock du där efter eller en er era ert ett finns fick få får för från
        ge genom ger gör göra ha hade han har hej henne hennes hon honom hur här i icke in inom inte ja
        jag jo kan kunde känner man med mellan men mer mig min mina mitt mot mycket måste många ni nog
        nu nej när någon något några och också om oss på sedan sig sin sina sitt ska skall skulle som så
        sådan tack till under upp ut utan vad vara varför vart var vem vems vi vid vilka vilken vilket
        vill vår våra vårt vet än är åt över
        """.split()  # noqa: SIM905  # quoted one by one they would be unreadable
    ),
}


def terms(text: str, language: Language) -> list[str]:
    """Return the stems of the words of `text` that carry meaning, in order.

    A word with hyphens counts as its parts and as one: "pre-GMP" is found by "pre-GMP", "preGMP" and "GMP".
    """
    found: list[str] = []
    for match in WORD.finditer(text.lower()):
        word = match[0].replace("’", "'").removesuffix("'s")
        parts = INSIDE.split(word)
        forms = [*parts, "".join(parts)] if len(parts) > 1 else parts
        found.extend(stem(form, language) for form in forms if form not in STOP_WORDS[language])
    return found


@lru_cache(maxsize=50_000)
def stem(word: str, language: Language) -> str:
    """Return the stem of one lower-case word."""
    stemmed: str = _stemmer(language).stemWord(word)
    return stemmed


@cache
def _stemmer(language: Language) -> Stemmer.Stemmer:
    return Stemmer.Stemmer(STEMMERS[language])
