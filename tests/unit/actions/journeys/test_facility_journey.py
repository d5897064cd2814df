"""The journey to a facility, over three small ones."""

from __future__ import annotations

import pytest

from actions.journeys.facility_journey import FacilityJourney
from actions.journeys.journey import Facts
from actions.journeys.progress import Progress
from actions.language import Language
from knowledge_base.matching.facility_match import FacilityMatcher
from knowledge_base.matching.facility_need import FacilityNeed
from knowledge_base.matching.reader import NO_FACILITY, NeedReader
from knowledge_base.record import Facility
from tests.unit.knowledge_base.fakes import WordEmbedder
from tests.unit.knowledge_base.matching.records import TERMS, facility, text

SORTER = facility(
    "sorter",
    terms=["cell-sorting"],
    biosafety_levels=["BSL2"],
    places=["harbour"],
    users=["companies"],
    equipment=text("A cell sorter", "En cellsorterare"),
    fee_basis=text("By the hour", "Per timme"),
)
SCOPES = facility("scopes", terms=["microscopy"], places=["hill"], users=["companies"])
ROOMS = facility("rooms", terms=["clean-room"], gmp_level="GMP", places=["harbour"], users=["companies"])
JOURNEY = FacilityJourney(
    NeedReader(TERMS), FacilityMatcher((SORTER, SCOPES, ROOMS), WordEmbedder(), TERMS), TERMS
)


def told(*messages: str, language: Language = "en") -> Facts:
    """The facts after messages that answered no question."""
    facts: Facts = {}
    for message in messages:
        facts = JOURNEY.read(message, language, facts, None)
    return facts


@pytest.mark.parametrize(
    ("language", "question", "button"),
    [
        ("en", "What do you want to do, or which instrument do you need?", "Microscopy"),
        ("sv", "Vad vill ni göra, eller vilket instrument behöver ni?", "Mikroskopi"),
    ],
)
def test_the_technique_is_asked_for_first(language: Language, question: str, button: str) -> None:
    """And a button is an answer that is understood."""
    step = JOURNEY.next_step({}, language)
    assert step is not None
    assert (step.field, step.question) == ("techniques", question)
    assert button in step.buttons
    assert JOURNEY.noted(JOURNEY.read(button, language, {}, "techniques"), language) == (button.lower(),)


def test_a_question_that_was_skipped_is_not_asked_again() -> None:
    """Whatever comes next is about something else."""
    step = JOURNEY.next_step(JOURNEY.skip({}, "techniques"), "en")
    assert step is None or step.field != "techniques"


def test_what_fits_is_shown_with_its_reasons_and_source() -> None:
    """The card holds what the widget draws, and nothing that the record does not tell."""
    facts = told("We are a company and need a BSL-2 cell sorter from May")
    outcome = JOURNEY.outcome(facts, "en")
    card = outcome.cards[0]
    assert (card["kind"], card["id"], card["title"]) == ("facility", "sorter", "sorter")
    assert card["facts"] == [
        {"label": "Place", "text": "Harbour"},
        {"label": "Equipment", "text": "A cell sorter"},
        {"label": "Fees", "text": "By the hour"},
    ]
    assert {"tone": "meets", "text": "Has BSL-2, as you need"} in card["reasons"]
    assert card["source"] == {
        "url": "https://example.org",
        "publisher": "The Owner",
        "verified": "2026-11-22",
        "certainty": "verified",
    }
    assert outcome.text.startswith("This fits best.")
    assert (outcome.topic, outcome.records[0]) == ("tower", "sorter")
    assert JOURNEY.company(facts, "en") == {"timeline": "from May"}


def test_labels_follow_the_language() -> None:
    """No English word is left on a Swedish card."""
    card = JOURNEY.outcome(told("vi behöver en cellsorterare", language="sv"), "sv").cards[0]
    assert [fact["label"] for fact in card["facts"]] == ["Plats", "Utrustning", "Avgifter"]


def test_where_nothing_fits_the_nearest_is_shown_as_such() -> None:
    """The only cell sorter is BSL-2, and nobody is told that it does for BSL-3."""
    outcome = JOURNEY.outcome(told("cell sorting at BSL-3"), "en")
    assert outcome.text.startswith("I find nothing that fits all of it.")
    assert {"misses"} <= {reason["tone"] for reason in outcome.cards[0]["reasons"]}


CAMPUS = facility("campus-lab", terms=["microscopy"], users=["academia"], places=["harbour"])
OFFICES = facility("offices", terms=["sequencing"], users=["academia"], places=["harbour"])


def among(*records: Facility) -> FacilityJourney:
    return FacilityJourney(NeedReader(TERMS), FacilityMatcher(records, WordEmbedder(), TERMS), TERMS)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "\n\nLeft out:\n- campus-lab: Is for academia; companies are not named."),
        (
            "sv",
            "\n\nDet här går bort:\n- campus-lab: Vänder sig till akademin; företag nämns inte.",
        ),
    ],
)
def test_what_offers_the_technique_and_is_left_out_is_named_with_its_reason(
    language: Language, said: str
) -> None:
    """What offers nothing of it is not: nobody has expected it."""
    facts = told("We are a company and need a microscope")
    outcome = among(SCOPES, CAMPUS, OFFICES).outcome(facts, language)
    assert outcome.records == ("scopes",)
    assert outcome.text.endswith(said)


def test_what_comes_nearest_is_not_called_left_out() -> None:
    """Its card says why it does not fit."""
    outcome = among(CAMPUS).outcome(told("We are a company and need a microscope"), "en")
    assert outcome.records == (CAMPUS.id,)
    assert "Left out" not in outcome.text


def test_what_the_visitor_has_named_is_told_first() -> None:
    """At most three are."""
    others = [facility(name, terms=["microscopy"], users=["academia"]) for name in ("one", "two", "six")]
    facts = told("We are a company and need a microscope, such as that of Campus-lab")
    lines = among(*others, SCOPES, CAMPUS).outcome(facts, "en").text.split("Left out:\n")[1].splitlines()
    assert len(lines) == 3
    assert lines[0].startswith("- campus-lab")


def test_a_later_statement_corrects_an_earlier_one() -> None:
    """What is taken back makes room for another technique."""
    facts = told("we need a microscope", "not a microscope but a cell sorter")
    assert JOURNEY.noted(facts, "en") == ("cell sorting", "no microscopy")
    assert JOURNEY.outcome(facts, "en").records[0] == "sorter"


@pytest.mark.parametrize("text", ["no microscopy please", "no animals", "not in Hill", "without a lease"])
def test_what_is_ruled_out_says_not_what_is_to_be_done(text: str) -> None:
    """That is asked again."""
    step = JOURNEY.next_step(JOURNEY.read(text, "en", {}, "techniques"), "en")
    assert step is not None
    assert step.field == "techniques"


TAKEN_BACK: list[tuple[str, Language]] = [
    ("Actually, the place does not matter after all", "en"),
    ("Egentligen spelar platsen ingen roll", "sv"),
]


@pytest.mark.parametrize(("text", "language"), TAKEN_BACK)
@pytest.mark.parametrize("asked", [None, "user", "place"])
def test_what_is_taken_back_is_neither_known_nor_asked_for(
    text: str, language: Language, asked: str | None
) -> None:
    """And no other question is skipped by it."""
    facts = told("we need a microscope, only on the Hill and not in Harbour")
    assert (facts["place"], facts["avoided"]) == ("Hill", ["harbour"])
    facts = JOURNEY.read(text, language, facts, asked)
    assert (facts["place"], facts["avoided"], facts["is_place_fixed"]) == (None, [], False)
    assert facts["skipped"] == ["place"]
    assert JOURNEY.noted(facts, "en") == ("microscopy",)


def test_a_place_ruled_out_with_it_stays_out_and_the_one_told_before_goes() -> None:
    """A place that is told later is heard all the same."""
    facts = told("we need a microscope on the Hill", "not in Harbour, otherwise the place does not matter")
    assert (facts["place"], facts["avoided"]) == (None, ["harbour"])
    assert JOURNEY.read("on the Hill", "en", facts, None)["skipped"] == []


@pytest.mark.parametrize("before", ["we need a microscope", "we need a microscope in Harbour"])
def test_a_place_told_with_it_stays(before: str) -> None:
    """It would do; so would any other."""
    facts = told(before, "on the Hill, but the place does not matter")
    assert (facts["place"], facts["is_place_fixed"]) == ("Hill", False)


class CountingReader(NeedReader):
    """Counts how often it reads."""

    def __init__(self) -> None:
        super().__init__(TERMS)
        self.read = 0

    def facility(
        self,
        text: str,
        language: Language,
        known: FacilityNeed = NO_FACILITY,
        asked: str | None = None,
    ) -> FacilityNeed:
        """Read as ever."""
        self.read += 1
        return super().facility(text, language, known, asked)


@pytest.mark.parametrize(
    ("text", "facts", "asked", "reads"),
    [
        ("we need a microscope", {}, None, 1),
        (
            "not a microscope but a cell sorter, the place does not matter",
            told("a microscope"),
            "techniques",
            2,
        ),
    ],
)
def test_a_message_is_read_alone_and_with_what_is_known(
    text: str, facts: Facts, asked: str | None, reads: int
) -> None:
    """Reading takes a model's time."""
    reader = CountingReader()
    FacilityJourney(reader, FacilityMatcher((SORTER,), WordEmbedder(), TERMS), TERMS).read(
        text, "en", facts, asked
    )
    assert reader.read == reads


def test_staff_read_what_was_typed_and_what_was_understood() -> None:
    """The answer to a question stands among what was understood."""
    facts = JOURNEY.read("BSL-2", "en", told("we need a cell sorter"), "biosafety")
    assert JOURNEY.outcome(facts, "en").need == "we need a cell sorter\nUnderstood as: cell sorting, BSL-2"


@pytest.mark.parametrize(("language", "note"), [("en", "also “SPR”"), ("sv", "även ”SPR”")])
def test_words_that_the_catalogue_does_not_know_reach_staff(language: Language, note: str) -> None:
    """The summary and the lead hold what was asked for, understood or not."""
    facts = {"text": "we need a partner lab", "named": [["technique", "SPR"]]}
    assert JOURNEY.noted(facts, language) == (note,)
    assert note in str(JOURNEY.outcome(facts, language).need)


def test_words_that_say_nothing_of_the_need_teach_nothing() -> None:
    """They are kept for staff and for the meaning, and yet the question is asked again."""
    facts = told("a microscope")
    after = JOURNEY.read("blah", "en", facts, "biosafety")
    assert after["text"] != facts["text"]
    assert not Progress(facts=facts).learns(after)
