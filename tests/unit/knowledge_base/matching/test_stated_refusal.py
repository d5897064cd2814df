from __future__ import annotations

import pytest

from knowledge_base.matching.stated_refusal import stated_refusals


@pytest.mark.parametrize(
    "text",
    [
        "anything but a loan",
        "we can't take on debt",
        "money that we do not have to pay back",
        "loans are off the table",
        "rather a grant than a loan",
        "non-repayable money",
        "hellre bidrag än lån",
        "vill inte skuldsätta oss",
        "lån är uteslutet",
        "grants only",
        "no debt",
        "loan = no",
        "we have a loan and won't take another",
        "money that we need not return",
        "bara bidrag",
        "lån vill styrelsen inte ha",
        "we hate loans",
        "too many loans already",
        "tired of debt",
        "vi har för mycket skulder",
        "loan we don't want",
        "credit is not interesting",
        "some money, but not a debt",
        "anything repayable is out of the question",
        "no bank, please",
        "låna har vi ingen lust med",
        "no wish to borrow",
        "Loans we get from our bank, we don't need more",
    ],
)
def test_a_loan_is_refused_in_many_words(text: str) -> None:
    """Who must not pay back wants no loan."""
    assert {span.value for span in stated_refusals(text)} == {"loan"}


@pytest.mark.parametrize(
    "text",
    [
        "a grant or a loan",
        "we would like a loan",
        "ett lån på 300 tkr",
        "not only grants",
        "we have nothing against loans",
        "har inget emot lån",
        "prefer to borrow 100 000 than to sell shares",
        "no bank will lend us anything",
    ],
)
def test_who_wants_a_loan_refuses_none(text: str) -> None:
    """The word alone says nothing against it."""
    assert list(stated_refusals(text)) == []


@pytest.mark.parametrize("text", ["no incubator again", "no loan and no incubator", "ingen inkubator, tack"])
def test_an_incubator_is_refused(text: str) -> None:
    """What comes with one is nothing then."""
    assert "incubation" in {span.value for span in stated_refusals(text)}


def test_who_has_no_incubator_refuses_none() -> None:
    """It is only missing."""
    assert list(stated_refusals("no incubator has taken us in")) == []
