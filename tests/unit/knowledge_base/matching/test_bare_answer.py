"""What of a conversation says what is wanted."""

from __future__ import annotations

import pytest

from knowledge_base.matching.bare_answer import says_yes
from knowledge_base.matching.facility_need import FacilityNeed
from knowledge_base.matching.reader import NeedReader
from tests.unit.knowledge_base.matching.records import TERMS

READER = NeedReader(TERMS)


def read(*messages: str) -> FacilityNeed:
    need = FacilityNeed()
    for message in messages:
        need = READER.facility(message, "en", need)
    return need


def test_bare_answers_do_not_blur_the_wish() -> None:
    """They stand in the whole text, which staff read."""
    need = read("our cells must be kept alive", "we are in the Harbour", "for two weeks", "no idea", "yes")
    assert need.wish == "our cells must be kept alive"
    assert need.text.endswith("for two weeks\nno idea\nyes")


def test_what_is_wanted_is_added_in_known_words_and_in_others() -> None:
    """Even together with a place, and even where no term is understood."""
    need = read("help", "a microscope in the Harbour", "something to film them with")
    assert need.wish == "help\na microscope in the Harbour\nsomething to film them with"


@pytest.mark.parametrize(
    ("text", "yes"),
    [
        ("No problem", True),
        ("inga problem alls", True),
        ("well, ok, if it is short", True),
        ("Gärna!", True),
        ("of course", True),
        ("of course not", False),
        ("absolut inte", False),
        ("Absolut", True),
        ("hm, knappast", False),
        ("Aldrig i livet", False),
        ("we sort cells", None),
        ("noted", None),
        ("ingen aning", None),
        ("Fine, why not", True),
    ],
)
def test_a_yes_and_a_no_are_told_apart(text: str, yes: bool | None) -> None:
    """Also where one begins with a word of the other."""
    assert says_yes(text) is yes
