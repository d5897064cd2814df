"""What was refused for good: listed, and tried again when somebody says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from actions.dead_parcels import described, revive
from actions.spool import Parcel, Spool

FIRST, SECOND = "0b6e9a1c-5a3e-4f0e-9f43-2f1d6f0f7a11", "1b6e9a1c-5a3e-4f0e-9f43-2f1d6f0f7a11"


@pytest.fixture
def spool(tmp_path: Path) -> Spool:
    """Two that were refused, and a damaged one."""
    spool = Spool(tmp_path)
    for number in (FIRST, SECOND):
        body = {"lead_id": number, "company_name": "Cellia AB", "email": "anna@cellia.se"}
        spool.bury(spool.put(body).failed("HTTP 422"))
    (tmp_path / "dead" / "torn.json").write_text('{"lead"', "utf-8")
    return spool


def test_a_dead_parcel_is_described_without_its_person(spool: Spool) -> None:
    """The company, the time and the reason tell enough to decide."""
    (first, _), damaged = spool.dead()
    assert described(first) == {
        "id": FIRST,
        "kind": "lead",
        "company": "Cellia AB",
        "made": first.made,
        "attempts": 1,
        "last_error": "HTTP 422",
    }
    assert damaged == ["torn.json"]


@pytest.mark.parametrize(
    ("ids", "left"), [([FIRST], [SECOND]), (None, []), (["../pending/x", "torn"], [FIRST, SECOND])]
)
def test_what_is_revived_waits_for_its_first_attempt_again(
    spool: Spool, ids: list[str] | None, left: list[str]
) -> None:
    """As old as it was; a damaged file stays, and a path that is no id names nothing."""
    before: dict[str, Parcel] = {parcel.id: parcel for parcel in spool.dead()[0]}
    assert revive(spool, ids) == 2 - len(left)
    parcels, damaged = spool.dead()
    assert [parcel.id for parcel in parcels] == left
    for parcel in spool.pending():
        assert (parcel.attempts, parcel.made) == (0, before[parcel.id].made)
    assert damaged == ["torn.json"]
