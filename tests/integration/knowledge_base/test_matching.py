"""The bundled terms, records and weights, on the needs that they were chosen by."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from knowledge_base.__main__ import main
from knowledge_base.catalogue import load_catalogue
from knowledge_base.embedder import SentenceTransformerEmbedder
from knowledge_base.matching.matching import Matching
from knowledge_base.settings import KnowledgeBaseSettings

EVALUATION = Path(__file__).resolve().parents[3] / "knowledge_base/evaluation"
JUDGED = frozenset({"eic-accelerator", "erdf-stockholm"})  # the records that `ruled_out.jsonl` is about
TUNING = EVALUATION / "needs_tuning.jsonl"


@pytest.mark.usefixtures("model_folder")
def test_needs_find_their_records_and_no_condition_is_broken(capsys: pytest.CaptureFixture[str]) -> None:
    """A change of a term, a record or a weight that costs matches is noticed."""
    assert main(["evaluate-matching", "--needs", str(TUNING), "--json"]) == 0
    overall = json.loads(capsys.readouterr().out)["overall"]
    assert overall["recall@3"] >= 0.9
    assert overall["conditions_broken"] == 0
    assert overall["entity_f1"] >= 0.88


@pytest.mark.usefixtures("model_folder")
def test_what_rules_a_record_out_is_read_in_many_words_and_nothing_else_is() -> None:
    settings = KnowledgeBaseSettings()
    catalogue, _ = load_catalogue(settings.catalogue_dir)
    embedder = SentenceTransformerEmbedder(settings.model)
    matching = Matching.load(settings.catalogue_dir, catalogue, embedder, settings.noted_vectors)
    shown, excluded, needs = [], [], 0
    for line in (EVALUATION / "ruled_out.jsonl").read_text(encoding="utf-8").splitlines():
        row, needs = json.loads(line), needs + 1
        never = frozenset(row["never"])
        matches = matching.match(row["text"], row["language"], "funding")
        shown += [(row["id"], m.record.id) for m in matches.shown if m.record.id in never]
        wrongly = (m.record.id for m in matches.excluded if m.record.id in JUDGED - never)
        excluded += [(row["id"], record) for record in wrongly]
    assert needs == 220
    assert shown == []
    assert len(excluded) <= 1, excluded
