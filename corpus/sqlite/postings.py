"""Which passages to look at for a question, by the full-text index, in bounded work at any size of corpus.

Rare terms choose: the passages of the rarest ones, as many as ``POSTINGS`` in all, are weighed by all terms
they hold. Where these are too few, passages that hold several of the common terms together fill up, the
newest first. No statement walks more than about ``POSTINGS`` entries of an index list per term, so the time
grows with neither the corpus nor the question.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate

POSTINGS = 3000
"""Entries walked of the lists of rare terms; a microsecond takes about three."""
WEIGHED, WALKED = 4, 12_000
"""Common terms that tell candidates apart, the rarest of them, and the entries of their lists that are walked, in
all; others hardly change the order."""
TOGETHER = 4
"""Common terms that fill-ins hold together, at most."""

Statement = tuple[str, tuple[object, ...]]
_TERM = re.compile(r"[\w.]+")
_MATCH = "FROM passage_terms WHERE passage_terms MATCH ?"


@dataclass(frozen=True, slots=True)
class Plan:
    """The terms of a question that the index holds, rarest first: those that choose, and the common ones."""

    rare: Mapping[str, int]
    common: Mapping[str, int]
    passages: int

    @property
    def found(self) -> int:
        """How many passages the rare terms choose, at most."""
        return sum(self.rare.values())


def plan(counts: Mapping[str, int], passages: int) -> Plan:
    """Divide terms by ``counts``, the number of passages that hold each, in a corpus of ``passages``.

    What the index would split is no term of it.
    """
    counts = {term: count for term, count in counts.items() if _TERM.fullmatch(term)}
    rare: dict[str, int] = {}
    for term, count in sorted(counts.items(), key=lambda item: (item[1], item[0])):
        if sum(rare.values()) + count > POSTINGS:
            break
        rare[term] = count
    rest = sorted((count, term) for term, count in counts.items() if term not in rare)
    return Plan(rare, {term: count for count, term in rest}, passages)


def statements(chosen: Plan, limit: int) -> Iterator[Statement]:
    """Statements for the ids of up to ``limit`` passages each, in the order to try them in."""
    if chosen.rare:
        yield by_rare_terms(chosen, limit)
    yield from by_common_terms(chosen, limit)


def by_rare_terms(chosen: Plan, limit: int) -> Statement:
    """The ids of the ``limit`` passages whose terms weigh most, of those that hold a rare one."""
    weighed = [(quoted(term), count) for term, count in chosen.rare.items()]
    if chosen.found > limit:
        any_rare = " OR ".join(quoted(term) for term in chosen.rare)
        walked = accumulate(chosen.common.values())
        common = [item for item, so_far in zip(chosen.common.items(), walked, strict=True) if so_far <= WALKED]
        weighed += [(f"{quoted(term)} AND ({any_rare})", count) for term, count in common[:WEIGHED]]
    union = " UNION ALL ".join(f"SELECT rowid AS id, ? AS weight {_MATCH}" for _ in weighed)
    values = [value for match, count in weighed for value in (_weight(count, chosen.passages), match)]
    return f"SELECT id FROM ({union}) GROUP BY id ORDER BY sum(weight) DESC, id DESC LIMIT ?", (*values, limit)


def by_common_terms(chosen: Plan, limit: int) -> Iterator[Statement]:
    """Statements for the ids of passages that hold the rarest common terms together, fewer each time."""
    terms = list(chosen.common)[:TOGETHER]
    if terms:
        walked = math.ceil(chosen.passages * POSTINGS / chosen.common[terms[0]])
    for held in range(len(terms), 0, -1):
        match = " AND ".join(quoted(term) for term in terms[:held])
        newest = "rowid > (SELECT max(id) FROM passage) - ?"
        yield f"SELECT rowid {_MATCH} AND {newest} ORDER BY rowid DESC LIMIT ?", (match, walked, limit)


def quoted(term: str) -> str:
    """``term`` as a string of the query language, whatever it holds."""
    return '"' + term.replace('"', '""') + '"'


def _weight(count: int, passages: int) -> float:
    return math.log(1 + (max(passages, count) - count + 0.5) / (count + 0.5))
