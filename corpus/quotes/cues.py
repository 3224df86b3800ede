"""Cues: "сказал X", "деді X", "X said": where they stand and whose speech they introduce."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial

from corpus.model import Language, Span
from corpus.people import russian
from corpus.quotes.scene import Scene, Subject
from corpus.quotes.unlisted import unlisted, unlisted_after
from corpus.text import trim, words

_LEAD = re.compile(r"[\s,.!?…;]*(?:[–—-]{1,2}\s*|(?<=,)\s*|(?<=[!?])\s+)")
_PLAIN_LEAD = re.compile(r"[\s,]+")
_LONGEST_CUE = 320
_END = re.compile(
    r"(?<![\s.(][А-ЯЁӘҒҚҢӨҰҮҺІA-Z])(?<!\bг)(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)(?<!\bим)(?<!\bт\.д)[.!?…](?=\s|[–—«\"“А-ЯЁӘҒҚҢӨҰҮҺІ]|$)"
    r"|\n|(?<=[\s:])[«“\"](?=\S)|(?<=:)\s*[«“\"]"
)
_NAME_IN_MARKS = re.compile(r"[«“\"][^\s«»“”\"]+(?: [^\s«»“”\"]+){0,2}[»”\"](?=,? [а-яёәғқңөұүһіa-zА-ЯЁӘҒҚҢӨҰҮҺІA-Z])")
_IN_NAME = re.compile(r"(?<!\w)[Вв] [«“\"][^\s«»“”\"]+(?: [^\s«»“”\"]+){0,2}[»”\"]")
_DESCRIBED = re.compile(r"\s(?:the|an?)\s(?:[A-Z][\w'’-]*\s|(?:senior|top|former|deputy)\s){1,3}")
_ANY_VERB_REACH = 8
_VERB_REACH: dict[Language, int] = {"ru": 9, "kk": 9, "en": 12}
_AFTER_REACH = 12
_BEFORE_REACH: dict[Language, int] = {"ru": 14, "kk": 60, "en": 14}


@dataclass(frozen=True, slots=True)
class Cue:
    """The words that attribute, the verb among them (None: "Name:"), and who is said to speak."""

    span: Span
    verb: Span | None
    subject: Subject | None

    @property
    def speaker(self) -> str | None:
        """The name of the speaker, when known."""
        return self.subject.name() if self.subject is not None else None


def cue_after(scene: Scene, position: int, limit: int | None = None, plain: bool = False) -> Cue | None:
    """The cue that follows a quote which ends at ``position``: after a comma or a dash.

    ``plain`` admits a cue with nothing but a space before it ("» деді министр").
    """
    lead = (_PLAIN_LEAD if plain else _LEAD).match(scene.text, position)
    if lead is None or "\n" in lead.group():
        return None
    start = lead.end()
    end = min(cue_end(scene.text, start), len(scene.text) if limit is None else limit)
    clause = trim(scene.text, Span(start, end))
    verb = find_verb(scene, clause, _VERB_REACH[scene.language])
    if _is_new_sentence(scene, position, clause):
        return None
    if verb is None:
        return _by_any_verb(scene, clause) or _by_name_alone(scene, lead.group(), clause)
    return Cue(clause, verb, subject_of(scene, verb, clause, after_first=True))


def _by_any_verb(scene: Scene, clause: Span) -> Cue | None:
    """A cue with a verb that no table has: right beside one who may speak ("прослезился Токаев")."""
    for word in list(words(clause.of(scene.text)))[:_ANY_VERB_REACH]:
        verb = Span(word.start(), word.end()).shift(clause.start)
        if not word.group().islower() or not _may_be_verb(scene, word.group()):
            continue
        for subject in scene.within(clause):
            if subject.eligible and subject.kind in ("person", "role") and _beside(scene, verb, subject, clause):
                return Cue(clause, verb, subject)
    return None


def _beside(scene: Scene, verb: Span, subject: Subject, clause: Span) -> bool:
    """Whether nothing parts verb and subject, but whom the words are for: "спорит с ней Жаркенов"."""
    first, second = sorted((verb, subject.span))
    if not _gap(scene, first.end, second.start):
        return True
    between = scene.text[first.end : second.start]
    return verb.start == clause.start and bool(scene.grammar.addressed.fullmatch(between))


def _by_name_alone(scene: Scene, lead: str, clause: Span) -> Cue | None:
    """A cue without a verb: "» — Анна Зайцева, эксперт"."""
    people = [s for s in scene.within(clause) if s.kind == "person" and s.eligible]
    if not people or not re.search(r"[–—-]", lead) or people[0].span.start != clause.start:
        return None
    rest = scene.text[people[0].span.end : clause.end].lstrip()
    return Cue(clause, None, people[0]) if len(people) == 1 and rest[:1] in ("", ",", "(") else None


def _may_be_verb(scene: Scene, word: str) -> bool:
    if scene.language == "ru":
        return russian.is_predicate(word)
    return bool(scene.grammar.any_verb.fullmatch(word))


def _is_new_sentence(scene: Scene, position: int, clause: Span) -> bool:
    """Whether a full stop without a dash parts quote and clause."""
    between = scene.text[position : clause.start]
    return "." in between and not re.search(r"[–—-]", between)


def cue_end(text: str, start: int) -> int:
    """Where the cue that begins at ``start`` ends: before the full stop, the line's end or a quote."""
    limit = min(len(text), start + _LONGEST_CUE)
    at = start
    while (end := _END.search(text, at, limit)) is not None:
        name = _NAME_IN_MARKS.match(text, end.start()) or _IN_NAME.match(text, max(start, end.start() - 2))
        if name is None:
            return end.start()
        at = name.end()
    return limit


def find_verb(scene: Scene, clause: Span, reach: int | None = None) -> Span | None:
    """The first verb of speech in ``clause``, within its first ``reach`` words."""
    for pattern in (scene.grammar.verbs, scene.grammar.documents, scene.grammar.source_verbs):
        for match in pattern.finditer(scene.text, clause.start, clause.end):
            if scene.grammar.not_verbs.search(scene.text, clause.start, match.start()):
                continue
            before = sum(1 for _ in words(scene.text[clause.start : match.start()]))
            if reach is None or before <= reach:
                return Span(match.start(), match.end())
    return None


def subject_of(scene: Scene, verb: Span, clause: Span, after_first: bool = False) -> Subject | None:
    """Who does the speaking of ``verb``: the nearest subject, by the word order of the language."""
    named = _object_of(scene, verb, clause)
    if named is not None:
        return named
    able = [s for s in scene.within(clause) if s.eligible and not _is_medium(scene, s)]
    after = [s for s in able if s.span.start >= verb.end and _gap(scene, verb.end, s.span.start) <= _AFTER_REACH]
    before = [
        s
        for s in able
        if s.span.end <= verb.start and _gap(scene, s.span.end, verb.start) <= _BEFORE_REACH[scene.language]
    ]
    beside = (
        after
        and (_gap(scene, verb.end, after[0].span.start) <= 1 or _described(scene, verb, after[0]))
        and not _parted(scene, verb.end, after[0].span.start)
    )
    if scene.language == "en":
        if before:
            return _leading(before, scene, verb)
        if beside:
            return after[0]
        lone = unlisted_after(scene.text, verb, clause, scene.grammar) if after_first else None
        return lone or unlisted(scene.text, verb, clause, scene.grammar)
    if beside or (after and after_first and not before):
        return after[0]
    if before:
        return _leading(before, scene, verb)
    return after[0] if after and (after_first or not _parted(scene, verb.end, after[0].span.start)) else None


def _described(scene: Scene, verb: Span, subject: Subject) -> bool:
    """Whether only whose he is stands between verb and subject: "admitted the Russian official"."""
    between = scene.text[verb.end : subject.span.start]
    return scene.language == "en" and _DESCRIBED.fullmatch(between) is not None


def _object_of(scene: Scene, verb: Span, clause: Span) -> Subject | None:
    """Who speaks in "цитирует Токаева пресс-служба", "говорится в сообщении Минэнерго": not the subject."""
    kinds: tuple[str, ...] = ()
    if scene.grammar.quoting.match(scene.text, verb.start):
        kinds = ("person", "role")
    elif scene.grammar.documents.match(scene.text, verb.start):
        kinds = ("organisation",)
    form = scene.grammar.pronoun_forms.search(scene.text, verb.start, min(verb.end + 5, clause.end))
    if form is not None and "person" in kinds:
        return scene.pronoun(Span(form.start(), form.end()), clause.start)
    after = [s for s in scene.within(clause) if s.kind in kinds and s.span.start >= verb.end]
    own = "organisation" in kinds and scene.grammar.own_documents.search(scene.text, verb.end, clause.end)
    if not after and own:
        return Subject(verb, "pronoun", True, partial(scene.pronoun_name, clause.start))
    return after[0] if after else None


def _leading(before: list[Subject], scene: Scene, verb: Span) -> Subject:
    """The subject before a verb: the nearest, people and roles before organisations inside their phrase."""
    if scene.language == "kk":
        return before[0]
    if scene.text[: verb.start].rstrip().endswith(","):  # "X, speaking alongside Y, said"
        outer = [s for s in before if scene.text[s.span.end : s.span.end + 1] == ","][:-1]
        before = outer or before
    people = [subject for subject in before if subject.kind != "organisation"]
    return people[-1] if people else before[-1]


def _is_medium(scene: Scene, subject: Subject) -> bool:
    return subject.kind == "organisation" and bool(scene.grammar.media.match(scene.text, subject.span.start))


def _gap(scene: Scene, start: int, end: int) -> int:
    return sum(1 for _ in words(scene.text[start:end]))


def _parted(scene: Scene, start: int, end: int) -> bool:
    return bool(re.search(r"[,;:]", scene.text[start:end]))


_INNER = re.compile(r"[,.!?…»\"”]\s*[–—-]{1,2}\s*(?=\S)")
_RESUME = re.compile(r"[,.]?\s*[–—-]{1,2}\s+(?=\S)|[,.]\s[-–—](?=\S)")


def inner_cues(scene: Scene, span: Span) -> list[tuple[Span, Cue]]:
    """The cues inside a quote ("…, – сказал X. – …"): the stretch from its comma to the resumed words."""
    found: list[tuple[Span, Cue]] = []
    at = span.start
    while (mark := _INNER.search(scene.text, at, span.end)) is not None:
        at = mark.end()
        resume = _resume(scene.text, mark.end(), span.end)
        limit = resume[0] if resume else span.end
        cue = cue_after(scene, mark.start(), limit)
        if cue is not None and cue.span.start == mark.end():
            stop = resume[1] if resume and cue.span.end >= limit - 2 else cue.span.end
            found.append((Span(mark.start() + (scene.text[mark.start()] in "!?…"), stop), cue))
            at = stop
            if not (resume and stop == resume[1]):
                break
    return found


def _resume(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the quote goes on after a cue: the end of the cue, the start of the words."""
    stop = min(end, cue_end(text, start) + 1)
    match = _RESUME.search(text, start, min(end, stop + 4))
    if match is None or match.start() > stop:
        return None
    return match.start(), match.end()
