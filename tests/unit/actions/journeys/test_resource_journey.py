"""The journey of somebody who offers or seeks something."""

from __future__ import annotations

import pytest

from actions.journeys.journey import Facts
from actions.journeys.resource_journey import ResourceJourney
from actions.language import Language
from knowledge_base.citation import Citation
from knowledge_base.document import LANGUAGES
from tests.unit.actions.fakes import CITATION


def cite(document_id: str, language: Language) -> tuple[Citation, ...]:
    """The GMM document alone is published."""
    return (CITATION,) if document_id == "gmm-contained-use" else ()


JOURNEY = ResourceJourney(cite)
OFFER: Facts = JOURNEY.read("vi har en centrifug över som någon kan låna", "sv", {}, None)


def checked(text: str, language: Language = "en") -> Facts:
    """What is known before the summary, the place and the period left open."""
    told = JOURNEY.read(text, language, {}, None)
    return JOURNEY.skip(JOURNEY.skip(told, "place"), "period")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_button_is_an_answer_that_is_understood(language: Language) -> None:
    """Kind and category are chosen from, and each choice settles its question."""
    for field in ("kind", "category"):
        before: Facts = {} if field == "kind" else {"kind": "offer", "what": "it"}
        step = JOURNEY.next_step(before, language)
        assert step is not None
        assert step.field == field
        for button in step.buttons:
            after = JOURNEY.next_step(JOURNEY.read(button, language, before, field), language)
            assert after is not None
            assert after.field != field


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_button_for_a_change_opens_its_field(language: Language) -> None:
    """The last one brings the summary again."""
    choosing = JOURNEY.read("ändra något", language, checked("we have a spare centrifuge"), None)
    step = JOURNEY.next_step(choosing, language)
    assert step is not None
    after = [
        JOURNEY.next_step(JOURNEY.read(button, language, choosing, "change"), language)
        for button in step.buttons
    ]
    fields = [each.field if each else None for each in after]
    assert fields == ["place", "period", "what", "category", "kind", None]


def test_only_what_is_open_is_asked() -> None:
    """The first sentence told kind, words and category."""
    step = JOURNEY.next_step(OFFER, "sv")
    assert step is not None
    assert (step.field, step.buttons) == ("place", ("Hoppa över",))


def test_the_kind_is_asked_until_it_is_known() -> None:
    """With two buttons, and it cannot be skipped."""
    facts = JOURNEY.skip(JOURNEY.read("a freezer in Huddinge", "en", {}, None), "kind")
    step = JOURNEY.next_step(facts, "en")
    assert step is not None
    assert (step.field, step.needed) == ("kind", True)
    assert step.buttons == ("We offer something", "We are looking for something")


def test_the_summary_is_for_the_visitor_to_check() -> None:
    """It is handed to staff by its own button, can be changed or refused, and shows no card."""
    facts = JOURNEY.skip(JOURNEY.read("Huddinge", "sv", OFFER, "place"), "period")
    assert JOURNEY.next_step(facts, "sv") is None
    outcome = JOURNEY.outcome(facts, "sv")
    assert outcome.text.startswith(
        "Ni erbjuder: ”en centrifug över som någon kan låna”\nUtrustning · Huddinge · ingen tid uppgiven\n\n"
        "Stämmer det?"
    )
    assert outcome.cards == ()
    assert (outcome.hand_over, *outcome.buttons) == ("Ja, lämna det vidare", "Ändra något", "Nej")
    assert outcome.resource == {
        "kind": "offer",
        "category": "equipment",
        "text": "en centrifug över som någon kan låna",
        "place": "Huddinge",
        "period": None,
    }


def test_a_want_is_quoted_without_the_beginning_of_its_sentence() -> None:
    """In the quotation marks of each language."""
    seek = checked("Vi söker en frys på -80 grader", "sv")
    assert JOURNEY.outcome(seek, "sv").text.startswith("Ni söker: ”en frys på -80 grader”\n")
    assert JOURNEY.outcome(seek, "en").text.startswith("You seek: “en frys på -80 grader”\n")


def test_what_was_understood_is_told_back_in_the_language() -> None:
    """The visitor's words stay as they are."""
    assert JOURNEY.noted(OFFER, "en") == ("you offer", "“en centrifug över som någon kan låna”")
    assert JOURNEY.noted(OFFER, "sv") == ("ni erbjuder", "”en centrifug över som någon kan låna”")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_rule_that_a_document_tells_is_named_with_the_document(language: Language) -> None:
    """Whoever takes over such material stands under it too."""
    outcome = JOURNEY.outcome(checked("we give away E. coli strains that are GMM"), language)
    assert {"en": "Rules apply:", "sv": "Här gäller regler:"}[language] in outcome.text
    assert outcome.citations == (CITATION,)


@pytest.mark.parametrize(
    "text", ["we have spare radioactive sources, material", "we have a spare centrifuge"]
)
def test_no_rule_is_named_that_no_published_document_tells(text: str) -> None:
    """Here the document on radiation is not published, and there is none on centrifuges."""
    outcome = JOURNEY.outcome(checked(text), "en")
    assert "Rules apply" not in outcome.text
    assert outcome.citations == ()
