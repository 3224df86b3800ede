"""The words of speech of a language, compiled from ``corpus/languages/<language>/speech.py``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module

from corpus.model import Language


@dataclass(frozen=True, slots=True)
class Grammar:
    """Compiled patterns; see the data files for what each one means."""

    verbs: re.Pattern[str]
    documents: re.Pattern[str]
    quoting: re.Pattern[str]
    gerunds: re.Pattern[str]
    not_verbs: re.Pattern[str]
    that: re.Pattern[str]
    that_word: re.Pattern[str]
    according: re.Pattern[str]
    according_pronoun: re.Pattern[str]
    so_says: re.Pattern[str]
    pronouns: re.Pattern[str]
    pronoun_forms: re.Pattern[str]
    sexes: Mapping[str, str]
    collective: re.Pattern[str]
    organisations: re.Pattern[str]
    media: re.Pattern[str]
    press: re.Pattern[str]
    also_called: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]
    nameless: re.Pattern[str]
    ministry: re.Pattern[str]
    ministers: tuple[tuple[re.Pattern[str], str], ...]
    no_content: re.Pattern[str]
    questions: re.Pattern[str]
    answers: re.Pattern[str]
    source_verbs: re.Pattern[str]
    not_carried: re.Pattern[str]
    others_say: re.Pattern[str]
    named: re.Pattern[str]
    first_person: re.Pattern[str]
    verb_last: bool
    any_verb: re.Pattern[str]
    finite: re.Pattern[str]
    own_documents: re.Pattern[str]
    tail_after: re.Pattern[str]
    says_after: re.Pattern[str]
    addressed: re.Pattern[str]
    clause_end: re.Pattern[str]


@lru_cache(maxsize=3)
def grammar(language: Language) -> Grammar:
    """The grammar of ``language``."""
    data = import_module(f"corpus.languages.{language}.speech")

    def compiled(pattern: str) -> re.Pattern[str]:
        return re.compile(pattern, re.IGNORECASE)

    return Grammar(
        verbs=compiled(rf"(?<![\w-])(?:{'|'.join(data.VERBS)})"),
        documents=compiled(rf"(?<![\w-])(?:{data.DOCUMENTS})"),
        quoting=compiled(data.QUOTING),
        gerunds=compiled(rf"(?<![\w-])(?:{data.GERUNDS})"),
        not_verbs=compiled(data.NOT_VERBS),
        that=compiled(data.THAT),
        that_word=compiled(data.THAT_WORD),
        according=compiled(data.ACCORDING),
        according_pronoun=compiled(data.ACCORDING_PRONOUN),
        so_says=compiled(data.SO_SAYS),
        pronouns=compiled(rf"\b(?:{'|'.join(data.PRONOUNS)})\b"),
        pronoun_forms=compiled(rf"\b(?:{'|'.join(data.PRONOUN_FORMS)})\b"),
        sexes={**data.PRONOUNS, **data.PRONOUN_FORMS},
        collective=compiled(data.COLLECTIVE),
        organisations=compiled(rf"(?<![\w-])(?:{data.ORGANISATIONS})"),
        media=compiled(rf"(?<![\w-])(?:{data.MEDIA})(?!\w)"),
        press=compiled(data.PRESS),
        also_called=tuple((compiled(bare), compiled(named)) for bare, named in data.ALSO_CALLED),
        nameless=compiled(data.NAMELESS),
        ministry=compiled(data.MINISTRY),
        ministers=tuple((re.compile(minister), name) for minister, name in data.MINISTERS),
        no_content=compiled(data.NO_CONTENT),
        questions=compiled(rf"(?<!\w)(?:{data.QUESTIONS})\s?:"),
        answers=compiled(rf"(?<!\w)(?:{data.ANSWERS})\s?:"),
        source_verbs=compiled(rf"(?<![\w-])(?:{data.SOURCE_VERBS})"),
        not_carried=compiled(data.NOT_CARRIED),
        others_say=compiled(data.OTHERS_SAY),
        says_after=compiled(data.SAYS_AFTER),
        addressed=compiled(data.ADDRESSED),
        clause_end=compiled(data.CLAUSE_END),
        own_documents=compiled(data.OWN_DOCUMENTS),
        tail_after=compiled(data.TAIL_AFTER),
        any_verb=compiled(data.ANY_VERB),
        finite=compiled(data.FINITE),
        first_person=compiled(data.FIRST_PERSON),
        verb_last=bool(data.VERB_LAST),
        named=compiled(rf"(?<!\w){data.NAMED}"),
    )
