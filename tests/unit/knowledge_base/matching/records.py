"""Small terms and records to match."""

from __future__ import annotations

from typing import Any

from knowledge_base.matching.term import Term, Terms
from knowledge_base.record import Facility, Funding

SOURCE = {"url": "https://example.org", "publisher": "The Owner", "seen": "2026-11-22"}
BOTH = {"verified": "2026-11-22", "certainty": "verified", "documents": ["tower"], "sources": [SOURCE]}


def text(en: str, sv: str | None = None) -> dict[str, str]:
    return {"en": en, "sv": sv or en}


def term(name: str, kind: str, en: str, sv: str, *within: str) -> Term:
    words = {"en": en.split(", "), "sv": sv.split(", ")}
    return Term.model_validate({"id": name, "kind": kind, "within": within, **words})


TERMS = Terms(
    [
        term("cell-sorting", "technique", "cell sorting, cell sorter", "cellsortering, cellsorterare"),
        term("microscopy", "technique", "microscopy, microscope", "mikroskopi, mikroskop"),
        term("confocal", "technique", "confocal microscope", "konfokalmikroskop", "microscopy"),
        term("clean-room", "equipment", "clean rooms, cleanroom", "renrum"),
        term("sequencing", "technique", "sequencing", "sekvensering"),
        term("companies", "user", "company", "företag, bolag"),
        term("academia", "user", "research group", "forskargrupp"),
        term("development", "purpose", "product development, develop", "produktutveckling, utveckla"),
        term("loan", "money", "loan, borrow", "lån, låna"),
        term("equity", "money", "venture capital", "riskkapital"),
        term("early", "stage", "early stage", "tidig fas"),
        term("aktiebolag", "form", "limited company, AB", "aktiebolag, AB"),
        term("sole-trader", "form", "sole trader", "enskild firma"),
        term("stockholm", "place", "Stockholm", "Stockholm"),
        term("harbour", "place", "Harbour", "Hamnen", "stockholm"),
        term("hill", "place", "Hill", "Höjden", "stockholm"),
    ]
)


def facility(name: str, **fields: Any) -> Facility:
    row = {"id": name, "name": text(name), "place": text("Harbour", "Hamnen"), **BOTH, **fields}
    return Facility.model_validate(row)


def funding(name: str, **fields: Any) -> Funding:
    row = {"id": name, "name": text(name), "kind": "grant", "funder": text("The funder"), **BOTH, **fields}
    return Funding.model_validate(row)
