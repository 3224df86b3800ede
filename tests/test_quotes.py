"""Direct quotes and the speakers of figures, one case a line in ``tests/cases/quotes_*.txt``."""

from __future__ import annotations

import pytest

from corpus.model import Span
from corpus.quotes import extract_quotes, speaker_at
from tests.quote_cases import QuoteCase, all_cases

NAMED = all_cases()


def _bare(spans: tuple[Span, ...], text: str) -> tuple[str, ...]:
    return tuple(span.of(text).strip(" .,") for span in spans)


@pytest.mark.parametrize("case", [case for _, case in NAMED], ids=[name for name, _ in NAMED])
def test_case(case: QuoteCase) -> None:
    text = case.article.body
    quotes = extract_quotes(case.article)
    direct = [(_bare(quote.spans, text), quote.speaker) for quote in quotes if quote.kind == "direct"]
    assert direct == [(_bare(spans, text), speaker) for spans, speaker in case.quotes]
    speaker = speaker_at(case.article, quotes)
    assert [speaker(span) for span, _ in case.probes] == [name for _, name in case.probes]
