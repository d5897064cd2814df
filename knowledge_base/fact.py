"""What a sentence says that can be looked up letter by letter: numbers, dates, names, codes and links."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Final

from knowledge_base.calendar_date import NUMBER_OF, CalendarDate, take_dates
from knowledge_base.document import Language
from knowledge_base.quantity import Quantity, take_quantities
from knowledge_base.terms import STOP_WORDS, WORD

LINK: Final = re.compile(
    r"https?://\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|\b(?:[\w-]+\.)+(?:se|com|org|eu|nu|net|io|dev|int|edu|gov|info)\b(?:/[^\s,;)]*)?",
    re.IGNORECASE,
)
# BSL2, RCO10, 2023/2831, 2013:388: letters with digits, or digits with a mark that no amount has.
CODE: Final = re.compile(
    r"\b(?!(?:SEK|EUR|USD|kr)[ -]?\d|k?m2\b)[^\W\d_]+-?\d[\w]*(?:-[\w]+)*|\b\d+[:/]\d[\w/:]*", re.IGNORECASE
)
STARTS: Final = re.compile(r"^\W*|[:“”\"]\s+")
# Capitalised in English only, or another word in Swedish: the comparison of words sees them.
ADJECTIVES: Final = frozenset(
    """
    sweden sverige europe europa swedish english european nordic danish finnish german french american
    international
    monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays i
    """.split()  # noqa: SIM905  # quoted one by one they would be unreadable
)


NO_NAMES: Final = frozenset({"sek", "eur", "usd", "kr", "msek", "meur", *NUMBER_OF})


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of a text, each in one notation.

    Attributes:
        names: Words with a capital where there need be none, in lower case and without a genitive's s.
    """

    quantities: frozenset[Quantity] = frozenset()
    dates: frozenset[CalendarDate] = frozenset()
    names: frozenset[str] = frozenset()
    codes: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()

    def __or__(self, other: Facts) -> Facts:
        """Return the facts of both."""
        return Facts(
            self.quantities | other.quantities,
            self.dates | other.dates,
            self.names | other.names,
            self.codes | other.codes,
            self.links | other.links,
        )

    def told_by(self, source: Facts, words: frozenset[str]) -> bool:
        """Return whether a source tells all of these facts.

        Args:
            source: The facts of the source.
            words: All words of the source, as `source_words` gives them: a name may be any of them.
        """
        return (
            all(any(mine.is_told_by(other) for other in source.quantities) for mine in self.quantities)
            and all(_is_dated(date, source) for date in self.dates)
            and self.names <= words
            and self.codes <= source.codes
            and self.links <= source.links
        )


def _is_dated(date: CalendarDate, source: Facts) -> bool:
    """Return whether a date is told; its year may stand apart, as in "in 2026 on 4 March and 6 May"."""
    years = {int(quantity.value) for quantity in source.quantities}
    years |= {told.year for told in source.dates if told.year}
    return any(
        date.is_within(told)
        or (
            told.year is None
            and date.year in years
            and CalendarDate(None, date.month, date.day).is_within(told)
        )
        for told in source.dates
    )


def take_facts(text: str, language: Language) -> tuple[Facts, str]:
    """Return the facts of a sentence, and its other words, with `#` for each number and date."""
    plain = unicodedata.normalize("NFKC", text).replace("‑", "-")
    names = _names(LINK.sub(" ", plain), language)
    links, rest = _take(LINK, plain)
    dates, rest = take_dates(rest)
    codes, rest = _take(CODE, rest)
    quantities, rest = take_quantities(rest)
    facts = Facts(
        quantities,
        dates,
        names,
        frozenset(code.replace("-", "").lower() for code in codes),
        frozenset(_bare_link(link) for link in links),
    )
    return facts, " ".join(rest.split())


def facts_of(texts: Iterable[str], language: Language) -> Facts:
    """Return the facts of many texts together."""
    return reduce(or_, (take_facts(text, language)[0] for text in texts), Facts())


def source_words(text: str) -> frozenset[str]:
    """Return all words of a text, as a name in another text is compared with them."""
    plain = unicodedata.normalize("NFKC", text).replace("‑", "-")
    return frozenset(form for word in WORD.findall(plain) for form in _forms(word))


def first_name(text: str, language: Language) -> str | None:
    """Return the first word of a sentence if it may be a name, and is no word of grammar."""
    match = WORD.search(text)
    if match is None or not match[0][0].isupper():
        return None
    word = _bare(match[0])
    return None if word in STOP_WORDS[language] or word in ADJECTIVES else word


def _names(text: str, language: Language) -> frozenset[str]:
    starts = {match.end() for match in STARTS.finditer(text)}
    found: set[str] = set()
    for match in WORD.finditer(text):
        word = match[0]
        inside = any(letter.isupper() for letter in word[1:])
        capital = word[0].isupper() and match.start() not in starts
        if inside or capital:
            # Of "GMP-enheten" only the first part is a name; of "F-verksamhet" all is.
            parts = [part for part in word.split("-") if part != part.lower()]
            found.update(map(_bare, parts if len(parts[0]) > 1 else [word]))
    found -= NO_NAMES | ADJECTIVES | STOP_WORDS[language]
    return frozenset(name for name in found if not any(letter.isdigit() for letter in name))


def _bare(word: str) -> str:
    return word.lower().replace("’", "'").removesuffix("'s").removesuffix("'")


def _forms(word: str) -> set[str]:
    """Return the ways in which a word of the source may stand in a claim: without s, by its parts."""
    bare = _bare(word)
    parts = [part for part in re.split(r"[-']", bare) if part]
    forms = {bare, *parts, "".join(parts)}
    return forms | {form + "s" for form in forms} | {form.removesuffix("s") for form in forms}


def _take(pattern: re.Pattern[str], text: str) -> tuple[list[str], str]:
    return pattern.findall(text), pattern.sub(" ", text)


def _bare_link(link: str) -> str:
    return re.sub(r"^https?://(?:www\.)?", "", link.lower()).rstrip(".,;:!?)/")
