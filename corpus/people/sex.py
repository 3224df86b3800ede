"""Whether a person is "he" or "she", where the name says so: patronymic, given name, ending of the surname."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from corpus.languages.given_names import MEN, WOMEN
from corpus.people.keys import skeleton

Sex = Literal["masc", "femn"]

_PATRONYMIC: tuple[tuple[re.Pattern[str], Sex], ...] = (
    (re.compile(r"(?:[оеё]вич|[^\W\d]{3}ич|[oe]vich|(?:ұ|у)лы|uly)$"), "masc"),
    (re.compile(r"(?:[оеё]вна|ична|[oe]vna|қызы|кызы|kyzy)$"), "femn"),
)
_SURNAME: tuple[tuple[re.Pattern[str], Sex], ...] = (
    (re.compile(r"(?:[оеё]в|[а-я]{3}ин|[сц]кий|[oe]v|sk[iy]y?)$"), "masc"),
    (re.compile(r"(?:[оеё]ва|[а-я]{3}ина|[сц]кая|[oe]va|skaya)$"), "femn"),
)


_CASE = re.compile(r"(?:ом|ем|ой|ей|а|у|е|ы|и|я|ю)$")


@lru_cache(maxsize=1)
def _given() -> dict[str, Sex]:
    """The given names that only one sex has, by their skeleton."""
    men, women = ({skeleton(name) for name in names.split()} for names in (MEN, WOMEN))
    return {**dict.fromkeys(men - women, "masc"), **dict.fromkeys(women - men, "femn")}


def sex_of_given(name: str) -> Sex | None:
    """The sex of those who bear a given name; None when it is not listed, or is both men's and women's."""
    return _given().get(skeleton(name))


@lru_cache(maxsize=20_000)
def listed_given(name: str) -> str | None:
    """The nominative of a listed given name in any Russian case: "Марата" -> "Марат"; None for others."""
    stem = _CASE.sub("", name)
    forms = (name, stem, *(stem + ending for ending in "йая"))
    return next((form for form in forms if sex_of_given(form) is not None), None)


@lru_cache(maxsize=5_000)
def sex_of(name: str) -> Sex | None:
    """The sex of a person by the full name in the nominative; None when the name does not tell."""
    *firsts, last = name.split() or [""]
    for word in [*firsts[1:], last]:
        for pattern, sex in _PATRONYMIC:
            if pattern.search(word.lower()):
                return sex
    given = sex_of_given(firsts[0]) if firsts else None
    return given or next((sex for pattern, sex in _SURNAME if pattern.search(last.lower())), None)
