"""What a figure says of its measure: rules in order, the first that has an opinion decides."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from corpus.facts.clauses import Sentence
from corpus.facts.direction import changes_by, direction, kind_after, stands_by
from corpus.facts.lexicon import Lexicon
from corpus.facts.quantities import CHANGES, NO_COUNTS, PHYSICAL, Quantity
from corpus.model import FactKind, Span

_PROSPECTS = (
    (FactKind.FORECAST, "MAY"),
    (FactKind.TARGET, "TARGET"),
    (FactKind.FORECAST, "FORECAST"),
    (FactKind.PLAN, "PLAN"),
)
_WAYS = ((FactKind.GROWTH, "UP"), (FactKind.DECLINE, "DOWN"))
_NEAR = 24
_NEXT_IN_LIST = re.compile(r"[^.;\d]{0,20}[,)]\s+(?:[^\W\d_]+\s+){1,3}[—–-]\s*(?:[^\W\d_]+\s+)?")
_ARRIVAL = re.compile(r"\s+(?:до|к|to)\s+(?:[^\W\d_]+\s+)?")
_ELLIPTIC = 60
_SIGN = re.compile(r"(?:^|[\s(])([+−–-])$")
_FLOWS = frozenset(
    """
    turnover buy sell oil_export gas_export grain_export gas_supplies tax_revenue current_account remittances
    export import foreign_trade trade_balance trade_deficit trade_surplus retail_trade gdp grp budget_revenue
    budget_spending budget_deficit public_debt reserves industrial_output agricultural_output wages minimum_wage
    household_income subsistence_minimum revenue production supplies services_trade machinery_output
    construction_volume non_resource_exports oil_price transit freight settlements national_currency_settlements
    wheat grain flour
    """.split()
)
"""Measures whose sums are levels; sums of anything else (investment, projects, loans) are amounts of money."""


_RATES = frozenset(("inflation", "base_rate", "unemployment"))
"""Measures that are percentages themselves."""


@dataclass(frozen=True, slots=True)
class Case:
    """A quantity in its sentence, with its measure and the kind of the figure before it in the sentence."""

    sentence: Sentence
    quantity: Quantity
    tables: Lexicon
    measure: str | None
    previous: FactKind | None

    def says(self, name: str, span: Span) -> bool:
        """Whether the pattern ``name`` of the language matches somewhere in ``span``."""
        return bool(self.tables.patterns[name].search(self.sentence.text, span.start, span.end))

    @property
    def is_base(self) -> bool:
        """Whether the figure is the first of "с 10 до 15 млрд": where the other starts from."""
        following = self.sentence.following(self.quantity)
        before = self.sentence.before(self.quantity.span)[-_NEAR:]
        same = following is not None and following.unit == self.quantity.unit
        return same and bool(self.tables.patterns["AGAINST"].search(before))

    @property
    def window(self) -> Span:
        """The words about this figure alone, and about the one that it starts from: "довести с 10 до 15"."""
        window = self.sentence.window(self.quantity)
        base = self.sentence.preceding(self.quantity)
        if base and _ARRIVAL.fullmatch(self.sentence.text[base.span.end : self.quantity.span.start]):
            return Span(self.sentence.window(base).start, window.end)
        return window

    @property
    def beyond_bracket(self) -> Span:
        """The window, from the bracket that the figure stands in: an aside is not planned with the rest.

        Nor does it reach past an "and": "sold $1 billion and expects to sell more".
        """
        window = self.window
        bracket = self.sentence.text.rfind("(", window.start, self.quantity.span.start)
        if self.tables.change_follows:
            # The verb comes last: what stands before the clause is of the figure before.
            bracket = max(bracket, self.sentence.clause(self.quantity.span).start)
        further = self.tables.patterns["AND"].search(self.sentence.text, self.quantity.span.end, window.end)
        return Span(max(window.start, bracket), further.start() if further else window.end)


    @property
    def finite(self) -> Span:
        """The window, with the clause that its verb stands in where a converb ends its own: "5 млн-ға жеткізіп, …"."""
        span = self.beyond_bracket
        converb = self.tables.patterns.get("CONVERB")
        if converb is None or not converb.search(self.sentence.text, self.quantity.span.end, span.end):
            return span
        later = self.sentence.clauses_within(Span(span.end, self.sentence.span.end))
        return Span(span.start, later[0].end) if later else span


def kind_of(case: Case) -> FactKind:
    """The kind of a figure."""
    return next(kind for rule in RULES if (kind := rule(case)))


def _prospective(case: Case) -> FactKind | None:
    """Targets, forecasts and plans, by the words about the figure alone."""
    if case.is_base or _fulfils(case):
        return None
    span = case.finite
    return next((kind for kind, name in _PROSPECTS if case.says(name, span)), None)


def _fulfils(case: Case) -> bool:
    """Whether a percentage tells how much of a plan is done: "98,5% от плана", "жоспар 104,3% орындалды"."""
    done = case.tables.patterns.get("FULFILLED")
    if done is None or case.quantity.unit != "percent":
        return False
    clause = case.sentence.clause(case.quantity.span)
    text = case.sentence.text
    return bool(
        done.search(f"{text[clause.start : case.quantity.span.start]}|{text[case.quantity.span.end : clause.end]}")
    )


def _carried(case: Case) -> FactKind | None:
    """A verbless part of a list goes on with the plan or forecast before it: "..., в 2019 г. - до 1 млн т"."""
    if case.previous is FactKind.TARGET and _belongs_to_last(case):
        return FactKind.TARGET
    if case.previous not in (FactKind.PLAN, FactKind.FORECAST):
        return None
    if case.tables.patterns["AGAINST"].search(case.sentence.before(case.quantity.span)[-_NEAR:]):
        return None
    window = case.window
    apart = case.tables.patterns.get("ALSO_THAT")
    if apart and apart.search(case.sentence.text, window.start, case.quantity.span.start):
        return None
    brief = case.quantity.span.start - window.start < _ELLIPTIC
    verbless = not (case.says("PAST", window) or case.says("PRESENT", window))
    return case.previous if brief and verbless else None


def _belongs_to_last(case: Case) -> bool:
    """Whether a figure puts the target before it in another way: "to double it to 3 million", "100 goods worth $1 bn"."""
    last = case.sentence.preceding(case.quantity)
    if last is None:
        return False
    between = case.sentence.text[last.span.end : case.quantity.span.start]
    if last.unit in CHANGES:
        arrives = case.tables.to.search(between) or case.tables.up_to.search(between)
        return bool(arrives) and case.quantity.unit not in CHANGES and ";" not in between
    counts = not last.is_money and last.unit not in NO_COUNTS and case.quantity.is_money
    return counts and len(between) <= _NEAR and "," not in between


def _multiple(case: Case) -> FactKind | None:
    if case.quantity.unit != "times":
        return None
    return direction(case.sentence, case.quantity, case.tables) or FactKind.GROWTH


def _percentage(case: Case) -> FactKind | None:
    if case.quantity.unit not in CHANGES:
        return None
    return next(kind for rule in _PERCENT_RULES if (kind := rule(case)))


def _percent_signed(case: Case) -> FactKind | None:
    """A sign before the number: "экспорт – $19,5 млрд (+0,9%)"."""
    sign = _SIGN.search(case.sentence.before(case.quantity.span))
    if sign is None:
        return None
    return FactKind.GROWTH if sign[1] == "+" else FactKind.DECLINE


def _percent_by(case: Case) -> FactKind | None:
    if not stands_by(case.sentence, case.quantity, case.tables):
        return None
    return direction(case.sentence, case.quantity, case.tables) or FactKind.SHARE


def _percent_compared(case: Case) -> FactKind | None:
    after = case.tables.patterns["CHANGE_AFTER"].match(
        case.sentence.text, case.quantity.span.end, case.sentence.span.end
    )
    return direction(case.sentence, case.quantity, case.tables) if after else None


def _percent_itself(case: Case) -> FactKind | None:
    """A word that is both how much and which way: "halved"."""
    return next((kind for kind, name in _WAYS if case.says(name, case.quantity.span)), None)


def _percent_of(case: Case) -> FactKind | None:
    """A percentage of something, where no change is said of it."""
    text, end = case.sentence.text, case.quantity.span.end
    of = case.tables.patterns["SHARE_AFTER"].match(text, end, case.sentence.span.end)
    clause = case.sentence.clause(case.quantity.span)
    if case.tables.change_follows and not case.says("SHARE_NOUN", clause):
        of_change = case.says("RATE", clause) or case.says("CHANGE_NOUN", Span(clause.start, case.quantity.span.start))
        if of_change:
            return None
    share = of or case.quantity.words or case.says("SHARE", clause)
    return FactKind.SHARE if share and not _moves(case) else None


def _percent_of_change(case: Case) -> FactKind | None:
    """ "Рост ВВП замедлился до 4,1%": the percentage is of the growth, not of the slowing."""
    clause = case.sentence.clause(case.quantity.span)
    before = Span(clause.start, case.quantity.span.start)
    if not case.tables.to.search(case.sentence.before(case.quantity.span)[-8:]) or case.says("RATE", clause):
        return None
    noun = case.tables.patterns["CHANGE_NOUN"].search(case.sentence.text, before.start, before.end)
    return next((kind for kind, name in _WAYS if case.says(name, Span(*noun.span()))), None) if noun else None


def _percent_listed(case: Case) -> FactKind | None:
    """ "Көлік саласы 21,5%, құрылыс 17,3% өсім көрсетті": the verb comes once, after the last of a list."""
    following = case.sentence.following(case.quantity)
    if not case.tables.change_follows or following is None or following.unit != case.quantity.unit:
        return None
    between = Span(case.quantity.span.end, following.span.start)
    verb = any(case.says(name, between) for name in ("PAST", "PRESENT", "UP", "DOWN", "SHARE_NOUN"))
    if verb or case.says("RATE", case.sentence.clause(case.quantity.span)):
        return None
    return kind_after(case.sentence, following.span, case.tables)


def _moves(case: Case) -> bool:
    """Whether a word of change stands right at the figure: "прибавила 5 процентов", "5 процентке өсіп"."""
    text, span = case.sentence.text, case.quantity.span
    clause = case.sentence.clause(span)
    near = _unhedged(case, Span(max(clause.start, span.start - 25), span.start))
    if case.tables.change_follows:
        near = Span(span.end, min(clause.end, span.end + 25))
    if case.tables.to.search(text, near.start, near.end):
        return False
    return case.says("UP", near) or case.says("DOWN", near)


def _unhedged(case: Case, near: Span) -> Span:
    """The words before a figure without its hedge: "больше половины" is no growth."""
    text = near.of(case.sentence.text)
    starts = [match.start() for _, pattern in case.tables.before if (match := pattern.search(text))]
    return Span(near.start, near.start + min(starts, default=len(text)))


def _percent_moved(case: Case) -> FactKind | None:
    if case.tables.to.search(case.sentence.before(case.quantity.span)[-8:]):
        return None
    clause = case.sentence.clause(case.quantity.span)
    arrives = case.tables.to_after.match(case.sentence.text, case.quantity.span.end)
    if case.says("RATE", clause) and (arrives or not _moves(case)):
        return FactKind.LEVEL
    return direction(case.sentence, case.quantity, case.tables)


def _percent_level(case: Case) -> FactKind | None:
    rate = case.measure in _RATES or case.says("RATE", case.sentence.near(case.quantity.span))
    return FactKind.LEVEL if rate else FactKind.SHARE


def _changed_by(case: Case) -> FactKind | None:
    compared = case.tables.patterns["CHANGE_AFTER"].match(case.sentence.text, case.quantity.span.end)
    if not compared and not changes_by(case.sentence, case.quantity, case.tables):
        return None
    return direction(case.sentence, case.quantity, case.tables)


def _sum(case: Case) -> FactKind | None:
    if not case.quantity.is_money:
        return None
    trades = case.measure in (None, "companies") and case.says(
        "TRADE", Span(case.sentence.opening(case.quantity.span), case.window.end)
    )
    return FactKind.LEVEL if trades or case.measure in _FLOWS or _is_listed_level(case) else FactKind.MONEY


def _is_listed_level(case: Case) -> bool:
    """Whether a sum goes on with a list of levels: "уран – $1,1 млрд, болат – $780 млн"."""
    last = case.sentence.preceding(case.quantity)
    if case.previous is not FactKind.LEVEL or last is None or not last.is_money:
        return False
    return bool(_NEXT_IN_LIST.fullmatch(case.sentence.text, last.span.end, case.quantity.span.start))


def _amount(case: Case) -> FactKind | None:
    return FactKind.LEVEL if case.quantity.unit in PHYSICAL else FactKind.COUNT


_PERCENT_RULES: tuple[Callable[[Case], FactKind | None], ...] = (
    _percent_signed,
    _percent_itself,
    _percent_by,
    _percent_compared,
    _percent_of,
    _percent_of_change,
    _percent_listed,
    _percent_moved,
    _percent_level,
)
RULES: tuple[Callable[[Case], FactKind | None], ...] = (
    _prospective,
    _carried,
    _multiple,
    _percentage,
    _changed_by,
    _sum,
    _amount,
)
