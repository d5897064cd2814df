"""The sections of a document: its body cut at headings, each with blocks that must not be torn apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.token import Token

from knowledge_base.document import CERTAINTIES, Certainty, Document, Source
from knowledge_base.errors import DocumentError

ATTRIBUTES = re.compile(r"\s*\{([^{}]*)\}\s*$")
BLOCKS = ("paragraph_open", "bullet_list_open", "ordered_list_open", "table_open", "fence", "blockquote_open")

_markdown = MarkdownIt("commonmark").enable("table")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or a list or table, whose lines belong together."""

    kind: Literal["paragraph", "lines"]
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """One heading of a document and what stands under it.

    Attributes:
        path: The headings from the outermost to this one; empty for the lead paragraph.
    """

    path: tuple[str, ...]
    certainty: Certainty
    sources: tuple[Source, ...]
    blocks: tuple[Block, ...]


def read_sections(document: Document) -> tuple[Section, ...]:
    """Cut a document at its headings; a section without text of its own is left out.

    Raises:
        DocumentError: If a heading's attributes cannot be read, or the document has no text at all.
    """
    lead_sources = document.lead_sources or document.sources[:1]
    heads = [_Head(0, "", document.lead_certainty or document.certainty, lead_sources)]
    found: list[tuple[list[_Head], list[Block]]] = [(heads, [])]
    tokens = _markdown.parse(document.body)
    for position, token in enumerate(tokens):
        if token.type == "heading_open":
            head = _read_head(token, tokens[position + 1].content, document)
            heads = [outer for outer in heads if outer.level < head.level] + [head]
            found.append((heads, []))
        elif token.level == 0 and token.type in BLOCKS:
            found[-1][1].append(_read_block(tokens, position))
    sections = tuple(_section(path, blocks) for path, blocks in found if blocks)
    if not sections:
        raise DocumentError(Path(document.file), document.body_line, "the document has no text")
    return sections


@dataclass(frozen=True, slots=True)
class _Head:
    level: int
    title: str
    certainty: Certainty
    sources: tuple[Source, ...]


def _section(heads: list[_Head], blocks: list[Block]) -> Section:
    titles = tuple(head.title for head in heads if head.title)
    return Section(titles, heads[-1].certainty, heads[-1].sources, tuple(blocks))


def _read_head(token: Token, content: str, document: Document) -> _Head:
    """Read a heading such as `What it costs {certainty=dated sources=1,3}`."""
    line = document.body_line + (token.map[0] if token.map else 0)
    certainty, sources = document.certainty, document.sources
    match = ATTRIBUTES.search(content)
    for name, value in _attributes(match[1] if match else "", document, line):
        if name == "certainty" and value in CERTAINTIES:
            certainty = value
        elif name == "sources":
            sources = tuple(_pick(number, document, line) for number in value.split(","))
        else:
            raise DocumentError(Path(document.file), line, f"a heading cannot say '{name}={value}'")
    return _Head(int(token.tag[1]), ATTRIBUTES.sub("", content).strip(), certainty, sources)


def _attributes(text: str, document: Document, line: int) -> Iterator[tuple[str, str]]:
    for part in text.split():
        name, equals, value = part.partition("=")
        if not equals:
            raise DocumentError(Path(document.file), line, f"'{part}' in a heading must be name=value")
        yield name, value


def _pick(number: str, document: Document, line: int) -> Source:
    if not number.isdigit() or not 1 <= int(number) <= len(document.sources):
        reason = f"there is no source {number}; the document has {len(document.sources)}"
        raise DocumentError(Path(document.file), line, reason)
    return document.sources[int(number) - 1]


def _read_block(tokens: list[Token], position: int) -> Block:
    """Read the block that opens at `position` as plain text: list items and table rows a line each."""
    opening = tokens[position]
    if opening.type == "fence":
        return Block("lines", opening.content.rstrip())
    closing = opening.type.replace("_open", "_close")
    inside = list(takewhile(lambda token: token.level > 0 or token.type != closing, tokens[position + 1 :]))
    if opening.type == "table_open":
        return Block("lines", "\n".join(_rows(inside)))
    texts = [_plain(token) for token in inside if token.type == "inline"]
    if opening.type == "paragraph_open":
        return Block("paragraph", " ".join(texts))
    if opening.type == "ordered_list_open":
        return Block("lines", "\n".join(f"{number}. {text}" for number, text in enumerate(texts, 1)))
    bullet = "- " if opening.type == "bullet_list_open" else ""
    return Block("lines", "\n".join(bullet + text for text in texts))


def _rows(tokens: list[Token]) -> list[str]:
    rows: list[list[str]] = []
    for token in tokens:
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            rows[-1].append(_plain(token))
    return [" | ".join(cells) for cells in rows]


def _plain(inline: Token) -> str:
    """Drop the marks of emphasis; keep the address of a link whose text does not show it."""
    text, address = "", ""
    for token in inline.children or []:
        if token.type == "link_open":
            address = str(token.attrs.get("href", ""))
        elif token.type == "link_close" and address and not text.endswith(address):
            text += f" ({address})"
        else:
            text += " " if token.type in {"softbreak", "hardbreak"} else token.content
    return text.strip()
