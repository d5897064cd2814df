"""Which sentences of a document are quoted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from knowledge_base.document import Language
from knowledge_base.publisher import Publisher
from knowledge_base.quotation import quote
from knowledge_base.retriever import Retriever
from knowledge_base.snapshot_store import SnapshotStore
from tests.unit.knowledge_base.fakes import WordEmbedder, write_document
from tests.unit.knowledge_base.published import live

Quote = Callable[..., str]

VAULT = """The vault is the room under the tower.

## Who may use the vault
The tower has a rule about guests. The vault is open to these:

- companies with a contract
- their guests

## What the vault costs
The vault has a low ceiling and a heavy door. A place in the vault costs SEK 700 a month.

## Rules of the vault
The vault was open to guests in 2024. A later notice mentions only members. A guest must therefore ask first.
"""


@pytest.fixture
def quoted(tmp_path: Path, publisher: Publisher, store: SnapshotStore, embedder: WordEmbedder) -> Quote:
    folder = tmp_path / "vault"
    folder.mkdir()
    write_document(folder, id="vault", title="The vault", questions=("Is there a vault?",), body=VAULT)
    publisher.publish(folder)
    retriever = Retriever(live(store), embedder)

    def ask(question: str, language: Language = "en") -> str:
        retrieval = retriever.retrieve(question, language)
        return quote(retrieval, retriever.snapshot, question, retriever.embed(question)).text

    return ask


def test_a_section_headed_by_the_question_answers_with_its_list(quoted: Quote) -> None:
    """The list is what was asked for, though a sentence above it has more of the words."""
    text = quoted("Who may use the vault?")
    assert "companies with a contract\n" in text
    assert "their guests" in text


def test_a_sum_is_quoted_and_not_the_lead(quoted: Quote) -> None:
    """The question has no word beyond the title but the one that asks for the sum."""
    assert "SEK 700" in quoted("vault how much?")


def test_a_claim_is_quoted_with_what_limits_it(quoted: Quote) -> None:
    """The later notice and its conclusion come with the claim of 2024."""
    text = quoted("Was the vault open to guests in 2024?")
    assert text.index("2024") < text.index("later notice") < text.index("therefore")


def test_what_a_topic_is_the_lead_tells(quoted: Quote) -> None:
    """Nothing but the topic's name is asked."""
    assert quoted("What is the vault?") == "The vault is the room under the tower."
