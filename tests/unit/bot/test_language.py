from __future__ import annotations

import json
from pathlib import Path

import pytest
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, ActiveLoop, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.training_data.message import Message

from bot.components.language import LanguageDetector
from tests.unit.bot.conftest import REPOSITORY

DOMAIN = Domain.load(str(REPOSITORY / "bot" / "domain"))


@pytest.fixture(scope="module")
def detector(tmp_path_factory: pytest.TempPathFactory) -> LanguageDetector:
    storage, resource = LocalModelStorage(tmp_path_factory.mktemp("storage")), Resource("language")
    config = LanguageDetector.get_default_config()
    data = RasaFileImporter(training_data_paths=str(REPOSITORY / "bot" / "data" / "nlu")).get_nlu_data()
    LanguageDetector(config, storage, resource).train(data)
    return LanguageDetector.load(config, storage, resource, execution_context=None)


def tracker(*events: SlotSet | ActionExecuted | ActiveLoop) -> DialogueStateTracker:
    return DialogueStateTracker.from_events("visitor", list(events), DOMAIN.slots)


def entities(
    detector: LanguageDetector, text: str, state: DialogueStateTracker, **metadata: str | None
) -> list[str]:
    message = Message({"text": text, "metadata": metadata})
    detector.process([message], state)
    return [entity["value"] for entity in message.get("entities", [])]


@pytest.mark.parametrize("language", ["en", "sv"])
def test_sentences_it_has_not_seen_are_told_apart(detector: LanguageDetector, language: str) -> None:
    lines = (REPOSITORY / "tests" / "nlu" / f"{language}.jsonl").read_text(encoding="utf-8").splitlines()
    found = [detector.detect(json.loads(line)["text"]) for line in lines]
    other = {"en": "sv", "sv": "en"}[language]
    assert found.count(language) / len(found) >= 0.80
    assert found.count(other) / len(found) <= 0.03


@pytest.mark.parametrize("text", ["", "556036-0793", "???", "Novum", "anna@firma.se", "asdfghjkl qwerty"])
def test_a_text_that_does_not_tell_is_left_open(detector: LanguageDetector, text: str) -> None:
    assert detector.detect(text) is None


@pytest.mark.parametrize("language", ["en", "sv"])
@pytest.mark.parametrize(
    "text",
    [
        "GMP",
        "gmp?",
        "Almi",
        "almi",
        "EIC Accelerator",
        "ISO 13485",
        "Karolinska Institutet",
        "Horizon Europe",
        "Region Stockholm",
        "SciLifeLab",
        "BSL-2",
        "Vinnova",
        "<b>GMP</b>",
        "<script>alert('the price of this')</script>",
        "https://example.org/how-to-rent-a-lab",
        "www.ki.se/gmp",
    ],
)
def test_names_markup_and_addresses_leave_the_language_as_it_is(
    detector: LanguageDetector, text: str, language: str
) -> None:
    assert entities(detector, text, tracker(SlotSet("language", language)), start_language="en") == []
    assert entities(detector, text, tracker(), start_language=language) == [language]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Vad kostar GMP?", "sv"),
        ("hyra labb", "sv"),
        ("renrum", "sv"),
        ("clean room", "en"),
        ("What is GMP?", "en"),
        ("startup support", "en"),
    ],
)
def test_a_few_words_of_a_language_are_enough(detector: LanguageDetector, text: str, language: str) -> None:
    assert detector.detect(text) == language


def test_the_switch_of_the_widget_wins(detector: LanguageDetector) -> None:
    found = entities(detector, "where can I rent a lab", tracker(), language="sv", start_language="en")
    assert found == ["sv"]


def test_the_pages_language_counts_only_for_an_unsure_first_message(detector: LanguageDetector) -> None:
    assert entities(detector, "ok", tracker(), start_language="sv") == ["sv"]
    assert entities(detector, "where can I rent a lab", tracker(), start_language="sv") == ["en"]
    assert entities(detector, "ok", tracker(SlotSet("language", "en")), start_language="sv") == []


def test_a_name_given_to_the_form_does_not_change_the_language(detector: LanguageDetector) -> None:
    in_form = tracker(SlotSet("language", "en"), ActionExecuted("lead_form"), ActiveLoop("lead_form"))
    assert entities(detector, "Åkessons Läkemedel AB", in_form) == []
    assert entities(detector, "vad kostar det att hyra ett renrum", in_form) == ["sv"]


@pytest.mark.parametrize("text", ["Vem äger Novum?", "vad kostar labbet", "Får vi hyra?"])
def test_a_short_question_amid_a_form_tells_its_language(detector: LanguageDetector, text: str) -> None:
    in_form = tracker(SlotSet("language", "en"), ActionExecuted("lead_form"), ActiveLoop("lead_form"))
    assert entities(detector, text, in_form) == ["sv"]


def test_sentences_without_a_language_teach_it_nothing(tmp_path: Path) -> None:
    storage, resource = LocalModelStorage(tmp_path), Resource("language")
    data = RasaFileImporter(training_data_paths=[]).get_nlu_data()
    config = LanguageDetector.get_default_config()
    LanguageDetector(config, storage, resource).train(data)
    loaded = LanguageDetector.load(config, storage, resource, execution_context=None)
    assert loaded.detect("where can I rent a lab") is None
