"""The sentences in both languages."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping
from string import Formatter
from typing import get_args

import pytest

from actions.correction import Correction, find_correction
from actions.email_address import EmailProblem
from actions.fields import FIELDS, NameProblem
from actions.interruption import is_cancel, is_no, is_person_request, is_skip, is_yes
from actions.language import as_language, asked_language
from actions.organisation_number import NumberProblem
from actions.phone import PhoneProblem
from actions.replies import ENGLISH, SWEDISH, Wording, wording
from actions.rewind import is_change_request


def sentences(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from sentences(inner, f"{path}.{key}")
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from sentences(getattr(value, field.name), f"{path}.{field.name}")


def placeholders(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def test_both_languages_say_the_same_things_with_the_same_placeholders() -> None:
    english, swedish = dict(sentences(ENGLISH)), dict(sentences(SWEDISH))
    assert english.keys() == swedish.keys()
    for path, sentence in english.items():
        assert placeholders(sentence) == placeholders(swedish[path]), path


@pytest.mark.parametrize("words", [ENGLISH, SWEDISH])
def test_every_problem_and_field_has_its_words(words: Wording) -> None:
    kinds = (NameProblem, EmailProblem, NumberProblem, PhoneProblem)
    codes = {code for kind in kinds for code in get_args(kind)}
    assert set(words.form.problems) == codes
    assert set(words.form.fields) == set(words.consent.labels) == set(words.consent.changes) == set(FIELDS)


def test_no_sentence_is_left_in_the_other_language() -> None:
    for path, sentence in sentences(ENGLISH):
        assert not re.search(r"[åäöÅÄÖ]|\b(och|inte|jag)\b", sentence), path
    for path, sentence in sentences(SWEDISH):
        assert not re.search(r"\b(the|and|you|please)\b", sentence, re.IGNORECASE), path


@pytest.mark.parametrize("words", [ENGLISH, SWEDISH])
def test_a_button_means_what_it_says(words: Wording) -> None:
    assert is_yes(words.buttons.yes)
    assert is_yes(words.buttons.send)
    assert is_change_request(words.buttons.change)
    assert is_no(words.buttons.no)
    assert is_cancel(words.buttons.cancel)
    assert is_person_request(words.buttons.person)


@pytest.mark.parametrize("words", [ENGLISH, SWEDISH])
def test_a_button_that_changes_a_field_opens_that_field(words: Wording) -> None:
    opened = {field: find_correction(button) for field, button in words.consent.changes.items()}
    assert opened == {field: Correction(field, None) for field in FIELDS}


def test_the_words_that_a_sentence_tells_the_visitor_to_write_are_understood() -> None:
    assert "write Skip" in ENGLISH.form.problems["number_length"]
    assert is_skip("Skip")
    assert "skriv Hoppa över" in SWEDISH.form.problems["number_length"]
    assert is_skip("Hoppa över")


def test_words_come_in_the_language_asked_for() -> None:
    assert wording("sv") is SWEDISH
    assert wording("en") is ENGLISH
    assert as_language("sv") == "sv"
    assert [as_language(value) for value in ("en", None, "de", 3)] == ["en"] * 4


@pytest.mark.parametrize(
    ("text", "current", "asked"),
    [
        ("svenska tack", "en", "sv"),
        ("Can you speak Swedish?", "en", "sv"),
        ("in English please", "sv", "en"),
        ("kan vi ta det på engelska", "sv", "en"),
        ("change language", "en", "sv"),
        ("svenska", "sv", "sv"),
    ],
)
def test_the_language_that_is_asked_for_is_understood(text: str, current: str, asked: str) -> None:
    assert asked_language(text, as_language(current)) == asked
