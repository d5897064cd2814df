"""Sentences in which a word that excludes elsewhere tells nothing of the kind."""

from __future__ import annotations

from typing import Any

import pytest

from knowledge_base.document import Language
from knowledge_base.matching.reader import NeedReader

READER = NeedReader(year=lambda: 2026)


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("Kan ni hjälpa vårt AB med 2 miljoner kronor?", "amount_sek", 2_000_000),
        ("Can Almi fund an AB with 3 MSEK?", "amount_sek", 3_000_000),
        ("Grant for AB: 2 MSEK", "amount_sek", 2_000_000),
        ("Loan to a limited company, 3 million kronor", "amount_sek", 3_000_000),
        ("Six employees and SEK 2 million. That is what we lack.", "amount_sek", 2_000_000),
        ("Half of the 4 MSEK budget is for staff", "amount_sek", 4_000_000),
        ("Omsättning 8 mkr, balansomslutning 12,5 mkr", "balance_sek", 12_500_000),
        ("We need 2 million, balance sheet of 31 December", "balance_sek", None),
        ("Jag startade ensam 2018, nu är vi 12 anställda", "employees", 12),
        ("Solo founder in 2019, now we are 12 employees", "employees", 12),
        ("No staff turnover, 14 employees in Solna", "employees", 14),
        ("The nurse runs the business alone at night. 12 employees", "employees", 12),
        ("All our customers are in Germany", "lacking", ()),
        ("Everyone in Europe needs this", "lacking", ()),
        ("Our 12 employees in Norway and Sweden", "lacking", ()),
        ("Nobody in Sweden offers this test", "lacking", ()),
        ("Our customers save ten hours a week thanks to our development", "lacking", ()),
        ("Våra forskare behöver labbet en dag i veckan", "lacking", ()),
        ("We spend 20 % of our time on sales and 80 % on research", "lacking", ()),
        ("The nurse saves five hours a month", "lacking", ()),
        ("We have no plans to sell the company", "lacking", ()),
        ("I don't want a company car", "lacking", ()),
        ("Our AB has never run a business abroad", "lacking", ()),
        ("We will not start a company until the patent is filed", "lacking", ()),
        ("We have no contact with Almi yet", "unwanted", ()),
        ("A loan of 500 000 would be fine, we don't want any investors", "money", ("loan",)),
        ("Vi har inget emot lån", "unwanted", ()),
        ("We are not against borrowing", "unwanted", ()),
        ("We have no incubator and need a place in one", "unwanted", ()),
        ("Kommunen vill testa vår app. Hur finansierar vi det?", "form", None),
        ("Four founders with a sensor. The municipality of Nacka will test it.", "form", None),
        ("We want to fix our company website, AB with 4 employees", "form", "aktiebolag"),
        ("Two founders, with an AB. Money for a prototype?", "form", "aktiebolag"),
        ("We were an AB but we are now a foundation", "form", "foundation"),
        ("We are a sole trader only.", "form", "sole-trader"),
        ("Vi är barnmorskor på KK i Solna", "form", "employee"),
        ("We sell to customers outside Uppsala, AB", "place", None),
        ("We need more money", "place", None),
        ("Our third partner no longer takes part", "rejections", None),
        ("The third prototype no longer leaks", "rejections", None),
        ("Vi tog ut lön men ingen vinst", "dividend", None),
        ("The patient turned 5 years. AB in Solna.", "founded", None),
        ("An AB, alone in its field, looks for a hospital", "alone", None),
        ("The bank said no to a loan, so we look elsewhere", "unwanted", ()),
        ("We have never taken a loan before and need one now", "money", ("loan",)),
        ("Vi vill inte bara ha lån utan också bidrag", "unwanted", ()),
        ("Our customers do not want a loan for their solar panels", "unwanted", ()),
        ("Our app helps people who don't want a loan", "unwanted", ()),
        ("Våra kunder vill inte ta lån", "unwanted", ()),
        ("I wont say no to a loan", "unwanted", ()),
        ("Vi behöver inte lån på mer än 200 000", "unwanted", ()),
        ("We do not want a loan", "unwanted", ("loan",)),
        ("Consultants are useless without data, so we sell them data", "unwanted", ()),
        ("A company comes in spring to test it", "form", None),
        ("I represent a region of the brain in software", "form", None),
        ("I am writing for the county newspaper", "form", None),
        ("I represent Region Skåne", "form", "public"),
        ("Our users dont want a loan", "unwanted", ()),
        ("People want a loan from us, and so we want one", "money", ("loan",)),
        ("We never want a loan", "unwanted", ("loan",)),
        ("One of our two applications was rejected", "rejections", None),
        ("We tested it on a group of 200 patients", "employees", None),
        ("Our factory customers have 50 to 200 employees", "employees", None),
        ("The app is used by 300 people", "employees", None),
        ("We sell to hospitals and have 12 employees", "employees", 12),
        ("Our founder is 30 years old", "founded", None),
        ("The machine is 12 years old and needs to be replaced", "founded", None),
        ("I am 58 years old and have an idea", "founded", None),
        ("Vi har en tre år gammal prototyp", "founded", None),
        ("Our owner is a Norwegian AS", "form", None),
        ("We have a daughter company, a GmbH, in Germany", "form", "subsidiary"),
        ("Half of our staff works in India", "lacking", ()),
        ("Our developers are in Poland but our researchers work in Lund", "lacking", ()),
        ("Our developers are in Poland", "lacking", ("swedish-staff",)),
        ("Vi ansvarar för utdelning av matkassar på landet", "dividend", None),
        ("Vi har utdelning på måndagar, även i Åre", "dividend", None),
        ("Our customers file 3 annual reports", "annual_reports", None),
        ("We analyse 500 annual reports a year", "annual_reports", None),
        ("We plan a dividend next year", "dividend", None),
        ("Vi planerar en utdelning nästa år", "dividend", None),
        ("We have paid a dividend and plan to grow", "dividend", True),
        ("We will never pay a dividend", "dividend", False),
        ("Nobody in Sweden makes this drug", "form", None),
        ("Nobody in Sweden yet, we sit in Oslo", "form", "foreign"),
        ("The company will be registered in Germany next year too", "form", None),
        ("Our company will be registered next year", "form", "none"),
        ("We sell to nursing homes", "form", None),
        ("I don't want to start a company alone", "lacking", ()),
        ("Many nurses do not want to start a company", "lacking", ()),
        ("We keep the rights of patients in mind", "lacking", ()),
        ("Do I have to hand over the rights to the region?", "lacking", ()),
        ("Hittills kan den bara säljas i Sverige", "lacking", ()),
        ("It cannot be sold abroad yet", "lacking", ()),
        ("Our partner has no link to Impact Innovation", "lacking", ()),
        ("It saves a ward two full-time posts", "full_time", None),
        ("We can't start without a loan", "money", ("loan",)),
        ("Never again without an incubator", "unwanted", ()),
        ("Research group at KTH, a kit that grew out of basic research", "lacking", ()),
    ],
)
def test_a_need_for_money_is_not_misread(text: str, field: str, value: object) -> None:
    """In either language."""
    language: Language = "sv" if any(char in text for char in "åäö") else "en"
    assert getattr(READER.funding(text, language), field) == value


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("Labbet behöver inte vara i Solna", {"avoided": (), "is_place_fixed": False}),
        ("Det måste inte vara i Solna", {"avoided": (), "is_place_fixed": False}),
        ("The lab need not be in Solna", {"avoided": (), "is_place_fixed": False}),
        ("It does not have to be in Solna", {"avoided": (), "is_place_fixed": False}),
        ("We can't move forward without a lab in Solna", {"is_place_fixed": False}),
        ("We must move to Solna this autumn", {"is_place_fixed": True}),
        ("Our lease in Solna is out. We need a lab", {"avoided": ()}),
        ("a lab outside Lund, region Skåne", {"avoided": ()}),
        ("GMP production not later than May", {"gmp": True}),
        ("GMP manufacturing sooner or later", {"gmp": True}),
        ("GMP har vi redan bestämt oss för", {"gmp": True}),
        ("our agent is level two in the negotiation, office please", {"biosafety": None}),
    ],
)
def test_a_need_for_rooms_is_not_misread(text: str, fields: dict[str, Any]) -> None:
    """In either language."""
    language: Language = "sv" if any(char in text for char in "åäö") else "en"
    need = READER.facility(text, language)
    assert {field: getattr(need, field) for field in fields} == fields
