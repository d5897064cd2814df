"""Reading the action server's settings."""

from __future__ import annotations

from pathlib import Path

import pytest

from actions.errors import SettingsError
from actions.settings import load_settings
from tests.unit.actions.receiver import SECRET


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in (
        "ENV",
        "PORT",
        "ACTIONS_PORT",
        "LEADS_URL",
        "PUBLIC_URL",
        "PRIVACY_URL",
        "WEBHOOK_SECRET",
        "CLUSTER_NAME",
    ):
        monkeypatch.delenv(f"LOTS_{name}", raising=False)
    monkeypatch.setenv("LOTS_VAR_DIR", str(tmp_path))


def test_the_secret_of_the_first_run_is_read_in_development(tmp_path: Path) -> None:
    (tmp_path / "secrets.env").write_text(f"LOTS_WEBHOOK_SECRET={SECRET}\nLOTS_SECRET_KEY=x\n")
    settings = load_settings()
    assert settings.webhook_secret.get_secret_value() == SECRET
    assert settings.spool_dir == tmp_path / "spool"
    assert SECRET not in repr(settings)


def test_addresses_follow_the_port(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOTS_PORT", "8123")
    settings = load_settings(webhook_secret=SECRET)
    assert settings.leads_url == "http://127.0.0.1:8123/webhooks/leads"
    assert settings.privacy_url == "http://localhost:8123/privacy"


def test_a_missing_secret_is_one_clear_sentence() -> None:
    with pytest.raises(SettingsError, match="LOTS_WEBHOOK_SECRET is not set: run `make run`"):
        load_settings()


@pytest.mark.parametrize("secret", ["whsec_", "whsec_%%%", "whsec_a"])
def test_a_secret_that_cannot_sign_is_refused(secret: str) -> None:
    with pytest.raises(SettingsError, match="must be `whsec_` and base64"):
        load_settings(webhook_secret=secret)


def test_production_refuses_the_generated_secret_and_a_short_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "secrets.env").write_text(f"LOTS_WEBHOOK_SECRET={SECRET}\n")
    monkeypatch.setenv("LOTS_ENV", "production")
    with pytest.raises(SettingsError, match="not set"):
        load_settings()
    monkeypatch.setenv("LOTS_WEBHOOK_SECRET", SECRET)
    with pytest.raises(SettingsError, match="generated for development"):
        load_settings()
    monkeypatch.setenv("LOTS_WEBHOOK_SECRET", "whsec_c2hvcnQ=")
    with pytest.raises(SettingsError, match="shorter"):
        load_settings()


def test_a_wrong_value_is_named_and_not_repeated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOTS_ACTIONS_PORT", "http")
    with pytest.raises(SettingsError, match="LOTS_ACTIONS_PORT") as error:
        load_settings(webhook_secret=SECRET)
    assert "http" not in str(error.value).replace("https", "")
