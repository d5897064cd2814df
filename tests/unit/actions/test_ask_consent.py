"""Showing a lead and asking for consent."""

from __future__ import annotations

from typing import Any

import pytest

from actions.ask_consent import ActionAskConsent
from tests.unit.actions.fakes import run, tracker

CLUSTER = "Life Science Cluster Flemingsberg"
KNOWN: dict[str, Any] = {
    "need_text": "Clean rooms",
    "company_name": "Cellia AB",
    "organisation_number": "5560360793",
    "contact_name": "Anna Berg",
    "email": "anna@cellia.se",
    "lead_id": "l1",
}


def ask(text: str, **slots: Any) -> dict[str, Any]:
    state = tracker(text, requested_slot="consent", **KNOWN | slots)
    _, [message] = run(ActionAskConsent(CLUSTER, "p"), state)
    return message


def payloads(message: dict[str, Any]) -> list[str]:
    return [button["payload"] for button in message["buttons"]]


def test_consent_is_asked_with_the_whole_lead() -> None:
    action = ActionAskConsent(CLUSTER, "https://example.org/privacy")
    slots, [message] = run(action, tracker("anna@cellia.se", requested_slot="email", **KNOWN))
    assert slots == {}
    assert message["text"] == (
        "Please check this:\n\n"
        "About: Clean rooms\nCompany: Cellia AB\nOrganisation number: 556036-0793\n"
        "Name: Anna Berg\nE-mail: anna@cellia.se\n\n"
        "May I send this to the staff of Life Science Cluster Flemingsberg, so that they can answer you? "
        "They keep the company with its organisation number, your name, e-mail address and telephone number, "
        "as far as you have given them, and what you wrote. How personal data are handled: https://example.org/privacy"
    )
    assert [button["payload"] for button in message["buttons"]] == ["Yes", "No", "Cancel"]


def test_a_skipped_number_is_not_in_the_summary() -> None:
    state = tracker(
        "anna@cellia.se", requested_slot="email", **KNOWN | {"organisation_number": "", "language": "sv"}
    )
    _, [message] = run(ActionAskConsent(CLUSTER, "p"), state)
    assert "Organisationsnummer" not in message["text"]


def test_after_a_no_the_visitor_hears_that_nothing_is_sent_and_what_can_be_done() -> None:
    _, [message] = run(
        ActionAskConsent(CLUSTER, "p"), tracker("Nej", requested_slot="consent", **KNOWN | {"language": "sv"})
    )
    assert message["text"].startswith("Då skickar jag ingenting just nu.")
    assert [button["payload"] for button in message["buttons"]] == ["Skicka det", "Ändra något", "Avbryt"]


def test_after_a_question_consent_is_asked_briefly() -> None:
    _, [message] = run(
        ActionAskConsent(CLUSTER, "p"), tracker("What is GMP?", requested_slot="consent", **KNOWN)
    )
    assert message["text"].startswith("May I send what stands above")


def test_after_a_question_that_joined_the_message_the_whole_lead_is_shown_again() -> None:
    need = "Clean rooms\nWho repairs centrifuges?"
    state = tracker("Who repairs centrifuges?", requested_slot="consent", **KNOWN | {"need_text": need})
    _, [message] = run(ActionAskConsent(CLUSTER, "p"), state)
    assert "About: Clean rooms / Who repairs centrifuges?" in message["text"]


def test_after_a_correction_the_whole_lead_is_shown_again() -> None:
    state = tracker("no, the name is Bo Ek", requested_slot="consent", **KNOWN | {"contact_name": "Bo Ek"})
    _, [message] = run(ActionAskConsent(CLUSTER, "p"), state)
    assert "Name: Bo Ek" in message["text"]


def test_a_phone_number_is_in_the_summary() -> None:
    message = ask("070-123 45 67", phone="070-123 45 67")
    assert "Phone: 070-123 45 67" in message["text"]


@pytest.mark.parametrize("text", ["change something", "Ändra något", "something is wrong"])
def test_who_wants_a_change_is_offered_what_can_be_changed(text: str) -> None:
    message = ask(text, organisation_number="")
    assert message["text"].startswith("What should be different?")
    assert payloads(message) == [
        "Change the message",
        "Change the company",
        "Change my name",
        "Change the e-mail",
        "Send it",
        "Cancel",
    ]


def test_after_a_no_what_is_unclear_is_answered_with_what_can_be_changed_and_no_question() -> None:
    message = ask("banana", declined="unclear")
    assert message["text"].startswith("What should be different?")
    assert "May I send" not in message["text"]


def test_before_a_no_what_is_unclear_is_answered_with_the_question() -> None:
    assert ask("banana")["text"].startswith("May I send what stands above")
