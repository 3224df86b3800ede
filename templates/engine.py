"""The Jinja2 environments (one for each language, built when first needed) and what Telegram allows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from html import unescape
from typing import Literal

from jinja2 import Environment, PackageLoader, StrictUndefined

from corpus.model import Card, Language
from templates import dates, formats
from templates.words import words

Form = Literal["html", "plain"]

MESSAGE = 4096
"""Characters of a message after entities are parsed."""
CAPTION = 1024
"""Characters of a caption after entities are parsed."""

_TAG = re.compile(r"<[^>]*>")
_LINK = re.compile(r'<a href="([^"]*)">(.*?)</a>([^\n]*)', re.DOTALL)
_BLOCK = re.compile(r"<blockquote[^>]*>(.*?)</blockquote>", re.DOTALL)
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


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
        file_name=lambda card: formats.file_name(card.source),
        spoken=lambda card, also: _spoken(card, also, language),
    )
    env.filters.update(
        {
            "person": lambda name: formats.person(name, language),
            "day": lambda moment: dates.day(moment, language),
            "period": lambda span: dates.period(span, language),
            "published": lambda when: dates.published(when, language),
            "briefly": lambda when: dates.published(when, language, evidence=False),
        }
    )
    return env


def _safe_link(card: Card) -> str:
    """The article's address when it is one that Telegram makes a link of, else nothing."""
    url = card.url or ""
    return url if re.fullmatch(r"https?://[^\s<>]{3,1000}", url) else ""


def _spoken(card: Card, also: tuple[Language, ...], language: Language) -> str:
    """The language of a passage that is not the reader's, and others of the article: ``қазақша; сондай-ақ орысша``."""
    w = words(language)
    own = w.phrases[f"language.{card.language}"] if card.language != language else ""
    others = ", ".join(w.phrases[f"language.{other}"] for other in also)
    return "; ".join(part for part in (own, others and w.plain("source.also", languages=others)) if part)


def fill(template: str, language: Language, /, **context: object) -> str:
    """The ``template`` filled with ``context``, as Telegram HTML."""
    html = environment(language).get_template(template).render(context)
    return _UNPRINTABLE.sub("\ufffd", html).strip()


def plain(html: str) -> str:
    """Our HTML as text for a terminal: quotations indented, each address once: after its line, or below a title.

    All ``<`` and ``>`` of articles are escaped in it, so that each tag is one of ours.
    """
    shown: set[str] = set()

    def address(found: re.Match[str]) -> str:
        url, words_linked, rest = found.groups()
        new = url not in shown
        shown.add(url)
        return f"{words_linked}{rest}{' ' if rest else chr(10)}{url}" if new else words_linked + rest

    text = _LINK.sub(address, html)
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
