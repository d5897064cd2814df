"""Whether a place is held to."""

from __future__ import annotations

import pytest

from knowledge_base.matching.stated_place import hold, holds_throughout


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
        ("it cannot stand anywhere but in the Harbour", True),
    ],
)
def test_only_words_of_the_same_clause_fix_a_place(text: str, fixed: bool) -> None:
    """What must be in another clause is something else."""
    start = text.index("Harbour")
    assert (hold(text, start, start + len("Harbour")) == "fixed") is fixed


@pytest.mark.parametrize(
    ("text", "place", "held"),
    [
        ("anywhere outside Stockholm county", "Stockholm", "out"),
        ("somewhere outside Uppsala", "Uppsala", "beyond"),
        ("never outside Solna", "Solna", "fixed"),
        ("cell sorting within Solna", "Solna", "fixed"),
        ("Solna is out because of the school", "Solna", "out"),
        ("Uppsala is out", "Uppsala", "out"),
        ("får inte ligga i Solna", "Solna", "out"),
        ("Uppsala funkar tyvärr inte", "Uppsala", "out"),
        ("hyresvärden i Årsta bygger om så vi måste ut", "Årsta", "open"),
        ("our group in Lund must keep them elsewhere", "Lund", "open"),
    ],
)
def test_what_stands_around_a_place_tells_whether_it_holds(text: str, place: str, held: str) -> None:
    """Outside of a town may be close by, outside of a county is not."""
    start = text.index(place)
    assert hold(text, start, start + len(place)) == held


@pytest.mark.parametrize("text", ["Lund. Moving is impossible", "i Lund, vi flyttar inte en mil"])
def test_who_cannot_move_holds_to_the_place(text: str) -> None:
    """Wherever it was named."""
    assert holds_throughout(text)


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("we shut the lab at Harbour last spring", "out"),
        ("vi lämnade kontoret i Hamnen och sitter på landet", "out"),
        ("a grant from the Harbour or from Brussels", "open"),
        ("we get money from Harbour, where we sit", "open"),
        ("vi har inte lämnat kontoret i Hamnen", "open"),
        ("a customer closed the lab in Harbour, and we rent it now", "open"),
        ("a grant from Harbour or from Brussels", "out"),
        ("we opened an office in the Harbour", "open"),
    ],
)
def test_a_place_that_was_left_or_only_pays_is_out(text: str, how: str) -> None:
    place = next(name for name in ("Harbour", "Hamnen") if name in text)
    start = text.index(place)
    assert hold(text, start, start + len(place)) == how
