"""Whatever stands in an article, replies are valid Telegram HTML, within their length, and only quote it."""

from __future__ import annotations

import unicodedata
from typing import Literal, get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.model import LANGUAGES, Article, Basis, Language, Period, Published, Span
from corpus.replies import (
    Answer,
    AnswerKind,
    Citation,
    Context,
    Headline,
    Latest,
    Note,
    Page,
    Quotes,
    Reply,
    SourceCount,
    Sources,
    Status,
)
from templates import headline, inline, length, plain, render, render_caption
from tests.botapi.html import parse_html
from tests.factories import article, day, figure_row, quoted, trade, year
from tests.test_templates import COVERAGE

NASTY = st.sampled_from(
    ["<b>", "</blockquote>", "&amp;", "&", "<", ">", '"', "'", "😀👩‍👩‍👧", "🇰🇿", "مرحبا بالعالم", "\u202e",
     "\u00a0", "\n", "\r\n", "\x00", "\ud800", "{{ 7*7 }}", "{% raw %}", "{query}", "$x^2$", "Ә", "ё",
     "22,2 млрд ", "слово. ", "«", "»", "\u2028", "e\u0301", "https://x.org/?a=1&b=2", "<a href='x'>"]
)  # fmt: skip
PIECES = st.lists(NASTY | st.text(max_size=12), max_size=25).map("".join)
BODIES = st.tuples(PIECES, st.integers(1, 60)).map(lambda pair: (pair[0] * pair[1])[:20_000]).filter(str.strip)
LONG = st.tuples(NASTY | st.text(min_size=5, max_size=30), st.integers(100, 400)).map(lambda pair: pair[0] * pair[1])
NAMES = st.none() | PIECES | LONG
KINDS: tuple[AnswerKind, ...] = get_args(AnswerKind)
VERDICTS: tuple[Literal["yes", "no"], ...] = ("yes", "no")
SPANS = st.tuples(st.integers(0, 20_000), st.integers(1, 400))


@st.composite
def articles(draw: st.DrawFn) -> Article:
    when = day("2024-02-29").period
    published = draw(st.sampled_from([Published(), Published(Basis.STATED, when)]) | st.builds(
        Published, st.sampled_from([Basis.INFERRED, Basis.BOUNDS]), st.just(when), st.tuples(PIECES, PIECES)
    ))  # fmt: skip
    url = draw(st.none() | st.just("https://example.org/a?b=1&c=<2>") | PIECES)
    language = draw(st.sampled_from(LANGUAGES))
    return article(draw(BODIES), publisher=draw(NAMES), title=draw(NAMES), url=url, published=published,
                   language=language)  # fmt: skip


@st.composite
def citations(draw: st.DrawFn) -> Citation:
    source = draw(articles())
    spans = [Span(start, start + size) for start, size in draw(st.lists(SPANS, max_size=6))]
    marks = tuple(span for span in spans if span.end <= len(source.body))
    return Citation("r", source.card, Span(0, len(source.body)), source.body, marks, draw(NAMES))


@st.composite
def answers(draw: st.DrawFn) -> Answer:
    found = tuple(draw(st.lists(citations(), max_size=8)))
    status: Status = "answered" if found else "not_found"
    kind = draw(st.sampled_from(KINDS))
    said = tuple((cited.marked() or (cited.text,))[0] for cited in found[: draw(st.integers(0, 8))])
    closest = tuple(draw(st.lists(citations(), max_size=3)))
    notes, verdict = draw(st.frozensets(st.sampled_from(Note))), draw(st.sampled_from([*VERDICTS, None]))
    asked = tuple(draw(st.lists(PIECES, max_size=8)))
    return Answer("?", "ru", status, kind, said, found, closest, notes, verdict, draw(NAMES), asked, COVERAGE)


@st.composite
def lists(draw: st.DrawFn) -> Reply:
    found = draw(st.lists(citations(), max_size=6))
    page, topic = Page(0, 10, 40), draw(NAMES)
    made: list[Reply] = [
        Latest(topic, tuple(Headline(cited.card, cited.text) for cited in found), page),
        Quotes(topic, draw(NAMES), tuple(found), page, tuple((cited.speaker or "", 1) for cited in found)),
        Sources(tuple(SourceCount(cited.card.publisher, 2, cited.card) for cited in found * 20), COVERAGE),
        *(Context(cited, cited.passage, cited.text) for cited in found),
    ]
    return draw(st.sampled_from(made))


def texts_of(reply: Reply) -> list[str]:
    match reply:
        case Answer():
            return [cited.text for cited in (*reply.citations, *reply.closest)]
        case Latest():
            return [item.lead for item in reply.items]
        case Quotes():
            return [cited.text for cited in reply.items]
        case Context():
            return [reply.text]
        case _:
            return []


def printable(text: str) -> str:
    """As sent: what no message can hold is replaced by the replacement character, one for one."""
    return "".join("\ufffd" if unicodedata.category(c) in {"Cc", "Cs"} and not kept(c) else c for c in text)


def kept(char: str) -> bool:
    return char in "\t\n" or "\x80" <= char <= "\x9f"


def check(html: str, limit: int = 4096) -> None:
    parsed = parse_html(html)
    assert parsed.text.strip()
    assert length(html) <= limit
    html.encode("utf-8")
    assert "<blockquote" not in plain(html) or "<blockquote" in parsed.text


@settings(max_examples=100, deadline=None)
@given(answers() | lists(), st.sampled_from(LANGUAGES))
def test_any_reply(reply: Reply, language: Language) -> None:
    html = render(reply, language)
    check(html)
    texts = [printable(text) for text in texts_of(reply)]
    for shown in quoted(html):
        assert any(shown in text for text in texts), shown


@settings(max_examples=40, deadline=None)
@given(answers(), st.sampled_from(LANGUAGES))
def test_any_headline_is_made_of_the_answer(reply: Answer, language: Language) -> None:
    said = headline(reply, language)
    assert bool(said) == (reply.status == "answered")


@settings(max_examples=60, deadline=None)
@given(citations(), st.sampled_from(LANGUAGES))
def test_any_inline_result(cited: Citation, language: Language) -> None:
    made = inline(cited, language)
    check(made.message)
    assert made.title.strip()
    assert len(made.title) <= 200


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.floats(-1e15, 1e15), NAMES, PIECES, st.sampled_from(["USD", "percent", "jobs"])),
                min_size=1, max_size=70), st.sampled_from(LANGUAGES))  # fmt: skip
def test_any_trade(made: list[tuple[float, str | None, str, str]], language: Language) -> None:
    periods: list[Period | None] = [year(2020), year(2021, 1, 7), None]
    rows = [
        figure_row(value, periods[at % 3], f"около {words} единиц", unit=unit, publisher=name, speaker=name)
        for at, (value, name, words, unit) in enumerate(made)
    ]
    check(render(trade(*rows), language))
    check(render_caption(trade(*rows), language), 1024)
