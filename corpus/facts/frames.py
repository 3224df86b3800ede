"""Which of the periods that a sentence names is that of a figure in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from corpus.facts.clauses import Sentence
from corpus.facts.lexicon import Lexicon
from corpus.facts.quantities import PHYSICAL, Quantity
from corpus.facts.spans import starting_within
from corpus.model import FactKind, Period, Span
from corpus.periods import PeriodMention

CARRYING = frozenset((FactKind.GROWTH, FactKind.DECLINE, FactKind.LEVEL, FactKind.SHARE, FactKind.FORECAST))
"""Kinds of a figure that a period holds for beyond its own clause, and into the sentences after."""
PROSPECTIVE = frozenset((FactKind.TARGET, FactKind.PLAN, FactKind.FORECAST))
"""Kinds of figures of what is to come."""
MOMENTS = frozenset(("day", "numeric_day", "day_offset", "weekday", "now"))
"""Kinds of mentions that date an event rather than a figure."""
_RETOLD = frozenset(("same_period", "year_earlier"))
_OPENS_AT_MOST = 12
_NEAR = 28
_FOLLOWING = 90
_ENDING = 25
_NEXT = 3
# Between a base of comparison and its figure: a bracket or a dash, and who knows a hedge.
_NO_WORD = re.compile(r"(?:\s*[^\W\d_]+)?\s*[(:–—-]\s*(?:[^\W\d_]+\s+)?")
_STOPS = re.compile(r"[,;.](?=\s)")
_BREAKS = re.compile(r"[,;:()]|\.\s")


@dataclass(frozen=True)
class Frame:
    """A sentence with the periods that it names."""

    sentence: Sentence
    mentions: tuple[PeriodMention, ...]
    tables: Lexicon
    today: Period | None

    @cached_property
    def periods(self) -> list[PeriodMention]:
        """The mentions that are no bases of comparison, nor claimed by a figure of the base."""
        claimed = {base for q in self.sentence.quantities if (base := self._base(q))} if self.mentions else set()
        return [m for m in self.mentions if not m.comparison and m not in claimed]

    @cached_property
    def compared(self) -> PeriodMention | None:
        """The first base of comparison."""
        return next((mention for mention in self.mentions if mention.comparison), None)

    def mention(self, quantity: Quantity, kind: FactKind) -> PeriodMention | None:
        """The mention that dates ``quantity``, or None."""
        if base := self._base(quantity):
            return base
        near = self.sentence.near(quantity.span)
        before = [m for m in self._periods_within(near) if m.span.end <= quantity.span.start]
        later = [m for m in self._periods_within(near) if m.span.start >= quantity.span.end]
        dated = [m for m in later if m.kind != "vague"] if kind in PROSPECTIVE else []
        after = next(iter(dated or later), None)
        following = after if after and self._follows(quantity, after, kind) else None
        if following and self._adjacent(quantity, following):
            return following
        preceding = next((m for m in reversed(before) if self._reaches(quantity, m, kind)), None)
        return preceding or following

    def _base(self, quantity: Quantity) -> PeriodMention | None:
        """The base that the figure itself is of: "(годом ранее — 22 млрд)", "против 22 млрд в 2022 году"."""
        start = quantity.span.start
        near = starting_within(self.mentions, start - _FOLLOWING + 1, start + _FOLLOWING)
        if not near:
            return None
        against = self.is_against(quantity)
        return next((m for m in near if self._is_base_of(quantity, m, against)), None)

    def _is_base_of(self, quantity: Quantity, mention: PeriodMention, against: bool) -> bool:
        if mention.span.start >= quantity.span.end:
            return against and self._adjacent(quantity, mention)
        if not mention.comparison:
            return False
        text = self.sentence.text
        if _NO_WORD.fullmatch(text, mention.span.end, quantity.span.start):
            return True
        # "Годом ранее закупки равнялись 12 млн": the words open the clause, so nothing is compared with them.
        clause = self.sentence.clause(quantity.span)
        if self.tables.patterns["CHANGE_AFTER"].match(text, quantity.span.end):
            return False  # "Былтырғыдан 5 пайызға кем": by so much less than then
        opening = text[clause.start : max(clause.start, mention.span.start)]
        return mention.kind in _RETOLD and bool(self.tables.patterns["OPENING"].fullmatch(opening))

    def is_against(self, quantity: Quantity) -> bool:
        """Whether the figure is what another of the sentence is compared with: "против 22 млрд", "с 5 до 7 млрд"."""
        text, start, end = self.sentence.text, self.sentence.opening(quantity.span), quantity.span.end
        if self._units[quantity.unit] < 2:
            return False
        if self.tables.patterns["AGAINST"].search(text, start, quantity.span.start):
            return True
        following = self.sentence.following(quantity)
        ends = self.tables.patterns["BASE_ENDING"].search(text, quantity.span.start, end)
        arrives = following and self.tables.patterns["TARGET_ENDING"].search(text, end, following.span.end + _ENDING)
        return bool(ends and arrives and following and following.unit == quantity.unit)

    @cached_property
    def _units(self) -> Counter[str]:
        return Counter(quantity.unit for quantity in self.sentence.quantities)

    def _periods_within(self, near: Span) -> Sequence[PeriodMention]:
        return starting_within(self.periods, near.start, near.end)

    def _adjacent(self, quantity: Quantity, mention: PeriodMention) -> bool:
        end, start = quantity.span.end, mention.span.start
        parted = bool(starting_within(self.sentence.quantities, end, start))
        return not parted and start - end <= _NEAR and not _BREAKS.search(self.sentence.text, end, start)

    def _follows(self, quantity: Quantity, mention: PeriodMention, kind: FactKind) -> bool:
        """Whether a period after the figure is its own: nothing between begins to speak of something else."""
        sentence = self.sentence
        between = sentence.text[quantity.span.end : mention.span.start]
        turns = kind not in PROSPECTIVE and self._turns_ahead(between)
        if len(between) > _FOLLOWING or ";" in between or turns:
            return False
        if kind in (FactKind.COUNT, FactKind.MONEY) and self._turns_to_another(quantity, mention):
            return False
        cuts = [c.start for c in sentence.clauses_within(Span(quantity.span.end, mention.span.start + 1))]
        later = next(iter(starting_within(sentence.quantities, mention.span.end, sentence.span.end)), None)
        if cuts and later and not _STOPS.search(sentence.text, mention.span.end, later.span.start):
            return False
        return not (cuts and self._opens_clause(mention)) and all(self._continues(cut, mention) for cut in cuts)

    def _opens_clause(self, mention: PeriodMention) -> bool:
        """Whether a clause of its own begins with the mention: "составляет 1,5 ГВт, к 2029 году он исчезнет"."""
        clause = self.sentence.clause(mention.span)
        if mention.span.start - clause.start > _NEXT or clause.start <= self.sentence.span.start:
            return False
        patterns, end = self.tables.patterns, min(clause.end, mention.span.end + _FOLLOWING)
        verbs = ("PAST", "PRESENT", "FORECAST", "PLAN")
        return any(patterns[name].search(self.sentence.text, mention.span.end, end) for name in verbs)

    def _turns_to_another(self, quantity: Quantity, mention: PeriodMention) -> bool:
        """Whether an "and" with a verb leads to another figure: "employs 300 people and built 2 plants in 2023"."""
        later = self.sentence.following(quantity)
        if later is None or later.span.start >= mention.span.start:
            return False
        patterns, text = self.tables.patterns, self.sentence.text
        joint = patterns["AND"].search(text, quantity.span.end, later.span.start)
        return bool(joint and patterns["PAST"].search(text, joint.end(), later.span.start))

    def _turns_ahead(self, between: str) -> bool:
        """Whether the words go over to what is planned: "sold $1 billion and expects to sell more in May"."""
        return any(self.tables.patterns[name].search(between) for name in ("FORECAST", "PLAN", "TARGET"))

    def _continues(self, cut: int, mention: PeriodMention) -> bool:
        text, start = self.sentence.text, cut + 1
        while start < mention.span.start and not text[start].isalnum() and text[start] not in "$€":
            start += 1
        return bool(self.tables.patterns["CONTINUES"].match(text, start)) or start >= mention.span.start

    def _reaches(self, quantity: Quantity, mention: PeriodMention, kind: FactKind) -> bool:
        """Whether a period before the figure holds for it: always for flows, within the clause for the rest."""
        lasts = mention.kind not in MOMENTS
        if self.tables.patterns["OTHER_TIME"].search(self.sentence.text, mention.span.end, quantity.span.start):
            return False
        if lasts and (kind in CARRYING or quantity.unit in PHYSICAL):
            return True
        if lasts and kind is FactKind.COUNT and self._is_over(mention) and self._is_past(quantity):
            return True  # "в 2019 году, до кризиса, летали 2 миллиона человек"
        if mention.kind == "now" or (self._opens(mention) and (lasts or self._is_ahead(mention))):
            own = self.sentence.clause(quantity.span).start <= mention.span.start
            return own or kind not in (FactKind.COUNT, FactKind.MONEY) or not self._is_present(quantity)
        between = self.sentence.text[mention.span.end : quantity.span.start]
        beside = len(between) <= _NEAR and not _STOPS.search(between)
        resumes = self.tables.patterns.get("RESUMES")
        beside = beside or (lasts and resumes is not None and bool(resumes.match(between)))
        return beside or self.sentence.clause(quantity.span).start <= mention.span.start

    def _is_ahead(self, mention: PeriodMention) -> bool:
        """Whether it is a day to come: what is said then is no state of today."""
        return mention.kind == "day_offset" and bool(self.today and mention.period and mention.period > self.today)

    def _is_over(self, mention: PeriodMention) -> bool:
        return bool(self.today and mention.period and mention.period.end < self.today.start)

    def _is_past(self, quantity: Quantity) -> bool:
        """Whether the clause of the figure tells of the past, and of nothing now."""
        clause, patterns = self.sentence.clause(quantity.span), self.tables.patterns
        text = self.sentence.text
        told = patterns["PAST"].search(text, clause.start, clause.end)
        return bool(told) and not patterns["PRESENT"].search(text, clause.start, clause.end)

    def _is_present(self, quantity: Quantity) -> bool:
        """Whether the figure's own clause is in the present tense."""
        clause, patterns = self.sentence.clause(quantity.span), self.tables.patterns
        end = min(clause.end, quantity.span.end + _FOLLOWING)
        start = max(clause.start, self.sentence.opening(quantity.span))
        return bool(patterns["PRESENT"].search(self.sentence.text, start, end)) and not patterns["PAST"].search(
            self.sentence.text, start, end
        )

    def _opens(self, mention: PeriodMention) -> bool:
        """Whether the mention opens the sentence, so that it frames all of it."""
        opening = self.sentence.text[self.sentence.span.start : mention.span.start]
        return len(opening.strip(' -–—«"“')) <= _OPENS_AT_MOST
