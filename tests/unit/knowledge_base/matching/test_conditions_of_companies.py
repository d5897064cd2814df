"""What companies say of themselves, as funding makes it a condition."""

from __future__ import annotations

import pytest

from knowledge_base.document import Language
from knowledge_base.matching.reader import NeedReader

READER = NeedReader(year=lambda: 2026)


@pytest.mark.parametrize(
    ("language", "text", "founded"),
    [
        ("en", "We turned twelve this spring", 2014),
        ("en", "Our company celebrates its fifteenth anniversary this year", 2011),
        ("en", "A firm with eleven years behind it", 2015),
        ("en", "Incorporated back in 2009", 2009),
        ("en", "We registered the company in March 2013", 2013),
        ("en", "Our AB dates from 2008", 2008),
        ("en", "We are in our 14th year of business", 2013),
        ("en", "We've been at it for 13 years", 2013),
        ("en", "Founded a dozen years ago", 2014),
        ("en", "It's been twelve years since we started", 2014),
        ("en", "A twelve-year-old company", 2014),
        ("en", "We have been trading since 2007", 2007),
        ("en", "The AB is from 2010", 2010),
        ("en", "AB since 2012, five staff", 2012),
        ("en", "We opened for business in 2011", 2011),
        ("en", "Our company has been going for 15 years", 2011),
        ("en", "The business is twelve years of age", 2014),
        ("en", "our company will be twelve in March", 2014),
        ("en", "Registered six months ago", 2026),
        ("en", "Not even a year old", 2026),
        ("en", "Our first year in business", 2026),
        ("en", "Incorporated last autumn", 2025),
        ("en", "The company was set up in 2012, the product is brand new", 2012),
        ("en", "Our company turned twelve this spring but the product is brand new", 2014),
        ("sv", "Bolaget fyllde tolv i våras", 2014),
        ("sv", "Vi firar femton år i år", 2011),
        ("sv", "Bolaget har elva år på nacken", 2015),
        ("sv", "Vi har hållit på sedan 2009", 2009),
        ("sv", "Ett bolag från 2010", 2010),
        ("sv", "AB:t är från 2008", 2008),
        ("sv", "AB sedan 2012", 2012),
        ("sv", "Bolaget bildades redan 2007", 2007),
        ("sv", "Vi startade för tolv år sedan", 2014),
        ("sv", "Det är tolv år sedan vi startade", 2014),
        ("sv", "Vi är inne på vårt trettonde år", 2014),
        ("sv", "Bolaget har funnits i 13 år", 2013),
        ("sv", "Ett tolv år gammalt bolag", 2014),
        ("sv", "Vi registrerade firman i mars 2013", 2013),
        ("sv", "Firman öppnade 2011", 2011),
        ("sv", "Bolaget blir tolv i år", 2014),
        ("sv", "Vi är inne på första året", 2026),
        ("sv", "Ett alldeles nystartat bolag", 2026),
        ("sv", "Bolaget är ett halvår gammalt", 2026),
        ("sv", "Vårt AB registrerades i fjol", 2025),
        ("sv", "Bolaget är från 2011 men produkten är helt ny", 2011),
    ],
)
def test_an_age_is_read(language: Language, text: str, founded: int) -> None:
    """By a year, by years, by a birthday, or by being new."""
    assert READER.funding(text, language).founded == founded


@pytest.mark.parametrize(
    ("language", "text", "employees"),
    [
        ("en", "Listed company, some 300 on the staff", 300),
        ("en", "Nobody employed", 0),
        ("en", "There are 14 of us", 14),
        ("en", "A headcount of 60", 60),
        ("en", "260 on the payroll", 260),
        ("en", "About 400 colleagues worldwide", 400),
        ("en", "We employ three hundred people", 300),
        ("en", "Just the two of us", 2),
        ("en", "One employee, me", 1),
        ("en", "Staff: 55", 55),
        ("en", "We are 55 strong", 55),
        ("en", "We number 70", 70),
        ("en", "12 FTEs", 12),
        ("en", "About a hundred work here", 100),
        ("en", "We are fifty-five", 55),
        ("en", "Nobody on salary yet", 0),
        ("en", "We haven't hired anyone yet", 0),
        ("en", "Without a single employee", 0),
        ("en", "I run it alone, no one employed", 0),
        ("en", "We have grown to 260", 260),
        ("en", "sixty people at work here", 60),
        ("en", "our 280 employees", 280),
        ("en", "eleven on the team", 11),
        ("en", "We are a crew of 15", 15),
        ("en", "Nobody draws a salary yet", 0),
        ("en", "we're 3", 3),
        ("sv", "Runt 300 på lönelistan", 300),
        ("sv", "Ingen anställd", 0),
        ("sv", "Vi är 14 stycken", 14),
        ("sv", "Bara jag och min bror", 2),
        ("sv", "Sextio anställda", 60),
        ("sv", "Åttio personer jobbar hos oss", 80),
        ("sv", "Vi sysselsätter 70", 70),
        ("sv", "En anställd, jag själv", 1),
        ("sv", "Har inte anställt någon", 0),
        ("sv", "Jag är ensam i firman", 0),
        ("sv", "Ett hundratal anställda", 100),
        ("sv", "Drygt 250 anställda", 250),
        ("sv", "3 heltidare", 3),
        ("sv", "Personalstyrkan är 45", 45),
        ("sv", "Hos oss jobbar 40", 40),
        ("sv", "Vi är 8 i teamet", 8),
        ("sv", "300 i personalen", 300),
        ("sv", "Ingen får lön ännu", 0),
        ("sv", "inga anställda än", 0),
        ("sv", "Vi är elva på jobbet", 11),
        ("sv", "arbetsstyrkan är 260", 260),
        ("sv", "280 kollegor", 280),
    ],
)
def test_people_are_counted(language: Language, text: str, employees: int) -> None:
    """In digits and words, as a limit, or by who is not there."""
    assert READER.funding(text, language).employees == employees


@pytest.mark.parametrize(
    ("language", "text", "turnover"),
    [
        ("en", "Sales of 1.1 million last year", 1100000),
        ("en", "We turn over 40 million kronor", 40000000),
        ("en", "Turnover last year was SEK 12m", 12000000),
        ("en", "We made 15 million kronor in revenue", 15000000),
        ("en", "15 MSEK in net sales", 15000000),
        ("en", "Invoiced 3 million kronor in 2025", 3000000),
        ("en", "Revenue: 25 MSEK", 25000000),
        ("en", "Annual revenues around 12 million kronor", 12000000),
        ("en", "No sales yet", 0),
        ("en", "We haven't earned a krona", 0),
        ("en", "Zero turnover", 0),
        ("en", "Not sold a single unit", 0),
        ("en", "Customers paid us 2.5 million kronor last year", 2500000),
        ("en", "900 000 kr in income", 900000),
        ("en", "We have yet to make our first sale", 0),
        ("en", "Nothing sold so far", 0),
        ("en", "we sold kits for 14 million kronor last year", 14000000),
        ("sv", "Omsätter 40 miljoner", 40000000),
        ("sv", "Omsättning 1,1 miljoner i fjol", 1100000),
        ("sv", "Vi drog in 15 miljoner förra året", 15000000),
        ("sv", "Fakturerade 3 miljoner 2025", 3000000),
        ("sv", "Har inte tjänat en krona än", 0),
        ("sv", "Noll i omsättning", 0),
        ("sv", "Inte sålt en enda enhet", 0),
        ("sv", "Säljer för 30 miljoner om året", 30000000),
        ("sv", "Intäkter på 900 000 kr", 900000),
        ("sv", "Nettoomsättning 12 Mkr", 12000000),
        ("sv", "Ingen försäljning ännu", 0),
        ("sv", "Kunderna betalade 2,5 miljoner förra året", 2500000),
        ("sv", "Sålde kit för 14 miljoner i fjol", 14000000),
        ("sv", "inga intäkter än", 0),
        ("sv", "Ännu inte sålt något", 0),
    ],
)
def test_turnover_is_read(language: Language, text: str, turnover: int) -> None:
    """What was earned is no sum that is asked for, and nothing earned is zero."""
    need = READER.funding(text, language)
    assert (need.turnover_sek, need.amount_sek) == (turnover, None)


@pytest.mark.parametrize(
    ("language", "text", "reports"),
    [
        ("en", "One annual report so far", 1),
        ("en", "Our first annual report is due in June", 0),
        ("en", "We have filed only one set of accounts", 1),
        ("en", "No closed accounts yet", 0),
        ("en", "Three annual reports on file", 3),
        ("en", "We have not filed an annual report yet", 0),
        ("en", "We have not yet closed our first financial year", 0),
        ("en", "Still in our first financial year", 0),
        ("en", "A single annual report", 1),
        ("en", "Two years of annual accounts", 2),
        ("en", "We lack annual reports", 0),
        ("en", "Only one year's accounts are closed", 1),
        ("en", "Our first financial year ends in December", 0),
        ("en", "We've handed in our first annual report", 1),
        ("en", "We have never filed accounts", 0),
        ("en", "Seven annual reports at Bolagsverket", 7),
        ("sv", "Bara en årsredovisning", 1),
        ("sv", "Första årsredovisningen kommer i juni", 0),
        ("sv", "Inget bokslut än", 0),
        ("sv", "Tre årsredovisningar inne hos Bolagsverket", 3),
        ("sv", "Har ännu inte lämnat någon årsredovisning", 0),
        ("sv", "Första räkenskapsåret pågår", 0),
        ("sv", "Första bokslutet är inte klart", 0),
        ("sv", "Ett enda bokslut", 1),
        ("sv", "Saknar årsredovisningar", 0),
        ("sv", "Har gjort två bokslut", 2),
        ("sv", "Inte hunnit göra någon årsredovisning", 0),
        ("sv", "Vi är inne på vårt första räkenskapsår", 0),
        ("sv", "Bara ett bokslut bakom oss", 1),
        ("sv", "Vårt första verksamhetsår är inte slut", 0),
        ("sv", "Har lämnat in första årsredovisningen", 1),
    ],
)
def test_annual_reports_are_counted(language: Language, text: str, reports: int) -> None:
    """The first one that is still to come is none yet."""
    assert READER.funding(text, language).annual_reports == reports
