"""HTML as a tree, parsed by trafilatura (lxml); what we use of it, typed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol


class Element(Protocol):
    """An element of a page."""

    tag: object
    text: str | None
    tail: str | None

    def get(self, name: str) -> str | None:
        """An attribute."""
        ...

    def iter(self, *tags: str) -> Iterator[Element]:
        """This element and those below with one of ``tags``, in order."""
        ...

    def iterancestors(self) -> Iterator[Element]:
        """The elements around, innermost first."""
        ...

    def xpath(self, path: str) -> list[Element]:
        """The elements at ``path``."""
        ...

    def text_content(self) -> str:
        """All text within."""
        ...


def parse(markup: str) -> Element | None:
    """The tree of a page or of a piece of one; None when there is none in it."""
    from trafilatura import load_html

    tree: Element | None = load_html(markup)
    return tree


_BLOCKS = ("p", "div", "br", "li", "tr", "h1", "h2", "h3", "h4", "blockquote", "ul", "ol", "table")


def plain(markup: str) -> str:
    """A piece of markup as text, a line for each block."""
    tree = parse(f"<html><body><div>{markup}</div></body></html>") if "<" in markup or "&" in markup else None
    if tree is None:
        return markup
    for element in tree.iter(*_BLOCKS):
        element.tail = "\n" + (element.tail or "")
    lines = (" ".join(line.split()) for line in tree.text_content().splitlines())
    return "\n".join(line for line in lines if line)
