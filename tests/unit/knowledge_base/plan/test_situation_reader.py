"""What a company says of itself in free words, as people write it in a chat."""

from __future__ import annotations

from typing import Any

import pytest

from knowledge_base.plan.question import QUESTIONS, UNSURE
from knowledge_base.plan.situation import FIELDS, HEARD, Field, Situation
from knowledge_base.plan.situation_reader import LONGEST_TEXT, read

ANSWERS: dict[Field, tuple[Any, ...]] = {
    "founder": ("swedish", "eu", "outside_eu", None),
    "premises": ("lab", "office", "lab", None),
    "gmm": (True, False, None),
    "animals": (True, False, None),
    "clinical_trial": (True, False, None),
    "staff_abroad": (True, False, None),
}


def said(text: str, known: Situation | None = None, asked: Field | None = None) -> dict[str, Any]:
    situation = read(text, "en", known or Situation(), asked)
    values = {name: getattr(situation, name) for name in (*FIELDS, *HEARD)}
    return {name: value for name, value in values.items() if value is not None}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("we are a German biotech that wants a GMM lab", {"founder": "eu", "premises": "lab", "gmm": True}),
        (
            "We're two founders from India and need an office.",
            {"founder": "outside_eu", "premises": "office"},
        ),
        (
            "US-based startup, wet lab, no animals, phase 1 trial next year",
            {"founder": "outside_eu", "premises": "lab", "animals": False, "clinical_trial": True},
        ),
        (
            "We are a Swedish AB and want to move our lab to Flemingsberg",
            {"founder": "swedish", "premises": "lab", "registered": True},
        ),
        (
            "I am a Dutch entrepreneur with a medical device that we will test on patients",
            {"founder": "eu", "clinical_trial": True, "product": "device"},
        ),
        (
            "Our company is based in Norway and we will hire researchers from China",
            {"founder": "eu", "staff_abroad": True},
        ),
        ("we use lentivirus and mice", {"premises": "lab", "gmm": True, "animals": True}),
        (
            "no GMM and no animal studies, just an office",
            {"gmm": False, "animals": False, "premises": "office"},
        ),
        (
            "We don't work with animals but will run a clinical trial of a new drug",
            {"animals": False, "clinical_trial": True, "product": "medicine"},
        ),
        (
            "We need neither GMM nor animals in the lab",
            {"premises": "lab", "gmm": False, "animals": False},
        ),
        ("we need work permits for three engineers", {"staff_abroad": True}),
        ("Our products are GMO-free", {"gmm": False}),
        ("A lab, not an office", {"premises": "lab"}),
        ("not a lab but an office", {"premises": "office"}),
        ("We have no lab yet and look for one", {}),
        ("we do preclinical work with collaborators", {}),
        ("we want to start a company in Sweden", {}),
        ("we want to found a Swedish company together with a German partner", {}),
        ("our customers are in the US", {}),
        ("Can you tell us what GMP costs?", {}),
        ("we are not sure whether we need a lab", {}),
        (
            "vi är ett tyskt biotechbolag som vill ha ett GMM-labb",
            {"founder": "eu", "premises": "lab", "gmm": True},
        ),
        (
            "Vi är ett svenskt aktiebolag som letar kontor",
            {"founder": "swedish", "premises": "office", "registered": True},
        ),
        ("Vi kommer från Indien och behöver labblokaler", {"founder": "outside_eu", "premises": "lab"}),
        (
            "Amerikanskt läkemedelsföretag, ska göra djurförsök och klinisk prövning i fas 1",
            {"founder": "outside_eu", "animals": True, "clinical_trial": True, "product": "medicine"},
        ),
        ("vi gör inte djurförsök utan kliniska prövningar", {"animals": False, "clinical_trial": True}),
        ("inga djur i labbet, men genmodifierade celler", {"animals": False, "gmm": True, "premises": "lab"}),
        ("Djurförsök gör vi inte.", {"animals": False}),
        ("Det räcker med kontor", {"premises": "office"}),
        ("vi ska rekrytera forskare från länder utanför EU", {"staff_abroad": True}),
        (
            "vi har redan ett aktiebolag och ska prova en medicinteknisk produkt i en klinisk studie",
            {"registered": True, "clinical_trial": True, "product": "device"},
        ),
        ("Vårt moderbolag sitter i Schweiz", {"founder": "outside_eu"}),
        ("Vi samarbetar med ett danskt företag", {}),
        ("Vi vill flytta till Sverige", {}),
        ("grundarna är finska, personalen kommer från Sverige", {"founder": "eu"}),
        (
            "varken GMM eller djur, bara ett litet kontor",
            {"gmm": False, "animals": False, "premises": "office"},
        ),
        ("vi vet inte om vi ska arbeta med GMM", {}),
        ("We're not a Swedish company", {}),
        ("jag är inte från EU", {"founder": "outside_eu"}),
        ("våra forskare kommer från Indien", {"staff_abroad": True}),
        ("vi ska ta hit två experter från USA", {"staff_abroad": True}),
        ("Our headquarters are in Denmark, and we need a BSL-2 room", {"founder": "eu", "premises": "lab"}),
        ("Vi använder inte djur eller GMM", {"animals": False, "gmm": False}),
        ("We're a spin-off from KI and need a bench in a shared lab", {"premises": "lab"}),
        (
            "british founder, swedish company already registered",
            {"founder": "outside_eu", "registered": True},
        ),
        ("Vi har inga planer på kliniska prövningar", {"clinical_trial": False}),
        ("ett engelskt företag med gmo-jäst", {"founder": "outside_eu", "premises": "lab", "gmm": True}),
    ],
)
def test_what_is_said_is_read_and_nothing_else(text: str, expected: dict[str, Any]) -> None:
    """A field is known where the sentence says it, denied where it denies it, and open otherwise."""
    assert said(text) == expected


@pytest.mark.parametrize(
    ("asked", "text", "expected"),
    [
        ("founder", "Sweden", "swedish"),
        ("founder", "from the netherlands", "eu"),
        ("founder", "outside EU", "outside_eu"),
        ("founder", "one of us is Swedish, the other from Canada", "outside_eu"),
        ("founder", "tyskland", "eu"),
        ("founder", "vi är norrmän från Norge", "eu"),
        ("premises", "lab", "lab"),
        ("premises", "labb och kontor", "lab"),
        ("premises", "both", "lab"),
        ("premises", "no lab", "office"),
        ("premises", "bara kontorsplatser", "office"),
        ("gmm", "yes, E. coli", True),
        ("gmm", "nope", False),
        ("gmm", "ja", True),
        ("gmm", "nej det gör vi inte", False),
        ("gmm", "det ska vi", True),
        ("animals", "yes mice", True),
        ("animals", "inga djur", False),
        ("animals", "No, only cells", False),
        ("clinical_trial", "Jajamän!", True),
        ("clinical_trial", "we won't", False),
        ("staff_abroad", "from India", True),
        ("staff_abroad", "no one from abroad", False),
    ],
)
def test_a_bare_answer_is_read_as_the_answer_to_the_question_asked(
    asked: Field, text: str, expected: object
) -> None:
    """One word is enough where it is clear what was asked."""
    assert getattr(read(text, "en", Situation(), asked), asked) == expected


@pytest.mark.parametrize("language", ["en", "sv"])
@pytest.mark.parametrize("field", FIELDS)
def test_the_answers_that_are_offered_are_understood(field: Field, language: Any) -> None:
    """What a button sends means what stands on it, and "I don't know" puts the question aside."""
    for answer, expected in zip(QUESTIONS[field].answers, ANSWERS[field], strict=True):
        situation = read(answer.of(language), language, Situation(), field)
        assert getattr(situation, field) == expected
        assert situation.skipped == ({field} if answer is UNSURE else frozenset())


@pytest.mark.parametrize(
    "text", ["no idea", "ingen aning", "skip", "hoppa över", "not yet", "maybe", "kanske", "vi vet inte än"]
)
def test_who_cannot_answer_skips_the_question(text: str) -> None:
    """The question is put aside, and nothing is taken for known."""
    situation = read(text, "sv", Situation(), "gmm")
    assert situation.gmm is None
    assert situation.skipped == {"gmm"}


def test_a_word_beside_the_question_is_no_answer_and_skips_nothing() -> None:
    """The question can be asked again."""
    situation = read("what does that mean?", "en", Situation(), "gmm")
    assert (situation.gmm, situation.skipped) == (None, frozenset())


def test_a_later_statement_corrects_an_earlier_one_and_what_was_skipped() -> None:
    """The last word counts, whatever was asked meanwhile."""
    known = Situation(founder="eu", premises="office", skipped=frozenset({"gmm"}))
    later = read("Sorry, we do need a lab, and yes we use GMM", "en", known, "animals")
    assert (later.founder, later.premises, later.gmm, later.skipped) == ("eu", "lab", True, frozenset())


def test_an_answer_tells_more_than_was_asked() -> None:
    """Nothing that was said is asked again."""
    assert said("no, but we plan a clinical trial", asked="animals") == {
        "animals": False,
        "clinical_trial": True,
    }
    assert said("Nej, men djurförsök", asked="gmm") == {"gmm": False, "animals": True}


def test_all_that_was_said_is_kept_up_to_a_length() -> None:
    """A long conversation does not grow without end, and its end is what stays."""
    situation = read("second", "en", read("first", "en", Situation()))
    assert situation.text == "first\nsecond"
    assert read("x" * 3000 + " end", "en", situation).text.endswith(" end")
    assert len(read("x" * 3000, "en", situation).text) == LONGEST_TEXT
