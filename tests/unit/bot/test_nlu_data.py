from __future__ import annotations

import json
import re
from collections import Counter

import pytest
import yaml

from tests.unit.bot.conftest import REPOSITORY

LANGUAGES = ("en", "sv")
PAYLOADS = {
    "Talk to a person": "request_contact",
    "What can you do?": "ask_capabilities",
    "Yes": "affirm",
    "No": "deny",
    "Skip": "deny",
    "Cancel": "stop",
    "Find a facility": "find_facility",
    "Find funding": "find_funding",
    "Establish here": "plan_establishment",
    "Networks and events": "find_network",
    "Share and reuse": "share_resource",
    "Prata med en person": "request_contact",
    "Vad kan du göra?": "ask_capabilities",
    "Ja": "affirm",
    "Nej": "deny",
    "Hoppa över": "deny",
    "Avbryt": "stop",
    "Hitta labb eller utrustning": "find_facility",
    "Hitta finansiering": "find_funding",
    "Etablera er här": "plan_establishment",
    "Nätverk och evenemang": "find_network",
    "Dela och återbruka": "share_resource",
}


def training(language: str) -> list[tuple[str, str]]:
    found = []
    for path in sorted((REPOSITORY / "bot" / "data" / "nlu").glob(f"{language}_*.yml")):
        for block in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]:
            assert block["metadata"] == {"language": language}
            found += [(line.removeprefix("- "), block["intent"]) for line in block["examples"].splitlines()]
    return found


def held_out(language: str) -> list[tuple[str, str]]:
    lines = (REPOSITORY / "tests" / "nlu" / f"{language}.jsonl").read_text(encoding="utf-8").splitlines()
    return [(each["text"], each["intent"]) for each in map(json.loads, lines)]


def domain_intents() -> set[str]:
    return set(yaml.safe_load((REPOSITORY / "bot" / "domain" / "intents.yml").read_text())["intents"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_intent_has_enough_sentences_to_learn_from_and_to_be_tested_with(language: str) -> None:
    learned = Counter(intent for _, intent in training(language))
    tested = Counter(intent for _, intent in held_out(language))
    assert set(learned) == set(tested) == domain_intents()
    assert min(learned.values()) >= 25
    assert min(tested.values()) >= 12


def test_no_sentence_is_tested_that_was_learned() -> None:
    learned = {text.casefold() for language in LANGUAGES for text, _ in training(language)}
    tested = {text.casefold() for language in LANGUAGES for text, _ in held_out(language)}
    assert not learned & tested


def test_no_sentence_has_two_meanings() -> None:
    meanings: dict[str, set[str]] = {}
    for language in LANGUAGES:
        for text, intent in training(language):
            meanings.setdefault(text.casefold(), set()).add(intent)
    assert {text: found for text, found in meanings.items() if len(found) > 1} == {}


@pytest.mark.parametrize(("payload", "intent"), PAYLOADS.items())
def test_what_a_button_sends_is_learned_word_for_word(payload: str, intent: str) -> None:
    assert (payload, intent) in [pair for language in LANGUAGES for pair in training(language)]


def test_every_response_is_there_in_both_languages_and_has_no_button_but_the_agreed_ones() -> None:
    for path in (REPOSITORY / "bot" / "domain").glob("responses_*.yml"):
        responses = yaml.safe_load(path.read_text(encoding="utf-8"))["responses"]
        for name, variations in responses.items():
            conditions = [each.get("condition") for each in variations]
            assert conditions == [[{"type": "slot", "name": "language", "value": "sv"}], None], name
            buttons = [button for each in variations for button in each.get("buttons", [])]
            assert {button["payload"] for button in buttons} <= set(PAYLOADS), name


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("where are you located?", "ask_knowledge_base"),
        ("var ligger ni?", "ask_knowledge_base"),
        ("hmm", "chitchat"),
    ],
)
def test_what_was_misread_is_learned(text: str, intent: str) -> None:
    assert (text, intent) in [pair for language in LANGUAGES for pair in training(language)]


def test_the_words_about_privacy_name_the_entry_of_the_widgets_menu() -> None:
    script = (REPOSITORY / "web" / "widget.js").read_text(encoding="utf-8")
    labels = re.findall(r'^\s+forget: "(.+)",$', script, re.MULTILINE)
    responses = yaml.safe_load((REPOSITORY / "bot" / "domain" / "responses_talk.yml").read_text("utf-8"))
    texts = [each["text"] for each in responses["responses"]["utter_privacy"]]
    assert len(labels) == len(texts) == len(LANGUAGES)
    assert all(any(label in text for text in texts) for label in labels)
