"""Leads and resources on disk."""

from __future__ import annotations

import json
import os
import uuid
from pathlib import Path
from typing import Any

import pytest

from actions.errors import NotSaved
from actions.spool import Parcel, Spool


def body(**changes: Any) -> dict[str, Any]:
    return {"lead_id": str(uuid.uuid4()), "company_name": "Räksmörgås AB", **changes}


def test_a_lead_is_a_file_that_another_process_can_read(tmp_path: Path) -> None:
    lead = Spool(tmp_path).put(body())
    assert Spool(tmp_path).pending() == [lead]
    file = tmp_path / "pending" / f"{lead.id}.json"
    content = {"lead": dict(lead.body), "attempts": 0, "last_error": None, "made": lead.made}
    assert json.loads(file.read_text("utf-8")) == content


def test_a_resource_lies_beside_the_leads_under_its_own_name(tmp_path: Path) -> None:
    """The file says which kind it holds; both come back as they were."""
    spool, offered = Spool(tmp_path), {"resource_id": str(uuid.uuid4()), "text": "En frys"}
    lead, resource = spool.put(body()), spool.put(offered, "resource")
    assert {parcel.id: parcel for parcel in spool.pending()} == {lead.id: lead, resource.id: resource}
    file = tmp_path / "pending" / f"{resource.id}.json"
    content = {"resource": offered, "attempts": 0, "last_error": None, "made": resource.made}
    assert json.loads(file.read_text("utf-8")) == content


def test_a_lead_that_an_older_version_spooled_is_still_read(tmp_path: Path) -> None:
    """Its file does not say when it was made: that is when it was written."""
    lead = body()
    (tmp_path / "pending").mkdir()
    content = {"lead": lead, "attempts": 3, "last_error": "HTTP 503"}
    file = tmp_path / "pending" / f"{lead['lead_id']}.json"
    file.write_text(json.dumps(content), "utf-8")
    os.utime(file, (1_700_000_000, 1_700_000_000))
    [parcel] = Spool(tmp_path).pending()
    assert parcel == Parcel("lead", lead["lead_id"], lead, 3, "HTTP 503")
    assert parcel.made == 1_700_000_000


def test_nobody_but_the_owner_can_read_a_lead(tmp_path: Path) -> None:
    lead = Spool(tmp_path).put(body())
    assert (tmp_path / "pending" / f"{lead.id}.json").stat().st_mode & 0o777 == 0o600


def test_the_same_lead_twice_is_one(tmp_path: Path) -> None:
    spool, lead = Spool(tmp_path), body()
    spool.put(lead)
    spool.put(lead)
    assert spool.sizes() == {"pending": 1, "dead": 0}


def test_an_id_that_is_no_uuid_never_becomes_a_file_name(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="badly formed"):
        Spool(tmp_path).put(body(lead_id="../../etc/passwd"))


def test_an_attempt_is_noted_on_disk(tmp_path: Path) -> None:
    spool = Spool(tmp_path)
    spool.save(spool.put(body()).failed("HTTP 500"))
    [lead] = spool.pending()
    assert (lead.attempts, lead.last_error) == (1, "HTTP 500")


def test_a_delivered_lead_is_gone_and_removing_it_again_is_harmless(tmp_path: Path) -> None:
    spool = Spool(tmp_path)
    lead = spool.put(body())
    spool.remove(lead.id)
    spool.remove(lead.id)
    assert spool.sizes() == {"pending": 0, "dead": 0}


def test_a_buried_lead_keeps_its_reason_and_can_be_moved_back(tmp_path: Path) -> None:
    spool = Spool(tmp_path)
    lead = spool.put(body()).failed("HTTP 422")
    spool.bury(lead)
    assert spool.sizes() == {"pending": 0, "dead": 1}
    (tmp_path / "dead" / f"{lead.id}.json").rename(tmp_path / "pending" / f"{lead.id}.json")
    assert spool.pending() == [lead]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b'{"lead": {}}',
        b'{"lead": {"lead_id": 5}, "attempts": 0}',
        b'{"box": 1}',
        b"\xff\xfe",
    ],
)
def test_a_damaged_file_is_set_aside_and_the_others_go_on(tmp_path: Path, content: bytes) -> None:
    spool = Spool(tmp_path)
    lead = spool.put(body())
    (tmp_path / "pending" / "broken.json").write_bytes(content)
    assert spool.pending() == [lead]
    assert (tmp_path / "dead" / "broken.json").read_bytes() == content


def test_a_file_under_the_name_of_another_lead_is_set_aside(tmp_path: Path) -> None:
    spool = Spool(tmp_path)
    lead = spool.put(body())
    (tmp_path / "pending" / f"{lead.id}.json").rename(tmp_path / "pending" / f"{uuid.uuid4()}.json")
    assert spool.pending() == []
    assert spool.sizes()["dead"] == 1


def test_a_half_written_file_is_never_seen(tmp_path: Path) -> None:
    spool = Spool(tmp_path)
    lead = spool.put(body())
    (tmp_path / "pending" / f".{lead.id}.abc.part").write_bytes(b"{")
    assert spool.pending() == [lead]


def test_a_full_disk_is_reported_and_leaves_the_earlier_version(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spool = Spool(tmp_path)
    lead = spool.put(body())

    def no_space(descriptor: int) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(os, "fsync", no_space)
    with pytest.raises(NotSaved, match="No space left on device"):
        spool.save(lead.failed("HTTP 500"))
    assert spool.pending() == [lead]
    assert [file.name for file in (tmp_path / "pending").iterdir()] == [f"{lead.id}.json"]


def test_a_folder_that_cannot_be_made_is_reported(tmp_path: Path) -> None:
    (tmp_path / "spool").write_text("a file where the folder should be")
    with pytest.raises(NotSaved):
        Spool(tmp_path / "spool").put(body())


def test_an_empty_spool_has_nothing(tmp_path: Path) -> None:
    spool = Spool(tmp_path / "not" / "made")
    assert spool.pending() == []
    assert spool.sizes() == {"pending": 0, "dead": 0}


def test_a_failure_is_counted_on_a_copy() -> None:
    lead = Parcel("lead", "l1", {})
    assert lead.failed("x") == Parcel("lead", "l1", {}, 1, "x")
    assert lead.attempts == 0
