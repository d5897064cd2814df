from __future__ import annotations

from pathlib import Path

from knowledge_base.document import Document
from knowledge_base.loader import load_markdown
from knowledge_base.sameness import find_twins, shared_part
from tests.unit.knowledge_base.fakes import write_document

TEXT = "The tower has clean rooms of two classes that any small company may rent by the day.\n"


def document(folder: Path, identity: str, body: str, *questions: str, language: str = "en") -> Document:
    file = write_document(
        folder, id=identity, body=body, questions=questions or ("What is it?",), language=language
    )
    return load_markdown(file, file.name)


def test_the_shared_part_is_that_of_the_shorter_text(tmp_path: Path) -> None:
    """A text inside a longer one is all of the shorter, whichever of them is asked."""
    short = document(tmp_path, "short", TEXT)
    long = document(tmp_path, "long", TEXT + "\nThe mill has none, and nobody knows when it will get any.\n")
    assert shared_part(short, long) == shared_part(long, short) == 1.0
    assert shared_part(short, document(tmp_path, "other", "The mill has a kiln for clay and glass.\n")) == 0.0


def test_the_likest_twin_comes_first_and_strangers_not_at_all(tmp_path: Path) -> None:
    """Words count before questions; another language and the document itself are no twins."""
    own = document(tmp_path, "own", TEXT, "May we rent a room?")
    asks = document(tmp_path, "asks", "The mill rents by the week.\n", "may we rent a room")
    says = document(tmp_path, "says", TEXT, "Who rents?")
    swedish = document(tmp_path, "swedish", TEXT, "Vem hyr?", language="sv")
    stranger = document(tmp_path, "stranger", "The mill has a kiln.\n", "Any kiln?")
    twins = find_twins(own, [asks, stranger, swedish, own, says])
    assert [twin.key for twin in twins] == [("says", "en"), ("asks", "en")]
    assert twins[1].questions == ("May we rent a room?",)
    assert twins[1].shared == 0.0
