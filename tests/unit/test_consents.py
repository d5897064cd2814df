"""What visitors are asked to agree to is what is kept as the text of that version."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from actions.replies import english, swedish
from actions.submit_lead import CONSENT_TEXT_VERSION
from api.lead_intake import CONSENT_VERSION
from api.models import LANGUAGES, Language
from api.privacy.consents import Consents

WEB = Path(__file__).resolve().parents[2] / "web"
CONSENTS = Consents.load(WEB / "consents", cluster="{cluster}", privacy_url="{privacy_url}")
BOT = {"en": english.ENGLISH, "sv": swedish.SWEDISH}


def test_the_newest_version_is_the_one_in_use() -> None:
    """Both ways in name it."""
    newest = max(file.stem for file in (WEB / "consents").glob("*.yml"))
    assert newest == CONSENT_TEXT_VERSION == CONSENT_VERSION


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_bot_asks_in_the_words_that_are_kept(language: Language) -> None:
    """Who changes the question without a new version fails here."""
    assert CONSENTS.text(CONSENT_TEXT_VERSION, "bot", language) == BOT[language].consent.ask


@pytest.mark.parametrize(
    ("language", "kept"),
    [
        ("en", ("company", "organisation number", "name", "e-mail address", "telephone number", "you wrote")),
        ("sv", ("företaget", "organisationsnummer", "namn", "e-postadress", "telefonnummer", "har skrivit")),
    ],
)
def test_the_bot_names_what_is_kept_of_a_lead(language: Language, kept: tuple[str, ...]) -> None:
    """Nobody can agree to what the question does not say."""
    asked = CONSENTS.text(CONSENT_TEXT_VERSION, "bot", language)
    assert [word for word in kept if word not in asked] == []


def test_what_was_agreed_to_before_stays_readable() -> None:
    """Leads of the first days refer to it."""
    assert CONSENTS.text("2026-11", "bot", "en").startswith("May I send this to the staff of {cluster}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_contact_form_asks_in_the_words_that_are_kept(language: Language) -> None:
    """Its words stand in the widget."""
    widget = (WEB / "widget-contact.js").read_text("utf-8")
    asked = re.findall(r'^    consent: "(.+)",$', widget, re.MULTILINE)
    assert CONSENTS.text(CONSENT_VERSION, "contact", language) == asked[LANGUAGES.index(language)]


def test_a_version_of_another_sender_has_no_text() -> None:
    """The page then shows its number alone."""
    assert CONSENTS.text("theirs-1", "bot", "en") == ""
