"""Settings: read, checked all at once, and their secrets never shown."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.quiet import QuietHours
from bot.settings import Settings, default_state_path
from corpus.errors import SettingsError

TOKEN = "123456:AAsecret-token_0123456789"


def test_defaults() -> None:
    settings = Settings.load({})
    assert settings.bot_token is None
    assert settings.telegram_api_url == "https://api.telegram.org"
    assert (settings.webhook_port, settings.health_port, settings.admins) == (8080, None, ())
    assert (settings.log_level, settings.log_format) == ("INFO", "text")


def test_every_setting_is_read() -> None:
    settings = Settings.load({
        "BOT_TOKEN": TOKEN, "DATABASE_URL": "sqlite:///x.db", "TELEGRAM_API_URL": "http://localhost:8081/",
        "WEBHOOK_URL": "https://bot.example.org/derek", "WEBHOOK_SECRET": "s-e_cret", "WEBHOOK_PORT": "8443",
        "HEALTH_PORT": "9090", "ADMINS": "1, 2 3", "LOG_LEVEL": "debug",
        "CORPUS_PATHS": "a, b/c", "QUIET_HOURS": "23-7 utc+3",
        "LOG_FORMAT": "JSON", "THROTTLE": "0.5", "STATE_PATH": "state.sqlite", "HOME": "/nowhere",
    })  # fmt: skip
    assert settings.bot_token
    assert settings.bot_token.get_secret_value() == TOKEN
    assert settings.telegram_api_url == "http://localhost:8081"
    assert settings.admins == (1, 2, 3)
    assert (settings.webhook_port, settings.health_port) == (8443, 9090)
    assert (settings.log_level, settings.log_format, settings.throttle) == ("DEBUG", "json", 0.5)
    assert settings.state_path == Path("state.sqlite")
    assert settings.corpus_paths == (Path("a"), Path("b/c"))
    assert settings.quiet_hours == QuietHours(23, 7, 3)


def test_the_environment_goes_before_the_file_and_empty_is_unset(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text('LOG_LEVEL=ERROR\nADMINS="7"\nHEALTH_PORT=\n# a comment\n', encoding="utf-8")
    settings = Settings.load({"LOG_LEVEL": "WARNING", "ADMINS": "  ", "BOT_TOKEN": ""}, file)
    assert (settings.log_level, settings.admins, settings.health_port) == ("WARNING", (7,), None)
    assert settings.bot_token is None
    assert Settings.load({}, tmp_path / "missing").admins == ()


def test_the_process_environment_is_not_read_behind_the_callers_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOG_LEVEL", "ERROR")
    assert Settings.load({}).log_level == "INFO"


def test_every_error_is_named_at_once_with_its_remedy_and_without_values() -> None:
    wrong = {
        "BOT_TOKEN": "not-a-token-hunter2", "TELEGRAM_API_URL": "ftp://hunter2", "WEBHOOK_PORT": "hunter2",
        "HEALTH_PORT": "70000", "ADMINS": "@hunter2", "LOG_LEVEL": "LOUD", "LOG_FORMAT": "xml",
        "THROTTLE": "-1", "QUIET_HOURS": "25-hunter2", "WEBHOOK_SECRET": "hunter2 hunter2",
    }  # fmt: skip
    with pytest.raises(SettingsError) as error:
        Settings.load(wrong)
    told = str(error.value)
    assert all(name in told for name in wrong)
    assert "hunter2" not in told
    assert "\n" not in told
    assert "@BotFather" in told


@pytest.mark.parametrize("secret", ["", None])
def test_a_webhook_needs_a_secret(secret: str | None) -> None:
    environ = {"WEBHOOK_URL": "https://bot.example.org", "LOG_LEVEL": "LOUD"}
    if secret is not None:
        environ["WEBHOOK_SECRET"] = secret
    with pytest.raises(SettingsError, match=r"WEBHOOK_SECRET is not set.*LOG_LEVEL"):
        Settings.load(environ)


def test_secrets_are_not_shown_and_nothing_can_be_changed() -> None:
    settings = Settings.load({"BOT_TOKEN": TOKEN, "WEBHOOK_SECRET": "hush-hush"})
    assert "secret-token" not in repr(settings) + str(settings) + settings.model_dump_json()
    assert "hush" not in repr(settings)
    with pytest.raises(ValidationError):
        settings.log_level = "ERROR"


def test_the_state_is_kept_in_the_users_data_directory() -> None:
    assert default_state_path({"XDG_DATA_HOME": "/data"}) == Path("/data/derek/telegram.sqlite")
    assert default_state_path({}).parts[-3:] == ("share", "derek", "telegram.sqlite")
