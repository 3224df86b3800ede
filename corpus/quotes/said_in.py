"""Russian organisations that no table knows, where something was said "in" them: "сообщили в КТЖ"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.model import Span
from corpus.people.roles import is_place

_SAID_IN = re.compile(
    r"(?:ли|ют|ят)(?:\s[а-яё]+)?\sв\s(?P<after>[«“\"][^»”\"\n]{2,40}[»”\"]|[А-ЯЁA-Z]{2,}\b)"
    r"|\bВ\s(?P<before>[«“\"][^»”\"\n]{2,40}[»”\"]|[А-ЯЁA-Z]{2,}\b)(?=\s(?:[а-яё]+\s)?[а-яё]+(?:ли|ют|ят)\b)"
)
_PREPOSITIONAL = re.compile(r"(?<=[бвгджзклмнпрстфхцчшщ])е$")


def said_in(text: str) -> Iterator[tuple[Span, str]]:
    """Russian organisations "in" which something was said, with their names: "сообщили в КТЖ"."""
    for match in _SAID_IN.finditer(text):
        group = "after" if match["after"] else "before"
        name = match[group].strip('«»“”"')
        if not is_place(name):
            yield Span(match.start(group), match.end(group)), _PREPOSITIONAL.sub("", name)
