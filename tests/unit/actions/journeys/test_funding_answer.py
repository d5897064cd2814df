"""Answers in the funding questions that tell something else than was asked."""

from __future__ import annotations

from typing import Any

import pytest

from actions.journeys.funding_answer import answers
from actions.journeys.funding_questions import QUESTIONS
from actions.journeys.journey_form import ValidateJourneyForm
from actions.journeys.plan_mail import PlanMail
from actions.language import Language
from knowledge_base.matching.reader import NeedReader
from knowledge_base.record import Texts
from personal_signs.mask import MASK
from tests.unit.actions.fakes import FakeAnswers, loaded, run, tracker
from tests.unit.actions.journeys.after_plan import FakePlanPost
from tests.unit.actions.journeys.test_funding_journey import JOURNEY

KNOWLEDGE = loaded(FakeAnswers(journeys={"funding": JOURNEY}))
READER = NeedReader(year=lambda: 2026)
LIMITED: list[tuple[str, Language]] = [("Ja, aktiebolag", "sv"), ("yes, a limited company", "en")]


def say(text: str, language: Language, asked: str, facts: dict[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """Answer a question of the journey: what it then knows, and what is said before the next question."""
    row = {"facts": facts, "asked": asked, "unclear": 0, "shown": ""}
    state = tracker(
        text,
        intent="nlu_fallback",
        language=language,
        journeys={"funding": row},
        journey="funding",
        requested_slot="journey_step",
    )
    slots, said = run(ValidateJourneyForm(KNOWLEDGE, PlanMail(FakePlanPost())), state)
    return slots.get("journeys", {"funding": row})["funding"], [message["text"] for message in said]


@pytest.mark.parametrize(("text", "language"), LIMITED)
@pytest.mark.parametrize("form", [None, "enskild firma", "aktiebolag"])
def test_the_form_of_the_company_is_no_turnover(text: str, language: Language, form: str | None) -> None:
    """It is noted, also where it corrects another one, and the turnover stays to be asked for."""
    facts = dict(JOURNEY.read(form, "sv", {}, "form")) if form else {}
    told = say(text, language, "turnover_sek", facts)[0]["facts"]
    assert (told["form"], told.get("turnover_sek")) == ("aktiebolag", None)
    assert "turnover_sek" not in {*told["asked"], *told["skipped"]}


@pytest.mark.parametrize(
    ("text", "language", "note"),
    [
        ("Ja, aktiebolag", "sv", "Det har jag antecknat. En fråga är fortfarande obesvarad:"),
        ("yes, a limited company", "en", "I have noted that. One question is still open:"),
    ],
)
def test_what_was_known_already_is_not_called_unclear(text: str, language: Language, note: str) -> None:
    """It is asked for once more, and then left open."""
    facts = dict(JOURNEY.read("aktiebolag", "sv", {}, "form"))
    told, said = say(text, language, "turnover_sek", facts)
    assert (said, told["unclear"]) == ([note], 1)
    _, said = say("blah", language, "turnover_sek", facts)
    assert said != [note]


@pytest.mark.parametrize(
    ("text", "language", "note"),
    [
        ("no loan, please", "en", "I have noted: no loan. One question is still open:"),
        ("Inget lån tack", "sv", "Jag har antecknat: inget lån. En fråga är fortfarande obesvarad:"),
    ],
)
def test_what_is_ruled_out_says_not_what_the_money_is_for(text: str, language: Language, note: str) -> None:
    """It is told back, and what the money is for is asked again."""
    told, said = say(text, language, "purpose", {})
    assert said == [note]
    assert (told["facts"]["unwanted"], told["facts"]["asked"]) == (["loan"], [])


def test_what_is_ruled_out_beside_an_answer_is_told_back() -> None:
    """The visitor need not wonder whether it was heard."""
    _, said = say("product development, but no loan", "en", "purpose", {})
    assert said == ["I have noted: product development, no loan."]
    assert say("product development", "en", "purpose", {})[1] == []


def test_a_sum_that_does_not_matter_after_all_is_not_asked_for() -> None:
    """Nor is the question skipped that is open."""
    facts = dict(JOURNEY.read("SEK 300,000", "en", {}, "amount_sek"))
    told, _ = say("actually, the amount does not matter", "en", "employees", facts)
    assert (told["facts"]["amount_sek"], told["facts"]["skipped"]) == (None, ["amount_sek"])


@pytest.mark.parametrize(("text", "language"), LIMITED)
def test_a_yes_before_the_form_is_no_partner_abroad(text: str, language: Language) -> None:
    """The yes belongs to what stands behind it."""
    facts = JOURNEY.read(text, language, {}, "partner_abroad")
    assert (facts["form"], facts["partner_abroad"]) == ("aktiebolag", None)


@pytest.mark.parametrize(
    ("text", "language", "abroad"),
    [
        ("Ja", "sv", True),
        ("Ja, i Tyskland", "sv", True),
        ("yes, a German company", "en", True),
        ("no, we do it alone", "en", False),
    ],
)
def test_a_yes_or_no_to_a_partner_abroad_is_one(text: str, language: Language, *, abroad: bool) -> None:
    """Whatever of the partner stands behind it."""
    assert JOURNEY.read(text, language, {}, "partner_abroad")["partner_abroad"] is abroad


def test_a_yes_to_the_form_counts_only_alone_or_with_a_form() -> None:
    """A limited company is what is taken for a yes."""
    assert JOURNEY.read("Ja", "sv", {}, "form")["form"] == "aktiebolag"
    assert JOURNEY.read("Ja, 5 anställda", "sv", {}, "form")["form"] is None


@pytest.mark.parametrize(
    ("text", "employees"),
    [
        ("A prototype", None),
        ("En prototyp", None),
        ("an idea", None),
        ("We are a limited company", None),
        ("yes, a limited company", None),
        ("no, a limited company", None),
        ("Vi är ett bolag med fem anställda", 5),
        ("A person", 1),
        ("en anställd", 1),
        ("one", 1),
        ("a dozen", 12),
        ("5 people", 5),
    ],
)
def test_a_thing_is_no_count_of_people(text: str, employees: int | None) -> None:
    """The visitor answers another question than how many work there."""
    for language in ("en", "sv"):
        assert JOURNEY.read(text, language, {}, "employees")["employees"] == employees


@pytest.mark.parametrize("language", ["en", "sv"])
@pytest.mark.parametrize(
    ("asked", "answer"),
    [(asked, button) for asked, question in QUESTIONS.items() for button in question.answers],
)
def test_each_button_answers_its_question(asked: str, answer: Texts, language: Language) -> None:
    """By the bundled terms, for which a clinical trial is a stage and no purpose."""
    text = answer.of(language)
    assert answers(text, asked, language, READER, READER.funding(text, language))


@pytest.mark.parametrize(("language", "note"), [("en", "That was not kept"), ("sv", "Det är inte sparat")])
def test_a_number_alone_is_nothing_told_at_the_first_question_either(language: Language, note: str) -> None:
    told, said = say(MASK, language, "purpose", {})
    assert said[0].startswith(note)
    assert MASK not in str(told["facts"])
