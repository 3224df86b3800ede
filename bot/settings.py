"""Settings: read once from a mapping and an ``.env`` file, checked all at once, frozen."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from dotenv import dotenv_values
from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, NoDecode, PydanticBaseSettingsSource, SettingsConfigDict

from bot.quiet import QuietHours
from corpus.errors import SettingsError

_REMEDIES = {
    "BOT_TOKEN": "take the token that @BotFather gave, such as 123456:ABC-def",
    "TELEGRAM_API_URL": "give an address such as https://api.telegram.org, or leave it out",
    "WEBHOOK_URL": "give the public address that Telegram calls, such as https://bot.example.org/derek",
    "WEBHOOK_SECRET": "invent 1 to 256 characters of A-Z a-z 0-9 _ -; Telegram sends them with each update",
    "WEBHOOK_PORT": "give a free port from 1 to 65535",
    "HEALTH_PORT": "give a free port from 1 to 65535, or leave it out",
    "QUIET_HOURS": "give hours and their distance from UTC, such as 22-8 UTC+5; 0-0 for none",
    "CORPUS_PATHS": "give files and folders separated by commas",
    "ADMINS": "give numeric user ids separated by commas, such as 1001,1002",
    "LOG_LEVEL": "choose DEBUG, INFO, WARNING or ERROR",
    "LOG_FORMAT": "choose text or json",
    "THROTTLE": "give the messages a second that one user may send on average, such as 2; 0 for no limit",
}


def _address(value: str) -> str:
    if not re.fullmatch(r"https?://[^\s/?#]+(?:/\S*)?", value):
        raise ValueError("not an http(s) address")
    return value.rstrip("/")


def _matching(pattern: str) -> AfterValidator:
    def check(secret: SecretStr) -> SecretStr:
        if not re.fullmatch(pattern, secret.get_secret_value(), re.ASCII):
            raise ValueError("malformed")
        return secret

    return AfterValidator(check)


def _ids(value: object) -> object:
    return [part for part in re.split(r"[,\s]+", value) if part] if isinstance(value, str) else value


def _paths(value: object) -> object:
    return [Path(part.strip()) for part in value.split(",") if part.strip()] if isinstance(value, str) else value


def _hours(value: object) -> object:
    return QuietHours.read(value) if isinstance(value, str) else value


def _upper(value: object) -> object:
    return value.upper() if isinstance(value, str) else value


def _lower(value: object) -> object:
    return value.lower() if isinstance(value, str) else value


Address = Annotated[str, AfterValidator(_address)]
Port = Annotated[int, Field(ge=1, le=65535)]


class Settings(BaseSettings):
    """All that can be set; names in the environment are these in upper case.

    ``state_path`` is the SQLite file of what the bot must remember over restarts (None: in the user's
    data directory). ``throttle`` is the average number of messages a second that one user may send.
    ``corpus_paths`` are the files and folders that /reindex reads. In ``quiet_hours`` followers of a topic are
    not written to.
    """

    model_config = SettingsConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True)

    bot_token: Annotated[SecretStr, _matching(r"\d+:[\w-]+")] | None = None
    database_url: str | None = None
    telegram_api_url: Address = "https://api.telegram.org"
    webhook_url: Address | None = None
    webhook_secret: Annotated[SecretStr, _matching(r"[\w-]{1,256}")] | None = None
    webhook_port: Port = 8080
    health_port: Port | None = None
    corpus_paths: Annotated[tuple[Path, ...], NoDecode, BeforeValidator(_paths)] = ()
    quiet_hours: Annotated[QuietHours, BeforeValidator(_hours)] = QuietHours(22, 8, 5)
    admins: Annotated[tuple[int, ...], NoDecode, BeforeValidator(_ids)] = ()
    log_level: Annotated[Literal["DEBUG", "INFO", "WARNING", "ERROR"], BeforeValidator(_upper)] = "INFO"
    log_format: Annotated[Literal["text", "json"], BeforeValidator(_lower)] = "text"
    throttle: Annotated[float, Field(ge=0)] = 2.0
    state_path: Path | None = None

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Only what :meth:`load` passes: nothing is read from the process behind the caller's back."""
        return (init_settings,)

    @classmethod
    def load(cls, environ: Mapping[str, str], env_file: Path | None = None) -> Self:
        """The settings of ``environ``, else of ``env_file``; an empty value counts as not set.

        Raises :class:`SettingsError` that names every wrong setting with its remedy, and no value.
        """
        values = _values(environ, env_file, frozenset(cls.model_fields))
        wrong = _missing(values)
        try:
            settings = cls(**values)
        except ValidationError as error:
            wrong |= {str(detail["loc"][0]).upper(): "is not valid" for detail in error.errors()}
        if wrong:
            told = (f"{name} {what}: {_REMEDIES[name]}" for name, what in wrong.items())
            raise SettingsError("; ".join(told))
        return settings


def _values(environ: Mapping[str, str], env_file: Path | None, names: frozenset[str]) -> dict[str, Any]:
    stored = dotenv_values(env_file) if env_file is not None and env_file.is_file() else {}
    both = {**stored, **{name: value for name, value in environ.items() if value.strip()}}
    lowered = ((name.lower(), (value or "").strip()) for name, value in both.items())
    return {name: value for name, value in lowered if value and name in names}


def _missing(values: Mapping[str, Any]) -> dict[str, str]:
    if "webhook_url" in values and "webhook_secret" not in values:
        return {"WEBHOOK_SECRET": "is not set, though WEBHOOK_URL is"}
    return {}


def default_state_path(environ: Mapping[str, str]) -> Path:
    """Where the state is kept when STATE_PATH is not set: in the user's data directory."""
    base = environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(base) / "derek" / "telegram.sqlite"
