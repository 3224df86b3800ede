"""Speakers that no table knows: in English, a name in capitals right before its verb."""

from __future__ import annotations

import re
from functools import partial

from corpus.model import Span
from corpus.people.roles import is_place
from corpus.quotes.grammar import Grammar
from corpus.quotes.scene import Subject

_NAME = re.compile(r"(?:[Tt]he\s)?((?:[A-Z][\w&'’.-]*)(?:\s(?:of|and|for|[A-Z][\w&'’.-]*)){0,6})\s$")
_TWO_WORDS = re.compile(r"\s([A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){1,2})(?=$|[,.;]|\s(?:of|on|in|at|during|after)\b)")
_NO_NAME = re.compile(r"(?:On|In|At|As|By|For|From|But|And|Earlier|Also|He|She|They|It|We|I|This|That)\b")
# Names that no case changes: Latin ones, abbreviations, and those in marks.
_SOURCE = (
    r"(?:[«“\"](?P<marked>[^«»“”\"\n]{2,40})[»”\"]|"
    r"(?P<plain>(?:[A-Z][\w&.’'-]*\w|[А-ЯЁӘҒҚҢӨҰҮҺІ]{3,})(?: [A-Z][\w&’'-]*)*))"
)
_SOURCE_AFTER = re.compile(rf"\s(?:[a-zа-яё]+ )?{_SOURCE}(?=[,.;)]|['’]s\b|\s(?:за|на|в)\s|$)")
_SOURCE_BEFORE = re.compile(rf"(?:^|[\s,]){_SOURCE}(?:-?\w{{2,4}})?\s$")
_LONGEST_SOURCE = 60
_BEFORE = re.compile(r"(?:^|[,.!?;:”\"—–-]\s*)$")


def unlisted_after(text: str, verb: Span, clause: Span, grammar: Grammar) -> Subject | None:
    """Who speaks in "said Aigul Kuspan, who chairs the committee": two capitalised words beside the verb."""
    found = _TWO_WORDS.match(text, verb.end, clause.end)
    if found is None or _is_other(found[1], grammar) or grammar.organisations.search(found[1]):
        return None
    return Subject(Span(found.start(1), found.end(1)), "person", True, partial(str, found[1]))


def unlisted(text: str, verb: Span, clause: Span, grammar: Grammar) -> Subject | None:
    """Who speaks in ", Kazakhstan Temir Zholy said": no medium, no country, no mere first word of a sentence."""
    if grammar.source_verbs.match(text, verb.start):
        return None
    lead = text[clause.start : verb.start].lstrip()
    found = _NAME.search(lead)
    if found is None or not _BEFORE.search(lead[: found.start()]):
        return None
    name = found[1]
    opens = not found.start() and not _follows_comma(text, clause.start)
    if _NO_NAME.match(name) or (opens and len(name.split()) < 2 and not name.isupper()) or _is_other(name, grammar):
        return None
    start = verb.start - len(lead) + found.start(1)
    return Subject(Span(start, start + len(name)), "organisation", True, partial(str, name))


def unlisted_beside(text: str, at: int, grammar: Grammar) -> Subject | None:
    """Whose words they are after "according to", "по данным": a name in capitals or in marks."""
    return _sourced(text, _SOURCE_AFTER.match(text, at), grammar)


def unlisted_before(text: str, at: int, grammar: Grammar) -> Subject | None:
    """Whose words they are before "дерегінше": a name in capitals or in marks."""
    return _sourced(text, _SOURCE_BEFORE.search(text, max(0, at - _LONGEST_SOURCE), at), grammar)


def _sourced(text: str, found: re.Match[str] | None, grammar: Grammar) -> Subject | None:
    if found is None:
        return None
    name = found["marked"] or found["plain"]
    if _is_other(name, grammar):
        return None
    return Subject(Span(*found.span()), "organisation", True, partial(str, name))


def _follows_comma(text: str, start: int) -> bool:
    return text[:start].rstrip()[-1:] in (",", "”", '"', "—", "–")


def _is_other(name: str, grammar: Grammar) -> bool:
    """Whether a name is that of a medium, a country, or a pronoun."""
    whole = grammar.media.match(name) is not None or grammar.collective.match(name) is not None
    return whole or all(is_place(word) for word in name.split()) or grammar.pronouns.match(name) is not None
