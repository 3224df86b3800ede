"""What was measured, as lines of a table and as a picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.bench.measuring import FORMS

HEADER = (
    f"\n{'facts':>9} {'engine':8} {'index':>16} {'disk':>16} {'memory':>9}   "
    + "   ".join(f"{form + ': median, p99, CPU ms, right':>46}" for form in FORMS)
    + "\n(× of FTS5 in brackets)"
)


@dataclass(frozen=True)
class Measured:
    """One engine at one size, with what ``tests.bench.measuring`` tells of it."""

    engine: str
    facts: int
    values: dict[str, Any]


def line(item: Measured, plain: Measured) -> str:
    """A row of the table, beside plain FTS5 at the same size."""
    own, base = item.values, plain.values
    index = _with_ratio(own["index_s"], base["index_s"], "s")
    disk = _with_ratio(own["disk_mb"], base["disk_mb"], "MB")
    forms = "   ".join(_form(own[form], base[form]) for form in FORMS)
    return f"{item.facts:>9,} {item.engine:8} {index:>16} {disk:>16} {own['memory_mb']:>6.0f} MB   {forms}"


def _form(own: dict[str, float], base: dict[str, float]) -> str:
    median = _with_ratio(own["median"], base["median"])
    p99 = _with_ratio(own["p99"], base["p99"])
    return f"{median:>14} {p99:>16} {own['processor']:>7.1f} {own['right']:>6.2f}"


def _with_ratio(own: float, base: float, unit: str = "") -> str:
    return f"{own:.1f}{unit} ({own / base:.1f}×)" if base else f"{own:.1f}{unit}"


def draw(measured: Sequence[Measured], path: Path) -> None:
    """The median and the 99th percentile of clean and misspelt questions by the number of facts."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(9, 4), layout="constrained")
    for axes, form in zip(figure.subplots(1, 2, sharey=True), FORMS[:2], strict=True):
        for number, engine in enumerate(dict.fromkeys(item.engine for item in measured)):
            _curve(axes, [item for item in measured if item.engine == engine], form, f"C{number}")
        axes.set(title=f"{form} questions", xlabel="facts", xscale="log", yscale="log")
        axes.grid(alpha=0.3, which="both")
    figure.axes[0].set_ylabel("milliseconds (line: median, dashes: 99th percentile)")
    figure.axes[0].legend()
    figure.savefig(path, dpi=110, metadata={"Software": None})


def _curve(axes: Any, items: Sequence[Measured], form: str, colour: str) -> None:
    sizes, times = [item.facts for item in items], [item.values[form] for item in items]
    axes.plot(sizes, [time["median"] for time in times], marker="o", color=colour, label=items[0].engine)
    axes.plot(sizes, [time["p99"] for time in times], marker=".", linestyle="--", color=colour)
