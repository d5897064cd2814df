"""Which sentences of a passage may not be quoted without each other."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

NEARLY = 0.8  # of the words that the answer has, a limit of it has too
MOST = 4  # sentences of a quotation with what it leans on and what limits it
CONCLUDES = re.compile(r"\b(therefore|därför)\b", re.IGNORECASE)
# It takes back, in part, what the sentence before it says.
TAKES_BACK = re.compile(
    r"^(a later (notice|page)|however|ett senare (meddelande|besked)|en senare (notis|sida)|däremot)\b",
    re.IGNORECASE,
)
# It says that something holds only for now, or is not known for later.
LIMITS = re.compile(
    r"\bnot confirmed\b|\bpromises? nothing\b|\bnot a promise\b"
    r"|\bbekräfta(de|ts|des) inte\b|\binte bekräfta|\blovar (inget|ingenting)\b|\binget löfte\b",
    re.IGNORECASE,
)


def bound_to(chosen: Collection[int], sentences: Sequence[str], told: Sequence[float]) -> tuple[int, ...]:
    """Return the numbers of the chosen sentences and of those that belong to them, in the order of the text.

    Args:
        chosen: The numbers of the sentences that answer best.
        sentences: Those of one passage.
        told: The share of the question's words that each sentence has: a limit holds for the answer
            if it is about as much of the question, or stands right after it.
    """
    bound = set(chosen)
    for number in range(max(chosen), 0, -1):
        if number in bound and _leans(sentences[number]):
            bound.add(number - 1)
    first, asked = min(bound), max(told[number] for number in chosen)
    for number in range(first + 1, len(sentences)):
        limited = LIMITS.search(sentences[number]) and told[number] >= NEARLY * asked
        if limited or (number - 1 in bound and _goes_with(sentences[number - 1], sentences[number])):
            bound.add(number)
    return tuple(sorted(bound)[:MOST])


def _leans(sentence: str) -> bool:
    """Return whether a sentence says little without the one before it."""
    return bool(CONCLUDES.search(sentence) or TAKES_BACK.search(sentence))


def _goes_with(sentence: str, following: str) -> bool:
    """Return whether a sentence misleads without the one that follows."""
    limits = TAKES_BACK.search(following) or LIMITS.search(following)
    return bool(limits or (TAKES_BACK.search(sentence) and CONCLUDES.search(following)))
