"""A person's parcels in the spool: found whatever state they are in, and old ones erased."""

from __future__ import annotations

import asyncio
import errno
import os
import time
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from actions.personal_parcels import find_parcels, forget_old, readable_signs
from actions.spool import Parcel, Spool

ASA = "asa@cellbolaget.se"
FIRST, SECOND = "0b6e9a1c-5a3e-4f0e-9f43-2f1d6f0f7a11", "1b6e9a1c-5a3e-4f0e-9f43-2f1d6f0f7a11"


@pytest.fixture
def spool(tmp_path: Path) -> Spool:
    """One of the person's, one of somebody else's, and a damaged one that names the person."""
    spool = Spool(tmp_path)
    spool.put({"lead_id": FIRST, "email": ASA})
    spool.put({"resource_id": SECOND, "email": "bo@annat.se"}, "resource")
    (tmp_path / "dead").mkdir()
    (tmp_path / "dead" / "torn.json").write_text(f'{{"lead": {{"email": "{ASA}"', "utf-8")
    return spool


def test_every_file_that_names_the_person_is_found(spool: Spool) -> None:
    """Also one that can no longer be read as a parcel, whatever the letters' size."""
    found = {file.name for file in find_parcels(spool, [ASA.upper()])}
    assert found == {f"{FIRST}.json", "torn.json"}


def test_somebody_elses_longer_address_is_not_the_persons(tmp_path: Path) -> None:
    """Who has berg@bio.se erased does not have lindberg's undelivered lead thrown away."""
    spool = Spool(tmp_path)
    spool.put({"lead_id": FIRST, "email": "berg@bio.se"})
    spool.put({"lead_id": SECOND, "email": "lindberg@bio.se"})
    assert [file.stem for file in find_parcels(spool, ["berg@bio.se"])] == [FIRST]


@pytest.mark.parametrize(
    "signs", [["e"], [ASA, "asa@c"], [ASA, ""], ["        "], [ASA, 5], "asa@bolaget.se", []]
)
def test_a_sign_that_could_be_anybodys_is_refused(signs: object) -> None:
    """One letter stands in every parcel: it would empty the spool."""
    assert readable_signs({"signs": signs}) == []


def test_addresses_telephone_numbers_and_ids_are_taken() -> None:
    """These tell somebody."""
    assert readable_signs({"signs": [ASA, "1740605", FIRST]}) == [ASA, "1740605", FIRST]


async def _one_round(spool: Spool) -> None:
    with suppress(TimeoutError):
        await asyncio.wait_for(forget_old(spool, months=24), 0.5)


def test_what_is_older_than_a_lead_may_become_goes(spool: Spool) -> None:
    """A refused parcel that nobody looked at does not lie there for ever."""
    [torn] = [file for file in spool.files() if file.name == "torn.json"]
    years_ago = time.time() - 3 * 365 * 86_400
    os.utime(torn, (years_ago, years_ago))
    asyncio.run(_one_round(spool))
    assert spool.sizes() == {"pending": 2, "dead": 0}


def test_a_failed_delivery_makes_a_parcel_no_younger(tmp_path: Path) -> None:
    """Every try writes the file anew: what has failed for years is as old as on its first day."""
    spool = Spool(tmp_path)
    fresh, old = (Parcel.of("lead", {"lead_id": number}) for number in (FIRST, SECOND))
    old = replace(old, made=time.time() - 3 * 365 * 86_400)
    spool.save(fresh.failed("HTTP 503"))
    spool.save(old.failed("HTTP 503"))
    [again] = [parcel for parcel in spool.pending() if parcel.id == SECOND]
    spool.bury(again.failed("HTTP 410"))
    asyncio.run(_one_round(spool))
    assert [file.stem for file in spool.files()] == [FIRST]


def test_a_file_that_cannot_be_erased_is_told_and_stops_no_other(
    spool: Spool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The round goes on, and so does the job; the log names no file."""
    for file in spool.files():
        file.write_text("torn", "utf-8")
        os.utime(file, (0, 0))
    unlink = Path.unlink

    def refuse_first(file: Path, missing_ok: bool = False) -> None:
        if file.stem == FIRST:
            raise PermissionError(errno.EACCES, "Permission denied")
        unlink(file, missing_ok)

    monkeypatch.setattr(Path, "unlink", refuse_first)
    with capture_logs() as lines:
        asyncio.run(_one_round(spool))
    assert [file.stem for file in spool.files()] == [FIRST]
    assert {"event": "spool.not_erased", "reason": "Permission denied", "log_level": "error"} in lines


def test_a_spool_that_cannot_be_listed_does_not_end_the_job(
    spool: Spool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The next day may be better."""

    def refuse(_: Spool) -> list[Path]:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(Spool, "files", refuse)
    with capture_logs() as lines:
        asyncio.run(_one_round(spool))
    assert [line["event"] for line in lines] == ["spool.not_erased"]
