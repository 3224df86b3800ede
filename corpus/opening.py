"""Opening the store that an address names."""

from __future__ import annotations

from corpus.errors import StoreError
from corpus.sqlite.store import SqliteStore
from corpus.store import Store


async def open_store(url: str) -> Store:
    """Open the store at ``url``: ``sqlite:///relative``, ``sqlite:////absolute``, or a plain path.

    Raises:
        StoreError: unknown kind of store, unreadable file, or a database that is not Derek's.
    """
    scheme, separator, rest = url.partition(":///")
    if not separator:
        return await SqliteStore.open(url)
    if scheme != "sqlite":
        raise StoreError(f"{url}: Derek keeps its corpus in SQLite; use a path or sqlite:///path")
    return await SqliteStore.open(rest)
