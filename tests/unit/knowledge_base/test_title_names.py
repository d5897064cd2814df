"""Which documents a question names by words of their titles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from knowledge_base.publisher import Publisher
from knowledge_base.retriever import Retriever
from knowledge_base.snapshot_store import SnapshotStore
from knowledge_base.title_names import TitleNames
from tests.unit.knowledge_base.fakes import WordEmbedder, write_document
from tests.unit.knowledge_base.published import live

TITLES = ("Fresh Startups", "Fresh air", "Fresh water", "Fresh ideas", "Startups abroad")
PROGRAMMES = ("Almi innovation loan", "Eurostars", "EIC Accelerator", "Growthcheck", "Swelife programme")
Named = Callable[[Sequence[str]], TitleNames]


@pytest.fixture
def named(tmp_path: Path, publisher: Publisher, store: SnapshotStore, embedder: WordEmbedder) -> Named:
    """Knows the documents with some titles."""

    def publish(titles: Sequence[str]) -> TitleNames:
        folder = tmp_path / "titles"
        folder.mkdir()
        for title in titles:
            name = title.lower().replace(" ", "-")
            write_document(
                folder, id=name, title=title, questions=(f"About {title}?",), body=f"{title} are good.\n"
            )
        publisher.publish(folder)
        return TitleNames(Retriever(live(store), embedder), "en")

    return publish


def test_two_everyday_words_name_together_what_neither_names_alone(named: Named) -> None:
    """One is in too many titles, and the other is a word for any company."""
    names = named(TITLES)
    assert names.beside("the difference between fresh startups", "fresh water?") == (
        "fresh-startups",
        "fresh-water",
    )
    assert names.first("startups") is None


def test_commas_part_further_documents_as_long_as_they_name_one(named: Named) -> None:
    """A clause before them is none, and of a long list the last four count."""
    names = named(PROGRAMMES)
    three = ("almi-innovation-loan", "eurostars", "eic-accelerator")
    assert names.beside("Almi, Eurostars", "the EIC Accelerator?") == three
    assert names.beside("Which is best for us: Almi, Eurostars,", "EIC") == three
    assert names.beside("We know Swelife from the region already, Almi, Eurostars", "EIC") == three
    assert names.beside("We were with Swelife, so is it better to ask Almi", "EIC") == (three[0], three[2])
    assert len(names.beside("Almi, Eurostars, Swelife, Growthcheck", "EIC")) == 4


def test_the_end_of_a_compound_names_its_document_at_the_end_of_a_list(named: Named) -> None:
    """There, a thing is meant, and its word asks nothing; elsewhere it may be any word."""
    names = named(PROGRAMMES)
    three = names.beside("Almi, Eurostars", "the check", listed=True)
    assert three == ("almi-innovation-loan", "eurostars", "growthcheck")
    assert names.without("compare the check and Eurostars", three) == "compare the and"
    assert names.beside("Eurostars", "the check?", listed=True) == ("eurostars",)
    assert names.beside("We make Eurostars, Almi", "a check") == ("almi-innovation-loan",)
    assert names.without("check Eurostars or Almi", three[:2]) == "check or"


def test_the_words_of_a_title_beside_its_name_ask_nothing(named: Named) -> None:
    """However many there are."""
    names = named(PROGRAMMES)
    assert names.without("cost of an Almi innovation loan", ["almi-innovation-loan"]) == "cost of an"
