"""The period of a figure: from its clause, its sentence, the sentences before, or the day itself."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from corpus.facts.clauses import Sentence
from corpus.facts.frames import CARRYING, MOMENTS, PROSPECTIVE, Frame
from corpus.facts.lexicon import Lexicon
from corpus.facts.quantities import CHANGES, DURATIONS, NO_COUNTS, Quantity
from corpus.facts.spans import starting_within
from corpus.model import FactKind, Period, Span
from corpus.periods import PeriodMention
from corpus.periods.reading import shift_years

_FLEETING = MOMENTS | {
    "vague",
    "month_part",
    "last_years",
    "next_years",
    "years_ago",
    "since_year",
    "since_day",
    "last_decade",
    "crop_year",
    "years",
}
"""Kinds of mentions that hold for their own sentence only."""
_SIZES = frozenset(("km", "miles", "metres", "hectares", "square metres", "square km", "GW", "MW", "kW")) | DURATIONS
"""Units of what things are, which no period of a sentence before bounds."""
_INHERITED_SENTENCES = 2
_SIBLINGS = 60
_ASIDE = re.compile(r"\s*(?:\w+\s*)?(?:\(|\s[—–-]\s)\s*")
_YEARLY = frozenset(
    ("first_months", "month_range", "quarter", "quarters", "half", "year", "relative_year", "same_period", "season")
)
"""Kinds of periods that are compared with those of the year before, where nothing else is said."""


@dataclass(frozen=True, slots=True)
class _Dated:
    """The figure before, and the days that were found for it."""

    quantity: Quantity
    kind: FactKind
    period: Period | None
    inherited: bool


@dataclass(slots=True)
class Timeline:
    """The periods of an article, asked in reading order."""

    mentions: list[PeriodMention]
    today: Period | None
    tables: Lexicon
    carried: PeriodMention | None = None
    carried_at: int = -99
    counted_at: int = -99
    carried_kind: FactKind | None = None
    at: int = 0
    frame: Frame = field(init=False)
    last: _Dated | None = None
    speaker: str | None = None

    def next_sentence(self, sentence: Sentence) -> None:
        """To be called before the figures of each sentence."""
        self.at += 1
        self.last = None
        inside = tuple(starting_within(self.mentions, sentence.span.start, sentence.span.end))
        self.frame = Frame(sentence, inside, self.tables, self.today)

    def period(self, sentence: Sentence, quantity: Quantity, kind: FactKind, speaker: str | None) -> Period | None:
        """The days that ``quantity``, as ``speaker`` says it, is about; None when the article does not say."""
        if speaker and self.speaker and speaker != self.speaker:
            self.carried = None  # another's words have a time of their own
        self.speaker = speaker or self.speaker
        mention = self.frame.mention(quantity, kind)
        against = self.frame.is_against(quantity)
        if mention:
            if mention.kind not in _FLEETING and mention in self.frame.periods:
                self.carried, self.carried_at, self.carried_kind = mention, self.at, kind
            found = None if self._is_over(mention, kind) else self._until(mention)
            if against and not mention.comparison and mention in self.frame.periods:
                found = self._year_before(sentence, quantity, mention)
        elif not against and self._is_sibling(sentence, quantity, kind) and self.last:
            found = self.last.period
        elif self.last and self.tables.patterns["OF_THEM"].match(sentence.text, quantity.span.end):
            found = None if self.last.period == self.today else self.last.period
        elif self._is_state(sentence, quantity, kind):
            found = self.today
        else:
            found = self._inherited(sentence, quantity, kind)
        self.last = _Dated(quantity, kind, found, inherited=mention is None and not against)
        return found

    def _until(self, mention: PeriodMention) -> Period | None:
        """The days of a mention; "с начала года" lasts to the day that the sentence names: "на 1 марта"."""
        if mention.kind != "year_to_date" or mention.period is None:
            return mention.period
        days = [m.period.end for m in self.frame.mentions if m.kind in ("day", "numeric_day") and m.period]
        last = max((day for day in days if mention.period.start < day <= mention.period.end), default=None)
        return Period(mention.period.start, last) if last else mention.period

    def _year_before(self, sentence: Sentence, quantity: Quantity, mention: PeriodMention) -> Period | None:
        """The days of a base of comparison: "за квартал упал с 2,1 до 1,8 млрд" starts from a year before."""
        following = sentence.following(quantity)
        later = following and self.frame.mention(following, FactKind.LEVEL)
        if mention.period is None or self._is_ahead(sentence, mention):
            return None
        if later and later.span.start > quantity.span.start and later is not mention:
            return mention.period
        base = self.frame.compared
        if base and base.period:
            return base.period
        yearly = mention.kind in _YEARLY and quantity.unit not in CHANGES
        return shift_years(mention.period, -1) if yearly else None

    def _is_ahead(self, sentence: Sentence, mention: PeriodMention) -> bool:
        """Whether a mention is the day by which something is to be, or a time that has not begun."""
        if self.tables.patterns["HORIZON"].search(mention.span.of(sentence.text)):
            return True
        return bool(self.today and mention.period and mention.period.start > self.today.end)

    def _is_sibling(self, sentence: Sentence, quantity: Quantity, kind: FactKind) -> bool:
        """Whether the figure goes on with a list, or is an aside to the one before: both have one time."""
        last = self.last
        if last is None or last.period is None:
            return False
        between = sentence.text[last.quantity.span.end : quantity.span.start]
        if last.kind is kind is FactKind.COUNT and self.tables.patterns["AMONG"].search(between):
            return True
        if not last.inherited:
            return False
        if len(between) > _SIBLINGS or ";" in between:
            return False
        aside = _ASIDE.fullmatch(between) or self.tables.patterns["OR"].fullmatch(between)
        return bool(aside) or (kind is last.kind and not self._has_verb(between))

    def _has_verb(self, words: str) -> bool:
        return any(self.tables.patterns[name].search(words) for name in ("PAST", "PRESENT", "PLAN", "FORECAST"))

    def _is_over(self, mention: PeriodMention, kind: FactKind) -> bool:
        """Whether a plan would be for a time that is over: then the time is that of something else."""
        if mention.period is None or self.today is None:
            return False
        return kind in PROSPECTIVE and mention.period.end < self.today.start

    def _inherited(self, sentence: Sentence, quantity: Quantity, kind: FactKind) -> Period | None:
        """The period of the sentences right before, which a flow goes on within."""
        if self.carried is None or self.at - self.carried_at > _INHERITED_SENTENCES:
            return None
        if self._leaves(sentence, quantity):
            return None
        if quantity.unit in _SIZES or not self._has_begun(sentence, self.carried, kind):
            return None
        if not self._goes_on(sentence, quantity, kind):
            return None
        self.carried_at = self.at
        if self.frame.is_against(quantity):
            return self._year_before(sentence, quantity, self.carried)
        return self.carried.period

    def _leaves(self, sentence: Sentence, quantity: Quantity) -> bool:
        """Whether the clause of a figure turns to another time than that of before: "Сейчас ставка – 14%"."""
        clause = sentence.clause(quantity.span)
        return bool(self.tables.patterns["OTHER_TIME"].search(sentence.text[clause.start : clause.end]))

    def _goes_on(self, sentence: Sentence, quantity: Quantity, kind: FactKind) -> bool:
        """Whether a figure is of what went on then: no state of things, and no price of one."""
        clause, patterns = sentence.clause(quantity.span), self.tables.patterns
        if kind is FactKind.MONEY:
            moves = any(patterns[name].search(sentence.text, clause.start, clause.end) for name in ("UP", "DOWN"))
            return moves and bool(patterns["PAST"].search(sentence.text, clause.start, clause.end))
        if kind is FactKind.SHARE:
            past = patterns["PAST"].search(sentence.text, clause.start, clause.end)
            near = sentence.near(quantity.span)
            present = patterns["PRESENT"].search(sentence.text, near.start, near.end)
            return bool(past) or not present or self._divides(sentence, near)
        return kind in CARRYING

    def _divides(self, sentence: Sentence, near: Span) -> bool:
        """Whether a share is of the total that the sentence before tells: "На Россию приходится 90%"."""
        follows = self.at - self.carried_at == 1 and self.carried_kind is FactKind.LEVEL
        return follows and bool(self.tables.patterns["FALLS_TO"].search(sentence.text, near.start, near.end))

    def _has_begun(self, sentence: Sentence, mention: PeriodMention, kind: FactKind) -> bool:
        """A horizon ("к 2030 году") goes on only into forecasts, and a period that is over only into the rest."""
        horizon = mention.kind == "year_end" or self.tables.patterns["HORIZON"].search(mention.span.of(sentence.text))
        if kind is FactKind.FORECAST and self.carried_kind not in (None, *PROSPECTIVE):
            return False
        if self.carried_kind in PROSPECTIVE and kind not in PROSPECTIVE and not self._has_ended(mention):
            return False
        if mention.period is None or self.today is None:
            return kind is FactKind.FORECAST or not horizon
        if kind is FactKind.FORECAST:
            return mention.period.end >= self.today.start
        return not horizon and mention.period.start <= self.today.end

    def _has_ended(self, mention: PeriodMention) -> bool:
        """Whether a period is known to be over on the day of the article."""
        return bool(self.today and mention.period and mention.period.end < self.today.start)

    def note(self) -> None:
        """A sentence's last period goes on into the next, also when it dates no figure."""
        inside = [m for m in self.frame.periods if m.kind not in _FLEETING]
        if inside:
            kind = self.last.kind if self.last else None
            if self.carried is inside[-1] and self.carried_at == self.at:
                kind = self.carried_kind
            self.carried, self.carried_at, self.carried_kind = inside[-1], self.at, kind

    def comparison(self, kind: FactKind) -> Period | None:
        """The period that a change is counted from, where the sentence names it."""
        if kind not in (FactKind.GROWTH, FactKind.DECLINE, FactKind.LEVEL):
            return None
        return self.frame.compared.period if self.frame.compared else None

    def _is_state(self, sentence: Sentence, quantity: Quantity, kind: FactKind) -> bool:
        """Whether the figure counts what there is on the day: not what is to come, nor a flow."""
        if kind is FactKind.MONEY:
            return self._prices_count(sentence, quantity)
        if kind is not FactKind.COUNT:
            return False
        if quantity.unit in DURATIONS or self._is_future(sentence, quantity):
            return False
        self.counted_at = self.at
        return True

    def _prices_count(self, sentence: Sentence, quantity: Quantity) -> bool:
        """Whether a sum is that of what is counted: "26 проектов почти на $1 млрд", "Их стоимость - $1 млрд"."""
        near = sentence.near(quantity.span)
        beside = starting_within(sentence.quantities, near.start, near.end)
        counts = [q for q in beside if not q.is_money and q.unit not in NO_COUNTS]
        if not counts:
            goes_on = self.tables.patterns["THEIR"].search(sentence.before(quantity.span))
            return self.at - self.counted_at == 1 and bool(goes_on)
        before = [q for q in counts if q.span.end <= quantity.span.start]
        if not before and not self.tables.change_follows:
            return False
        return not self._is_future(sentence, (before or counts)[-1])

    def _is_future(self, sentence: Sentence, quantity: Quantity) -> bool:
        window = sentence.window(quantity)
        return bool(self.tables.patterns["FUTURE"].search(sentence.text, window.start, window.end))


def day_of(period: Period | None) -> Period | None:
    """``period`` when it is a single day."""
    return period if period and period.start == period.end else None
