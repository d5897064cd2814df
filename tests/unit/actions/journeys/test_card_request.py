"""What visitors ask of cards, in their words."""

from __future__ import annotations

import pytest

from actions.journeys.card_request import CardRequest, asks_why_not, find_card_request, names, short
from actions.journeys.journey import Detail
from knowledge_base.record import Texts

CARDS = (
    Detail("Vecura, the GMP unit of Karolinska Center for Cell Therapy (KCC)", "vecura-gmp", ""),
    Detail("Almi Innovation Loan", "almi-innovation-loan", "", by="Almi"),
)


@pytest.mark.parametrize(
    "text",
    [
        "more",
        "More, please",
        "show me more",
        "are there any others?",
        "anything else?",
        "fler",
        "visa fler",
        "finns det fler?",
        "har ni några andra alternativ?",
        "vilka är de andra?",
        "mer tack",
    ],
)
def test_who_wants_further_cards_says_so_in_many_ways(text: str) -> None:
    """A word is enough."""
    assert find_card_request(text, CARDS) == CardRequest("more")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("the second one, how do I contact them?", 1),
        ("hur kontaktar jag den andra?", 1),
        ("how can I reach the first?", 0),
        ("hur får jag tag i den första?", 0),
        ("Who do I call at Vecura?", 0),
        ("hur kontaktar jag Almi?", 1),
        ("how do I contact them?", None),
        ("hur når jag dem?", None),
        ("who do I contact?", None),
        ("vem kontaktar jag?", None),
    ],
)
def test_the_way_to_a_card_is_asked_by_place_name_or_pronoun(text: str, place: int | None) -> None:
    """Without any, all are meant."""
    request = find_card_request(text, CARDS)
    assert request is not None
    assert (request.asks, request.place) == ("contact", place)


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("tell me more about the first", "about"),
        ("berätta mer om den första", "about"),
        ("the first one", "about"),
        ("ok den första", "about"),
        ("and the first one", "about"),
        ("I'll take the first one", "contact"),
        ("jag vill söka den första", "contact"),
        ("what does the first cost?", "question"),
        ("tar den första emot företag?", "question"),
    ],
)
def test_one_card_is_asked_about(text: str, asks: str) -> None:
    """In general, or for something of it."""
    request = find_card_request(text, CARDS)
    assert request is not None
    assert (request.asks, request.place) == (asks, 0)


@pytest.mark.parametrize(
    "text",
    [
        "vad kostar Testa Center?",
        "How do I contact you?",
        "we need more people",
        "vi behöver fler prover",
        "we are 12 people",
        "how do I register a company?",
    ],
)
def test_other_messages_are_left_to_others(text: str) -> None:
    """A question for the documents stays one."""
    assert find_card_request(text, CARDS) is None


@pytest.mark.parametrize(
    "text", ["none of these fit", "no, they don't suit us", "inget av dem passar", "de passar inte oss"]
)
def test_who_finds_none_that_fits_says_so(text: str) -> None:
    """It is no goodbye."""
    assert find_card_request(text, CARDS) == CardRequest("none")


@pytest.mark.parametrize("text", ["why not Six?", "what excludes Six?", "varför är Six inte med?"])
def test_who_misses_a_record_asks_why(text: str) -> None:
    """In both languages."""
    assert asks_why_not(text)


def test_a_long_name_is_cut_where_it_is_explained() -> None:
    """As people say it."""
    assert [short(card.name) for card in CARDS] == ["Vecura", "Almi Innovation Loan"]


@pytest.mark.parametrize(
    ("text", "is_it"),
    [("neonatal care at Neo", True), ("Neos labb", True), ("Neo's lab", True), ("neonatal care", False)],
)
def test_a_name_is_a_word_of_its_own(text: str, *, is_it: bool) -> None:
    """It may stand in the genitive."""
    assert names(text, Texts(en="Neo", sv="Neo")) is is_it
