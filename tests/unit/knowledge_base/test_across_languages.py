"""How sure an answer in another language is."""

from __future__ import annotations

from dataclasses import replace

from knowledge_base.across_languages import ENOUGH, MOST_LEAD, confidence_across, lead_of
from knowledge_base.evidence import FEATURES, Evidence
from knowledge_base.retriever import Hit, Retrieval
from tests.unit.knowledge_base.fakes import WordEmbedder
from tests.unit.knowledge_base.passages import passage

NEAR = replace(Evidence(*(0.0 for _ in FEATURES)), question=0.92, meaning=0.84, precedent=0.12)


def found(*scores: tuple[str, float]) -> Retrieval:
    hits = tuple(
        Hit(replace(passage("A sentence."), document_id=document_id), row, score, 0.8, 0.0, 0.9)
        for row, (document_id, score) in enumerate(scores)
    )
    return Retrieval("fråga", "en", WordEmbedder().embed_query("fråga"), hits)


def test_a_near_question_suffices_without_a_shared_word() -> None:
    """The coverage is nought, as it always is across languages."""
    assert confidence_across(NEAR, 1.0) > ENOUGH


def test_a_document_that_others_leave_behind_does_not_suffice() -> None:
    """The same cosines, but another document lies far nearer and no precedent speaks for this one."""
    assert confidence_across(replace(NEAR, question=0.88, precedent=0.0), -1.0) < ENOUGH


def test_nothing_found_is_no_answer() -> None:
    """Without a hit there is no evidence."""
    assert confidence_across(None, 0.0) == 0.0
    assert lead_of(found(), found(("tower", 1.0))) == -MOST_LEAD


def test_the_lead_is_counted_against_the_best_other_document() -> None:
    """The document's own passages are no rivals."""
    everywhere = found(("tower", 2.0), ("tower", 1.8), ("mill", 1.5))
    assert lead_of(found(("tower", 2.0)), everywhere) == 0.5
