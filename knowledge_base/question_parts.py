"""Cut "What does it cost, and who may use it?" into the questions that stand in it."""

from __future__ import annotations

import re

from knowledge_base.document import LANGUAGES
from knowledge_base.terms import terms

MOST_PARTS = 3
# What opens a question wherever it stands. After "when" or "where" a verb must follow: "when we move" and
# "labs where companies work" are clauses and no questions. Both languages count always: visitors mix them.
ENGLISH = r"""
    how\s(?!ever)\S+ | what\s\S+ | whom?\s(?:is|can|may|must|should|will|would|do|does|did|\w{2,}s)\b
    | (?:when|where|why)\s(?:is|are|was|were|can|could|may|must|should|will|would|do|does|did|has|have)\b
    | which\s(?!is|are|has|have|had|can|may|do|does|will|we|they|it|you|i\b|the|then)\w+
    | (?:in|at|for|with|from|by|on|under)\s(?:what|which|whom)\s\w+
    | (?:can|could|may|must|should|will|would|do|does|is|are|have|has)
      \s(?:i|we|you|they|it|there|this|that|the|a|an|our|my|any|anyone|companies)\b
"""
SWEDISH = r"""
    hur\s\S+ | vad\s\S+ | vem\s\S+ | vilk(?:en|et|a)\s(?!vi\b|man\b|de\b|ni\b)\S+
    | (?:när|var|vart|varför)\s(?:kan|ska|skall|måste|vill|bör|\w{2,}[rs])\b
    | (?:i|på|för|med|till|från|hos|av|inom|under)\s(?:vilk(?:en|et|a)|vad|vem)\s\w+
    | (?:räknas|ingår|omfattas|gäller)\s\w{2,}(?:en|et|na)\b
    | (?:kan|får|måste|ska|bör|behöver|har|är|finns|går|kostar|krävs|gäller|ingår|tar)
      \s(?:jag|vi|man|ni|du|det|den|de|någon|något|några|en|ett|små|företag)\b
"""
OPENER = rf"(?:{ENGLISH}|{SWEDISH})"
AND = r"(?:and|och|samt|but|men|plus|&)"
ALSO = rf"(?:{AND}\s)?(?:(?:also|then|sedan|också|so|så)\s)?"
BETWEEN = re.compile(rf"\s*[,;]?\s+{AND}\s+(?={ALSO}{OPENER})", re.IGNORECASE | re.VERBOSE)
STANDS = re.compile(rf"{ALSO}{OPENER}", re.IGNORECASE | re.VERBOSE)
# "C-activity, where do we notify": keywords before the question that they are about.
INSIDE = re.compile(
    r"""
    \b(?:how|what|when|where|why)\s(?:is|are|was|were|can|could|must|should|do|does|did|has|have|many|much|long)\s\w
    | \b(?:hur|vad|när|var|vart|varför)\s(?:kan|ska|måste|får|bör|mycket|många|länge|stor\w?|\w{2,}[rs])\s\w
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "I would like to know what it costs": a question, though it opens as a statement.
WONDERS = re.compile(r"\b(know|wonder|tell me|explain|veta|undrar|berätta|förklara)\b", re.IGNORECASE)
SENTENCE_END = re.compile(r"(?<=[?!])\s+|(?<=[^\W\d]{2}\.)\s+(?=[A-ZÅÄÖ])|\n+")
# "Between" and "both" join what stands on either side of the next "and".
JOINED = re.compile(r"\b(between|both|either|mellan|både|antingen)\b", re.IGNORECASE)


def question_parts(text: str) -> tuple[str, ...]:
    """Return the questions of `text` in their order: `text` alone where it is one question, or none for sure.

    What is said before a question ("We are a small company.") stays with it; what is said after the last one
    stays there.
    """
    parts: list[str] = []
    said = ""
    for sentence in SENTENCE_END.split(text.strip()):
        said = f"{said} {sentence}".strip()
        if not _is_question(sentence):
            continue
        parts += _clauses(said)
        said = ""
    if said and parts:
        parts[-1] = f"{parts[-1]} {said}"
    if not 1 < len(parts) <= MOST_PARTS or not all(map(_says_something, parts)):
        return (text,)
    return tuple(map(_as_question, parts))


def _as_question(part: str) -> str:
    asked = part.strip(" ,;")
    ended = asked if asked.endswith(("?", "!", ".")) else f"{asked}?"
    return ended[0].upper() + ended[1:]


def _is_question(sentence: str) -> bool:
    return sentence.endswith("?") or _asks(sentence)


def _asks(text: str) -> bool:
    asks = STANDS.match(text.lstrip()) or INSIDE.search(text) or WONDERS.search(text)
    return asks is not None


def _clauses(sentence: str) -> list[str]:
    """Cut one sentence where a second question begins."""
    clauses: list[str] = []
    start = 0
    for cut in BETWEEN.finditer(sentence):
        before = sentence[start : cut.start()]
        if _stands(before) and not JOINED.search(before):
            clauses.append(before)
            start = cut.end()
    return [*clauses, sentence[start:]]


def _stands(clause: str) -> bool:
    """Return whether a clause can be asked alone; "how and where can we apply?" is one question."""
    return _asks(SENTENCE_END.split(clause.strip())[-1]) and _says_something(clause)


def _says_something(part: str) -> bool:
    return any(terms(part, language) for language in LANGUAGES)
