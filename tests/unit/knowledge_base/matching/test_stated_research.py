"""What stands against the deduction for research."""

from __future__ import annotations

import pytest

from knowledge_base.matching.stated_research import RD_HOURS, SWEDISH_STAFF, stated_research


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
    ],
)
def test_enough_research_at_home_lacks_nothing(text: str) -> None:
    """Neither do other shares, nor partners abroad."""
    assert not list(stated_research(text))
