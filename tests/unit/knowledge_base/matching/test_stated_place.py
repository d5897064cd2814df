"""Whether a place is held to."""

from __future__ import annotations

import pytest

from knowledge_base.matching.stated_place import hold


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("A bench in the Harbour, nowhere else", True),
        ("It must be in the Harbour", True),
        ("within walking distance of the Harbour", True),
        ("only in the Harbour", True),
        ("a bench for two, only small, in the Harbour", False),
        ("it must be BSL2, near the Harbour", False),
        ("the Harbour if possible", False),
        ("the Harbour it has to be", True),
    ],
)
def test_only_words_of_the_same_clause_fix_a_place(text: str, fixed: bool) -> None:
    """What must be in another clause is something else."""
    start = text.index("Harbour")
    assert (hold(text, start, start + len("Harbour")) == "fixed") is fixed
