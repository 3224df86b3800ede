"""The README is true: its commands run and print what it shows, its settings and links exist.

In a ```console block, a line after ``$ `` is a command, ``> `` continues it, and any other line must
stand in what the command prints, in that order; ``...`` stands for any lines. The blocks run in order in
one empty folder, with an empty home. A comment before a block changes that:
``<!-- not tested: reason -->`` leaves it out, ``<!-- slow: reason -->`` leaves it to ``make examples``.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.corpora import DEMO
from bot.settings import Settings
from tests import pictures

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(r"(?:<!-- (not tested|slow): [^>]+ -->\n+)?```console\n(.*?)^```$", re.DOTALL | re.M)


@dataclass(frozen=True)
class Step:
    """A command, and the lines that it must print, in order."""

    command: str
    printed: tuple[str, ...]


def steps(block: str) -> Iterator[Step]:
    """The commands of a console block."""
    for piece in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, *rest = piece.splitlines()
        lines = iter(rest)
        shown = []
        for line in lines:
            if line == ">" or line.startswith("> "):
                command += "\n" + line[2:]
            elif line.strip() not in ("", "..."):
                shown.append(line.strip())
        yield Step(command, tuple(shown))


def blocks_to_run() -> Iterator[object]:
    for number, (marker, block) in enumerate(BLOCK.findall(README), start=1):
        if marker != "not tested":
            marks = [pytest.mark.slow] if marker == "slow" else []
            yield pytest.param(block, marks=marks, id=f"block {number}")


def missing(printed: str, wanted: tuple[str, ...]) -> str | None:
    """The first of the ``wanted`` lines that does not stand in what was printed, in order."""
    lines = (" ".join(line.split()) for line in printed.splitlines())
    for want in wanted:
        if not any(" ".join(want.split()) in line for line in lines):
            return want
    return None


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("readme")


@pytest.fixture(scope="module")
def environment(folder: Path) -> dict[str, str]:
    """Derek's own commands first on the path, an empty home, and none of the settings of this machine."""
    settings = {name.upper() for name in Settings.model_fields}
    kept = {name: value for name, value in os.environ.items() if name not in settings}
    path = f"{Path(sys.executable).parent}{os.pathsep}{kept['PATH']}"
    home = {"HOME": str(folder / "home"), "XDG_DATA_HOME": str(folder / "home" / "data")}
    return {**kept, **home, "PATH": path, "PYTHONUTF8": "1", "COLUMNS": "120"}


@pytest.mark.parametrize("block", list(blocks_to_run()))
def test_the_commands_of_the_readme(block: str, folder: Path, environment: dict[str, str]) -> None:
    for step in steps(block):
        run = subprocess.run(
            ["bash", "-c", step.command],
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert run.returncode == 0, f"{step.command}\n{run.stdout}{run.stderr}"
        assert missing(run.stdout, step.printed) is None, f"{step.command}\n{run.stdout}"


def test_the_readme_has_commands_to_test() -> None:
    assert len(list(blocks_to_run())) >= 2


def test_the_readme_explains_each_setting_and_no_other() -> None:
    table = re.findall(r"^\| `([A-Z_]+)` \|", README, re.MULTILINE)
    assert table == [name.upper() for name in Settings.model_fields]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_page_links_to_exists(page: Path) -> None:
    links = re.findall(r"(?:\]\(|<img src=\")(?!https?:|#)([^)#\s\"]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_the_readme_begins_with_the_two_commands() -> None:
    assert re.findall(r"^\$ (.+)$", README, re.MULTILINE)[:2] == ["make run", "make test"]


def test_the_readme_counts_the_demo_corpus() -> None:
    assert f"a demo corpus of {len(list(DEMO.glob('*.md')))} short articles" in README


@pytest.mark.parametrize("name", ["console.png", "trade.png"])
def test_a_picture_is_in_the_readme_and_small(name: str) -> None:
    picture = ROOT / "docs" / name
    assert f'<img src="docs/{name}"' in README
    assert picture.read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"
    assert picture.stat().st_size < 300_000


@pytest.mark.asyncio
async def test_the_gallery_can_be_made_anew(tmp_path: Path) -> None:
    made = await pictures.write(tmp_path)
    assert [path.name for path in made] == ["console.png", "trade.png", "gallery.md"]
    new, kept = made[2].read_text(encoding="utf-8"), (ROOT / "docs" / "gallery.md").read_text(encoding="utf-8")
    typed = [line for chat in pictures.CHATS for line in chat.lines]
    for text in (new, kept):  # the replies may have become better since: ``python -m tests.pictures``
        assert re.findall(r"^> (.+)$", text, re.MULTILINE) == typed


def test_a_screen_is_as_wide_as_its_columns_and_as_high_as_its_lines() -> None:
    one, long = pictures.screen("> short"), pictures.screen("> short\n" + "word " * 60)
    assert one.width == long.width
    assert long.height > 3 * (one.height - 2 * 28)


def test_how_a_block_is_read() -> None:
    block = "$ cat <<'END'\n> one\n>\n> two\n> END\none\n...\ntwo\n$ true\n"
    assert list(steps(block)) == [Step("cat <<'END'\none\n\ntwo\nEND", ("one", "two")), Step("true", ())]


@pytest.mark.parametrize(
    ("printed", "wanted", "first_missing"),
    [
        ("one\n two  three\n", ("one", "two three"), None),
        ("two\none\n", ("one", "two"), "two"),
        ("", ("one",), "one"),
    ],
)
def test_what_counts_as_printed(printed: str, wanted: tuple[str, ...], first_missing: str | None) -> None:
    assert missing(printed, wanted) == first_missing
