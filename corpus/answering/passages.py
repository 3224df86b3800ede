"""Choosing passages: the sentences that say what is asked about; and the article itself, when that is asked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from corpus.answering.citing import cite, with_detail, with_list
from corpus.answering.context import is_asking, with_before
from corpus.answering.evidence import Evidence, Search, coverage
from corpus.answering.offices import is_only_of_office
from corpus.answering.selection import TOPIC, Selection, enough
from corpus.answering.timing import in_period, is_done, looks_ahead, names_period
from corpus.asked import HOME_KEYS, Asked
from corpus.model import FactKind, Period, Quote, Span
from corpus.people import find_roles, person_key, same_person
from corpus.question import Kind, Question, is_act
from corpus.replies import Note
from corpus.terms import person_term
from corpus.text import WORD, fold
from corpus.wording import ASKING, asks

KEEP, KEEP_TOLD, KEEP_ARTICLES = 0.9, 0.85, 0.85
"""Sentences that cover this share of what the best does are shown too; a smaller one where they tell just what is
asked for; and articles."""
KEEP_VERB = 0.7
"""The level of the verb of the question, in the sentence or near it, from which a sentence is preferred."""
SAID = 0.7
"""The level from which a sentence says a word, in itself or by one related."""
OWN, OWN_DONE = 0.5, 0.4
TOLD = 0.4
"""The least share of what happened, or of what somebody spoke of, that a sentence itself tells."""
NAMED = 0.85
"""The least level of a speaker's name: in the sentence or its passage."""


def choose_passages(search: Search, limit: int) -> Selection | None:
    """The sentences that cover the question best; of one article at most two."""
    chosen: list[Evidence] = []
    for evidence in _telling(search):
        if not enough(evidence.coverage) or evidence.coverage < KEEP_TOLD * search.evidence[0].coverage:
            break
        if not _answers(evidence, search.question, search.evidence[0].coverage) or not _may_tell(search, evidence):
            continue
        if chosen and _lacks_a_name(evidence, chosen[0], search.question):
            continue
        if sum(e.article.card.id == evidence.article.card.id for e in chosen) < 2:
            chosen.append(evidence)
        if len(chosen) == min(limit, 3):
            break
    if not chosen:
        return None
    spans = [_in_full(e) for e in chosen]
    apart = [i for i, e in enumerate(chosen) if not any(_within(e, o, s) for o, s in zip(chosen, spans, strict=True))]
    chosen, spans = [chosen[i] for i in apart], [spans[i] for i in apart]
    citations = tuple(cite(e.article, s, (s,), _speaker(search, e)) for e, s in zip(chosen, spans, strict=True))
    return Selection(citations, tuple(s.of(e.article.body) for e, s in zip(chosen, spans, strict=True)))


def _in_full(evidence: Evidence) -> Span:
    """The sentence with what it takes up, and what it opens: a list, or the sentence that says of what it speaks."""
    body = evidence.article.body
    return with_detail(body, with_list(body, with_before(evidence)), evidence.article.card.language)


def _within(evidence: Evidence, other: Evidence, shown: Span) -> bool:
    """Whether what is shown of another sentence has this one."""
    return other is not evidence and other.article is evidence.article and shown.holds(evidence.span)


def _lacks_a_name(evidence: Evidence, best: Evidence, question: Question) -> bool:
    """Whether the sentence has another name instead of that of a place or thing in the question, which the best has.

    A person may be meant by a word for him, and the home countries go without saying.
    """
    levels = zip(question.words, best.own_levels, evidence.own_levels, strict=False)
    lacks = any(told == 1.0 and own < SAID for word, told, own in levels if _names_a_thing(word))
    return lacks and any(word[0][0].isupper() and word[0] not in best.text for word in WORD.finditer(evidence.text, 1))


def _names_a_thing(word: Asked) -> bool:
    return word.word[0].isupper() and not word.is_person and HOME_KEYS.isdisjoint(word.keys)


def choose_reports(search: Search, limit: int) -> Selection | None:
    """Where nobody is quoted on it, what an article tells of it; names and offices alone tell nothing."""
    topical = any(word.of_topic for word in search.question.words)
    told = topical and not is_only_of_office(search.question)
    return choose_passages(search, limit) if told or not (topical or search.question.speaker) else None


def _telling(search: Search) -> list[Evidence]:
    """The evidence that tells what happened: where some sentences have the verb of the question, only those."""
    question = search.question
    verbs = question.acts
    told = [e for e in search.evidence if not is_asking(e)]
    if not verbs or not told:
        return told
    good = [e for e in told if enough(e.coverage) and e.coverage >= KEEP * told[0].coverage]
    exact = [e for e in told if _tells_all(e, question) and e.coverage >= KEEP_TOLD * told[0].coverage]
    if exact and enough(exact[0].coverage) and not any(_tells_all(e, question) for e in good):
        return exact  # the very words, before what is only related to them
    near = [e for e in good if max(e.levels[i] for i in verbs) >= KEEP_VERB]
    best = [e for e in near if max(e.own_levels[i] for i in verbs) >= SAID]
    if _asks_why(question):
        return best or near  # the reason of what did not happen is not told
    return best or near or told


def _tells_all(evidence: Evidence, question: Question) -> bool:
    """Whether the sentence has every word of the question that is no name."""
    own = zip(question.words, evidence.own_levels, strict=False)
    return all(level == 1.0 for word, level in own if word.of_topic)


def _answers(evidence: Evidence, question: Question, best: float) -> bool:
    """Whether the sentence is about what is asked: what happened, and what is asked for of it, is told in it."""
    paired = list(zip(question.words, evidence.own_levels, strict=False))
    core = [own for word, own in paired if word.of_topic and not word.noun]  # the verb, and the noun of "which noun"
    nouns = [own for word, own in paired if word.noun]
    whole = bool(core) and min(core) >= SAID
    if core and max(core) < SAID and not (nouns and min(nouns) >= SAID):
        return False
    if not _tells_more(evidence, question):
        return False
    if evidence.topic < TOPIC or not (whole or _tells_itself(evidence, question)):
        return False
    return evidence.coverage >= (KEEP_TOLD if whole else KEEP) * best and _fits(evidence, question)


def _tells_more(evidence: Evidence, question: Question) -> bool:
    """Whether something besides names and offices is met, where the verb of the question is not even near."""
    return is_done(evidence, question) or not is_only_of_office(question, but_acts=True)


def _tells_itself(evidence: Evidence, question: Question) -> bool:
    """Whether enough of what is met, or of what is no name, is met in the sentence itself; less if it has the verb.

    What somebody said is not told by naming him.
    """
    words = [*zip(question.words, evidence.own_levels, strict=False)]
    topic = [(word, own) for word, own in words if word.of_topic]
    told = coverage([word for word, _ in topic], [own for _, own in topic])
    if _asks_why(question):
        return evidence.own >= OWN * evidence.coverage
    if question.kind is Kind.QUOTE:
        return told >= TOLD
    done = any(level == 1.0 and is_act(word, question.language) for word, level in words)
    return evidence.own >= (OWN_DONE if done else OWN) * evidence.coverage or told >= TOLD


def _asks_why(question: Question) -> bool:
    return asks(ASKING[question.language].WHY, fold(question.text))


def _is_by(quote: Quote, speaker: str) -> bool:
    return quote.speaker is not None and same_person(person_key(quote.speaker), speaker)


def _may_tell(search: Search, evidence: Evidence) -> bool:
    """Whether a sentence tells what somebody said: in his words, or in those of the question, not only in related."""
    question = search.question
    if question.kind is not Kind.QUOTE or question.speaker is None:
        return True
    speaker = _speaker(search, evidence)
    if speaker is not None and same_person(person_key(speaker), question.speaker):
        return True
    if find_roles(question.text, question.language):
        return True  # an office may be his, without his name
    if not any(_is_by(quote, question.speaker) for quote in search.quotes.get(evidence.article.card.id, ())):
        return False  # what stands beside his name is not said by him
    own = zip(question.words, evidence.own_levels, strict=False)
    return any(word.of_topic and level == 1.0 for word, level in own)


def _speaker(search: Search, evidence: Evidence) -> str | None:
    quote = search.quote_at(evidence.article.card.id, evidence.span)
    return quote.speaker if quote else None


def _fits(evidence: Evidence, question: Question) -> bool:
    """Whether the sentence is of the period asked for, and speaks of or is by the speaker asked for."""
    if question.speaker is not None:
        named = zip(question.words, evidence.levels, strict=False)
        if not any(level >= NAMED for word, level in named if person_term(question.speaker) in word.keys):
            return False
    return in_period(evidence, question) and _gives_reason(evidence, question)


def _gives_reason(evidence: Evidence, question: Question) -> bool:
    """Whether the sentence gives a reason, where one is asked for: a purpose only of what is needed, or to come."""
    if not _asks_why(question):
        return True
    asking, told = ASKING[evidence.article.card.language], fold(evidence.text)
    meant = asks(ASKING[question.language].WHAT_FOR, fold(question.text)) or looks_ahead(question)
    return asks(asking.CAUSE, told) or (meant and asks(asking.PURPOSE, told))


def choose_published(search: Search, limit: int) -> Selection | None:
    """The article that is asked about, for its date."""
    top = next(_articles(search), None)
    if top is None or top.article.card.published.iso is None:
        return None
    return Selection((cite(top.article, top.span),), (top.article.card.published.iso,))


def choose_publisher(search: Search, limit: int) -> Selection | None:
    """The publishers of the articles that are asked about, those in the language of the question first."""
    found: dict[str, Evidence] = {}
    for evidence in _articles(search):
        if evidence.article.card.publisher and evidence.coverage >= KEEP_ARTICLES * search.evidence[0].coverage:
            found.setdefault(evidence.article.card.publisher, evidence)
    mine = search.question.language
    ordered = sorted(found.items(), key=lambda item: item[1].article.card.language != mine)[: min(limit, 4)]
    if not ordered:
        return None
    citations = tuple(cite(e.article, e.span, _named(e, name)) for name, e in ordered)
    return Selection(citations, tuple(name for name, _ in ordered))


def _named(evidence: Evidence, publisher: str) -> tuple[Span, ...]:
    at = evidence.article.body.find(publisher, evidence.span.start, evidence.span.end)
    return (Span(at, at + len(publisher)),) if at >= 0 else ()


def _articles(search: Search) -> Iterator[Evidence]:
    """The best sentences of the articles that came out in the period asked for, if any is named."""
    asked = search.question.period
    for evidence in search.evidence:
        published = evidence.article.card.published.period
        if enough(evidence.coverage) and (asked is None or (published is not None and published.overlaps(asked))):
            yield evidence


def choose_without_number(search: Search, limit: int) -> Selection | None:
    """For a figure asked for that no article gives: the sentence that speaks of it without a number."""
    return next((_unnumbered(search, e) for e in _without_number(search) if in_period(e, search.question)), None)


def choose_without_number_of_the_period(search: Search) -> Selection | None:
    """The sentence that speaks without a number of the very months asked for, when figures tell of others only."""
    asked = search.question.period
    if asked is None or asked == Period(date(asked.start.year, 1, 1), date(asked.end.year, 12, 31)):
        return None  # of a year, the figures of its parts are more than nothing
    return next((_unnumbered(search, e) for e in _without_number(search) if names_period(e, asked)), None)


def _without_number(search: Search) -> Iterator[Evidence]:
    for evidence in search.evidence[:5]:
        facts = [f for f in search.facts.get(evidence.article.card.id, ()) if evidence.span.holds(f.span)]
        told = [f for f in facts if f.kind is not FactKind.COUNT]
        if enough(0.8 * evidence.coverage) and not told:
            yield evidence


def _unnumbered(search: Search, evidence: Evidence) -> Selection:
    citation = cite(evidence.article, evidence.span, (evidence.span,), _speaker(search, evidence))
    return Selection(closest=(citation,), notes=frozenset({Note.NO_NUMBER}))
