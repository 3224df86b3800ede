"""Labels: "Михаил Мишустин: «…»", "Андрей Котелкин, кәсіпорын өкілі:" before a line of speech."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.model import Span
from corpus.people import russian
from corpus.quotes.cues import Cue, find_verb
from corpus.quotes.interview import interviewee
from corpus.quotes.scene import Scene, Subject
from corpus.text import lines, trim, words

_LONGEST_LABEL = 140
_COLON = re.compile(r":(?=\s|$|[«“\"])")
_OUTLET = re.compile(r"([A-ZА-ЯЁӘҒҚҢӨҰҮІ][^:?!\n«“\"]{1,30}):(?=\s)")
_BRIEF = 4
"""Turns of a line each that make a transcript of such turns."""
_FEWEST_ASKED = 2
"""Lines with a question mark at their end that make the label before them that of who asks."""
_MARKS = '«“„"'
_SHORTEST_TURN = 4


@dataclass(frozen=True, slots=True)
class Label:
    """A label and the words said: from the colon to the end of the turn."""

    cue: Cue
    words: Span
    lower: bool


def label_before(scene: Scene, lead: Span) -> Cue | None:
    """The speaker that a clause which ends in a colon names and nothing else: a name, maybe with a role."""
    clause = Span(lead.start, lead.end - 1) if scene.text[lead.end - 1 : lead.end] in (":", ",") else lead
    able = [s for s in scene.within(clause) if s.kind in ("person", "role", "organisation") and s.eligible]
    people = [s for s in able if s.kind == "person"] or able
    if not people or clause.end - clause.start > _LONGEST_LABEL or not _only_label(scene, clause, people):
        return None
    return Cue(lead, None, people[0])


def _only_label(scene: Scene, clause: Span, people: list[Subject]) -> bool:
    if len({subject.name() for subject in people}) != 1 or find_verb(scene, clause) is not None:
        return False
    if scene.language == "ru" and any(
        russian.is_verb(w.group()) for w in words(clause.of(scene.text)) if w.group().islower()
    ):
        return False
    subject = people[0]
    after = scene.text[subject.span.end : clause.end]
    return not after.strip() or after.lstrip()[0] in ",(-–—" or subject.kind != "person"


def label_lines(scene: Scene) -> list[Label]:
    """The turns of speech without quotation marks that a label introduces."""
    return [label for label in _labels(scene) if not label.lower and not _asks(scene, label.cue)]


def _asks(scene: Scene, cue: Cue) -> bool:
    """Whether a label is that of an interview's questions, or of answers of one who is not named."""
    return cue.subject is None


def lower_labels(scene: Scene) -> list[Label]:
    """Reported speech after a label, in lower case: "Министр: экспорт вырос"."""
    return [label for label in _labels(scene) if label.lower]


def _labels(scene: Scene) -> list[Label]:
    rows = lines(scene.text)
    asking = _asking(scene, rows)
    heads = {n: head for n, head in ((n, asking.get(n) or _head(scene, row)) for n, row in enumerate(rows)) if head}
    found = []
    for number, (colon, cue) in heads.items():
        said = _turn(scene, rows, number, colon)
        end = said
        if said is not None and not scene.text[said.start].islower() and len(heads) > 1:
            end = _transcript_turn(scene, rows, said, heads)
        if said is not None and end is not None and _is_speech(scene, said, end, rows[number]):
            found.append(Label(cue, end, scene.text[end.start].islower()))
    return found


def _asking(scene: Scene, rows: Sequence[Span]) -> dict[int, tuple[int, Cue]]:
    """The heads of the lines that a newspaper asks under its own name: "Kursiv: How many?"."""
    named = {n: match for n, row in enumerate(rows) if (match := _OUTLET.match(scene.text, row.start, row.end))}
    asked = Counter(match[1] for n, match in named.items() if scene.text[rows[n].end - 1] == "?")
    told = Counter(match[1] for match in named.values())
    return {
        n: (match.end(), Cue(Span(match.start(), match.end()), None, None))
        for n, match in named.items()
        if asked[match[1]] >= _FEWEST_ASKED and asked[match[1]] * 2 > told[match[1]]
    }


def _is_speech(scene: Scene, said: Span, turn: Span, row: Span) -> bool:
    """Whether a turn is no headline: some words, and a full stop when it stands on the label's line."""
    enough = sum(1 for _ in words(turn.of(scene.text))) >= _SHORTEST_TURN
    apart = turn != said or not row.holds(said)
    return enough and (scene.text[said.start].islower() or apart or scene.text[turn.end - 1] in ".!?…")


def _interview_head(scene: Scene, row: Span) -> tuple[int, Cue] | None:
    """The colon and the cue of a line of an interview: "Вопрос:", or "Ответ:" of the one interviewed."""
    asked = scene.grammar.questions.match(scene.text, row.start, row.end)
    answered = scene.grammar.answers.match(scene.text, row.start, row.end)
    if asked is not None:
        return asked.end(), Cue(Span(row.start, asked.end()), None, None)
    if answered is not None:
        first = scene.grammar.questions.search(scene.text, 0, row.start)
        subject = interviewee(scene, first.start() if first else row.start)
        return answered.end(), Cue(Span(row.start, answered.end()), None, subject)
    return None


def _head(scene: Scene, row: Span) -> tuple[int, Cue] | None:
    """The colon and the cue of a line that opens with a label, in its first or a later sentence."""
    interview = _interview_head(scene, row)
    if interview is not None:
        return interview
    for colon in _COLON.finditer(scene.text, row.start, row.end):
        start = max([row.start, *(s.start for s in scene.sentences if row.start <= s.start < colon.start())])
        if colon.start() - start <= _LONGEST_LABEL and not re.search(r"[«“\"]", scene.text[start : colon.start()]):
            cue = label_before(scene, trim(scene.text, Span(start, colon.end())))
            if cue is not None:
                return colon.end(), cue
        break
    return None


def _turn(scene: Scene, rows: list[Span], number: int, colon: int) -> Span | None:
    """What is said after the colon: the rest of the line, or the next line; a sentence in lower case."""
    said = trim(scene.text, Span(colon, rows[number].end))
    if said.start >= said.end:
        if number + 1 >= len(rows) or _head(scene, rows[number + 1]) is not None:
            return None
        said = rows[number + 1]
    if scene.text[said.start] in "–—-" and rows[number].holds(said):  # "Министр: – Мы следим за ценами"
        said = trim(scene.text, Span(said.start + 1, said.end))
    if scene.text[said.start : said.start + 1] in (*_MARKS, *"–—-", ""):
        return None
    if scene.text[said.start].islower():
        sentence = scene.sentence_at(said.start)
        return Span(said.start, max(said.start + 1, min(said.end, sentence.end)))
    return said


def _transcript_turn(scene: Scene, rows: list[Span], said: Span, heads: Mapping[int, object]) -> Span:
    """A turn of a transcript: on to the next label, or to a line of the reporter's own."""
    end = said.end
    last, brief = said.end >= rows[max(heads)].end, _has_brief_turns(rows, heads)
    for number, row in enumerate(rows):
        if row.start < said.end:
            continue
        if number in heads or _narrates(scene, row) or (last and brief and not _is_of_self(scene, row)):
            break
        end = row.end
    return Span(said.start, end)


def _has_brief_turns(rows: list[Span], heads: Mapping[int, object]) -> bool:
    """Whether each turn but the last is a line: then what follows the last one is told by the reporter."""
    order = sorted(heads)
    return len(order) >= _BRIEF and all(after - before == 1 for before, after in pairwise(order))


def _is_of_self(scene: Scene, row: Span) -> bool:
    return scene.grammar.first_person.search(scene.text, row.start, row.end) is not None


def _narrates(scene: Scene, row: Span) -> bool:
    """Whether a line of a transcript is the reporter's: it says who speaks, not in the first person."""
    if scene.text[row.start] in _MARKS:
        return True
    first_person = scene.grammar.first_person.search(scene.text, row.start, row.end)
    return first_person is None and bool(scene.within(row)) and find_verb(scene, row) is not None
