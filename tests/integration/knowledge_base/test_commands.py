from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog

from knowledge_base.__main__ import main
from tests.noted_vectors import share_noted_vectors
from tests.unit.knowledge_base.fakes import write_documents


@pytest.fixture(autouse=True)
def default_logging() -> Iterator[None]:
    """A command sends the log to its own stderr; the tests after it shall not inherit that."""
    yield
    structlog.reset_defaults()


@pytest.fixture
def place(tmp_path: Path, model_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LOTS_VAR_DIR", str(tmp_path))
    monkeypatch.setenv("LOTS_EMBEDDING_MODEL", str(model_folder))
    monkeypatch.setenv("LOTS_DOCUMENTS_DIR", str(write_documents(tmp_path / "documents")))
    share_noted_vectors(tmp_path)
    return tmp_path


def test_documents_are_published_searched_measured_and_rolled_back(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["search", "clean rooms"]) == 1
    assert "python -m knowledge_base publish" in capsys.readouterr().err

    assert main(["publish"]) == 0
    assert "4 documents, 7 passages" in capsys.readouterr().out
    assert main(["search", "What does it cost to use a clean room for an hour?"]) == 0
    assert "clean-rooms: What a clean room costs" in capsys.readouterr().out

    questions = place / "questions.jsonl"
    rows = [
        {"question": "How can I book a microscope online?", "language": "en", "document_id": "microscopes"},
        {"question": "Hur ofta går färjan till ön?", "language": "sv", "document_id": "ferry"},
        {"question": "Turn on the kitchen light", "language": "en", "document_id": None},
    ]
    questions.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    details = place / "details.jsonl"
    assert main(["evaluate", "--questions", str(questions), "--json", "--details", str(details)]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["overall"]["hit@1"] == 1.0
    assert report["overall"]["abstention_recall"] == 1.0
    assert len(details.read_text(encoding="utf-8").splitlines()) == 3

    assert main(["rollback"]) == 1
    assert "no earlier snapshot" in capsys.readouterr().err


def test_a_corrupt_document_is_named_the_rest_is_published_and_the_exit_status_tells(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (place / "documents" / "bad.en.md").write_text("---\nid: bad\n---\nText.\n", encoding="utf-8")
    assert main(["publish"]) == 2
    printed = capsys.readouterr()
    assert "not published: bad.en.md:1: the field 'title' is missing" in printed.err
    assert "4 documents" in printed.out
