"""Settings: what production refuses, and what follows from what."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from api.errors import SettingsError
from api.settings import Settings, load_settings

GOOD_KEY = "q7XvP2mK9sLr4TzWc8Nd1Hf6Yb3Gj5Ea0U"
GOOD_WEBHOOK = "whsec_q7XvP2mK9sLr4TzWc8Nd1Hf6Yb3Gj5Ea"


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in [name for name in os.environ if name.startswith("LOTS_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("LOTS_VAR_DIR", str(tmp_path))


def production(**changes: Any) -> Settings:
    values = {
        "env": "production",
        "public_url": "https://chat.cluster.se",
        "secret_key": GOOD_KEY,
        "webhook_secret": GOOD_WEBHOOK,
    }
    return load_settings(**(values | changes))


def test_production_takes_random_secrets_and_https() -> None:
    assert production().production


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"secret_key": ""}, "LOTS_SECRET_KEY is not set"),
        ({"secret_key": "change-me-please-change-me-please!"}, "placeholder"),
        ({"secret_key": "a" * 40}, "placeholder"),
        ({"secret_key": "q7XvP2mK9sLr4T"}, "shorter"),
        ({"webhook_secret": GOOD_WEBHOOK.removeprefix("whsec_")}, "whsec_"),
        ({"webhook_secret": "whsec_%%%%q7XvP2mK9sLr4TzWc8Nd1Hf6Yb"}, "base64"),
        ({"metrics_token": "password"}, "LOTS_METRICS_TOKEN looks like a placeholder"),
        ({"public_url": "http://chat.cluster.se"}, "https://"),
        ({"smtp_host": "mail.cluster.se"}, "LOTS_MAIL_FROM"),
        ({"opening_hours": "always"}, "LOTS_OPENING_HOURS"),
        ({"closed_days": "tomorrow"}, "LOTS_CLOSED_DAYS"),
        ({"time_zone": "Europe/Flemingsberg"}, "LOTS_TIME_ZONE"),
        ({"channels": "{"}, "LOTS_CHANNELS"),
        ({"channels": '[{"name": "a", "kind": "slack"}]'}, "needs a url"),
        ({"channels": '[{"name": "a", "kind": "webhook", "url": "https://x.se"}]'}, "whsec_"),
        ({"channels": '[{"name": "a", "kind": "email", "recipients": ["a@x.se"]}]'}, "LOTS_SMTP_HOST"),
    ],
)
def test_production_refuses_what_is_not_safe(change: dict[str, Any], words: str) -> None:
    with pytest.raises(SettingsError, match=words) as refused:
        production(**change)
    assert GOOD_KEY not in str(refused.value)


def test_production_refuses_the_secrets_that_were_generated_for_development(tmp_path: Path) -> None:
    (tmp_path / "secrets.env").write_text(f"LOTS_SECRET_KEY={GOOD_KEY}\n")
    with pytest.raises(SettingsError, match="generated for development"):
        production()


def test_development_reads_the_generated_secrets(tmp_path: Path) -> None:
    file = tmp_path / "secrets.env"
    file.write_text(f"LOTS_SECRET_KEY={GOOD_KEY}\nLOTS_WEBHOOK_SECRET={GOOD_WEBHOOK}\n")
    assert load_settings().secret_key == GOOD_KEY


def test_addresses_follow_the_ports_and_the_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("LOTS_RASA_PORT", "6005")
    monkeypatch.setenv("LOTS_PORT", "9000")
    monkeypatch.setenv("LOTS_ALLOWED_ORIGINS", "https://a.se, https://b.se/")
    settings = load_settings(secret_key=GOOD_KEY, webhook_secret=GOOD_WEBHOOK)
    assert settings.rasa_url == "http://127.0.0.1:6005"
    assert settings.public_url == "http://localhost:9000"
    assert settings.database_url == f"sqlite:///{tmp_path}/lots.db"
    assert settings.allowed_origins == ("https://a.se", "https://b.se")


def test_a_wrong_value_is_named_by_its_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOTS_PORT", "no number")
    with pytest.raises(SettingsError, match="LOTS_PORT"):
        load_settings(secret_key=GOOD_KEY, webhook_secret=GOOD_WEBHOOK)


def test_single_sign_on_needs_our_name_and_secret_and_known_roles(tmp_path: Path) -> None:
    """What is missing or misspelt is said at the start, not at somebody's log-in."""
    values = {"var_dir": tmp_path, "secret_key": "k9" * 20, "webhook_secret": "whsec_" + "k9" * 16}
    with pytest.raises(SettingsError, match="LOTS_OIDC_CLIENT_ID"):
        load_settings(**values, oidc_issuer="https://login.example.se")
    with pytest.raises(SettingsError, match="LOTS_OIDC_ROLES"):
        load_settings(**values, oidc_roles="editors=king")
    settings = load_settings(**values, oidc_roles="editors=administrator, a=b=owner")
    assert (settings.oidc_groups("administrator"), settings.oidc_groups("owner")) == (["editors"], ["a=b"])
