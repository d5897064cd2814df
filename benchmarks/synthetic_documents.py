"""Documents that say nothing, in any number: the shapes of the bundled ones, their words dealt anew.

Headings, sections, sentences, lists and noted questions are as many and as long as those of real documents.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import yaml

from knowledge_base.document import Document, Language
from knowledge_base.loader import load_folder
from knowledge_base.settings import KnowledgeBaseSettings

VOCABULARY = 8_000
ATTRIBUTES = re.compile(r"(\{[^{}]*\}\s*$)", re.MULTILINE)
WORD = re.compile(r"[^\W\d_]{2,}")
RANDOM = np.random.default_rng(11)


def write_documents(folder: Path, count: int) -> list[Path]:
    """Write `count` documents, half of them in each language; return their files."""
    files = []
    for number, pattern in zip(range(count), _patterns(), strict=False):
        file = folder / pattern.category / f"topic-{number // 2}.{pattern.language}.md"
        file.parent.mkdir(exist_ok=True, parents=True)
        file.write_text(_document(f"topic-{number // 2}", pattern), encoding="utf-8")
        files.append(file)
    return files


def _patterns() -> Iterator[Document]:
    """Yield the bundled documents over and over, English and Swedish in turn."""
    texts = sorted(_bundled(), key=lambda document: (document.id, document.language))
    while True:
        yield from texts


def _document(topic: str, pattern: Document) -> str:
    head: dict[str, Any] = {
        "id": topic,
        "title": reworded(pattern.title, pattern.language),
        "language": pattern.language,
        "category": pattern.category,
        "sources": [{"url": s.url, "publisher": s.publisher, "seen": s.seen} for s in pattern.sources],
        "verified": pattern.verified,
        "certainty": pattern.certainty,
        "questions": [reworded(question, pattern.language) for question in pattern.questions],
    }
    body = reworded_body(pattern.body, pattern.language)
    return f"---\n{yaml.safe_dump(head, allow_unicode=True, sort_keys=False)}---\n{body}\n"


def reworded_body(body: str, language: Language) -> str:
    """Return a document's body with other words; what the headings say in braces stays."""
    parts = ATTRIBUTES.split(body)
    return "".join(part if at % 2 else reworded(part, language) for at, part in enumerate(parts))


def reworded(text: str, language: Language) -> str:
    """Return the text with other words in the places of its own; signs, figures and capitals stay."""
    words = iter(random_words(len(WORD.findall(text)), language))

    def other(match: re.Match[str]) -> str:
        word = next(words)
        return word.capitalize() if match[0][0].isupper() else word

    return WORD.sub(other, text)


def random_words(count: int, language: Language) -> list[str]:
    """Return words of the bundled documents, with the uneven frequencies of a real language."""
    vocabulary = _vocabulary(language)
    ranks = RANDOM.zipf(1.3, count) % len(vocabulary)
    return [vocabulary[rank] for rank in ranks]


@cache
def _bundled() -> tuple[Document, ...]:
    return load_folder(KnowledgeBaseSettings().documents_dir).documents


@cache
def _vocabulary(language: Language) -> tuple[str, ...]:
    words = Counter(
        word
        for document in _bundled()
        if document.language == language
        for word in document.body.lower().split()
        if word.isalpha()
    )
    return tuple(word for word, _ in words.most_common(VOCABULARY))
