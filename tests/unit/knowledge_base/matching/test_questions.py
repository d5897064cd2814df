from __future__ import annotations

from knowledge_base.matching.facility_need import FacilityNeed
from knowledge_base.matching.funding_need import FundingNeed
from knowledge_base.matching.match import Match, Matches
from knowledge_base.matching.questions import next_question
from knowledge_base.record import Facility, Funding
from tests.unit.knowledge_base.matching.records import facility, funding

ROOMS = [
    facility("gmp", gmp_level="GMP", places=["harbour"], users=["companies"]),
    facility("pre-gmp", gmp_level="pre-GMP", places=["harbour"], users=["companies"]),
    facility("far", gmp_level="GMP", places=["hill"], users=["companies"]),
    facility("old", gmp_level="non-GMP", places=["harbour"], users=["companies"]),
]
NEED = FacilityNeed("clean rooms", ("clean-room",))


def fitting(records: list[Facility], shown: int = 3) -> Matches[Facility]:
    matches = [Match(record, 1.0) for record in records]
    return Matches(tuple(matches[:shown]), tuple(matches[shown:]))


def test_what_is_needed_is_asked_first() -> None:
    """Who has only said hello is asked what for, of either kind."""
    assert next_question(FacilityNeed("hello"), fitting(ROOMS)) == "techniques"
    assert next_question(FundingNeed("hello"), Matches()) == "purpose"


def test_what_is_needed_is_not_asked_where_its_meaning_has_told() -> None:
    """Who says "our cells have to be filmed" names no instrument, and yet says what is to be done."""
    meant = Matches((Match(ROOMS[0], 1.0, fit="meant"), Match(ROOMS[2], 0.9, fit="meant")))
    assert next_question(FacilityNeed("film our cells"), meant) != "techniques"


def test_the_question_that_tells_most_candidates_apart_comes_next() -> None:
    """Two of four are GMP, one is elsewhere: the level halves them."""
    assert next_question(NEED, fitting(ROOMS)) == "gmp"


def test_what_is_known_asked_or_skipped_is_not_asked_again() -> None:
    """Neither the sentence nor the visitor's patience is ignored."""
    matches = fitting(ROOMS)
    assert next_question(FacilityNeed("x", ("clean-room",), gmp=True), matches) == "place"
    assert next_question(FacilityNeed("x", ("clean-room",), asked=frozenset({"gmp"})), matches) == "place"
    skipped = frozenset({"gmp", "place"})
    assert next_question(FacilityNeed("x", ("clean-room",), skipped=skipped), matches) is None


def test_three_questions_are_the_most() -> None:
    """Whatever is still open then, the cards are shown."""
    asked = frozenset({"biosafety", "user", "time"})
    assert next_question(FacilityNeed("x", ("clean-room",), asked=asked), fitting(ROOMS)) is None


def test_what_only_means_something_alike_raises_no_question() -> None:
    """It is worth a card; but a visitor is not asked for its sake."""
    named, meant = [Match(ROOMS[0], 1.0), Match(ROOMS[1], 1.0)], [Match(ROOMS[2], 0.9, fit="meant")]
    place = FacilityNeed("x", ("clean-room",), asked=frozenset({"gmp"}))
    assert next_question(place, Matches((*named, *meant), (Match(ROOMS[3], 0.8, fit="meant"),))) is None
    more = tuple(Match(room, 0.8, fit="meant") for room in (ROOMS[0], ROOMS[1], ROOMS[3]))
    assert next_question(place, Matches(tuple(meant), more)) == "place"


def test_the_order_of_few_cards_is_worth_no_question() -> None:
    """Where all that fits is shown anyway, a place would only sort it."""
    near_and_far = [ROOMS[0], ROOMS[2]]
    assert next_question(NEED, fitting(near_and_far)) is None
    assert next_question(NEED, fitting(near_and_far, shown=1)) is None


def test_of_funding_what_can_exclude_is_asked() -> None:
    """One grant is for companies with staff, the other is not."""
    records = [
        funding("a", conditions={"least_employees": 3}),
        funding("b", conditions={"forms": ["employee"]}),
    ]
    matches: Matches[Funding] = Matches(tuple(Match(record, 1.0) for record in records))
    assert next_question(FundingNeed("x", ("development",), form="aktiebolag"), matches) == "employees"


def test_what_may_have_been_refused_is_asked_before_the_rest() -> None:
    """A card hangs on it; what was asked in vain is not asked again, and other questions follow."""
    held = (Match(ROOMS[0], 1.0, suspected=("training",)),)
    matches = Matches(more=(*held, *(Match(room, 0.9) for room in ROOMS[1:])), held=held)
    assert next_question(NEED, matches) == "training"
    asked = FacilityNeed("x", ("clean-room",), asked=frozenset({"training"}))
    assert next_question(asked, matches) == "gmp"


def test_what_it_is_for_is_asked_first_all_the_same() -> None:
    """Other cards may come of it."""
    held = (Match(funding("a"), 1.0, suspected=("company",)),)
    assert next_question(FundingNeed("hello"), Matches(more=held, held=held)) == "purpose"


def test_who_has_no_company_is_not_asked_about_one() -> None:
    """How many people work in what there is not?"""
    records = [funding("a", conditions={"least_employees": 3}), funding("b")]
    matches: Matches[Funding] = Matches(tuple(Match(record, 1.0) for record in records))
    assert next_question(FundingNeed("x", ("development",), form="none"), matches) is None
