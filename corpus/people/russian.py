"""Russian names: where they stand in an article (slovnet), and their nominative (endings, pymorphy3).

Only the indexer comes here: the models cost some 100 MB and are loaded at the first article.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from corpus.lemmas import russian_dictionary
from corpus.model import Span
from corpus.people.sex import listed_given, sex_of_given
from corpus.people.table import find_known

_SURNAME = re.compile(r"^(.*?(?:[оеёи]в|[а-я]ин|[а-я]ын))(а|у|ым|е|ой|ою)?$", re.IGNORECASE)
_GENITIVE_OF_A = re.compile(r"[бвгджзлмнпрстфхцчшщк]ы$|[кгхжшчщ]и$")
"""Surnames in -а after an oblique first name: "Андрея Лободы", "Ольги Скрипки"."""
_ADJECTIVE = re.compile(r"^(.*[сц]к)(ий|ого|ому|им|ом|ая|ой|ую)$", re.IGNORECASE)
_DAUGHTER = re.compile(r"[вчш]н(?:а|ы|е|у|ой|ою)$")
_PATRONYMIC = re.compile(rf"{_DAUGHTER.pattern}|ич(?:а|у|ем|е)?$")
_FEMININE = re.compile(r"(?:ой|ою|ая|ую|овну|евну)$")


@lru_cache(maxsize=1)
def _model() -> Callable[[str], Any] | None:
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    spec = find_spec("natasha")  # its data files only: the package itself breaks on Python 3.12
    if spec is None or spec.origin is None:
        return None
    from navec import Navec
    from slovnet import NER

    data = Path(spec.origin).parent / "data"
    model = NER.load(str(data / "model" / "slovnet_ner_news_v1.tar"))
    model.navec(Navec.load(str(data / "emb" / "navec_news_v1_1B_250K_300d_100q.tar")))
    found: Callable[[str], Any] = model
    return found


@lru_cache(maxsize=4)
def entities(text: str) -> tuple[tuple[Span, str], ...]:
    """People (PER), places (LOC) and organisations (ORG) of a Russian text; empty without the models."""
    model = _model()
    if model is None or not text.strip():
        return ()
    return tuple((Span(s.start, s.stop), str(s.type)) for s in model(text).spans)


@lru_cache(maxsize=20_000)
def is_verb(word: str) -> bool:
    """Whether ``word`` is most likely a finite verb."""
    return "VERB" in russian_dictionary().parse(word)[0].tag


@lru_cache(maxsize=20_000)
def is_gerund(word: str) -> bool:
    """Whether ``word`` is an adverbial participle: "выступая"."""
    return "GRND" in russian_dictionary().parse(word)[0].tag


@lru_cache(maxsize=20_000)
def is_predicate(word: str) -> bool:
    """Whether ``word`` says what somebody does or is: a finite verb, a short adjective ("согласен")."""
    return is_verb(word) or "ADJS" in russian_dictionary().parse(word)[0].tag


@lru_cache(maxsize=20_000)
def is_a_person(word: str) -> bool:
    """Whether ``word`` is a common noun for somebody, in the nominative: "основатель"."""
    return bool({"NOUN", "anim", "nomn", "sing"} <= russian_dictionary().parse(word)[0].tag.grammemes)


@lru_cache(maxsize=20_000)
def may_be_nominative(word: str) -> bool:
    """Whether a noun ``word`` can be a nominative of one person or thing."""
    surname = _SURNAME.match(word)
    if surname and not surname[2]:
        return True
    parses = [
        p for p in russian_dictionary().parse(word.rsplit("-", maxsplit=1)[-1]) if "NOUN" in p.tag or "ADJF" in p.tag
    ]
    return not parses or any({"nomn", "sing"} <= p.tag.grammemes for p in parses)


def name_is_nominative(name: str) -> bool:
    """Whether the form of a person's name can be the subject: "Мишустин", not "Мишустину"."""
    *firsts, last = name.split() or [""]
    surname = _SURNAME.match(last) or _ADJECTIVE.match(last)
    if surname:
        ending = surname[2] or ""
        if ending == "а" and firsts and _is_oblique_first(firsts[0]):
            return False
        return ending in ("", "ий", "ая", "а")
    return may_be_nominative(last) if not firsts else not _is_oblique_first(firsts[0])


def is_surely_nominative(name: str) -> bool:
    """Whether a full name can be nothing but a nominative: "Асхат Бекенов"; "Асхата Бекенова" may be two."""
    *firsts, last = name.split() or [""]
    surname = _SURNAME.match(last)
    return bool(firsts and surname and not surname[2]) and name_is_nominative(name)


def _is_oblique_first(first: str) -> bool:
    parses = _name_parses(first)
    if not parses:
        return listed_given(first) not in (None, first)
    return not any("nomn" in p.tag for p in parses)


@lru_cache(maxsize=20_000)
def _name_parses(word: str) -> tuple[Any, ...]:
    """The dictionary's readings of ``word`` as a first name."""
    found = tuple(p for p in russian_dictionary().parse(word) if "Name" in p.tag and "sing" in p.tag)
    return found if russian_dictionary().word_is_known(word.lower()) else ()


def without_common_word(text: str, span: Span) -> Span:
    """The span of a name without a noun that opens its sentence and that the model took for a first name."""
    first, _, rest = span.of(text).partition(" ")
    return Span(span.end - len(rest), span.end) if rest and _is_common(first) and find_known(rest) else span


@lru_cache(maxsize=20_000)
def _is_common(word: str) -> bool:
    """Whether the dictionary has ``word``, and not as a name."""
    if not russian_dictionary().word_is_known(word.lower()):
        return False
    return not any({"Name", "Surn"} & p.tag.grammemes for p in russian_dictionary().parse(word))


@lru_cache(maxsize=20_000)
def nominative(name: str) -> str:
    """A full Russian name in the nominative: "Олжаса Бектенова" -> "Олжас Бектенов"."""
    *firsts, last = name.split()
    sex = _sex_of_patronymic(firsts[1:]) or _sex(firsts[0] if firsts else "", last)
    surname, oblique = _surname(last, sex, bool(firsts) and _is_oblique_first(firsts[0]))
    return " ".join([*(_first(first, sex, oblique) for first in firsts), surname])


def _sex_of_patronymic(middles: list[str]) -> str | None:
    """The sex that a patronymic in any case tells: "Сериковна", "Сериковича"."""
    for middle in middles:
        if _PATRONYMIC.search(middle):
            return "femn" if _DAUGHTER.search(middle) else "masc"
    return None


def _sex(first: str, last: str) -> str:
    if _FEMININE.search(last):
        return "femn"
    ending = (_SURNAME.match(last) or [None, None, None])[2]
    if ending in ("у", "ым", "е"):
        sexes = {"femn" if "femn" in p.tag else "masc" for p in _name_parses(first)}
        return "femn" if sexes == {"femn"} else "masc"
    if ending == "а":
        return _sex_before_a(first)
    if not _SURNAME.match(last) and any({"femn", "nomn"} <= p.tag.grammemes for p in _name_parses(first)):
        return "femn"
    return "masc"


def _sex_before_a(first: str) -> str:
    """-ова may be a woman's nominative or a man's genitive: the first name decides."""
    parses = _name_parses(first)
    men = any(sex_of_given(str(p.normal_form)) == "masc" for p in parses)
    if sex_of_given(first) == "femn" and not men:
        return "femn"
    if not parses and listed_given(first) is not None:
        return sex_of_given(listed_given(first) or first) or "femn"
    if any("masc" in p.tag and {"gent", "accs"} & p.tag.grammemes for p in parses):
        return "masc"
    return "femn"


def _surname(last: str, sex: str, genitive: bool) -> tuple[str, bool]:
    """The surname in the nominative, and whether it was in another case."""
    plain, adjective = _SURNAME.match(last), _ADJECTIVE.match(last)
    if genitive and _GENITIVE_OF_A.search(last):
        return last[:-1] + "а", True
    if adjective:
        return adjective[1] + ("ая" if sex == "femn" else "ий"), adjective[2] not in ("ий", "ая")
    if plain:
        base = plain[1] + ("а" if sex == "femn" else "")
        return base, base != last
    if genitive and sex == "masc" and _CASE_OF_FIRST.search(last):
        return _CASE_OF_FIRST.sub("", last), True
    return last, False


_CASE_OF_FIRST = re.compile(r"(?<=[бвгджзклмнпрстфхцчшщ])(?:а|у|ом|ем|е)$")
_SOFT_CASE_OF_FIRST = re.compile(r"(?<=[аеиоуэыюя])(?:я|ю|ем|е)$")


def _first(first: str, sex: str, oblique: bool) -> str:
    for parse in _name_parses(first):
        if sex in parse.tag:
            inflected = parse.inflect({"nomn", "sing"})
            return _like(first, str(inflected.word)) if inflected else first
    listed = listed_given(first)
    if listed is not None and sex_of_given(listed) == sex:
        return listed
    if not oblique or sex == "femn":
        return first
    return _SOFT_CASE_OF_FIRST.sub("й", first) if _SOFT_CASE_OF_FIRST.search(first) else _CASE_OF_FIRST.sub("", first)


def _like(model: str, word: str) -> str:
    return "-".join(part.capitalize() for part in word.split("-")) if model[:1].isupper() else word
