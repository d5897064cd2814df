"""What a text may rule out is suspected, asked about, and believed when it is answered."""

from __future__ import annotations

import pytest

from knowledge_base.matching.facility_need import FIELDS as FACILITY_FIELDS
from knowledge_base.matching.facility_need import FacilityNeed
from knowledge_base.matching.facility_suspicions import SUSPICIONS as OF_FACILITIES
from knowledge_base.matching.funding_need import FIELDS as FUNDING_FIELDS
from knowledge_base.matching.funding_need import FundingNeed
from knowledge_base.matching.funding_suspicions import SUSPICIONS as OF_FUNDING
from knowledge_base.matching.match import Match
from knowledge_base.matching.reader import NeedReader
from knowledge_base.matching.suspected_need import held_back, suspect, suspected_of
from knowledge_base.matching.suspicion import Suspicion
from knowledge_base.record import Funding
from tests.unit.knowledge_base.matching.records import funding

READER = NeedReader()
RAISED = [
    (
        "incubation",
        "The incubators around here, we have waved goodbye to every one of them and won't return.",
    ),
    ("incubation", "Inkubatorer lockar inte ett dugg."),
    ("company", "Bolag och fakturor får någon annan syssla med, aldrig jag."),
    ("company", "No product, no company, and none coming."),
    ("company", "Bolag finns inte, och så får det vara."),
    ("loan", "Lån? Aldrig i livet."),
    ("loan", "Styrelsen avskyr lån."),
    ("almi", "Almi kan ni glömma."),
    ("loan", "a grant rather than a loan"),
    ("loan", "Anything but one more loan, hardly anybody here sleeps as it is."),
    ("parties", "Only my brother-in-law's firm and ours, partners enough."),
    ("alone", "Samarbeten har vi slutat med, de gav ingenting."),
    ("care-lead", "The ward will test it but lead a project? Not those people."),
    ("rights", "Patentet lämnar jag inte ifrån mig."),
    ("impact-link", "Vad de där programmen håller på med har inget med oss att göra."),
    ("months", "It takes us seven years, not a day less."),
]
NOT_RAISED = [
    ("incubation", "Which incubator takes us in? We have no lab."),
    ("company", "We have no company yet, it is founded in May."),
    ("loan", "Lån eller bidrag spelar ingen roll."),
    ("loan", "A loan of 500 000 would be fine, investors we don't want."),
    ("loan", "Vi lånar hellre än vi skriver ansökningar."),
    ("impact-link", "Inte minst behöver vi hjälp med programmet."),
    ("parties", "Two hospitals and KTH are in. No doubt about the money either."),
    ("rights", "Eget bolag blir det inte, men regionen får gärna äga den."),
    ("incubation", "Vi kom inte in på Sting, finns fler inkubatorer?"),
    ("company", "No company registered, we will do it in spring."),
    ("alone", "Två sjukhus är med, men vi leder själva."),
    ("rights", "Vi söker inte mer än 300 000 kr. Patentet ägs av regionen."),
]
RAISED_OF_FACILITIES = [
    ("training", "Någon kurs får det inte bli tal om för min del."),
    ("sharing", "Att dela labb fungerar ju inte med våra hemligheter."),
    ("under-gmp", "Alltså inte GMP, det får kosta mindre."),
    ("animals", "No mice were ever part of this and none will be."),
    ("lease", "Nobody here signs a lease."),
]


@pytest.mark.parametrize(("name", "text"), RAISED)
def test_a_thing_beside_a_word_of_refusal_is_suspected(name: str, text: str) -> None:
    """However it is put."""
    assert name in suspect(FundingNeed(), text, None, OF_FUNDING).suspected


@pytest.mark.parametrize(("name", "text"), NOT_RAISED)
def test_a_thing_that_nothing_refuses_is_not(name: str, text: str) -> None:
    """The refusal is of something else, for the time being, or none at all."""
    assert name not in suspect(FundingNeed(), text, None, OF_FUNDING).suspected


@pytest.mark.parametrize(("name", "text"), RAISED_OF_FACILITIES)
def test_so_it_is_for_facilities(name: str, text: str) -> None:
    """Courses, shared rooms, levels, animals, leases."""
    assert name in suspect(FacilityNeed(), text, None, OF_FACILITIES).suspected


@pytest.mark.parametrize(
    "answer", ["no", "nej tack", "absolut inte", "We would rather not", "no, never again"]
)
def test_a_no_refuses_it(answer: str) -> None:
    """The need is then what it would have been, had a reader understood."""
    need = suspect(FundingNeed(suspected=("incubation",)), answer, "incubation", OF_FUNDING)
    assert (need.suspected, need.unwanted) == ((), ("incubation",))


@pytest.mark.parametrize(
    "answer",
    ["yes", "gärna", "Okej", "no problem", "ja, varför inte", "an incubator is fine", "we would not mind"],
)
def test_a_yes_clears_it(answer: str) -> None:
    """Nothing is suspected any more, and nothing refused."""
    need = suspect(FundingNeed(suspected=("incubation",)), answer, "incubation", OF_FUNDING)
    assert (need.suspected, need.unwanted) == ((), ())


def test_what_answers_nothing_leaves_it_suspected() -> None:
    """Who does not know is not shown as fitting what may be ruled out, and is not asked again."""
    before = FundingNeed(suspected=("incubation",))
    left_open = suspect(before, "I don't know, it depends", "incubation", OF_FUNDING)
    assert left_open.suspected == ("incubation",)
    assert left_open.skipped == frozenset({"incubation"})
    assert suspect(before, "what is that?", "incubation", OF_FUNDING) == before


def test_a_bare_answer_to_another_question_raises_none() -> None:
    """A short one answers what was asked; a sentence of some length may rule out more."""
    assert not suspect(FundingNeed(), "no company", "form", OF_FUNDING).suspected
    text = "aktiebolag, and an incubator is not where we want to sit again"
    assert "incubation" in suspect(FundingNeed(), text, "form", OF_FUNDING).suspected


def test_what_was_asked_is_not_raised_again() -> None:
    """Who said yes may speak of it as they like."""
    need = FundingNeed(asked=frozenset({"incubation"}))
    assert not suspect(need, "the incubator has no lab", None, OF_FUNDING).suspected


def test_what_a_need_tells_settles_it() -> None:
    """Who has staff has a company; who names a clinic has a partner."""
    suspected = ("company", "alone", "incubation")
    told = FundingNeed(employees=5, partners=("care-partner",), suspected=suspected)
    assert list(suspected_of(told, OF_FUNDING)) == ["incubation"]
    assert suspected_of(told, OF_FUNDING)["incubation"].unwanted == ("incubation",)


def test_only_what_the_refusal_would_exclude_is_held_back() -> None:
    """A grant does not depend on a loan; what is excluded anyway, or does not fit, is left as it is."""

    def breaks(record: Funding, need: FundingNeed) -> bool:
        return record.kind in need.unwanted

    loan, grant = funding("loan", kind="loan"), funding("grant")
    tried = [Match(loan, 2.0), Match(grant, 1.0), Match(loan, 0.5, fit="not")]
    refused = {"loan": FundingNeed(unwanted=("loan",))}
    assert [m.suspected for m in held_back(tried, refused, breaks)] == [("loan",), (), ()]
    nothing: dict[str, FundingNeed] = {}
    assert held_back(tried, nothing, breaks) == tried


@pytest.mark.parametrize("suspicion", OF_FUNDING.values(), ids=lambda own: own.id)
def test_every_suspicion_of_funding_refuses_something(suspicion: Suspicion[FundingNeed]) -> None:
    """A "no" changes the need, and taking it back undoes that; it is named as no field is."""
    refused = suspicion.refuse(FundingNeed())
    assert refused not in (FundingNeed(), suspicion.accept(refused))
    assert suspicion.id not in FUNDING_FIELDS
    assert suspicion.ask.en.endswith("?")
    assert suspicion.ask.sv.endswith("?")


@pytest.mark.parametrize("suspicion", OF_FACILITIES.values(), ids=lambda own: own.id)
def test_every_suspicion_of_facilities_refuses_something(suspicion: Suspicion[FacilityNeed]) -> None:
    """As for funding."""
    refused = suspicion.refuse(FacilityNeed())
    assert refused not in (FacilityNeed(), suspicion.accept(refused))
    assert suspicion.id not in FACILITY_FIELDS
    assert suspicion.ask.en.endswith("?")
    assert suspicion.ask.sv.endswith("?")


def test_what_is_fine_after_all_is_no_longer_refused() -> None:
    """Of its own accord, in a sentence that refuses nothing; "leases are out after all" welcomes none."""
    refused = FundingNeed(unwanted=("incubation", "loan"))
    assert suspect(refused, "an incubator would be fine after all", None, OF_FUNDING).unwanted == ("loan",)
    housed = FacilityNeed(refused=("sharing", "lease"))
    assert suspect(housed, "dela går bra ändå", None, OF_FACILITIES).refused == ("lease",)
    assert suspect(housed, "no lease, after all", None, OF_FACILITIES).refused == ("sharing", "lease")


def test_what_is_refused_is_no_wish_any_more() -> None:
    """The text names the loan, so that a reader takes it for wished for; the answer tells."""
    named = suspect(FundingNeed(money=("loan", "grant")), "Lån? Aldrig i livet.", None, OF_FUNDING)
    assert (named.money, named.suspected) == (("loan", "grant"), ("loan",))
    assert suspect(named, "nej", "loan", OF_FUNDING).money == ("grant",)


def test_not_yet_refuses_no_company_for_good() -> None:
    """Who has none yet may found one."""
    need = suspect(FundingNeed(suspected=("company",)), "inte än", "company", OF_FUNDING)
    assert (need.lacking, need.suspected) == ((), ("company",))


def test_a_long_answer_may_refuse_something_else() -> None:
    """The loan is fine, the incubators are not."""
    text = "Yes a loan is fine, but incubators we are done with for good"
    need = suspect(FundingNeed(suspected=("loan",)), text, "loan", OF_FUNDING)
    assert need.suspected == ("incubation",)


@pytest.mark.parametrize(
    ("answer", "field", "value"),
    [
        ("ja, aktiebolag", "form", "aktiebolag"),
        ("yes, we are 5 employees", "employees", 5),
        ("no, only SEK 300,000", "amount_sek", 300_000),
        ("nej, bara de och vi", "lacking", ("three-parties",)),
    ],
)
def test_what_an_answer_tells_beside_is_kept(answer: str, field: str, value: object) -> None:
    """But a short no is no news of anything else."""
    need = FundingNeed(suspected=("parties",), partners=("care-partner",))
    assert getattr(READER.funding(answer, "sv", need, "parties"), field) == value
