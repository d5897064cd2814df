"""Whether a company wants no debt."""

from __future__ import annotations

import pytest

from knowledge_base.matching.stated_refusal import stated_refusals


@pytest.mark.parametrize(
    "text",
    [
        "money for the pump, but not a krona of it as a loan",
        "not one penny of it lent",
        "we want no money that has to go back",
        "nothing we would have to pay back",
        "nothing that we'd need to repay later",
        "nothing that must be repaid",
        "anything that needs amortising is out",
        "If it has to be repaid our board says no",
        "if it must be paid back, the owners refuse",
        "we said no thanks to a loan from Almi",
        "Almi's loan we have turned down",
        "the owners refuse to go into debt",
        "our owner will not take on debt",
        "Debt is nothing we do",
        "We don't do debt",
        "is there something national that isn't a loan?",
        "anything out there that is not a loan?",
        "something that isn't borrowed money",
        "We have an Almi loan already and don't want another",
        "we already have one loan and want no more",
        "Not for us: borrowing",
        "no borrowing",
        "we do not borrow on principle",
        "money, but nobody here wants to owe anything",
        "Ska det amorteras säger ägarna nej",
        "Ska pengarna betalas tillbaka tackar vi nej",
        "måste det återbetalas är vi inte intresserade",
        "kommer det något som ska betalas igen säger vi nej",
        "inte en krona av det som lån",
        "Lånet från Almi tackade vi nej till",
        "Lån har vi sagt nej till",
        "Skulder skaffar vi oss inte",
        "Skulder är inget för oss",
        "Skulder sysslar vi inte med",
        "vi skuldsätter oss inte",
        "Ägarna vägrar skuldsätta sig",
        "Delägarna vill inte sätta sig i skuld",
        "vi vill inte skuldsätta bolaget",
        "vi har redan ett lån och vill inte ha fler",
        "har redan Almilån och vill inte ha ett till",
        "finns det något som inte är lån?",
        "något annat än lånade pengar",
        "inget som ska amorteras",
        "inget vi måste betala tillbaka",
        "pengar som vi slipper betala tillbaka",
        "Amortera vill vi inte",
    ],
)
def test_who_will_not_owe_anything_is_heard(text: str) -> None:
    """With or without the word for a loan."""
    assert any(span.value == "loan" for span in stated_refusals(text))


@pytest.mark.parametrize(
    "text",
    [
        "we have no debts and would like a loan",
        "if it has to be repaid, that is fine",
        "If it must be repaid, how long do we have?",
        "Almi said no to us",
        "the bank turned us down",
        "our loan was turned down by the bank",
        "Whether it is repaid or not plays no role",
        "a loan is not a problem",
        "Is it a loan that must be repaid?",
        "we have a loan from Almi already",
        "we could take another loan",
        "we do not want our patients to owe anything",
        "something that isn't a deduction",
        "our customers refuse to go into debt",
        "no borrowing of equipment from others",
        "Almi nekade oss",
        "banken sa nej till lån",
        "Ska det amorteras går det också bra",
        "om det ska betalas tillbaka eller inte spelar ingen roll",
        "måste det återbetalas?",
        "vi har redan ett lån",
        "Vi har inga skulder",
        "Kunderna vill inte skuldsätta sig",
        "Vi sysslar inte med inkasso",
        "finns det något som är ett lån?",
        "Skulder har vi inga",
        "vi vill ha ett lån till",
        "vi amorterar redan på ett lån och vill ha ett till",
        "Almi har vi inte frågat",
        "Vi amorterar ett lån på maskinen",
    ],
)
def test_who_has_or_wants_a_loan_is_not_taken_so(text: str) -> None:
    """Nor who was refused one, or asks what it would be."""
    assert not any(span.value == "loan" for span in stated_refusals(text))
