"""The part of somebody in what happened: who did it, to whom, with whom; asked for, and as a sentence tells it."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import Any

from corpus.answering.offices import is_addressed, is_doing
from corpus.answering.whom import acts_itself
from corpus.languages.addressed import OWNER
from corpus.languages.en.words import IRREGULAR_VERBS
from corpus.languages.parts import (
    ASKED,
    COMPANION,
    KAZAKH_ACCUSATIVE,
    KAZAKH_NAME_ACCUSATIVE,
    ORDERED,
    PASSIVE,
    PREPOSITIONS,
    PRONOUNS,
    SOURCE,
)
from corpus.lemmas import is_russian_verb, russian_readings
from corpus.model import Language, Span
from corpus.people import find_roles
from corpus.people.cases import noun_cases, russian_cases
from corpus.question import Question
from corpus.text import WORD, fold
from corpus.wording import ASKING, compiled


class Part(StrEnum):
    """What somebody is in an event."""

    ACTOR = "actor"
    OBJECT = "object"
    ADDRESSEE = "addressee"
    COMPANION = "companion"
    SOURCE = "source"


Parts = frozenset[Part]
NONE: Parts = frozenset()
DONE_TO: Parts = frozenset((Part.OBJECT, Part.ADDRESSEE))
PHRASE = 90
"""Characters before a name among which its preposition is looked for."""
BESIDE = 12
"""Characters before a verb, and after it, among which its pronoun stands."""
_DETERMINERS = frozenset(("the", "his", "her", "its", "their", "a", "an"))
_WAS = re.compile(r"who(?:\s+(?:is|was|are|were)|['’]s)\s+(?:the\s+)?", re.IGNORECASE)
_DID = re.compile(r"\b(?:did|does|do|will|would|has|have|had)\s", re.IGNORECASE)
_CUT = re.compile(r"[,;:()«»\"–—]")


def asked_part(question: Question) -> Part | None:
    """The part that is asked for; None where the question asks for none, or for something else of somebody."""
    folded, language = fold(question.text), question.language
    name = next((part for part, pattern in ASKED[language] if compiled(pattern).search(folded)), "")
    if _asks_who_held(question):
        return None
    passive = any(is_passive(question.text, Span(*m.span()), language) for m in WORD.finditer(question.text))
    if name == "agent":
        return Part.ACTOR if passive else None
    if name == Part.ACTOR and (passive or acts_itself(question)):
        return Part.OBJECT
    return Part(name) if name else None


def _asks_who_held(question: Question) -> bool:
    """Whether an English question asks who was in an office: "who was the mayor of"."""
    was = _WAS.match(question.text)
    roles = find_roles(question.text, "en") if was and question.language == "en" else []
    return was is not None and any(0 <= role.head.start - was.end() <= BESIDE for role in roles)


def is_passive(text: str, verb: Span, language: Language) -> bool:
    """Whether something was done to the subject of ``verb``."""
    if language == "ru":
        return _is_short_participle(verb.of(text))
    return re.search(PASSIVE[language], text[max(0, verb.start - PHRASE) : verb.end].lower()) is not None


def is_verb(text: str, word: Span, language: Language) -> bool:
    """Whether the word is a verb, by the form that it has in its sentence."""
    form = word.of(text)
    if language == "ru":
        return is_russian_verb(form)
    if language == "kk":
        return compiled(ASKING["kk"].VERB).search(fold(form)) is not None
    return form.islower() and (form.endswith("ed") or form in IRREGULAR_VERBS or is_after_auxiliary(text, word.start))


def is_infinitive(text: str, verb: Span, language: Language) -> bool:
    """Whether the verb is what somebody was asked to do, rather than what was done."""
    if language == "en":
        return re.search(r"\bto\s$", text[max(0, verb.start - 4) : verb.start]) is not None
    return language == "ru" and "INFN" in _likeliest(verb.of(text))


def acts_asked(question: Question) -> list[int]:
    """The words of the question, by index, that tell what was done; English tells some by "did" alone."""
    acts = question.acts
    if acts or question.language != "en":
        return acts
    did = _DID.search(question.text)
    after = [m[0] for m in WORD.finditer(question.text, did.end())] if did else []
    held = {word.word: i for i, word in enumerate(question.words) if word.of_topic and word.word.islower()}
    heads = {w for role in find_roles(question.text, "en") for w in role.head.of(question.text).split()}
    return [held[word] for word in after if word in held and word not in heads][:1]


def is_after_auxiliary(text: str, at: int) -> bool:
    """Whether an English word follows one that makes it a verb."""
    return re.search(r"\b(?:will|would|to|can|could|may|must|should)\s$", text[max(0, at - 8) : at]) is not None


def parts(text: str, name: Span, verb: Span, language: Language) -> Parts:
    """The parts that the one named may have in what ``verb`` tells: several where the form does not say."""
    if language == "ru":
        return _russian(text, name, verb)
    return _kazakh(text, name, verb) if language == "kk" else _english(text, name, verb)


def _russian(text: str, name: Span, verb: Span) -> Parts:
    cases = _cases(name.of(text))
    if (preposition := _russian_preposition(text, name.start, cases)) is not None:
        return _of_preposition(preposition, "ru")
    if re.search(ORDERED["ru"], text[: _phrase_start(text, name.start)].rstrip().lower()):
        return frozenset((Part.ACTOR,))
    passive, reflexive = _is_short_participle(verb.of(text)), verb.of(text).endswith(("ся", "сь"))
    found = set[Part]()
    if "nomn" in cases:
        found |= {Part.OBJECT} if passive else {Part.ACTOR, Part.OBJECT} if reflexive else {Part.ACTOR}
    if "accs" in cases and not passive and not reflexive and not _is_owner(text, name.start):
        found.add(Part.OBJECT)
    if "datv" in cases:
        found.add(Part.ADDRESSEE)
    if "ablt" in cases and (passive or reflexive):
        found.add(Part.ACTOR)
    return frozenset(found)


@lru_cache(maxsize=5_000)
def _cases(name: str) -> frozenset[str]:
    """The cases of the name of a person, or of an office."""
    first = WORD.search(name)
    if first is not None and (name[0].islower() or any(role.head.start == 0 for role in find_roles(name, "ru"))):
        return noun_cases(first[0])
    return russian_cases(name)


@lru_cache(maxsize=20_000)
def _is_short_participle(word: str) -> bool:
    return "PRTS" in _likeliest(word)


def _likeliest(word: str) -> Any:
    """The grammatical tag of a Russian word, as the dictionary most likely reads it."""
    readings = russian_readings(word)
    return readings[0].tag if readings else ()


def _phrase_start(text: str, start: int) -> int:
    """Where the words begin of which the name at ``start`` is the last: "генерального консула Ивана Петрова"."""
    roles = [role for role in find_roles(text[:start], "ru") if start - role.head.end <= PHRASE]
    if roles and not _CUT.search(text, roles[-1].head.end, start):
        between = [m[0] for m in WORD.finditer(text, roles[-1].head.end, start)]
        return start if any(is_russian_verb(word) for word in between) else roles[-1].head.start
    return start


def _russian_preposition(text: str, start: int, cases: frozenset[str]) -> str | None:
    """The preposition that governs a name: right before it, or before a word for him in the same case."""
    words = list(WORD.finditer(text, max(0, start - PHRASE), start))
    follows = start
    for at in range(len(words) - 1, -1, -1):
        word = words[at]
        if _CUT.search(text, word.end(), follows) or is_russian_verb(word[0]):
            return None
        if compiled(rf"(?:{PREPOSITIONS['ru']})").fullmatch(word[0].lower()):
            following = words[at + 1][0] if at + 1 < len(words) else ""
            if not following or (noun_cases(following) & cases and _may_be_of_person(following)):
                return word[0].lower()
        follows = word.start()
    return None


@lru_cache(maxsize=20_000)
def _may_be_of_person(word: str) -> bool:
    tags = [p.tag for p in russian_readings(word)[:3]]
    return any("anim" in tag or ("ADJF" in tag and "inan" not in tag) for tag in tags)


@lru_cache(maxsize=20_000)
def _is_thing(word: str) -> bool:
    tag = _likeliest(word)
    return "NOUN" in tag and "inan" in tag and tag.case in ("nomn", "accs")


def _is_owner(text: str, start: int) -> bool:
    """Whether a name that may be a genitive follows the word for a thing of his: "the visit of"."""
    before = re.search(r"([^\W\d_]+)\s+$", text[max(0, start - PHRASE) : start])
    return before is not None and before[1].islower() and _is_thing(before[1])


def _of_preposition(preposition: str, language: Language) -> Parts:
    if re.fullmatch(COMPANION[language], preposition):
        return frozenset((Part.COMPANION,))
    return frozenset((Part.SOURCE,)) if re.fullmatch(SOURCE[language], preposition) else NONE


def _kazakh(text: str, name: Span, verb: Span) -> Parts:
    passive, last = is_passive(text, verb, "kk"), name.of(text).lower()
    if re.search(OWNER["kk"], last):
        acts = re.search(ORDERED["kk"], text[name.end : name.end + BESIDE]) or _goes_on_to_act(text, name.end)
        return frozenset((Part.ACTOR,)) if acts else NONE
    is_name = name.of(text).split()[-1][:1].isupper()
    if re.search(KAZAKH_NAME_ACCUSATIVE if is_name else KAZAKH_ACCUSATIVE, last):
        return frozenset((Part.OBJECT,))
    if is_addressed(last, "kk"):
        return frozenset((Part.ADDRESSEE,))
    if re.search(COMPANION["kk"], last):
        return frozenset((Part.COMPANION,))
    if re.search(SOURCE["kk"], last):
        return frozenset((Part.SOURCE,))
    return frozenset((Part.OBJECT if passive else Part.ACTOR,))


def _goes_on_to_act(text: str, end: int) -> bool:
    """Whether one in the genitive does what the next word says: "his coming"."""
    following = WORD.search(text, end)
    return following is not None and is_doing(following[0], "kk")


def _english(text: str, name: Span, verb: Span) -> Parts:
    preposition = _english_preposition(text, name.start)
    passive = is_passive(text, verb, "en")
    if preposition == "by":
        return frozenset((Part.ACTOR,))
    if preposition == "to":
        return frozenset((Part.ADDRESSEE,))
    if preposition is not None:
        return _of_preposition(preposition, "en")
    if re.match(r"['’]s\b", text[name.end : name.end + 2]) or re.search(OWNER["en"], name.of(text)):
        return NONE
    if name.end <= verb.start:
        return DONE_TO if passive else frozenset((Part.ACTOR,))
    return NONE if passive else DONE_TO


def _english_preposition(text: str, start: int) -> str | None:
    """The preposition before a name and the words of his office: "to Russian Deputy Minister"."""
    offices = [role.head for role in find_roles(text[:start], "en")]
    for word in reversed(list(WORD.finditer(text, max(0, start - PHRASE), start))):
        of_office = any(head.start <= word.start() <= head.end + 1 for head in offices)
        if not of_office and compiled(rf"(?:{PREPOSITIONS['en']})").fullmatch(word[0]):
            return word[0]
        if not (of_office or word[0][0].isupper() or word[0] in _DETERMINERS) or _CUT.search(text, word.end(), start):
            return None
    return None


def pronoun_part(text: str, verb: Span, language: Language) -> Part | None:
    """The part of somebody named before, who is only taken up beside ``verb``: "instructed him"."""
    around = f" {text[max(0, verb.start - BESIDE) : verb.end + BESIDE]} ".lower().replace("ё", "е")
    found = (part for part, pattern in PRONOUNS[language] if re.search(rf"\s(?:{pattern})[\s.,]", around))
    return next(map(Part, found), None)
