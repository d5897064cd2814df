"""Two parties and no more, and how they divide the cost."""

from __future__ import annotations

import pytest

from knowledge_base.matching.closed_circle import stated_circles
from knowledge_base.matching.cost_parts import stated_parts
from knowledge_base.matching.stated_history import CARE_LEAD


def told(text: str) -> set[tuple[str, object]]:
    """The fields and values that are read."""
    return {(span.field, span.value) for span in stated_circles(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Two parties we are, never more: our firm and Chalmers",
        "Two parties, the AB and Lund University, nobody else",
        "Us and KTH, and not another soul.",
        "Our firm and a lab at RISE, that's it.",
        "In the project: we and a research institute, full stop.",
        "KTH is our only partner and no others are let in",
        "Our only partner is a small optics firm",
        "A single partner, a research institute in Borås, joins us",
        "We and another company build it. Only the two of us.",
        "It stays with us and the university. A third partner isn't wanted",
        "Besides the two of us, KTH and our AB, there is nobody",
        "Co-applicant: Umeå University, nobody more.",
        "RISE would be the only one joining",
        "Två parter blir vi, aldrig fler: bolaget och Chalmers",
        "två parter, vi och Lunds universitet, inga fler",
        "Vi och KTH, inte en själ till.",
        "Vårt bolag och ett labb på RISE, punkt.",
        "I projektet: vi och ett institut, inga fler.",
        "KTH är enda parten",
        "Vår enda partner är ett litet optikbolag",
        "Vi och ett annat bolag bygger den. Bara vi två.",
        "Någon tredje vill vi inte ha med, det är KTH och vi",
        "Utöver oss två, KTH och vårt AB, finns ingen",
        "Medsökande: Umeå universitet, ingen mer.",
        "Mitt bolag och kompanjonens, fler än så blir vi inte.",
        "Bara vi och Chalmers.",
    ],
)
def test_two_who_want_no_more_have_neither_care_nor_anybody_abroad(text: str) -> None:
    """Who is not named is not among them."""
    assert told(text) == {("parties", 2), ("lacking", CARE_LEAD), ("partner_abroad", False)}


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("We and a clinic in Kil, that's it.", {("partner_abroad", False)}),
        ("Just a health centre and us.", {("partner_abroad", False)}),
        ("Our only partner is a hospital in Oslo", set()),
        ("We and a Danish firm, nobody else.", {("lacking", CARE_LEAD)}),
        ("We and a Danish firm, nobody else, no hospital", {("lacking", CARE_LEAD)}),
        ("Vi och en klinik i Kil, det är allt.", {("partner_abroad", False)}),
        ("Ett bolag (vi) och en vårdcentral, inga fler.", {("partner_abroad", False)}),
        ("Vår enda partner är ett sjukhus i Oslo", set()),
        ("Vi och ett danskt bolag, ingen mer.", {("lacking", CARE_LEAD)}),
    ],
)
def test_who_is_named_may_lead_or_sit_abroad(text: str, more: set[tuple[str, object]]) -> None:
    """A clinic can lead, a Danish firm is abroad."""
    assert told(text) == {("parties", 2)} | more


@pytest.mark.parametrize(
    "text",
    [
        "So far we are two parties, the firm and KTH",
        "Is a single partner enough?",
        "Our only partner abroad is a lab in Graz",
        "If KTH is our only partner, is it enough?",
        "Only the two of us own the firm",
        "We are two founders, just the two of us",
        "We and our customers, nobody else, use it",
        "Two parties are needed, no more",
        "We have two owners and no others",
        "Just us and the clinic, KTH and RISE",
        "Our only product is a pump",
        "The only one joining the board is a doctor",
        "Hittills är vi två parter, bolaget och KTH",
        "Räcker det med en enda partner?",
        "Om KTH är enda parten, går det då?",
        "Bara vi två äger bolaget",
        "Vi är två grundare, bara vi två",
        "Vår enda partner utomlands är ett labb i Graz",
        "Vi letar efter en tredje part",
        "Vår enda produkt är en pump",
    ],
)
def test_owners_questions_and_what_is_still_open_are_no_closed_circle(text: str) -> None:
    """Nor is a rule."""
    assert told(text) == set()


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("A Danish biotech splits the bill fifty-fifty with us", 50),
        ("Project with a maker in Graz, sixty-forty", 60),
        ("The Norwegians pay a fifth and we the rest", 80),
        ("Our firm would stand for 85 percent of the budget, a Polish lab for the remaining part", 85),
        ("A Finnish firm stands for 35 percent and we for 65", 65),
        ("A firm in Ghent takes a third, we take the rest", 67),
        ("45 % of the cost on us and 55 on a partner in Oslo", 55),
        ("The German lab would carry one quarter, our company three quarters", 75),
        ("We share the cost equally with a company in Riga", 50),
        ("Co-applicant in Riga, half each", 50),
        ("An Estonian firm and our AB, equal parts", 50),
        ("A Danish firm pays 70 per cent, we pay 30", 70),
        ("Ett danskt bolag och vi delar notan femtio-femtio", 50),
        ("Projekt med ett bolag i Graz, 60/40", 60),
        ("Norrmännen betalar en femtedel och vi resten", 80),
        ("Vårt bolag står för 85 procent av budgeten, ett polskt labb för resten", 85),
        ("Ett finskt företag står för 35 procent och vi för 65", 65),
        ("Ett bolag i Gent tar en tredjedel, vi resten", 67),
        ("45 % på oss och 55 på en partner i Oslo", 55),
        ("Det tyska labbet bär en fjärdedel, vårt bolag tre fjärdedelar", 75),
        ("Vi delar lika med ett bolag i Riga", 50),
        ("Medsökande i Riga, hälften var", 50),
        ("Ett estniskt bolag och vårt AB, lika delar", 50),
    ],
)
def test_two_parts_that_make_a_whole_are_two_parties(text: str, share: int) -> None:
    """The largest part is read as well."""
    assert {span.value for span in stated_parts(text)} == {share}
    assert ("parties", 2) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The grant pays 70 % and the partner 30",
        "We own 60 % and the Danish firm 40 %",
        "I work 30 % at the hospital and the rest in our company",
        "If the Danes pay a third and we the rest, is it fine?",
        "Does the partner pay half and we half?",
        "60 % of the patients are women and 40 % men at the partner",
        "We and the hospital carry 60 % and the Danes 40 %",
        "The Danish firm pays 20 % and we 30 %",
        "The Danes pay a fifth",
        "Bidraget täcker 70 % och partnern 30",
        "Vi äger 60 % och det danska bolaget 40 %",
        "Jag jobbar 30 % på sjukhuset och resten i bolaget på deltid",
        "Om danskarna betalar en tredjedel och vi resten, går det?",
        "60 % av patienterna är kvinnor och 40 % män hos partnern",
        "Danskarna betalar en femtedel",
    ],
)
def test_parts_of_else_or_that_are_not_all_tell_no_parties(text: str) -> None:
    """Nor does a question."""
    assert told(text) == set()


def test_others_beside_two_that_pay_are_parties_too() -> None:
    """A hospital that takes part need not carry any cost."""
    assert told("A Danish firm pays 60 % and we 40 %. A hospital tests it.") == set()


@pytest.mark.parametrize(
    "text",
    [
        "Us, another firm and Chalmers, and the door is closed.",
        "We develop it with RISE and KTH; nobody else shall take part",
        "Three firms and RISE, that's the lot.",
        "Vi, ett bolag till och Chalmers, inga fler.",
        "Vi utvecklar den med RISE och KTH; ingen annan ska vara med",
        "We and Acme, that's it.",
        "We, Acme and Bolt, that's all.",
        "Ingen annan ska in i projektet",
    ],
)
def test_a_circle_of_more_may_be_closed_too(text: str) -> None:
    """Then nobody in care or abroad is in it, however many they are."""
    assert {("lacking", CARE_LEAD), ("partner_abroad", False)} <= told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Our nurses and doctors, nobody else, use it at the clinic in Oslo",
        "If nobody else shall take part, is it fine?",
        "So far nobody else will join",
        "Hittills ska ingen annan vara med",
        "We want money for a website and a logo, that's all.",
        "Vi tillverkar stolar och bord, punkt.",
        "Vårt bolag tillverkar stolar och bord till sjukhus, inget annat och inga fler.",
        "Our app is for runners and cyclists, that's it.",
        "Our company makes chairs and tables, that's all.",
        "We test it on rats and pigs, no more in this phase.",
        "Vi testar den på råttor och grisar, inga fler.",
        "Nobody else will be in the room with the patient.",
        "Nobody else will join the call.",
        "Ingen annan ska vara med i rummet när patienten sövs.",
        "Vi har en hemsida och en logga, det är allt.",
        "I studied at KTH and Chalmers, that's all.",
        "Our company, founded in 2019, makes chairs and tables, that's all.",
    ],
)
def test_a_circle_that_is_open_or_of_users_excludes_nobody(text: str) -> None:
    """Care and places abroad that are named may take part."""
    assert not {field for field, _ in told(text)} & {"lacking", "partner_abroad"}
