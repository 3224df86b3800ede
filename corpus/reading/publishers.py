"""Who published an article, as its page says: in a cue, a dateline, a copyright line or a footer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from corpus.reading import markers, press
from corpus.reading.layout import Layout
from corpus.reading.rows import Row
from corpus.text import fold

_DOMAIN = (
    r"[A-Za-zА-Яа-яЁё0-9][\w-]*(?:\.[\w-]+)?\.(?:kz|ru|com|org|net|info|media|news|uz|kg|by"
    r"|eu|asia|tv|рф|қаз)(?![\w])"
)
_CAPITALISED = r"[A-ZА-ЯЁӘҒҚҢӨҰҮІ][\w’'-]*(?:\.[A-Za-z]\w{1,3}(?!\w))?"
_QUOTED = r"[«\"“„][^«»\"“”„\n]{2,40}[»\"”“](?:\.[a-z]{2,4})?"
_GENERIC = "|".join(table.GENERIC for table in press.TABLES)
# The cues ignore case, a name must not: (?-i:...).
_NAME = (
    rf"(?P<name>(?:(?:{_GENERIC})(?!\w)\.?\s+)*"
    rf"(?:{_QUOTED}|(?-i:{_DOMAIN}|{_CAPITALISED}(?:[ \u00a0](?:of[ ])?{_CAPITALISED}){{0,3}})))"
)
_GENERIC_EDGE = re.compile(rf"^(?:(?:{_GENERIC})(?!\w)\.?\s+)+|\s+(?:{press.AFTER_NAME})$", re.I)
_OFFICE = re.compile(rf"(?:\s+[^\s.,]+){{0,3}}?\s+(?:{press.OFFICES})", re.I)
_INSTITUTION = re.compile(
    rf"(?:the\s+)?(?:{'|'.join(table.INSTITUTIONS for table in press.TABLES)})(?!\w)", re.I
)
_CITING = re.compile(r"(?P<cited>(?:\s+[^\s.,]+){0,8}?)\s+сілтеме", re.I)


def _cue(pattern: str) -> re.Pattern[str]:
    """A cue with the publisher's name in it; it starts at the start of a word."""
    return re.compile(rf"(?:(?<!\w)|(?=\W))(?:{pattern.replace('{name}', _NAME)})(?!\w)", re.I)


_Cues = list[tuple[tuple[str, ...], list[re.Pattern[str]]]]
_WORDS = [tuple(map(fold, table.CUE_WORDS.split("|"))) for table in press.TABLES]
_SURE: _Cues = [
    (words, [_cue(cue) for cue in table.SURE]) for words, table in zip(_WORDS, press.TABLES, strict=True)
]
_REPORTS: _Cues = [
    (words, [_cue(cue) for cue in table.REPORTS]) for words, table in zip(_WORDS, press.TABLES, strict=True)
]
"""For each language the words without which a line need not be searched, and the cues."""
_SLASHES = (
    re.compile(rf"/\s*{_NAME}\s*/"),
    re.compile(rf"[/(]\s*[Кк]орр(?:\.|еспондент)\s*(?P<name>{_CAPITALISED})"),
)
_DATELINES = [
    re.compile(rf"^[^\n!?]{{2,60}}\d[^\n!?]{{0,14}}?\s?[-–—]\s*{_NAME}\s*[.,:]", re.I),
    re.compile(
        rf"^(?-i:{_CAPITALISED})(?:[ -](?-i:{_CAPITALISED}))?\.\s+"
        rf"(?:(?=[^\n.]*\d)[^\n.]{{2,24}}\.?\s+)?{_NAME}\s*[-–—]",
        re.I,
    ),
    re.compile(rf"^[^\n.!?]{{2,60}}\({_NAME}\)\s*[-–—]", re.I),
]
_RIGHTS = press.word("RIGHTS")
_SOURCE = press.word("SOURCE", r"^\W*(?:{})\s*:\s*(?P<name>.+)$")
_COPYRIGHT = re.compile(r"©|\(c\)|copyright", re.I)
_YEARS = re.compile(r"(?:19|20)\d\d(?:\s*[-–—]\s*(?:(?:19|20)\d\d))?\s*(?:г\.?г?\.?|жж?\.)?")
_QUOTED_NAME = re.compile(r"[«\"“„]([^«»\"“”„\n]{2,40})[»\"”“]")
_LEGAL = re.compile(r"(?<!\w)(?:ип|ао|тоо|жшс|ооо|аа)\s+" + _QUOTED, re.I)
_DOMAIN_NAME = re.compile(rf"(?<![\w@./-])(?:www\.)?({_DOMAIN})(?!\s*/)", re.I)
_FOOTER_BRAND = re.compile(
    r"(?P<name>[^,:]{2,40}?)\s*(?=ВКонтакте|Одноклассники|Facebook|Telegram|Instagram|YouTube)"
)
_MEDIA = press.word("MEDIA")
_HEAD = 60
"""Characters within which a dateline ends."""
_LEAD = 4
"""Rows from the first paragraph on in which a cue names the publisher rather than a source."""


def publisher(layout: Layout) -> str | None:
    """The publisher that a page names, or None; the surest way of naming it comes first."""
    article = layout.kept()
    rest = [row for at, row in enumerate(layout.rows) if at in layout.dropped]
    ways = (
        _cued(_SURE, article),
        _slashed(article),
        _copyrights(rest),
        _datelined(article),
        _cued(_REPORTS, [*article[:_LEAD], *article[-2:]]),
        _footer(rest),
        _site(layout),
    )
    name = next((name for way in ways for name in way), None)
    return _in_full(name, layout)


def _in_full(name: str | None, layout: Layout) -> str | None:
    """The name as the masthead has it: longer than in the text ("Sputnik"), or found nowhere else."""
    masthead = layout.rows[0].text if layout.rows and 0 in layout.dropped and layout.title_at != 0 else ""
    if not masthead or len(masthead) > 40 or layout.rows[0].bare or layout.rows[0].closing:
        return name
    if name is None:
        return masthead if _MEDIA.search(masthead) or _recurs(masthead, layout) else None
    return masthead if masthead.casefold().startswith(name.casefold() + " ") else name


def _recurs(masthead: str, layout: Layout) -> bool:
    """Whether the first line of a page is named in capitals where its article opens."""
    opening = next((row.text[:_HEAD] for row in layout.kept()), "")
    return bool(re.search(rf"(?<!\w){re.escape(masthead.upper())}(?!\w)", opening))


def _named(raw: str) -> str | None:
    """A name without the common nouns and quotation marks around it; None for an institution."""
    name = raw.strip()
    if _INSTITUTION.match(name.lstrip('«"“„')):
        return None
    name = _GENERIC_EDGE.sub("", name).strip(" \t\u00a0,;:—–-")
    if _INSTITUTION.match(name.lstrip('«"“„')):
        return None
    bare = re.fullmatch(r"[«\"“„]([^«»\"“”„]+)[»\"”“](\.\w+)?", name)
    name = bare[1] + (bare[2] or "") if bare else name
    return name if 2 <= len(name) <= 60 and any(c.isalpha() for c in name) else None


def _cued(tables: _Cues, rows: list[Row]) -> Iterator[str]:
    for words, cues in tables:
        likely = [row for row in rows if any(word in row.folded for word in words)]
        for cue, row in product(cues, likely):
            for match in cue.finditer(row.text):
                name = _before_source(match["name"], row.text, match.end("name"))
                if name and (found := _named(name)):
                    yield found


def _before_source(name: str, text: str, end: int) -> str | None:
    """The name without the source cited right after it in Kazakh; None when it names an office."""
    citing = _CITING.match(text, end)
    if citing is None:
        return None if _OFFICE.match(text, end) else name
    if name[-1] in '»"”' or re.search(rf"{_DOMAIN}$", name):
        return name
    return name.rsplit(None, 1)[0] if not citing["cited"] else name.split(None, 1)[0]


def _slashed(rows: list[Row]) -> Iterator[str]:
    yield from _names(
        match["name"] for row in rows[:2] for cue in _SLASHES for match in cue.finditer(row.text, 0, 150)
    )


def _datelined(rows: list[Row]) -> Iterator[str]:
    matches = (line.match(row.text) for row in rows[:2] for line in _DATELINES)
    yield from _names(match["name"] for match in matches if match)


def _names(raw: Iterator[str]) -> Iterator[str]:
    yield from (name for name in map(_named, raw) if name)


def _copyrights(rows: list[Row]) -> Iterator[str]:
    """The owner in "© 2019-2025 Owner. All rights reserved"; a © without a year or rights credits a photo."""
    for row in rows:
        has_year = bool(_YEARS.search(row.text))
        if not (_COPYRIGHT.search(row.text) and has_year) and not _RIGHTS.search(row.text):
            continue
        quoted, domain = _QUOTED_NAME.search(row.text), _DOMAIN_NAME.search(row.text)
        if quoted or domain:
            yield (quoted or domain)[1]  # type: ignore[index]
        elif found := _owner(row.text):
            yield found


def _owner(text: str) -> str | None:
    bare = _YEARS.sub(" ", _COPYRIGHT.sub(" ", text))
    bare = re.split(r"\.\s|[|•·]|\s[-–—]\s", _RIGHTS.sub(".  ", bare))[0].strip(" .,;:-–—")
    match = re.match(_NAME, bare, re.I)
    return _named(match["name"]) if match and match.end() >= len(bare) - 1 else None


def _footer(rows: list[Row]) -> Iterator[str]:
    """A source line, a company, or the brand before a list of social networks; an address before a name."""
    for row in rows:
        if match := _SOURCE.match(row.text):
            yield from _names(iter([_domain_or_name(match["name"])]))
    for row in rows:
        if match := _LEGAL.search(row.text):
            yield from _names(iter([match[0]]))
    brands = [
        match["name"]
        for row in rows
        if markers.social_row(row.folded) and (match := _FOOTER_BRAND.match(row.text))
    ]
    yield from _names(iter(sorted(brands, key=lambda name: "." not in name)))


def _domain_or_name(text: str) -> str:
    match = re.search(r"https?://(?:www\.)?([^/\s]+)", text)
    return match[1] if match else text.strip(" .")


def _site(layout: Layout) -> Iterator[str]:
    """The address of the site, in the title's row, alone, or in an invitation to follow it."""
    for at, row in enumerate(layout.rows):
        if at not in layout.dropped or len(row.text) > 160:
            continue
        alone = re.fullmatch(rf"(?:www\.)?({_DOMAIN})", row.text)
        at_end = re.search(rf"\s[-–—|]\s*({_DOMAIN})$", row.text) if at == layout.title_at else None
        follow = _DOMAIN_NAME.search(row.text) if row.notice and not row.credit else None
        if found := alone or at_end or follow:
            yield found[1]
