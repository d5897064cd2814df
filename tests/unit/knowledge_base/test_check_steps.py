"""Faults between the steps of the establishment plan, as the check of the content tells them."""

from __future__ import annotations

from pathlib import Path

from knowledge_base.catalogue import Entry
from knowledge_base.check_steps import check_steps
from knowledge_base.plan.step import Step
from tests.unit.knowledge_base.plan.steps import a_step

FILE = Path("establishment.yml")


def findings(*steps: Step) -> list[str]:
    entries = [Entry(step, FILE, line) for line, step in enumerate(steps, 1)]
    return [str(finding) for finding in check_steps(entries)]


def test_steps_that_lead_from_one_to_the_next_have_no_finding() -> None:
    """The order in the file does not matter."""
    assert findings(a_step("b", after=["a"]), a_step("a")) == []


def test_a_step_after_one_that_is_not_there_is_an_error() -> None:
    """A misspelt id would silently lose the order."""
    [found] = findings(a_step("a"), a_step("b", after=["x"]))
    assert found == "establishment.yml:2: error: step 'b' comes after 'x', but there is no such step"


def test_steps_in_a_circle_are_an_error() -> None:
    """None of them could ever come first."""
    [found] = findings(a_step("a", after=["b"]), a_step("b", after=["a"]), a_step("c"))
    assert "error: the steps go round in a circle: 'a' after 'b' after 'a'; take one out" in found
