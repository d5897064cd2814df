from __future__ import annotations

from pathlib import Path

import pytest

from knowledge_base.errors import EvaluationError
from knowledge_base.matching.entities import Tally, tally
from knowledge_base.matching.evaluation import NeedOutcome, measure, report
from knowledge_base.matching.evaluation_lines import need_lines
from knowledge_base.matching.facility_match import FacilityMatcher
from knowledge_base.matching.funding_match import FundingMatcher
from knowledge_base.matching.matching import Matching
from knowledge_base.matching.need_set import LabelledNeed, load_needs
from knowledge_base.matching.reader import NeedReader
from knowledge_base.matching.span import Span
from tests.unit.knowledge_base.fakes import WordEmbedder
from tests.unit.knowledge_base.matching.records import TERMS, facility, funding

LINE = (
    '{"id": "a", "kind": "facility", "language": "en", "text": "a cell sorter", "records": ["sorter"], '
    '"never": [], "facts": {"technique": ["cell sorter"]}}'
)


def need(records: tuple[str, ...], never: frozenset[str] = frozenset()) -> LabelledNeed:
    return LabelledNeed("a", "facility", "en", "text", records, never, {})


def outcome(right: tuple[str, ...], shown: tuple[str, ...], broken: tuple[str, ...] = ()) -> NeedOutcome:
    return NeedOutcome(need(right), shown, broken, {"technique": Tally(1, 2, 1, 1, 1)}, 4.0)


def test_the_figures_are_what_they_say() -> None:
    """Three of four right records are enough; what fits nothing must show nothing."""
    figures = report(
        [
            outcome(("a", "b"), ("a", "c")),
            outcome(("a", "b", "c", "d"), ("b", "c", "d")),
            outcome((), ("a",), ("a",)),
            outcome((), ()),
            outcome(("a",), ()),
        ]
    )
    overall = figures["overall"]
    assert overall["recall@3"] == pytest.approx((0.5 + 1 + 0) / 3, abs=1e-4)
    assert (overall["hit@3"], overall["hit@1"]) == (pytest.approx(2 / 3, abs=1e-4),) * 2
    assert (overall["nothing_precision"], overall["nothing_recall"]) == (0.5, 0.5)
    assert (overall["conditions_broken"], figures["broken"]) == (1, {"a": ["a"]})
    assert overall["entity_f1"] == pytest.approx(2 / 3, abs=1e-4)
    assert figures["entities"]["facility.technique"]["both"]["precision"] == 0.5
    assert figures["milliseconds"] == {"p50": 4.0, "p95": 4.0}
    assert "a condition is broken: a: a" in list(need_lines(figures))


def test_a_fact_is_right_if_it_shares_words_with_a_labelled_one() -> None:
    """Letter by letter is counted beside; another field is another fact."""
    text = "from the Harbour, 12 employees"
    spans = [Span("place", 5, 16, "harbour"), Span("time", 0, 4, "from"), Span("employees", 18, 30, 12)]
    found = tally(text, spans, {"place": ["Harbour"], "employees": ["12 employees"]})
    assert found["place"] == Tally(1, 1, 1, 1, 0)
    assert found["employees"] == Tally(1, 1, 1, 1, 1)
    assert found["time"] == Tally(0, 1, 0, 0, 0)


def test_a_set_of_needs_is_measured(tmp_path: Path) -> None:
    """The right record is shown and the fact is found."""
    file = tmp_path / "needs.jsonl"
    file.write_text(LINE + "\n", encoding="utf-8")
    sorter = facility("sorter", terms=["cell-sorting"])
    matching = Matching(
        NeedReader(TERMS),
        FacilityMatcher([sorter], WordEmbedder(), TERMS),
        FundingMatcher([funding("grant")], WordEmbedder(), TERMS),
    )
    [found] = measure(load_needs(file), matching)
    assert (found.shown, found.recall, found.broken) == (("sorter",), 1.0, ())
    assert found.entities["technique"] == Tally(1, 1, 1, 1, 1)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "not a need"),
        (LINE.replace('"never": [], ', ""), "not a need"),
        (LINE.replace('"en"', '"no"'), "the language must be one of"),
        (LINE.replace('"facility"', '"ferry"'), "the kind must be one of"),
    ],
)
def test_a_bad_line_of_a_need_set_is_named(tmp_path: Path, line: str, reason: str) -> None:
    """Who writes needs is told where to look."""
    file = tmp_path / "needs.jsonl"
    file.write_text(LINE + "\n" + line, encoding="utf-8")
    with pytest.raises(EvaluationError, match=rf"needs\.jsonl:2: .*{reason}"):
        load_needs(file)


def test_a_need_set_that_is_missing_or_empty_is_one_clear_error(tmp_path: Path) -> None:
    """As for questions."""
    with pytest.raises(EvaluationError, match="cannot be read"):
        load_needs(tmp_path / "none.jsonl")
    (tmp_path / "empty.jsonl").touch()
    with pytest.raises(EvaluationError, match="no need"):
        load_needs(tmp_path / "empty.jsonl")
