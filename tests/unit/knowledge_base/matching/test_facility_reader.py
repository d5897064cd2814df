from __future__ import annotations

import json
from typing import Any

import pytest

from knowledge_base.document import Language
from knowledge_base.matching.facility_need import FacilityNeed
from knowledge_base.matching.reader import NeedReader
from tests.unit.knowledge_base.matching.records import TERMS

READER = NeedReader(TERMS)


@pytest.mark.parametrize(
    ("text", "language", "fields"),
    [
        (
            "We need a BSL-2 cell sorter for two weeks near the Harbour",
            "en",
            {"techniques": ("cell-sorting",), "biosafety": "BSL2", "time": "two weeks", "place": "Harbour"},
        ),
        (
            "Vi är ett bolag och söker renrum med GMP från maj, skyddsnivå 3",
            "sv",
            {"techniques": ("clean-room",), "gmp": True, "time": "från maj", "biosafety": "BSL3"},
        ),
        ("no GMP needed, just a microscope", "en", {"gmp": False, "techniques": ("microscopy",)}),
        ("not a microscope but a cell sorter", "en", {"techniques": ("cell-sorting",)}),
        ("vår forskargrupp", "sv", {"user": "academia"}),
    ],
)
def test_what_a_sentence_says_is_taken_from_it(text: str, language: Language, fields: dict[str, Any]) -> None:
    """Nobody is asked again for what stands in the first sentence."""
    need = READER.facility(text, language)
    assert {name: getattr(need, name) for name in fields} == fields


@pytest.mark.parametrize(
    ("asked", "answer", "value"),
    [
        ("gmp", "yes", True),
        ("gmp", "nej, inte än", False),
        ("biosafety", "2", "BSL2"),
        ("biosafety", "level three I think", "BSL3"),
        ("user", "ja", "companies"),
        ("time", "whenever the moon is full", None),
        ("time", "kring midsommar", "kring midsommar"),
        ("place", "Narnia", "Narnia"),
    ],
)
def test_a_bare_answer_is_understood_by_its_question(asked: str, answer: str, value: object) -> None:
    """The field that was asked for tells what "2" or "yes" means."""
    need = READER.facility(answer, "en", asked=asked)
    assert getattr(need, asked) == value
    assert need.asked == {asked}


@pytest.mark.parametrize("answer", ["no idea", "ingen aning", "spelar ingen roll", "?"])
def test_who_cannot_tell_is_not_asked_again(answer: str) -> None:
    """The field counts as skipped until something is said of it."""
    need = READER.facility(answer, "sv", asked="biosafety")
    assert need.skipped == {"biosafety"}
    assert READER.facility("skyddsnivå 2", "sv", need).skipped == frozenset()


def test_a_later_statement_corrects_an_earlier_one() -> None:
    """Of two levels the last one holds; instruments are added to each other."""
    first = READER.facility("BSL-3 and a microscope", "en")
    later = READER.facility("sorry, BSL-2. And a cell sorter", "en", first)
    assert (later.biosafety, later.techniques) == ("BSL2", ("microscopy", "cell-sorting"))
    assert later.text == "BSL-3 and a microscope\nsorry, BSL-2. And a cell sorter"


def test_a_need_survives_the_conversation_store() -> None:
    """What is kept as JSON comes back as it was."""
    need = READER.facility("a cell sorter", "en", FacilityNeed(skipped=frozenset({"time"})), "techniques")
    assert FacilityNeed.from_json(json.loads(json.dumps(need.to_json()))) == need
    assert FacilityNeed.from_json({"place": "Harbour", "colour": "red"}) == FacilityNeed(place="Harbour")


@pytest.mark.parametrize(
    "said", ["We have no cell sorter", "Vi saknar cellsorterare", "we don't have a cell sorter"]
)
def test_what_is_missing_is_wanted(said: str) -> None:
    """Who has none needs one."""
    need = READER.facility(said, "en")
    assert (need.techniques, need.unwanted) == (("cell-sorting",), ())


def test_what_is_refused_is_kept_apart() -> None:
    """And both survive the way through a conversation."""
    need = READER.facility("A microscope, not in the Harbour; no cell sorter needed", "en")
    assert (need.techniques, need.unwanted, need.avoided) == (
        ("microscopy",),
        ("cell-sorting",),
        ("harbour",),
    )
    assert FacilityNeed.from_json(need.to_json()) == need


def test_a_need_that_was_read_is_the_key_of_its_records() -> None:
    """Matchers remember what they found for it."""
    need = READER.facility("we look for something", "en")
    again = READER.facility("we look for something", "en")
    assert {need: 1}[again] == 1


@pytest.mark.parametrize("answer", ["vet inte", "Vi vet inte än"])
def test_who_does_not_know_asks_for_no_vet(answer: str) -> None:
    """Every word is read in both languages: the English one means an animal doctor."""
    assert NeedReader().facility(answer, "sv", asked="gmp").techniques == ()
    assert NeedReader().facility("We need a vet to look at our protocol", "en").techniques[:1] != ()
