"""Where a quote stands in its sentence: what leads into it, and whether it opens a sentence."""

from __future__ import annotations

import re

from corpus.model import Span
from corpus.quotes.marks import Marked
from corpus.quotes.scene import Scene
from corpus.text import lines, trim, words

_SENTENCE_BEFORE = re.compile(r"(?:^|[(.!?…:»”\"\n>]|[.!?…»”\"]\s*[–—-])\s*$")


def lead_in(scene: Scene, piece: Marked) -> Span:
    """The clause before a quote: from the sentence's or line's start to the opening mark."""
    start = scene.line_at(piece.outer.start).start
    text = scene.text[start : piece.outer.start].rstrip()
    if not text:  # the quote opens its line: the lead-in is the line before, when that ends in a colon
        previous = lines(scene.text[: piece.outer.start])
        if not previous or scene.text[previous[-1].end - 1] != ":":
            return Span(piece.outer.start, piece.outer.start)
        start, text = previous[-1].start, previous[-1].of(scene.text)
    breaks = [
        m.end()
        for m in re.finditer(
            r"(?<![А-ЯЁA-ZӘҒҚҢӨҰҮІ])[.!?…](?=[\s»”\"A-ZА-ЯЁ])|[.!?…][»”]\.?(?=\s+[А-ЯЁA-Z])|[»”]\.(?=\s)",
            text,
        )
    ]
    inside = [b for b in breaks if b < len(text)]
    return trim(scene.text, Span(start + (inside[-1] if inside else 0), start + len(text)))


def few_words(scene: Scene, piece: Marked, least: int) -> bool:
    """Whether a stretch is too short for speech: a name, a scare quote."""
    return sum(1 for _ in words(piece.inner.of(scene.text))) < least


def opens_sentence(scene: Scene, piece: Marked) -> bool:
    line = scene.line_at(piece.outer.start)
    return bool(_SENTENCE_BEFORE.search(scene.text[line.start : piece.outer.start]))
