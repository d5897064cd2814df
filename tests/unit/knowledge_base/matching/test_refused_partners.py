"""Who wants nobody beside them."""

from __future__ import annotations

import pytest

from knowledge_base.matching.refused_partners import refused_partners

ALONE = [
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
    "Nobody else is to be involved",
    "no one else should be in on the project",
    "we do not want to share the project with anyone",
    "We prefer to work alone.",
    "we'd rather apply on our own",
    "just us",
    "we want to keep everything in-house",
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
    "Ingen annan får vara med",
    "vi kör alltid själva.",
    "jobbar helst ensamma",
    "vi tänker inte blanda in några andra",
    "projektet håller vi internt",
    "Ensamma är vi och ensamma förblir vi",
    "Samarbetsprojekt är sega, nej tack",
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
    "Our competitors work alone.",
    "People who live alone",
    "no consortium has solved it",
    "nobody else has such a pump",
    "We do not sell to others",
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
    "för äldre som bor ensamma",
    "ingen annan har en sådan pump",
    "Vi vill inte ha en partner som dröjer",
    "inga utomstående konsulter",
]


@pytest.mark.parametrize("text", ALONE)
def test_who_wants_no_partner_is_heard(text: str) -> None:
    """Before or after the word, or without it."""
    assert list(refused_partners(text))


@pytest.mark.parametrize("text", OPEN)
def test_what_is_asked_not_yet_of_a_kind_or_of_others_refuses_nobody(text: str) -> None:
    """Nor what one cannot do without."""
    assert not list(refused_partners(text))
