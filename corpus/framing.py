"""The words of a question that only frame it, where a word alone does not tell: they are needed less."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from types import ModuleType

from corpus.asked import ASKED_FOR, FRAME, IMPLIED, Asked
from corpus.model import Language, Span
from corpus.people.table import find_known
from corpus.text import fold
from corpus.wording import ASKING, compiled

SOURCES = ("publisher", "published")
"""Kinds of questions that ask when or by whom an article was published: the words that ask it are no topic."""
LAST_WORD_ASKS = ("when", "where", "quote")
"""Kinds of questions whose pattern ends in a word that tells what is asked for, not what happened."""
SAYING = 0.5
"""How much less the verb of "what did he promise" is needed: an article tells it in other words, or not at all."""
_JOINED = re.compile(r"(\w{4,})[-–—](\w{4,})")


def unjoined(text: str) -> str:
    """``text`` of the same length, with "Ivanov-Petrov" as two names; "Alma-Ata" is one, and stays."""
    for dash in _JOINED.finditer(text):
        if find_known(dash[1]) and find_known(dash[2]):
            text = text[: dash.end(1)] + " " + text[dash.start(2) :]
    return text


def reframed(words: list[tuple[Span, Asked]], text: str, language: Language, kind: str) -> list[Asked]:
    """``words`` with those needed less that the words around them make a frame in a question of this ``kind``."""
    asking, folded = ASKING[language], fold(text)
    frames = _spans(_source_asked(language), folded) if kind in SOURCES else []
    asked_for = _asked_for(asking, folded, kind) if kind in LAST_WORD_ASKS else None
    pair, adjective = _spans((asking.THE_PAIR,), folded), compiled(asking.WHICH_ADJECTIVE_BEFORE)
    found = []
    for span, asked in words:
        if any(span.overlaps(frame) for frame in frames):
            asked = replace(asked, need=asked.need * FRAME, of_topic=False, noun=False)
        elif asked_for and span.start < asked_for <= span.end and not asked.required:
            need = asked.need * SAYING if kind == "quote" else min(asked.need, ASKED_FOR)
            asked = replace(asked, need=need, of_topic=False, noun=False)
        elif any(span.overlaps(both) for both in pair):
            asked = replace(asked, need=asked.need * IMPLIED, of_topic=False, noun=False)
        elif kind != "figure" and asked.noun and adjective.search(folded[: span.start]):
            asked = replace(asked, need=asked.need * ASKED_FOR, noun=False)
        found.append(asked)
    return found


def _asked_for(asking: ModuleType, folded: str, kind: str) -> int | None:
    """Where the words that ask for this ``kind`` end: in the city of "in which city", the verb of "what did he say"."""
    found = (compiled(p).search(folded) for k, patterns in asking.KINDS if k == kind for p in patterns)
    return next((match.end() for match in found if match), None)


@cache
def _source_asked(language: Language) -> tuple[str, ...]:
    return tuple(p for kind, patterns in ASKING[language].KINDS if kind in SOURCES for p in patterns)


def _spans(patterns: Iterable[str], folded: str) -> list[Span]:
    return [Span(*match.span()) for pattern in patterns for match in compiled(pattern).finditer(folded)]
