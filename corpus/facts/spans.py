"""Looking up, by place, what stands in a text: quick however long the text is."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from corpus.model import Span


class Placed(Protocol):
    """Anything that covers a span of a text."""

    @property
    def span(self) -> Span:
        """The characters covered."""


T = TypeVar("T", bound=Placed)


class Taken:
    """Spans of a text, none overlapping another."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._spans = sorted(spans)

    def overlaps(self, span: Span) -> bool:
        """Whether ``span`` shares a character with one of them."""
        at = bisect_left(self._spans, Span(span.end, span.end))
        return at > 0 and self._spans[at - 1].overlaps(span)

    def add(self, span: Span) -> None:
        """Takes ``span`` too, which must overlap none of them."""
        insort(self._spans, span)


def starting_within(items: Sequence[T], start: int, end: int) -> Sequence[T]:
    """Those of ``items``, which are in order, that start in ``[start, end)``."""
    first = bisect_left(items, start, key=lambda item: item.span.start)
    return items[first : bisect_left(items, end, first, key=lambda item: item.span.start)]
