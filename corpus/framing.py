"""How a question is put: words that only frame it, where a word alone does not tell, and what parts its phrases."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from types import ModuleType

from corpus.asked import ASKED_FOR, FRAME, IMPLIED, Asked
from corpus.concepts import concept_name, listed_organisations
from corpus.model import Language, Span
from corpus.people.cases import noun_cases
from corpus.people.roles import find_roles, is_place
from corpus.people.sex import listed_given
from corpus.people.table import find_known
from corpus.terms import concept_key
from corpus.text import fold
from corpus.wording import ASKING, compiled

_KAZAKH_ADVERB = re.compile(r"(?<=\s)((?:қашан|қайда)\s)(\w+[^\w]*)$")
SOURCES = ("publisher", "published")
"""Kinds of questions that ask when or by whom an article was published: the words that ask it are no topic."""
LAST_WORD_ASKS = ("when", "where", "quote")
"""Kinds of questions whose pattern ends in a word that tells what is asked for, not what happened."""
HAPPENED = ("who", "when", "where")
"""Kinds of questions about what happened, where the name of an organisation is no more than a name."""
SAYING = 0.5
"""How much less the verb of "what did he promise" is needed: an article tells it in other words, or not at all."""
_HEADED = re.compile(r"\s([А-ЯЁ][\w-]+)(?=\s[А-ЯЁ])")
_JOINED = re.compile(r"(\w{4,})[-–—](\w{4,})")


def unjoined(text: str) -> str:
    """``text`` of the same length, with "Ivanov-Petrov" as two names; "Alma-Ata" is one, and stays."""
    for dash in _JOINED.finditer(text):
        if find_known(dash[1]) and find_known(dash[2]):
            text = text[: dash.end(1)] + " " + text[dash.start(2) :]
    return text


def adverb_last(text: str, language: Language) -> str:
    """``text`` of the same length, with the Kazakh "when" at its end: where it stands it parts noun and verb."""
    match = _KAZAKH_ADVERB.search(text) if language == "kk" else None
    return text[: match.start()] + match[2] + match[1] if match else text


def reframed(words: list[tuple[Span, Asked]], text: str, language: Language, kind: str) -> list[Asked]:
    """``words`` with those needed less that the words around them make a frame in a question of this ``kind``."""
    asking, folded = ASKING[language], fold(text)
    framed = _framed(asking, folded, kind, language)
    pair, adjective = _spans((asking.THE_PAIR,), folded), compiled(asking.WHICH_ADJECTIVE_BEFORE)
    # That an organisation is named is no evidence of what happened to it.
    named = [m.span for m in listed_organisations(text, language)] if kind in HAPPENED else []
    firms = _firms(text, language) if kind == "figure" else []
    end = _asked_for(asking, folded, kind) if kind in LAST_WORD_ASKS else None
    least = FRAME if kind in ("when", "where") else ASKED_FOR  # a date is given without the word for it

    def weighed(span: Span, asked: Asked) -> Asked:
        if any(span.overlaps(frame) for frame in framed):
            return _lighter(asked, asked.need * FRAME)
        if end and span.start < end <= span.end and not asked.required:
            return _lighter(asked, asked.need * SAYING if kind == "quote" else min(asked.need, least))
        if any(span.overlaps(name) for name in named):
            return replace(asked, required=True, of_topic=False, noun=False)
        firm = next((key for name, key in firms if span.end == name.end), None)
        if firm:
            return replace(asked, keys=(firm,))
        if any(span.overlaps(both) for both in pair):
            return replace(_lighter(asked, asked.need * IMPLIED), required=False)
        if kind != "figure" and asked.noun and adjective.search(folded[: span.start]):
            return replace(asked, need=asked.need * ASKED_FOR, noun=False)
        return asked

    return [weighed(span, asked) for span, asked in _with_headed(words, _headed(text, language))]


def _framed(asking: ModuleType, folded: str, kind: str, language: Language) -> list[Span]:
    """Where the words stand that only frame a question: who published it, what is shared out, the largest of all."""
    sources = _source_asked(language) if kind in SOURCES else ()
    extremes = (*asking.LARGEST, *asking.SMALLEST) if kind != "quote" else ()
    return _spans((*sources, *extremes, asking.SHARED_OUT, *asking.WHOSE_WORDS), folded)


def _with_headed(words: list[tuple[Span, Asked]], headed: list[Span]) -> Iterable[tuple[Span, Asked]]:
    """``words``, those required that name what somebody heads; they may have been read as his first name."""
    for span, asked in words:
        if any(span.overlaps(name) for name in headed):
            keys = tuple(key for key in asked.keys if not key.startswith("p_")) or asked.keys
            yield span, replace(asked, keys=keys, required=True, of_topic=False, noun=False)
        else:
            yield span, asked


def _firms(text: str, language: Language) -> list[tuple[Span, str]]:
    """Where the text names a firm in several words, and its key: "Russian Railways" are no railways of Russia.

    Its last word must name it; the others may, since a text goes on with "the bank".
    """
    several = [m for m in listed_organisations(text, language) if " " in m.span.of(text).strip()]
    return [(m.span, concept_key(m.id)) for m in several if not concept_name(m.id, "ru").startswith("Мин")]


def _headed(text: str, language: Language) -> list[Span]:
    """The name of what somebody heads, between his office and his name: "the head of *Sokol* Petrov" in Russian."""
    found = (_HEADED.match(text, role.head.end) for role in find_roles(text, language)) if language == "ru" else ()
    names = [Span(*match.span(1)) for match in found if match and _is_genitive(match[1])]
    return [name for name in names if not is_place(name.of(text)) and listed_given(name.of(text)) is None]


def _is_genitive(word: str) -> bool:
    return {"gent"} == noun_cases(word) & {"nomn", "gent"}


def _lighter(asked: Asked, need: float) -> Asked:
    return replace(asked, need=need, of_topic=False, noun=False)


def _asked_for(asking: ModuleType, folded: str, kind: str) -> int | None:
    """Where the words that ask for this ``kind`` end: in the city of "in which city", the verb of "what did he say"."""
    found = (compiled(p).search(folded) for k, patterns in asking.KINDS if k == kind for p in patterns)
    return next((match.end() for match in found if match), None)


@cache
def _source_asked(language: Language) -> tuple[str, ...]:
    return tuple(p for kind, patterns in ASKING[language].KINDS if kind in SOURCES for p in patterns)


def _spans(patterns: Iterable[str], folded: str) -> list[Span]:
    return [Span(*match.span()) for pattern in patterns for match in compiled(pattern).finditer(folded)]
