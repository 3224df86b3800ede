"""Articles with all that is stored with them, in one statement: each trip to the database thread costs time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from corpus.sqlite import rows
from corpus.store import Whole

MOST = 3000
"""Figures, and quotes, read of several articles together."""
_COLUMNS = {
    "article": f"{rows.CARD_COLUMNS}, body, title_words",
    "passage": f"article_id, {rows.PASSAGE_COLUMNS}",
    "fact": f"article_id, {rows.FACT_COLUMNS}",
    "quote": f"article_id, {rows.QUOTE_COLUMNS}",
}
_ORDER = {
    "article": "",
    "passage": "ORDER BY article_id, start",
    "fact": f"ORDER BY period_end DESC, start LIMIT {MOST}",
    "quote": f"ORDER BY article_id, passage_start LIMIT {MOST}",
}
_WIDTH = max(columns.count(",") for columns in _COLUMNS.values())


def _of_table(table: str, columns: str) -> str:
    padding = ", NULL" * (_WIDTH - columns.count(","))
    key = columns.partition(",")[0]
    where = f"WHERE {key} IN (SELECT value FROM json_each(?1))"
    return f"SELECT * FROM (SELECT '{table}', {columns}{padding} FROM {table} {where} {_ORDER[table]})"


STATEMENT = " UNION ALL ".join(_of_table(table, columns) for table, columns in _COLUMNS.items())
"""All rows of the articles whose ids are a list of JSON: the table, the article, and the columns."""


def wholes(found: Sequence[Sequence[Any]]) -> Iterator[Whole]:
    """The articles of the rows of ``STATEMENT``."""
    of_table: defaultdict[tuple[str, str], list[Sequence[Any]]] = defaultdict(list)
    for row in found:
        of_table[row[0], row[1]].append(row)
    for table, id in [key for key in of_table if key[0] == "article"]:
        (row,) = of_table[table, id]
        yield Whole(
            article=rows.article(row[1:]),
            title=tuple(row[12].split()),
            passages=tuple(rows.passage(passage[1:7]) for passage in of_table["passage", id]),
            facts=tuple(rows.fact(fact[2:]) for fact in of_table["fact", id]),
            quotes=tuple(rows.quote(quote[2:]) for quote in of_table["quote", id]),
        )
