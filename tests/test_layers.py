"""Imports only go down: bot over handlers over templates over corpus."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FLOORS = ("corpus", "templates", "handlers", "bot")
# What a floor must not import from outside the project.
BARRED = {
    "corpus": {"aiogram", "jinja2"},
    "templates": {"aiogram"},
    "handlers": {"jinja2"},
    "bot": {"jinja2"},
}
# natasha does not import on Python 3.12 and later (only its data files are used), and pymorphy2 shares a
# folder with pymorphy3.
NOWHERE = {"natasha", "pymorphy2", "tests"}
MODULES = [path for floor in FLOORS for path in sorted((ROOT / floor).rglob("*.py"))]


def imported(source: str, package: str) -> Iterator[str]:
    """The top-level packages that a module of ``package`` imports, anywhere in its code."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (name.name.split(".")[0] for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield package if node.level else str(node.module).split(".")[0]
        elif isinstance(node, ast.Call) and called(node.func) in {"import_module", "__import__"}:
            yield from (str(arg.value).split(".")[0] for arg in node.args if isinstance(arg, ast.Constant))


def called(function: ast.expr) -> str | None:
    return getattr(function, "attr", getattr(function, "id", None))


def broken(source: str, floor: str) -> set[str]:
    """The imports of a module of ``floor`` that the design forbids."""
    above = set(FLOORS[FLOORS.index(floor) + 1 :])
    return set(imported(source, floor)) & (above | BARRED[floor] | NOWHERE)


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_imports_only_from_its_floor_and_below(module: Path) -> None:
    floor = module.relative_to(ROOT).parts[0]
    assert broken(module.read_text(encoding="utf-8"), floor) == set()


@pytest.mark.parametrize(
    ("source", "floor", "found"),
    [
        ("import aiogram.types", "corpus", {"aiogram"}),
        ("def f():\n    from templates import render", "corpus", {"templates"}),
        ("from bot.settings import Settings", "handlers", {"bot"}),
        ("import importlib\nimportlib.import_module('handlers.ask')", "templates", {"handlers"}),
        ("from tests.botapi import server", "bot", {"tests"}),
        ("from natasha import MorphVocab", "corpus", {"natasha"}),
        ("from . import text\nfrom corpus.model import Span\nimport bottle", "corpus", set()),
        ("from handlers import ask\nimport aiogram, templates, corpus", "bot", set()),
    ],
)
def test_what_counts_as_a_broken_floor(source: str, floor: str, found: set[str]) -> None:
    assert broken(source, floor) == found


def test_every_floor_has_modules() -> None:
    assert {module.relative_to(ROOT).parts[0] for module in MODULES} == set(FLOORS)
