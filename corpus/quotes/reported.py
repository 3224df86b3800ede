"""Reported speech: "добавил, что …", "По его словам, …", "… деп мәлімдеді", "X said that …"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from corpus.model import Quote, Span
from corpus.quotes.cues import find_verb, subject_of
from corpus.quotes.inserted import by_inserted
from corpus.quotes.labels import lower_labels
from corpus.quotes.scene import Scene, Subject
from corpus.quotes.tails import Reported, by_tail, speech_verbs
from corpus.quotes.trimming import tidy, without_source
from corpus.quotes.unlisted import unlisted_before, unlisted_beside
from corpus.text import words

_LEAD_WORDS = 4
_COLON = re.compile(r"(?:\s[^\s,.;:«»\"“”]+){0,6}\s?:\s")
"""What a verb of speech is about, and the colon: "остановился на ценах: сахар подешевел"."""
_LEAST_AFTER_VERB = 10
_LEAST_BESIDE_QUOTED = 3
"""Words that say something by themselves where the rest of the sentence is quoted directly."""


def reported_quotes(scene: Scene, direct: Sequence[Quote]) -> list[Quote]:
    """The reported speech of an article, in order, outside its direct quotes."""
    found: list[Reported] = []
    for sentence in scene.sentences:
        if any(span.overlaps(sentence) and span.holds(sentence) for quote in direct for span in quote.spans):
            continue
        for rule in _RULES:
            one = rule(scene, sentence)
            if one is not None and one.speaker is not None:
                found.append(one)
                scene.say(one.cue.start, one.speaker)
                break
    for label in lower_labels(scene):
        speaker = label.cue.speaker
        if speaker and not any(one.content.overlaps(label.words) for one in found):
            whole = Span(label.cue.span.start, label.words.end)
            found.append(Reported(label.words, label.cue.span, speaker, whole))
    quotes = [_quote(scene, one, direct) for one in sorted(found, key=lambda one: one.content)]
    return [quote for quote in quotes if quote.spans]


def _by_so_says(scene: Scene, sentence: Span) -> Reported | None:
    """Так считает X: what was said is the sentence before."""
    match = scene.grammar.so_says.match(scene.text, sentence.start, sentence.end)
    before = [s for s in scene.sentences if s.end <= sentence.start]
    if match is None or not before:
        return None
    verb = Span(match.start(), match.end())
    subject = subject_of(scene, verb, sentence, after_first=True)
    said = find_verb(scene, sentence) if subject is None else None
    if said is not None:
        subject = subject_of(scene, said, sentence, after_first=True)
    name = subject.name() if subject else None
    return Reported(before[-1], sentence, name, Span(before[-1].start, sentence.end))


def _by_according(scene: Scene, sentence: Span) -> Reported | None:
    match = scene.grammar.according.search(scene.text, sentence.start, sentence.end)
    if match is None or _in_quote(scene, match.start(), sentence):
        return None
    cue = Span(match.start(), match.end())
    subject = according_subject(scene, sentence, cue)
    if subject is None:
        return None
    start = min(cue.start, subject.span.start)
    if scene.language == "kk":  # the words before the name belong to it: "Ресей Президенті Путиннің айтуынша"
        start = max(sentence.start, scene.text.rfind(",", sentence.start, start) + 1)
    whole = Span(start, max(cue.end, subject.span.end))
    return Reported(tidy(scene, sentence), whole, subject.name(), sentence)


def according_subject(scene: Scene, sentence: Span, cue: Span) -> Subject | None:
    """Whose words they are: the one named beside "по словам" (after it; before it in Kazakh)."""
    pronoun = scene.grammar.according_pronoun.search(scene.text, max(sentence.start, cue.start - 12), sentence.end)
    if pronoun is not None and pronoun.start() <= cue.end:
        return scene.pronoun(Span(pronoun.start(), pronoun.end()), sentence.start)
    subjects = scene.within(sentence)
    if scene.language == "kk":
        near = [s for s in subjects if s.span.end <= cue.start + 1 and cue.start - s.span.end <= 25]
        return near[-1] if near else unlisted_before(scene.text, cue.start, scene.grammar)
    after = [s for s in subjects if 0 <= s.span.start - cue.end <= 60]
    beside = unlisted_beside(scene.text, cue.end, scene.grammar)
    if beside is not None and not any(s.span.overlaps(beside.span) for s in after):
        return beside
    if not after or re.search(r"[,;]", scene.text[cue.end : after[0].span.start]):
        return None
    return None if scene.grammar.media.match(scene.text, after[0].span.start) else after[0]


def _by_that(scene: Scene, sentence: Span) -> Reported | None:
    """X отметил, что …; X said that …"""
    for verb in speech_verbs(scene, sentence, gerunds=True):
        that = scene.grammar.that.match(scene.text, verb.end, sentence.end) or _late_that(scene, verb, sentence)
        if that is None:
            continue
        subject = subject_of(scene, verb, Span(sentence.start, that.end()))
        if subject is None:
            continue
        word = scene.grammar.that_word.match(scene.text, that.end(), sentence.end)
        said = _said_before(scene, subject, verb, Span(verb.end, that.end()))
        content = tidy(scene, Span(said or (word.end() if word else that.end()), sentence.end))
        cue = Span(min(subject.span.start, verb.start), said or that.end())
        return Reported(content, cue, subject.name(), sentence)
    return None


def _said_before(scene: Scene, subject: Subject, verb: Span, joint: Span) -> int | None:
    """Where the words of ``verb`` begin, before those of another: "оценивает рынок в 4 млн и считает, что"."""
    other = next(iter(speech_verbs(scene, joint)), None)
    if other is None or subject.span.end > verb.start or not _leads(scene, subject, verb):
        return None
    return verb.end if re.search(r"\d", scene.text[verb.end : other.start]) else None


def _late_that(scene: Scene, verb: Span, sentence: Span) -> re.Match[str] | None:
    """The joint after a subject that follows its verb: "сообщил журналистам X, что", "напомнил: …"."""
    colon = _COLON.match(scene.text, verb.end, sentence.end)
    if colon is not None and scene.text[colon.end() : colon.end() + 1].islower():
        return colon
    if scene.language != "ru":
        return (
            re.compile(r"(?:\s(?!that\b)[\w'’-]+){0,8}\s(?=that\b)").match(scene.text, verb.end, sentence.end)
            if scene.language == "en"
            else None
        )
    return re.compile(r"[^,.;:«»\"]{1,110},\s(?=что\b|чтобы\b)").match(scene.text, verb.end, sentence.end)


def _by_verb_last(scene: Scene, sentence: Span) -> Reported | None:
    """X … екенін айтты; … деп мәлімдеді X: languages whose verb comes last."""
    if not scene.grammar.verb_last:
        return None
    for verb in reversed(speech_verbs(scene, sentence)):
        lead = scene.text[sentence.start : verb.start].rstrip()
        final = sum(1 for _ in words(scene.text[verb.end : sentence.end])) <= 1
        governs = scene.grammar.clause_end.search(lead + " ") or scene.text.startswith("деп", verb.start)
        subject = subject_of(scene, verb, sentence)
        if lead.endswith((",", "–", "—")) or not (governs or final) or subject is None:
            continue
        if subject.span.end <= verb.start and _is_passed_on(scene, verb, sentence):
            continue
        start = subject.span.end if subject.span.end <= verb.start else sentence.start
        content = tidy(scene, Span(start, verb.start))
        return Reported(content, Span(verb.start, verb.end), subject.name(), sentence)
    return None


def _is_passed_on(scene: Scene, verb: Span, sentence: Span) -> bool:
    """Whether the source named after the verb reports, not the one told of: "… деп хабарлайды Kazinform"."""
    after = scene.text[verb.end : sentence.end].strip(" .")
    return bool(after[:1].isupper() and scene.grammar.source_verbs.search(scene.text, verb.start, verb.end))


def _by_object(scene: Scene, sentence: Span) -> Reported | None:
    """X отметил рост торговли: no clause, yet X's words. Only with the subject right before the verb."""
    for verb in [] if scene.grammar.verb_last else speech_verbs(scene, sentence):
        if scene.grammar.source_verbs.match(scene.text, verb.start):
            continue
        clause = Span(sentence.start, sentence.end)
        subject = subject_of(scene, verb, clause)
        beside = subject is not None and subject.span.end <= verb.start
        if not beside or subject is None or not _leads(scene, subject, verb):
            continue
        if re.match(r"\s*[:.]|,", scene.text[verb.end : verb.end + 3]) or _is_brief(scene, verb, sentence):
            continue
        if scene.grammar.no_content.match(scene.text, verb.end, sentence.end):
            continue
        content = tidy(scene, Span(verb.end, sentence.end))
        return Reported(content, Span(subject.span.start, verb.end), subject.name(), sentence)
    return None


def _is_brief(scene: Scene, verb: Span, sentence: Span) -> bool:
    """Whether what follows a verb is too short to say anything: no figure, as in "оценил он в 6%"."""
    brief = verb.end + _LEAST_AFTER_VERB > sentence.end
    return brief and not re.search(r"\d", scene.text[verb.end : sentence.end])


def _leads(scene: Scene, subject: Subject, verb: Span) -> bool:
    """Whether a subject stands right before its verb, an apposition between commas aside."""
    between = scene.text[subject.span.end : verb.start].strip()
    count = sum(1 for _ in words(between))
    return count <= _LEAD_WORDS or (count <= 14 and between[0] == between[-1] == ",")


def _in_quote(scene: Scene, position: int, sentence: Span) -> bool:
    lead = scene.text[sentence.start : position]
    return lead.count("«") > lead.count("»") or lead.count("“") > lead.count("”")


_Rule = Callable[[Scene, Span], Reported | None]
_RULES: tuple[_Rule, ...] = (_by_so_says, _by_according, _by_that, by_inserted, by_tail, _by_verb_last, _by_object)


def _quote(scene: Scene, one: Reported, direct: Sequence[Quote]) -> Quote:
    """The reported words, less what is quoted directly within them, the dateline and the source."""
    one = replace(one, content=without_source(scene, one.content))
    holes = sorted(Span(s.start - 1, s.end + 1) for quote in direct for s in quote.spans if s.overlaps(one.content))
    # What breaks a quote names its speaker: "– признает X, управляющий банка. –" reports nothing.
    breaks = [q.cue for q in direct if q.cue and len(q.spans) > 1 and q.spans[0].end <= q.cue.start]
    holes = sorted([*holes, *(cue for cue in breaks if cue.overlaps(one.content))])
    if one.content.holds(one.cue) or one.cue.overlaps(one.content):
        holes = sorted([*holes, one.cue])
    spans, start = [], one.content.start
    for hole in holes:
        spans.append(tidy(scene, Span(start, hole.start)))
        start = max(start, hole.end)
    spans.append(tidy(scene, Span(start, one.content.end)))
    least = _LEAST_BESIDE_QUOTED if any(s.overlaps(one.content) for quote in direct for s in quote.spans) else 1
    kept = tuple(span for span in spans if sum(1 for _ in words(span.of(scene.text))) >= least)
    return Quote(kept, one.passage, one.cue, one.speaker, "reported")
