from __future__ import annotations

import pytest

from knowledge_base.matching.said_of import SaidOf

NO_EIC = SaidOf(r"EIC\W?|Eurostars", (r"\bno\s(?P<what>EIC|Eurostars)\b", r"\b(?P<what>EIC)\?\sno\b"))


@pytest.mark.parametrize("text", ["no EIC", "No eic please", "EIC? No thanks", "no EUROSTARS"])
def test_what_is_said_of_a_noun_is_found_however_it_is_written(text: str) -> None:
    """The noun is looked for in small letters, and the sentence in the text as it is."""
    assert [match["what"].lower() in ("eic", "eurostars") for match in NO_EIC.finditer(text)] == [True]


def test_each_pattern_is_looked_for() -> None:
    """One after the other, so what is found may stand in another order than in the text."""
    assert [match.start() for match in NO_EIC.finditer("EIC? No. And no Eurostars")] == [13, 0]


def test_a_text_without_the_noun_is_not_looked_through() -> None:
    """Even where a pattern would match."""
    assert list(SaidOf("loan", (r"no",)).finditer("no grant")) == []
