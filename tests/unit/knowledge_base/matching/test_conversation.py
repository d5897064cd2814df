"""Needs told as in a conversation: asked, answered, and measured by the cards at the end."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge_base.errors import EvaluationError
from knowledge_base.matching.conversation import conversation_report, converse, load_answers
from knowledge_base.matching.evaluation import measure, report
from knowledge_base.matching.evaluation_lines import need_lines
from knowledge_base.matching.facility_match import FacilityMatcher
from knowledge_base.matching.funding_match import FundingMatcher
from knowledge_base.matching.matching import Matching
from knowledge_base.matching.need_set import LabelledNeed
from knowledge_base.matching.reader import NeedReader
from tests.unit.knowledge_base.fakes import WordEmbedder
from tests.unit.knowledge_base.matching.records import TERMS, facility, funding

SORTER = facility("sorter", terms=["cell-sorting"], needs=["training"])
MATCHING = Matching(
    TERMS,
    NeedReader(TERMS),
    FacilityMatcher([SORTER], WordEmbedder(), TERMS),
    FundingMatcher([funding("grant")], WordEmbedder(), TERMS),
)
TEXT = "a cell sorter, and for courses somebody else may sign up"


def need(never: frozenset[str]) -> LabelledNeed:
    return LabelledNeed("a", "facility", "en", TEXT, ("sorter",) if not never else (), never, {})


def test_what_may_be_ruled_out_is_not_shown_before_it_was_asked_about() -> None:
    """At once nothing is shown; who refuses the training is not shown the sorter, who takes it is."""
    [at_once] = measure([need(frozenset({"sorter"}))], MATCHING)
    assert at_once.shown == ()
    [refused] = converse([need(frozenset({"sorter"}))], {"a": {"training": "no, never"}}, MATCHING)
    assert (refused.asked, refused.known) == (("training",), ("training",))
    assert (refused.outcome.shown, refused.outcome.broken) == ((), ())
    [taken] = converse([need(frozenset())], {"a": {"training": "yes, gladly"}}, MATCHING)
    assert (taken.outcome.shown, taken.outcome.recall) == (("sorter",), 1.0)


def test_who_has_no_answer_does_not_know() -> None:
    """It is asked about once; where nothing else fits, it is the card all the same."""
    [left_open] = converse([need(frozenset())], {}, MATCHING)
    assert (left_open.asked, left_open.known, left_open.outcome.shown) == (("training",), (), ("sorter",))


def test_the_report_counts_questions_and_broken_conditions() -> None:
    """A visitor who is misunderstood counts; the lines for a terminal say so."""
    said = need(frozenset({"sorter"}))
    summary = conversation_report(converse([said], {"a": {"training": "yes"}}, MATCHING))
    assert summary["overall"]["conditions_broken"] == 1
    assert summary["broken"] == {"a": ["sorter"]}
    assert summary["questions"] == {"a_need": 1.0, "asked": 1, "to_be_sure": 1, "told_before": 0}
    whole = report(measure([said], MATCHING)) | {"conversation": summary}
    lines = list(need_lines(whole))
    assert lines[-2:] == [
        "a condition is broken: a: sorter",
        "questions a need: 1 (1 in all, 1 to be sure, 0 told before)",
    ]


def test_answers_are_read_by_need_and_field(tmp_path: Path) -> None:
    """A line that holds none is named."""
    file = tmp_path / "answers.jsonl"
    file.write_text('{"id": "a", "answers": {"form": "AB"}}\n', encoding="utf-8")
    assert load_answers(file) == {"a": {"form": "AB"}}
    file.write_text('{"id": "a"}\n', encoding="utf-8")
    with pytest.raises(EvaluationError, match=r"answers\.jsonl:1: not a set of answers"):
        load_answers(file)
