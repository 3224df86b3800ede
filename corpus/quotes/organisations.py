"""Organisations that can speak: "пресс-служба Минэнерго", "Ауыл шаруашылығы министрлігі", "the ministry"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.languages.ru.speech import NOMINATIVES
from corpus.lemmas import russian_dictionary
from corpus.model import Language, Span
from corpus.people import russian
from corpus.people.roles import oblique_ending
from corpus.quotes.grammar import Grammar
from corpus.text import words

_CAPITAL = re.compile(r"[А-ЯЁӘҒҚҢӨҰҮҺІA-Z]")
_STOP = re.compile(r"[.,;:!?()\n«»\"“”–—]| - ")
_IN = re.compile(r"(?:\bв|\bво)\s$", re.IGNORECASE)
_GOVERNED: dict[Language, re.Pattern[str]] = {
    "ru": re.compile(
        r"\b(?:в|во|на|с|со|от|из|у|к|ко|о|об|для|по|при|за|до|между|через|благодаря|перед|под|над|без)\s$",
        re.IGNORECASE,
    ),
    "kk": re.compile(r"(?!)"),
    "en": re.compile(r"\b(?:to|with|of|by|from|for|between|against|about|at|in|on)\s(?:the\s|an?\s)?$", re.IGNORECASE),
}
_KAZAKH_CASE = re.compile(
    r"([^аеоөұүу]і|[^аеоөұүу]ы|лік|лық)(?:нің|ның|нен|нан|нде|нда|не|на|мен|тен|тан|те|та|тің|тың|н)$"
)
_KAZAKH_OBJECT = re.compile(r"(?:[дт][ыі]|[ғг][ае]|[қк][ае]|[дт][ае]н?)$")
_ADJECTIVE = re.compile(r"(?:ый|ий|ой|ая|ое|ее|ого|его|ому|ему|ым|им|ом|ем|ую)$")
# What a body is for, in small letters: "the energy ministry", "Kazakhstan's statistics bureau".
_ENGLISH_OWN = re.compile(
    r"(?:\b[Tt]he\s|\b(?=[A-Z]))((?:[A-Z]\w+(?:['’]s|an|ese|sh|i)\s)?(?:(?!same\b|other\b|latter\b|said\b)[a-z]{4,}\s){1,2})$"
)
_ENGLISH_JOINT = re.compile(r"\s(?:of|for|and|the)\b")
# Capitalised words that name one organisation, also at the head of a sentence.
_NAME_BY_ITSELF = re.compile(
    r"мин(?!ист)[а-яё]{4,}|рос\w+|акорд\w+|кремл\w+|нацбанк\w*|центробанк\w*|ақорда\w*|kremlin|akorda", re.IGNORECASE
)
_FROM = re.compile(r"(?:нан|нен|дан|ден|тан|тен|та|те|да|де)$")


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation named at ``span`` around ``head``; its name has the head in the nominative."""

    span: Span
    head: Span
    name: str
    eligible: bool


def governed(text: str, start: int, language: Language) -> bool:
    """Whether a preposition stands before ``start``: what follows is then no subject."""
    return bool(_GOVERNED[language].search(text, max(0, start - 12), start))


def find_organisations(
    text: str, language: Language, heads: re.Pattern[str], people: Sequence[Span] = ()
) -> Iterator[Organisation]:
    """The organisations of ``text``, in order, without overlap; none reaches into the name of a person."""
    reader = {"ru": _russian_one, "kk": _kazakh_one, "en": _english_one}[language]
    last = 0
    for match in heads.finditer(text):
        if match.start() >= last:
            end = next((person.start for person in people if person.start >= match.end()), len(text))
            found = reader(text[:end], Span(match.start(), match.end()))
            last = found.span.end
            yield found


def _russian_one(text: str, head: Span) -> Organisation:
    start = _russian_start(text, head.start)
    end = _russian_end(text, head.end)
    span = Span(start, end)
    nominative = russian.may_be_nominative(head.of(text)) and not governed(text, start, "ru")
    inside = bool(_IN.search(text, max(0, start - 4), start))
    return Organisation(span, head, _russian_name(text, span, head), nominative or inside)


def _russian_start(text: str, start: int) -> int:
    """Back over adjectives to a capital: "Евразийская экономическая комиссия"."""
    floor = max(0, start - 50)
    at = start
    for word in reversed(list(words(text[floor:start]))[-3:]):
        if not _ADJECTIVE.search(word.group()) or text[floor + word.end() : at].strip():
            break
        at = floor + word.start()
        start = at if _CAPITAL.match(word.group()) else start
    return start


def _russian_end(text: str, end: int) -> int:
    """On over what stands in the genitive or is a name: "сельского хозяйства РК"."""
    window = text[end : end + 100]
    stop = _STOP.search(window)
    limit = stop.start() if stop else len(window)
    last = 0
    for word in list(words(window[:limit]))[:7]:
        if not (_CAPITAL.match(word.group()) or word.group() == "и" or _genitive(word.group())):
            break
        last = word.end() if word.group() != "и" else last
    return end + last


def _genitive(word: str) -> bool:
    return any({"gent"} <= p.tag.grammemes for p in russian_dictionary().parse(word)[:3]) and not russian.is_verb(word)


def _russian_name(text: str, span: Span, head: Span) -> str:
    """The organisation with the head and its adjectives in the nominative, the rest as it stands."""
    gender = next((p.tag.gender for p in russian_dictionary().parse(head.of(text)) if "NOUN" in p.tag), None)
    front = [_nominative(word, gender) for word in Span(span.start, head.end).of(text).split()]
    return " ".join([*front, *Span(head.end, span.end).of(text).split()])


def _nominative(word: str, gender: str | None) -> str:
    if word.lower() in NOMINATIVES:
        return NOMINATIVES[word.lower()]
    first, dash, last = word.rpartition("-")
    if dash and last[:1].isupper():  # "Южно-Уральской": the dictionary knows such words without their dash
        return first + dash + _nominative(last, gender)
    parses = [p for p in russian_dictionary().parse(word) if ("NOUN" in p.tag or "ADJF" in p.tag) and "sing" in p.tag]
    if not parses or not russian_dictionary().word_is_known(word.lower()) or word.isupper():
        return _strip_minister(word)
    parse = parses[0]
    wanted = {"nomn", "sing", gender} if gender and "ADJF" in parse.tag else {"nomn", "sing"}
    inflected = parse.inflect(wanted)
    result = str(inflected.word) if inflected else word
    return result.capitalize() if word[:1].isupper() and not result.startswith("пресс-") else result


def _strip_minister(word: str) -> str:
    """Минсельхоза, Росстату: abbreviations that the dictionary may not know; Минэнерго has no cases."""
    return re.sub(r"^((?:Мин|Рос|Нац|Цен|Гос|Каз|Бел)\w*[бвгджзклмнпрстфхцчшщ])(?:а|у|ом|е)$", r"\1", word)


def _kazakh_one(text: str, head: Span) -> Organisation:
    floor = max(0, head.start - 60)
    window = text[floor : head.start]
    stops = [m.end() for m in _STOP.finditer(window)]
    base = stops[-1] if stops else 0
    before = [word for word in words(window) if word.start() >= base][-4:]
    start = head.start
    for word in reversed(before):  # back to the capital that opens the name
        if start < head.start and _KAZAKH_OBJECT.search(word.group()):
            break  # "Деректі Қаржы министрлігі": an object that opens the sentence
        if _CAPITAL.match(word.group()):
            start = floor + word.start()
    word_of_head = head.of(text).lower()
    eligible = not oblique_ending(word_of_head, "kk") or bool(_FROM.search(word_of_head))
    name = Span(start, head.end).of(text)
    return Organisation(Span(start, head.end), head, _KAZAKH_CASE.sub(r"\1", name), eligible)


def _english_one(text: str, head: Span) -> Organisation:
    floor = max(0, head.start - 50)
    before = list(words(text[floor : head.start]))
    start = head.start
    for word in reversed(before[-4:]):
        gap = text[floor + word.end() : start].strip()
        if (
            gap not in ("", "'s", "’s")
            or not (_CAPITAL.match(word.group()) or word.group() in ("press", "foreign"))
            or word.group() == "The"
        ):
            break
        start = floor + word.start()
    own = _ENGLISH_OWN.search(text, floor, head.start)
    start = own.start(1) if own and start == head.start else start
    tail = re.compile(r"(?:\s(?:of|for|and|the)|\s[A-Z][\w'’-]*){1,6}").match(text, head.end)
    end = tail.end() if tail and _CAPITAL.match(tail.group().split()[-1]) else head.end
    span = Span(start, end)
    name = span.of(text)
    if end > head.end and Span(start, head.end).of(text).islower() and not _ENGLISH_JOINT.match(text, head.end):
        name = Span(head.end + 1, end).of(text)  # "the railway company KTZ"
    return Organisation(span, head, name, not governed(text, start, "en"))


def called(text: str, one: Organisation, all_of_them: Sequence[Organisation], grammar: Grammar) -> str | None:
    """The name of an organisation; of a bare word ("ведомство"), that of the one it stands for.

    A bare word stands for the nearest organisation named before it, or led by the minister who was, else for the
    only one named after, else for itself when it says what kind of body speaks ("министерство"); else None.
    """
    if not _is_bare(text, one):
        return one.name
    may_be = next((named for bare, named in grammar.also_called if bare.fullmatch(one.head.of(text))), None)
    named = [other for other in all_of_them if may_be and may_be.fullmatch(other.head.of(text))]
    named = [other for other in named if not _is_bare(text, other)]
    before = [(other.span.start, other.name) for other in named if other.span.end <= one.span.start]
    before += _ministries(text, one, grammar)
    if before:
        return max(before)[1]
    if len({other.name for other in named}) == 1:
        return named[0].name
    return None if grammar.nameless.match(one.head.of(text)) else one.name


def _ministries(text: str, one: Organisation, grammar: Grammar) -> list[tuple[int, str]]:
    """What "министерство" may mean after "министр транспорта": where ministers were named, and their ministries."""
    if not grammar.ministry.match(one.head.of(text)):
        return []
    return [
        (match.start(), match.expand(name))
        for minister, name in grammar.ministers
        for match in minister.finditer(text, 0, one.span.start)
    ]


def _is_bare(text: str, one: Organisation) -> bool:
    """Whether nothing but a common word names an organisation: "министерство", "the press service"."""
    words_of = one.span.of(text).split()
    if one.span != one.head or any(word.isupper() for word in words_of):
        return False
    return words_of[0].islower() or not _NAME_BY_ITSELF.match(words_of[0])
