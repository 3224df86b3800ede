"""Choosing persons: who said it, who did it, who holds the office."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.answering.acting import chosen, has_act, is_reversed
from corpus.answering.citing import cite, whole_sentences
from corpus.answering.context import with_before
from corpus.answering.evidence import IN_ARTICLE, Evidence, Search
from corpus.answering.home import is_of_other_home
from corpus.answering.naming import Named
from corpus.answering.parts import Part, acts_asked, asked_part
from corpus.answering.selection import TOPIC, Selection, enough
from corpus.answering.timing import has_numbers, in_period, is_done
from corpus.answering.whom import asks_whom
from corpus.asked import HOME
from corpus.directions import destinations, opposed
from corpus.match import RELATED
from corpus.model import Span
from corpus.people import PersonMention, Role, find_people, find_roles, person_key, same_person
from corpus.question import Question
from corpus.text import WORD, fold
from corpus.wording import ASKING, asks, compiled

BESIDE = 3
"""Characters between an office and the name of its holder."""
RUSSIA, NEAR, HEAD = "c_ru", 0.7, "c_head"
_HOME = frozenset(place.upper() for place in HOME)
_APPOSED = re.compile(r",\s(?:(?!and\s|и\s|және\s)[\w'’-]+\s){0,4}")
"""Between a name and the office that explains it: "Gaidar Omarov, the association's secretary general"."""
_IN_MARKS = re.compile(r"(?:\b[A-ZА-ЯЁӘҒҚҢӨҰҮІ]{2,4}\s)?[«“][^«»“”]{3,60}[»”]")
_STEM = 6
"""Letters by which words in two cases are one."""
NEAR_BEST, NEAR_BEST_TOLD = 0.85, 0.75
"""The share of the best coverage down to which a sentence may name somebody; and where the best names nobody."""
TRIED = 4
"""Sentences looked at for a name, best first."""


def choose_person(search: Search, limit: int) -> Selection | None:
    """The person that the best evidence names as the one asked for; None when it names nobody new."""
    best = search.evidence[0].coverage if search.evidence else 0.0
    told = False  # by a sentence that names nobody: one that has not the act tells of another
    for evidence in _telling(search):
        least = (NEAR_BEST_TOLD if told else NEAR_BEST) * best
        if not enough(evidence.coverage) or evidence.coverage < least or evidence.topic < TOPIC:
            break
        if is_of_other_home(evidence, search.question):
            told = True
            continue
        if not _may_name(evidence, search.question) or (told and not has_act(evidence, search.question)):
            continue
        if not _is_of_the_asked(evidence, search.question):
            continue
        named = _speaker(search, evidence) or chosen(search, evidence)
        if named:
            passage = Span(min(named[0].span.start, with_before(evidence).start), evidence.span.end)
            marks = tuple(one.span for one in named)
            citation = cite(evidence.article, whole_sentences(evidence.article.body, passage), marks, None)
            return Selection((citation,), (", ".join(dict.fromkeys(one.name for one in named)),))
        told = told or evidence.own >= 1.0
        whole = evidence.own >= 1.0 and not is_reversed(search, evidence)
        firm = _firm(evidence, search.question) if whole else None
        if firm:
            return Selection((cite(evidence.article, evidence.span, (firm,)),), (firm.of(evidence.article.body),))
    return None


def _is_of_the_asked(evidence: Evidence, question: Question) -> bool:
    """Whether a sentence tells of the head, the time, the numbers and the way that the question asks about."""
    if not (_is_of_head(evidence, question) and in_period(evidence, question) and has_numbers(evidence, question)):
        return False
    there = destinations(evidence.text, evidence.article.card.language) if question.into else frozenset()
    return not opposed(question.into, there)


def _telling(search: Search) -> Sequence[Evidence]:
    """The best sentences; where somebody's part in what happened is asked, those of them that tell of just that.

    Who did something may be told by a noun, or another verb.
    """
    tried, acts, asked = search.evidence[:TRIED], acts_asked(search.question), asked_part(search.question)
    if asked is None or not acts:
        return tried
    best = tried[0].coverage if tried else 0.0
    told = [(max(e.own_levels[i] for i in acts), e) for e in tried if e.coverage >= NEAR_BEST * best]
    exact = [e for level, e in told if level == 1.0 and enough(e.coverage)]
    if asked is Part.ACTOR:
        return exact + [e for e in tried if not any(e is one for one in exact)]
    return exact or [e for level, e in told if level >= RELATED]


def _firm(evidence: Evidence, question: Question) -> Span | None:
    """The name in guillemets of a sentence that has every word of the question, and is none of them."""
    names = [match.span() for match in _IN_MARKS.finditer(evidence.text)]
    own = [Span(*span) for span in names if not _is_asked(evidence.text[slice(*span)], question)]
    return own[0].shift(evidence.span.start) if len(own) == 1 else None


def _is_asked(name: str, question: Question) -> bool:
    """Whether the question has a word of a name, in whatever case."""
    asked = [fold(word.word)[:_STEM] for word in question.words]
    return any(fold(word[0])[:_STEM] in asked for word in WORD.finditer(name))


def _is_of_head(evidence: Evidence, question: Question) -> bool:
    """Whether a sentence has something of what is headed, where it is asked who heads it."""
    if not asks(ASKING[question.language].HEADING, fold(question.text)):
        return True
    levels = zip(question.words, evidence.own_levels, strict=False)
    headed = [level for word, level in levels if (word.noun or word.required) and HEAD not in word.keys]
    return not headed or max(headed) == 1.0 or compiled(ASKING[evidence.article.card.language].TAKES_UP).match(
        fold(evidence.text)
    ) is not None


def _may_name(evidence: Evidence, question: Question) -> bool:
    """Whether the article tells of what was done or said, and of an office of the country asked for."""
    said = asks(ASKING[question.language].SAYING, fold(question.text))
    return (said or is_done(evidence, question, IN_ARTICLE)) and not _is_elsewhere(evidence, question)


def _is_elsewhere(evidence: Evidence, question: Question) -> bool:
    """Whether an office of Russia is asked for that nothing near says is Russian: Kazakh news leaves out its own."""
    levels = zip(question.words, evidence.levels, strict=False)
    near = any(level >= NEAR for word, level in levels if RUSSIA in word.keys)
    return question.places == {"ru"} and not near and bool(find_roles(question.text, question.language))


def _speaker(search: Search, evidence: Evidence) -> list[Named]:
    """Who said the sentence, when that is what is asked."""
    asking, asked = ASKING[search.question.language], fold(search.question.text)
    if not asks((*asking.SAYING, *asking.WHOSE_WORDS), asked) or asks_whom(search.question):
        return []
    facts = [f for f in search.facts.get(evidence.article.card.id, ()) if evidence.span.holds(f.span) and f.speaker]
    quote = search.quote_at(evidence.article.card.id, evidence.span)
    name = (quote.speaker if quote else None) or (facts[0].speaker if facts else None)
    if name is None or any(same_person(person_key(name), other) for other in search.question.people):
        return []
    return [Named(name, evidence.span)]


def choose_description(search: Search, limit: int) -> Selection | None:
    """For "who is X": the sentence that gives the person an office."""
    if any(word.of_topic for word in search.question.words) or len(search.question.people) != 1:
        return None
    for evidence in search.evidence:
        for role in find_roles(evidence.text, evidence.article.card.language):
            named = _person_beside(evidence, role.span, search.question.people[0])
            if named is not None:
                mark = Span(min(role.span.start, named.start), max(role.span.end, named.end))
                mark = mark.shift(evidence.span.start)
                return Selection((cite(evidence.article, evidence.span, (mark,)),), (mark.of(evidence.article.body),))
    return None


def choose_holder(search: Search, limit: int) -> Selection | None:
    """For "who is the minister of X": whom a sentence names with that office; nobody when none does."""
    office = _office_asked(search.question)
    if office is None:
        return None
    for evidence in search.evidence:
        elsewhere = _is_elsewhere(evidence, search.question)
        if elsewhere or not in_period(evidence, search.question) or evidence.topic < TOPIC:
            continue
        for role in find_roles(evidence.text, evidence.article.card.language):
            named = _holder_beside(evidence, role.span) if _is_office(role, office) else None
            if named is not None:
                mark = named.span.shift(evidence.span.start)
                return Selection((cite(evidence.article, evidence.span, (mark,)),), (named.name,))
    return Selection()


def _office_asked(question: Question) -> Role | None:
    """The office of a question that has nothing but it."""
    asked = compiled(ASKING[question.language].WHO_HOLDS).search(fold(question.text))
    roles = find_roles(question.text, question.language)
    several = question.language == "kk" and len(question.places) > 1  # "Ресейдің Қазақстандағы": of which?
    if asked is None or question.people or len(roles) != 1 or several:
        return None
    at, end = roles[0].span.start, roles[0].span.end
    begins = asked.start(1) <= at if question.language == "kk" else asked.start(1) == at
    return roles[0] if begins and end == asked.end(1) else None


def _is_office(role: Role, office: Role) -> bool:
    same = role.name == office.name or office.name in role.wider
    return same and (office.place is None or role.place in (office.place, None if office.place in _HOME else ""))


def _holder_beside(evidence: Evidence, office: Span) -> PersonMention | None:
    """The person named within the words of an office, or right beside them."""
    near = Span(office.start - BESIDE, office.end + BESIDE)
    people = find_people(evidence.text, evidence.article.card.language)
    beside = next((person for person in people if person.span.overlaps(near)), None)
    if beside or not enough(evidence.coverage):
        return beside
    return next((p for p in people if _APPOSED.fullmatch(evidence.text, p.span.end, office.start)), None)


def _person_beside(evidence: Evidence, role: Span, person: str) -> Span | None:
    for mention in find_people(evidence.text, evidence.article.card.language):
        gap = max(mention.span.start - role.end, role.start - mention.span.end)
        if gap <= BESIDE and same_person(mention.key, person):
            return mention.span
    return None
