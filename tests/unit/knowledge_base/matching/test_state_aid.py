from __future__ import annotations

from knowledge_base.matching.state_aid import state_aid_note
from tests.unit.knowledge_base.matching.records import funding

LIMIT = funding("de-minimis", kind="aid limit", amount={"currency": "EUR", "most": 300_000})


def test_a_grant_comes_with_the_ceiling_that_the_catalogue_states() -> None:
    """The sum is the record's, in the notation of each language."""
    note = state_aid_note(funding("grant"), [LIMIT])
    assert note is not None
    assert "EUR 300,000 in three years" in note.en
    assert "300 000 euro på tre år" in note.sv


def test_a_deduction_needs_no_note() -> None:
    """Nor does the limit itself, and without a limit in the catalogue nothing is claimed."""
    assert state_aid_note(funding("deduction", kind="deduction"), [LIMIT]) is None
    assert state_aid_note(LIMIT, [LIMIT]) is None
    assert state_aid_note(funding("grant"), []) is None
