"""Indexing with progress on standard error, for the command line and the first start alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterable, Mapping

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from corpus.index import Event, Outcome
from corpus.model import Basis


async def show_progress(events: AsyncIterator[Event]) -> Counter[Outcome]:
    """Show how indexing goes on standard error, and count what became of the articles."""
    counts: Counter[Outcome] = Counter()
    with _bar() as progress:
        task = progress.add_task("", total=None)
        async for event in events:
            counts[event.outcome] += 1
            if event.outcome is not Outcome.UNCHANGED and not progress.disable:
                progress.console.print(_line(event), style=_style(event), highlight=False, markup=False, soft_wrap=True)
            progress.update(task, completed=event.done, total=event.files)
    return counts


def _bar() -> Progress:
    console = Console(stderr=True)
    files = (BarColumn(), MofNCompleteColumn(), TextColumn("files"))
    pace = (_RateColumn(), TimeRemainingColumn(elapsed_when_finished=True))
    return Progress(*files, *pace, console=console, disable=not console.is_terminal)


class _RateColumn(ProgressColumn):
    """Files a second: lately, and over all when done."""

    def render(self, task: Task) -> Text:
        speed = task.finished_speed or task.speed
        return Text(f"{speed:.1f}/s" if speed else "-/s")


def describe(events: AsyncIterator[Event], write: Callable[[str], object]) -> AsyncIterator[Event]:
    """``events``, each also told to ``write`` as a line; for logs and pipes."""

    async def told() -> AsyncIterator[Event]:
        async for event in events:
            write(_line(event))
            yield event

    return told()


def _line(event: Event) -> str:
    if event.error is not None:
        return f"{event.source}: {event.error}"
    if event.outcome in (Outcome.UNCHANGED, Outcome.REMOVED):
        return f"{event.source}: {event.outcome}"
    undated = ", no date found in the text" if event.basis is Basis.UNKNOWN else ""
    return f"{event.source}: {event.outcome}, {event.facts} figures, {event.quotes} quotes{undated}"


def _style(event: Event) -> str:
    return "red" if event.outcome is Outcome.FAILED else "dim"


def summary(counts: Mapping[Outcome, int]) -> str:
    """What became of the articles, in a line."""
    told: Iterable[str] = (f"{counts.get(outcome, 0)} {outcome}" for outcome in Outcome)
    return ", ".join(told)
