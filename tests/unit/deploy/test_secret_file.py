from __future__ import annotations

import base64
from pathlib import Path

import pytest

from deploy.launcher.errors import MachineError
from deploy.launcher.secret_file import ensure_secrets, require_secrets
from secret_rules.stored import read_secrets, secret_path


def test_the_first_run_makes_secrets_that_only_the_owner_reads(tmp_path: Path) -> None:
    ensure_secrets(tmp_path, {})
    assert secret_path(tmp_path).stat().st_mode & 0o777 == 0o600
    made = read_secrets(tmp_path)
    assert len(base64.b64decode(made["LOTS_WEBHOOK_SECRET"].removeprefix("whsec_"), validate=True)) == 32
    assert len(made["LOTS_SECRET_KEY"]) >= 43


def test_a_later_run_keeps_them_and_other_lines(tmp_path: Path) -> None:
    secret_path(tmp_path).write_text("LOTS_SECRET_KEY=kept\nLOTS_SMTP_HOST=mail.example.org\n")
    ensure_secrets(tmp_path, {})
    made = read_secrets(tmp_path)
    assert (made["LOTS_SECRET_KEY"], made["LOTS_SMTP_HOST"]) == ("kept", "mail.example.org")
    assert made["LOTS_WEBHOOK_SECRET"].startswith("whsec_")


def test_nothing_is_written_when_the_environment_has_them(tmp_path: Path) -> None:
    ensure_secrets(tmp_path, {"LOTS_SECRET_KEY": "a", "LOTS_WEBHOOK_SECRET": "b"})
    assert not secret_path(tmp_path).exists()


def test_two_installations_have_different_secrets(tmp_path: Path) -> None:
    ensure_secrets(tmp_path / "one", {})
    ensure_secrets(tmp_path / "two", {})
    assert not set(read_secrets(tmp_path / "one").values()) & set(read_secrets(tmp_path / "two").values())


def test_production_asks_for_each_missing_secret_by_name(tmp_path: Path) -> None:
    with pytest.raises(MachineError, match="LOTS_SECRET_KEY") as caught:
        require_secrets({"LOTS_WEBHOOK_SECRET": "whsec_given"}, tmp_path)
    assert "LOTS_WEBHOOK_SECRET" not in str(caught.value)


def test_production_stops_before_anything_starts_when_a_secret_is_not_fit(tmp_path: Path) -> None:
    """Whoever takes over the generated secrets learns it at once, and of both."""
    ensure_secrets(tmp_path, {})
    with pytest.raises(MachineError, match="generated for development") as caught:
        require_secrets(read_secrets(tmp_path), tmp_path)
    assert "LOTS_SECRET_KEY" in str(caught.value)
    assert "LOTS_WEBHOOK_SECRET" in str(caught.value)
