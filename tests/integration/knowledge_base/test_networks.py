"""Networks and events with the packaged model: what visitors get."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from knowledge_base.__main__ import main
from knowledge_base.embedder import SentenceTransformerEmbedder
from knowledge_base.events.feed import read_feed
from knowledge_base.events.search import EventSearch
from knowledge_base.events.subject import Subjects
from tests.unit.knowledge_base.events.feed_file import FEED, NOW
from tests.unit.knowledge_base.events.test_subject import CATALOGUE


def test_the_reported_networks_are_found(
    model_folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """At least nine of ten right ones among three, in each language; strangers get none."""
    monkeypatch.setenv("LOTS_EMBEDDING_MODEL", str(model_folder))
    assert main(["evaluate-networks", "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["en"]["recall_at_3"] >= 0.9
    assert report["sv"]["recall_at_3"] >= 0.9
    assert report["overall"]["nothing_fits"] >= 0.75


def test_what_was_missed_is_listed(
    model_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With what was shown instead."""
    monkeypatch.setenv("LOTS_EMBEDDING_MODEL", str(model_folder))
    questions = tmp_path / "questions.jsonl"
    questions.write_text('{"question": "Uppsala", "language": "en", "networks": ["sting"]}', encoding="utf-8")
    assert main(["evaluate-networks", "--questions", str(questions)]) == 0
    assert "Uppsala: sting | shown: uic-stuns" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("subject", "title"),
    [("riskkapital", "Webinar: raising capital in the US"), ("Christmas party", "Jullunch för medlemmar")],
    ids=["by subject", "by meaning"],
)
def test_an_event_is_found_across_languages(model_folder: Path, subject: str, title: str) -> None:
    """No word of the wish stands in the feed."""
    search = EventSearch(SentenceTransformerEmbedder(str(model_folder)), Subjects.load(CATALOGUE))
    found = search.find(read_feed(FEED.read_bytes(), NOW).events, subject, "en")
    assert title in [event.title for event in found.shown]


@pytest.mark.parametrize(("subject", "language"), [("wine tasting", "en"), ("fotboll", "sv")])
def test_what_no_event_is_about_finds_none(model_folder: Path, subject: str, language: str) -> None:
    """The visitor is told so."""
    search = EventSearch(SentenceTransformerEmbedder(str(model_folder)), Subjects.load(CATALOGUE))
    events = read_feed(FEED.read_bytes(), NOW).events
    assert search.find(events, subject, "sv" if language == "sv" else "en").lacks == "subject"
