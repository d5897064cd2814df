"""What is taken out of a visitor's words, and what stays.

The identity numbers are of Skatteverket's published test series and examples: nobody has them.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import api.privacy
from api.privacy.health import health_details
from api.privacy.masking import mask
from personal_signs.mask import MASK

EVALUATION = Path(api.privacy.__file__).parent / "evaluation"


@pytest.mark.parametrize(
    "number",
    [
        "189001019802",
        "18900101-9802",
        "900101-9802",
        "9001019802",
        "900101 9802",
        "900101+9802",
        "900101–9802",
        "1890-01-01-9802",
        "18900101 - 9802",
        "121212-1212",
        "701063-2391",
        "197010632391",
    ],
)
def test_an_identity_number_is_masked_however_it_is_written(number: str) -> None:
    """Personal and coordination numbers, with and without century and with every usual separator."""
    assert mask(f"It is {number}, thanks") == f"It is {MASK}, thanks"


def test_a_number_that_is_called_one_is_masked_with_a_slip_in_it() -> None:
    """The check digit is wrong, but the visitor says what it is."""
    assert mask("mitt personnummer är 900101-9803.") == f"mitt personnummer är {MASK}."


@pytest.mark.parametrize(
    "text",
    [
        "Our number is 556036-0793.",
        "Call 0701740605 or +46 70 174 06 05.",
        "Call 08-123 45 67 before 2026-11-27.",
        "The grant is 2026-00123, at most 10 000 000 kronor.",
        "IBAN SE45 5000 0000 0583 9825 7466",
        "Our EAN is 7350053850019.",
    ],
)
def test_numbers_of_companies_telephones_and_sums_stay(text: str) -> None:
    """What staff need to answer is not taken away."""
    assert mask(text) == text


@pytest.mark.parametrize("number", ["4111 1111 1111 1111", "5555-5555-5555-4444", "378282246310005"])
def test_a_card_number_is_masked(number: str) -> None:
    """These are the card companies' own test numbers."""
    assert mask(f"My card: {number}") == f"My card: {MASK}"


def test_a_long_number_that_is_no_card_stays() -> None:
    """One wrong digit, and it is an order number."""
    assert mask("Order 4111 1111 1111 1112") == "Order 4111 1111 1111 1112"


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("I have type 2 diabetes and asthma, sorry.", f"I have {MASK}, sorry."),
        ("Min diagnos är bipolär sjukdom, tyvärr.", f"Min diagnos är {MASK}, tyvärr."),
        ("We develop diabetes drugs.", "We develop diabetes drugs."),
        ("Vi utvecklar läkemedel mot diabetes.", "Vi utvecklar läkemedel mot diabetes."),
    ],
)
def test_a_persons_health_is_masked_and_a_companys_business_stays(text: str, masked: str) -> None:
    """Only the detail goes; the words around it stay readable."""
    assert mask(text) == masked


@pytest.mark.parametrize(("half", "precision", "recall"), [("tuning", 0.94, 0.94), ("reported", 0.97, 0.88)])
def test_health_details_are_found_as_often_as_the_page_says(
    half: str, precision: float, recall: float
) -> None:
    """The labelled sentences: one half was used to write the patterns, the other one only to measure them."""
    lines = [
        json.loads(line) for line in (EVALUATION / f"health_{half}.jsonl").read_text("utf-8").splitlines()
    ]
    found = [(line["health"], any(health_details(line["text"]))) for line in lines]
    hits = found.count((True, True))
    assert hits / sum(masked for _, masked in found) >= precision
    assert hits / sum(health for health, _ in found) >= recall


@pytest.mark.parametrize("text", ["my " * 660, "I have a severe chronic " * 80, "1" * 2000, "12 " * 660])
def test_a_text_made_to_be_slow_is_not(text: str) -> None:
    """Two thousand characters of near misses leave the text as it is; the test's time limit does the rest."""
    assert mask(text) == text
