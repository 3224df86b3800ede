"""Where articles and what was taken from them are kept: the protocol."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from corpus.model import Article, Card, Fact, Period, Quote
from corpus.replies import Coverage
from corpus.terms import Passage


@dataclass(frozen=True, slots=True)
class Entry:
    """All that goes into the store for one article: whole, or not at all."""

    article: Article
    facts: tuple[Fact, ...]
    quotes: tuple[Quote, ...]
    passages: tuple[Passage, ...]
    title_terms: tuple[str, ...]
    words: Mapping[str, int]


class StoredPassage(NamedTuple):
    """A passage found in the store; ``length`` in content words."""

    id: int
    article_id: str
    length: int
    passage: Passage


@dataclass(frozen=True, slots=True)
class StoredFact:
    """A figure found in the store."""

    article_id: str
    fact: Fact


@dataclass(frozen=True, slots=True)
class StoredQuote:
    """A quote found in the store."""

    article_id: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class Whole:
    """An article with all that is stored with it; passages in order, ``title`` as its keys."""

    article: Article
    title: tuple[str, ...]
    passages: tuple[StoredPassage, ...]
    facts: tuple[Fact, ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class MeasureCount:
    """How many figures there are of a measure, and the newest year that one speaks of."""

    facts: int
    newest: int | None


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of the corpus: ``terms`` with the passages that hold them, spellings with their count.

    ``mean_length`` is the mean number of content words in a passage.
    """

    passages: int
    mean_length: float
    terms: Mapping[str, int]
    words: Mapping[str, int]


class Store(Protocol):
    """What a store can do. All spans count into the bodies it returns."""

    async def put(self, entry: Entry) -> bool:
        """Store ``entry`` in place of what its source held; False when it was there already."""

    async def put_all(self, entries: Sequence[Entry]) -> list[bool]:
        """Store several entries at once, all or none: for each what ``put`` returns. No two share a source or an id."""

    async def remove(self, source: str) -> bool:
        """Remove the article of ``source`` with all that was taken from it; False when there is none."""

    async def sources(self) -> Mapping[str, str]:
        """The id of the stored article of each source."""

    async def revision(self) -> int:
        """A number that changes whenever the content does."""

    async def article(self, article_id: str) -> Article | None:
        """The article whose id begins with ``article_id`` (12 characters or more)."""

    async def articles(self, ids: Sequence[str]) -> Mapping[str, Article]:
        """The articles of ``ids``, by id."""

    async def wholes(self, ids: Sequence[str]) -> list[Whole]:
        """The articles of ``ids``, in any order, each with all that is stored with it."""

    async def newest(self, ids: Sequence[str] | None, offset: int, limit: int) -> tuple[list[Article], int]:
        """Articles by date, newest first, undated last, and how many there are in all."""

    async def cards(self) -> list[Card]:
        """The cards of all articles, newest first, undated last."""

    async def candidates(self, counts: Mapping[str, int], passages: int, limit: int) -> list[StoredPassage]:
        """Up to ``limit`` passages that hold one of some terms, those with more and rarer terms first.

        ``counts`` has the terms, at least one, each with how many of the ``passages`` of the corpus hold it.
        """

    async def facts(
        self,
        article_ids: Sequence[str] | None = None,
        measures: Sequence[str] = (),
        units: Sequence[str] = (),
        within: Period | None = None,
        limit: int = 500,
    ) -> list[StoredFact]:
        """Figures of the articles (all when None), of one of ``measures`` and ``units``, and of a period within
        ``within``, when given; those of the newest periods first."""

    async def quotes(
        self, article_ids: Sequence[str] | None = None, speaker_key: str | None = None, limit: int = 500
    ) -> list[StoredQuote]:
        """Quotes of the articles (all when None), of one speaker when given; newest article first."""

    async def speakers(self) -> list[tuple[str, str, int]]:
        """Key, display name and number of direct quotes of each speaker, most quoted first."""

    async def measures(self) -> Mapping[str, MeasureCount]:
        """What there is of each measure, those with most figures first."""

    async def vocabulary(self) -> Vocabulary:
        """The words of the corpus, for weights and for repairing spelling."""

    async def coverage(self) -> Coverage:
        """What the corpus holds."""

    async def counts(self) -> tuple[int, int, int]:
        """How many articles, figures and quotes."""

    def everything(self) -> AsyncIterator[tuple[Article, list[Fact], list[Quote]]]:
        """Each article with its figures and quotes, by source."""

    def damage(self) -> AsyncIterator[str]:
        """Each stored slice that is not what was taken from its article, in words."""

    async def close(self) -> None:
        """Close the store."""
