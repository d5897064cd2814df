"""The bundled terms, records and weights, on the needs that they were chosen by."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from knowledge_base.__main__ import main

TUNING = Path(__file__).resolve().parents[3] / "knowledge_base/evaluation/needs_tuning.jsonl"


@pytest.mark.usefixtures("model_folder")
def test_needs_find_their_records_and_no_condition_is_broken(capsys: pytest.CaptureFixture[str]) -> None:
    """A change of a term, a record or a weight that costs matches is noticed."""
    assert main(["evaluate-matching", "--needs", str(TUNING), "--json"]) == 0
    overall = json.loads(capsys.readouterr().out)["overall"]
    assert overall["recall@3"] >= 0.9
    assert overall["conditions_broken"] == 0
    assert overall["entity_f1"] >= 0.88
