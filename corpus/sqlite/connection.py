"""A connection to one database file: opening it, reading what is committed, and writing all or nothing."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import time
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any, Self

import aiosqlite

from corpus.errors import StoreError

SCHEMA = Path(__file__).with_name("schema.sql")
APPLICATION_ID = 0x44524B31  # "DRK1": tells Derek's databases from those of other programs

SETTLED = 2_000_000_000
"""Nanoseconds after which what was written is surely visible, and a later write surely has a later time."""

_Files = tuple[tuple[int, int, int], ...]


class Connection:
    """One database file (or ``:memory:``). Readers see whole articles only: each goes in by one transaction."""

    def __init__(self, db: aiosqlite.Connection, path: str) -> None:
        self._db = db
        self._files = [] if path == ":memory:" else [path, f"{path}-wal"]
        self._unchanged: tuple[_Files, int] | None = None
        self._writing = asyncio.Lock()
        self._writer: asyncio.Task[object] | None = None

    @classmethod
    async def open(cls, path: str) -> Self:
        """Open or create the database at ``path``.

        Raises:
            StoreError: the file cannot be opened or is not a database of Derek's.
        """
        _make_folder(path)
        try:
            sqlite3.connect(path).close()  # a thread of aiosqlite that cannot connect may outlive the event loop
            db = await aiosqlite.connect(path, isolation_level=None)
        except sqlite3.Error as error:
            raise StoreError(f"{path}: cannot be opened as a database ({error}); name another with --db") from error
        try:
            await _prepare(db, path)
        except sqlite3.DatabaseError as error:
            await db.close()
            raise StoreError(f"{path}: not a database that Derek can use ({error}); name another with --db") from error
        except StoreError:
            await db.close()
            raise
        return cls(db, path)

    async def close(self) -> None:
        await self._db.close()

    async def revision(self) -> int:
        # Asked before each question: while nobody writes to the files, no trip to the database thread is needed.
        seen, now = _written(self._files), time.time_ns()
        if self._unchanged and self._unchanged[0] == seen:
            return self._unchanged[1]
        others, own = await self._row("SELECT data_version, total_changes() FROM pragma_data_version")
        revision = int(others) * 1_000_003 + int(own)
        settled = bool(seen) and all(written < now - SETTLED for written, *_ in seen)
        self._unchanged = (seen, revision) if settled else None
        return revision

    @asynccontextmanager
    async def _transaction(self) -> AsyncIterator[None]:
        """All of what is done inside, or, when it fails or is cancelled, nothing."""
        async with self._writing:
            self._writer = asyncio.current_task()
            try:
                await self._db.execute("BEGIN IMMEDIATE")
                yield
                await self._db.commit()
            except BaseException:
                await self._db.rollback()
                raise
            finally:
                self._writer = None

    async def _rows(self, sql: str, values: Iterable[object] = ()) -> list[Any]:
        """Rows of what is committed: one connection would show other tasks a half-written article."""
        if self._writer is asyncio.current_task():
            return list(await self._db.execute_fetchall(sql, tuple(values)))
        async with self._writing:
            return list(await self._db.execute_fetchall(sql, tuple(values)))

    async def _row(self, sql: str, values: Iterable[object] = ()) -> Any:
        found = await self._rows(sql, values)
        return found[0] if found else None


def _written(files: Iterable[str]) -> _Files:
    """When each of ``files`` that is there was last written, its length, and which file it is."""
    found = []
    for file in files:
        with suppress(OSError):
            stat = os.stat(file)
            found.append((stat.st_mtime_ns, stat.st_size, stat.st_ino))
    return tuple(found)


def _make_folder(path: str) -> None:
    if path == ":memory:":
        return
    try:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        folder = Path(path).parent
        raise StoreError(f"{folder}: cannot hold the database ({error.strerror}); name another with --db") from error


async def _prepare(db: aiosqlite.Connection, path: str) -> None:
    await db.execute("PRAGMA busy_timeout = 10000")
    application = await _pragma(db, "application_id")
    tables = await db.execute_fetchall("SELECT count(*) FROM sqlite_master")
    if application != APPLICATION_ID and next(iter(tables))[0]:
        raise StoreError(f"{path}: is the database of another program; name another with --db")
    await db.execute("PRAGMA journal_mode = WAL")
    await db.execute("PRAGMA synchronous = NORMAL")
    if application != APPLICATION_ID:
        await db.executescript(SCHEMA.read_text(encoding="utf-8"))
        await db.execute(f"PRAGMA application_id = {APPLICATION_ID}")


async def _pragma(db: aiosqlite.Connection, name: str) -> int:
    found = await db.execute_fetchall(f"PRAGMA {name}")
    return int(next(iter(found))[0])
