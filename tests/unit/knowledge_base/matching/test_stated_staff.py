"""Whether a company pays Swedish contributions for its staff."""

from __future__ import annotations

import pytest

from knowledge_base.matching.stated_staff import SWEDISH_STAFF, stated_staff


@pytest.mark.parametrize(
    "text",
    [
        "Three coders in Lviv, all employed by our Ukrainian sister firm",
        "de tre som programmerar är anställda i Vilnius",
        "one partnership, zero wages paid.",
        "Our three developers are employed in Kyiv",
        "The two who code are employed by our parent in Delhi",
        "All our engineers are on the payroll of our German sister company",
        "The engineers are employed by our Danish parent company",
        "våra utvecklare är anställda av vårt polska systerbolag",
        "de två som utvecklar appen är anställda i Tallinn",
        "alla programmerare är anställda hos moderbolaget i Berlin",
        "Two programmers in Riga, both employed by our Latvian subsidiary",
        "all salaries are paid in Denmark",
        "lönerna betalas av moderbolaget i Tyskland",
        "Våra löner betalas ut i Danmark",
        "Alla fem jobbar i Odense",
        "no wages are paid",
        "we pay no wages at all",
        "None of us takes a salary yet",
        "neither of us draws a salary",
        "we don't pay ourselves any salary",
        "Vi betalar ingen lön",
        "ingen av oss tar ut någon lön",
        "vi tar inte ut någon lön",
        "inga löner betalas ut",
        "noll kronor i lön betalas",
        "without paying any wages",
        "nobody here gets paid",
    ],
)
def test_staff_abroad_or_without_wages_has_no_swedish_contributions(text: str) -> None:
    """Employed there, paid from there, or not paid at all."""
    assert {span.value for span in stated_staff(text)} == {SWEDISH_STAFF}


@pytest.mark.parametrize(
    "text",
    [
        "Our customers' developers are employed in Vilnius",
        "Two of our twelve are employed in Norway",
        "Are developers employed in Poland better?",
        "one developer is employed in Denmark, the other five here",
        "Two engineers in Solna and three coders, all employed by our Ukrainian sister firm",
        "Our developers are not employed in Poland",
        "they were employed in Berlin before",
        "Our engineers are employed in Lund",
        "våra utvecklare är anställda i Lund och Köpenhamn",
        "No wages paid yet, but we will hire two developers in March",
        "no wages are paid late",
        "we pay no wages in July",
        "vi betalar ingen lön i förskott",
        "Nobody gets paid for the pilot",
        "No wages of ours are too high",
        "wages are paid in Sweden",
    ],
)
def test_staff_of_others_or_partly_abroad_lacks_nothing(text: str) -> None:
    """Neither does who sits here, was abroad before, or will be hired."""
    assert not list(stated_staff(text))
