from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from knowledge_base.document import Language
from knowledge_base.errors import LabellerError
from knowledge_base.matching.facility_need import FacilityNeed
from knowledge_base.matching.fact_features import features, tokens
from knowledge_base.matching.fact_labeller import BUNDLED, FactLabeller, bundled_labeller, missed, spans_of
from knowledge_base.matching.fact_set import LEARNT, LEARNT_FROM, LabelledFacts, fingerprint, load_facts
from knowledge_base.matching.fact_training import cross_validate, fact_lines, tags_of, train
from knowledge_base.matching.funding_need import FundingNeed
from knowledge_base.matching.match import Matches
from knowledge_base.matching.questions import next_question
from knowledge_base.matching.reader import NeedReader
from knowledge_base.matching.span import Span
from tests.unit.knowledge_base.matching.records import TERMS

MOST_MILLISECONDS = 10  # about 1 on a quiet machine


class WordLabeller:
    """Labels the words that it is given, wherever they stand."""

    def __init__(self, **fields: str) -> None:
        self._words = {words: field for field, words in fields.items()}

    def label(self, text: str, language: Language, kind: str, ruled: Sequence[Span]) -> tuple[Span, ...]:
        return tuple(
            Span(field, text.index(words), text.index(words) + len(words), words)
            for words, field in self._words.items()
            if words in text
        )


class UnsureTagger:
    """Takes every word for a place, and is sure of the first alone."""

    def tag(self, described: Sequence[Sequence[str]]) -> list[str]:
        return ["B-place"] * len(described)

    def marginal(self, tag: str, at: int) -> float:
        return 0.4 if at else 0.9


def reader(**fields: str) -> NeedReader:
    return NeedReader(TERMS, lambda: 2026, WordLabeller(**fields))


def test_a_technique_that_no_term_has_is_kept_as_it_was_said() -> None:
    """Staff see what the catalogue does not know, and nobody is asked again what they want to do."""
    need = reader(technique="surface plasmon resonance").facility("we want surface plasmon resonance", "en")
    assert need.named == (("technique", "surface plasmon resonance"),)
    assert next_question(FacilityNeed(), Matches((), (), ())) == "techniques"
    assert next_question(need, Matches((), (), ())) != "techniques"


def test_places_and_times_are_left_to_the_rules() -> None:
    """A surname that looks like a town is no place."""
    need = reader(place="Svensson", time="the wet season").facility("Anna Svensson, in the wet season", "en")
    assert (need.place, need.time, need.named) == (None, None, ())


def test_what_a_rule_has_read_is_left_to_it() -> None:
    """The labeller fills gaps and corrects nothing."""
    plain, both = NeedReader(TERMS), reader(equipment="cell sorter", time="two weeks")
    text = "a cell sorter for two weeks"
    assert both.facility(text, "en") == plain.facility(text, "en")
    assert both.spans(text, "en", "facility") == plain.spans(text, "en", "facility")


def test_what_is_not_wanted_is_not_named() -> None:
    """A negation counts for words that no term has, too."""
    assert reader(technique="lyophilisation").facility("no lyophilisation, please", "en").named == ()


def test_a_count_that_can_be_read_is_told_and_one_that_cannot_is_dropped() -> None:
    """A condition of a grant is never held against a number that nobody said."""
    said, vague = "seven on the payroll", "hardly anybody"
    assert reader(employees=said).funding(f"we have {said}", "en").employees == 7
    need = reader(employees=vague).funding(f"we have {vague}", "en")
    assert (need.employees, need.named) == (None, ())


@pytest.mark.parametrize(
    "need",
    [FacilityNeed(named=(("technique", "SPR"),)), FundingNeed(named=(("purpose", "a new catheter"),))],
)
def test_named_words_outlive_the_tracker(need: FacilityNeed | FundingNeed) -> None:
    """A need comes back from JSON as it went, and knows what it is about."""
    assert type(need).from_json(need.to_json()) == need
    assert need.knows("techniques" if isinstance(need, FacilityNeed) else "purpose")


def test_words_that_belong_together_are_one_span() -> None:
    """A new beginning, another field and a gap each start a new fact."""
    text = "May June here now then"
    tags = ["B-time", "B-time", "I-place", "O", "I-time"]
    assert [(span.field, span.value) for span in spans_of(text, tokens(text), tags)] == [
        ("time", "May"),
        ("time", "June"),
        ("place", "here"),
        ("time", "then"),
    ]


def test_a_word_whose_field_is_unlikely_has_none() -> None:
    """The likeliest of many fields may still be a guess, and a guess is not told."""
    found = FactLabeller(UnsureTagger()).label("Kiruna or rather somewhere else", "en", "facility", ())
    assert [span.value for span in found] == ["Kiruna"]


def test_a_few_words_are_left_to_the_rules() -> None:
    """A bare answer means what was asked, and the labeller does not know that."""
    assert FactLabeller(UnsureTagger()).label("Kiruna, please", "en", "facility", ()) == ()


@pytest.mark.parametrize(
    "text",
    ["Anna Svensson, Acme AB, anna@acme.se", "Jag heter Anna Svensson och jobbar på Acme AB", "visa fler"],
)
def test_what_is_said_of_a_person_is_no_fact_of_a_need(text: str) -> None:
    """A name or an address is not noted among what is looked for."""
    plain, both = NeedReader(TERMS), NeedReader(TERMS, labeller=bundled_labeller())
    assert both.facility(text, "sv") == plain.facility(text, "sv")
    assert both.funding(text, "sv") == plain.funding(text, "sv")


def test_labelled_pieces_become_tags_of_words_and_come_back() -> None:
    """What is learnt is what a person marked."""
    example = LabelledFacts("funding", "en", "eight people, May 2027", {"employees": ("eight people",)})
    words = tokens(example.text)
    tags = tags_of(example, words)
    assert tags == ["B-employees", "I-employees", "O", "O", "O"]
    assert [span.value for span in spans_of(example.text, words, tags)] == ["eight people"]


def test_a_word_is_described_with_its_neighbours_and_the_rules() -> None:
    """The labeller sees the number before the noun, and what the rules made of both."""
    described = features(tokens("12 employees"), "en", "funding", (Span("employees", 0, 12, 12),))
    assert {"nu", "nl=2", "g=B-employees", "1:w=employees"} <= set(described[0])
    assert {"g=I-employees", "-1:nu", "kind=funding"} <= set(described[1])


def test_only_what_touches_no_rule_is_missed() -> None:
    """One shared character makes it the rule's."""
    ruled = (Span("place", 0, 5, None),)
    assert missed(ruled, (Span("user", 4, 8, None), Span("user", 5, 8, None))) == (Span("user", 5, 8, None),)


def test_the_model_is_trained_from_the_texts_that_are_here() -> None:
    """Who changes a labelled text is told to run train-facts."""
    assert LEARNT_FROM.read_text(encoding="ascii").strip() == fingerprint()
    assert "needs_reported" not in {file.stem for file in LEARNT}


def test_a_text_is_labelled_in_a_moment() -> None:
    """The bundled model is used at every turn of a visitor."""
    labeller = FactLabeller.load()
    texts = load_facts()[:100]
    started = time.perf_counter()
    found = [labeller.label(each.text, each.language, each.kind, ()) for each in texts]
    assert (time.perf_counter() - started) / len(texts) * 1000 < MOST_MILLISECONDS
    assert sum(map(bool, found)) > len(texts) / 2


def test_training_repeats_and_is_measured_on_texts_held_back(tmp_path: Path) -> None:
    """Equal texts give an equal model; the lines tell rules and labeller apart."""
    examples, rules = load_facts()[:40], NeedReader(TERMS)
    for name in ("one", "two"):
        train(examples, rules, tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    lines = list(fact_lines(cross_validate(examples, rules)))
    assert lines[-1].startswith("all")
    assert any(line.startswith("technique") for line in lines)


def test_a_model_that_is_not_there_is_named(tmp_path: Path) -> None:
    """The error says which file, and how to make it."""
    with pytest.raises(LabellerError, match="train-facts"):
        FactLabeller.load(tmp_path / BUNDLED.name)
