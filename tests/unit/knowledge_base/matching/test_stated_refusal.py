from __future__ import annotations

import pytest

from knowledge_base.matching.reader import NeedReader
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
        "none of us can afford to borrow",
        "nobody here dares to borrow",
        "ingen av oss har råd att låna",
        "the board has forbidden new loans",
        "the owners have ruled out more debt",
        "styrelsen har förbjudit nya lån",
        "nya lån är förbjudna",
        "vi får inte låna",
        "lån säger styrelsen nej till",
        "lån är styrelsen emot",
        "a loan our owners say no to",
        "soft money only",
        "grants or nothing",
        "bara mjuka pengar",
        "inget annat än bidrag",
        "a loan is nothing for us",
        "lån är ingenting för mig",
        "skuldsätta mig gör jag inte en gång till",
        "låna vill jag aldrig mer",
        "lån har vi så det räcker",
        "vi har lån så det räcker",
        "loans we have enough of",
        "lån nej, bidrag ja",
        "loan no, grant yes",
        "the banks can go to hell",
        "lånen kan dra åt skogen",
        "250k, not borrowed",
        "we have never wanted to borrow",
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
        "none of us has borrowed anything before",
        "none of us can borrow the lab of the university",
        "none of us can borrow more than 100 000",
        "the bank won't give us a loan",
        "banken säger nej till lån",
        "lån säger banken nej till",
        "our board has forbidden loans to staff",
        "we have never taken a loan",
        "vi har inte lånat tidigare",
        "we want a loan, no equity",
        "ett lån, inga delägare",
        "a loan is nothing to be afraid of",
        "vi har lån så det räcker till hyran",
        "we can't live on grants only",
        "so far we have had only grants",
        "do you give only grants?",
        "we cannot get enough credit",
        "lån har vi nog inte sökt",
        "we wouldn't say no to a loan",
        "vi skulle inte säga nej till lån",
        "banken kan ta sig an det",
    ],
)
def test_who_wants_a_loan_refuses_none(text: str) -> None:
    """The word alone says nothing against it."""
    assert list(stated_refusals(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "no incubator again",
        "no loan and no incubator",
        "ingen inkubator, tack",
        "the incubator chapter is behind us",
        "our incubator years are over",
        "we have outgrown the incubator",
        "we are done with incubators",
        "we do not want to join an incubator",
        "an incubator is not an option",
        "inkubatortiden är förbi",
        "inkubatorn ligger bakom oss",
        "vi vill inte ha någon inkubator",
        "inkubator behöver vi inte",
        "vi sitter redan i en inkubator i Solna, så det behöver vi inte tips om",
        "we sit in an incubator in Lund, so we don't need tips on that",
        "we're in an incubator already, so skip that",
    ],
)
def test_an_incubator_is_refused(text: str) -> None:
    """What comes with one is nothing then."""
    assert "incubation" in {span.value for span in stated_refusals(text)}


@pytest.mark.parametrize(
    "text",
    [
        "no incubator has taken us in",
        "we have no incubator and need one",
        "we do not need an incubator yet",
        "do we need an incubator?",
        "newborns who need no incubator",
        "the incubator is closed in July",
        "vi sitter i en inkubator och behöver bidrag",
        "we sit in an incubator in Solna, so we don't need premises",
        "vi sitter i en inkubator i Solna, så det behöver vi inte betala",
    ],
)
def test_who_has_no_incubator_or_sits_in_one_refuses_none(text: str) -> None:
    """It is only missing, or something else is not needed."""
    assert list(stated_refusals(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "please no more advisers",
        "we write our own applications and need no coach or helpdesk for that",
        "we don't want any more advice",
        "no coaches, thanks",
        "no advice on EU applications, please",
        "spare us the advisers",
        "fed up with consultants",
        "advice we have plenty of",
        "money, not advice",
        "we can manage without a coach",
        "the consultants can get lost",
        "EU-konsulter har vi så det räcker",
        "ingen mer rådgivning tack",
        "kan man få slippa EU-rådgivare, dom har vi nog av",
        "vi behöver ingen konsult",
        "vi vill inte ha någon rådgivning",
        "rådgivning behöver vi inte",
        "vi klarar oss utan rådgivare",
        "pengar, inte rådgivning",
    ],
)
def test_advice_is_refused_in_many_words(text: str) -> None:
    """Who has had enough of it wants the money itself."""
    assert {span.value for span in stated_refusals(text)} == {"advice"}


@pytest.mark.parametrize(
    "text",
    [
        "how do we get advice?",
        "we have no adviser",
        "there are no more advisers in Umeå",
        "we cannot afford consultants",
        "three founders, no adviser, no board",
        "no adviser can tell us which grant",
        "we did not get enough advice",
        "we are not tired of coaching",
        "our app lets patients skip the coach",
        "the app helps so that users need no coach",
        "we need no consultant for the CE mark but help with the EU application",
        "we don't want a consultant who costs a fortune",
        "kunderna behöver ingen konsult",
        "vi har inga rådgivare",
        "vi behöver ingen rådgivning om patent",
        "rådgivning behöver vi inte bara en gång",
        "slippa betala konsultarvoden",
    ],
)
def test_who_lacks_advice_or_speaks_of_others_refuses_none(text: str) -> None:
    """Nor does who refuses it on something else."""
    assert list(stated_refusals(text)) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Almi can keep their money", {"almi"}),
        ("Almi är uteslutet", {"almi"}),
        ("banken och Almi kan ta sig i brasan", {"almi", "loan"}),
        ("Almi can help us with the paperwork", set()),
    ],
)
def test_who_is_sent_away_is_refused(text: str, values: set[str]) -> None:
    """Each of those that are named."""
    assert {span.value for span in stated_refusals(text)} == values


@pytest.mark.parametrize(
    ("text", "purpose", "unwanted"),
    [
        ("EU-konsulter har vi så det räcker", (), ("advice",)),
        ("Vi sitter i en inkubator, så det behöver vi inte", (), ("incubation",)),
        ("Vi söker en plats i en inkubator", ("incubation",), ()),
    ],
)
def test_what_is_refused_is_no_purpose(
    text: str, purpose: tuple[str, ...], unwanted: tuple[str, ...]
) -> None:
    """The words name it, and yet it is not what the money is for."""
    need = NeedReader(year=lambda: 2026).funding(text, "sv")
    assert (need.purpose, need.unwanted) == (purpose, unwanted)
