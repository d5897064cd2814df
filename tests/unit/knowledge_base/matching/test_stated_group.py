"""The people of a group count with a company's own."""

from __future__ import annotations

import pytest

from knowledge_base.document import Language
from knowledge_base.matching.reader import NeedReader
from knowledge_base.matching.stated_group import stated_groups

READER = NeedReader(year=lambda: 2026)


@pytest.mark.parametrize(
    ("text", "employees"),
    [
        ("We are 12, owned by a German group with 3,000 people", 3000),
        ("Our parent company in Basel employs about 900 people", 900),
        ("Our mother in Basel has some four thousand people on her books", 4000),
        ("There are four of us, and every share sits with a group that has 6,200 on its payroll", 6200),
        ("Ten people; all the shares belong to a pharma giant with two thousand employees", 2000),
        ("Vi ägs av en koncern som har 4 000 anställda, själva är vi 8", 4000),
        ("Moderbolaget är noterat i Köpenhamn och har väl sina 2 600 själar totalt", 2600),
        ("Alla aktier ägs av ett försäkringsbolag med 6 200 på lönelistan. Vi är fyra.", 6200),
        ("We were bought by a pharma company with 900 people on its payroll", 900),
        ("Dotterbolag till en läkemedelsjätte med 12 tusen anställda", 12_000),
    ],
)
def test_the_people_of_an_owner_are_read(text: str, employees: int) -> None:
    """A thousand may be spelt out."""
    assert [span.value for span in stated_groups(text)] == [employees]


@pytest.mark.parametrize(
    ("text", "employees"),
    [
        ("There are 38 of us in Täby and another 240 in the rest of the group", 278),
        ("Nine of us here, and a further 300 people in the rest of the group", 309),
        ("30 employees. The rest of the group has 240.", 270),
        ("Vi är 20 anställda och ytterligare 260 i resten av koncernen", 280),
        ("Vi är 30 anställda. Resten av koncernen är 240.", 270),
        ("There are 278 in the whole group, 240 in the rest of the group", 240),
    ],
)
def test_the_rest_of_a_group_is_added_to_one_s_own_people(text: str, employees: int) -> None:
    """But not to a count of the whole group."""
    assert [span.value for span in stated_groups(text)] == [employees]


@pytest.mark.parametrize(
    "text",
    [
        "Our parent sells to clinics with 4,000 beds. We are 12 people",
        "We are 12 people. Our owner has 3 companies",
        "5 % of the shares sit with a fund that has 600 on its payroll. We are 12 employees",
        "We were part of a group with 600 on its payroll until May, now we are 12 employees",
        "We don't belong to a group with 600 on its payroll. We are 12 employees",
        "12 employees. We belong to a cluster of 60 companies with 900 on the books",
        "Our patient group has 6,200 members. We are 12 employees",
        "We are 12 employees and the rest of the group has 5 factories",
        "12 employees. The rest of the group is 20 % larger",
        "Vi är 12 anställda. Resten av koncernen har 240 MSEK i omsättning",
        "Vårt moderbolag säljer till sjukhus, vi är 12 anställda",
    ],
)
def test_other_numbers_beside_a_group_are_not_its_people(text: str) -> None:
    """Of customers, of the past, of who owns little, or of money."""
    language: Language = "sv" if "ä" in text else "en"
    assert READER.funding(text, language).employees == 12


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Parent in Pune with fourteen hundred people owns the firm", 1400),
        ("70 % belongs to a Finnish group with thousands on the payroll", 2000),
        ("We belong to a giant? Yes, our parent employs three thousand people", 3000),
        ("Owner is a firm with 900 staff", 900),
        ("A pharma group, 40 000 worldwide, we are its Swedish part", 40_000),
        ("multinational with 12 000 people around the world", 12_000),
        ("Ägs fullt ut av en fransk koncern på niotusen man", 9000),
        ("Ägs sedan 2021 av ett bolag med fem hundra anställda", 500),
        ("Vi ägs till 80 % av en koncern med tusentals anställda", 2000),
        ("Ägare är en koncern med 800 personer", 800),
        ("Medicinteknikkoncern, 30 000 globalt", 30_000),
    ],
)
def test_the_people_of_an_owner_are_heard_in_more_words(text: str, people: int) -> None:
    """Spelt, by the hundred or the thousand, or all over the world."""
    assert [span.value for span in stated_groups(text)] == [people]


@pytest.mark.parametrize(
    "text",
    [
        "10 % belongs to a group with 5000 employees",
        "20 procent ägs av en koncern med 9000 anställda",
        "our user group, 5000 worldwide",
        "a patient group of 300 000 people worldwide",
        "We sell to a group of clinics, 40 worldwide",
        "90 000 globally have the disease",
        "we were once owned by a group with thousands on the payroll",
    ],
)
def test_a_small_share_or_the_world_s_patients_are_no_owner(text: str) -> None:
    """Who holds a tenth does not count, nor do users."""
    assert list(stated_groups(text)) == []
