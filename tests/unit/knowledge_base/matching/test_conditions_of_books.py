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
        (
            "en",
            "We applied in 2024, again in 2025 and once more this spring, and got a polite no each time",
            3,
        ),
        ("en", "We tried the EIC last year and once more this autumn, a no both times", 2),
        ("en", "Founded in 2019, we applied in 2024 and again in 2025, rejected both times", 2),
        ("en", "Three applications to the EIC Accelerator, three times no, so spare us that", 3),
        ("en", "Our latest try ended like the two before it, with a polite no", 3),
        ("en", "rejected 3x by the EIC", 3),
        ("en", "We got the third no in a mail this March", 3),
        ("en", "The fourth no landed in May", 4),
        ("en", "After two rejections, another one came in May", 3),
        ("sv", "EIC acc nej x3", 3),
        ("sv", "3x nej från EIC", 3),
        ("sv", "Vi sökte EIC 2023, 2024 och i våras, nej varje gång", 3),
        ("sv", "Ansökan gick som de två tidigare, med ett nej", 3),
        ("sv", "Det tredje nejet kom i mars", 3),
        ("sv", "Tredje försöket slutade i nej", 3),
        ("sv", "Efter två avslag kom ännu ett i maj", 3),
    ],
)
def test_failed_applications_are_counted(language: Language, text: str, rejections: int) -> None:
    """By a number, or by the last of them."""
    assert READER.funding(text, language).rejections == rejections


@pytest.mark.parametrize(
    "text",
    [
        "The bank said no three times",
        "Vinnova har gett oss avslag tre gånger",
        "Our competitor was turned down three times",
        "The prototype failed three times",
        "What happens if we are rejected three times?",
        "The tube is three times no bigger than that",
        "We tested in 2024, 2025 and 2026, with a new nurse each time",
        "We applied in 2024 and 2025 and it worked each time",
        "Vi sökte 2024 och 2025 och fick pengar båda gångerna",
        "A lens x3 and a mirror x2",
        "Like the two before it, our pump has no motor",
        "After two rejections another programme would suit us better",
    ],
)
def test_what_did_not_fail_three_times_with_the_eic_is_not_counted(text: str) -> None:
    """Others say no too, other things fail, and some tries succeed."""
    language: Language = "sv" if any(char in text for char in "åäö") else "en"
    assert (READER.funding(text, language).rejections or 0) < 3


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
        ("sv", "Och ja, i våras delade vi ut vinst", True),
        ("sv", "I fjol delade bolaget ut hela vinsten", True),
        ("sv", "Då tog vi ut lite vinst", True),
        ("en", "We shared out the profit among the owners", True),
        ("en", "The profit was split between us", True),
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


@pytest.mark.parametrize(
    "text",
    [
        "Vilken myndighet delar ut pengar till startups?",
        "I våras delade vi ut prover",
        "Vi delade ut enkäter till patienterna",
        "We share the profit model with them",
        "We split the profits of the trial with the clinic",
    ],
)
def test_what_is_no_profit_of_the_owners_is_no_dividend(text: str) -> None:
    """Funders, samples and customers."""
    assert READER.funding(text, "sv").dividend is None


@pytest.mark.parametrize(
    ("language", "text", "reports"),
    [
        ("en", "AB in Helsingborg, books closed eight times", 8),
        ("en", "We have closed the books three times", 3),
        ("en", "We've closed our books twice so far", 2),
        ("en", "The accounts have been closed five times", 5),
        ("en", "We have never closed the books", 0),
        ("en", "Our very first annual report is only ready in March", 0),
        ("en", "In March we will close our first books", 0),
        ("en", "Our first accounts close in December", 0),
        ("en", "We have two annual reports", 2),
        ("sv", "Vi har gjort bokslut åtta gånger", 8),
        ("sv", "Vi har stängt böckerna fyra gånger", 4),
        ("sv", "Vi har aldrig stängt böckerna", 0),
        ("sv", "Vårt allra första bokslut blir klart i mars, och så mycket annat kräver två bokslut", 0),
        ("sv", "I mars gör vi vårt första bokslut", 0),
        ("sv", "Vi stänger böckerna för första gången i december", 0),
        ("sv", "Vi har de två bokslut som krävs", 2),
    ],
)
def test_annual_reports_are_counted(language: Language, text: str, reports: int) -> None:
    """By how often the books were closed, or by the first of them."""
    assert READER.funding(text, language).annual_reports == reports


@pytest.mark.parametrize(
    "text",
    [
        "Vinnova requires two annual reports",
        "Two annual reports are required",
        "De kräver minst två årsredovisningar",
        "Två bokslut krävs, har vi förstått",
        "We close the books twelve times a year",
        "We have closed the books four times a year since",
        "Our software closes the books for clinics",
        "We sent the annual report to Bolagsverket last week",
    ],
)
def test_what_is_demanded_or_monthly_is_no_annual_report_of_ours(text: str) -> None:
    """Nor is one that was sent in told to be missing."""
    assert READER.funding(text, "en").annual_reports is None
