"""Partners that are refused by name."""

from __future__ import annotations

import pytest

from knowledge_base.matching.refused_partners import refused_partners

REFUSED = [
    "Partners: no",
    "Consortium? Never again.",
    "partnerships are out of the question",
    "Collaborations are not an option for us",
    "joint projects are nothing for us",
    "No big consortium, please",
    "no more partners",
    "we want nothing with external parties",
    "we're sick of consortia",
    "We never want to be part of a consortium",
    "we'd rather not bring in partners",
    "we don't want to look for other companies",
    "Outsiders are not welcome",
    "Partners only cost time, so we'd rather have none",
    "Samarbeten är inte aktuella",
    "Samarbete vill vi helst slippa",
    "partners undanber vi oss",
    "konsortier avböjer vi",
    "Konsortium? Nej tack",
    "Partner: ingen, och samverkan är inget för oss",
    "inga stora konsortier",
    "Vi vill absolut inte ha några samarbetspartners",
    "Vi ska inte leta partner",
    "vi är trötta på samverkansprojekt",
    "utan utomstående",
    "Samarbetsprojekt är sega, nej tack",
    "partners: no",
    "loan fine, partners no thanks",
    "Consortia we never enter",
    "Partners are out of the question",
    "Neither loans nor partners",
    "No to consortia",
    "A grant without any project partner",
    "partner: nej",
    "Konsortier går vi aldrig med i",
    "Samarbeten är uteslutna",
    "Varken lån eller samarbeten",
    "Nej till konsortier",
    "Bidrag utan någon projektpartner",
]
OPEN = [
    "Do we need partners?",
    "We have no partners yet",
    "no partners in Norway so far",
    "We can't do it without partners",
    "we have no problem with partners",
    "we don't want a partner who delays us",
    "foreign partners are out of the question",
    "The hospital wants no partners",
    "Our partners are out of money",
    "Our partners never have time",
    "no consortium has solved it",
    "partners welcome, no loans",
    "Måste man ha partner?",
    "Vi har ingen partner än",
    "ingen partner i Norge",
    "Det går inte utan partner",
    "Utländska parter är inte aktuella",
    "några akademiska parter ska vi inte ha",
    "Vi vill inte förlora våra partners",
    "Partnern vill inte ha lån",
    "Sjukhuset vill inte ha några samarbeten",
    "våra partner vill vi inte byta",
    "Vi vill inte ha en partner som dröjer",
    "inga utomstående konsulter",
    "We have no partners yet, without partners so far",
    "Our partners, that we do trust, are in Lund",
    "No third parties see our data.",
    "No third parties will ever see our data",
    "Inga utomstående ser patienternas data. Vi är ett AB.",
    "Inga utomstående får läsa journalerna",
    "No outsiders get access to it",
    "We have no consortium experience.",
    "We have no partnership agreements",
    "Vi har inga samarbeten, men söker ett",
    "We are not in a consortium and are looking for one.",
    "We have no partners and need some",
    "Vi är utan partner och letar efter en",
    "Vi har ingen partner men söker nya partner",
]


@pytest.mark.parametrize("text", REFUSED)
def test_who_wants_no_partner_is_heard(text: str) -> None:
    """Before or after the word."""
    assert list(refused_partners(text))


@pytest.mark.parametrize("text", OPEN)
def test_what_is_asked_not_yet_of_a_kind_or_of_others_refuses_nobody(text: str) -> None:
    """Nor what one cannot do without, what others see, or what is looked for."""
    assert not list(refused_partners(text))
