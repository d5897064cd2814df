"""Which journey a message begins."""

from __future__ import annotations

import pytest

from actions.journeys.named_journey import named_journey, wished_journey


@pytest.mark.parametrize(
    "name", ["flow cytometer", "flödescytometer", "NMR", "cryo-EM", "konfokalmikroskop", "600 MHz NMR"]
)
def test_a_bare_name_looks_for_a_facility(name: str) -> None:
    """Even where NLU takes it for something to share: it neither offers nor asks to share."""
    assert wished_journey(name, "share_resource") == "facility"
    assert wished_journey(name, "find_facility") == "facility"


@pytest.mark.parametrize(
    "text",
    [
        "Share and reuse",
        "dela utrustning",
        "återbruk",
        "spare centrifuge",
        "söker begagnad frys",
        "byta pipetter",
    ],
)
def test_a_short_wish_to_share_stays_one(text: str) -> None:
    """It says that something is shared, offered or sought."""
    assert wished_journey(text, "share_resource") == "resource"


@pytest.mark.parametrize("text", ["we have no time to waste", "vi har ingen tid att förlora"])
def test_a_turn_of_speech_wishes_to_share_nothing(text: str) -> None:
    """Whatever NLU hears in it."""
    assert wished_journey(text, "share_resource") is None
    assert wished_journey(f"{text}, vi söker en frys", "share_resource") == "resource"


def test_a_name_that_nlu_takes_for_a_question_begins_nothing() -> None:
    """Nor does a message without a wish."""
    assert wished_journey("clean room", "ask_knowledge_base") is None


def test_a_button_names_its_journey_in_either_language() -> None:
    """The conversation's language does not matter."""
    assert named_journey("Share and reuse") == named_journey("dela och återbruka") == "resource"
