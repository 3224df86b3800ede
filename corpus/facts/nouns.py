"""Nouns that no table of units holds, told by the concept tables: "98 тыс. деклараций" are declarations."""

from __future__ import annotations

import re

from corpus.concepts import concept_name, find_concepts
from corpus.lemmas import russian_dictionary
from corpus.model import Language
from corpus.numbers import Number

_REACH = 45
_GROUPS = frozenset(("word", "role", "org", "measure"))
_NO_UNITS = frozenset(
    (
        *("year", "day", "month", "hour", "minute", "week", "time", "century", "decade", "quarter", "half", "age"),
        *("thousand", "million", "billion", "number", "share", "part", "point", "degree", "percent", "volume", "price"),
        *("level", "order", "beginning", "end", "morning", "evening", "night", "trade", "turnover", "export", "import"),
        *("finance", "money"),
    )
)
_NAME = re.compile(r"[a-z]+(?: [a-z]+)?")
_WORD_AFTER = re.compile(r"\s+[«\"“]?[^\W\d_]{3}")
_NO_NOUN = re.compile(r"\w{3}(?:[ую]|сыз|сіз)$")
_LATIN_BEFORE = re.compile(r"[a-z№][\s-]?$")


def counted_concept(text: str, number: Number, at: int, adjective: str, language: Language) -> tuple[str, int] | None:
    """The plural English name of what ``number`` counts, and where its words end; None for no noun known."""
    if not _WORD_AFTER.match(text, at) or _LATIN_BEFORE.search(text, max(0, number.span.start - 2), number.span.start):
        return None
    window = text[at : at + _REACH].partition("\n")[0]
    for mention in find_concepts(window, language):
        if not re.fullmatch(rf"\s+(?:{adjective}\s+){{0,2}}", window[: mention.span.start]):
            return None
        name = concept_name(mention.id, "en")
        known = mention.group in _GROUPS and name not in _NO_UNITS and _NAME.fullmatch(name)
        words = mention.span.of(window)
        if language == "kk" and _NO_NOUN.search(words):
            return None  # "20 мыңға жеткізу": to bring to that many; "64 заңсыз әрекет": 64 acts
        if language == "kk" and (words != concept_name(mention.id, "kk").casefold() or mention.span.start > 1):
            return None
        if known and (language == "kk" or _is_counted(words, number)):
            return _plural(name), at + mention.span.end
    return None


def _is_counted(words: str, number: Number) -> bool:
    """Whether the Russian noun stands in the form that its number asks for."""
    tag = russian_dictionary().parse(words.rsplit(maxsplit=1)[-1])[0].tag
    if "NOUN" not in tag:
        return False
    few = number.scale is None and number.value % 10 in (2, 3, 4) and number.value % 100 not in (12, 13, 14)
    one = number.scale is None and number.value % 10 == 1 and number.value % 100 != 11
    counted = "plur" in tag and not (few or {"nomn"} in tag)
    return counted or (one and "sing" in tag) or (few and {"sing", "gent"} in tag)


def _plural(name: str) -> str:
    """The plural of an English noun."""
    if re.search(r"(?:s|x|z|ch|sh)$", name):
        return f"{name}es"
    return f"{name[:-1]}ies" if re.search(r"[^aeiou]y$", name) else f"{name}s"
