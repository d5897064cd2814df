from __future__ import annotations

import pytest

from knowledge_base.answer import Answer
from knowledge_base.wording import Refusal, Wording
from tests.unit.knowledge_base.fakes import WordEmbedder
from tests.unit.knowledge_base.passages import passage

COST = passage(
    "The clean room costs SEK 900 an hour.",
    heading="What it costs",
    certainty="dated",
    url="https://example.org/cost",
)
BOOKING = passage("The clean room is booked online.", heading="Booking")
NEVER_CITED = passage("The tower has a café.", heading="Café", url="https://example.org/cafe")
QUOTED = Answer(
    answered=True,
    text="The clean room costs SEK 900 an hour.",
    language="en",
    confidence=0.9,
    document_id="tower",
    category="facilities",
    citations=(),
    caution=None,
    other_language=True,
    question="How do I get a clean room?",
    passages=(COST, BOOKING, NEVER_CITED),
)
WORDING = Wording(WordEmbedder())


def test_supported_words_are_shown_without_their_marks_and_cite_what_they_cite() -> None:
    worded = WORDING.accept(
        QUOTED, "The clean room is booked online [2]. The clean room costs SEK 900 an hour [1]."
    )
    assert worded.refusal is None
    answer = worded.answer
    assert answer.text == "The clean room is booked online. The clean room costs SEK 900 an hour."
    assert [(citation.section, citation.url) for citation in answer.citations] == [
        ("Booking", "https://example.org/tower"),
        ("What it costs", "https://example.org/cost"),
    ]
    assert answer.caution is not None
    assert answer.caution.startswith("Please note: this is older information from The Owner.")
    assert not answer.other_language
    assert (answer.confidence, answer.document_id, answer.question) == (0.9, "tower", QUOTED.question)


@pytest.mark.parametrize(
    ("reply", "refusal"),
    [
        ("", "form"),
        ("NONE", "form"),
        ("The clean room is booked online.", "form"),
        ("The clean room is booked online. [2] The clean room costs SEK 950 an hour. [1]", "fact"),
        ("The clean room is booked online. [1]", "words"),
    ],
)
def test_one_sentence_that_does_not_hold_brings_the_whole_quoted_answer_back(
    reply: str, refusal: Refusal
) -> None:
    worded = WORDING.accept(QUOTED, reply)
    assert (worded.answer, worded.refusal) == (QUOTED, refusal)


def test_the_model_is_shown_the_passages_and_the_question_alone() -> None:
    _, asked = WORDING.prompt(QUOTED)
    assert asked["content"].count("<passage ") == 3
    assert asked["content"].endswith("<question>How do I get a clean room?</question>")
