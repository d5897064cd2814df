"""What is said to one question."""

from __future__ import annotations

from dataclasses import replace

import pytest

from knowledge_base.answer import Answer
from knowledge_base.caution import caution_for
from knowledge_base.document import Certainty
from knowledge_base.response import Part, Response
from tests.unit.knowledge_base.passages import passage

OLD = "Please note: this is older information from {}. Check it before you rely on it."


def part(certainty: Certainty, publisher: str = "The Owner", document_id: str = "tower") -> Part:
    quoted = replace(passage("Yes."), certainty=certainty, publishers=(publisher,))
    answer = Answer(
        answered=True,
        text="Yes.",
        language="en",
        confidence=1.0,
        document_id=document_id,
        category="facilities",
        citations=(),
        caution=caution_for([quoted], "en"),
        other_language=False,
        question="Is it?",
        passages=(quoted,),
        quoted=(quoted,),
    )
    return Part("It", answer)


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ([part("dated"), part("dated")], [None, OLD.format("The Owner")]),
        ([part("dated", "A"), part("dated", "B")], [None, OLD.format("A, B")]),
        (
            [part("dated"), part("verified"), part("dated")],
            [OLD.format("The Owner"), None, OLD.format("The Owner")],
        ),
    ],
)
def test_a_caution_is_not_said_twice_in_a_row(parts: list[Part], said: list[str | None]) -> None:
    """It stands below the last of the answers that it holds for, and names the publishers of all."""
    assert [each.answer.caution for each in Response.comparison(parts).parts] == said


def test_cautions_of_two_kinds_are_both_said() -> None:
    """Neither speaks for the other."""
    first, second = Response.comparison([part("dated"), part("secondary")]).parts
    assert first.answer.caution == OLD.format("The Owner")
    assert second.answer.caution is not None
    assert "secondary source" in second.answer.caution


def test_two_answers_from_one_document_are_one_with_one_caution() -> None:
    """Its publishers are those of both quotations."""
    answers = [part("dated", "A").answer, part("dated", "B").answer]
    response = Response.several(answers, "Is it, and is it?")
    assert response.kind == "one"
    assert response.parts[0].answer.caution == OLD.format("A, B")
