"""Choosing whom a sentence names by the part in what happened: who did it, to whom it was done."""

from __future__ import annotations

import re

from corpus.answering.bodies import bodies_in, together
from corpus.answering.citing import sentence_before
from corpus.answering.evidence import Evidence, Search
from corpus.answering.naming import Named, is_asked_about, named_in, people_in
from corpus.answering.nearness import nearness
from corpus.answering.offices import is_addressed, is_doing, is_owner, may_act
from corpus.answering.parts import DONE_TO, Part, asked_part, is_infinitive, is_verb, parts, pronoun_part
from corpus.answering.whom import asks_whom
from corpus.languages.parts import AND
from corpus.model import Language, Span
from corpus.people import find_roles, person_key, same_person
from corpus.question import Question
from corpus.text import WORD, fold
from corpus.wording import ASKING, asks, compiled

OF_COUNTRY = 20
"""Characters of an adjective before an office: "Russian Deputy Minister"."""
LAST = 6
"""Letters at the end of the name of a body by which the question is seen to name it."""
TOLD = 0.7
"""The level from which a sentence has a verb in the same or related words."""
BESIDE = 60
"""Characters before a name among which its office is looked for."""


def chosen(search: Search, evidence: Evidence) -> list[Named]:
    """Those named nearest to the words of the question who may have the part asked for, and who stand beside them."""
    asked, verbs = asked_part(search.question), _verbs(search, evidence)
    begins = compiled(ASKING[evidence.article.card.language].HE).match(fold(evidence.text))
    told = begins and has_act(evidence, search.question, TOLD)  # "he recalled a ban" tells nobody who opposed it
    if told and asked in (None, Part.ACTOR) and (named := _named_before(search, evidence)):
        return named
    named = [n for n in named_in(search, evidence) if not _only_owns(search, evidence, n.span)]
    if asked and verbs:
        found = _of_part(search, evidence, named, asked, verbs)
    else:
        found = _in_case(search, named, evidence, asked)
    best = max(found, key=lambda n: nearness(search, evidence, n.span), default=None)
    if best is None:
        return _taken_up(search, evidence, asked, verbs) or _bodies(search, evidence, asked, verbs)
    return _with_those_beside(best, found, evidence)


def has_act(evidence: Evidence, question: Question, least: float = 1.0) -> bool:
    """Whether the sentence has a verb of the question, or one at this level, where the question has one."""
    acts = question.acts
    return not acts or max(evidence.own_levels[index] for index in acts) >= least


def _verbs(search: Search, evidence: Evidence) -> list[Span]:
    """The verbs of a sentence, in it, that are those of the question."""
    language, start = evidence.article.card.language, evidence.span.start
    met = (span.shift(-start) for span, hit in search.met(evidence) if max(level for _, level in hit) == 1.0)
    verbs = [span for span in met if is_verb(evidence.text, span, language)]
    return [verb for verb in verbs if not is_infinitive(evidence.text, verb, language)] or verbs


def _of_part(
    search: Search, evidence: Evidence, named: list[Named], asked: Part, verbs: list[Span]
) -> list[Named]:
    """Those who have the part asked for, the surest of them; nobody where one whom the question names has it."""
    sure: list[Named] = []
    may: list[Named] = []
    for one in named:
        played = _parts(search, evidence, one.span.shift(-evidence.span.start), verbs)
        if asked in played:
            (sure if len(played) == 1 else may).append(one)
        elif asked is Part.COMPANION and played & {Part.ACTOR, Part.OBJECT}:
            may.append(one)  # who met whom met him
    if asked is Part.COMPANION:
        return sure or may
    return [] if _is_theirs(search, evidence, asked, verbs) else sure or may


def is_reversed(search: Search, evidence: Evidence) -> bool:
    """Whether one whom the question names has the very part in the sentence that is asked for."""
    asked, verbs = asked_part(search.question), _verbs(search, evidence)
    return asked is not None and bool(verbs) and _is_theirs(search, evidence, asked, verbs)


def _is_theirs(search: Search, evidence: Evidence, asked: Part, verbs: list[Span]) -> bool:
    named = (n.span for n in people_in(evidence.text, evidence.article) if is_asked_about(n.key, search.question))
    return any(_parts(search, evidence, span, verbs) == {asked} for span in named)


def _parts(search: Search, evidence: Evidence, name: Span, verbs: list[Span]) -> frozenset[Part]:
    """The parts of one named; whom an order was given in one language was ordered to in another."""
    language = evidence.article.card.language
    verb = min(verbs, key=lambda v: max(v.start - name.end, name.start - v.end))
    played = parts(evidence.text, name, verb, language)
    return played | DONE_TO if language != search.question.language and played & DONE_TO else played


def _only_owns(search: Search, evidence: Evidence, span: Span) -> bool:
    """Whether a name in the genitive belongs to a word that is none of the question: "Putin's greetings"."""
    article = evidence.article
    if not is_owner(span.of(article.body), article.card.language):
        return False
    owned = WORD.search(article.body, span.end)
    if owned and is_doing(owned[0], article.card.language):
        return False
    return owned is None or all(met.start != owned.start() for met, _ in search.met(evidence))


def _in_case(search: Search, found: list[Named], evidence: Evidence, asked: Part | None) -> list[Named]:
    """Where no verb tells: to whom it was done, those in the dative or else not the speaker; who did it, the rest."""
    article = evidence.article
    given = [n for n in found if is_addressed(n.span.of(article.body), article.card.language)]
    if asked not in (None, Part.ACTOR) or asks_whom(search.question):
        quote = search.quote_at(article.card.id, evidence.span)
        speaker = person_key(quote.speaker) if quote and quote.speaker else ""
        others = [n for n in found if not same_person(person_key(n.name), speaker)]
        return others if asked is Part.COMPANION else given or others
    others = [named for named in found if named not in given]
    return [n for n in others if may_act(n.span.of(article.body), article.card.language)] or others


def _with_those_beside(best: Named, found: list[Named], evidence: Evidence) -> list[Named]:
    """``best``, with those of ``found`` who are joined to it by "and"."""
    ordered = sorted(found, key=lambda n: n.span)
    first = last = ordered.index(best)
    while first and _joined(ordered[first - 1], ordered[first], evidence):
        first -= 1
    while last + 1 < len(ordered) and _joined(ordered[last], ordered[last + 1], evidence):
        last += 1
    return ordered[first : last + 1]


def _joined(one: Named, other: Named, evidence: Evidence) -> bool:
    """Whether nothing but "and", and the office of the other, stands between two names."""
    body, language = evidence.article.body, evidence.article.card.language
    joint = re.compile(AND[language]).match(body, one.span.end, other.span.start)
    if joint is None:
        return False
    between = Span(joint.end(), other.span.start)
    office = next(iter(find_roles(between.of(body), language)), None)
    return between.start == between.end or (office is not None and office.head.start <= OF_COUNTRY)


def _bodies(search: Search, evidence: Evidence, asked: Part | None, verbs: list[Span]) -> list[Named]:
    """The companies and other bodies that did it, where no person did."""
    text, language, question = evidence.text, evidence.article.card.language, search.question
    people = [one.span for one in people_in(text, evidence.article)]
    acting = any(Part.ACTOR in _parts(search, evidence, span, verbs) for span in people) if verbs else False
    if asked is not Part.ACTOR or not verbs or acting or asks(ASKING[question.language].HEADING, fold(question.text)):
        return []
    said = fold(question.text)
    found = [one for one in bodies_in(text, verbs[0], language) if fold(one.of(text)[-LAST:]) not in said]
    span = together(text, found, language)
    return [Named(span.of(text), span.shift(evidence.span.start))] if span else []


def _taken_up(search: Search, evidence: Evidence, asked: Part | None, verbs: list[Span]) -> list[Named]:
    """Whom a pronoun beside the verb means that has the part asked for: "instructed him"."""
    language = evidence.article.card.language
    told = {pronoun_part(evidence.text, verb, language) for verb in verbs}
    wanted = DONE_TO if asked in DONE_TO and language == "en" else {asked}
    return _named_before(search, evidence) if told & wanted - {None} else []


def _named_before(search: Search, evidence: Evidence) -> list[Named]:
    """The one person of the sentence before who is not in this one, be it by his office."""
    body = evidence.article.body
    before = sentence_before(body, evidence.span.start)
    language = evidence.article.card.language
    here = [one.key for one in people_in(evidence.text, evidence.article)]
    offices = {role.name for role in find_roles(evidence.text, language)}
    people = people_in(before.of(body), evidence.article) if before else ()
    told = [Named(m.name, m.span.shift(before.start), m.key) for m in people] if before else []
    told = [one for one in told if _office_before(body, one.span, language) not in offices]
    new = [one for one in told if not any(same_person(one.key, key) for key in here)]
    return new[:1] if len({one.key for one in new}) == 1 and not is_asked_about(new[0].key, search.question) else []


def _office_before(body: str, name: Span, language: Language) -> str | None:
    """The office with which somebody is named."""
    begin = max(0, name.start - BESIDE)
    roles = find_roles(body[begin : name.start], language)
    return roles[-1].name if roles else None
