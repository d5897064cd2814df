from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from knowledge_base.overlay import overlay_file, reconcile
from knowledge_base.settings import KnowledgeBaseSettings
from knowledge_base.worker import Worker, serve
from tests.unit.knowledge_base.fakes import CLEAN_ROOMS, WordEmbedder, write_document
from tests.unit.knowledge_base.test_answerer import BY_COVERAGE

DRAFT_LINE = "The tower has a ballroom with a glitterball for small companies."


@pytest.fixture
def settings(documents: Path, tmp_path: Path) -> KnowledgeBaseSettings:
    return KnowledgeBaseSettings(var_dir=tmp_path / "var", documents_dir=documents)


@pytest.fixture
def worker(settings: KnowledgeBaseSettings) -> Worker:
    return Worker(settings, WordEmbedder(), BY_COVERAGE)


def draft(tmp_path: Path, body: str = DRAFT_LINE) -> str:
    folder = tmp_path / "draft"
    folder.mkdir(exist_ok=True)
    return write_document(folder, body=body, questions=("Is there a ballroom?",)).read_text("utf-8")


def result(worker: Worker, command: str, **fields: Any) -> dict[str, Any]:
    reply = worker.reply({"command": command, **fields})
    assert "result" in reply, reply
    found: dict[str, Any] = reply["result"]
    return found


def test_a_published_edit_is_embedded_alone(worker: Worker, settings: KnowledgeBaseSettings) -> None:
    """The second publish embeds what the overlay has changed, and nothing else."""
    assert result(worker, "publish")["changed"]
    text = (settings.documents_dir / "microscopes.en.md").read_text("utf-8")
    edited = text.replace("three confocal", "four confocal")
    reconcile(settings.overlay_dir, {overlay_file("facilities", "microscopes", "en"): edited})
    done = result(worker, "publish")
    assert (done["changed"], done["embedded"]) == (True, 2)  # the passage and its one changed sentence
    assert not result(worker, "publish")["changed"]


def test_a_preview_shows_passages_with_their_cautions_and_sources(worker: Worker, tmp_path: Path) -> None:
    """A preview needs neither the model nor anything published."""
    shown = result(worker, "preview", text=draft(tmp_path, CLEAN_ROOMS))
    headings = [passage["heading"] for passage in shown["passages"]]
    assert headings == ["", "What a clean room costs", "Who may use them"]
    assert "older information from The Magazine" in shown["passages"][1]["caution"]
    assert shown["passages"][0]["sources"] == [
        {"url": "https://example.org/clean-rooms", "publisher": "The Owner"}
    ]


def test_a_preview_names_what_is_published_and_says_the_same(worker: Worker, tmp_path: Path) -> None:
    """A copy under another id is found by its words and by its questions; the document itself is no twin."""
    (tmp_path / "copy").mkdir()
    result(worker, "publish")
    own = draft(tmp_path)
    assert result(worker, "preview", text=own)["twins"] == []
    copy = write_document(
        tmp_path / "copy", id="rooms", title="Rooms", body=CLEAN_ROOMS, questions=("Is there a CLEAN room",)
    )
    [twin] = result(worker, "preview", text=copy.read_text("utf-8"))["twins"]
    assert (tuple(twin["key"]), twin["title"]) == (("clean-rooms", "en"), "Clean rooms in the tower")
    assert twin["shared"] > 0.9
    assert twin["questions"] == ("Is there a CLEAN room",)


def test_a_draft_with_a_fault_is_told_by_its_line(worker: Worker, tmp_path: Path) -> None:
    """The reply names the kind, the reason and the line."""
    text = draft(tmp_path, "## Prices {sources=9}\nA price.\n")
    error = worker.reply({"command": "preview", "text": text})["error"]
    assert error["kind"] == "DocumentError"
    assert error["reason"] == "there is no source 9; the document has 2"
    assert text.splitlines()[error["line"] - 1].startswith("## Prices")


def test_a_question_is_asked_against_a_draft_that_nobody_else_sees(worker: Worker, tmp_path: Path) -> None:
    """The draft answers in the test only; what is published stays as it is."""
    published = result(worker, "publish")["name"]
    asked = result(worker, "ask", text=draft(tmp_path), question="Is there a ballroom?", language="en")
    assert asked["from_draft"]
    assert asked["text"] == DRAFT_LINE
    assert asked["found"][0] == {
        "document_id": "clean-rooms",
        "title": "Clean rooms in the tower",
        "heading": "",
        "is_draft": True,
    }
    assert result(worker, "publish")["name"] == published


def test_all_that_a_draft_notes_is_asked_at_once(worker: Worker, tmp_path: Path) -> None:
    """Each of its questions with what answers it, and each gap that something answers after all."""
    result(worker, "publish")
    gap = "Which three confocal microscopes are there?"  # another document tells
    noted = f"questions:\n  - Is there a ballroom?\n  - Does it have a ballroom?\ngaps:\n  - {gap}\n"
    asked = result(worker, "ask_noted", text=re.sub(r"questions:\n(?:\s*- .*\n)+", noted, draft(tmp_path)))
    assert [answer["question"] for answer in asked["answers"]] == [
        "Is there a ballroom?",
        "Does it have a ballroom?",
    ]
    assert all(answer["from_draft"] and answer["text"] == DRAFT_LINE for answer in asked["answers"])
    assert asked["gaps"] == 1
    assert [answered["question"] for answered in asked["gaps_answered"]] == [gap]


def test_asking_before_anything_was_published_is_refused_with_a_reason(
    worker: Worker, tmp_path: Path
) -> None:
    """Nothing to compare the draft with is a fault of ours to tell, not a crash."""
    reply = worker.reply({"command": "ask", "text": draft(tmp_path), "question": "?", "language": "en"})
    assert reply["error"]["kind"] == "NoSnapshotError"


def test_an_unknown_command_is_a_fault_and_not_the_end(worker: Worker) -> None:
    """The process goes on whatever it is asked."""
    assert worker.reply({"command": "dance"})["error"]["kind"] == "KeyError"


def test_each_line_is_answered_by_a_line_with_its_number(worker: Worker, tmp_path: Path) -> None:
    """Replies carry the ids of their requests, in whatever order they come."""
    requests = [
        {"id": 1, "command": "publish"},
        {"id": 2, "command": "preview", "text": draft(tmp_path)},
        {"id": 3, "command": "preview", "text": "nothing"},
    ]
    lines: list[str] = []
    serve(worker, [json.dumps(request) + "\n" for request in requests], lines.append)
    replies = {reply["id"]: reply for reply in map(json.loads, lines)}
    assert "result" in replies[1]
    assert replies[2]["result"]["title"] == "Clean rooms in the tower"
    assert replies[3]["error"]["line"] == 1


def test_questions_are_grouped_with_what_is_published(worker: Worker) -> None:
    """The reply names each question by its place; nothing published is a fault of its own."""
    questions = [
        {"text": text, "language": "en"} for text in ("A pool?", "How is a microscope booked?", "a pool")
    ]
    refused = worker.reply({"command": "group", "questions": questions})
    assert refused["error"]["kind"] == "NoSnapshotError"
    result(worker, "publish")
    groups = result(worker, "group", questions=questions)["groups"]
    assert [sorted(group["members"]) for group in groups] == [[0, 2], [1]]
    assert groups[1]["nearest"][0] == "microscopes"
    json.dumps(groups)


def test_texts_are_compared_with_one(worker: Worker) -> None:
    """The staff's page about offers and searches asks for it; the cosines are in the order of the texts."""
    result(worker, "publish")
    texts = [{"text": text, "language": "en"} for text in ("A pool?", "Microscopes", "a pool")]
    cosines = result(worker, "compare", text=texts[0], others=texts[1:], background=[])["cosines"]
    assert cosines[0] < cosines[1]
    json.dumps(cosines)


def test_a_person_gets_documents_suggested_with_their_sources(worker: Worker) -> None:
    """What answers comes first, each document once; what is no answer to a visitor is a suggestion too."""
    result(worker, "publish")
    found = result(worker, "suggest", question="What does a clean room cost?", language="en")["found"]
    assert found[0]["citations"][0]["document_id"] == "clean-rooms"
    assert len({suggestion["title"] for suggestion in found}) == len(found) <= 3
    assert all(suggestion["text"] for suggestion in found)
    assert result(worker, "suggest", question="Ballroom glitterball?", language="en")["found"]
