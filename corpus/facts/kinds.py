"""What a figure says of its measure: rules in order, the first that has an opinion decides."""

from __future__ import annotations

import re
from collections.abc import Callable

from corpus.facts.case import NEAR, Case
from corpus.facts.direction import changes_by, direction
from corpus.facts.percentages import percentage
from corpus.facts.quantities import CHANGES, NO_COUNTS, PHYSICAL
from corpus.model import FactKind, Span

_PROSPECTS = (
    (FactKind.FORECAST, "MAY"),
    (FactKind.TARGET, "TARGET"),
    (FactKind.FORECAST, "FORECAST"),
    (FactKind.PLAN, "PLAN"),
)
_NEXT_IN_LIST = re.compile(r"[^.;\d]{0,20}[,)]\s+(?:[^\W\d_]+\s+){1,3}[—–-]\s*(?:[^\W\d_]+\s+)?")
_ELLIPTIC = 60
_FLOWS = frozenset(
    """
    turnover buy sell oil_export gas_export grain_export gas_supplies tax_revenue current_account remittances
    export import foreign_trade trade_balance trade_deficit trade_surplus retail_trade gdp grp budget_revenue
    budget_spending budget_deficit public_debt reserves industrial_output agricultural_output wages minimum_wage
    household_income subsistence_minimum revenue production supplies services_trade machinery_output
    construction_volume non_resource_exports oil_price transit freight settlements national_currency_settlements
    wheat grain flour profit loss gas_price housing_prices producer_prices deposits capital_outflow
    """.split()
)
"""Measures whose sums are levels; sums of anything else (investment, projects, loans) are amounts of money."""


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
    if case.tables.patterns["AGAINST"].search(case.sentence.before(case.quantity.span)[-NEAR:]):
        return None
    window = case.window
    apart = case.tables.patterns.get("ALSO_THAT")
    if apart and apart.search(case.sentence.text, window.start, case.quantity.span.start):
        return None
    brief = case.quantity.span.start - window.start < _ELLIPTIC
    verbless = not (case.says("PAST", window) or case.says("PRESENT", window))
    return case.previous if brief and verbless else None


def _belongs_to_last(case: Case) -> bool:
    """Whether a figure puts the target before it in another way: "to double it to 3 million"."""
    last = case.sentence.preceding(case.quantity)
    if last is None:
        return False
    between = case.sentence.text[last.span.end : case.quantity.span.start]
    if last.unit in CHANGES:
        arrives = case.tables.to.search(between) or case.tables.up_to.search(between)
        return bool(arrives) and case.quantity.unit not in CHANGES and ";" not in between
    counts = not last.is_money and last.unit not in NO_COUNTS and case.quantity.is_money
    return counts and len(between) <= NEAR and "," not in between


def _multiple(case: Case) -> FactKind | None:
    if case.quantity.unit != "times":
        return None
    return direction(case.sentence, case.quantity, case.tables) or FactKind.GROWTH


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


RULES: tuple[Callable[[Case], FactKind | None], ...] = (
    _prospective,
    _carried,
    _multiple,
    percentage,
    _changed_by,
    _sum,
    _amount,
)
