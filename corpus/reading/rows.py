"""The lines of a page with what can be seen of each by itself."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from corpus.model import Span
from corpus.reading import markers
from corpus.reading.dates import MONTHS, WEEKDAYS, Mention, mentions
from corpus.text import WORD, fold, lines

_SENTENCE_END = re.compile(r"(?:[.…;:,]|[.!?…][»\"”)]+|[»\"”)]+[.,;:])$")
_TWO_SENTENCES = re.compile(r"[а-яёәғқңөұүһіa-z»)][.!?…]\s+[«\"“]?[А-ЯЁӘҒҚҢӨҰҮІA-Z–—]")
_DASHED = re.compile(r"[-–—•*]\s*\S|\d{1,2}[.)]\s")
_FIGURE = re.compile(
    r"[^\W\d_][^.!?\n]{1,80}?(?:\s[–—-]\s*[$€]?\d[\d\s.,]*(?:%|\w|$)|:\s*[$€]?\d[\d\s.,]*(?:%|[^\W\d]))"
)
"""A line of a table set as text: "Экспорт – 9,8 млрд долларов"."""
_TIME = re.compile(r"\b\d{1,2}[:.]\d{2}(?::\d{2})?\b")
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_SEPARATORS = re.compile(r"[|·•/:]")
_CALENDAR = WEEKDAYS.keys() | MONTHS.keys()
_SHORT = 160
"""Credits, share lines and labels are no longer than this, in characters; so notices and footers below."""
_NOTICE = 400
_FOOTER = 600


@dataclass(frozen=True)
class Row:
    """One non-blank line of a text, trimmed."""

    span: Span
    text: str
    wrapped: bool = False
    """Whether a sentence runs on from the line before, or into the next one."""
    enough: int = 25
    """Words from which on a line without an end is a paragraph all the same; with an end, fewer do."""

    @cached_property
    def folded(self) -> str:
        """The line folded, for matching and comparing."""
        return fold(self.text)

    @cached_property
    def words(self) -> int:
        """How many words and numbers it has."""
        return sum(1 for _ in WORD.finditer(self.text))

    @cached_property
    def ended(self) -> bool:
        """Whether it ends as a sentence (or a part of a list) does; headlines do not."""
        return bool(_SENTENCE_END.search(self.text))

    @cached_property
    def prose(self) -> bool:
        """Whether it reads as a paragraph."""
        if _DASHED.match(self.text):
            return self.words >= 5
        if self.wrapped:
            return True
        if self.words >= (8 if self.enough >= 25 else 4) and (self.ended or _TWO_SENTENCES.search(self.text)):
            return True
        return (self.words >= 15 and self.text[-1] in '!?»"”)') or self.words >= self.enough

    @cached_property
    def figure(self) -> bool:
        """Whether it is a line of a table, a name and a number."""
        return bool(_FIGURE.match(self.text)) and not self.days and not self.timed

    @cached_property
    def headline(self) -> bool:
        """Whether it could be a headline, a caption or a menu item: short, and no sentence."""
        return not self.prose and not self.ended and not _DASHED.match(self.text)

    @cached_property
    def days(self) -> tuple[Mention, ...]:
        """The days it names."""
        return tuple(mentions(self.text))

    @cached_property
    def timed(self) -> bool:
        """Whether it names a time of day."""
        return bool(_TIME.search(self.text))

    @cached_property
    def date_line(self) -> bool:
        """Whether it says when the article came out: a date, perhaps a time, and little else."""
        if len(self.text) > _SHORT or not (self.days or self.timed) or self.prose or _DASHED.match(self.text):
            return False
        if markers.SECTIONS.match(self.folded):
            return False
        left = self._left_of_date()
        named = bool(self.days) and all(word[0].isupper() for word in left)
        return len(left) <= (4 if named or self.timed or _SEPARATORS.search(self.text) else 1)

    def _left_of_date(self) -> list[str]:
        rest = self.text
        for day in reversed(self.days):
            rest = rest[: day.span.start] + " " + rest[day.span.end :]
        names = _LETTERS.findall(_TIME.sub(" ", rest))
        return [
            name
            for name in names
            if fold(name) not in markers.DATE_WORDS and name.casefold() not in _CALENDAR
        ]

    @cached_property
    def notice(self) -> bool:
        """Whether its words alone show it to be chrome."""
        if len(self.text) > _SHORT:
            return len(self.text) < _NOTICE and bool(markers.HOLDS.search(self.folded))
        return bool(
            markers.HOLDS.search(self.folded)
            or self._labelled()
            or (not self.ended and markers.ASIDES.match(self.folded))
            or markers.only_buttons(self.folded)
            or markers.social_row(self.folded)
            or markers.invitation(self.folded)
            or markers.BYLINE.match(self.text)
            or markers.CREDIT_AT_END.search(self.folded)
        )

    def _labelled(self) -> bool:
        """Whether it begins as credits and labels do; a whole sentence may, unless a colon is there."""
        label = markers.STARTS.match(self.folded)
        return label is not None and (not self.prose or ":" in self.folded[: label.end() + 20])

    @cached_property
    def bare(self) -> bool:
        """Whether it is chrome wherever it stands: by its words, as a date line, or for want of words."""
        return self.notice or self.date_line or markers.ticker(self.text)

    @cached_property
    def credit(self) -> bool:
        """Whether it names who made a picture."""
        return bool(markers.CREDITS.match(self.folded) or markers.CREDIT_AT_END.search(self.folded))

    @cached_property
    def closing(self) -> bool:
        """Whether it opens a footer, comments, or a list of other articles."""
        if len(self.text) > _FOOTER:
            return False
        return bool(
            markers.ENDS.search(self.folded)
            or markers.COMMENTS.match(self.folded)
            or markers.SECTIONS.match(self.folded)
        )

    @cached_property
    def lead_in(self) -> bool:
        """Whether it only announces links to other articles."""
        return len(self.text) < _SHORT and bool(markers.ASIDE_ALONE.match(self.folded))

    @cached_property
    def stems(self) -> frozenset[str]:
        """The longer words cut to five letters: what the line is about, inflection aside."""
        return frozenset(word[:5] for word in _LETTERS.findall(self.folded) if len(word) >= 4)

    def kinship(self, stems: AbstractSet[str]) -> float:
        """The share of its stems that are among ``stems``; 0 to 1."""
        return len(self.stems & stems) / len(self.stems) if self.stems else 0.0


def rows_of(text: str, enough: int = 25) -> list[Row]:
    """The non-blank lines of ``text``; from ``enough`` words on, a line without an end is a paragraph."""
    spans = lines(text)
    pieces = [span.of(text) for span in spans]
    runs_on = [_runs_on(*pair) for pair in pairwise(pieces)]
    return [
        Row(span, piece, before or after, enough)
        for span, piece, before, after in zip(
            spans, pieces, [False, *runs_on], [*runs_on, False], strict=False
        )
    ]


def _runs_on(line: str, following: str) -> bool:
    """Whether a line was broken for its width: long, without an end, and the next one starts small."""
    return following[0].islower() and line.count(" ") >= 2 and line[-1] not in ".!?;:"


def stems_of(rows: Iterable[Row]) -> frozenset[str]:
    """The stems of all ``rows``."""
    return frozenset().union(*(row.stems for row in rows))
