"""The tags that words get: where a fact of which field begins, and where it goes on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from knowledge_base.matching.entities import LABELLED
from knowledge_base.matching.fact_features import OUTSIDE, Token

BEGIN, INSIDE = "B-", "I-"
FIELDS: Final = tuple(sorted(LABELLED))
# The first word of a fact and the others, field by field.
TAGS: Final = (OUTSIDE, *(edge + field for field in FIELDS for edge in (BEGIN, INSIDE)))
# What a need of each kind can tell: no facility has a turnover.
FIELDS_OF: Final[Mapping[str, frozenset[str]]] = {
    "facility": frozenset({"technique", "equipment", "biosafety", "gmp", "user", "place", "time"}),
    "funding": frozenset(
        {"form", "employees", "age", "revenue", "amount", "purpose", "stage", "partner", "place"}
    ),
}


def tags_of(text: str, facts: Mapping[str, Sequence[str]], words: Sequence[Token]) -> list[str]:
    """Give each word of a text its tag.

    Args:
        text: What somebody wrote.
        facts: By field, as pieces of it.
        words: The text, in words.
    """
    tags = [OUTSIDE] * len(words)
    for field, pieces in facts.items():
        for piece in pieces:
            start = text.find(piece)
            inside = [
                at for at, word in enumerate(words) if word.start < start + len(piece) and start < word.end
            ]
            for at in (at for at in inside if tags[at] == OUTSIDE):
                tags[at] = (BEGIN if at == inside[0] else INSIDE) + field
    return tags
