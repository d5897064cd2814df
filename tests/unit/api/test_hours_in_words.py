from __future__ import annotations

import pytest

from api.hours_in_words import hours_in_words
from api.models import Language
from api.page_texts import load_page_texts
from api.settings import REPOSITORY

TEXTS = load_page_texts(REPOSITORY / "web" / "texts")


@pytest.mark.parametrize(
    ("setting", "language", "words"),
    [
        ("mon-fri 09:00-16:00", "en", "Mon–Fri 09:00–16:00"),
        ("Mon-Thu 08:30-16:30; fri 08:30-12:00", "sv", "mån–tors 08.30–16.30; fre 08.30–12.00"),
        ("closed", "sv", "inga"),
    ],
)
def test_hours_are_written_as_people_of_the_language_write_them(
    setting: str, language: Language, words: str
) -> None:
    """The setting's own words are English for every installation."""
    assert hours_in_words(setting, TEXTS[language]["rules"]) == words
