"""Reading the action server's settings."""

from __future__ import annotations

from datetime import UTC, datetime
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
        "RESOURCES_URL",
        "PUBLIC_URL",
        "PRIVACY_URL",
        "WEBHOOK_SECRET",
        "CLUSTER_NAME",
        "EVENT_FEEDS",
        "OPENING_HOURS",
        "CLOSED_DAYS",
        "TIME_ZONE",
        "RASA_TIMEOUT",
        "LLM_URL",
        "LLM_MODEL",
        "LLM_KEY",
        "LLM_TIMEOUT",
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
    assert settings.resources_url == "http://127.0.0.1:8123/webhooks/resources"
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


def test_no_language_model_is_asked_by_default() -> None:
    assert load_settings(webhook_secret=SECRET).llm_url == ""


def test_a_language_model_needs_an_address_and_a_name_and_its_key_is_never_shown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LOTS_LLM_URL", "http://127.0.0.1:8080/v1")
    monkeypatch.setenv("LOTS_LLM_KEY", "sk-hidden")
    with pytest.raises(SettingsError, match=r"^LOTS_LLM_URL is set: LOTS_LLM_MODEL must be set too\.$"):
        load_settings(webhook_secret=SECRET)
    monkeypatch.setenv("LOTS_LLM_MODEL", "small")
    settings = load_settings(webhook_secret=SECRET)
    assert settings.llm_key.get_secret_value() == "sk-hidden"
    assert "sk-hidden" not in repr(settings)


@pytest.mark.parametrize(
    "url", ["localhost:8080", "file:///etc/passwd", "http://", "http://a b", "http://a?b"]
)
def test_an_address_that_cannot_be_asked_is_refused(url: str) -> None:
    with pytest.raises(SettingsError, match="LOTS_LLM_URL"):
        load_settings(webhook_secret=SECRET, llm_url=url, llm_model="small")


@pytest.mark.parametrize(("timeout", "rasa_timeout"), [(7.0, 20.0), (0.0, 8.0), (5.0, 6.0)])
def test_a_time_that_could_keep_a_visitor_waiting_is_refused(timeout: float, rasa_timeout: float) -> None:
    with pytest.raises(SettingsError, match="LOTS_LLM_TIMEOUT"):
        load_settings(
            webhook_secret=SECRET,
            llm_url="http://127.0.0.1:8080",
            llm_model="small",
            llm_timeout=timeout,
            rasa_timeout=rasa_timeout,
        )


def test_feeds_are_a_list_with_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    """Spaces and a last comma do no harm."""
    monkeypatch.setenv("LOTS_EVENT_FEEDS", "https://example.org/a.ics?key=1, /srv/b.ics,")
    assert load_settings(webhook_secret=SECRET).event_feeds == (
        "https://example.org/a.ics?key=1",
        "/srv/b.ics",
    )


def test_a_feed_that_others_could_change_is_refused_without_its_address(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The address may hold a key."""
    monkeypatch.setenv("LOTS_EVENT_FEEDS", "http://example.org/a.ics?key=SESAME")
    with pytest.raises(SettingsError, match="LOTS_EVENT_FEEDS: each feed must be an https") as caught:
        load_settings(webhook_secret=SECRET)
    assert "SESAME" not in str(caught.value)


def test_opening_hours_are_read_with_their_closed_days_and_time_zone(monkeypatch: pytest.MonkeyPatch) -> None:
    """All three settings make the hours; nine in Helsinki is seven in UTC."""
    monkeypatch.setenv("LOTS_OPENING_HOURS", "fri 09:00-16:00")
    monkeypatch.setenv("LOTS_CLOSED_DAYS", "2026-11-27")
    monkeypatch.setenv("LOTS_TIME_ZONE", "Europe/Helsinki")
    hours = load_settings(webhook_secret=SECRET).hours
    opening = hours.next_opening(datetime(2026, 11, 26, tzinfo=UTC))
    assert opening == datetime(2026, 12, 4, 7, tzinfo=UTC)


@pytest.mark.parametrize(
    ("name", "value"),
    [("opening_hours", "mon-fri 9-16"), ("closed_days", "christmas"), ("time_zone", "Flemingsberg")],
)
def test_hours_that_cannot_be_read_stop_the_start_with_the_settings_name(name: str, value: str) -> None:
    """The complaint names the setting and what in it is wrong."""
    with pytest.raises(SettingsError, match=f"^LOTS_{name.upper()}: “{value}” (cannot be read|is not a)"):
        load_settings(webhook_secret=SECRET, **{name: value})
