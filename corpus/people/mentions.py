"""People named in a text, by rules alone: capitals, surname endings, roles, and the names known.

Model-free, so that the answering process can read the people of a question here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.languages.given_names import NOT_ONLY_NAMES
from corpus.model import Language, Span
from corpus.people.firsts import is_other, may_be_first, may_be_named
from corpus.people.keys import surname_key
from corpus.people.roles import Role, find_roles, is_place
from corpus.people.sex import listed_given, sex_of_given
from corpus.people.table import display_name, find_known, person_key

_CAP = r"[А-ЯЁӘҒҚҢӨҰҮҺІA-ZÇÖÜŞİ]"
_LOW = r"[а-яёәғқңөұүһіa-zçöüşığéèáčćžšäëï’']"
_NAME_WORD = rf"{_CAP}{_LOW}+(?:-{_CAP}?{_LOW}+)*"
_INITIAL = rf"{_CAP}\."
_TOKEN = re.compile(rf"{_INITIAL}|{_NAME_WORD}|{_CAP}(?![\w.])")
_GAP = re.compile(r"[  ]?(?:(?:von der|van der|von|van|de|da|bin|фон дер|фон|ван|де) )?")
_SURNAME_LIKE = re.compile(
    r"(?:[оеиё]в|[а-я]{2}ин|[сц]кий|енко|швили|дзе|ян|[оеиё]ва|[а-я]{2}ина|[сц]кая|ұлы|қызы|улы|кызы"
    r"|[ei]v|ov|[oei]va|sk[iy]y?|enko|uly|kyzy|ich)$"
)
_CASE = (
    r"(?:а|у|ым|е|ой|ого|ому|им|ом|ую)?"
    r"(?:тың|тің|ның|нің|дың|дің|ға|ге|қа|ке|ты|ті|ны|ні|ды|ді|тан|тен|дан|ден|нан|нен|та|те|да|де|мен|пен|бен|н|['’]s)?$"
)
_SURNAME_IN_CASE = re.compile(
    _SURNAME_LIKE.pattern.removesuffix("$").replace("|ян|", "|[а-я]ян|") + _CASE, re.IGNORECASE
)
_PATRONYMIC = re.compile(r"(?:вич|вна|ич)(?:а|у|ем|ем|е|ы|ой)?$|(?:ұлы|қызы|uly|kyzy)\w*$")
_IN_PLACE = re.compile(r"нд[ае]$")
"""How a place ends where somebody speaks, and no name: "деді министр Парламент Мәжілісінде"."""
_HONORIFIC = re.compile(r"\s(?:апай|аға|ақсақал|тәте|көке|мырза|ханым)(?!\w)")
NAMED_WITH = 3
"""Words of a name with the patronymic, or with a word before it that is none of it."""
_QUESTION = 300
_LOWER_WORD = re.compile(r"[^\W\d_]{4,}(?:-[^\W\d_]+)?")


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person named at ``span``; ``name`` as in the text or, for a public figure, in the nominative."""

    span: Span
    key: str
    name: str


def find_people(text: str, language: Language) -> list[PersonMention]:
    """The people named in ``text``, in order. A question may write the names that are known in any case."""
    return find_people_beside(text, language, find_roles(text, language))


def find_people_beside(text: str, language: Language, roles: Sequence[Role]) -> list[PersonMention]:
    """``find_people`` for a text whose roles are found already."""
    found = list(_with_lone_surnames(text, _named(text, language, roles), language))
    if len(text) <= _QUESTION:
        found += _lower_case(text, language, [mention.span for mention in found])
    return sorted(found, key=lambda mention: mention.span)


def _named(text: str, language: Language, roles: Sequence[Role]) -> list[PersonMention]:
    heads = [role.head for role in roles]
    return [mention for chain in _chains(text, heads) for mention in _in_chain(text, chain, roles, language)]


def _chains(text: str, heads: list[Span]) -> Iterator[list[re.Match[str]]]:
    """Runs of capitalised words and initials with a space between; roles and places break them."""
    chain: list[re.Match[str]] = []
    for token in _TOKEN.finditer(text):
        cut = _is_cut(token, heads)
        if chain and (cut or not _GAP.fullmatch(text, chain[-1].end(), token.start())):
            yield chain
            chain = []
        if not cut:
            chain.append(token)
    if chain:
        yield chain


def _is_cut(token: re.Match[str], heads: list[Span]) -> bool:
    inside = any(head.start <= token.start() < head.end for head in heads)
    return inside or is_place(token.group())


def _in_chain(
    text: str, chain: list[re.Match[str]], roles: Sequence[Role], language: Language
) -> Iterator[PersonMention]:
    first = 0
    for at in range(len(chain)):
        start = _start_of_name(chain, first, at) if at >= first else None
        if start is None:
            continue
        end = _longer_known(chain, start, at)
        yield _mention(text, Span(chain[start].start(), chain[end].end()), language)
        first = end + 1
    rest = _from_given_name(chain[first:])
    named = language != "kk" or not _IN_PLACE.search(rest[-1].group() if rest else "")
    if first == 0 and 2 <= len(rest) <= 3 and named and (_beside_role(text, rest, roles) or _is_given(rest, language)):
        yield _mention(text, Span(rest[0].start(), rest[-1].end()), language)


def _from_given_name(tokens: list[re.Match[str]]) -> list[re.Match[str]]:
    """``tokens`` without a word before the given name: "(глава) Россельхознадзора Сергея Данкверта"."""
    names = [listed_given(token.group()) is not None for token in tokens[:2]]
    return tokens[1:] if len(tokens) == NAMED_WITH and names == [False, True] else tokens


def _start_of_name(chain: list[re.Match[str]], first: int, at: int) -> int | None:
    """Where in ``chain`` the name that ends at ``at`` begins; None when no name ends there."""
    word = chain[at].group()
    if len(word) < 2 and find_known(f"{chain[at - 1].group()} {word}" if at > first else word) is None:
        return None
    for start in range(max(first, at - 2), at):
        if find_known(" ".join(token.group() for token in chain[start : at + 1])) is not None:
            return start
    if find_known(word) is not None and (at == first or _opens_sentence(chain[at - 1])):
        return at
    if at == first or not _SURNAME_IN_CASE.search(word) or (_PATRONYMIC.search(word) and at + 1 < len(chain)):
        return None
    if not may_be_first(chain[at].string, Span(chain[at - 1].start(), chain[at - 1].end())):
        return at if find_known(word) is not None else None
    return _two_words(chain, first, at)


def _opens_sentence(token: re.Match[str]) -> bool:
    """Whether a capital may be due to its place ("Вчера Токаев"), not to a first name ("Марат Омаров")."""
    before = token.string[: token.start()].rstrip(' «“"–—-')
    return not before or before[-1] in ".!?:\n…"


def _longer_known(chain: list[re.Match[str]], start: int, at: int) -> int:
    """``at``, or the next word when both name the same public figure ("Xi" and "Xi Jinping")."""
    known = find_known(" ".join(token.group() for token in chain[start : at + 1]))
    more = " ".join(token.group() for token in chain[start : at + 2])
    return at + 1 if known and at + 1 < len(chain) and find_known(more) == known else at


def _two_words(chain: list[re.Match[str]], first: int, at: int) -> int:
    start = at - 1
    while start > first and (
        _PATRONYMIC.search(chain[start].group())
        or (len(chain[start].group()) == 2 and chain[start].group().endswith("."))
    ):
        start -= 1
    return start


def _is_given(tokens: list[re.Match[str]], language: Language) -> bool:
    """Whether two capitals are a given name and a surname without an ending of its own: "Ivan Bulba"."""
    first, *last = (token.group() for token in tokens)
    alone = language != "kk" and len(last) == 1 and len(last[0]) > 3  # in Kazakh, streets and firms have such names
    return alone and sex_of_given(first) is not None and first not in NOT_ONLY_NAMES and not is_other(last[0])


def _beside_role(text: str, tokens: list[re.Match[str]], roles: Sequence[Role]) -> bool:
    start, end = tokens[0].start(), tokens[-1].end()
    for role in roles:
        inside = role.span.end == end and role.head.end < start and not text.endswith(" of ", role.head.end, start)
        if role.head.end <= start <= role.head.end + 1 or inside:
            return True
        if end < role.head.start <= end + 25 and re.fullmatch(
            r"(?:,| is| was)\s(?:[\w'’-]+\s){0,3}", text[end : role.head.start]
        ):
            return True
    return False


def _mention(text: str, span: Span, language: Language) -> PersonMention:
    name = re.sub(r"['’]s$", "", span.of(text))
    key = person_key(name)
    return PersonMention(span, key, display_name(key, language) or name)


def _with_lone_surnames(text: str, named: list[PersonMention], language: Language) -> Iterator[PersonMention]:
    """``named``, and every lone surname of theirs elsewhere in the text."""
    names = {surname_key(m.name.split()[-1]): m for m in named if " " in m.span.of(text)}
    taken = [mention.span for mention in named]
    for token in _TOKEN.finditer(text):
        span = Span(token.start(), token.end())
        if len(token.group()) > 3 and not any(other.overlaps(span) for other in taken):
            if language == "kk" and (addressed := _by_first_name(text, token, named)):
                yield addressed
                continue
            key = surname_key(re.sub(r"['’]s$", "", token.group()))
            if key in names:
                yield PersonMention(span, names[key].key, names[key].name)
    for mention in named:
        full = names.get(surname_key(mention.span.of(text).split()[-1])) if " " not in mention.span.of(text) else None
        yield PersonMention(mention.span, full.key, full.name) if full else mention


def _by_first_name(text: str, token: re.Match[str], named: list[PersonMention]) -> PersonMention | None:
    """The one person of a given name that stands before an honorific: "Күлән апай" after "Күлән Әбдиева"."""
    if not _HONORIFIC.match(text, token.end()):
        return None
    full = {m.key: m for m in named if m.name.split()[0] == token.group() and " " in m.name}
    mention = next(iter(full.values()), None)
    span = Span(token.start(), token.end())
    return PersonMention(span, mention.key, mention.name) if mention and len(full) == 1 else None


def _lower_case(text: str, language: Language, taken: list[Span]) -> Iterator[PersonMention]:
    for word in _LOWER_WORD.finditer(text):
        span = Span(word.start(), word.end())
        if any(other.overlaps(span) for other in taken):
            continue
        known = find_known(word.group())
        if known is not None and may_be_named(word, language):
            yield PersonMention(span, known.key, known.names[language])


def is_initial(name: str) -> bool:
    """Whether ``name`` gives no first name in full: "В. Путин"."""
    return bool(re.match(_INITIAL, name))
