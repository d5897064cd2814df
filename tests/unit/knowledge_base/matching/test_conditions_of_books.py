"""What failed, what was paid out, and who is paid, as funding makes it a condition."""

from __future__ import annotations

import pytest

from knowledge_base.document import Language
from knowledge_base.matching.reader import NeedReader

READER = NeedReader(year=lambda: 2026)


@pytest.mark.parametrize(
    ("language", "text", "rejections"),
    [
        ("en", "The EIC turned us down three times", 3),
        ("en", "We have three rejections from the EIC", 3),
        ("en", "Third no from the EIC Accelerator", 3),
        ("en", "We received our third EIC Accelerator rejection in a row", 3),
        ("en", "three times it was no", 3),
        ("en", "Rejected by the EIC Accelerator for the third time", 3),
        ("en", "Our third rejection came in June", 3),
        ("en", "The EIC has said no to us three times", 3),
        ("en", "three failed attempts at the EIC", 3),
        ("en", "We failed three times with the EIC", 3),
        ("en", "thrice rejected by the EIC", 3),
        ("en", "We've applied three times without success", 3),
        ("en", "the fourth application failed too", 4),
        ("en", "we got a no from the EIC three times", 3),
        ("en", "3 rejected proposals", 3),
        ("en", "denied three times", 3),
        ("en", "Applied 3 times and got no", 3),
        ("sv", "EIC har sagt nej tre gånger", 3),
        ("sv", "Vi har tre avslag från EIC", 3),
        ("sv", "Avslag för tredje gången", 3),
        ("sv", "Vårt tredje avslag kom i juni", 3),
        ("sv", "EIC nobbade oss tre gånger", 3),
        ("sv", "tre misslyckade försök hos EIC", 3),
        ("sv", "Vi har misslyckats tre gånger", 3),
        ("sv", "Vi har sökt tre gånger utan framgång", 3),
        ("sv", "fjärde ansökan avslogs också", 4),
        ("sv", "fått nej tre gånger", 3),
        ("sv", "3 avslagna ansökningar", 3),
        ("sv", "nekats tre gånger", 3),
    ],
)
def test_failed_applications_are_counted(language: Language, text: str, rejections: int) -> None:
    """By a number, or by the last of them."""
    assert READER.funding(text, language).rejections == rejections


@pytest.mark.parametrize(
    ("language", "text", "paid"),
    [
        ("en", "We paid a dividend last year", True),
        ("sv", "Vinst delade vi ut i fjol", True),
        ("sv", "Förra året tog vi ut 90 000 kr i vinst", True),
        ("en", "Dividends were paid in 2024", True),
        ("en", "The owners took out profits", True),
        ("en", "We distributed profits to the shareholders", True),
        ("en", "We have taken out a dividend", True),
        ("en", "The company has paid out profit", True),
        ("en", "profits went to the owners last year", True),
        ("en", "we handed the profit out to the owners", True),
        ("en", "Never paid a dividend", False),
        ("en", "No dividends so far", False),
        ("en", "no profit has been distributed", False),
        ("en", "we have not distributed any profit", False),
        ("sv", "Vi delade ut vinst i fjol", True),
        ("sv", "Vi tog utdelning förra året", True),
        ("sv", "Ägarna har fått utdelning", True),
        ("sv", "Utdelning gjordes 2024", True),
        ("sv", "Vi har delat ut pengar till ägarna", True),
        ("sv", "Vinsten delades ut till ägarna", True),
        ("sv", "Vi betalade utdelning", True),
        ("sv", "vi har plockat ut vinsten", True),
        ("sv", "Aldrig haft någon utdelning", False),
        ("sv", "Ingen utdelning hittills", False),
        ("sv", "ingen vinst har delats ut", False),
        ("sv", "vi har inte delat ut någon vinst", False),
    ],
)
def test_a_dividend_is_told_from_none(language: Language, text: str, paid: bool) -> None:
    """Under any name for what went to the owners."""
    assert READER.funding(text, language).dividend is paid


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We work for free so far"),
        ("en", "The founders take no salary"),
        ("en", "Nobody takes a salary"),
        ("en", "We only use consultants"),
        ("en", "All work is done by freelancers, no employees"),
        ("en", "We have consultants only"),
        ("en", "Everyone works unpaid"),
        ("en", "None of us is employed yet"),
        ("en", "no payroll yet"),
        ("en", "We don't pay any salaries yet"),
        ("en", "not employing anyone yet"),
        ("en", "zero people employed"),
        ("en", "we have no one employed"),
        ("en", "there are no employees in the company"),
        ("sv", "Vi jobbar gratis än så länge"),
        ("sv", "Grundarna tar ingen lön"),
        ("sv", "Ingen tar ut lön"),
        ("sv", "Vi har bara konsulter"),
        ("sv", "Allt görs av frilansare, inga anställda"),
        ("sv", "Enbart inhyrda konsulter"),
        ("sv", "Alla jobbar utan lön"),
        ("sv", "Ingen av oss är anställd än"),
        ("sv", "Ingen på lönelistan"),
        ("sv", "Vi betalar inga löner ännu"),
        ("sv", "har inte någon anställd"),
        ("sv", "noll anställda"),
        ("sv", "vi har ingen anställd"),
        ("sv", "det finns inga anställda i bolaget"),
    ],
)
def test_who_pays_nobody_has_no_employees(language: Language, text: str) -> None:
    """Founders without pay and consultants are none."""
    assert READER.funding(text, language).employees == 0
