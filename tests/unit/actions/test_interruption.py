"""Telling what a visitor means inside the form."""

from __future__ import annotations

import time

import pytest

from actions.interruption import (
    is_cancel,
    is_greeting,
    is_no,
    is_person_request,
    is_question,
    is_skip,
    is_yes,
)


@pytest.mark.parametrize(
    "text",
    [
        "What do you need it for?",
        "how much does Novum cost",
        "can I bring my own cells",
        "Is there a GMP facility",
        "and where is the lab",
        "whats the price",
        "Tell me about Vecura",
        "Varför behöver ni det?",
        "hur mycket kostar det",
        "finns det parkering",
        "kan vi hyra labb",
        "var ligger Neo",
        "berätta om Novum",
        "Cellia AB?",
    ],
)
def test_a_question_is_one_with_or_without_its_mark(text: str) -> None:
    assert is_question(text)


@pytest.mark.parametrize(
    "text",
    [
        "Cellia AB",
        "Can Yılmaz",
        "May Lindberg",
        "Will Smith",
        "Var Andersson",
        "What Matters Bio AB",
        "Hur Vi Mår Sverige AB",
        "anna@cellia.se",
        "556036-0793",
        "När",
        "Do Nguyen",
    ],
)
def test_names_that_open_like_a_question_are_none(text: str) -> None:
    assert not is_question(text)


@pytest.mark.parametrize(
    "text",
    [
        "Cancel",
        "cancel please",
        "STOP",
        "never mind",
        "I changed my mind",
        "No, I want to stop",
        "forget it",
        "Avbryt",
        "avbryt tack",
        "jag vill avbryta",
        "glöm det",
        "strunt i det",
        "Jag ångrar mig!",
    ],
)
def test_a_cancel_is_understood(text: str) -> None:
    assert is_cancel(text)


@pytest.mark.parametrize(
    "text", ["Cancel Care AB", "Stop Cancer Stockholm", "no", "Sluta Röka AB", "nej tack"]
)
def test_a_name_with_a_cancelling_word_is_no_cancel(text: str) -> None:
    assert not is_cancel(text)


@pytest.mark.parametrize(
    "text",
    ["Skip", "skip it", "I don't have one", "not yet", "-", "nej det har jag inte", "vet inte", "har inget"],
)
def test_a_skip_is_understood(text: str) -> None:
    assert is_skip(text)


@pytest.mark.parametrize(
    "text",
    [
        "Yes",
        "yes please",
        "Okay!",
        "ok, send it",
        "Ja",
        "ja tack",
        "japp",
        "ja det går bra",
        "Ja, skicka det",
    ],
)
def test_a_plain_yes_is_consent(text: str) -> None:
    assert is_yes(text)
    assert not is_no(text)


@pytest.mark.parametrize(
    "text",
    ["yes but not yet", "ja men ändra namnet", "maybe", "no", "okej?? nej", "send it never", "javisst inte"],
)
def test_anything_beside_a_plain_yes_is_no_consent(text: str) -> None:
    assert not is_yes(text)


@pytest.mark.parametrize(
    "text", ["No", "no thanks", "don't send it", "Nej", "nej tack", "skicka inte", "inte nu"]
)
def test_a_plain_no_declines(text: str) -> None:
    assert is_no(text)
    assert not is_yes(text)


def test_button_payloads_mean_what_they_say() -> None:
    assert is_person_request("Talk to a person")
    assert is_person_request("Prata med en person")
    assert is_greeting("Hej!")
    assert not is_greeting("Hej Bolaget AB")


@pytest.mark.parametrize(
    "text", ["a" * 10_000, "no " * 3_000, "what is " * 1_500, "skip it " * 1_500, "ja det " * 2_000]
)
def test_long_texts_are_judged_at_once(text: str) -> None:
    started = time.perf_counter()
    for judge in (is_cancel, is_greeting, is_no, is_person_request, is_question, is_skip, is_yes):
        judge(text)
    assert time.perf_counter() - started < 1.0
