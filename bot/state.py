"""What the bot remembers over restarts: handled updates, updates accepted but not yet handled, languages."""

from __future__ import annotations

import asyncio
import hashlib
import json
import sqlite3
import time
from base64 import urlsafe_b64encode
from pathlib import Path
from typing import Any, Self, cast

import aiosqlite

from corpus.errors import StoreError
from corpus.model import LANGUAGES, Language

_APPLICATION = 0x44657262  # "Derb": the file is the state of Derek's bot
_SCHEMA = """
CREATE TABLE IF NOT EXISTS handled (update_id INTEGER PRIMARY KEY, at INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS parked (update_id INTEGER PRIMARY KEY, body TEXT NOT NULL);
CREATE TRIGGER IF NOT EXISTS unpark AFTER INSERT ON handled
    BEGIN DELETE FROM parked WHERE update_id = new.update_id; END;
CREATE TABLE IF NOT EXISTS languages (chat_id INTEGER PRIMARY KEY, language TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS greeted (chat_id INTEGER PRIMARY KEY);
CREATE TABLE IF NOT EXISTS follows
    (chat_id INTEGER NOT NULL, topic TEXT NOT NULL, language TEXT NOT NULL, PRIMARY KEY (chat_id, topic));
CREATE TABLE IF NOT EXISTS seen (key TEXT PRIMARY KEY);
CREATE TABLE IF NOT EXISTS due (chat_id INTEGER NOT NULL, article_id TEXT NOT NULL, topic TEXT NOT NULL,
    language TEXT NOT NULL, PRIMARY KEY (chat_id, article_id));
CREATE TABLE IF NOT EXISTS threads (chat_id INTEGER PRIMARY KEY, thread INTEGER);
CREATE TABLE IF NOT EXISTS texts (key TEXT PRIMARY KEY, text TEXT NOT NULL, at INTEGER NOT NULL);
"""
# Each is one statement, whatever the number of rows: a call to the database's thread costs more than a row.
_RECORD = "INSERT OR REPLACE INTO handled SELECT value, ? FROM json_each(?)"
_PARK = """INSERT OR REPLACE INTO parked
    SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(?)"""
_KEPT_SECONDS = 2 * 86400  # Telegram offers an update for a day
_REMEMBERED = 50_000  # handled updates in memory
_KEPT_TEXTS = 20_000


class State:
    """The state file. Safe to use from many tasks; writes that come together are committed together."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection
        self._writing = asyncio.Lock()
        self._unwritten: list[int] = []
        self._unparked: dict[int, dict[str, Any]] = {}
        self._handled: dict[int, None] = {}
        self._languages: dict[int, Language] = {}
        self._shortened: set[str] = set()

    @classmethod
    async def open(cls, path: Path | str) -> Self:
        """The state kept in ``path`` (``:memory:`` for none), made when missing.

        Raises :class:`StoreError` when the file cannot be used or belongs to another program.
        """
        try:
            if path != ":memory:":
                await asyncio.to_thread(Path(path).parent.mkdir, parents=True, exist_ok=True)
            connection = await aiosqlite.connect(path, isolation_level=None)
        except (OSError, sqlite3.Error) as error:
            raise StoreError(f"STATE_PATH {path}: cannot be opened ({error}): choose another place") from None
        try:
            await _prepare(connection, path)
            state = cls(connection)
            await state._load()
        except sqlite3.Error as error:
            await connection.close()
            raise StoreError(f"STATE_PATH {path}: not a usable database ({error}): choose another") from None
        except StoreError:
            await connection.close()
            raise
        return state

    async def _load(self) -> None:
        oldest = int(time.time()) - _KEPT_SECONDS
        await self.write("DELETE FROM handled WHERE at < ?", (oldest,))
        rows = await self._connection.execute_fetchall("SELECT update_id FROM handled ORDER BY at, update_id")
        self._handled = {row[0]: None for row in rows}
        rows = await self._connection.execute_fetchall("SELECT chat_id, language FROM languages")
        self._languages = {row[0]: row[1] for row in rows if row[1] in LANGUAGES}

    async def close(self) -> None:
        """Close the file; everything recorded is already in it."""
        async with self._writing:
            await self._connection.close()

    def is_handled(self, update_id: int) -> bool:
        """Whether this update was handled: in the last two days, one of the last 50,000."""
        return update_id in self._handled

    async def record(self, update_id: int) -> None:
        """Remember that an update is handled; returns when that is on disk."""
        self._handled[update_id] = None
        self._unwritten.append(update_id)
        async with self._writing:
            batch, self._unwritten = self._unwritten, []
            if batch:  # else a task that came together with this one has written it
                await self._connection.execute(_RECORD, (int(time.time()), json.dumps(batch)))
                while len(self._handled) > _REMEMBERED:
                    del self._handled[next(iter(self._handled))]

    async def park(self, update_id: int, body: dict[str, Any]) -> None:
        """Keep an update that takes long, so that it may be acknowledged and yet survive a crash."""
        self._unparked[update_id] = body
        async with self._writing:
            batch, self._unparked = self._unparked, {}
            rows = [(key, json.dumps(raw)) for key, raw in batch.items() if key not in self._handled]
            if rows:
                await self._connection.execute(_PARK, (json.dumps(rows),))

    async def parked(self) -> list[dict[str, Any]]:
        """The updates that were accepted and not handled before the last stop, oldest first."""
        rows = await self._connection.execute_fetchall("SELECT body FROM parked ORDER BY update_id")
        return [json.loads(row[0]) for row in rows]

    def language(self, chat_id: int) -> Language | None:
        """The language chosen in a chat with /language; None: automatic."""
        return self._languages.get(chat_id)

    async def choose_language(self, chat_id: int, language: Language | None) -> None:
        """Remember the language chosen in a chat; None makes it automatic again."""
        if language is None:
            self._languages.pop(chat_id, None)
            await self.write("DELETE FROM languages WHERE chat_id = ?", (chat_id,))
        else:
            self._languages[chat_id] = language
            await self.write("INSERT OR REPLACE INTO languages VALUES (?, ?)", (chat_id, language))

    async def greet(self, chat_id: int) -> bool:
        """True the first time it is asked for a group: what is explained once is explained now."""
        return await self.write("INSERT OR IGNORE INTO greeted VALUES (?)", (chat_id,)) > 0

    async def shorten(self, text: str) -> str:
        """A key of 8 characters that stands for ``text`` in callback data; equal texts share one."""
        key = urlsafe_b64encode(hashlib.blake2b(text.encode(), digest_size=6).digest()).decode()
        if key not in self._shortened:
            await self.write("INSERT OR REPLACE INTO texts VALUES (?, ?, ?)", (key, text, time.time_ns()))
            self._shortened.add(key)
        return key

    async def text(self, key: str) -> str | None:
        """The text behind a key of :meth:`shorten`, or None when it is too old to be kept."""
        rows = await self._connection.execute_fetchall("SELECT text FROM texts WHERE key = ?", (key,))
        return next((cast(str, row[0]) for row in rows), None)

    async def move(self, old: int, new: int) -> None:
        """Give a chat what was remembered under its ``old`` id: a group has become a supergroup."""
        for table in ("languages", "greeted", "follows", "due", "threads"):
            await self.write(f"UPDATE OR REPLACE {table} SET chat_id = ? WHERE chat_id = ?", (new, old))
        if old in self._languages:
            self._languages[new] = self._languages.pop(old)

    async def prune(self) -> None:
        """Forget the oldest texts behind buttons and the updates that Telegram cannot offer again."""
        await self.write("DELETE FROM handled WHERE at < ?", (int(time.time()) - _KEPT_SECONDS,))
        self._shortened.clear()
        kept = "SELECT key FROM texts ORDER BY at DESC LIMIT ?"
        await self.write(f"DELETE FROM texts WHERE key NOT IN ({kept})", (_KEPT_TEXTS,))

    async def rows(self, statement: str, values: tuple[Any, ...] = ()) -> list[Any]:
        """What a statement of another part of the bot selects."""
        return list(await self._connection.execute_fetchall(statement, values))

    async def write(self, statement: str, values: tuple[Any, ...]) -> int:
        """Run one statement that writes; the number of rows it has changed."""
        async with self._writing:
            return (await self._connection.execute(statement, values)).rowcount


async def _prepare(connection: aiosqlite.Connection, path: Path | str) -> None:
    await connection.execute("PRAGMA journal_mode = WAL")
    # WAL with NORMAL survives a killed process; only a power cut can lose the last commits.
    await connection.execute("PRAGMA synchronous = NORMAL")
    await connection.execute("PRAGMA secure_delete = ON")  # handled texts leave nothing behind
    rows = list(await connection.execute_fetchall("PRAGMA application_id"))
    tables = list(await connection.execute_fetchall("SELECT name FROM sqlite_master"))
    if rows[0][0] != _APPLICATION and tables:
        raise StoreError(f"STATE_PATH {path}: a database of another program: choose another file")
    await connection.execute(f"PRAGMA application_id = {_APPLICATION}")
    await connection.executescript(_SCHEMA)
