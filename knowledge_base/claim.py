"""The sentences of a model's reply, each with the passages that it cites."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from knowledge_base.document import Language
from knowledge_base.sentence import split_sentences

MOST: Final = 5  # sentences
LONGEST: Final = 1200  # characters of a whole reply
LATE_MARK: Final = re.compile(r"\s*((?:\[[\d,; ]+\]\s*)+)([.!?])")  # "… an hour [1]." for "… an hour. [1]"
LISTED_MARKS: Final = re.compile(r"\]\s*(?:,|and|och)\s*\[")
MARKED: Final = re.compile(r"([^\[\]]+?)\s*((?:\[\d+(?:\s*[,;]\s*\d+)*\]\s*)+)")
ENDS: Final = re.compile(r"[.!?][\"”’')]*$")
UNWANTED: Final = re.compile(r"[`#*|<>{}]|^\s*(?:[-•]|\d+[.)])\s", re.MULTILINE)  # Markdown and markup


@dataclass(frozen=True, slots=True)
class Claim:
    """One sentence of a reply.

    Attributes:
        cited: Places of passages, counted from 0, each once.
    """

    text: str
    cited: tuple[int, ...]


def read_claims(reply: str, language: Language, passages: int) -> tuple[Claim, ...]:
    """Return the sentences of a reply, or nothing if it has not the form that was asked for.

    That is: one to five whole sentences of plain text, each of which ends with the number of a passage.

    Args:
        reply: What the model wrote.
        language: The language that it was to write in.
        passages: How many passages it was given.
    """
    text = reply.strip()
    if not text or len(text) > LONGEST or UNWANTED.search(text):
        return ()
    text = LATE_MARK.sub(r"\2 \1", LISTED_MARKS.sub("][", " ".join(text.split())))
    claims: list[Claim] = []
    cited: tuple[int, ...] = ()
    end, sentence = 0, ""
    for match in MARKED.finditer(text):
        if match.start() != end:
            return ()
        end = match.end()
        sentence = f"{sentence} {match[1].strip()}".strip()
        cited = tuple(dict.fromkeys([*cited, *_places(match[2])]))
        if ENDS.search(sentence):
            claims.append(Claim(sentence, cited))
            sentence, cited = "", ()
    whole = end == len(text) and not sentence and len(claims) <= MOST
    return tuple(claims) if whole and all(_is_good(claim, language, passages) for claim in claims) else ()


def _places(marks: str) -> list[int]:
    return [int(number) - 1 for number in re.findall(r"\d+", marks)]


def _is_good(claim: Claim, language: Language, passages: int) -> bool:
    cites = all(0 <= place < passages for place in claim.cited)
    return cites and len(split_sentences(claim.text, language)) == 1
