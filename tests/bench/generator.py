"""A seeded generator of realistic Russian and Kazakh facts, as articles ready for the store.

Each fact is a sentence of about 25 words with a figure, a measure, a place, a period and a speaker; an
article holds ten. Words follow a Zipf-like distribution over a vocabulary made of real stems and endings,
so that common and rare terms occur as in news.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import accumulate, count

from corpus.model import Article, Basis, Card, Fact, FactKind, Language, Period, Published, Qualifier, Span
from corpus.store import Entry
from corpus.terms import Passage, Sentence, spellings, terms

PER_ARTICLE, BATCH = 10, 500
_LANGUAGES: tuple[Language, ...] = ("ru", "kk")
_STEMS = {
    "ru": (
        "металл зерн транспорт строител энерг завод порт шахт мост канал "
        "склад рынок банк фонд совет союз комитет район "
        "город степ озер хлеб молок рыб мяс сахар цемент кирпич стекл "
        "бумаг лес уголь руд мед цинк свинц алюмин"
    ).split(),
    "kk": (
        "кен зауыт көпір қойма нарық банк қор кеңес одақ ауыл дала көл нан "
        "сүт балық ет қант шыны қағаз орман көмір мыс темір "
        "жол бекет айлақ арна өндіріс шикізат тауар өнім жабдық құрылыс қызмет білім емхана"
    ).split(),
}
_ENDINGS = {
    "ru": "овый овая ный ная ский ская ство ение ование щик ник ость иция атор ент изм".split(),
    "kk": "лық шы дық ші шылық ма ме ыс лау деу гер паз хана дама лама".split(),
}
_MEASURES = {
    "ru": {"turnover": "товарооборот", "export": "экспорт", "import": "импорт", "investment": "объем инвестиций"},
    "kk": {"turnover": "тауар айналымы", "export": "экспорт", "import": "импорт", "investment": "инвестиция көлемі"},
}
_UNKNOWN = {
    "ru": "балет вулкан шахматы кинофестиваль археология дельфин скрипка метеорит".split(),
    "kk": "балет жанартау шахмат кинофестиваль археология дельфин скрипка метеорит".split(),
}
_NAMES = (
    "Аман Берик Виктор Галым Данияр Егор Жанна Ильяс Карим Лаура Марат Нурлан Олег Павел Руслан Сауле Тимур"
).split()
_SURNAMES = "бек сер ал тур кен жан нур ай мар дау кас ора сул тем ер бол".split()


def _russian(
    year: int, what: tuple[str, str], place: str, value: str, speaker: str, common: Sequence[str]
) -> Sequence[str]:
    return (
        f"За {year} год", f" {what[0]}", " по направлению", f" {what[1]}", " в городе", f" {place}", " составил",
        f" {value}", " млн долларов,", " сообщил", f" {speaker},", " отметив", *(f" {w}" for w in common), ".",
    )  # fmt: skip


def _kazakh(
    year: int, what: tuple[str, str], place: str, value: str, speaker: str, common: Sequence[str]
) -> Sequence[str]:
    return (
        f"{year} жылы", f" {place}", " қаласында", f" {what[1]}", " бойынша", f" {what[0]}", f" {value}",
        " млн доллар", " болды,", " деді", f" {speaker},", *(f" {w}" for w in common), " туралы айта келіп.",
    )  # fmt: skip


_PARTS = {"ru": _russian, "kk": _kazakh}


@dataclass(frozen=True, slots=True)
class Made:
    """A generated fact: its sentence, and what a question needs to find it."""

    sentence: str
    language: Language
    measure: str
    place: str
    speaker: str
    topic: str
    year: int
    parts: tuple[str, ...]
    number: int


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, the fact that answers it, and a question like it that nothing answers."""

    number: int
    sentence: str
    question: str
    unanswerable: str


class Generator:
    """Facts from a seed; the same seed gives the same facts in the same order."""

    def __init__(self, seed: int, size: int) -> None:
        self._random = random.Random(seed)
        self._numbers = count()
        self._words = {language: self._vocabulary(language, size) for language in ("ru", "kk")}
        self._weights = {language: list(accumulate(1 / (rank + 3) for rank in range(len(words))))
                         for language, words in self._words.items()}  # fmt: skip
        surnames = sorted({a + b for a in _SURNAMES for b in _SURNAMES})
        self._people = [f"{self._random.choice(_NAMES)} {s.capitalize()}ов" for s in surnames]
        self._places = sorted({(a + b).capitalize() + "ск" for a in _SURNAMES for b in _SURNAMES})

    def _vocabulary(self, language: str, size: int) -> list[str]:
        stems, endings = _STEMS[language], _ENDINGS[language]
        made = {a + end for a in stems for end in endings}
        made |= {a + b + end for a in stems for b in stems for end in endings}
        words = sorted(made)
        self._random.shuffle(words)
        return words[: max(2000, min(len(words), size // 4))]

    def fact(self) -> Made:
        """The next fact."""
        pick, language = self._random, self._random.choice(_LANGUAGES)
        measure, word = pick.choice(list(_MEASURES[language].items()))
        common = pick.choices(self._words[language], cum_weights=self._weights[language], k=9)
        place, speaker, year = pick.choice(self._places), pick.choice(self._people), pick.randint(2005, 2025)
        topic = pick.choice(self._words[language])
        value = f"{pick.randint(1, 999)},{pick.randint(1, 9)}"
        parts = _PARTS[language](year, (word, topic), place, value, speaker, common)
        return Made("".join(parts), language, measure, place, speaker, topic, year, tuple(parts), next(self._numbers))

    def batches(self, facts: int) -> Iterator[list[tuple[Entry, list[Made]]]]:
        """``facts`` facts as articles of ten, with what they were made from, by batches."""
        articles = range(facts // PER_ARTICLE)
        for first in range(0, len(articles), BATCH):
            numbers = articles[first : first + BATCH]
            yield [_article(number, [self.fact() for _ in range(PER_ARTICLE)]) for number in numbers]


def _article(number: int, made: list[Made]) -> tuple[Entry, list[Made]]:
    return _entry(number, made), made


def _entry(number: int, made: list[Made]) -> Entry:
    body = "\n".join(item.sentence for item in made)
    day = date(2006, 1, 1) + timedelta(days=number % 7000)
    published = Published(Basis.STATED, Period(day, day))
    language: Language = made[0].language
    title = f"{made[0].place}: {made[0].topic}"
    card = Card(f"{number:016x}", f"made/{number}.txt", f"Bench {number % 50}", title, None, published, language)
    starts = accumulate((len(item.sentence) + 1 for item in made), initial=0)
    placed = list(zip(starts, made, strict=False))
    return Entry(
        Article(card, body),
        tuple(_fact(start, item) for start, item in placed),
        (),
        tuple(_passage(start, item, language) for start, item in placed),
        (*_keys(made[0].place, language), *_keys(made[0].topic, language)),
        Counter(spelling for item in made for part in item.parts for spelling in _spellings(part)),
    )


def _passage(start: int, item: Made, language: Language) -> Passage:
    """As ``corpus.terms.passages`` would make it, but the keys of each part are worked out once."""
    keys = tuple(keyed for part in item.parts for keyed in _part_keys(part, language))
    span = Span(start, start + len(item.sentence))
    return Passage(span, (Sentence.of(span, keys),))


@lru_cache(maxsize=200_000)
def _part_keys(part: str, language: Language) -> tuple[tuple[str, ...], ...]:
    return tuple(term.keys for term in terms(part, language))


@lru_cache(maxsize=200_000)
def _spellings(part: str) -> tuple[str, ...]:
    return tuple(spellings(part))


def _keys(text: str, language: Language) -> tuple[str, ...]:
    return tuple(key for keys in _part_keys(text, language) for key in keys)


def _fact(start: int, item: Made) -> Fact:
    at = item.sentence.index(" млн ")
    first = item.sentence.rindex(" ", 0, at) + 1
    end = item.sentence.index("доллар", at) + len("доллар")
    return Fact(
        span=Span(start + first, start + end),
        passage=Span(start, start + len(item.sentence)),
        value=float(item.sentence[first:at].replace(",", ".")) * 1e6,
        value_max=None,
        unit="USD",
        qualifier=Qualifier.EXACT,
        kind=FactKind.LEVEL,
        measure=item.measure,
        period=Period(date(item.year, 1, 1), date(item.year, 12, 31)),
        speaker=item.speaker,
    )


def question(item: Made) -> str:
    """A question that ``item`` answers."""
    return _asked(item, item.topic, item.place)


def unanswerable(item: Made) -> str:
    """The same about what, and a town that, no fact speaks of."""
    return _asked(item, _UNKNOWN[item.language][item.number % len(_UNKNOWN[item.language])], "Рейкьявик")


def _asked(item: Made, topic: str, place: str) -> str:
    measures = _MEASURES[item.language]
    if item.language == "ru":
        return f"Какой {measures[item.measure]} по направлению {topic} в городе {place} за {item.year} год?"
    return f"{item.year} жылы {place} қаласында {topic} бойынша {measures[item.measure]} қанша болды?"
