"""Direct speech: quoted stretches, dash paragraphs, and lines after "Name:", as an ordered table of rules."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from corpus.model import Quote, Span
from corpus.people import russian
from corpus.quotes.bare import bare, passage_of
from corpus.quotes.cues import Cue, cue_after, cue_end, find_verb, inner_cues, subject_of
from corpus.quotes.dashes import dash_turns
from corpus.quotes.interview import answers
from corpus.quotes.labels import label_before, label_lines
from corpus.quotes.lead import few_words, lead_in, opens_sentence
from corpus.quotes.marks import Marked, find_marked
from corpus.quotes.scene import Scene, Subject
from corpus.text import words

_JOINT = re.compile(r"[.,]?\s*(?:[–—-]\s*)?")
_LONGEST_TITLE = 4
"""Words before a name for what its bearer is."""
_COMMON_START = re.compile(r"[а-яёәғқңөұүһіa-z]")


@dataclass(frozen=True, slots=True)
class _Found:
    """A quote being read: its parts, its cue, who speaks."""

    spans: tuple[Span, ...]
    cue: Cue | None
    speaker: str | None
    outer: Span


def direct_quotes(scene: Scene) -> list[Quote]:
    """The direct quotes of an article, in order."""
    found: list[_Found] = []
    given = [_Found((one.words,), None, one.speaker, one.words) for one in answers(scene)]
    for piece in sorted([*find_marked(scene.text), *dash_turns(scene)], key=lambda p: p.outer):
        if found and piece.outer.start < found[-1].outer.end:
            continue
        if any(one.outer.overlaps(piece.outer) for one in given):
            continue
        _add(scene, found, piece)
    found += given
    taken = [quote.outer for quote in found]
    for label in label_lines(scene):
        if not any(span.overlaps(label.words) for span in taken):
            found.append(_Found((label.words,), label.cue, label.cue.speaker, label.words))
    found.sort(key=lambda quote: quote.outer)
    return [quote for quote in (_finish(scene, one) for one in found) if quote is not None]


def _add(scene: Scene, found: list[_Found], piece: Marked) -> None:
    joined = _continue(scene, found[-1], piece) if found else None
    if joined is not None:
        found[-1] = joined
        return
    for rule in _RULES:
        quote = rule(scene, piece, found)
        if quote is not None:
            found.append(quote)
            scene.say(quote.outer.start, quote.speaker)
            return


def _continue(scene: Scene, last: _Found, piece: Marked) -> _Found | None:
    """«…», — сказал X. — «…»: the second part of a quote broken by its cue, when it has no cue of its own."""
    if last.cue is None or not last.spans[-1].end <= last.cue.span.start <= piece.outer.start:
        return None
    between = scene.text[last.cue.span.end : piece.outer.start]
    runs_on = between.strip() in ("", ",") and scene.text[piece.inner.start].islower()
    if "\n" in between or not (runs_on or (_JOINT.fullmatch(between) and opens_sentence(scene, piece))):
        return None
    if _by_cue_after(scene, piece, []) is not None:
        return None
    parts = _parts(scene, piece)[0]
    return replace(last, spans=(*last.spans, *parts), outer=Span(last.outer.start, piece.outer.end))


def _parts(scene: Scene, piece: Marked) -> tuple[tuple[Span, ...], Cue | None]:
    """The words of a quote without the cues inside it, and the first of these cues."""
    cues = inner_cues(scene, piece.inner)
    edges = [piece.inner.start, *(edge for gap, _ in cues for edge in (gap.start, gap.end)), piece.inner.end]
    if cues and not piece.closed and cues[-1][0].end <= cues[-1][1].span.end:
        edges.pop(), edges.pop()
    spans = [Span(a, b) for a, b in zip(edges[::2], edges[1::2], strict=False) if a < b]
    return tuple(spans), cues[0][1] if cues else None


def _by_inner_cue(scene: Scene, piece: Marked, found: Sequence[_Found]) -> _Found | None:
    spans, cue = _parts(scene, piece)
    if cue is None or not spans:
        return None
    end = max(piece.outer.end, cue.span.end) if piece.closed else max(cue.span.end, spans[-1].end)
    return _Found(spans, cue, cue.speaker, Span(piece.outer.start, end))


def _by_cue_after(scene: Scene, piece: Marked, found: Sequence[_Found]) -> _Found | None:
    """«…», – сказал X."""
    if not piece.closed or not opens_sentence(scene, piece) or few_words(scene, piece, 1):
        return None
    cue = cue_after(scene, piece.outer.end)
    if cue is None and scene.language == "en" and scene.text[piece.inner.end - 1] in ",!?…-—–":
        cue = cue_after(scene, piece.outer.end, plain=True)
    if cue is None and scene.grammar.says_after.match(scene.text, piece.outer.end):
        cue = cue_after(scene, piece.outer.end, plain=True)
    if cue is None or (cue.verb is None and few_words(scene, piece, 3)):
        return None
    cue = _with_subject_before(scene, piece, cue)
    return _Found((piece.inner,), cue, cue.speaker, Span(piece.outer.start, piece.outer.end))


def _with_subject_before(scene: Scene, piece: Marked, cue: Cue) -> Cue:
    """A cue that names nobody: whoever leads the sentence before the quote, when it runs into it."""
    if cue.subject is not None or cue.verb is None:
        return cue
    lead = lead_in(scene, piece)
    able = [s for s in scene.within(lead) if s.eligible]
    if able:
        return replace(cue, subject=able[0] if scene.language == "kk" else able[-1])
    return cue


def _by_colon(scene: Scene, piece: Marked, found: Sequence[_Found]) -> _Found | None:
    """X заявил: «…», X: «…», X said, "…"."""
    lead = lead_in(scene, piece)
    said = scene.text[lead.start : lead.end]
    if not said or said[-1] not in (":,;" if scene.language == "en" else ":") or few_words(scene, piece, 1):
        return None
    verb = find_verb(scene, lead)
    if verb is not None:
        subject = subject_of(scene, verb, lead, after_first=True)
        cue = Cue(lead, verb, subject)
        return _Found((piece.inner,), cue, cue.speaker or _running_speaker(scene, found, piece), piece.outer)
    label = label_before(scene, lead) or _by_one_person(scene, lead, piece)
    return _Found((piece.inner,), label, label.speaker, piece.outer) if label is not None else None


def _by_one_person(scene: Scene, lead: Span, piece: Marked) -> Cue | None:
    """Whoever alone leads a sentence to a whole quote, with no verb of speech: "X настроен скептически: «…»"."""
    able = [s for s in scene.within(lead) if s.kind in ("person", "role") and s.eligible]
    alone = len({s.name() for s in able}) == 1 and _heads(scene, able[0], lead) and piece.closed
    colon = scene.text[lead.end - 1] == ":"
    if not (alone and colon) or few_words(scene, piece, 6) or scene.text[piece.inner.start].islower():
        return None
    return Cue(lead, None, able[0])


def _heads(scene: Scene, subject: Subject, lead: Span) -> bool:
    """Whether a sentence begins with ``subject``, or with words for what he is: "Основатель компании Х"."""
    opening = scene.text[lead.start : subject.span.start]
    if scene.language != "ru" or subject.kind != "person":
        return not opening
    before = [word.group() for word in words(opening)]
    title = any(map(russian.is_a_person, before)) and not any(map(russian.is_verb, before))
    return not before or (title and len(before) <= _LONGEST_TITLE and not re.search(r"[,;:]", opening))


def _running_speaker(scene: Scene, found: Sequence[_Found], piece: Marked) -> str | None:
    """Who spoke last in the same paragraph."""
    line = scene.line_at(piece.outer.start)
    if found and found[-1].outer.start >= line.start:
        return found[-1].speaker
    return None


def _by_so_says(scene: Scene, piece: Marked, found: Sequence[_Found]) -> _Found | None:
    """«…». Об этом заявил X."""
    if not piece.closed or not opens_sentence(scene, piece) or few_words(scene, piece, 3):
        return None
    says = re.compile(rf"[\s.–—-]*(?={scene.grammar.so_says.pattern})", re.IGNORECASE).match(
        scene.text, piece.outer.end
    )
    if says is None:
        return None
    clause = Span(says.end(), cue_end(scene.text, says.end()))
    verb = find_verb(scene, clause)
    cue = Cue(clause, verb, subject_of(scene, verb, clause, after_first=True) if verb else None)
    return _Found((piece.inner,), cue, cue.speaker, piece.outer)


def _by_sentence(scene: Scene, piece: Marked, found: Sequence[_Found]) -> _Found | None:
    """A whole quoted sentence after a sentence with a cue: "Токаев отметил рост. «…»."."""
    if not piece.closed or not opens_sentence(scene, piece) or few_words(scene, piece, 5):
        return None
    line = scene.line_at(piece.outer.start)
    alone = not scene.text[line.start : piece.outer.start].strip() and not scene.text[piece.outer.end : line.end].strip(
        " .,"
    )
    before = [s for s in scene.sentences if s.end <= piece.outer.start and (alone or s.start >= line.start)]
    if alone and found and not scene.text[found[-1].outer.end : piece.outer.start].strip(" .,\n") and found[-1].speaker:
        return _Found((piece.inner,), None, found[-1].speaker, piece.outer)
    if not before:
        return None
    if found and found[-1].outer.overlaps(before[-1]) and found[-1].speaker:
        return _Found((piece.inner,), found[-1].cue, found[-1].speaker, piece.outer)
    return _after_saying(scene, piece, before[-1])


def _after_saying(scene: Scene, piece: Marked, sentence: Span) -> _Found | None:
    verb = find_verb(scene, sentence)
    if verb is None:
        return None
    cue = Cue(sentence, verb, subject_of(scene, verb, sentence))
    return _Found((piece.inner,), cue, cue.speaker, piece.outer) if cue.speaker else None


def _by_partial(scene: Scene, piece: Marked, found: Sequence[_Found]) -> _Found | None:
    """Some quoted words inside a sentence of speech: По словам X, это «важный шаг вперед»."""
    if (
        not piece.closed
        or few_words(scene, piece, 3)
        or scene.grammar.named.search(scene.text[: piece.outer.start][-40:])
    ):
        return None
    says_after = scene.grammar.says_after.match(scene.text, piece.outer.end)
    if not (_COMMON_START.match(scene.text, piece.inner.start) or says_after or not few_words(scene, piece, 7)):
        return None
    sentence = scene.sentence_at(piece.outer.start)
    cue = _sentence_cue(scene, sentence, piece)
    return _Found((piece.inner,), cue, cue.speaker, piece.outer) if cue is not None and cue.subject else None


def _sentence_cue(scene: Scene, sentence: Span, piece: Marked) -> Cue | None:
    according = scene.grammar.according.search(scene.text, sentence.start, sentence.end)
    if according is not None:
        from corpus.quotes.reported import according_subject

        subject = according_subject(scene, sentence, Span(according.start(), according.end()))
        return Cue(Span(according.start(), according.end()), None, subject) if subject else None
    for part in (Span(sentence.start, piece.outer.start), Span(piece.outer.end, sentence.end)):
        verb = find_verb(scene, part)
        if verb is not None and not piece.outer.overlaps(verb):
            return Cue(verb, verb, subject_of(scene, verb, sentence))
    return None


_Rule = Callable[[Scene, Marked, Sequence[_Found]], _Found | None]
_RULES: tuple[_Rule, ...] = (_by_inner_cue, _by_cue_after, _by_colon, _by_so_says, _by_sentence, _by_partial)


def _finish(scene: Scene, found: _Found) -> Quote | None:
    bare_spans = (bare(scene.text, span) for span in found.spans)
    spans = tuple(span for span in bare_spans if span.start < span.end)
    if not spans:
        return None
    cue = found.cue.span if found.cue is not None else None
    return Quote(spans, passage_of(scene.text, spans, cue), cue, found.speaker, "direct")
