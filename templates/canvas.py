"""The ``/trade`` chart in pixels, with matplotlib's object API only: safe in a worker thread.

A phone shows the 1080 pixels of the width at about 400, so nothing is set smaller than 26.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Any

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patches import Circle, Rectangle

from corpus.model import Language
from corpus.replies import Trade
from templates import formats
from templates.chart import Chart, Style, style
from templates.trade import NumberedRow, measure
from templates.words import words

_WIDTH, _DPI, _MARGIN = 1080, 100, 48
_USUAL, _TALLEST = 1350, 2160
_HEAD, _FOOT = 292, 84
_NUMBER, _LABEL, _BARS, _VALUES = 76, 118, 372, 250
"""Where the circled numbers, the periods and the bars start; how much the values need at the right."""
_GAP = 0.5
"""Between two years, in rows."""
_PAPER, _INK, _FAINT, _RULE = "#fbfaf7", "#1c2733", "#55626e", "#d9dee2"
_COLOURS: dict[Style, str] = {"full": "#0b6e8f", "part": "#0b6e8f", "timeless": "#6b7680", "apart": "#b5561d"}
_EDGES: dict[Style, Any] = {"full": "-", "part": "-", "timeless": (0, (1, 1.2)), "apart": (0, (4, 2))}


@dataclass(frozen=True, slots=True)
class _Bar:
    numbered: NumberedRow
    style: Style
    label: str
    top: float
    """In rows from the first bar."""
    starts_group: bool


class Painter:
    """Paints one chart."""

    def __init__(self, chart: Chart, trade: Trade, language: Language) -> None:
        self.chart, self.trade, self.language = chart, trade, language
        self.words = words(language)
        self.bars = self._arrange()
        rows = self.bars[-1].top + 1
        self.row = max(40.0, min(96.0, (_USUAL - _HEAD - _FOOT) / rows, (_TALLEST - _HEAD - _FOOT) / rows))
        self.row = max(self.row, min(56.0, (_TALLEST - _HEAD - _FOOT) / rows))
        self.height = round(_HEAD + rows * self.row + _FOOT)
        self.figure = Figure(figsize=(_WIDTH / _DPI, self.height / _DPI), dpi=_DPI, facecolor=_PAPER)
        self.canvas = FigureCanvasAgg(self.figure)
        self.axes = self.figure.add_axes((0, 0, 1, 1), xlim=(0, _WIDTH), ylim=(self.height, 0))
        self.axes.set_axis_off()

    def png(self) -> bytes:
        """The picture."""
        self._head()
        self._legend()
        for bar in self.bars:
            self._bar(bar)
        self._foot()
        out = io.BytesIO()
        self.canvas.print_png(out)
        return out.getvalue()

    def _arrange(self) -> list[_Bar]:
        bars: list[_Bar] = []
        group = period = None
        top = 0.0
        for numbered in self.chart.rows:
            looks, when = style(numbered), numbered.row.fact.period
            own_group = (looks in {"full", "part"} and when and when.end.year, looks in {"full", "part"} or looks)
            starts = bool(bars) and own_group != group
            top += _GAP if starts else 0.0
            same = bars and not starts and period == (when, numbered.row.fact.kind)
            bars.append(_Bar(numbered, looks, "" if same else self._label(numbered), top, starts))
            group, period, top = own_group, (when, numbered.row.fact.kind), top + 1
        return bars

    def _label(self, numbered: NumberedRow) -> str:
        fact = numbered.row.fact
        when = formats.short_period(fact.period, self.language) if fact.period else ""
        if numbered.apart:
            return " ".join(part for part in (self.words.phrases[f"kind.{fact.kind}"], when) if part)
        return when or self.words.phrases["chart.no_period"]

    def _head(self) -> None:
        name = measure(self.trade.measure, self.language)
        title = f"{name}, {self.trade.year}" if self.trade.year else name
        fact = self.chart.rows[0].row.fact
        unit = formats.unit(fact.unit, self.chart.scale(), self.language)
        if fact.kind in formats.CHANGES:
            unit = f"{self.words.phrases['chart.growth']}, {unit}"
        elif fact.kind == "share":
            unit = f"{self.words.phrases['chart.share']}, {unit}"
        room = _WIDTH - 2 * _MARGIN
        self._text(_MARGIN, 76, title, 58, room, weight="bold")
        self._text(_MARGIN, 138, self.words.plain("chart.subtitle", unit=unit), 31, room, color=_FAINT)

    def _legend(self) -> None:
        used = [kind for kind in _COLOURS if any(bar.style == kind for bar in self.bars)]
        x = float(_MARGIN)
        for kind in used:
            self._box(x, 196, 40, 30, kind)
            x = self._text(x + 54, 211, self.words.phrases[f"chart.{kind}"], 29, 420, color=_INK) + 36
        self.axes.plot([_MARGIN, _WIDTH - _MARGIN], [252, 252], color=_RULE, linewidth=2)

    def _bar(self, bar: _Bar) -> None:
        top = _HEAD + bar.top * self.row
        middle, fact = top + self.row / 2, bar.numbered.row.fact
        if bar.starts_group:
            at = top - self.row * _GAP / 2
            self.axes.plot([_MARGIN, _WIDTH - _MARGIN], [at, at], color=_RULE, linewidth=1.5)
        size = min(34.0, self.row * 0.58)
        self._number(middle, bar)
        bold = "bold" if bar.style == "full" else "normal"
        self._text(_LABEL, middle, bar.label, size, _BARS - _LABEL - 14, weight=bold)
        start, end = self._x(0.0), self._x(fact.value)
        thick = self.row * 0.66
        left = min(start, end)
        self._box(left, middle - thick / 2, max(4.0, abs(end - start)), thick, bar.style)
        right = max(start, end)
        if fact.value_max is not None:
            right = self._x(fact.value_max)
            self._box(end, middle - thick / 6, right - end, thick / 3, bar.style)
        value = formats.sign(fact) + formats.scaled(fact, self.chart.scale(), self.language)
        self._text(right + 14, middle, value, size * 1.06, _WIDTH - right - 14 - 12, weight="bold")

    def _number(self, middle: float, bar: _Bar) -> None:
        radius = min(24.0, self.row * 0.4)
        self.axes.add_patch(Circle((_NUMBER, middle), radius, facecolor="#e8ecee", edgecolor="none"))
        text = str(bar.numbered.number)
        self.axes.text(_NUMBER, middle, text, ha="center", va="center_baseline", color=_INK,
                       fontsize=radius * 1.16 * 72 / _DPI, family="DejaVu Sans")  # fmt: skip

    def _foot(self) -> None:
        if self.chart.elsewhere:
            said = self.words.phrases["chart.elsewhere"]
            self._text(_MARGIN, self.height - 40, said, 27, _WIDTH - 2 * _MARGIN, color=_FAINT)

    def _x(self, value: float) -> float:
        """Where ``value`` lies: declines are to the left of zero."""
        signed = [self._signed(bar.numbered) for bar in self.bars]
        low, high = min(0.0, *signed), max(0.0, *signed)
        return _BARS + (value - low) / ((high - low) or 1.0) * (_WIDTH - _VALUES - _BARS)

    @staticmethod
    def _signed(numbered: NumberedRow) -> float:
        fact = numbered.row.fact
        return -fact.value if fact.kind == "decline" else fact.value_max or fact.value

    def _box(self, x: float, y: float, width: float, height: float, kind: Style) -> None:
        colour = _COLOURS[kind]
        hollow = kind != "full"
        inset = 2.0 if hollow else 0.0
        self.axes.add_patch(
            Rectangle((x + inset, y + inset), max(1.0, width - 2 * inset), height - 2 * inset,
                      facecolor=_PAPER if hollow else colour, edgecolor=colour if hollow else "none",
                      linewidth=2.6 if hollow else 0, linestyle=_EDGES[kind])
        )  # fmt: skip

    def _text(self, x: float, y: float, text: str, size: float, room: float, *,
              color: str = _INK, weight: str = "normal") -> float:  # fmt: skip
        """Write ``text`` (``size`` in pixels, smaller when it would not fit in ``room``); where it ends."""
        written = self.axes.text(x, y, text, va="center_baseline", color=color, weight=weight,
                                 fontsize=size * 72 / _DPI, family="DejaVu Sans", parse_math=False)  # fmt: skip
        width = written.get_window_extent(self.canvas.get_renderer()).width
        if width > room:
            written.set_fontsize(size * 72 / _DPI * room / width)
        return x + min(width, room)
