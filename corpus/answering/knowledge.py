"""What answering needs of one state of the corpus."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self

from corpus.answering.shelf import Shelf
from corpus.lexicon import Lexicon
from corpus.people import person_key, same_person
from corpus.replies import Coverage
from corpus.store import MeasureCount, Store


@dataclass(frozen=True, slots=True)
class Knowledge:
    """The store, its words, the keys and names of those whom it quotes, what it covers, and the articles read last."""

    store: Store
    lexicon: Lexicon
    speakers: Mapping[str, str]
    coverage: Coverage
    measures: Mapping[str, MeasureCount]
    shelf: Shelf = field(default_factory=Shelf)

    @classmethod
    async def of(cls, store: Store) -> Self:
        """What is known of ``store`` as it is now."""
        lexicon = Lexicon(await store.vocabulary())
        speakers = {key: name for key, name, _ in await store.speakers()}
        return cls(store, lexicon, speakers, await store.coverage(), await store.measures())

    @staticmethod
    def is_speaker(name: str | None, key: str) -> bool:
        """Whether ``name`` is that of the person ``key``."""
        return name is not None and same_person(person_key(name), key)
