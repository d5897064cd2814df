from __future__ import annotations

import pytest

from knowledge_base.document import Language
from knowledge_base.fact import take_facts
from knowledge_base.stance import Stance, read_stance


def stance(text: str, language: Language = "en") -> Stance:
    return read_stance(take_facts(text, language)[1], language)


@pytest.mark.parametrize(
    ("text", "language", "marks"),
    [
        ("A company must register.", "en", {"must"}),
        ("A company may register.", "en", {"may"}),
        ("A company need not register.", "en", {"exempt"}),
        ("A company doesn't have to register.", "en", {"exempt"}),
        ("A company may not register.", "en", {"barred"}),
        ("A company cannot register.", "en", {"barred"}),
        ("A company does not register.", "en", {"not"}),
        ("Only companies register.", "en", {"only"}),
        ("Any company should register.", "en", {"all", "should"}),
        ("It costs at most SEK 900.", "en", {"most"}),
        ("It costs no more than SEK 900.", "en", {"most"}),
        ("It costs at least SEK 900.", "en", {"least"}),
        ("It costs about SEK 900.", "en", {"about"}),
        ("Rules about GMM are new.", "en", set()),
        ("Since May 2023 it opens.", "en", set()),
        ("Ett företag måste registreras.", "sv", {"must"}),
        ("Ett företag får registreras.", "sv", {"may"}),
        ("Ett företag behöver inte registreras.", "sv", {"exempt"}),
        ("Då behöver företaget inte registreras.", "sv", {"exempt"}),
        ("Ett företag får inte registreras.", "sv", {"barred"}),
        ("Det kostar högst 900 kronor.", "sv", {"most"}),
        ("Det kostar minst 900 kronor.", "sv", {"least"}),
        ("Det kostar omkring 900 kronor.", "sv", {"about"}),
        ("Det är öppet bara för företag.", "sv", {"only"}),
        ("Ett företag bör fråga.", "sv", {"should"}),
    ],
)
def test_a_sentence_is_marked_by_how_it_holds_what_it_says(
    text: str, language: Language, marks: set[str]
) -> None:
    assert stance(text, language).marks == marks


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("A company may register.", "A company must register."),
        ("A company must register.", "A company may register."),
        ("A company must register.", "A company need not register."),
        ("A company should register.", "A company must register."),
        ("A company may register.", "A company registers."),
        ("A company may not register.", "A company may register."),
        ("It is not a grant.", "It is a grant."),
        ("It is a loan and not a grant.", "It is a grant and not a loan."),
        ("It costs at most SEK 900.", "It costs at least SEK 900."),
        ("It costs up to SEK 900.", "It costs SEK 900."),
        ("It costs about SEK 900.", "It costs SEK 900."),
        ("Companies register.", "Only companies register."),
        ("Companies register.", "All companies register."),
    ],
)
def test_nothing_may_be_turned_around_or_said_more_or_less_strongly(source: str, claim: str) -> None:
    assert not stance(claim).keeps(stance(source))


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("It costs up to SEK 900.", "It costs no more than SEK 900."),
        ("The founder does not have to be Swedish.", "The founder need not be Swedish."),
        ("Only companies register.", "Companies register."),
        ("The loan is at least SEK 5 and at most SEK 9.", "The loan is at most SEK 9."),
        ("It gives loans to companies.", "Companies can get loans."),
    ],
)
def test_the_same_in_other_words_is_kept(source: str, claim: str) -> None:
    assert stance(claim).keeps(stance(source))
