"""The actions around the lead form, message by message."""

from __future__ import annotations

from typing import Any

import pytest

from actions.cancel_lead import ActionCancelLead
from actions.fields import FIELDS
from actions.lead_form import ValidateLeadForm
from actions.set_language import ActionSetLanguage
from actions.start_lead import ActionStartLead
from tests.unit.actions.fakes import OFF_DUTY, ON_DUTY, loaded, run, tracker

CLUSTER = "Life Science Cluster Flemingsberg"
KNOWN: dict[str, Any] = {
    "need_text": "Clean rooms",
    "company_name": "Cellia AB",
    "organisation_number": "5560360793",
    "contact_name": "Anna Berg",
    "email": "anna@cellia.se",
    "lead_id": "l1",
}


def form(text: str, requested: str, **slots: Any) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    return run(ValidateLeadForm(loaded()), tracker(text, requested_slot=requested, **slots))


def test_the_form_starts_with_the_question_that_found_no_answer() -> None:
    action = ActionStartLead(CLUSTER, ON_DUTY, new_id=lambda: "l1")
    state = tracker("Talk to a person", unanswered_question="Who repairs centrifuges?", last_question="GMP?")
    slots, [message] = run(action, state)
    assert "“Who repairs centrifuges?”" in message["text"]
    assert slots == {
        "lead_id": "l1",
        "need_text": "Who repairs centrifuges?",
        "consent": None,
        "unanswered_question": None,
    }


@pytest.mark.parametrize(
    "question", ["GMP?", "and what does it cost?", "Och vem får använda det?", "<b>is it</b> free"]
)
def test_a_question_that_says_little_alone_is_not_taken_over(question: str) -> None:
    slots, [message] = run(
        ActionStartLead(CLUSTER, ON_DUTY), tracker("Talk to a person", last_question=question)
    )
    assert slots["need_text"] is None
    assert "noted" not in message["text"]


def test_a_whole_question_is_taken_over_and_the_visitor_hears_how_to_replace_it() -> None:
    state = tracker("Talk to a person", last_question="Is there a GMP facility?")
    slots, [message] = run(ActionStartLead(CLUSTER, ON_DUTY), state)
    assert slots["need_text"] == "Is there a GMP facility?"
    assert "write “it is about”" in message["text"]


@pytest.mark.parametrize("question", [None, "Is there a GMP facility?"])
def test_the_form_starts_by_saying_when_staff_are_back(question: str | None) -> None:
    """Off duty the first sentence names the next day and time, whether or not a question is taken over."""
    state = tracker("Talk to a person", last_question=question)
    _, [message] = run(ActionStartLead(CLUSTER, OFF_DUTY), state)
    assert message["text"].startswith(
        "Gladly. Nobody is on duty right now; staff are back on Monday at 09:00 "
        "and will read your message then.\n\nI "
    )


def test_a_removed_number_is_said_to_be_removed() -> None:
    slots, [message] = form("ta bort organisationsnumret", "consent", **KNOWN | {"language": "sv"})
    assert slots == {"organisation_number": ""}
    assert message["text"] == "Jag har tagit bort organisationsnumret."


def test_the_form_starts_without_a_need_and_takes_an_address_that_was_given() -> None:
    slots, [message, noted] = run(
        ActionStartLead(CLUSTER, ON_DUTY, new_id=lambda: "l1"),
        tracker("Kontakta mig på anna@cellia.se", language="sv"),
    )
    assert message["text"].startswith(
        "Gärna. Personalen är i tjänst till kl. 16.00.\n\nJag frågar vad det gäller"
    )
    assert noted["text"] == "Jag har antecknat din e-postadress: anna@cellia.se."
    assert (slots["need_text"], slots["email"]) == (None, "anna@cellia.se")


def test_the_form_starts_with_what_the_message_itself_is_about_and_its_phone_number() -> None:
    text = "Kan ni ringa mig på 070-123 45 67 om finansiering?"
    slots, _ = run(ActionStartLead(CLUSTER, ON_DUTY), tracker(text, last_question="Is there a GMP facility?"))
    assert (slots["need_text"], slots["phone"]) == (text, "070-123 45 67")


def test_a_lead_that_was_not_saved_is_taken_up_again_as_the_same() -> None:
    slots, [message] = run(ActionStartLead(CLUSTER, ON_DUTY), tracker("Talk to a person", **KNOWN))
    assert slots == {"consent": None, "need_text": "Clean rooms", "unanswered_question": None}
    assert message["text"] == "Let us go on with the details that you gave before."


def test_a_new_question_joins_a_lead_that_is_taken_up_again() -> None:
    state = tracker("Talk to a person", unanswered_question="Who repairs centrifuges?", **KNOWN)
    slots, _ = run(ActionStartLead(CLUSTER, ON_DUTY), state)
    assert slots["need_text"] == "Clean rooms\nWho repairs centrifuges?"


def test_the_message_that_opened_the_form_is_no_answer_to_it() -> None:
    events = [{"event": "user", "text": "x"}, {"event": "action", "name": "action_start_lead"}]
    state = tracker("Talk to a person", requested_slot="company_name", lead_id="l1", events=events)
    assert run(ValidateLeadForm(loaded()), state) == ({"lead_id": "l1"}, [])


def test_a_message_that_a_rule_has_answered_is_not_read_again() -> None:
    events = [
        {"event": "user", "text": "hej"},
        {"event": "action", "name": "utter_greet"},
        {"event": "action", "name": "lead_form"},
    ]
    state = tracker("hej", requested_slot="company_name", lead_id="l1", events=events)
    assert run(ValidateLeadForm(loaded()), state) == ({"lead_id": "l1"}, [])


def test_a_value_fills_its_slot_without_a_word() -> None:
    assert form("Cellia AB", "company_name") == ({"company_name": "Cellia AB"}, [])


def test_a_wrong_address_is_explained_and_asked_for_again() -> None:
    slots, [message] = form("nordic.cells@gmailcom", "email")
    assert slots == {"email": None}
    assert message["text"] == "“nordic.cells@gmailcom” is missing a dot after the @, as in company.se."


def test_a_question_is_answered_and_the_slot_stays_open() -> None:
    slots, [message] = form("Is there a GMP facility?", "email")
    assert message["custom"]["kind"] == "answer"
    assert slots == {
        "email": None,
        "last_question": "Is there a GMP facility?",
        "topic": "vecura-gmp",
        "unanswered_question": None,
    }


def test_a_question_without_an_answer_joins_the_message_to_staff() -> None:
    slots, [message] = form("Who repairs centrifuges?", "email", need_text="Clean rooms")
    assert message["custom"]["kind"] == "unknown"
    assert "added the question to your message" in message["text"]
    assert message["buttons"] == []
    assert slots == {"email": None, "need_text": "Clean rooms\nWho repairs centrifuges?"}


def test_a_question_about_the_assistant_is_left_to_the_rules() -> None:
    state = tracker("Är du en robot?", intent="ask_bot_identity", requested_slot="email", language="sv")
    assert run(ValidateLeadForm(loaded()), state) == ({}, [])


@pytest.mark.parametrize(
    ("text", "intent", "requested"),
    [
        ("Are you a robot?", "ask_bot_identity", "need_text"),
        ("What can you do?", "ask_capabilities", "need_text"),
        ("svenska tack", "change_language", "company_name"),
        ("hej då", "say_goodbye", "contact_name"),
    ],
)
def test_what_the_rules_answer_is_no_value(text: str, intent: str, requested: str) -> None:
    state = tracker(text, intent=intent, requested_slot=requested)
    assert run(ValidateLeadForm(loaded()), state) == ({}, [])


def test_a_question_about_the_form_is_answered_by_the_form() -> None:
    slots, [message] = form("Varför behöver ni det?", "email", language="sv")
    assert slots == {"email": None}
    assert message["text"].startswith("Det hjälper personalen att svara dig.")


def test_a_name_that_nlu_takes_for_a_wish_is_still_a_name() -> None:
    state = tracker("Svenska Celler AB", intent="change_language", requested_slot="company_name")
    assert run(ValidateLeadForm(loaded()), state) == ({"company_name": "Svenska Celler AB"}, [])


def test_a_correction_is_confirmed_and_the_slot_stays_open() -> None:
    slots, [message] = form("nej, e-posten är bo@cellia.se", "consent", **KNOWN | {"language": "sv"})
    assert slots == {"email": "bo@cellia.se"}
    assert message["text"] == "Jag har ändrat din e-postadress till: bo@cellia.se."


def test_a_value_given_early_is_noted_with_other_words_than_a_change() -> None:
    slots, [message] = form("anna@cellia.se", "company_name")
    assert slots == {"email": "anna@cellia.se"}
    assert message["text"] == "I have noted your e-mail address: anna@cellia.se."


def test_a_reopened_slot_is_emptied_so_that_the_form_asks() -> None:
    assert form("change the e-mail", "consent", **KNOWN) == ({"email": None}, [])


def test_a_cancel_ends_the_form_and_leaves_the_words_to_the_next_action() -> None:
    assert form("Cancel", "email", **KNOWN) == ({"consent": None, "requested_slot": None}, [])


def test_a_greeting_that_nlu_does_not_name_is_asked_about() -> None:
    slots, [message] = form("tack", "company_name", language="sv")
    assert slots == {"company_name": None}
    assert message["text"] == "Det där förstod jag inte riktigt."


def test_a_yes_is_consent_and_a_no_is_none() -> None:
    assert form("Yes", "consent", **KNOWN) == ({"consent": True}, [])
    assert form("No", "consent", **KNOWN) == (
        {"consent": None, "declined": "no"},
        [],
    )


@pytest.mark.parametrize("text", ["No", "nej tack, skicka inte", "thanks", "hej då"])
def test_after_a_no_another_no_or_a_courtesy_ends_the_form(text: str) -> None:
    ended = {"consent": None, "requested_slot": None}
    assert form(text, "consent", declined="no", **KNOWN) == (ended, [])


def test_after_a_no_a_question_is_answered_and_ends_the_form() -> None:
    slots, [message] = form("Is there a GMP facility?", "consent", declined="no", **KNOWN)
    assert message["custom"]["kind"] == "answer"
    assert (slots["consent"], slots["requested_slot"]) == (None, None)


def test_after_a_no_a_question_without_an_answer_joins_no_message() -> None:
    slots, [message] = form("Who repairs centrifuges?", "consent", declined="no", **KNOWN)
    assert "added" not in message["text"]
    assert "need_text" not in slots


def test_after_a_no_a_correction_opens_the_question_of_consent_anew() -> None:
    slots, _ = form("the e-mail is bo@cellia.se", "consent", declined="no", **KNOWN)
    assert slots == {"email": "bo@cellia.se", "declined": None}


def test_a_cancelled_lead_is_forgotten() -> None:
    slots, [message] = run(ActionCancelLead(), tracker("Cancel", **KNOWN))
    assert message["text"].startswith("Cancelled. Nothing has been sent.")
    kept = ("lead_id", "declined", "doubted_email", "handoff_need", "requested_slot")
    assert slots == dict.fromkeys((*FIELDS, *kept))


def test_the_language_is_changed_to_the_one_that_is_named() -> None:
    slots, [message] = run(ActionSetLanguage(), tracker("Can we do this in Swedish?"))
    assert slots == {"language": "sv"}
    assert message["text"] == "Javisst, vi fortsätter på svenska."
    assert message["custom"]["language"] == "sv"


def test_the_language_is_changed_to_the_other_one_if_none_is_named() -> None:
    slots, _ = run(ActionSetLanguage(), tracker("byt språk", language="sv"))
    assert slots == {"language": "en"}


@pytest.mark.parametrize(
    ("language", "said"), [("en", "Then we go on without it."), ("sv", "Då går vi vidare utan det.")]
)
def test_a_number_that_is_wrong_twice_is_done_without(language: str, said: str) -> None:
    """Nobody is held up by what is optional."""
    known = KNOWN | {"organisation_number": None, "language": language}
    _, [refusal] = form("tre", "organisation_number", **known)
    events = [
        {"event": "user", "text": "tre"},
        {"event": "bot", "text": refusal["text"]},
        {"event": "user", "text": "12"},
    ]
    slots, [message] = form("12", "organisation_number", events=events, **known)
    assert (slots, message["text"]) == ({"organisation_number": ""}, said)


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("can you speak German?", "en", "I only speak English and Swedish."),
        ("pratar du tyska?", "sv", "Jag kan bara svenska och engelska."),
        ("can you speak Swedish or German?", "en", "Javisst, vi fortsätter på svenska."),
    ],
)
def test_a_language_that_is_not_spoken_here_changes_nothing(text: str, language: str, said: str) -> None:
    """The visitor hears which ones are."""
    slots, [message] = run(ActionSetLanguage(), tracker(text, language=language))
    assert message["text"].startswith(said)
    assert slots["language"] == ("sv" if "Swedish" in text else language)
