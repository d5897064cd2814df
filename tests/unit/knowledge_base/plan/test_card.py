"""The plan as the chat shows it."""

from __future__ import annotations

import json

import pytest

from knowledge_base.plan.card import plan_card
from knowledge_base.plan.plan import make_plan
from knowledge_base.plan.situation import FIELDS, Situation
from tests.unit.knowledge_base.plan.steps import STEPS, a_step


def test_a_step_is_shown_in_the_language_of_the_conversation_with_its_source() -> None:
    """What no source tells is None, and everything can be written as JSON."""
    step = a_step("ask", time={"en": "Two weeks", "sv": "Två veckor"})
    card = plan_card(make_plan(Situation(), [step]), "sv")
    assert json.loads(json.dumps(card)) == {
        "kind": "plan",
        "id": "establishment",
        "title": "Er plan för etableringen i Flemingsberg",
        "steps": [
            {
                "id": "ask",
                "title": "Gör ask",
                "text": "Gör ask",
                "authority": "Hamnen",
                "link": "https://example.org/do",
                "time": "Två veckor",
                "cost": None,
                "source": {"url": "https://example.org", "publisher": "The harbour", "seen": "2026-11-22"},
                "certainty": "dated",
            }
        ],
        "to_check": [],
    }


@pytest.mark.parametrize(
    ("language", "line"),
    [
        (
            "en",
            "Whether you plan a clinical trial. It may add: find a clinical trial unit; apply for the "
            "clinical trial of a medicine; apply for or notify the investigation of a medical device.",
        ),
        (
            "sv",
            "Om ni planerar en klinisk prövning. Det kan ge fler steg: hitta en klinisk prövningsenhet; "
            "ansök om klinisk läkemedelsprövning; ansök om eller anmäl prövningen av en medicinteknisk "
            "produkt.",
        ),
    ],
)
def test_what_was_skipped_is_named_in_a_sentence(language: str, line: str) -> None:
    """The reader sees what to find out and which steps hang on it."""
    plan = make_plan(Situation(founder="swedish", skipped=frozenset(FIELDS)), STEPS)
    assert line in plan_card(plan, language)["to_check"]  # type: ignore[arg-type]  # a parameter is a str
