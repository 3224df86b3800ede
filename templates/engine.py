"""The Jinja2 environments (one for each language, built when first needed) and what Telegram allows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from html import unescape
from typing import Literal

from jinja2 import Environment, PackageLoader, StrictUndefined

from corpus.model import Card, Language
from templates import formats
from templates.words import words

Form = Literal["html", "plain"]

MESSAGE = 4096
"""Characters of a message after entities are parsed."""
CAPTION = 1024
"""Characters of a caption after entities are parsed."""

_TAG = re.compile(r"<[^>]*>")
_LINK = re.compile(r'<a href="([^"]*)">(.*?)</a>', re.DOTALL)
_BLOCK = re.compile(r"<blockquote[^>]*>(.*?)</blockquote>", re.DOTALL)
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_TAGS_OF_LANGUAGES: dict[Language, str] = {"ru": "[рус]", "kk": "[қаз]", "en": "[eng]"}


@cache
def environment(language: Language) -> Environment:
    """The environment whose templates speak ``language``."""
    env = Environment(
        loader=PackageLoader("templates", ""),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    w = words(language)
    env.globals.update(
        language=language,
        say=w.say,
        plural=w.plural,
        clip=formats.clip,
        link=_safe_link,
        tag=_TAGS_OF_LANGUAGES,
    )
    env.filters.update(
        {
            "day": lambda moment: formats.day(moment, language),
            "period": lambda span: formats.period(span, language),
            "published": lambda when: formats.published(when, language),
            "briefly": lambda when: formats.published(when, language, evidence=False),
        }
    )
    return env


def _safe_link(card: Card) -> str:
    """The article's address when it is one that Telegram makes a link of, else nothing."""
    url = card.url or ""
    return url if re.fullmatch(r"https?://[^\s<>]{3,1000}", url) else ""


def fill(template: str, language: Language, /, **context: object) -> str:
    """The ``template`` filled with ``context``, as Telegram HTML."""
    html = environment(language).get_template(template).render(context)
    return _UNPRINTABLE.sub("\ufffd", html).strip()


def plain(html: str) -> str:
    """Our HTML as text for a terminal: quotations indented, addresses in brackets.

    All ``<`` and ``>`` of articles are escaped in it, so that each tag is one of ours.
    """
    text = _LINK.sub(r"\2 (\1)", html)
    text = _BLOCK.sub(lambda found: "    " + found[1].replace("\n", "\n    "), text)
    return unescape(_TAG.sub("", text))


def length(html: str) -> int:
    """The length as Telegram counts it: UTF-16 code units once the entities are parsed."""
    return len(unescape(_TAG.sub("", html)).encode("utf-16-le", "surrogatepass")) // 2


def fit(make: Callable[[int, int], str], items: int, limit: int = MESSAGE) -> str:
    """The fullest ``make(items, characters of a passage)`` that is no longer than ``limit``.

    Passages are narrowed first, then the last items are left out; nothing is ever cut.
    """
    html = ""
    for count, characters in _steps(items):
        html = make(count, characters)
        if length(html) <= limit:
            break
    return html


def _steps(items: int) -> Iterator[tuple[int, int]]:
    yield from ((items, characters) for characters in (700, 400, 250, 160))
    yield from ((count, 160) for count in range(items - 1, 0, -1))
    yield from ((min(items, 1), characters) for characters in (120, 40))
