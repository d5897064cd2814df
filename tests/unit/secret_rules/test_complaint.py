"""What production refuses: the launcher, the API and the action server with one voice."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import actions.errors
import actions.settings
import api.errors
import api.settings
from deploy.launcher.errors import MachineError
from deploy.launcher.secret_file import require_secrets
from secret_rules.complaint import secret_complaint, webhook_secret_complaint

GOOD_KEY = "q7XvP2mK9sLr4TzWc8Nd1Hf6Yb3Gj5Ea0U"
GOOD_WEBHOOK = "whsec_q7XvP2mK9sLr4TzWc8Nd1Hf6Yb3Gj5Ea"
BAD_WEBHOOKS = [
    ("", "set"),
    ("whsec_changemechangemechangemechangeme00", "placeholder"),
    ("whsec_" + "A" * 40, "placeholder"),
    ("whsec_q7XvP2mK9sLr", "shorter"),
    ("q7XvP2mK9sLr4TzWc8Nd1Hf6Yb3Gj5EaQ7XvP2mK", "base64"),
]


@pytest.fixture(autouse=True)
def production(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in [name for name in os.environ if name.startswith("LOTS_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("LOTS_ENV", "production")
    monkeypatch.setenv("LOTS_PUBLIC_URL", "https://chat.cluster.se")
    monkeypatch.setenv("LOTS_VAR_DIR", str(tmp_path))
    monkeypatch.setenv("LOTS_SECRET_KEY", GOOD_KEY)


def refusals(secret: str, monkeypatch: pytest.MonkeyPatch, var: Path) -> list[str]:
    """What each of the three says to a webhook secret."""
    monkeypatch.setenv("LOTS_WEBHOOK_SECRET", secret)
    said = []
    with pytest.raises(api.errors.SettingsError) as refused_by_api:
        api.settings.load_settings()
    said.append(str(refused_by_api.value))
    with pytest.raises(actions.errors.SettingsError) as refused_by_actions:
        actions.settings.load_settings()
    said.append(str(refused_by_actions.value))
    with pytest.raises(MachineError) as refused_by_launcher:
        require_secrets(os.environ, var)
    said.append(str(refused_by_launcher.value))
    return said


@pytest.mark.parametrize(("secret", "words"), BAD_WEBHOOKS)
def test_a_webhook_secret_that_is_not_fit_is_refused_by_all(
    secret: str, words: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A secret that one of them took and another refused would leave leads undelivered."""
    for said in refusals(secret, monkeypatch, tmp_path):
        assert words in said
        assert not secret or secret not in said


def test_the_generated_webhook_secret_is_refused_by_all(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """What a development machine made for itself is no secret of a public installation."""
    (tmp_path / "secrets.env").write_text(f"LOTS_WEBHOOK_SECRET={GOOD_WEBHOOK}\n")
    for said in refusals(GOOD_WEBHOOK, monkeypatch, tmp_path):
        assert "generated for development" in said


def test_good_secrets_are_taken_by_all(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Random secrets of their own start an installation."""
    monkeypatch.setenv("LOTS_WEBHOOK_SECRET", GOOD_WEBHOOK)
    require_secrets(os.environ, tmp_path)
    assert api.settings.load_settings().webhook_secret == GOOD_WEBHOOK
    assert actions.settings.load_settings().webhook_secret.get_secret_value() == GOOD_WEBHOOK


def test_development_takes_what_can_sign() -> None:
    """On one's own machine a weak secret is nobody's harm, one that cannot sign is."""
    assert webhook_secret_complaint("whsec_c2hvcnQ=", {}, strict=False) is None
    assert webhook_secret_complaint("whsec_%%%", {}, strict=False)
    assert secret_complaint("LOTS_SECRET_KEY", "x", {}, strict=False) is None
