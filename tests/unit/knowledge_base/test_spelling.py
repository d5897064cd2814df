"""Questions whose words are nearly those of the documents."""

from __future__ import annotations

import pytest

from knowledge_base.document import Language
from knowledge_base.spelling import Spelling

TEXTS: dict[Language, str] = {
    "en": "The VAT threshold holds for companies.",
    "sv": "På Campus Flemingsberg finns studenter. Hemsö äger Novum.",
}


@pytest.mark.parametrize(
    ("question", "language", "mended"),
    [
        ("vat tresholdd?", "en", "vat threshold?"),
        ("hur manga studenter finns pa campus", "sv", "hur många studenter finns på campus"),
        ("Vem ager Novum?", "sv", "Vem äger Novum?"),
    ],
)
def test_a_word_becomes_the_one_that_it_nearly_is(question: str, language: Language, mended: str) -> None:
    """Left-out dots and a slip or two are put right; the rest stays as it was written."""
    assert Spelling([TEXTS[language]], language).mend(question) == mended


@pytest.mark.parametrize("question", ["The dragons of the moon", "Companies 2027", "holes"])
def test_other_words_stay(question: str) -> None:
    """A word that is unlike all, has a digit, or is nothing but known, is not touched."""
    assert Spelling([TEXTS["en"]], "en").mend(question) == question


def test_a_word_of_noted_questions_stays() -> None:
    """It is no slip because no document has it; one that a single question has may be one."""
    noted = ["May a holder cancel?", "How do we cancel a booking?", "What is a thresold?"]
    spelling = Spelling(["Cancer and the VAT threshold."], "en", noted)
    assert spelling.mend("can I cancel") == "can I cancel"
    assert spelling.mend("the thresold") == "the threshold"


def test_a_word_of_noted_questions_mends_nothing() -> None:
    """What a visitor looks for is in the documents."""
    assert Spelling([TEXTS["en"]], "en", ["A dragon?", "The dragon?"]).mend("the dragoon") == "the dragoon"
