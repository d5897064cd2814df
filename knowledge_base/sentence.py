"""Cut running text into sentences without tearing a number, a date, an abbreviation or an address apart."""

from __future__ import annotations

import re
from functools import cache

import spacy
from spacy.language import Language as Pipeline
from spacy.tokens import Doc

from knowledge_base.document import Language

ABBREVIATIONS = frozenset(
    """
    t.ex bl.a dvs d.v.s m.fl m.m o.s.v osv s.k jfr ca kap nr st resp inkl exkl mkr tkr kr tel max min avd f.n
    fr.o.m t.o.m p.g.a e.g i.e etc cf no vs approx incl excl dept dr prof mr mrs ms sec art fig vol inc ltd
    jan feb mar apr jun jul aug sep sept oct okt nov dec
    """.split()  # noqa: SIM905  # a list of sixty quoted words would be harder to read and to extend
)
ENDS_SENTENCE_TOO = frozenset({"m.m", "m.fl", "osv", "o.s.v", "etc", "kr", "mkr", "tkr", "inc", "ltd"})
STARTS_SENTENCE = re.compile(r"[\"'“”»(\[]*[A-ZÅÄÖÉÜ0-9]")


def split_sentences(text: str, language: Language) -> tuple[str, ...]:
    """Return the sentences of a paragraph, in order and word for word."""
    return tuple(text for span in _pipeline(language)(text).sents if (text := span.text.strip()))


@cache
def _pipeline(language: Language) -> Pipeline:
    pipeline = spacy.blank(language)
    pipeline.add_pipe("sentencizer")
    pipeline.add_pipe("mend_boundaries")
    return pipeline


@Pipeline.component("mend_boundaries")
def _mend_boundaries(doc: Doc) -> Doc:
    """Take back the sentencizer's boundaries inside a sentence, and add those after "m.fl." and the like."""
    text = doc.text  # put together anew each time it is asked for
    for token in doc[1:]:
        before, after = text[: token.idx], text[token.idx :]
        if token.is_sent_start or _last_word(before) in ENDS_SENTENCE_TOO:
            token.is_sent_start = _is_boundary(before, after)
    return doc


def _last_word(text: str) -> str:
    words = text[-30:].split()
    return words[-1].lstrip("(\"'“”»[").rstrip(".").lower() if words and words[-1].endswith(".") else ""


def _is_boundary(before: str, after: str) -> bool:
    if before and not before[-1].isspace():  # inside "3.5", "example.org" or "1.Jan"
        return False
    if not STARTS_SENTENCE.match(after):
        return False
    stripped = before.rstrip()
    if not stripped.endswith("."):
        return True
    last = _last_word(stripped)
    if last in ENDS_SENTENCE_TOO:
        return not after[0].isdigit()
    is_initial = len(last) == 1 and last.isalpha()
    is_numbering = last.isdigit() and after[0].isdigit()
    return not (last in ABBREVIATIONS or is_initial or is_numbering)
