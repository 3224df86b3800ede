"""Which corpus is used: the one that is named, else the demo corpus, indexed at its first use."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

from corpus.service import Derek

DEMO = Path(__file__).resolve().parent.parent / "corpus" / "demo"


def default_database(environ: Mapping[str, str]) -> str:
    """Where the demo corpus is kept: in the user's data directory."""
    base = environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return str(Path(base) / "derek" / "demo.sqlite")


async def open_corpus(named: str | None, environ: Mapping[str, str]) -> Derek:
    """The corpus that is named; else the demo corpus, which is indexed at first use.

    Raises:
        StoreError: the database cannot be used.
    """
    derek = await Derek.open(named or default_database(environ))
    if named is None and not await derek.store.sources():
        from bot.indexing import show_progress  # and with it the readers and models, only when needed
        from corpus.index import index

        print("Indexing the demo corpus (only at the first start) ...", file=sys.stderr)
        await show_progress(index([DEMO], derek.store))
    return derek


