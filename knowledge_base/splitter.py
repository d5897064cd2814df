"""Split documents into passages: one a section, more where a section is long."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from knowledge_base.document import Document, Language
from knowledge_base.passage import Passage, join_units, passage_id
from knowledge_base.section import Block, Section, read_sections
from knowledge_base.sentence import split_sentences

LONGEST = 200  # tokens, about: longer texts blur in one vector
KEPT = 4096  # documents
TOKENS_A_WORD = 1.5  # of the packaged model, on English and Swedish running text


@lru_cache(KEPT)
def split(document: Document, longest: int = LONGEST) -> tuple[Passage, ...]:
    """Split a document into passages of at most about `longest` tokens; sentences and lists stay whole.

    The passages of a document are remembered: who publishes one change does not cut all the others again.

    Raises:
        DocumentError: If the document's body cannot be read.
    """
    return tuple(
        _passage(document, section, units)
        for section in read_sections(document)
        for units in _pack(_units(section.blocks, document.language), longest)
    )


def _units(blocks: Iterable[Block], language: Language) -> list[str]:
    """Return what must stay together: sentences, and lists or tables with the line that introduces them."""
    units: list[str] = []
    for block in blocks:
        if block.kind == "paragraph":
            units.extend(split_sentences(block.text, language))
        elif units and units[-1].endswith(":"):
            units[-1] += "\n" + block.text
        else:
            units.append(block.text)
    return units


def _pack(units: list[str], longest: int) -> Iterator[tuple[str, ...]]:
    """Share units out over as few, evenly filled passages as the limit allows."""
    total = sum(map(_tokens, units))
    fair = total / -(-total // longest) if total > longest else longest
    packed: list[str] = []
    for unit in units:
        if packed and sum(map(_tokens, packed)) + _tokens(unit) / 2 > fair:
            yield tuple(packed)
            packed = []
        packed.append(unit)
    if packed:
        yield tuple(packed)


def _tokens(text: str) -> float:
    return len(text.split()) * TOKENS_A_WORD


def _passage(document: Document, section: Section, units: tuple[str, ...]) -> Passage:
    heads = ". ".join([document.title, *section.path])
    return Passage(
        id=passage_id(document.id, document.language, f"{heads}\n{join_units(units)}"),
        document_id=document.id,
        title=document.title,
        language=document.language,
        category=document.category,
        section=section.path,
        sentences=units,
        certainty=section.certainty,
        verified=document.verified,
        urls=tuple(source.url for source in section.sources),
        publishers=tuple(source.publisher for source in section.sources),
    )
