"""After a plan: what corrects it, and what is a wish of its own."""

from __future__ import annotations

from typing import Any

import pytest

from actions.journeys.plan_correction import is_correction
from tests.unit.actions.journeys.after_plan import JOURNEY, OFFICE, say_after_plan


@pytest.mark.parametrize(
    ("text", "intent", "changed"),
    [
        ("actually we will need a lab", "find_facility", {"premises": "lab"}),
        ("vi har djurförsök också", "share_resource", {"animals": True}),
        ("we have animals too", "share_resource", {"animals": True}),
        ("no foreign founder after all", "find_facility", {"founder": "swedish"}),
        ("we need a lab", "find_facility", {"premises": "lab"}),
        ("Grundarna är svenska, förresten", "find_funding", {"founder": "swedish"}),
    ],
)
def test_what_the_plan_depends_on_corrects_it(text: str, intent: str, changed: dict[str, Any]) -> None:
    """Although it sounds like a wish for something else."""
    slots, said = say_after_plan(text, intent=intent)
    facts = slots["journeys"]["establishment"]["facts"]
    assert slots["journey"] == "establishment"
    assert {name: facts[name] for name in changed} == changed
    assert said[0].startswith("I have noted: ")


@pytest.mark.parametrize(
    ("text", "intent", "begun"),
    [
        ("find us a lab in Solna", "find_facility", "facility"),
        ("vi letar efter ett labb i Solna", "find_facility", "facility"),
        ("we also need money for a clinical trial", "find_funding", "funding"),
        ("which networks are there for medtech", "find_network", "networks"),
        ("we want a red lab of size 4", "find_facility", "facility"),
    ],
)
def test_a_clear_new_wish_begins_its_own_journey(text: str, intent: str, begun: str) -> None:
    """Even where it tells something of the plan."""
    slots, _ = say_after_plan(text, intent=intent)
    assert slots["journey"] == begun


def test_a_correction_of_what_is_so_already_is_told_so() -> None:
    """And begins no search."""
    slots, said = say_after_plan("nej, vi ska inte ha djurförsök", intent="find_facility", language="sv")
    assert slots == {"journey_step": None}
    assert said == ["Det är redan med i planen."]


def test_a_question_is_no_correction() -> None:
    """Nobody orders a lab by asking."""
    assert not is_correction("where is the lab?", (), changes=True)


def test_the_new_plan_says_which_steps_came_and_went() -> None:
    """In the language of the conversation."""
    lab = JOURNEY.read("actually we will need a lab", "en", OFFICE, None)
    text = JOURNEY.outcome(lab, "en", OFFICE).text
    assert text.startswith("I have changed the plan. It now has 12 steps.")
    assert "Added:\n- Find a laboratory\n" in text
    assert "No longer needed:\n- Find an office" in text
    assert "Nya steg:\n- Hitta ett kontor" in JOURNEY.outcome(OFFICE, "sv", lab).text


def test_a_correction_without_effect_on_the_steps_says_so() -> None:
    """The plan is shown all the same."""
    outcome = JOURNEY.outcome(OFFICE | {"registered": False}, "en", OFFICE)
    assert outcome.text == "That does not change the steps of your plan."
    assert outcome.cards
