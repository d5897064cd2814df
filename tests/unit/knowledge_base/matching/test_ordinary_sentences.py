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
