"""Who does not want to begin with a loan, or to be in an incubator again."""

from __future__ import annotations

import pytest

from knowledge_base.matching.stated_refusal import stated_refusals


def refused(text: str) -> set[object]:
    return {span.value for span in stated_refusals(text)}


@pytest.mark.parametrize(
    "text",
    [
        "vi vill inte börja med att ta lån",
        "vi vill inte starta med lån",
        "vi vill helst inte börja med att låna",
        "jag vill inte inleda med skulder",
        "vi börjar inte med lån",
        "vi börjar helst inte med att ta ett lån",
        "lån vill vi inte börja med",
        "vi vill slippa börja med lån",
        "vi tänker inte starta bolaget med lån",
        "kan inte dra igång med lån",
        "we don't want to start by borrowing",
        "we do not want to begin with a loan",
        "we'd rather not start with a loan",
        "we would rather not begin in debt",
        "I won't start out with debts",
        "we don't want to start off with loans",
        "I do not wish to start the company with a loan",
        "we never want to start with taking on debt",
        "we will not kick off with a loan",
        "we don't want to have to begin with a bank loan",
    ],
)
def test_who_does_not_begin_with_a_loan_refuses_it(text: str) -> None:
    """However long the way to the word."""
    assert refused(text) == {"loan"}


@pytest.mark.parametrize(
    "text",
    [
        "we can't start without a loan",
        "we want to begin with a loan",
        "we'd rather start with a loan than with shares",
        "our customers don't want to begin with a loan",
        "we don't want to start with the sales, but a loan is fine",
        "we cannot begin until the loan is there",
        "we won't start before the loan is paid out",
        "vi kan inte börja utan lån",
        "vi vill börja med ett lån",
        "vi börjar gärna med ett lån",
        "våra kunder vill inte börja med lån",
        "vi vill inte börja med försäljning, men lån går bra",
        "vi kan inte starta förrän lånet är klart",
    ],
)
def test_who_cannot_begin_without_one_does_not(text: str) -> None:
    """Nor who tells of customers."""
    assert refused(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Been in an incubator once and never again",
        "We were in an incubator, never again",
        "we have tried an incubator once, and once was enough",
        "we had an incubator place and would not do it again",
        "An incubator? Never again",
        "Incubator: been there, done that",
        "never again an incubator",
        "not another incubator",
        "Once in an incubator is enough",
        "we sat in an incubator for a year and won't do that again",
        "we've been through an incubator already - no second time",
        "Vi har suttit i inkubator en gång och gör inte om det",
        "vi har provat inkubator, aldrig mer",
        "Inkubator? Aldrig igen",
        "aldrig mer inkubator",
        "vi har varit i en inkubator och vill inte göra om det",
        "en gång i inkubator räcker",
        "vi har gått genom en inkubator, det räcker",
        "inkubator har vi provat, aldrig igen",
        "jag satt i en inkubator men aldrig mer",
    ],
)
def test_who_was_in_an_incubator_once_and_had_enough_refuses_it(text: str) -> None:
    """Once is enough."""
    assert "incubation" in refused(text)


@pytest.mark.parametrize(
    "text",
    [
        "We were in an incubator once and would do it again",
        "We have been in an incubator and loved it",
        "Never again without an incubator",
        "we have never been in an incubator",
        "We were in an incubator and never had to pay",
        "We were in an incubator and never again had so much help",
        "once in an incubator, we need a grant",
        "our incubator once broke and we need another lab",
        "Vi har suttit i inkubator en gång och gör gärna om det",
        "vi har aldrig suttit i inkubator",
        "aldrig mer utan inkubator",
        "vi var i en inkubator och vill tillbaka",
        "vi satt i en inkubator och behövde aldrig betala",
    ],
)
def test_who_liked_it_does_not(text: str) -> None:
    """Nor who never had any."""
    assert refused(text) == set()
