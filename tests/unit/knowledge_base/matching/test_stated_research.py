"""What stands against the deduction for research."""

from __future__ import annotations

import pytest

from knowledge_base.matching.stated_research import RD_HOURS, stated_research
from knowledge_base.matching.stated_staff import SWEDISH_STAFF


@pytest.mark.parametrize(
    "text",
    [
        "We have nobody in Sweden yet",
        "Ingen av oss får svensk lön",
        "nobody is on a Swedish payroll",
        "Everybody works in Eindhoven",
        "Five engineers, all in Tallinn",
        "all nine of us sit in Riga",
        "våra fyra forskare sitter i Kraków",
        "All our chemists sit in Denmark",
        "Alla våra utvecklare sitter i Polen",
        "on a Polish payroll",
    ],
)
def test_staff_abroad_has_no_swedish_contributions(text: str) -> None:
    """The deduction is made from these."""
    assert [span.value for span in stated_research(text)] == [SWEDISH_STAFF]


@pytest.mark.parametrize(
    "text",
    [
        "she researches ten hours a month",
        "perhaps a third of their time goes to development",
        "30 % of her hours is research",
        "nobody gives research more than one day a week",
        "två tekniker håller på med utveckling en dag i veckan",
        "ingen lägger mer än fem timmar i veckan på forskning",
        "en fjärdedel av tiden går till forskning",
        "20 procent av arbetstiden är utveckling",
        "hon testar bröd kanske en förmiddag i veckan. FoU-avdrag?",
        "a part-timer with eleven hours of development a month",
        "är inne i utvecklingslabbet högst en tredjedel av tiden",
        "Ingen hos oss forskar eller utvecklar, vi packar",
        "Nobody here does research",
        "None of us does R&D",
        "we do no research or development at all",
        "We don't do any R&D",
        "Ingen av oss forskar",
        "hos oss forskar ingen",
        "Vi bedriver ingen forskning",
        "vi har ingen FoU",
        "Ingen hos oss håller på med utveckling",
        "no R&D goes on here",
        "vi varken forskar eller utvecklar",
        "ingen forskning bedrivs hos oss",
        "Vi forskar inte",
        "she develops half a day a week",
        "en eftermiddag i veckan på utveckling",
        "research one day out of five",
        "utveckling ett par timmar i månaden",
        "she develops a few hours a week",
        "two days a month of development",
        "they are in the research lab at most a quarter of their time",
        "hon utvecklar kanske 30 % av tiden",
        "forskningen tar knappt en tredjedel av arbetstiden",
        "research takes up about a fifth of their time",
        "Our baker tests recipes one evening a week. R&D deduction?",
        "FoU-avdrag? Hon experimenterar några timmar i veckan",
        "Our developers do research for maybe 8 hours a month each, the rest is customer support",
        "Each does ten hours of research a month and otherwise helps customers",
        "forskar kanske 8 timmar i månaden var, resten är kundsupport",
        "hon utvecklar tio timmar i månaden, annars hjälper hon kunder",
    ],
)
def test_too_little_research_gives_no_deduction(text: str) -> None:
    """Half of the working time and 15 hours a month are needed."""
    assert [span.value for span in stated_research(text)] == [RD_HOURS]


@pytest.mark.parametrize(
    "text",
    [
        "70 % of their time is research",
        "40 hours a month of research",
        "four days a week of research",
        "we meet one day a week",
        "30 % of the cost of development",
        "a quarter of our customers buy development",
        "all our engineers sit in Huddinge",
        "alla jobbar i Flemingsberg",
        "all partners in the project are Danish",
        "Nobody here does research full time",
        "Nobody else does research on this",
        "Ingen forskar på det här i Sverige",
        "nobody here researches abroad",
        "None of us does research, but we develop a sensor all day",
        "Vi forskar inte, vi utvecklar",
        "we do no animal research",
        "we don't do development for others",
        "we don't do research with animals",
        "Ingen av oss forskar på KI längre",
        "our development saves a third of the time",
        "a method under development takes a third of the time",
        "The clinic tests our device one morning a week. R&D deduction?",
        "A consultant gives us eight hours of development advice a month",
        "One researches ten hours a month and two research full time",
        "research 60 % of the time, development 20 % of it",
        "We spend 20 % of our time on sales and 80 % on research",
        "we meet a few hours a week",
        "Development takes two days a year",
        "Our app helps nobody here",
        "We do research 100 hours a month each, the rest is customer support",
        "Our customers do research 8 hours a month, the rest is care",
        "vi forskar 120 timmar i månaden, resten är kundsupport",
    ],
)
def test_enough_research_at_home_lacks_nothing(text: str) -> None:
    """Neither do other shares, nor partners abroad."""
    assert not list(stated_research(text))


@pytest.mark.parametrize(
    "text",
    [
        "Two of us do research one day a week, and sales the rest. R&D deduction?",
        "our engineers develop two days a week and customer visits the other days",
        "Vi testar nya recept bara på torsdagar. Kan vi dra av för forskning?",
        "We experiment only on Mondays. Is the R&D deduction for us?",
        "vår kemist forskar en dag i veckan och kundsupport resten",
        "Nobody does any research here",
        "No one does research with us",
        "Ingen bedriver någon forskning här",
        "Ingen forskar hos oss",
        "Nobody researches here and nobody will",
    ],
)
def test_a_day_for_research_or_none_is_too_little(text: str) -> None:
    """Whatever fills the rest of the week."""
    assert RD_HOURS in {span.value for span in stated_research(text)}


@pytest.mark.parametrize(
    "text",
    [
        "We develop on Fridays too",
        "our customers do research only on Mondays",
        "Nobody does such research in Sweden",
        "Ingen forskar på detta i dag",
        "kliniken har öppet bara på fredagar",
    ],
)
def test_weekdays_of_others_and_research_elsewhere_tell_nothing(text: str) -> None:
    """It is not the company's own staff."""
    assert not list(stated_research(text))
