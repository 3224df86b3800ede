"""Logs for people or, on request, for machines; the token and what users write never stand in them."""

from __future__ import annotations

import json
import logging
import sys
import traceback
from datetime import UTC, datetime

from bot.settings import Settings

# These log statements with their values, or updates, when asked for details.
_TALKATIVE = ("aiosqlite", "aiohttp", "asyncio")


def configure(settings: Settings) -> None:
    """Send all logs to standard error in the format and from the level of ``settings``."""
    handler = logging.StreamHandler(sys.stderr)
    token = settings.bot_token.get_secret_value() if settings.bot_token else None
    handler.setFormatter((_Json if settings.log_format == "json" else _Text)(token))
    logging.basicConfig(level=settings.log_level, handlers=[handler], force=True)
    logging.captureWarnings(False)
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)


class _Safe(logging.Formatter):
    """Keeps the token out; of an exception it shows the class and where, never its message.

    Messages of exceptions quote what failed, and that may be what a user wrote.
    """

    def __init__(self, token: str | None) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._token = token

    def format(self, record: logging.LogRecord) -> str:
        line = self._line(record)
        return line.replace(self._token, "***") if self._token else line

    def _line(self, record: logging.LogRecord) -> str:
        raise NotImplementedError


class _Text(_Safe):
    def _line(self, record: logging.LogRecord) -> str:
        where = trace(record)
        self.usesTime()
        record.asctime = self.formatTime(record)
        record.message = record.getMessage()
        return "\n".join([self.formatMessage(record), *(f"  {line}" for line in where)])


class _Json(_Safe):
    def _line(self, record: logging.LogRecord) -> str:
        entry = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        where = trace(record)
        return json.dumps(entry | {"trace": where} if where else entry, ensure_ascii=False)


def trace(record: logging.LogRecord) -> list[str]:
    """Where the exception of ``record`` was raised, outermost call first, and its class."""
    error = record.exc_info[1] if record.exc_info else None
    if error is None:
        return []
    frames = traceback.extract_tb(error.__traceback__)
    return [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames] + [type(error).__name__]
