from __future__ import annotations

from pathlib import Path

import pytest

from deploy.launcher.errors import SettingError
from deploy.launcher.settings import LauncherSettings


def test_defaults_lie_under_the_repository(tmp_path: Path) -> None:
    settings = LauncherSettings.load(tmp_path, {})
    assert (settings.var, settings.port, settings.host) == (tmp_path / "var", 8000, "127.0.0.1")
    assert settings.rasa_model == tmp_path / "var" / "models" / "rasa" / "lots.tar.gz"


def test_addresses_follow_the_ports(tmp_path: Path) -> None:
    settings = LauncherSettings.load(tmp_path, {"LOTS_PORT": "9000", "LOTS_RASA_PORT": "9005"})
    assert settings.environ["LOTS_LEADS_URL"] == "http://127.0.0.1:9000/webhooks/leads"
    assert settings.environ["LOTS_RESOURCES_URL"] == "http://127.0.0.1:9000/webhooks/resources"
    assert settings.environ["LOTS_RASA_URL"] == "http://127.0.0.1:9005"
    assert settings.public_url == "http://localhost:9000"


def test_a_given_address_wins_over_the_one_made_from_a_port(tmp_path: Path) -> None:
    settings = LauncherSettings.load(tmp_path, {"LOTS_PUBLIC_URL": "https://lots.example.org"})
    assert settings.public_url == "https://lots.example.org"


@pytest.mark.parametrize("value", ["http", "0", "70000", "-1"])
def test_a_port_that_is_none_is_refused_by_the_name_of_its_setting(tmp_path: Path, value: str) -> None:
    with pytest.raises(SettingError, match="LOTS_RASA_PORT"):
        LauncherSettings.load(tmp_path, {"LOTS_RASA_PORT": value})


def test_an_unknown_environment_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingError, match="LOTS_ENV"):
        LauncherSettings.load(tmp_path, {"LOTS_ENV": "prod"})


def test_another_python_home_does_not_reach_the_children(tmp_path: Path) -> None:
    settings = LauncherSettings.load(tmp_path, {"PYTHONPATH": "/elsewhere", "VIRTUAL_ENV": "/elsewhere"})
    assert "/elsewhere" not in settings.environ.values()


def test_telemetry_is_off_even_when_the_environment_turns_it_on(tmp_path: Path) -> None:
    settings = LauncherSettings.load(tmp_path, {"RASA_TELEMETRY_ENABLED": "true"})
    assert settings.environ["RASA_TELEMETRY_ENABLED"] == "false"
    assert settings.environ["ORT_DISABLE_TELEMETRY"] == "1"


def test_the_secret_file_may_hold_settings_and_the_environment_wins(tmp_path: Path) -> None:
    (tmp_path / "var").mkdir()
    (tmp_path / "var" / "secrets.env").write_text("# ours\nLOTS_PORT=8100\nLOTS_RASA_PORT=8105\n")
    settings = LauncherSettings.load(tmp_path, {"LOTS_RASA_PORT": "8205"})
    assert (settings.port, settings.rasa_port) == (8100, 8205)


def test_production_does_not_read_the_secret_file(tmp_path: Path) -> None:
    (tmp_path / "var").mkdir()
    (tmp_path / "var" / "secrets.env").write_text("LOTS_SECRET_KEY=generated\n")
    assert "LOTS_SECRET_KEY" not in LauncherSettings.load(tmp_path, {"LOTS_ENV": "production"}).environ
