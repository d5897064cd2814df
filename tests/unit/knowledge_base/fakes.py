"""An embedder that needs no model, and documents to try it on."""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from knowledge_base.embedder import Vector, Vectors

DIMENSION = 256


class WordEmbedder:
    """Texts that share words are alike. Remembers what it was asked to embed."""

    def __init__(self, fingerprint: str = "words") -> None:
        self.fingerprint = fingerprint
        self.dimension = DIMENSION
        self.embedded: list[str] = []

    def embed_query(self, text: str) -> Vector:
        return _vector(text)

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        self.embedded.extend(texts)
        return np.array([_vector(text) for text in texts], dtype=np.float32).reshape(-1, DIMENSION)

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        return self.embed_queries(texts)


def _vector(text: str) -> Vector:
    vector = np.full(DIMENSION, 0.01, dtype=np.float32)
    for word in re.findall(r"\w+", text.lower()):
        vector[zlib.crc32(word[:6].encode()) % DIMENSION] += 1
    return vector / np.linalg.norm(vector)


HEAD = """---
id: {id}
title: {title}
language: {language}
category: facilities
sources:
  - {{url: "https://example.org/{id}", publisher: "The Owner", seen: 2026-11-22}}
  - {{url: "https://example.org/{id}/prices", publisher: "The Magazine", seen: 2026-11-22}}
verified: 2026-11-22
certainty: verified
questions:
{questions}
{gaps}related: []
---
"""


def write_document(
    folder: Path,
    *,
    id: str = "clean-rooms",  # noqa: A002  # the field's own name
    title: str = "Clean rooms in the tower",
    language: str = "en",
    questions: Sequence[str] = ("Is there a clean room?",),
    gaps: Sequence[str] = (),
    body: str = "The tower has clean rooms for small companies.\n",
) -> Path:
    lines = "\n".join(f"  - {question}" for question in questions)
    file = folder / f"{id}.{language}.md"
    head = HEAD.format(id=id, title=title, language=language, questions=lines, gaps=_gaps(gaps))
    file.write_text(head + body, encoding="utf-8")
    return file


def _gaps(gaps: Sequence[str]) -> str:
    return "gaps:\n" + "".join(f"  - {gap}\n" for gap in gaps) if gaps else ""


CLEAN_ROOMS = """The tower has clean rooms of grade C for small companies.

## What a clean room costs {certainty=dated sources=2}
A clean room costs SEK 900 an hour, with gowns included. Bookings close at noon on Fridays.

## Who may use them
Any company with a contract may use the clean rooms, after a training day.
"""

MICROSCOPES = """The cellar holds three confocal microscopes.

## Booking
A microscope is booked online, in slots of four hours.
"""


def write_documents(folder: Path) -> Path:
    """Write a tiny, bilingual knowledge base of three topics."""
    folder.mkdir(parents=True, exist_ok=True)
    write_document(folder, body=CLEAN_ROOMS)
    write_document(
        folder,
        id="microscopes",
        title="Microscopes in the cellar",
        questions=("How do I book a microscope?",),
        body=MICROSCOPES,
    )
    write_document(
        folder,
        id="clean-rooms",
        title="Renrum i tornet",
        language="sv",
        questions=("Finns det renrum?",),
        body="Tornet har renrum av klass C för små företag.\n",
    )
    write_document(
        folder,
        id="ferry",
        title="Färjan till ön",
        language="sv",
        questions=("När går färjan?",),
        body="Färjan till ön går varje timme.\n",
    )
    return folder
