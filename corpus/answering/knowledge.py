"""What answering needs of one state of the corpus."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from corpus.answering.shelf import Shelf
from corpus.lexicon import Lexicon
from corpus.people import person_key, same_person
from corpus.store import Store


@dataclass(frozen=True, slots=True)
class Knowledge:
    """The store, its words, the keys and names of those whom it quotes, and the articles read last."""

    store: Store
    lexicon: Lexicon
    speakers: Mapping[str, str]
    shelf: Shelf = field(default_factory=Shelf)

    @staticmethod
    def is_speaker(name: str | None, key: str) -> bool:
        """Whether ``name`` is that of the person ``key``."""
        return name is not None and same_person(person_key(name), key)
