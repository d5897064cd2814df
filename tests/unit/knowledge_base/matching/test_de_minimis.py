"""The ceiling of de minimis aid."""

from __future__ import annotations

import pytest

from knowledge_base.matching.de_minimis import CEILING_EUR, DOCUMENT
from knowledge_base.settings import ROOT


@pytest.mark.parametrize(("language", "mark"), [("en", ","), ("sv", " ")])
def test_the_document_tells_the_same_ceiling(language: str, mark: str) -> None:
    """Who changes one of them is told of the other."""
    document = ROOT / "knowledge_base" / "documents" / "funding" / f"{DOCUMENT}.{language}.md"
    text = document.read_text(encoding="utf-8").replace("\N{NO-BREAK SPACE}", " ")
    assert f"{CEILING_EUR:,}".replace(",", mark) in text
