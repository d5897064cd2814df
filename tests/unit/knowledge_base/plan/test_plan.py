"""From answers to steps in order, and to the next question."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest

from knowledge_base.plan.plan import make_plan, next_question
from knowledge_base.plan.situation import FIELDS, Field, Situation
from tests.unit.knowledge_base.plan.steps import STEPS, a_step

FOREIGN_LAB = Situation(
    founder="eu", premises="lab", gmm=True, animals=False, clinical_trial=False, staff_abroad=False
)
SWEDISH_OFFICE = Situation(
    founder="swedish", premises="office", animals=False, clinical_trial=False, staff_abroad=False
)


def names(situation: Situation) -> list[str]:
    return [step.id for step in make_plan(situation, STEPS).steps]


def asked(situation: Situation, answers: dict[Field, Any]) -> list[Field]:
    """Answer questions until there is none, and return them in their order."""
    order: list[Field] = []
    while field := next_question(situation, STEPS):
        order.append(field)
        known = situation.to_json() | {field: answers[field]}
        situation = Situation.from_json(known)
    return order


def test_a_step_comes_behind_those_that_it_needs_and_nothing_else_moves() -> None:
    """The order is that of the catalogue as far as it can be; steps that are not in the plan hold up none."""
    steps = [a_step("c", after=["d"]), a_step("a"), a_step("d"), a_step("b", after=["not-there"])]
    assert [step.id for step in make_plan(Situation(), steps).steps] == ["a", "d", "c", "b"]


def test_steps_in_a_circle_still_make_a_plan() -> None:
    """A fault in the catalogue never keeps a visitor waiting; the check of the content finds it."""
    steps = [a_step("a", after=["b"]), a_step("b", after=["a"])]
    assert [step.id for step in make_plan(Situation(), steps).steps] == ["a", "b"]


def test_a_foreign_company_with_a_gmm_lab_gets_its_steps_in_order() -> None:
    """The product's plan names the authorities of its case, and none of another's."""
    plan = make_plan(FOREIGN_LAB, STEPS)
    assert plan.to_check == ()
    assert [step.id for step in plan.steps] == [
        "contact-establishment-office",
        "contact-invest-stockholm",
        "contact-municipality",
        "choose-company-form",
        "arrange-e-id",
        "register-company",
        "register-beneficial-owner",
        "register-tax",
        "register-foreign-company",
        "find-laboratory",
        "notify-environment",
        "notify-radiation",
        "assess-gmm-risk",
        "notify-gmm",
    ]


def test_a_swedish_office_company_gets_a_short_plan() -> None:
    """Neither a laboratory's permits nor a foreigner's steps are in it."""
    assert names(SWEDISH_OFFICE) == [
        "contact-establishment-office",
        "contact-municipality",
        "register-company",
        "register-beneficial-owner",
        "register-tax",
        "find-office",
    ]


def test_a_registered_company_is_not_told_to_register() -> None:
    """What was heard beside the questions counts too."""
    registered = Situation(founder="swedish", premises="office", registered=True)
    assert "register-company" not in names(registered)


@pytest.mark.parametrize(
    ("heard", "left_out"),
    [(None, set()), ("medicine", {"apply-device-investigation"}), ("device", {"apply-medicine-trial"})],
)
def test_a_trial_is_of_a_medicine_or_a_device_or_not_told(heard: Any, left_out: set[str]) -> None:
    """Both ways are shown until it was said which one it is."""
    both = {"apply-medicine-trial", "apply-device-investigation"}
    assert both - set(names(Situation(clinical_trial=True, product=heard))) == left_out


def test_all_six_questions_are_asked_of_who_says_nothing_and_has_everything() -> None:
    """Never more than six, in a fixed order."""
    answers: dict[Field, Any] = dict.fromkeys(FIELDS, True) | {"founder": "eu", "premises": "lab"}
    assert asked(Situation(), answers) == list(FIELDS)


def test_who_needs_only_an_office_is_not_asked_about_gmm() -> None:
    """A question that cannot change the plan is not asked."""
    answers: dict[Field, Any] = dict.fromkeys(FIELDS, False) | {"founder": "swedish", "premises": "office"}
    assert asked(Situation(), answers) == ["founder", "premises", "animals", "clinical_trial", "staff_abroad"]


def test_what_was_said_or_skipped_is_not_asked_again() -> None:
    """The next question is the first one that is still open."""
    situation = Situation(founder="eu", gmm=True, skipped=frozenset({"premises"}))
    assert next_question(situation, STEPS) == "animals"
    assert next_question(FOREIGN_LAB, STEPS) is None


def test_skipped_questions_are_named_with_the_steps_that_they_may_bring() -> None:
    """Each undecided step stands under one question, and in no company's list of steps."""
    situation = Situation(founder="swedish", animals=True, skipped=frozenset(FIELDS))
    plan = make_plan(situation, STEPS)
    unclear = {entry.field: [step.id for step in entry.steps] for entry in plan.to_check}
    assert list(unclear) == ["premises", "gmm", "clinical_trial", "staff_abroad"]
    assert unclear["gmm"] == ["assess-gmm-risk", "notify-gmm"]
    assert "find-office" in unclear["premises"]
    assert not {step.id for step in plan.steps} & {name for group in unclear.values() for name in group}


def test_every_situation_has_a_plan_in_which_nothing_comes_too_early() -> None:
    """For each of the 288 combinations of answers, every step stands behind those that it names."""
    yes_no_unknown = (True, False, None)
    founders = ("swedish", "eu", "outside_eu", None)
    for founder, premises, *flags in product(founders, ("lab", "office", None), *[yes_no_unknown] * 4):
        situation = Situation(founder, premises, *flags)  # type: ignore[arg-type]  # product loses the literals
        order = names(situation)
        assert len(order) == len(set(order)) >= 5
        place = {name: number for number, name in enumerate(order)}
        for step in make_plan(situation, STEPS).steps:
            assert all(place[name] < place[step.id] for name in step.after if name in place)
