"""``/trade`` in words: the table that fits a phone, its numbered sources, the caption, the CSV."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from corpus.asked import HOME
from corpus.concepts import concept_name
from corpus.model import Fact, FactKind, Language
from corpus.replies import Trade, TradeRow
from templates import dates, engine, formats
from templates.words import words

COLUMNS = 34
"""Characters of a monospace line that a phone shows without wrapping."""
_PART = "◦"
_SYMBOLS = {"growth": "↑", "decline": "↓", "more": ">", "less": "<", "about": "≈", "up_to": "≤"}
_DETAILED = 14
"""With more rows than this, sources are listed by article, without each figure's own words."""
_MOST = 60


@dataclass(frozen=True, slots=True)
class NumberedRow:
    """A row of the table with the number that its sources and its mark in the chart bear.

    ``more`` are rows that give the same figure for the same period: further sources of it.
    """

    number: int
    row: TradeRow
    more: tuple[TradeRow, ...] = ()

    @property
    def apart(self) -> bool:
        """Whether it is a target, plan or forecast."""
        return self.row.fact.kind in formats.APART

    @property
    def part(self) -> bool:
        """Whether it covers a part of a year; a count on a day does not."""
        period = self.row.fact.period
        return self.row.cumulative and period is not None and period.start != period.end

    @property
    def said(self) -> str:
        """The figure in its source's own words."""
        return " … ".join(self.row.citation.marked())


def measure(concept: str, language: Language) -> str:
    """What a measure is called in a heading: ``Товарооборот``."""
    named = words(language).phrases.get(f"measure.{concept}")
    if named is None:
        named = concept_name(concept, language)
    return named[:1].upper() + named[1:]


def measured(fact: Fact, language: Language) -> str:
    """What a figure measures, and where when that is not between the two countries: ``Товарооборот (СНГ)``."""
    name = measure(fact.measure, language) if fact.measure else ""
    abroad = ", ".join(concept_name(place, language) for place in fact.places if place not in HOME)
    return f"{name} ({abroad})" if name and abroad else name or abroad


def title(trade: Trade, language: Language) -> str:
    """The heading of the table and of the chart."""
    w, name = words(language), measure(trade.measure, language)
    if trade.year:
        return w.plain("trade.title_year", measure=name, year=trade.year)
    return w.plain("trade.title", measure=name)


def numbered(trade: Trade, count: int) -> tuple[NumberedRow, ...]:
    """The last ``count`` rows, numbered in the order of the table: targets and forecasts after the rest."""
    rows = sorted(trade.rows[-count:] if count else (), key=lambda row: row.fact.kind in formats.APART)
    figures: dict[tuple[object, ...], list[TradeRow]] = {}
    for row in rows:
        figures.setdefault(_figure(row), []).append(row)
    return tuple(NumberedRow(at, same[0], tuple(same[1:])) for at, same in enumerate(figures.values(), 1))


def _figure(row: TradeRow) -> tuple[object, ...]:
    """What the table tells of a row: a target looks like a plan there, a sum like a level."""
    fact = row.fact
    kind = fact.kind if fact.kind in (*formats.CHANGES, FactKind.SHARE) else fact.kind in formats.APART
    return fact.value, fact.value_max, fact.unit, kind, fact.qualifier, fact.period


def _sources(rows: Iterable[NumberedRow]) -> tuple[NumberedRow, ...]:
    """A row for each source, with the number of its figure."""
    return tuple(NumberedRow(shown.number, row) for shown in rows for row in (shown.row, *shown.more))


def table(rows: tuple[NumberedRow, ...], language: Language) -> str:
    """The monospace table, at most ``COLUMNS`` wide, without targets and forecasts first."""
    w = words(language)
    head = _line(w.phrases["trade.number"], w.phrases["trade.period"], "", w.phrases["trade.figure"])
    lines = [head, *(line for row in rows if not row.apart for line in _row(row, language))]
    apart = [line for row in rows if row.apart for line in _row(row, language)]
    if apart:
        lines += [""] if len(lines) > 1 else []
        lines += [w.phrases["trade.targets"], *apart]
    return "\n".join(lines)


def _row(numbered_row: NumberedRow, language: Language) -> Iterator[str]:
    row = numbered_row.row
    when = dates.short_period(row.fact.period, language)
    figure = formats.figure(row.fact, language)
    if len(figure) > COLUMNS - 4:
        figure = formats.amount(row.fact, language)
    mark = _PART if numbered_row.part else ""
    line = _line(str(numbered_row.number), when, mark, figure)
    if len(line) <= COLUMNS:
        yield line
    else:
        yield _line(str(numbered_row.number), when, mark, "").rstrip()
        yield figure.rjust(COLUMNS)


def _line(number: str, when: str, mark: str, figure: str) -> str:
    start = f"{number:>2} {when}{mark}"
    return f"{start} {figure:>{max(0, COLUMNS - 1 - len(start))}}"


@dataclass(frozen=True, slots=True)
class TradeView:
    """All that the template of ``/trade`` needs."""

    title: str
    table: str
    rows: tuple[NumberedRow, ...]
    total: int
    detailed: bool
    unknown: str | None = None

    @property
    def parts(self) -> bool:
        """Whether a row covers only a part of its year."""
        return any(row.part for row in self.rows)

    @property
    def sources(self) -> tuple[NumberedRow, ...]:
        """A row for each source, with the number of its figure."""
        return _sources(self.rows)

    @property
    def symbols(self) -> tuple[str, ...]:
        """The signs in the table that its legend explains, by name."""
        return tuple(name for name, sign in _SYMBOLS.items() if re.search(rf"{sign}\s", self.table))

    @property
    def by_article(self) -> tuple[tuple[NumberedRow, ...], ...]:
        """The sources grouped by article, in the order of the first number of each."""
        groups: dict[str, list[NumberedRow]] = {}
        for row in self.sources:
            groups.setdefault(row.row.citation.card.id, []).append(row)
        return tuple(tuple(group) for group in groups.values())


def fit_trade(trade: Trade, language: Language) -> tuple[str, tuple[NumberedRow, ...]]:
    """The message, with as many rows as a message holds, and those rows."""
    html, rows = "", numbered(trade, 0)
    for count in range(min(len(trade.rows), _MOST), -1, -1):
        rows = numbered(trade, count)
        html = _message(trade, rows, language, detailed=count <= _DETAILED)
        if engine.length(html) <= engine.MESSAGE:
            break
    return html, rows


def _message(trade: Trade, rows: tuple[NumberedRow, ...], language: Language, *, detailed: bool) -> str:
    of_rows = table(rows, language)
    view = TradeView(title(trade, language), of_rows, rows, len(trade.rows), detailed, trade.unknown)
    return engine.fill("replies/trade.j2", language, trade=view)


def caption(trade: Trade, rows: tuple[NumberedRow, ...], language: Language) -> str:
    """The caption for a chart of ``rows``: their sources by number, as many as a caption holds."""
    view = TradeView(title(trade, language), "", rows, len(rows), detailed=False)
    html = ""
    for count in range(len(view.by_article), -1, -1):
        html = engine.fill("replies/caption.j2", language, trade=view, count=count)
        if engine.length(html) <= engine.CAPTION:
            break
    return html


def trade_csv(trade: Trade, language: Language) -> str:
    """All rows as CSV with a header line in ``language``; write it as ``utf-8-sig`` for spreadsheets."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(words(language).lists["csv.columns"])
    for row in _sources(numbered(trade, len(trade.rows))):
        writer.writerow([_safe(cell) for cell in _cells(row)])
    return out.getvalue()


def _cells(numbered_row: NumberedRow) -> tuple[object, ...]:
    row, fact, card = numbered_row.row, numbered_row.row.fact, numbered_row.row.citation.card
    start, end = (fact.period.start, fact.period.end) if fact.period else ("", "")
    top = "" if fact.value_max is None else f"{fact.value_max:.15g}"
    value = (f"{fact.value:.15g}", top, fact.unit, fact.qualifier, fact.kind)
    where = (card.title, card.url, formats.file_name(card.source))
    source = (card.publisher, card.published.iso, card.published.basis, *where)
    said_by = fact.speaker or row.citation.speaker
    return (numbered_row.number, start, end, *value, int(numbered_row.part), numbered_row.said, said_by, *source)


def _safe(cell: object) -> str:
    """A cell that no spreadsheet takes for a formula."""
    text = "" if cell is None else str(cell)
    formula = text[:1] in {"=", "@", "\t", "\r"} or (text[:1] in {"+", "-"} and not text[1:2].isdigit())
    return f"'{text}" if formula else text
