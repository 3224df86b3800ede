"""The period of a figure: from its clause, its sentence, the sentences before, or the day itself."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.facts.clauses import Sentence
from corpus.facts.lexicon import Lexicon
from corpus.facts.quantities import DURATIONS, NO_COUNTS, PHYSICAL, Quantity
from corpus.model import FactKind, Period
from corpus.periods import PeriodMention

_CARRYING = frozenset((FactKind.GROWTH, FactKind.DECLINE, FactKind.LEVEL, FactKind.SHARE, FactKind.FORECAST))
"""Kinds of a figure that goes on within the period of the sentence before it."""
_MOMENTS = frozenset(("day", "numeric_day", "day_offset", "weekday", "now"))
_FLEETING = _MOMENTS | {
    "vague",
    "last_years",
    "next_years",
    "years_ago",
    "since_year",
    "last_decade",
    "crop_year",
    "years",
}
_SIZES = frozenset(("km", "miles", "metres", "hectares", "square metres", "square km", "GW", "MW", "kW")) | DURATIONS
"""Units of what things are, which no period of a sentence before bounds."""
# Between a base of comparison and its figure: a bracket or a dash, and who knows a hedge.
_NO_WORD = re.compile(r"(?:\s*[^\W\d_]+)?\s*[(:–—-]\s*(?:[^\W\d_]+\s+)?")
_STOPS = re.compile(r"[,;.](?=\s)")
_NEAR = 28
_INHERITED_SENTENCES = 2
_FOLLOWING = 90


@dataclass(slots=True)
class Timeline:
    """The periods of an article, asked in reading order."""

    mentions: list[PeriodMention]
    today: Period | None
    tables: Lexicon
    carried: PeriodMention | None = None
    carried_at: int = -99
    at: int = 0
    counted: tuple[Sentence, Period | None] | None = None

    def next_sentence(self) -> None:
        """To be called before the figures of each sentence."""
        self.at += 1

    def period(self, sentence: Sentence, quantity: Quantity, kind: FactKind) -> Period | None:
        """The days that ``quantity`` is about, or None when the article does not say."""
        mention = self._own(sentence, quantity, kind)
        if mention:
            if mention.kind not in _FLEETING and not mention.comparison:
                self.carried, self.carried_at = mention, self.at
            return mention.period
        if self._is_state(sentence, quantity, kind):
            return self.today
        return self._inherited(sentence, quantity, kind)

    def _inherited(self, sentence: Sentence, quantity: Quantity, kind: FactKind) -> Period | None:
        """The period of the sentences right before, which a flow goes on within."""
        if self.carried is None or self.at - self.carried_at > _INHERITED_SENTENCES:
            return None
        if kind not in _CARRYING or quantity.unit in _SIZES or not self._has_begun(self.carried, kind):
            return None
        clause = sentence.clause(quantity.span)
        if kind is FactKind.SHARE and not self.tables.patterns["PAST"].search(sentence.text, clause.start, clause.end):
            return None
        self.carried_at = self.at
        return self.carried.period

    def _has_begun(self, mention: PeriodMention, kind: FactKind) -> bool:
        """A horizon ("к 2030 году") goes on only into forecasts."""
        if kind is FactKind.FORECAST:
            return True
        if mention.kind == "year_end":
            return False
        return mention.period is None or self.today is None or mention.period.start <= self.today.end

    def note(self, sentence: Sentence) -> None:
        """A sentence's last period goes on into the next, also when it dates no figure."""
        inside = [m for m in self._of(sentence) if m.kind not in _FLEETING]
        if inside:
            self.carried, self.carried_at = inside[-1], self.at

    def comparison(self, sentence: Sentence, kind: FactKind) -> Period | None:
        """The period that a change is counted from, where the sentence names it."""
        if kind not in (FactKind.GROWTH, FactKind.DECLINE, FactKind.LEVEL):
            return None
        bases = [m for m in self.mentions if m.comparison and sentence.span.holds(m.span)]
        return bases[0].period if bases else None

    def _of(self, sentence: Sentence) -> list[PeriodMention]:
        return [m for m in self.mentions if not m.comparison and sentence.span.holds(m.span)]

    def _own(self, sentence: Sentence, quantity: Quantity, kind: FactKind) -> PeriodMention | None:
        if base := self._base_of_comparison(sentence, quantity):
            return base
        mentions = self._of(sentence)
        before = [m for m in mentions if m.span.end <= quantity.span.start]
        after = [m for m in mentions if m.span.start >= quantity.span.end]
        following = after[0] if after and self._follows(sentence, quantity, after[0]) else None
        if following and self._adjacent(sentence, quantity, following):
            return following
        preceding = next((m for m in reversed(before) if self._reaches(sentence, quantity, m, kind)), None)
        return preceding or following

    def _base_of_comparison(self, sentence: Sentence, quantity: Quantity) -> PeriodMention | None:
        """The base that the figure itself is of: "(годом ранее — 22 млрд)", "против 22 млрд годом ранее"."""
        text, span = sentence.text, quantity.span
        for mention in self.mentions:
            if not mention.comparison or not sentence.span.holds(mention.span):
                continue
            if mention.span.end <= span.start and _NO_WORD.fullmatch(text, mention.span.end, span.start):
                return mention
            against = self.tables.patterns["AGAINST"].search(text, sentence.span.start, span.start)
            if mention.span.start >= span.end and against and self._adjacent(sentence, quantity, mention):
                return mention
        return None

    def _adjacent(self, sentence: Sentence, quantity: Quantity, mention: PeriodMention) -> bool:
        between = sentence.text[quantity.span.end : mention.span.start]
        if any(quantity.span.end <= q.span.start < mention.span.start for q in sentence.quantities):
            return False
        return len(between) <= _NEAR and not any(c in between for c in (",", ";", ":", "(", ")", ". "))

    def _follows(self, sentence: Sentence, quantity: Quantity, mention: PeriodMention) -> bool:
        """Whether a period after the figure is its own: nothing between begins to speak of something else."""
        between = sentence.text[quantity.span.end : mention.span.start]
        if len(between) > _FOLLOWING or ";" in between or self._turns_ahead(between):
            return False
        cuts = [c.start for c in sentence.clauses if quantity.span.end <= c.start <= mention.span.start]
        later = [q.span.start for q in sentence.quantities if q.span.start >= mention.span.end]
        if cuts and later and not _STOPS.search(sentence.text, mention.span.end, later[0]):
            return False
        return all(self._continues(sentence, cut, mention) for cut in cuts)

    def _turns_ahead(self, between: str) -> bool:
        """Whether the words go over to what is planned: "sold $1 billion and expects to sell more in May"."""
        return any(self.tables.patterns[name].search(between) for name in ("FORECAST", "PLAN", "TARGET"))

    def _continues(self, sentence: Sentence, cut: int, mention: PeriodMention) -> bool:
        start = cut + 1
        while start < mention.span.start and not sentence.text[start].isalnum() and sentence.text[start] not in "$€":
            start += 1
        return bool(self.tables.patterns["CONTINUES"].match(sentence.text, start)) or start >= mention.span.start

    def _reaches(self, sentence: Sentence, quantity: Quantity, mention: PeriodMention, kind: FactKind) -> bool:
        """Whether a period before the figure holds for it: always for flows, within the clause for the rest."""
        if kind in _CARRYING and mention.kind not in _MOMENTS:
            return True
        between = sentence.text[mention.span.end : quantity.span.start]
        same_clause = sentence.clause(quantity.span).start <= mention.span.start
        same_clause = same_clause or (len(between) <= _NEAR and not _STOPS.search(between))
        flows = quantity.unit in PHYSICAL
        return (
            same_clause
            or (flows and mention.kind not in _MOMENTS)
            or mention.kind == "now"
            or self._leads(sentence, mention)
        )

    def _leads(self, sentence: Sentence, mention: PeriodMention) -> bool:
        """Whether the mention opens the sentence, so that it frames all of it."""
        opening = sentence.text[sentence.span.start : mention.span.start]
        return len(opening.strip(' -–—«"“')) <= 12 and mention.kind not in (
            "day",
            "numeric_day",
            "weekday",
            "day_offset",
        )

    def _is_state(self, sentence: Sentence, quantity: Quantity, kind: FactKind) -> bool:
        """Whether the figure counts what there is on the day: not what is to come, nor a flow."""
        if kind is FactKind.MONEY:
            return self._prices_count(sentence, quantity)
        if kind is not FactKind.COUNT:
            return False
        return quantity.unit not in DURATIONS and not self._is_future(sentence, quantity)

    def _prices_count(self, sentence: Sentence, quantity: Quantity) -> bool:
        """Whether a sum is that of what the same clause counts: "26 проектов почти на $1 млрд"."""
        counts = [
            q
            for q in sentence.quantities
            if q.span.end <= quantity.span.start and not q.is_money and q.unit not in NO_COUNTS
        ]
        return bool(counts) and not self._is_future(sentence, counts[-1])

    def _is_future(self, sentence: Sentence, quantity: Quantity) -> bool:
        window = sentence.window(quantity)
        return bool(self.tables.patterns["FUTURE"].search(sentence.text, window.start, window.end))


def day_of(period: Period | None) -> Period | None:
    """``period`` when it is a single day."""
    return period if period and period.start == period.end else None
