"""Which documents a question names by words of their titles."""

from __future__ import annotations

from pathlib import Path

from knowledge_base.publisher import Publisher
from knowledge_base.retriever import Retriever
from knowledge_base.snapshot_store import SnapshotStore
from knowledge_base.title_names import TitleNames
from tests.unit.knowledge_base.fakes import WordEmbedder, write_document
from tests.unit.knowledge_base.published import live

TITLES = ("Fresh Startups", "Fresh air", "Fresh water", "Fresh ideas", "Startups abroad")


def test_two_everyday_words_name_together_what_neither_names_alone(
    tmp_path: Path, publisher: Publisher, store: SnapshotStore, embedder: WordEmbedder
) -> None:
    """One is in too many titles, and the other is a word for any company."""
    folder = tmp_path / "titles"
    folder.mkdir()
    for title in TITLES:
        name = title.lower().replace(" ", "-")
        write_document(
            folder, id=name, title=title, questions=(f"About {title}?",), body=f"{title} are good.\n"
        )
    publisher.publish(folder)
    names = TitleNames(Retriever(live(store), embedder), "en")
    assert names.beside("the difference between fresh startups", "fresh water?") == (
        "fresh-startups",
        "fresh-water",
    )
    assert names.first("startups") is None
