from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog

from knowledge_base import commands
from knowledge_base.__main__ import main
from knowledge_base.settings import ROOT, KnowledgeBaseSettings, load_settings


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    for name in ("ENV", "SNAPSHOT_URL", "EMBEDDING_MODEL", "DOCUMENTS_DIR", "KEPT_SNAPSHOTS"):
        monkeypatch.delenv(f"LOTS_{name}", raising=False)
    monkeypatch.setenv("LOTS_VAR_DIR", str(tmp_path))
    yield
    structlog.reset_defaults()  # a command sends the log to its own stderr


def test_an_empty_value_counts_as_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("VAR_DIR", "DOCUMENTS_DIR", "KEPT_SNAPSHOTS"):
        monkeypatch.setenv(f"LOTS_{name}", "")
    settings = load_settings()
    assert settings.var_dir == ROOT / "var"
    assert settings.documents_dir == ROOT / "knowledge_base" / "documents"


def test_the_file_of_the_first_run_is_read_and_the_environment_wins(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "secrets.env").write_text("LOTS_KEPT_SNAPSHOTS=9\nLOTS_SNAPSHOT_URL=s3://lots\nLOTS_PORT=x\n")
    monkeypatch.setenv("LOTS_SNAPSHOT_URL", "s3://others")
    settings = load_settings()
    assert (settings.kept_snapshots, settings.snapshots) == (9, "s3://others")


def test_production_does_not_read_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "secrets.env").write_text("LOTS_KEPT_SNAPSHOTS=9\n")
    monkeypatch.setenv("LOTS_ENV", "production")
    assert load_settings().kept_snapshots == 5


def test_a_wrong_value_is_one_sentence_that_names_the_setting(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LOTS_KEPT_SNAPSHOTS", "many")
    assert main(["rollback"]) == 1
    printed = capsys.readouterr().err
    assert printed.startswith("LOTS_KEPT_SNAPSHOTS: ")
    assert len(printed.splitlines()) == 1


def test_evaluate_measures_on_the_reported_questions_unless_told_otherwise(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    measured: list[Path] = []

    def evaluate(options: argparse.Namespace, _: KnowledgeBaseSettings) -> int:
        measured.append(options.questions)
        return 0

    monkeypatch.setattr(commands, "evaluate", evaluate)
    assert main(["evaluate"]) == 0
    assert main(["evaluate", "--questions", "others.jsonl"]) == 0
    assert measured == [ROOT / "knowledge_base" / "evaluation" / "reported.jsonl", Path("others.jsonl")]
    assert measured[0].is_file()
