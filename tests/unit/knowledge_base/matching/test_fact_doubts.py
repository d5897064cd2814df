"""What the labeller and its tagger take for words in passing, although a rule found a fact in it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from knowledge_base.document import Language
from knowledge_base.matching.fact_labeller import FactLabeller
from knowledge_base.matching.reader import NeedReader
from knowledge_base.matching.span import Span
from tests.unit.knowledge_base.matching.test_fact_labeller import SureTagger, UnsureCrf


class SureOfNothing(UnsureCrf):
    """Takes no word for anything."""

    def marginal(self, tag: str, at: int) -> float:
        return float(tag == "O")


@pytest.mark.parametrize(("field", "is_doubted"), [("technique", True), ("place", False)])
def test_a_rule_is_doubted_where_both_see_nothing(field: str, is_doubted: bool) -> None:
    """But for what excludes records: a place is left to the rules."""
    text = "from Ystad we write to you"
    ruled = Span(field, 11, 13, "we")
    labeller = FactLabeller(SureOfNothing(field), tagger=SureTagger(field))
    assert (ruled in labeller.doubts(text, "en", "facility", (ruled,))) is is_doubted


def test_what_the_tagger_is_sure_of_is_not_doubted() -> None:
    """Neither is anything where there is no tagger, or where only a few words are said."""
    text = "from Ystad we write to you"
    named, passing = Span("technique", 5, 10, "Ystad"), Span("technique", 11, 13, "we")
    tagger = SureTagger("technique")
    labeller = FactLabeller(UnsureCrf("technique"), tagger=tagger)
    assert labeller.doubts(text, "en", "facility", (named,)) == frozenset()
    alone = FactLabeller(SureOfNothing("technique"))
    assert alone.doubts(text, "en", "facility", (named, passing)) == frozenset()
    nothing = FactLabeller(SureOfNothing("technique"), tagger=tagger)
    assert nothing.doubts("we write", "en", "facility", (Span("technique", 0, 2, "we"),)) == frozenset()


class DoubtingLabeller:
    """Doubts all techniques and purposes that the rules found, and finds nothing itself."""

    def label(self, text: str, language: Language, kind: str, ruled: Sequence[Span]) -> tuple[Span, ...]:
        return ()

    def doubts(self, text: str, language: Language, kind: str, ruled: Sequence[Span]) -> frozenset[Span]:
        return frozenset(span for span in ruled if span.field in ("technique", "purpose"))


def test_what_is_doubted_is_not_looked_for_but_what_is_refused_is_kept() -> None:
    """A word in passing asks for nothing; a prototype that is not wanted stays so."""
    text, sure = "a prototype for cell sorting in our own company", NeedReader()
    refused = "we need no microscopy, only cell sorting"
    doubting = NeedReader(labeller=DoubtingLabeller())
    assert sure.funding(text, "en").purpose
    assert doubting.funding(text, "en").purpose == ()
    assert sure.facility("cell sorting for us, please", "en").techniques
    assert doubting.facility("cell sorting for us, please", "en").techniques == ()
    assert doubting.facility(refused, "en").unwanted == sure.facility(refused, "en").unwanted != ()
