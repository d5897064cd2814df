"""When a step is needed, and what that depends on."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from knowledge_base.plan.situation import Situation
from tests.unit.knowledge_base.plan.steps import a_step

LAB_WITH_GMM = a_step("notify", when=[{"premises": ["lab"], "gmm": True}])


def test_a_step_without_a_case_is_for_everybody() -> None:
    """What every company has to do needs no answer."""
    step = a_step("greet")
    assert (step.needed(Situation()), step.open(Situation())) == (True, frozenset())


@pytest.mark.parametrize(
    ("situation", "needed", "open_fields"),
    [
        (Situation(), None, {"premises", "gmm"}),
        (Situation(premises="lab"), None, {"gmm"}),
        (Situation(premises="lab", gmm=True), True, set()),
        (Situation(premises="office"), False, set()),
        (Situation(gmm=False), False, set()),
    ],
)
def test_a_case_holds_where_all_that_it_names_holds(
    situation: Situation, needed: bool | None, open_fields: set[str]
) -> None:
    """One answer against it decides; otherwise what is not known keeps it open."""
    assert LAB_WITH_GMM.needed(situation) is needed
    assert LAB_WITH_GMM.open(situation) == open_fields


def test_one_case_of_several_is_enough() -> None:
    """An open case does not matter where another one holds."""
    step = a_step("permit", when=[{"staff_abroad": True}, {"founder": ["outside_eu"]}])
    assert step.needed(Situation(founder="outside_eu")) is True
    assert step.open(Situation(founder="eu")) == {"staff_abroad"}


def test_what_is_only_heard_keeps_nothing_open() -> None:
    """Nobody is asked whether there is a company already: until somebody says so, there is none."""
    step = a_step("register", when=[{"registered": False}])
    assert (step.needed(Situation()), step.needed(Situation(registered=True))) == (True, False)


def test_a_case_that_names_nothing_is_refused() -> None:
    """It would hold always, which is said by leaving it out."""
    with pytest.raises(ValidationError, match="must name at least one answer"):
        a_step("greet", when=[{}])
