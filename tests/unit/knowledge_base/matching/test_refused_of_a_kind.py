"""Money to be paid back and incubators, refused in longer words."""

from __future__ import annotations

import pytest

from knowledge_base.matching.stated_refusal import stated_refusals


def refused(text: str) -> set[object]:
    return {span.value for span in stated_refusals(text)}


@pytest.mark.parametrize(
    "text",
    [
        "We want nothing to repay.",
        "Our owners said no to everything that must be paid back",
        "don't offer us anything that has to go back",
        "first money without owing anyone",
        "300 000 kr utan återbetalningskrav",
        "Inte en enda krona vill vi låna",
        "Nya lån går bort",
        "We would sooner close than sign for a loan",
    ],
)
def test_what_must_be_paid_back_is_refused(text: str) -> None:
    assert "loan" in refused(text)


@pytest.mark.parametrize(
    "text",
    [
        "Hubbar har vi fått nog av",
        "no incubator will see us again",
        "I refuse to sit in an incubator",
        "vi vill inte flytta in på någon hubb eller i någon inkubator",
        "no start-up hotel please",
        "ingen hubb får se oss igen",
    ],
)
def test_incubators_are_refused(text: str) -> None:
    assert "incubation" in refused(text)


@pytest.mark.parametrize(
    "text",
    [
        "Something that must be paid back is fine",
        "no incubator will take us",
        "We would rather move than wait",
        "Lån går bra",
        "the samples must be returned",
        "we have nothing to show yet",
    ],
)
def test_nothing_else_is(text: str) -> None:
    assert refused(text) == set()
