"""What a chooser hands back, and the threshold between answering and abstaining."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from corpus.replies import Citation, Note

THRESHOLD = 0.62
"""The least coverage of an answer; calibrated as docs/answering.md tells."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What was chosen: ``citations`` answer, ``closest`` are only offered. ``headline`` goes with citations."""

    citations: tuple[Citation, ...] = ()
    headline: tuple[str, ...] = ()
    notes: frozenset[Note] = frozenset()
    closest: tuple[Citation, ...] = ()
    verdict: Literal["yes", "no"] | None = None


TOPIC = 0.45
"""The least coverage of what happened: that all names are met is not evidence that they did what is asked."""


def enough(score: float) -> bool:
    """Whether evidence of this ``score`` is enough to answer on."""
    return score >= THRESHOLD


def abstain(closest: tuple[Citation, ...] = (), notes: frozenset[Note] = frozenset()) -> Selection:
    """No answer; ``closest`` may be offered, labelled as such."""
    return Selection(closest=closest, notes=notes)
