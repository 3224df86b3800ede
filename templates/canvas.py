"""The ``/trade`` chart in pixels, with matplotlib's object API only: safe in a worker thread.

A phone shows the 1080 pixels of the width at about 400, so nothing is set smaller than 26.
"""

from __future__ import annotations

import io
from collections import Counter
from dataclasses import dataclass
from typing import Any

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.patches import Circle, Rectangle

from corpus.model import Fact, FactKind, Language
from corpus.replies import Trade
from templates import dates, formats
from templates.chart import Chart, Style, style
from templates.trade import NumberedRow, measure
from templates.words import words

_FONT = "DejaVu Sans"  # comes with matplotlib and has the Kazakh letters
_WIDTH, _DPI, _MARGIN = 1080, 100, 48
_USUAL, _FOOT = 1350, 84
_NUMBER, _LABEL, _BARS, _VALUES = 76, 118, 372, 220
"""Where the circled numbers, the periods and the bars start; how much the values need at the right."""
_GAP = 0.5
"""Between two years, in rows."""
_PAPER, _INK, _FAINT, _RULE = "#fbfaf7", "#1c2733", "#55626e", "#d9dee2"
_COLOURS: dict[Style, str] = {"full": "#0b6e8f", "part": "#0b6e8f", "years": "#0b6e8f", "moment": "#5c9db3",
                              "timeless": "#6b7680", "apart": "#b5561d"}  # fmt: skip
_EDGES: dict[Style, Any] = {"timeless": (0, (1, 1.2)), "apart": (0, (4, 2))}
"""Dashes; the other edges are solid."""


@dataclass(frozen=True, slots=True)
class _Font:
    size: float
    """In pixels."""
    weight: str = "normal"
    color: str = _INK


@dataclass(frozen=True, slots=True)
class _Bar:
    numbered: NumberedRow
    style: Style
    label: str
    top: float
    """In rows from the first bar."""
    starts_group: bool
    same_period: bool
    """Whether the bar above is of the same period: another source for it."""


class Painter:
    """Paints one chart."""

    def __init__(self, chart: Chart, trade: Trade, language: Language) -> None:
        self.chart, self.trade, self.language = chart, trade, language
        self.words = words(language)
        self.scale = chart.scale()
        self.bars = self._arrange()
        self.figure = Figure(figsize=(_WIDTH / _DPI, _USUAL / _DPI), dpi=_DPI, facecolor=_PAPER)
        self.canvas = FigureCanvasAgg(self.figure)
        self.renderer: Any = self.canvas.get_renderer()  # type: ignore[no-untyped-call]
        self.axes = self.figure.add_axes((0, 0, 1, 1), xlim=(0, _WIDTH))
        self.axes.set_axis_off()
        self.row = self.start = 0.0

    def png(self) -> bytes:
        """The picture, as high as its bars need."""
        self._head()
        self.start = self._legend() + 40
        rows = self.bars[-1].top + 1
        self.row = max(52.0, min(96.0, (_USUAL - self.start - _FOOT) / rows))
        height = round(self.start + rows * self.row + _FOOT)
        for bar in self.bars:
            self._bar(bar)
        if self.chart.elsewhere:
            said = self.words.phrases["chart.elsewhere"]
            self._text((_MARGIN, height - 42), said, _Font(27, color=_FAINT), _WIDTH - 2 * _MARGIN)
        self.figure.set_size_inches(_WIDTH / _DPI, height / _DPI)
        self.axes.set_ylim(height, 0)
        out = io.BytesIO()
        self.canvas.print_png(out)  # type: ignore[no-untyped-call]
        return out.getvalue()

    def _arrange(self) -> list[_Bar]:
        bars: list[_Bar] = []
        sizes = Counter(_group(numbered) for numbered in self.chart.rows)
        for numbered in self.chart.rows:
            before = bars[-1] if bars else None
            gap = _GAP if before and _apart(before.numbered, numbered, sizes) else 0.0
            same = before is not None and _same_period(before.numbered, numbered)
            top = before.top + 1 + gap if before else 0.0
            bars.append(_Bar(numbered, style(numbered), self._label(numbered), top, gap > 0, same))
        return bars

    def _label(self, numbered: NumberedRow) -> str:
        fact = numbered.row.fact
        when = dates.short_period(fact.period, self.language) if fact.period else ""
        if numbered.apart:
            kind = self.words.phrases[f"kind.{fact.kind}"]
            return self.words.plain("chart.kind", kind=kind, period=when) if when else kind
        return when or self.words.phrases["chart.no_period"]

    def _head(self) -> None:
        name = measure(self.trade.measure, self.language)
        title = f"{name}, {self.trade.year}" if self.trade.year else name
        fact = self.chart.rows[0].row.fact
        unit = formats.unit(fact.unit, self.scale, self.language)
        if fact.kind in formats.CHANGES:
            unit = f"{self.words.phrases['chart.growth']}, {unit}"
        elif fact.kind is FactKind.SHARE:
            unit = f"{self.words.phrases['chart.share']}, {unit}"
        room = _WIDTH - 2 * _MARGIN
        self._text((_MARGIN, 76), title, _Font(58, "bold"), room)
        row = self.words.phrases["chart.number"]
        subtitle = row if fact.unit in self.trade.measure else self.words.plain("chart.subtitle", unit=unit, row=row)
        self._text((_MARGIN, 138), subtitle, _Font(31, color=_FAINT), room)

    def _legend(self) -> float:
        """The styles in use, wrapped to the width, and a rule under them; where the rule is."""
        x, y, font = float(_MARGIN), 211.0, _Font(32)
        for kind in _COLOURS:
            if all(bar.style != kind for bar in self.bars):
                continue
            said = self.words.phrases[f"chart.{kind}"]
            if x + 54 + self._width(said, font) > _WIDTH - _MARGIN:
                x, y = float(_MARGIN), y + 50
            self._box(x, y - 15, 40, 30, kind)
            x = self._text((x + 54, y), said, font, _WIDTH) + 36
        self._rule(y + 42, 2)
        return y + 42

    def _rule(self, y: float, width: float) -> None:
        self.axes.plot([_MARGIN, _WIDTH - _MARGIN], [y, y], color=_RULE, linewidth=width)

    def _bar(self, bar: _Bar) -> None:
        top = self.start + bar.top * self.row
        middle, fact, size = top + self.row / 2, bar.numbered.row.fact, min(34.0, self.row * 0.58)
        if bar.starts_group:
            self._rule(top - self.row * _GAP / 2, 1.5)
        self._number(middle, bar)
        if bar.same_period:  # sources side by side: a bracket joins their bars
            ends = (middle - self.row * 1.3, middle + self.row * 0.3)
            self.axes.plot([_BARS - 9] * 2, ends, color=_FAINT, linewidth=2)
        else:
            font = _Font(size, "bold" if bar.style == "full" else "normal")
            self._text((_LABEL, middle), bar.label, font, _BARS - _LABEL - 16)
        right = self._body(bar, middle) + 14
        value = formats.sign(fact) + formats.scaled(fact, self.scale, self.language)
        self._text((right, middle), value, _Font(size * 1.06, "bold"), _WIDTH - right - 12)

    def _body(self, bar: _Bar, middle: float) -> float:
        """The bar itself; where it ends at the right. A range goes on as a thin line to its upper end."""
        fact, thick = bar.numbered.row.fact, self.row * 0.64
        zero, end = self._x(0.0), self._x(_signed(fact, fact.value))
        self._box(min(zero, end), middle - thick / 2, max(4.0, abs(end - zero)), thick, bar.style)
        if fact.value_max is None:
            return max(zero, end)
        top = self._x(_signed(fact, fact.value_max))
        colour = _COLOURS[bar.style]
        self.axes.plot([end, top], [middle] * 2, color=colour, linewidth=5, solid_capstyle="butt")
        return max(zero, end, top)

    def _number(self, middle: float, bar: _Bar) -> None:
        radius = min(24.0, self.row * 0.4)
        self.axes.add_patch(Circle((_NUMBER, middle), radius, facecolor="#e8ecee", edgecolor="none"))
        text = str(bar.numbered.number)
        self.axes.text(_NUMBER, middle, text, ha="center", va="center_baseline", color=_INK,
                       fontsize=radius * 1.16 * 72 / _DPI, family=_FONT)  # fmt: skip

    def _x(self, value: float) -> float:
        """Where ``value`` lies; declines are to the left of zero."""
        facts = [bar.numbered.row.fact for bar in self.bars]
        ends = [_signed(fact, fact.value_max or fact.value) for fact in facts]
        low, high = min(0.0, *ends), max(0.0, *ends)
        return _BARS + (value - low) / ((high - low) or 1.0) * (_WIDTH - _VALUES - _BARS)

    def _box(self, x: float, y: float, width: float, height: float, kind: Style) -> None:
        colour = _COLOURS[kind]
        hollow = kind not in {"full", "moment"}
        inset = 2.0 if hollow else 0.0
        self.axes.add_patch(
            Rectangle((x + inset, y + inset), max(1.0, width - 2 * inset), height - 2 * inset,
                      facecolor=_PAPER if hollow else colour, edgecolor=colour if hollow else "none",
                      linewidth=2.6 if hollow else 0, linestyle=_EDGES.get(kind, "-"),
                      hatch="//" if kind == "years" else None)
        )  # fmt: skip

    def _text(self, at: tuple[float, float], text: str, font: _Font, room: float) -> float:
        """Write ``text``, smaller than ``font`` when ``room`` is too narrow for it; where it ends."""
        width = self._width(text, font)
        points = font.size * 72 / _DPI * min(1.0, room / max(width, 1.0))
        self.axes.text(*at, text, va="center_baseline", color=font.color, weight=font.weight, fontsize=points,
                       family=_FONT, parse_math=False)  # fmt: skip
        return at[0] + min(width, room)

    def _width(self, text: str, font: _Font) -> float:
        properties = FontProperties(family=_FONT, weight=font.weight, size=font.size * 72 / _DPI)
        measured = self.renderer.get_text_width_height_descent(text, properties, ismath=False)
        return float(measured[0])


def _signed(fact: Fact, value: float) -> float:
    return -value if fact.kind is FactKind.DECLINE else value


def _group(numbered: NumberedRow) -> str:
    """Bars of one group stand together: a year, or those without a period, or targets and forecasts."""
    when, looks = numbered.row.fact.period, style(numbered)
    return str(when.end.year) if when and looks not in {"timeless", "apart"} else looks


def _apart(one: NumberedRow, other: NumberedRow, sizes: Counter[str]) -> bool:
    """Whether a rule parts two bars: years of a single bar each need none between them."""
    groups = _group(one), _group(other)
    single_years = all(sizes[group] == 1 and group.isdigit() for group in groups)
    return groups[0] != groups[1] and not single_years


def _same_period(one: NumberedRow, other: NumberedRow) -> bool:
    """Whether two bars tell of one thing: one period, and both results or both of one kind of target."""
    first, second = one.row.fact, other.row.fact
    alike = first.kind == second.kind or not (one.apart or other.apart)
    return first.period is not None and first.period == second.period and alike
