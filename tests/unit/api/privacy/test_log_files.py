"""The logs: a person's signs are starred, and nobody else's."""

from __future__ import annotations

from pathlib import Path

from api.privacy.log_files import LogFiles


def test_an_address_within_a_longer_one_is_somebody_elses(tmp_path: Path) -> None:
    """Bytes that are no text, and letters beyond ASCII, shift nothing."""
    log = tmp_path / "api.log"
    log.write_bytes(b"\xff \xc3\xa5 lindberg@bio.se, Berg@bio.se; tail")
    logs = LogFiles(tmp_path)
    assert logs.count({"berg@bio.se"}) == 1
    logs.blot({"berg@bio.se"})
    assert log.read_bytes() == b"\xff \xc3\xa5 lindberg@bio.se, ***********; tail"


def test_letters_that_json_writes_as_numbers_are_found(tmp_path: Path) -> None:
    """The logs are JSON, which writes å in six characters."""
    log = tmp_path / "api.log"
    log.write_text(r'{"event": "to \u00e5sa@bio.se"}', "utf-8")
    LogFiles(tmp_path).blot({"åsa@bio.se"})
    assert log.read_text("utf-8") == '{"event": "to ***************"}'
