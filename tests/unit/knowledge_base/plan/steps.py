"""Small steps for tests, and those of the product."""

from __future__ import annotations

from typing import Any

from knowledge_base.catalogue import load_catalogue
from knowledge_base.plan.step import Step
from knowledge_base.settings import ROOT

STEPS = tuple(
    entry.record for entry in load_catalogue(ROOT / "knowledge_base" / "catalogue")[0].establishment
)


def a_step(name: str, **more: Any) -> Step:
    texts = {"en": f"Do {name}", "sv": f"Gör {name}"}
    return Step.model_validate(
        {
            "id": name,
            "name": texts,
            "text": texts,
            "authority": {"en": "The harbour", "sv": "Hamnen"},
            "link": "https://example.org/do",
            "documents": ["harbour"],
            "sources": [{"url": "https://example.org", "publisher": "The harbour", "seen": "2026-11-22"}],
            "verified": "2026-11-22",
            "certainty": "dated",
            **more,
        }
    )
