"""The part of a document that is read beside a question."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

from knowledge_base.document import Language
from knowledge_base.embedder import Vector
from knowledge_base.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Room:
    """How much is read: so many sentences, and so many characters in all."""

    sentences: int
    characters: int


READ: Final = Room(1, 160)  # a visitor waits for every word, and three sentences tell no more


def excerpt(snapshot: Snapshot, key: tuple[str, Language], vector: Vector, room: Room = READ) -> str:
    """Return the title and the sentences of a document that are nearest to a question, in their order.

    Args:
        snapshot: Where the document is published.
        key: The document's id and language.
        vector: The question's embedding; shape (dimension,).
        room: How much there is room for.
    """
    rows = snapshot.passages_of[key]
    told = [(row, sentence) for row in rows for sentence in snapshot.passages[row].sentences]
    chosen = _nearest([sentence for _, sentence in told], snapshot.sentences(rows) @ vector, room)
    parts = [
        f"{snapshot.passages[rows.start].title}.",
        *_parts(snapshot, [told[place] for place in chosen], room),
    ]
    return " ".join(parts)


def _nearest(sentences: list[str], cosines: Vector, room: Room) -> list[int]:
    """Return the places of the nearest sentences for which there is room; the first is always taken."""
    chosen: list[int] = []
    length = 0
    for place in np.argsort(-cosines).tolist():
        if chosen and length + len(sentences[place]) > room.characters:
            continue
        chosen.append(place)
        length += len(sentences[place])
        if len(chosen) == room.sentences:
            break
    return sorted(chosen)


def _parts(snapshot: Snapshot, chosen: list[tuple[int, str]], room: Room) -> Iterator[str]:
    """Put the last heading before the sentences of a passage."""
    last = None
    for row, sentence in chosen:
        section = snapshot.passages[row].section
        if row != last and section:
            yield f"{section[-1]}:"
        last = row
        yield sentence[: room.characters]
