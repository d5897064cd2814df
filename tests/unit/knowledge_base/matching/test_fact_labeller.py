from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from knowledge_base.document import Language
from knowledge_base.errors import LabellerError
from knowledge_base.matching.facility_need import FacilityNeed
from knowledge_base.matching.fact_features import Token, features, tokens
from knowledge_base.matching.fact_labeller import (
    BUNDLED,
    FactLabeller,
    bundled_labeller,
    joined,
    missed,
    spans_of,
)
from knowledge_base.matching.fact_set import (
    LEARNT,
    LEARNT_FROM,
    TUNING,
    LabelledFacts,
    fingerprint,
    load_facts,
)
from knowledge_base.matching.fact_tagger import Likelihoods
from knowledge_base.matching.fact_tags import TAGS, tags_of
from knowledge_base.matching.fact_training import blind, cross_validate, fact_lines, train
from knowledge_base.matching.funding_need import FundingNeed
from knowledge_base.matching.match import Matches
from knowledge_base.matching.questions import next_question
from knowledge_base.matching.reader import NeedReader
from knowledge_base.matching.span import Span
from tests.unit.knowledge_base.matching.records import TERMS

MOST_MILLISECONDS = 10  # of processor time, so that a busy machine fails no test; it takes about 1


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

    def doubts(self, text: str, language: Language, kind: str, ruled: Sequence[Span]) -> frozenset[Span]:
        return frozenset()


class UnsureCrf:
    """Takes every word for one field, and is sure of the first alone."""

    def __init__(self, field: str) -> None:
        self._field = field

    def labels(self) -> list[str]:
        return ["O", f"B-{self._field}", f"I-{self._field}"]

    def set(self, described: Sequence[Sequence[str]]) -> None:
        """Take the words; what they are does not matter."""

    def marginal(self, tag: str, at: int) -> float:
        if tag == "O":
            return 0.2 if at == 0 else 0.6
        return 0.4 if at == 0 else 0.2


def reader(**fields: str) -> NeedReader:
    return NeedReader(TERMS, lambda: 2026, WordLabeller(**fields))


def test_a_technique_that_no_term_has_is_kept_as_it_was_said() -> None:
    """Staff see what the catalogue does not know, and nobody is asked again what they want to do."""
    need = reader(technique="surface plasmon resonance").facility("we want surface plasmon resonance", "en")
    assert need.named == (("technique", "surface plasmon resonance"),)
    assert next_question(FacilityNeed(), Matches((), (), ())) == "techniques"
    assert next_question(need, Matches((), (), ())) != "techniques"


def test_a_place_that_no_rule_reads_is_none() -> None:
    """A surname that looks like a town is not noted; where a rule reads a place, the labeller may end it."""
    labeller, text = FactLabeller(UnsureCrf("place")), "Svensson has asked for an offer"
    assert labeller.label(text, "en", "facility", ()) == ()
    ruled = (Span("place", 0, 12, "svensson"),)
    assert labeller.label(text, "en", "facility", ruled) == (Span("place", 0, 8, "Svensson"),)


def test_what_a_rule_has_read_is_left_to_it() -> None:
    """The labeller fills gaps of a need and corrects nothing."""
    plain, both = NeedReader(TERMS), reader(equipment="cell sorter", time="two weeks")
    text = "a cell sorter for two weeks"
    assert both.facility(text, "en").techniques == plain.facility(text, "en").techniques
    assert both.facility(text, "en").time == plain.facility(text, "en").time


def test_what_is_not_wanted_is_not_named() -> None:
    """A negation counts for words that no term has, too."""
    assert reader(technique="lyophilisation").facility("no lyophilisation, please", "en").named == ()


def test_a_count_that_can_be_read_is_told_and_one_that_cannot_is_only_kept_in_words() -> None:
    """A condition of a grant is never held against a number that nobody said."""
    said, vague = "seven on the payroll", "hardly anybody"
    assert reader(employees=said).funding(f"we have {said}", "en").employees == 7
    need = reader(employees=vague).funding(f"we have {vague}", "en")
    assert (need.employees, need.named) == (None, (("employees", vague),))


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
    found = FactLabeller(UnsureCrf("user")).label("postdocs or rather somebody else", "en", "facility", ())
    assert [span.value for span in found] == ["postdocs"]


class LateCrf(UnsureCrf):
    """Is sure of the fifth word alone."""

    def marginal(self, tag: str, at: int) -> float:
        return super().marginal(tag, at - 4)


class SureTagger:
    """Takes the second word for the beginning of one field, and everything else for nothing."""

    def __init__(self, field: str, reads: int = 99) -> None:
        self._field, self._reads = field, reads

    def likelihoods(self, text: str, kind: str, words: Sequence[Token]) -> Likelihoods:
        likely = np.zeros((min(len(words), self._reads), len(TAGS)))
        likely[:, 0] = 1
        likely[1] = np.eye(len(TAGS))[TAGS.index(f"B-{self._field}")]
        return likely


def test_a_tagger_and_the_field_decide_together() -> None:
    """Alone the field takes the first word and leaves the second; the tagger turns that round."""
    text, field = "from Ystad we write to you", UnsureCrf("user")
    alone = FactLabeller(field).label(text, "en", "facility", ())
    both = FactLabeller(field, tagger=SureTagger("user")).label(text, "en", "facility", ())
    assert [[span.value for span in found] for found in (alone, both)] == [["from"], ["Ystad"]]


def test_words_that_the_tagger_does_not_read_are_labelled_without_it() -> None:
    """It reads the first words of a letter: those behind are held to what holds where there is no tagger."""
    text, ruled = "from Ystad we write to Ystad", (Span("place", 0, 4, "from"),)
    tagger = SureTagger("user", reads=2)
    found = FactLabeller(LateCrf("user"), tagger=tagger).label(text, "en", "facility", ())
    assert [span.value for span in found] == ["Ystad", "to"]
    assert FactLabeller(LateCrf("place"), tagger=tagger).label(text, "en", "facility", ruled) == (
        Span("user", 5, 10, "Ystad"),
    )


@pytest.mark.parametrize(("kind", "found"), [("funding", ["revenue"]), ("facility", [])])
def test_a_need_has_no_facts_of_the_other_kind(kind: str, found: list[str]) -> None:
    """What was said of money beside a need for a room is not noted of the room."""
    text = "million a year is what we sell for"
    labeller = FactLabeller(UnsureCrf("revenue"), tagger=SureTagger("revenue"))
    assert [span.field for span in labeller.label(text, "en", kind, ())] == found


def test_a_few_words_are_left_to_the_rules() -> None:
    """A bare answer means what was asked, and the labeller does not know that."""
    assert FactLabeller(UnsureCrf("user")).label("postdocs, please", "en", "facility", ()) == ()


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
    tags = tags_of(example.text, example.facts, words)
    assert tags == ["B-employees", "I-employees", "O", "O", "O"]
    assert [span.value for span in spans_of(example.text, words, tags)] == ["eight people"]


def test_a_word_is_described_with_its_neighbours_and_the_rules() -> None:
    """The labeller sees the number before the noun, and what the rules made of both."""
    described = features(tokens("12 employees"), "en", "funding", (Span("employees", 0, 12, 12),))
    assert {"nu", "nl=2", "g=B-employees", "1:w=employees"} <= set(described[0])
    assert {"g=I-employees", "-1:nu", "kind=funding"} <= set(described[1])


def test_only_what_no_rule_reads_as_the_same_fact_is_missed() -> None:
    """One shared character makes it the rule's, unless the rule takes it for something else."""
    ruled = (Span("place", 0, 5, None), Span("amount_sek", 10, 15, None))
    same, other = Span("place", 4, 8, None), Span("partner", 4, 8, None)
    assert missed(ruled, (same, other, Span("amount", 12, 15, None))) == (other,)


def test_a_rule_speaks_where_nothing_is_labelled() -> None:
    """Labels tell better where a fact ends; what they pass over is still read."""
    rule, labelled = Span("time", 20, 25, None), Span("partner", 0, 9, None)
    assert joined((Span("place", 5, 9, None), rule), (labelled,)) == (labelled, rule)


def test_the_model_is_trained_from_the_texts_that_are_here() -> None:
    """Who changes a labelled text is told to run train-facts."""
    assert LEARNT_FROM.read_text(encoding="ascii").strip() == fingerprint()
    assert "needs_reported" not in {file.stem for file in LEARNT}


def test_a_text_is_labelled_in_a_moment() -> None:
    """The random field reads every need of a visitor."""
    labeller = FactLabeller.load()
    texts = load_facts()[:100]
    started = time.process_time()
    found = [labeller.label(each.text, each.language, each.kind, ()) for each in texts]
    assert (time.process_time() - started) / len(texts) * 1000 < MOST_MILLISECONDS
    assert sum(map(bool, found)) > len(texts) / 2


def some_of_each_part() -> tuple[LabelledFacts, ...]:
    by_part: dict[str, list[LabelledFacts]] = {}
    for each in load_facts():
        by_part.setdefault(each.part, []).append(each)
    return tuple(each for own in by_part.values() for each in own[:8])


def test_training_repeats(tmp_path: Path) -> None:
    """Equal texts give an equal model."""
    for name in ("one", "two"):
        train(some_of_each_part(), NeedReader(TERMS), tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_each_need_is_measured_once_by_a_labeller_that_has_not_learnt_from_it() -> None:
    """Both ways of holding needs back count the same labels, and the lines tell kinds, keys and all."""
    examples, rules = some_of_each_part(), NeedReader(TERMS)
    parts = dict(cross_validate(examples, rules))
    assert set(parts) == {*TUNING, "all"}
    one, other = blind(examples, rules), parts["all"]
    labelled = sum(len(pieces) for each in examples if each.part in TUNING for pieces in each.facts.values())
    assert one["all"][0] == other["all"][0]
    assert one["all"][1].labelled == other["all"][1].labelled == labelled
    assert {"all", "facility en", "facility.technique"} <= {
        line.split("  ")[0].strip() for line in fact_lines(one)
    }


def test_a_model_that_is_not_there_is_named(tmp_path: Path) -> None:
    """The error says which file, and how to make it."""
    with pytest.raises(LabellerError, match="train-facts"):
        FactLabeller.load(tmp_path / BUNDLED.name)
