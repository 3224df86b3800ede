"""``python -m tests.bench``: speed, size and memory beside other engines, and retrieval on questions of people.

It measures and prints; it asserts no time. ``--picture`` and ``--table`` write what docs/performance.md shows.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.bench import report, retrieval
from tests.bench.engines import installed
from tests.bench.measuring import FORMS

SIZES = (1_000, 10_000, 100_000)


def main() -> None:
    options = _options()
    if options.only in (None, "speed"):
        measured = _speed([int(size) for size in options.sizes.split(",")], Path(options.folder or tempfile.mkdtemp()))
        if options.picture:
            report.draw(measured, Path(options.picture))
    if options.only in (None, "retrieval"):
        retrieval.main(retrieval.Asked(options.questions, options.paragraphs, options.lang))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--sizes", default=",".join(map(str, SIZES)), help="numbers of facts, by commas")
    parser.add_argument("--only", choices=("speed", "retrieval"))
    parser.add_argument("--picture", help="a file to draw the curve into")
    parser.add_argument("--folder", help="where to keep the databases, for measuring again without building")
    own = parser.add_argument_group("other questions to retrieve for, as JSON lines; see tests/bench/retrieval.py")
    own.add_argument("--questions", type=Path, default=retrieval.QUESTIONS)
    own.add_argument("--paragraphs", type=Path, default=retrieval.PARAGRAPHS)
    own.add_argument("--lang", choices=("ru", "kk"), default="ru", help="their language")
    return parser.parse_args()


def _speed(sizes: list[int], folder: Path) -> list[report.Measured]:
    print(f"Speed, on {os.cpu_count()} cores under a load of {os.getloadavg()[0]:.1f}; questions one after another.")
    for absent in {"tantivy", "bm25s"} - set(installed()):
        print(f"{absent} is not installed, and left out: pip install 'derek[bench]'")
    print(report.HEADER)
    measured = []
    for facts in sizes:
        of_size = [report.Measured(name, facts, _run(name, facts, folder)) for name in installed()]
        for item in of_size:
            print(report.line(item, next(plain for plain in of_size if plain.engine == "fts5")), flush=True)
        measured += of_size
    print(f"\nright: {', '.join(FORMS[:2])}: the fact asked about comes first; {FORMS[2]}: declined")
    return measured


def _run(engine: str, facts: int, folder: Path) -> dict[str, Any]:
    """Build and ask, each in a process of its own; what is built already is not built again."""
    kept = folder / f"{engine}-{facts}.json"
    if not kept.exists():
        kept.write_text(_measure("build", engine, facts, folder), "utf-8")
    return {**json.loads(kept.read_text("utf-8")), **json.loads(_measure("ask", engine, facts, folder))}


def _measure(task: str, engine: str, facts: int, folder: Path) -> str:
    command = [sys.executable, "-m", "tests.bench.measuring", task, engine, str(facts), str(folder)]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()[-1]


if __name__ == "__main__":
    main()
