"""How much of a project one party carries."""

from __future__ import annotations

import pytest

from knowledge_base.matching.stated_share import stated_shares


@pytest.mark.parametrize(
    ("text", "share"),
    [
        (
            "Eurostars question: our AB (40 staff, eight annual reports) would carry 80 % of the budget and "
            "the Portuguese lab the rest",
            80,
        ),
        ("We take 75 per cent of the cost and the German partner 25", 75),
        ("The German partner would carry 80 % of the budget", 80),
        ("The Danes take 65 % of the cost and we 35", 65),
        ("We would do three quarters of the work, the Finnish lab the rest", 75),
        ("80 % of the budget would be ours, 20 % the Norwegian partner's", 80),
        ("85% of the work is done in Sweden, the rest in Ghent", 85),
        ("72 % of the cost in Sweden, 28 % in Oslo: is this above the roof?", 72),
        ("The budget is split 80/20 between us and the Dutch firm", 80),
        ("An 80/20 split with the Belgian firm", 80),
        ("Our company stands for four fifths of the costs, a lab in Porto for the rest", 80),
        ("The partner in Oslo has 90 % of the budget", 90),
        ("We carry 60 % of the budget and the Danish company 40 %", 60),
        ("Vi står för 80 % av budgeten och det norska bolaget för resten", 80),
        ("Vårt bolag bär 75 procent av kostnaderna, den tyska parten resten", 75),
        ("Vi gör tre fjärdedelar av arbetet och labbet i Porto resten", 75),
        ("Kostnadsfördelningen blir 80/20 mellan oss och finnarna", 80),
        ("85 procent av kostnaden hamnar hos oss, resten i Oslo", 85),
        ("90 % av arbetet görs i Sverige och 10 % i Tyskland", 90),
        ("Den danska parten ska ta 75 % av kostnaden", 75),
        ("Vi skulle ta 80 % av projektkostnaden och partnern 20 %", 80),
        ("Budgeten delas 75-25 mellan oss och holländarna", 75),
        ("Partnern tar 65 procent av budgeten", 65),
    ],
)
def test_the_greatest_part_is_read(text: str, share: int) -> None:
    """Ours or the partner's, or that of a country."""
    assert [span.value for span in stated_shares(text)] == [share]


@pytest.mark.parametrize(
    "text",
    [
        "We want a grant for 80 % of the cost of a project with a German partner",
        "Does Vinnova pay 80 % of the budget?",
        "We carry 80 % of the cost ourselves and look for the rest",
        "We can carry 80 % of the budget",
        "We and the Danish SME carry 80 % of the budget together",
        "80 % of our sales are in Sweden",
        "80 % of our staff work in Germany",
        "The parent owns 80 % of our company",
        "Our partner does not carry 80 % of the budget",
        "What if the German partner carries 80 % of the budget?",
        "We have 80 % of the market in Norway",
        "Vi söker bidrag för 80 % av kostnaden i ett projekt med en tysk partner",
        "Vi står för 80 % av kostnaden själva",
        "80 % av försäljningen sker i Sverige",
        "Vi och det norska bolaget bär tillsammans 80 % av budgeten",
        "Om den tyska parten tar 80 % av budgeten, går det då?",
        "En procent av arbetet återstår hos partnern",
        "Vi har 80 % av marknaden i Norge",
        "Vinnova betalar 80 procent av kostnaderna",
        "We have 80 % of the budget covered and a German partner",
        "The ownership is split 80/20 between us and a Dutch firm",
        "a 50/50 joint venture",
    ],
)
def test_the_part_that_money_pays_is_no_party_s(text: str) -> None:
    """Nor is a part of sales, staff or shares."""
    assert list(stated_shares(text)) == []
