"""Measuring one engine at one size: in a process of its own, so that its memory is its own.

``python -m tests.bench.measuring (build|ask) ENGINE FACTS FOLDER`` prints one JSON object.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path
from statistics import quantiles

from tests.bench.engines import ENGINES, Engine
from tests.bench.generator import Asked, Generator, question, unanswerable
from tests.bench.noise import misspelt

SEED, ASKED, WARM_UP = 7, 200, 10
FORMS = ("clean", "misspelt", "unanswerable")


@dataclass(frozen=True)
class Times:
    """Milliseconds a question took: by the clock, and of processor time."""

    median: float
    p99: float
    processor: float
    right: float
    """The share answered with the fact asked about; of the unanswerable, the share declined."""


def questions(facts: int) -> list[Asked]:
    """What is asked of a corpus of ``facts``: every so many facts one, and how to tell its answer."""
    every, generator = max(1, facts // (ASKED + WARM_UP)), Generator(SEED, facts)
    made = (generator.fact() for _ in range(facts))
    asked = [Asked(f.number, f.sentence, question(f), unanswerable(f)) for f in islice(made, 0, None, every)]
    return asked[: ASKED + WARM_UP]


def build(engine: Engine, facts: int) -> dict[str, float]:
    """Index ``facts`` facts. Making them is not counted."""
    spent, processor = 0.0, 0.0
    for batch in Generator(SEED, facts).batches(facts):
        began, used = time.perf_counter(), time.process_time()
        engine.add(batch)
        spent, processor = spent + time.perf_counter() - began, processor + time.process_time() - used
    began, used = time.perf_counter(), time.process_time()
    engine.finish()
    spent, processor = spent + time.perf_counter() - began, processor + time.process_time() - used
    return {"index_s": spent, "index_processor_s": processor, "disk_mb": engine.size() / 1e6}


def ask(engine: Engine, asked: Sequence[Asked]) -> dict[str, object]:
    """Ask in all forms; memory is that of the process before questions, and after."""
    before = resident()
    engine.open()
    pick = random.Random(SEED)
    forms: dict[str, Callable[[Asked], str]] = {
        "clean": lambda item: item.question,
        "misspelt": lambda item: misspelt(item.question, pick),
        "unanswerable": lambda item: item.unanswerable,
    }
    times = {form: asdict(_timed(engine, asked, ask_as, form)) for form, ask_as in forms.items()}
    memory = resident()
    engine.finish()
    return {"memory_mb": memory, "memory_before_mb": before, **times}


def _timed(engine: Engine, asked: Sequence[Asked], ask_as: Callable[[Asked], str], form: str) -> Times:
    clock, processor, right = [], [], 0
    for number, item in enumerate(asked):
        text = ask_as(item)
        began, used = time.perf_counter(), time.process_time()
        found = engine.ask(text)
        if number >= WARM_UP:
            clock.append((time.perf_counter() - began) * 1000)
            processor.append((time.process_time() - used) * 1000)
            right += (found is None) if form == "unanswerable" else found in (item.number, item.sentence)
    cuts = quantiles(clock, n=100)
    return Times(cuts[49], cuts[98], quantiles(processor, n=2)[0], right / len(clock))


def resident() -> float:
    """Megabytes of memory that this process holds; 0 where the system does not tell."""
    status = Path("/proc/self/status")
    found = [line for line in _lines(status) if line.startswith("VmRSS")]
    return int(found[0].split()[1]) / 1024 if found else 0.0


def _lines(path: Path) -> Iterable[str]:
    return path.read_text().splitlines() if path.exists() else []


def main(task: str, name: str, facts: int, folder: Path) -> None:
    engine = ENGINES[name](folder / f"{name}-{facts}")
    held = folder / f"questions-{facts}.json"
    if task == "build":
        result: dict[str, object] = dict(build(engine, facts))
        if not held.exists():
            held.write_text(json.dumps([asdict(item) for item in questions(facts)], ensure_ascii=False), "utf-8")
    else:
        result = ask(engine, [Asked(**item) for item in json.loads(held.read_text("utf-8"))])
    print(json.dumps(result))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), Path(sys.argv[4]))
