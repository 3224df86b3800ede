"""Words of a question that a figure tells by itself: its unit or kind has them where its sentence has not."""

from __future__ import annotations

from functools import lru_cache

from corpus.answering.evidence import Evidence
from corpus.model import Fact, FactKind
from corpus.question import Question
from corpus.scoring import Levels
from corpus.terms import terms

RATES = frozenset(("percent", "times"))
AMOUNTS = frozenset(
    (
        *("tonnes", "centners", "kilograms", "barrels", "litres", "cubic metres", "cubic km", "kWh", "MWh", "kW"),
        *("MW", "GW", "hectares", "square metres", "square km", "km", "miles", "metres", "TEU"),
    )
)
"""Units of what is not counted one by one."""
TELLING = {"kWh": "c_electricity", "MWh": "c_electricity", "barrels": "c_oil", "centners": "c_yield"}
"""Units that tell by themselves what is measured."""
YIELD = ("centners", "c_yield")
"""What nobody says beside its unit."""
SHARE = "c_share"


def is_sum(fact: Fact) -> bool:
    """Whether ``fact`` is of money: of units, currencies have names in capitals, and so has the GW."""
    return fact.unit.isupper() and fact.unit not in AMOUNTS


def told_by(fact: Fact) -> frozenset[str]:
    """The keys of what ``fact`` stands for: "На Россию приходится 90%" is a share, "31 оқиға" are cases."""
    if fact.kind is FactKind.SHARE:
        return frozenset((SHARE,))
    if fact.unit == YIELD[0]:
        return frozenset(YIELD[1:])
    return frozenset() if fact.unit in RATES or fact.unit in AMOUNTS or is_sum(fact) else counted_in(fact.unit)


@lru_cache(maxsize=1_000)
def counted_in(unit: str) -> frozenset[str]:
    """The concepts of a unit that counts one by one, which has the English name of what it counts."""
    found = terms(unit, "en")
    return frozenset(key for key in found[-1].keys if key.startswith("c_")) if found else frozenset()


def credited(evidence: Evidence, fact: Fact, question: Question) -> Evidence:
    """``evidence`` as it covers the question together with what ``fact`` tells by itself."""
    told = told_by(fact)
    added = tuple(float(not told.isdisjoint(word.keys)) for word in question.words)
    if not any(added):
        return evidence
    levels, own = _raised(evidence.levels, added), _raised(evidence.own_levels, added)
    return evidence.rescored(question.words, levels, own)


def _raised(levels: Levels, added: Levels) -> Levels:
    """``levels``, those of words of time behind the others as they are, with what is ``added``."""
    return (*map(max, levels, added), *levels[len(added) :])
