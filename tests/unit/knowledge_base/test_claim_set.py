from __future__ import annotations

import json
from pathlib import Path

import pytest

from knowledge_base.claim_set import Figures, best, figures, judge, load_claims, tune_within
from knowledge_base.errors import EvaluationError
from knowledge_base.support import Limits
from tests.unit.knowledge_base.fakes import WordEmbedder

EVALUATION = Path(__file__).resolve().parents[3] / "knowledge_base" / "evaluation"
TUNING, REPORTED = EVALUATION / "claims_tuning.jsonl", EVALUATION / "claims_reported.jsonl"
ROW = {
    "language": "en",
    "source": {
        "language": "en",
        "title": "Rooms",
        "heading": "Cost",
        "sentences": ["The room costs SEK 9 an hour."],
    },
    "supported": ["The room costs SEK 9 an hour.", "An hour in the room is dear and costs SEK 9."],
    "unsupported": [{"fault": "number", "text": "The room costs SEK 8 an hour."}],
}


def test_figures_count_what_was_let_pass(tmp_path: Path) -> None:
    file = tmp_path / "claims.jsonl"
    file.write_text(json.dumps(ROW) + "\n")
    judgements = judge(load_claims(file), WordEmbedder(), Limits(1.0, 0.0, 1.0, 0.0))
    assert [judgement.refusal for judgement in judgements] == [None, "words", "fact"]
    assert figures(judgements) == Figures(precision=1.0, recall=0.5, let_through=0, unsupported=1)


@pytest.mark.parametrize("line", ["{", "[]", '{"language": "en"}', json.dumps(ROW | {"language": "de"})])
def test_a_line_that_is_no_labelled_claim_is_named(tmp_path: Path, line: str) -> None:
    file = tmp_path / "claims.jsonl"
    file.write_text(json.dumps(ROW) + "\n" + line + "\n")
    with pytest.raises(EvaluationError, match=r"claims\.jsonl:2"):
        load_claims(file)


WRONG, RIGHT = Figures(0.9, 1.0, 1, 9), Figures(1.0, 0.8, 0, 9)


def test_fewest_let_through_win_and_then_the_strictest() -> None:
    within = [
        (Limits(0.5, 0.8, 0.1), WRONG),
        (Limits(0.8, 0.9, 0.0), RIGHT),
        (Limits(0.7, 0.9, 0.0), RIGHT),
    ]
    chosen = best(within, [(Limits(meaning_across=0.5), RIGHT)])
    assert (chosen.words, chosen.meaning, chosen.nearest) == (0.8, 0.9, 0.0)


def test_across_languages_the_middle_of_the_best_is_chosen() -> None:
    across = [(Limits(meaning_across=limit), RIGHT) for limit in (0.6, 0.7, 0.8)]
    chosen = best([(Limits(), RIGHT)], [*across, (Limits(meaning_across=0.9), WRONG)])
    assert chosen.meaning_across == 0.7


def test_no_text_is_embedded_twice_however_many_limits_are_tried(tmp_path: Path) -> None:
    file = tmp_path / "claims.jsonl"
    file.write_text(json.dumps(ROW) + "\n")
    embedder = WordEmbedder()
    tried = list(tune_within(load_claims(file), embedder))
    assert len(tried) == len({(limits.words, limits.meaning, limits.nearest) for limits, _ in tried}) > 10
    assert len(embedder.embedded) == 3


def test_the_reported_claims_are_about_other_sources_than_the_tuning_ones() -> None:
    tuning = {claim.passage.text for claim in load_claims(TUNING)}
    reported = {claim.passage.text for claim in load_claims(REPORTED)}
    assert tuning.isdisjoint(reported)


@pytest.mark.parametrize("file", [TUNING, REPORTED])
def test_both_parts_hold_both_languages_and_each_kind_of_fault(file: Path) -> None:
    claims = load_claims(file)
    for language in ("en", "sv"):
        own = [claim for claim in claims if claim.language == language]
        assert sum(claim.fault is None for claim in own) >= 20
        assert sum(claim.fault is not None for claim in own) >= 25
    faults = {claim.fault for claim in claims}
    assert faults >= {"number", "unit", "date", "name", "negation", "modality", "bound", "mixed", "invention"}
