"""The field's terms in both languages: how to look for a word that the documents do not have."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from knowledge_base.document import LANGUAGES, Language
from knowledge_base.terms import terms
from knowledge_base.yaml_text import read_yaml

FILE = Path(__file__).with_name("glossary.yml")
Concept = dict[Language, list[str]]


@cache
def equivalents(language: Language) -> dict[str, frozenset[str]]:
    """Return, by the stem of a term in either language, the stems of its concept's terms in `language`.

    A word counts in the language that the question is taken to be in: "renrum" in an English question is
    stemmed as an English word, and stands for "clean room".
    """
    found: dict[str, frozenset[str]] = {}
    for concept in _concepts():
        own = frozenset(terms("\n".join(concept[language]), language))
        for known in LANGUAGES:
            for stems in (terms(term, language) for term in concept[known]):
                if known == language and len(stems) > 1:
                    continue  # neither "clinical" nor "trial" alone stands for the concept
                for stem in stems:
                    found[stem] = found.get(stem, frozenset()) | own
    return found


@cache
def _concepts() -> tuple[Concept, ...]:
    return tuple(read_yaml(FILE.read_text(encoding="utf-8")))
