"""Answers put into words: the action server with the real search and check, and a server that writes."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from knowledge_base.embedder import SentenceTransformerEmbedder
from knowledge_base.preparation import prepare_model
from knowledge_base.publisher import Publisher
from knowledge_base.settings import KnowledgeBaseSettings
from knowledge_base.snapshot_store import SnapshotStore
from tests.completion_server import CompletionServer, Manner, completing
from tests.integration.actions.running import RunningServer, running
from tests.unit.knowledge_base.fakes import write_documents

pytestmark = pytest.mark.timed

QUESTION = "What does a clean room cost an hour?"
QUOTED = "A clean room costs SEK 900 an hour, with gowns included."
GOOD = "An hour in a clean room costs SEK 900, with gowns included [1]."
UNSUPPORTED = "An hour in a clean room costs SEK 950, with gowns included [1]."
MARK = "Put into words by a language model from these sources."
LIMIT = 2.0  # seconds that the model gets here


@pytest.fixture(scope="module")
def model() -> Iterator[CompletionServer]:
    with completing() as server:
        yield server


@contextmanager
def serving(model: CompletionServer, published: Path, var_dir: Path) -> Iterator[RunningServer]:
    settings = {
        "LOTS_LLM_URL": model.url,
        "LOTS_LLM_MODEL": "small",
        "LOTS_LLM_KEY": "sk-hidden",
        "LOTS_LLM_TIMEOUT": str(LIMIT),
        "LOTS_SNAPSHOT_URL": str(published),
        "LOTS_EMBEDDING_MODEL": str(KnowledgeBaseSettings().packaged_model_dir),
    }
    with running(var_dir, "http://127.0.0.1:9/webhooks/leads", module="actions", settings=settings) as server:
        yield server


@pytest.fixture(scope="module")
def shared(
    model: CompletionServer, published: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[RunningServer]:
    with serving(model, published, tmp_path_factory.mktemp("shared")) as server:
        yield server


@pytest.fixture
def server(shared: RunningServer, model: CompletionServer) -> RunningServer:
    """The shared server after an answer that went well: earlier failures are forgotten."""
    model.manner, model.text = "good", GOOD
    assert ask(shared)["generated"] == "used"
    model.asked.clear()
    return shared


@pytest.fixture
def own_server(model: CompletionServer, published: Path, tmp_path: Path) -> Iterator[RunningServer]:
    """A server that may be left resting."""
    model.manner, model.text = "good", GOOD
    model.asked.clear()
    with serving(model, published, tmp_path) as server:
        yield server


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("published")
    packaged = KnowledgeBaseSettings().packaged_model_dir
    prepare_model(packaged)
    documents = write_documents(folder / "documents")
    store = SnapshotStore(str(folder / "snapshots"))
    Publisher(store, SentenceTransformerEmbedder(str(packaged))).publish(documents)
    return folder / "snapshots"


def ask(server: RunningServer, question: str = QUESTION, **slots: object) -> dict[str, object]:
    [message] = server.call("action_answer_question", question, **slots)["responses"]
    return {"text": message["text"], **message["custom"]}


def counts(server: RunningServer) -> Counter[str]:
    return Counter(server.client.get("/health").json()["generated_answers"])


def test_supported_words_are_shown_with_sources_caution_and_mark(
    server: RunningServer, model: CompletionServer
) -> None:
    before = counts(server)
    said = ask(server)
    words, caution, mark = str(said["text"]).split("\n\n")
    assert words == "An hour in a clean room costs SEK 900, with gowns included."
    assert caution.startswith("Please note: this is older information from The Magazine.")
    assert mark == MARK
    assert said["generated"] == "used"
    assert said["citations"]
    assert model.keys[-1] == "Bearer sk-hidden"
    assert counts(server) - before == {"used": 1}


def test_one_unsupported_sentence_brings_the_quoted_answer_and_the_log_has_no_words(
    server: RunningServer, model: CompletionServer
) -> None:
    model.text = UNSUPPORTED
    before = counts(server)
    said = ask(server)
    assert str(said["text"]).startswith(QUOTED)
    assert MARK not in str(said["text"])
    assert said["generated"] == "unsupported"
    assert counts(server) - before == {"unsupported": 1}
    log = server.log.read_text("utf-8")
    assert "answer.not_worded" in log
    for secret in ("SEK 950", "clean room", "sk-hidden"):
        assert secret not in log


@pytest.mark.parametrize(
    ("manner", "outcome"),
    [
        ("slow", "timeout"),
        ("dripping", "timeout"),
        ("dripping headers", "timeout"),
        ("malformed", "error"),
        ("no completion", "error"),
        ("huge", "error"),
        ("endless", "error"),
        ("hang up", "error"),
        ("500", "error"),
    ],
)
def test_whatever_the_server_does_the_quoted_answer_comes_in_time(
    server: RunningServer, model: CompletionServer, manner: Manner, outcome: str
) -> None:
    model.manner = manner
    before = counts(server)
    started = time.monotonic()
    said = ask(server)
    assert time.monotonic() - started < LIMIT + 2
    assert str(said["text"]).startswith(QUOTED)
    assert said["generated"] == outcome
    assert counts(server) - before == {outcome: 1}


def test_a_server_that_fails_again_and_again_is_left_alone(
    own_server: RunningServer, model: CompletionServer
) -> None:
    model.manner = "slow"
    outcomes = [ask(own_server)["generated"] for _ in range(3)]
    started = time.monotonic()
    assert ask(own_server)["generated"] == "resting"
    assert time.monotonic() - started < LIMIT / 2
    assert outcomes == ["timeout"] * 3
    assert len(model.asked) == 3


def test_a_server_that_asks_for_a_pause_gets_it(own_server: RunningServer, model: CompletionServer) -> None:
    model.manner = "429"
    assert [ask(own_server)["generated"] for _ in range(2)] == ["error", "resting"]
    assert len(model.asked) == 1


def test_a_declined_question_is_not_sent_to_the_model(server: RunningServer, model: CompletionServer) -> None:
    said = ask(server, "Which dragons live on the moon?")
    assert said["kind"] == "unknown"
    assert "generated" not in said
    assert model.asked == []


def test_a_follow_up_is_put_into_words_from_the_document_before(
    server: RunningServer, model: CompletionServer
) -> None:
    said = ask(server, "and what does it cost?", last_question="Is there a clean room?", topic="clean-rooms")
    assert said["generated"] == "used"
    assert said["document_id"] == "clean-rooms"
    [asked] = model.asked
    assert "<question>and what does it cost?</question>" in asked["messages"][1]["content"]
    assert "Is there a clean room?" not in str(asked)


def test_a_document_in_the_other_language_alone_may_be_translated(
    server: RunningServer, model: CompletionServer
) -> None:
    model.text = "The ferry to the island runs every hour [1]."
    said = ask(server, "Färjan till ön?")
    assert said["generated"] == "used"
    assert said["text"] == f"The ferry to the island runs every hour.\n\n{MARK}"
    model.text = "The ferry to the island runs every day [1]."
    said = ask(server, "Färjan till ön?")
    assert said["generated"] == "unsupported"
    assert str(said["text"]).startswith("I only have this in Swedish:")


def test_a_question_in_the_lead_form_is_put_into_words_too(server: RunningServer) -> None:
    [message] = server.call(
        "validate_lead_form", QUESTION, requested_slot="company_name", need_text="Clean rooms"
    )["responses"]
    assert message["custom"]["generated"] == "used"
    assert message["text"].endswith(MARK)
