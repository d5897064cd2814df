from __future__ import annotations

import pytest

from knowledge_base.matching.stated_headcount import stated_headcounts


@pytest.mark.parametrize(
    ("text", "employees"),
    [
        ("a 60-strong team", 60),
        ("there are four of us", 4),
        ("we're just three", 3),
        ("more than 250 employees", 251),
        ("fewer than ten employees", 9),
        ("a hundred and twenty employees", 120),
        ("a staff of eighty", 80),
        ("employees: 14", 14),
        ("without any employees", 0),
        ("ett tjugotal anställda", 20),
        ("vi är nu 14", 14),
        ("hundratjugo anställda", 120),
        ("inte anställt någon", 0),
        ("12 employes in Haninge", 12),
        ("18 anst", 18),
        ("60 empl. in Lund", 60),
        ("12 in staff", 12),
        ("900 in the whole group", 900),
        ("my own AB where I am alone", 0),
        ("jag är ensam i firman", 0),
        ("vi har hunnit bli 45", 45),
        ("ingen är anställd ännu", 0),
        ("we are not an employer", 0),
        ("without a single person on the payroll", 0),
        ("I run an AB by myself", 0),
        ("jag driver mitt bolag ensam", 0),
        ("the group behind it has 400", 400),
        ("koncernen har 1 200", 1200),
        ("min sambo och jag driver det", 2),
        ("the AB has nobody on its payroll", 0),
        ("farsan och jag har byggt den", 2),
        ("vi är inte arbetsgivare", 0),
        ("Having passed the fifty mark in September", 51),
        ("(53 at last count, all in Täby)", 53),
        ("we were 34 at last count", 34),
        ("at the last headcount we were 41", 41),
        ("we've just crossed the 50 mark", 51),
        ("vi har passerat femtiostrecket", 51),
        ("53 vid senaste räkningen", 53),
        ("senast vi räknade var vi 41", 41),
        ("small company in Strömstad, nineteen folks", 19),
        ("nitton själar i Sala", 19),
        ("ten guys in a garage", 10),
    ],
)
def test_people_are_counted_in_many_ways(text: str, employees: int) -> None:
    """Round, in words, as a limit, or by who is not there."""
    assert employees in [span.value for span in stated_headcounts(text)]


@pytest.mark.parametrize(
    "text",
    [
        "we are two hospitals",
        "we are 60 % owned",
        "we are three months away",
        "we are 2 million short",
        "we've treated 200 patients, 250 at last count",
        "many partners (12 at last count)",
        "sales passed the 50 mark",
        "we passed the 50 mark in turnover",
        "we passed the 200 mark in our trial",
        "we passed the 30 day limit",
        "thirty folks with asthma",
        "twelve folks tested it",
    ],
)
def test_other_numbers_are_no_people(text: str) -> None:
    """What is counted in something else tells nothing of a company's size."""
    assert list(stated_headcounts(text)) == []


@pytest.mark.parametrize("text", ["we'd like to hire 2 engineers", "vi vill anställa tre forskare"])
def test_who_is_to_be_hired_is_not_there_yet(text: str) -> None:
    """A company of seventy that looks for two engineers has seventy people."""
    assert list(stated_headcounts(text)) == []


@pytest.mark.parametrize(
    "text",
    ["fast vi inte har någon anställd", "Vi har inte några anställda", "We don't have any employees"],
)
def test_who_has_no_employee_says_so_in_either_order(text: str) -> None:
    """Swedish puts the negation before the verb in a subordinate clause."""
    assert [span.value for span in stated_headcounts(text)] == [0]


@pytest.mark.parametrize(
    "text",
    [
        "AB with four unpaid founders",
        "two founders without pay",
        "three owners, all without a salary",
        "five of us, all unpaid",
        "We have owners but not one employee",
        "not even one employee",
        "all of us are volunteers",
        "två oavlönade grundare",
        "tre grundare utan lön",
        "fyra delägare som alla är utan lön",
        "vi arbetar ideellt",
    ],
)
def test_owners_without_wages_are_no_employees(text: str) -> None:
    """Nor are volunteers."""
    assert 0 in {span.value for span in stated_headcounts(text)}


@pytest.mark.parametrize(
    "text",
    [
        "two founders with pay",
        "founders and three paid employees",
        "not one of the employees is ill",
        "volunteers test it",
        "a tool for owners without a salary system",
        "två grundare med lön",
        "delägare och fem anställda",
    ],
)
def test_owners_beside_others_or_with_wages_may_be(text: str) -> None:
    """Nothing is said of their being paid."""
    assert 0 not in {span.value for span in stated_headcounts(text)}
