"""What holds of quotes whatever the text: no exception, spans inside the body, in order, bare of marks."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.model import LANGUAGES, Language, Quote, Span
from corpus.quotes import extract_quotes, speaker_at
from tests.quote_cases import all_cases, article_of

_PIECES = (
    "«", "»", "“", "”", "„", '"', "– ", " – ", ", – ", "- ", ": ", ". ", ", ", "\n", "…", "! ", "? ", " ",
    "сказал ", "Токаев ", "он ", "заявил, что ", "деді ", "Президент ", "деп атап өтті ", "said ", "Tokayev ",
    "according to ", "по словам ", "глава государства ",
    "Мы растем", "Сауда өсті", "Trade grew by 5%", "И. Иванов",
)  # fmt: skip
_TEXTS = st.one_of(
    st.lists(st.sampled_from(_PIECES), max_size=25).map("".join),
    st.text(max_size=80),
    st.tuples(st.sampled_from([case.article.body for _, case in all_cases()]), st.integers(0, 60)).map(
        lambda pair: pair[0][pair[1] :]
    ),
)


@settings(max_examples=150, deadline=None)
@given(_TEXTS, st.sampled_from(LANGUAGES))
def test_quotes_of_any_text(text: str, language: Language) -> None:
    article = article_of(text, language)
    quotes = extract_quotes(article)
    spans = [span for quote in quotes for span in quote.spans]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    for kind in ("direct", "reported"):
        own = [span for quote in quotes if quote.kind == kind for span in quote.spans]
        assert all(a.end <= b.start for a, b in pairwise(sorted(own)))
    for quote in quotes:
        _well_formed(quote, text)
    speaker = speaker_at(article, quotes)
    assert all(speaker(span) == quote.speaker for quote in quotes if quote.kind == "direct" for span in quote.spans)


def _well_formed(quote: Quote, text: str) -> None:
    assert list(quote.spans) == sorted(quote.spans)
    assert all(quote.passage.holds(span) for span in quote.spans)
    assert 0 <= quote.passage.start < quote.passage.end <= len(text)
    for span in quote.spans:
        words = span.of(text)
        assert words == words.strip()
        assert not _surrounded(words)


def _surrounded(words: str) -> bool:
    return words[0] in "«“" and words[-1] in "»”" and not any(mark in words[1:-1] for mark in "«»“”")


def test_direct_and_reported_do_not_overlap() -> None:
    for _, case in all_cases():
        quotes = extract_quotes(case.article)
        spans = sorted(span for quote in quotes for span in quote.spans)
        assert all(a.end <= b.start for a, b in pairwise(spans)), case.article.body


def test_nothing_is_a_quote_in_narration() -> None:
    assert extract_quotes(article_of("Экспорт вырос на 5%. Импорт снизился.", "ru")) == []


def test_speaker_of_narration_is_none() -> None:
    article = article_of("Экспорт вырос на 5%.", "ru")
    assert speaker_at(article, extract_quotes(article))(Span(17, 19)) is None
