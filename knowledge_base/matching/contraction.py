"""The "n't" at the end of a verb, also as people type it: "dont" has one, and "want" has none."""

from __future__ import annotations

from typing import Final

_VERBS: Final = (
    "do",
    "does",
    "did",
    "is",
    "are",
    "was",
    "were",
    "have",
    "has",
    "had",
    "ca",
    "wo",
    "would",
    "could",
    "should",
)
_AFTER_VERB: Final = "|".join(rf"(?<=\b{verb}n)" for verb in _VERBS)

N_T: Final = rf"n(?:['’]t|(?:{_AFTER_VERB})t)\b"  # the letter first: looking back at every place is slow
AT_NOT: Final = rf"(?:\b|(?={N_T}))"  # where a "not" may begin: with a word, or within "haven't"
