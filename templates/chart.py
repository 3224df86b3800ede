"""What the ``/trade`` chart shows: one bar a figure, top to bottom in the order of time.

Bars rather than a line: a line would join what must not be joined (a part of a year with a full year, one
source with another). Each bar bears the number of its row in the table.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Literal

from corpus.model import FactKind, Language
from corpus.replies import Trade
from templates import dates, formats
from templates.trade import NumberedRow, fit_trade

_MOST, _ASIDE = 14, 2
"""Bars that a phone shows readably, and those of them without a period, and of targets, when there are
more: the rest is left to the table."""

_YEAR = 360
"""Days from which a period that is no calendar year is no part of one either."""

Style = Literal["full", "part", "years", "moment", "timeless", "apart"]


@dataclass(frozen=True, slots=True)
class Chart:
    """The rows that share the picture: of one unit, and levels or changes or shares, never mixed."""

    rows: tuple[NumberedRow, ...]
    elsewhere: bool
    """Whether the table has rows that the picture leaves out."""

    def scale(self) -> str:
        """The scale ("billion", or "" for ones) in which the middle figure is read most easily."""
        middle = sorted(abs(row.row.fact.value) for row in self.rows)[len(self.rows) // 2]
        return formats.scale_of(middle)


def style(numbered: NumberedRow) -> Style:
    """How a row is drawn; a target is apart whatever its period."""
    fact = numbered.row.fact
    if numbered.apart:
        return "apart"
    if fact.period is None:
        return "timeless"
    if fact.period.start == fact.period.end:
        return "moment"
    if dates.is_whole_year(fact.period):
        return "full"
    return "part" if (fact.period.end - fact.period.start).days < _YEAR else "years"


def _family(numbered: NumberedRow) -> tuple[str, str]:
    """Unit and sort: rows may share an axis only when both are equal."""
    fact = numbered.row.fact
    if fact.kind is FactKind.SHARE:
        return fact.unit, "share"
    if fact.kind in formats.CHANGES or fact.unit == "times":
        return fact.unit, "change"
    return fact.unit, "level"


def charted(trade: Trade, language: Language) -> Chart:
    """The rows of the table that are drawn: the unit with the most levels, or else with the most rows."""
    rows = fit_trade(trade, language)[1]
    levels = Counter(_family(row) for row in rows if _family(row)[1] == "level" and not row.apart)
    counted = levels or Counter(_family(row) for row in rows)
    main = counted.most_common(1)[0][0] if counted else None
    chosen = _readable([row for row in rows if _family(row) == main])
    return Chart(tuple(chosen), elsewhere=len(chosen) < len(rows))


def _readable(rows: list[NumberedRow]) -> list[NumberedRow]:
    """As many of ``rows`` as fit a picture: results by time, then those without a period, then targets."""
    dated = [row for row in rows if style(row) not in {"timeless", "apart"}]
    aside = [[row for row in rows if style(row) == kind] for kind in ("timeless", "apart")]
    if len(rows) > _MOST:
        aside = [kind[-_ASIDE:] for kind in aside]
        dated = _telling(dated, _MOST - sum(map(len, aside)))
    return [*dated, *aside[0], *aside[1]]


def _telling(dated: list[NumberedRow], most: int) -> list[NumberedRow]:
    """The ``most`` that tell most, in their order: full years first, then the latest."""
    last = {_year(row): row.number for row in dated}  # what reaches furthest into each year

    def rank(row: NumberedRow) -> tuple[bool, int]:
        closes = row.number == last[_year(row)]
        return style(row) == "full" or closes, row.number

    return sorted(sorted(dated, key=rank)[-most:], key=lambda row: row.number)


def _year(row: NumberedRow) -> int:
    period = row.row.fact.period
    return period.end.year if period else 0


def draw(trade: Trade, language: Language) -> bytes | None:
    """The picture as PNG, or None when there is nothing to draw."""
    from templates.canvas import Painter

    chart = charted(trade, language)
    return Painter(chart, trade, language).png() if chart.rows else None
