"""Failed applications that a text counts by their dates, or in one sweep."""

from __future__ import annotations

import pytest

from knowledge_base.matching.dated_refusals import dated_refusals


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The EIC said no in May 2023, in June 2024 and once more in 2025.", 3),
        ("EIC Accelerator: avslag i mars 2022, oktober 2023 och nu i höstas.", 3),
        ("We got a no in 2024 and another in 2025 from the EIC Accelerator.", 2),
        ("Four applications to the EIC Accelerator, and none of them was funded.", 4),
        ("Vi har skickat tre ansökningar till EIC Accelerator och samtliga fick avslag.", 3),
    ],
)
def test_each_date_of_a_refusal_counts(text: str, number: int) -> None:
    assert [span.value for span in dated_refusals(text)] == [number]


@pytest.mark.parametrize(
    "text",
    [
        "Vinnova said no in 2023 and again in 2024.",
        "The EIC Accelerator said no in 2023; we rebuilt the pump in 2024 and 2025.",
        "We have sent four applications to the EIC Accelerator and wait for an answer.",
        "Four applications to Vinnova, all rejected, and now we think of others.",
        "Vinnova said no in 2022, 2023 and 2024, so now we look at the EIC Accelerator.",
        "Three applications to Vinnova were all rejected, now we think of the EIC Accelerator.",
        "Our three applications to the EIC Accelerator were not all rejected.",
    ],
)
def test_other_dates_and_other_funders_do_not(text: str) -> None:
    assert list(dated_refusals(text)) == []


def test_the_next_attempt_is_no_refusal() -> None:
    text = "EIC Accelerator sa nej 2023 och 2024, nu 2026 söker vi igen."
    assert [span.value for span in dated_refusals(text)] == [2]
