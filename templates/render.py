"""Replies in words: the records of ``corpus.replies`` as Telegram HTML or as plain text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial

from markupsafe import Markup

from corpus.model import Language
from corpus.replies import Answer, Citation, Context, Latest, Note, Quotes, Reply, Sources, Trade
from templates import dates, engine, formats, passages, trade
from templates.answers import Point, closest, of_figure, points

_MOST_CITATIONS = 12
_CONTEXT = 3000


def render(reply: Reply, language: Language, form: engine.Form = "html") -> str:
    """The reply as one Telegram message (at most 4096 characters), or the same without tags.

    Inside a ``<blockquote>``, all but what stands in ``<i>`` is one slice of an article.
    """
    html = _html(reply, language)
    return html if form == "html" else engine.plain(html)


def _html(reply: Reply, language: Language) -> str:
    match reply:
        case Answer():
            return _answer(reply, language)
        case Latest():
            return _latest(reply, language)
        case Trade():
            return trade.fit_trade(reply, language)[0]
        case Quotes():
            return _quotes(reply, language)
        case Sources():
            return _sources(reply, language)
        case Context():
            return _context(reply, language)


def _answer(answer: Answer, language: Language) -> str:
    every = points(answer, language)
    notes = [note for note in Note if note in answer.notes & _told(answer, every)]
    nearest = closest(answer, language)

    def make(count: int, characters: int) -> str:
        return engine.fill(
            "replies/answer.j2",
            language,
            answer=answer,
            notes_shown=notes,
            points=tuple(_first(every, count)),
            closest=nearest[:count],
            left_out=max(0, len(answer.citations) - count),
            show=partial(passages.of_citation, limit=characters),
            details=partial(_beside, language=language),
        )

    most = max(len(answer.citations), len(nearest))
    return engine.fit(make, min(_MOST_CITATIONS, most))


def _told(answer: Answer, every: tuple[Point, ...]) -> set[Note]:
    """The notes that belong: of passages that are only offered, their heading and their details tell the rest."""
    if answer.status == "not_found":
        return {Note.PREMISE, Note.NO_NUMBER}
    return set(Note) if len(every) > 1 else set(Note) - {Note.SOURCES_DIFFER}


def _beside(citation: Citation, language: Language) -> tuple[str, ...]:
    """What stands under a passage that is offered without a heading: period, kind and speaker."""
    return of_figure(citation, language) or tuple(filter(None, [formats.person(citation.speaker or "", language)]))


def _first(every: tuple[Point, ...], count: int) -> Iterable[Point]:
    """The points that hold the first ``count`` citations, without the rest of their citations."""
    for point in every:
        if count <= 0:
            return
        yield replace(point, citations=point.citations[:count])
        count -= len(point.citations)


def _latest(latest: Latest, language: Language) -> str:
    def make(count: int, characters: int) -> str:
        narrow = partial(passages.narrow, marks=(), limit=min(characters, 220))
        return engine.fill("replies/latest.j2", language, latest=latest, items=latest.items[:count], narrow=narrow)

    return engine.fit(make, len(latest.items))


def _quotes(quotes: Quotes, language: Language) -> str:
    def make(count: int, characters: int) -> str:
        show = partial(passages.of_citation, limit=characters)
        return engine.fill("replies/quotes.j2", language, quotes=quotes, items=quotes.items[:count], show=show)

    return engine.fit(make, len(quotes.items))


def _sources(sources: Sources, language: Language) -> str:
    held = replace(sources.coverage, publishers=())  # each has its own line

    def make(count: int, _: int) -> str:
        return engine.fill("replies/sources.j2", language, sources=sources, items=sources.items[:count], held=held)

    return engine.fit(make, len(sources.items))


def _context(context: Context, language: Language) -> str:
    def make(_: int, characters: int) -> str:
        shown = passages.of_context(context, characters * _CONTEXT // 700)
        return engine.fill("replies/context.j2", language, context=context, shown=shown)

    return engine.fit(make, 1)


def render_caption(reply: Trade, language: Language) -> str:
    """The caption (at most 1024 characters) for the picture that ``draw_trade`` makes of ``reply``."""
    from templates.chart import charted

    return trade.caption(reply, charted(reply, language).rows, language)


@dataclass(frozen=True, slots=True)
class InlineText:
    """An inline result: its title and description as plain text, and the message it sends as HTML."""

    title: str
    description: str
    message: str


def inline(citation: Citation, language: Language) -> InlineText:
    """A cited fact or quote, ready to be sent from any chat."""
    title = _inline_title(citation, language)
    card = citation.card
    publisher = formats.clip(card.publisher or "", 60)
    when = dates.published(card.published, language, evidence=False)
    source = ", ".join(part for part in (publisher, when) if part)
    said = " ".join(citation.text.split())

    def make(_: int, characters: int) -> str:
        shown = passages.of_citation(citation, characters)
        heading = Markup.escape(title) if citation.fact else ""
        return engine.fill("replies/citation.j2", language, title=heading, citation=citation, shown=shown)

    return InlineText(title, f"{source}\n{formats.clip(said, 120)}", engine.fit(make, 1))


def _inline_title(citation: Citation, language: Language) -> str:
    fact = citation.fact
    if fact is None:
        speaker = formats.person(citation.speaker or "", language).strip()
        return formats.clip(speaker or " ".join(citation.text.split()), 80)
    marked = " … ".join(citation.marked())
    exactly = formats.way(fact) + formats.sign_beside(fact, marked, citation.card.language) + marked
    said = exactly if marked else formats.figure(fact, language)
    details = of_figure(citation, language, speaker=False)  # named under the passage
    about = formats.clip(", ".join(part for part in (trade.measured(fact, language), *details) if part), 80)
    return f"{about}: {said}" if about else said
