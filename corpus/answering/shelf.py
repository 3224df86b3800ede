"""Articles as answering reads them, kept for when they are read again: people stay with a subject."""

from __future__ import annotations

import asyncio
from collections import OrderedDict, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from corpus.model import Article, Fact, Quote
from corpus.store import Store, StoredPassage

KEPT = 128
"""Articles, those read last."""
MOST = 3000
"""Figures, and quotes, read of several articles together."""

_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class Whole:
    """An article with all that is stored with it; passages in order, ``title`` as its keys."""

    article: Article
    title: tuple[str, ...]
    passages: tuple[StoredPassage, ...]
    facts: tuple[Fact, ...]
    quotes: tuple[Quote, ...]


class Shelf:
    """The articles read last, of one state of the corpus."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, Whole] = OrderedDict()

    async def read(self, store: Store, ids: Sequence[str]) -> list[Whole]:
        """The articles ``ids``, in that order; not those removed meanwhile by another process."""
        missing = [id for id in ids if id not in self._kept]
        fresh = {whole.article.card.id: whole for whole in await _read(store, missing)} if missing else {}
        found = [self._kept.get(id) or fresh.get(id) for id in ids]
        for id in ids:
            if id in self._kept:
                self._kept.move_to_end(id)
        self._kept.update(fresh)
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return [whole for whole in found if whole is not None]


async def _read(store: Store, ids: Sequence[str]) -> list[Whole]:
    # One after another in the store, without coming back here in between.
    articles, titles, passages, facts, quotes = await asyncio.gather(
        store.articles(ids),
        store.titles(ids),
        store.passages_of(ids),
        store.facts(ids, limit=MOST),
        store.quotes(ids, limit=MOST),
    )
    of_passages = _by_article((passage.article_id, passage) for passage in passages)
    of_facts = _by_article((stored.article_id, stored.fact) for stored in facts)
    of_quotes = _by_article((stored.article_id, stored.quote) for stored in quotes)
    return [
        Whole(article, titles.get(id, ()), tuple(of_passages[id]), tuple(of_facts[id]), tuple(of_quotes[id]))
        for id, article in articles.items()
    ]


def _by_article(items: Iterable[tuple[str, _Item]]) -> defaultdict[str, list[_Item]]:
    found: defaultdict[str, list[_Item]] = defaultdict(list)
    for article_id, item in items:
        found[article_id].append(item)
    return found
