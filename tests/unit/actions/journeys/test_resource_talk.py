"""Whole conversations on the journey to share and reuse, from the first sentence to what staff will see."""

from __future__ import annotations

from typing import Any

import pytest

from actions.journeys.journey_form import HANDED
from actions.journeys.progress import LEFT
from actions.journeys.resource_journey import ResourceJourney
from actions.knowledge import Knowledge
from tests.unit.actions.fakes import FakeAnswers, loaded
from tests.unit.actions.journeys.talk import Talk


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return loaded(FakeAnswers(journeys={"resource": ResourceJourney(lambda *_: ())}))


@pytest.fixture
def swedish(knowledge: Knowledge) -> Talk:
    """A visitor who has seen the summary of an offer."""
    talk = Talk(knowledge, "sv")
    talk.begin("vi har en centrifug över som någon kan låna")
    talk.say("Huddinge")
    assert "Stämmer det?" in talk.say("hoppa över")
    return talk


def handed(talk: Talk) -> dict[str, Any]:
    """What would be handed to staff."""
    resource: dict[str, Any] = talk.slots["journey_need"]["resource"]
    return resource


def test_a_want_that_names_what_is_spare_is_handed_over_as_a_want(knowledge: Knowledge) -> None:
    """With nothing but the thing in its text."""
    talk = Talk(knowledge, "sv")
    assert "ni söker, ”surplus -80 frys”" in talk.begin("söker surplus -80 frys")
    talk.say("Huddinge")
    talk.say("hela mars")
    assert handed(talk) == {
        "kind": "seek",
        "category": "equipment",
        "text": "surplus -80 frys",
        "place": "Huddinge",
        "period": "hela mars",
    }


def test_nothing_is_handed_over_while_the_kind_is_open(knowledge: Knowledge) -> None:
    """However often it is left unanswered; the hint says what is needed, and Cancel stays in reach."""
    talk = Talk(knowledge, "en")
    talk.begin("a centrifuge in Huddinge")
    for text in ("yes", "Skip", "blah", "blah"):
        assert talk.say(text).startswith("I need to know that.")
        assert talk.buttons == ["We offer something", "We are looking for something", "Cancel"]
    assert "journey_need" not in talk.slots
    assert "Where is it" in talk.say("We are looking for something")


@pytest.mark.parametrize("text", ["ja", "ok", "Yes"])
def test_a_yes_is_asked_again_with_a_hint(knowledge: Knowledge, text: str) -> None:
    """It names neither a place nor a time."""
    talk = Talk(knowledge, "sv")
    talk.begin("vi har en centrifug över som någon kan låna")
    assert talk.say(text, "affirm").startswith("Det säger mig ingen plats.")
    talk.say("Huddinge")
    assert talk.say(text, "affirm").startswith("Det säger mig ingen tid.")


def test_after_the_button_a_yes_does_not_settle_the_kind(knowledge: Knowledge) -> None:
    """The hint comes at once, before anything else was told."""
    talk = Talk(knowledge, "sv")
    talk.begin("Dela och återbruka")
    assert talk.say("ok", "affirm").startswith("Det behöver jag veta.")


def test_a_time_that_nlu_takes_for_a_greeting_is_a_time(knowledge: Knowledge) -> None:
    """A bare answer is hardly a courtesy, unless it is one word for word."""
    talk = Talk(knowledge, "sv")
    talk.begin("vi har en centrifug över som någon kan låna")
    talk.say("Huddinge")
    assert "Huddinge · hela mars" in talk.say("hela mars", "greet")


def test_the_kind_is_corrected_at_the_question_for_the_place(knowledge: Knowledge) -> None:
    """An objection that says who seeks is no place."""
    talk = Talk(knowledge, "sv")
    talk.begin("vi har en centrifug över som någon kan låna")
    assert "Var finns det" in talk.say("nej, vi söker en centrifug", "deny")
    assert talk.slots["journeys"]["resource"]["facts"]["kind"] == "seek"


def test_the_summary_has_yes_change_and_no(swedish: Talk) -> None:
    """As buttons."""
    assert swedish.buttons == ["Ja, lämna det vidare", "Ändra något", "Nej"]


@pytest.mark.parametrize("text", ["ja", "Ja, lämna det vidare", "Yes, pass it on", "stämmer"])
def test_a_yes_hands_it_over(swedish: Talk, text: str) -> None:
    """The button of either language counts: the language may have changed."""
    swedish.say(text, "affirm")
    assert swedish.slots["journey_step"] == HANDED


@pytest.mark.parametrize(
    ("text", "intent"), [("nej", "deny"), ("No", "deny"), ("nej, avbryt", "deny"), ("nej tack", "thank")]
)
def test_a_no_leaves_it(swedish: Talk, text: str, intent: str) -> None:
    """Nothing goes to staff."""
    swedish.say(text, intent)
    assert swedish.slots["journey_step"] == LEFT


@pytest.mark.parametrize(
    "intent", ["chitchat", "find_facility", "change_language", "stop", "ask_knowledge_base"]
)
@pytest.mark.parametrize("text", ["ändra plats till Solna", "kan ni ändra platsen till Solna?"])
def test_a_change_is_read_whatever_nlu_takes_it_for(swedish: Talk, text: str, intent: str) -> None:
    """The summary is shown again with it."""
    assert "Utrustning · Solna" in swedish.say(text, intent)
    assert handed(swedish)["place"] == "Solna"


def test_the_kind_is_corrected_at_the_summary(swedish: Talk) -> None:
    """It is summed up anew before it can be handed over."""
    assert swedish.say("nej, vi söker", "deny").startswith("Ni söker: ”en centrifug")
    assert handed(swedish)["kind"] == "seek"


def test_change_asks_of_what_and_shows_the_whole_again(swedish: Talk) -> None:
    """Also where nothing is changed after all."""
    assert "Vad vill ni ändra?" in swedish.say("Ändra något", "chitchat")
    assert "När, eller hur länge?" in swedish.say("Tiden")
    assert "Huddinge · i april" in swedish.say("i april")
    swedish.say("Ändra något", "chitchat")
    assert "Stämmer det?" in swedish.say("Ingen ändring", "deny")


def test_a_question_in_the_middle_is_answered_and_the_journey_goes_on(knowledge: Knowledge) -> None:
    """The answer to it is no place."""
    talk = Talk(knowledge, "en")
    talk.begin("we have a spare centrifuge")
    said = talk.say("Is there GMP at Vecura?", "ask_knowledge_base")
    assert "Vecura has 13 clean rooms." in said
    assert "Where is it" in said
    talk.say("Huddinge")
    assert talk.slots["journeys"]["resource"]["facts"]["place"] == "Huddinge"


@pytest.mark.parametrize(
    ("language", "offer", "time"),
    [
        ("en", "we have a spare centrifuge that somebody could use", "next week"),
        ("sv", "vi har en centrifug över som någon kan låna", "nästa vecka"),
    ],
)
def test_a_time_in_answer_to_where_is_the_time_and_the_place_is_asked_again(
    knowledge: Knowledge, language: str, offer: str, time: str
) -> None:
    """Once more without a place, it is left open."""
    talk = Talk(knowledge, language)
    talk.begin(offer)
    where = {"en": "Where is it", "sv": "Var finns det"}[language]
    assert where in talk.say(time)
    assert where in talk.say(time)
    left_open = talk.say(time)
    assert {"en": "no place told", "sv": "ingen plats uppgiven"}[language] in left_open
    assert (handed(talk)["place"], handed(talk)["period"]) == (None, time)


def test_a_time_beside_the_place_is_not_asked_for(swedish: Talk, knowledge: Knowledge) -> None:
    """And no change puts a time in the place's place."""
    talk = Talk(knowledge, "en")
    talk.begin("we have a spare centrifuge that somebody could use")
    assert "Is that correct?" in talk.say("in Solna next week")
    assert (handed(talk)["place"], handed(talk)["period"]) == ("in Solna", "next week")
    assert "Var finns det" in swedish.say("ändra platsen till nästa vecka")
