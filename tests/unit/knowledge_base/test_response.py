"""What is said to one question."""

from __future__ import annotations

from dataclasses import replace

import pytest

from knowledge_base.answerer import Answer
from knowledge_base.response import Part, Response

OLD = "This is old."
ANSWER = Answer(True, "Yes.", "en", 1.0, "tower", "facilities", (), OLD, False, "Is it?")


@pytest.mark.parametrize(
    ("cautions", "said"),
    [
        ((OLD, OLD), [None, OLD]),
        ((OLD, None, OLD), [OLD, None, OLD]),
        ((OLD, "Ask first."), [OLD, "Ask first."]),
    ],
)
def test_a_caution_is_not_said_twice_in_a_row(
    cautions: tuple[str | None, ...], said: list[str | None]
) -> None:
    """It stands below the last of the answers that it holds for."""
    parts = [Part(str(number), replace(ANSWER, caution=caution)) for number, caution in enumerate(cautions)]
    assert [part.answer.caution for part in Response.comparison(parts).parts] == said
