"""What was refused may be fine after all."""

from __future__ import annotations

import pytest

from knowledge_base.document import Language
from knowledge_base.matching.facility_lacks import ANIMALS, TRAINING
from knowledge_base.matching.reader import NeedReader
from knowledge_base.matching.taken_back import taken_back

READER = NeedReader(year=lambda: 2026)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("ok, advice is welcome after all", "advice"),
        ("some coaching would be fine", "advice"),
        ("rådgivning går bra ändå", "advice"),
        ("training would do", "training"),
        ("en utbildning är ok", "training"),
        ("membership is no problem then", "membership"),
    ],
)
def test_it_is_heard(text: str, value: str) -> None:
    assert taken_back(text) == {value}


@pytest.mark.parametrize(
    "text", ["we need good advice", "is training needed?", "no training", "advice costs"]
)
def test_nothing_is_taken_back(text: str) -> None:
    assert not taken_back(text)


@pytest.mark.parametrize(
    ("language", "refusal", "after"),
    [
        ("en", "No advice please, we want a grant.", "ok, advice is welcome after all"),
        ("sv", "Ingen rådgivning tack, vi vill ha bidrag.", "rådgivning går bra ändå"),
    ],
)
def test_advice_comes_back(language: Language, refusal: str, after: str) -> None:
    need = READER.funding(refusal, language)
    later = READER.funding(after, language, need)
    assert (need.unwanted, later.unwanted) == (("advice",), ())


@pytest.mark.parametrize(
    ("language", "lack", "after"),
    [
        ("en", "AB with 6 employees. We have no partner and find none.", "we have a partner after all"),
        ("sv", "AB med 6 anställda. Vi har ingen partner.", "vi har hittat en partner nu"),
    ],
)
def test_a_partner_may_be_found(language: Language, lack: str, after: str) -> None:
    need = READER.funding(lack, language)
    assert (need.alone, READER.funding(after, language, need).alone) == (True, False)


@pytest.mark.parametrize(
    ("language", "refusal", "after"),
    [
        (
            "en",
            "An idea for a pump, no company yet and we will not start one.",
            "we could start a company then",
        ),
        ("sv", "Inget bolag, och jag vill inte starta något eget.", "jag kan gärna starta ett bolag ändå"),
    ],
)
def test_a_company_may_be_founded_after_all(language: Language, refusal: str, after: str) -> None:
    need = READER.funding(refusal, language)
    assert ("company" in need.lacking, READER.funding(after, language, need).lacking) == (True, ())


def test_training_comes_back() -> None:
    need = READER.facility("A flow cytometer, but we don't have time for training.", "en")
    later = READER.facility("Actually, training is fine.", "en", need)
    assert (need.lacking, later.lacking) == ((TRAINING,), ())


def test_a_place_comes_back_and_becomes_no_wish() -> None:
    need = READER.facility("Lab space anywhere but Solna.", "en")
    later = READER.facility("Solna would be ok after all", "en", need)
    assert (need.avoided, later.avoided, later.place) == (("solna",), (), None)


def test_who_refuses_animals_needs_no_work_with_them_any_more() -> None:
    need = READER.facility("An animal facility for mice, BSL-2", "en")
    later = READER.facility("sorry, no animals at all, just cell culture", "en", need)
    assert "animal-studies" in need.techniques
    assert (later.techniques, later.lacking) == (("cell-culture",), (ANIMALS,))
