"""Choosing quotes: what a person said, on what is asked about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.answering.citing import cite_quote, whole_sentences
from corpus.answering.evidence import Evidence, Search, coverage
from corpus.answering.offices import has_held, in_short, is_subject
from corpus.answering.selection import Selection, enough
from corpus.answering.timing import in_period
from corpus.asked import HOME, Asked
from corpus.concepts import find_concepts
from corpus.model import Quote, Span
from corpus.people import Role, find_roles, person_key, same_person
from corpus.people.table import by_key
from corpus.question import Kind, Question
from corpus.terms import person_term
from corpus.text import WORD

KEEP = 0.85
AROUND = 0.6
"""What a word of the topic counts that stands near the quote, not in its sentence."""
OTHER_PERIOD = 0.8
"""For what was said outside the period asked about, where its sentence does not name it."""
LONG = 800
"""Quotes longer than this many characters are marked only where they answer."""


@dataclass(frozen=True, slots=True)
class _Spoken:
    quote: Quote
    evidence: Evidence
    score: float


def choose_quotes(search: Search, limit: int) -> Selection | None:
    """The quotes that answer, best first; None when nobody said what is asked about."""
    best: dict[tuple[str, Span], _Spoken] = {}
    for spoken in _spoken(search):
        key = (spoken.evidence.article.card.id, spoken.quote.passage)
        if key not in best or spoken.score > best[key].score:
            best[key] = spoken
    ranked = sorted(best.values(), key=lambda s: (-s.score, s.quote.kind != "direct"))
    if not ranked or not enough(ranked[0].score):
        return None
    chosen = [s for s in ranked if s.score >= max(KEEP * ranked[0].score, 0.0)][: min(limit, 3)]
    citations = tuple(cite_quote(s.evidence.article, s.quote, _marks(s)) for s in chosen)
    return Selection(citations, tuple(" … ".join(c.marked()) for c in citations))


def names_a_stranger(search: Search) -> bool:
    """Whether a question about what somebody said has a word that no article has: it may be his name."""
    if search.question.kind is not Kind.QUOTE or search.question.speaker is not None:
        return False
    known = {index for hits in search.hits.matched.values() for index, _ in hits}
    return any(word.noun and index not in known for index, word in enumerate(search.question.words))


def _spoken(search: Search) -> Iterator[_Spoken]:
    asked = search.question.speaker
    for evidence in search.evidence:
        for quote in search.quotes.get(evidence.article.card.id, ()):
            if quote.passage.overlaps(evidence.span) and _is_by(quote, asked) and _is_from(quote, evidence, search):
                timely = 1.0 if in_period(evidence, search.question) else OTHER_PERIOD
                yield _Spoken(quote, evidence, timely * _score(search, evidence, quote))


def _is_by(quote: Quote, speaker: str | None) -> bool:
    return speaker is None or (quote.speaker is not None and same_person(person_key(quote.speaker), speaker))


def _is_from(quote: Quote, evidence: Evidence, search: Search) -> bool:
    """Whether the words around the quote name the foreign country whose official the question asks about."""
    question = search.question
    offices = find_roles(question.text, question.language) if question.speaker is None else []
    abroad = {role.place.lower() for role in offices if role.place} - HOME
    if not abroad:
        return _may_hold(quote, offices, evidence, question)
    body, edges = evidence.article.body, [quote.passage.start, *(e for s in quote.spans for e in (s.start, s.end))]
    ends = [*edges[1::2], quote.passage.end]
    around = " ".join(body[start:end] for start, end in zip(edges[::2], ends, strict=False))
    return any(m.id in abroad for m in find_concepts(around, evidence.article.card.language))


def _may_hold(quote: Quote, offices: Sequence[Role], evidence: Evidence, question: Question) -> bool:
    """Whether the speaker may be whom the question calls by an office of Kazakhstan or Russia."""
    asked = [role for role in offices if role.place and is_subject(role, question.text, question.language)]
    known = by_key(person_key(quote.speaker)) if asked and quote.speaker else None
    on = evidence.article.card.published.reference
    return known is None or any(has_held(known, role, on) for role in asked)


def _score(search: Search, evidence: Evidence, quote: Quote) -> float:
    """Coverage of the topic (without the speaker's name or office), a little more for words inside the quote."""
    named = _naming(search.question, quote)
    levels = [max(own, AROUND * near) for own, near in zip(evidence.own_levels, evidence.levels, strict=True)]
    topic = [(word, level) for word, level in zip(search.question.words, levels, strict=False) if word not in named]
    if not topic or not sum(word.need for word, _ in topic):
        return 1.0
    covered = coverage([w for w, _ in topic], [level for _, level in topic])
    inside = any(span.overlaps(evidence.span) for span in quote.spans)
    direct = 0.03 if quote.kind == "direct" else 0.0
    return (covered if inside else 0.9 * covered) + direct


def _naming(question: Question, quote: Quote) -> frozenset[Asked]:
    """The words of the question that name the speaker: his name, or an office that he has held."""
    if question.speaker is not None:
        key = person_term(question.speaker)
        return frozenset(word for word in question.words if key in word.keys)
    known = by_key(person_key(quote.speaker)) if quote.speaker else None
    roles = find_roles(question.text, question.language) if known else ()
    held = [r for r in roles if known and r.place and has_held(known, r, None)]
    spans = [in_short(role, question.text, question.language) for role in held]
    office = {word[0] for span in spans for word in WORD.finditer(span.of(question.text))}
    return frozenset(word for word in question.words if word.word in office)


def _marks(spoken: _Spoken) -> tuple[Span, ...]:
    """The whole quote, or of a long one the sentence that answers; of reported speech its whole sentences."""
    spans = spoken.quote.spans
    if spoken.quote.kind == "reported":  # it may begin anywhere: "and on plans for the roads"
        return (whole_sentences(spoken.evidence.article.body, spoken.quote.passage),)
    if sum(span.end - span.start for span in spans) <= LONG:
        return spans
    sentence = spoken.evidence.span
    inside = tuple(
        Span(max(span.start, sentence.start), min(span.end, sentence.end)) for span in spans if span.overlaps(sentence)
    )
    return inside or spans
