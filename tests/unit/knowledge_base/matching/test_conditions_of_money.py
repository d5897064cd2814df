"""What money is wanted and what is not, as it excludes funding."""

from __future__ import annotations

import pytest

from knowledge_base.document import Language
from knowledge_base.matching.reader import NeedReader

READER = NeedReader(year=lambda: 2026)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "No loans please"),
        ("en", "Nothing we have to repay"),
        ("en", "We don't do debt"),
        ("en", "The board has said no to more debt"),
        ("en", "Loans are out"),
        ("en", "Not a loan"),
        ("en", "We don't want to owe anything"),
        ("en", "No borrowing"),
        ("en", "We can't take on a loan"),
        ("en", "A grant rather than a loan"),
        ("en", "Only money that never has to go back"),
        ("en", "Debt is out of the question"),
        ("en", "Anything but a bank loan"),
        ("en", "It must not be repayable"),
        ("en", "We will not borrow"),
        ("en", "A loan won't do"),
        ("en", "A loan does not help us"),
        ("en", "Loans don't work for us"),
        ("en", "Our owners are against loans"),
        ("en", "No more debt"),
        ("sv", "Inga lån"),
        ("sv", "Vi vill inte låna"),
        ("sv", "Lån är uteslutet"),
        ("sv", "Styrelsen säger nej till lån"),
        ("sv", "Inget som vi måste betala tillbaka"),
        ("sv", "Inte ett lån"),
        ("sv", "Vi vill inte skuldsätta oss"),
        ("sv", "Hellre bidrag än lån"),
        ("sv", "Lån funkar inte för oss"),
        ("sv", "Allt utom lån"),
        ("sv", "Pengar som inte ska betalas tillbaka"),
        ("sv", "Vi tar inga lån"),
        ("sv", "Lån går inte"),
        ("sv", "Lån är inget för oss"),
        ("sv", "Ägarna är emot lån"),
        ("sv", "Vi lånar inte"),
        ("sv", "Låna vill vi absolut inte"),
        ("sv", "inga fler skulder"),
    ],
)
def test_a_loan_is_refused(language: Language, text: str) -> None:
    """Also where the word comes after, or only the duty to pay back is named."""
    assert "loan" in READER.funding(text, language).unwanted


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We want to do it by ourselves"),
        ("en", "We'd rather not share it with anyone"),
        ("en", "No consortium"),
        ("en", "We have nobody to apply with"),
        ("en", "Our company is the only applicant"),
        ("en", "We don't do consortia"),
        ("en", "No partners, please"),
        ("en", "Our company alone"),
        ("en", "Without involving others"),
        ("en", "We will not team up with anybody"),
        ("en", "Not keen on partners"),
        ("en", "We have no intention of collaborating"),
        ("en", "Nobody but us"),
        ("en", "We prefer to go solo"),
        ("en", "No outside parties"),
        ("en", "We work alone on this"),
        ("sv", "Vi vill göra det själva"),
        ("sv", "Inga partner"),
        ("sv", "Utan partner"),
        ("sv", "Inget konsortium"),
        ("sv", "Vi har ingen att söka med"),
        ("sv", "Bara vi"),
        ("sv", "Vi vill inte dela med någon"),
        ("sv", "Vi vill inte blanda in andra"),
        ("sv", "Helst på egen hand"),
        ("sv", "Inget samarbete"),
        ("sv", "Vi söker ensamma"),
        ("sv", "Bara vårt bolag som sökande"),
        ("sv", "Vi tänker inte samarbeta med någon"),
        ("sv", "Inga andra inblandade"),
        ("sv", "Vi kör själva"),
        ("sv", "Vi jobbar ensamma med det här"),
    ],
)
def test_partners_are_refused(language: Language, text: str) -> None:
    """Who wants none says so in many ways."""
    assert READER.funding(text, language).alone


@pytest.mark.parametrize(
    ("language", "text", "trl"),
    [
        ("en", "TRL 3", 3),
        ("en", "We are at TRL4", 4),
        ("en", "TRL-2", 2),
        ("en", "At readiness level three", 3),
        ("en", "Around TRL 2-3", 2),
        ("en", "TRL nine", 9),
        ("en", "Still TRL two", 2),
        ("en", "Technology readiness 3", 3),
        ("en", "Already at TRL 9", 9),
        ("en", "TRL of 4 at best", 4),
        ("en", "TRL: 3", 3),
        ("en", "Technology readiness level: four", 4),
        ("en", "TRL is 2 today", 2),
        ("sv", "TRL 3", 3),
        ("sv", "Vi är på TRL4", 4),
        ("sv", "TRL-nivå 2", 2),
        ("sv", "Mognadsgrad tre", 3),
        ("sv", "Kring TRL 2-3", 2),
        ("sv", "TRL nio", 9),
        ("sv", "Bara TRL två", 2),
        ("sv", "Teknisk mognadsgrad 3", 3),
        ("sv", "Redan på TRL 9", 9),
        ("sv", "TRL på 4", 4),
        ("sv", "TRL: 3", 3),
        ("sv", "TRL-nivån är 2", 2),
        ("sv", "på TRL fyra", 4),
    ],
)
def test_readiness_is_read(language: Language, text: str, trl: int) -> None:
    """As a level in digits or words, the lower of two."""
    assert READER.funding(text, language).trl == trl


@pytest.mark.parametrize(
    ("language", "text", "amount"),
    [
        ("en", "We need a quarter of a million kronor", 250000),
        ("en", "Half a million kronor", 500000),
        ("en", "100k SEK", 100000),
        ("en", "SEK 30k", 30000),
        ("en", "five hundred thousand kronor", 500000),
        ("en", "a couple of million kronor", 2000000),
        ("en", "forty thousand kronor", 40000),
        ("en", "15 mkr", 15000000),
        ("en", "400 MSEK", 400000000),
        ("en", "three quarters of a million kronor", 750000),
        ("en", "about 2.5 MEUR", 27500000),
        ("en", "SEK 20,000", 20000),
        ("en", "twenty million kronor", 20000000),
        ("en", "1.2m SEK", 1200000),
        ("en", "15000 kr", 15000),
        ("sv", "Vi behöver en kvarts miljon", 250000),
        ("sv", "En halv miljon kronor", 500000),
        ("sv", "100 tkr", 100000),
        ("sv", "30 000 kr", 30000),
        ("sv", "femhundra tusen kronor", 500000),
        ("sv", "ett par miljoner kronor", 2000000),
        ("sv", "fyrtio tusen kronor", 40000),
        ("sv", "15 mkr", 15000000),
        ("sv", "400 miljoner kronor", 400000000),
        ("sv", "tre kvarts miljon", 750000),
        ("sv", "cirka 2,5 miljoner euro", 27500000),
        ("sv", "tjugotusen kronor", 20000),
        ("sv", "tjugo miljoner", 20000000),
        ("sv", "1,2 mnkr", 1200000),
        ("sv", "15000:-", 15000),
    ],
)
def test_an_amount_is_read(language: Language, text: str, amount: int) -> None:
    """In SEK, whatever the unit."""
    assert READER.funding(text, language).amount_sek == amount
