from __future__ import annotations

import pytest

from knowledge_base.matching.asked_sentence import is_asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Must the region own it?", True),
        ("We are a clinic. Får regionen äga den?", True),
        ("And why must the region own it?", True),
        ("The region must not own it. Who pays?", False),
        ("The region must not own it, who pays?", False),
        ("Can you help? The region must not own it.", False),
        ("Is it so that the region must own it.", False),
    ],
)
def test_a_direct_question_is_told_from_what_is_said(text: str, asked: bool) -> None:
    start = text.lower().index("region")
    assert is_asked(text, start, start + len("region")) is asked
