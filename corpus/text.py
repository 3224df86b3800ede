"""Text without meaning: words, sentences, paragraphs, folding, and the language of a text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from razdel import sentenize

from corpus.model import Language, Span

WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_DOMAIN = r"[RrРр][uу]\b|(?:K[zg]|By|Uz|Az|Com|Org|Net|Info|News|TV)\b"
_GLUED = re.compile(
    rf"(?<=[а-яёәғқңөұүһіa-z»\"”)])[.!?…](?!{_DOMAIN})(?=[А-ЯЁӘҒҚҢӨҰҮІA-Z«“][а-яёәғқңөұүіa-z])"
)
_GLUED_AFTER_ACRONYM = re.compile(r"(?<=[А-ЯЁA-Z]{3})[.!?](?=[А-ЯЁA-Z«“][а-яёa-z])|(?<=[.!?…][»\"”])(?=[А-ЯЁ«])")
# "… на 20 тыс. т. Банк выдал": the full stop of a unit ends the sentence, when a word in a capital follows.
_AFTER_UNIT = re.compile(
    r"(?:\b(?:тыс|млн|млрд|трлн|мың)\.?|\d)\s?(?:т|тг|чел|га|ед|шт|руб|долл|км|[кб]в\.?\s?м|куб\.?\s?м|[пб]\.\s?п)\."
    r"(?=\s+(?!США\b)[А-ЯЁӘҒҚҢӨҰҮҺІ])"
)
_GLUED_AFTER_QUOTE = re.compile(r"(?<=[»”])\.(?=[«“])")
_ENDS = (_GLUED, _GLUED_AFTER_ACRONYM, _GLUED_AFTER_QUOTE, _AFTER_UNIT)
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|No|vs|Inc|Ltd|Co|U\.S|U\.K|e\.g|i\.e|Jan|Feb|Aug|Sept|Sep|Oct|Nov|Dec)"
    r"|\b[A-Z])\.$"
)

# Cyrillic abbreviations end a sentence only when none goes on: a small letter or a figure follows.
_MAY_END = re.compile(
    r"\b(?:мес|млн|млрд|трлн|тыс|мың|руб|долл?|тг|кв|куб|гг?|т|тн|жж?|проц|обл|им|ул|янв|февр?|апр|авг|сент?|окт|нояб?|дек)\.$"
)
_GOES_ON = re.compile(r"\s*(?:[a-zа-яёәғқңөұүһі\d(]|США\b)")

_KAZAKH_LETTERS = frozenset("әғқңөұүһі")
_RUSSIAN_LETTERS = frozenset("эъщё")
_FOLDED = str.maketrans("ёәғқңөұүһі", "еагкноуухи")
_WITHOUT_MARKS = re.compile(r"[\x00-\x7fа-я«»–—…№\xa0]*")
_LONGEST_WORD = 40


def fold(text: str) -> str:
    """``text`` in lower case, without the marks that people leave out: ё/е, қ/к, é/e."""
    return _folded_word(text) if len(text) <= _LONGEST_WORD else _folded_text(text)


def _folded(text: str) -> str:
    lowered = unicodedata.normalize("NFC", text).casefold().translate(_FOLDED)
    if _WITHOUT_MARKS.fullmatch(lowered):
        return lowered
    bare = (c for c in unicodedata.normalize("NFD", lowered) if not unicodedata.combining(c) or c == "\u0306")
    return unicodedata.normalize("NFC", "".join(bare))


_folded_word = lru_cache(maxsize=100_000)(_folded)
_folded_text = lru_cache(maxsize=256)(_folded)
"""Words come again and again, and a text is looked at from several sides."""


def lower(text: str) -> str:
    """``text`` in lower case and of the same length, so that offsets stay true."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def words(text: str) -> Iterator[re.Match[str]]:
    """The words and numbers of ``text``, hyphenated ones whole, "22,2" as one."""
    return WORD.finditer(text)


def trim(text: str, span: Span) -> Span:
    """``span`` without white space at its ends."""
    piece = span.of(text)
    start = span.start + len(piece) - len(piece.lstrip())
    return Span(start, max(start, span.end - (len(piece) - len(piece.rstrip()))))


def lines(text: str) -> list[Span]:
    """The non-blank lines of ``text``, trimmed. In news, a line is a paragraph."""
    found, at = [], 0
    for line in text.splitlines(keepends=True):
        span = trim(text, Span(at, at + len(line)))
        if span.start < span.end:
            found.append(span)
        at += len(line)
    return found


def sentences(text: str) -> list[Span]:
    """The sentences of ``text``, trimmed; none crosses a line break.

    Full stops that a scraper glued to the next sentence ("ТАСС.Президент") end one too.
    """
    return [sentence for line in lines(text) for sentence in _sentences_of_line(text, line)]


def _sentences_of_line(text: str, line: Span) -> Iterator[Span]:
    start = line.start
    for piece in sentenize(line.of(text)):
        end = line.start + piece.stop
        if end < line.end and _is_abbreviation(text, start, end):
            continue
        yield from _split_glued(text, trim(text, Span(start, end)))
        start = end
    if start < line.end:
        yield from _split_glued(text, trim(text, Span(start, line.end)))


def _is_abbreviation(text: str, start: int, end: int) -> bool:
    """Whether the full stop before ``end`` is that of an abbreviation within a sentence."""
    piece = text[start:end]
    return bool(_ABBREVIATED.search(piece) or (_MAY_END.search(piece) and _GOES_ON.match(text, end)))


def _split_glued(text: str, sentence: Span) -> Iterator[Span]:
    start = sentence.start
    piece = sentence.of(text)
    ends = {m.end() for rule in _ENDS for m in rule.finditer(piece)}
    for end in sorted(ends):
        stop = sentence.start + end
        if stop > start:
            yield trim(text, Span(start, stop))
            start = stop
    if start < sentence.end:
        yield trim(text, Span(start, sentence.end))


@lru_cache(maxsize=1024)
def detect_language(text: str, default: Language = "ru") -> Language:
    """The language of ``text`` by its alphabet and its commonest words; ``default`` when it has no letters."""
    letters = [c for c in text.casefold() if c.isalpha()]
    if not letters:
        return default
    latin = sum(c.isascii() for c in letters)
    if latin > len(letters) / 2:
        return "en"
    kazakh = sum(c in _KAZAKH_LETTERS for c in letters)
    russian = sum(c in _RUSSIAN_LETTERS for c in letters)
    return "kk" if kazakh > max(russian, 0.015 * len(letters)) else "ru"
