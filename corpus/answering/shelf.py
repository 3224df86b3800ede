"""Articles as answering reads them, kept for when they are read again: people stay with a subject."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence

from corpus.store import Store, Whole

KEPT = 128
"""Articles, those read last."""


class Shelf:
    """The articles read last, of one state of the corpus."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, Whole] = OrderedDict()

    async def read(self, store: Store, ids: Sequence[str]) -> list[Whole]:
        """The articles ``ids``, in that order; not those removed meanwhile by another process."""
        missing = [id for id in ids if id not in self._kept]
        fresh = {whole.article.card.id: whole for whole in await store.wholes(missing)} if missing else {}
        found = [self._kept.get(id) or fresh.get(id) for id in ids]
        for id in ids:
            if id in self._kept:
                self._kept.move_to_end(id)
        self._kept.update(fresh)
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return [whole for whole in found if whole is not None]
