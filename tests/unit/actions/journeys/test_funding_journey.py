"""The journey to funding, over three small kinds of it."""

from __future__ import annotations

import pytest

from actions.journeys.funding_journey import FundingJourney
from actions.journeys.funding_questions import QUESTIONS
from actions.journeys.journey import Facts
from actions.language import Language
from knowledge_base.matching.funding_match import FundingMatcher
from knowledge_base.matching.reader import NeedReader
from tests.unit.knowledge_base.fakes import WordEmbedder
from tests.unit.knowledge_base.matching.records import TERMS, funding, text

GRANT = funding(
    "grant",
    terms=["development"],
    amount={"currency": "SEK", "most": 500_000},
    share={"small": 50},
    calls=text("Twice a year", "Två gånger om året"),
    conditions={"forms": ["aktiebolag"]},
)
YOUNG = funding("young", terms=["development"], conditions={"most_employees": 10})
LOAN = funding("loan", kind="loan", terms=["loan"], amount={"currency": "EUR", "least": 50_000})
JOURNEY = FundingJourney(
    NeedReader(TERMS, lambda: 2026), FundingMatcher((GRANT, YOUNG, LOAN), WordEmbedder(), TERMS), TERMS
)


def told(message: str, language: Language = "en") -> Facts:
    return JOURNEY.read(message, language, {}, None)


@pytest.mark.parametrize(
    ("language", "question"), [("en", "What is the money for?"), ("sv", "Vad ska pengarna gå till?")]
)
def test_the_purpose_is_asked_for_first(language: Language, question: str) -> None:
    """With answers to choose from."""
    step = JOURNEY.next_step({}, language)
    assert step is not None
    assert (step.field, step.question, len(step.buttons)) == ("purpose", question, 4)


@pytest.mark.parametrize("language", ["en", "sv"])
@pytest.mark.parametrize("field", ["amount_sek", "form", "employees", "turnover_sek", "annual_reports"])
def test_every_button_is_an_answer_that_is_understood(field: str, language: Language) -> None:
    """Nobody who chooses is told that the answer was unclear."""
    for answer in QUESTIONS[field].answers:
        assert JOURNEY.read(answer.of(language), language, {}, field) != JOURNEY.read("", language, {}, None)


def test_what_fits_is_shown_with_amount_share_and_calls() -> None:
    """Sums as they are written in the language."""
    facts = told("Vi är ett aktiebolag med 20 anställda och vill utveckla en produkt", "sv")
    outcome = JOURNEY.outcome(facts, "sv")
    card = outcome.cards[0]
    assert (card["kind"], card["id"], card["subtitle"]) == ("funding", "grant", "The funder")
    assert card["facts"] == [
        {"label": "Belopp", "text": "högst 500\N{NO-BREAK SPACE}000 kronor"},
        {"label": "Andel", "text": "50 % för små företag"},
        {"label": "Utlysningar", "text": "Två gånger om året"},
    ]
    assert JOURNEY.company(facts, "sv")["employees"] == "20"
    assert "aktiebolag" in JOURNEY.noted(facts, "sv")


def test_a_count_that_may_be_anybodys_is_the_staffs_only_in_answer_to_the_question() -> None:
    """The journey may lean on it, for the visitor sees it; a lead does not tell it of the company."""
    sentence = "Money for a project with 12 people from three countries"
    assert "employees" not in JOURNEY.company(told(sentence), "en")
    assert JOURNEY.company(JOURNEY.read("12", "en", told(sentence), "employees"), "en")["employees"] == "12"


def test_what_is_left_out_is_named_with_its_reason() -> None:
    """A rule that excludes is no secret."""
    outcome = JOURNEY.outcome(told("a limited company with 20 employees, product development"), "en")
    assert "young" not in outcome.records
    assert "Left out:\n- young: Needs at most 10 employees; you have 20." in outcome.text
    assert "EUR 300,000" in outcome.text


def test_where_nothing_fits_the_nearest_is_shown_as_such() -> None:
    """Venture capital is not among the records."""
    outcome = JOURNEY.outcome(told("we are looking for venture capital"), "en")
    assert outcome.text.startswith("I find nothing that fits all of it.")


def test_a_loan_tells_its_least_sum() -> None:
    """In English, the currency stands first."""
    card = JOURNEY.outcome(told("we want to borrow"), "en").cards[0]
    assert (card["id"], card["facts"]) == ("loan", [{"label": "Amount", "text": "at least EUR 50,000"}])
