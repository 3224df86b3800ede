"""Repair of a question's spelling before it is read: wrong layout, Latin transliteration, typos."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from corpus.asking import asked_verb, meant
from corpus.languages.en import questions as en
from corpus.languages.keyboard import ENGLISH, KAZAKH, RUSSIAN
from corpus.languages.kk import questions as kk
from corpus.languages.ru import questions as ru
from corpus.languages.translit import KAZAKH_LATIN, KAZAKH_MARKS, KAZAKH_SPELLING, PLURAL, SHORT_I, TO_CYRILLIC
from corpus.lexicon import LONGEST, SHORT_WORD, Lexicon
from corpus.mixed import in_one_alphabet, retyped, words_retyped
from corpus.model import Language
from corpus.numbers import find_numbers
from corpus.people import person_key
from corpus.people.keys import surname_key
from corpus.periods import find_periods
from corpus.terms import person_term
from corpus.text import detect_language, fold, words
from corpus.wording import asks

_CYRILLIC = re.compile(r"[а-яёәғқңөұүһі]", re.IGNORECASE)
_LATIN = re.compile(r"[a-zäöüūğñşıýáóúńǵç]", re.IGNORECASE)
_LATIN_WORD = re.compile(r"[^\W\d_]+(?:['’`][^\W\d_]+)*['’]?")
_KAZAKH = re.compile(r"[әғқңөұүһі]", re.IGNORECASE)
_SHORTEST_NAME = 4
_KAZAKH_NAME = re.compile(r"[«“\"][^»”\"]*[»”\"]|\b[А-ЯЁӘҒҚҢӨҰҮҺІ][\w-]*")
"""A title or name: a question in Russian may have one that is spelt in Kazakh."""
_KNOWN_ENOUGH = 0.6
"""Share of known words at which another reading of the whole question is believed."""
_HARDLY_KNOWN, _KNOWN_BESIDE_NONE = 0.1, 0.4
"""As typed it has hardly a known word: then another reading is believed at this share."""


@dataclass(frozen=True, slots=True)
class Repaired:
    """A question as understood. ``changed`` when that differs from what was typed in more than letter case."""

    text: str
    language: Language
    changed: bool


def repair_topic(text: str, lexicon: Lexicon) -> Repaired:
    """As ``repair``; but a lone short word is no misspelling of another: the topic would be another's."""
    read = _as_meant(in_one_alphabet(text), lexicon)
    lone = len(list(words(read))) == 1 and len(read.strip()) < SHORT_WORD
    return Repaired(read, question_language(read, lexicon), fold(read) != fold(text)) if lone else repair(text, lexicon)


def repair(text: str, lexicon: Lexicon) -> Repaired:
    """Read ``text`` in the right layout and alphabet, and mend its typos."""
    read = _as_meant(in_one_alphabet(text), lexicon)
    language = question_language(read, lexicon)
    mended = _mend(read, language, lexicon)
    return Repaired(mended, language, fold(read) != fold(text) or _differ(read, mended))


def _differ(read: str, mended: str) -> bool:
    """Whether mending changed more than the case of a name, to the one that the corpus has: "Ивановой"."""
    pairs = zip(words(read), words(mended), strict=False)
    return any(fold(one[0]) != fold(other[0]) and not _is_name_in_case(one[0], other[0]) for one, other in pairs)


def _is_name_in_case(one: str, other: str) -> bool:
    return one[0].isupper() and surname_key(one) == surname_key(other)


def question_language(text: str, lexicon: Lexicon) -> Language:
    """The language of a short text: by its alphabet, then by which language knows its words."""
    if detect_language(text) == "en":
        return "en"
    if _KAZAKH.search(_KAZAKH_NAME.sub(" ", text)):
        return "kk"
    russian, kazakh = 0, int(bool(_KAZAKH.search(text)))
    for match in words(text):
        russian += lexicon.is_function_word(match[0], "ru") or lexicon.table_has(match[0], "ru")
        kazakh += lexicon.is_function_word(match[0], "kk") or lexicon.table_has(match[0], "kk")
    russian, kazakh = russian + _asks(text, ru.KINDS), kazakh + _asks(text, kk.KINDS)
    return "kk" if kazakh > russian else "ru"


def _asks(text: str, kinds: Iterable[tuple[str, tuple[str, ...]]]) -> bool:
    """Whether ``text`` has a turn of phrase by which a language asks."""
    folded = fold(text)
    return any(asks(patterns, folded) for _, patterns in kinds)


def _as_meant(text: str, lexicon: Lexicon) -> str:
    """The reading of the whole text, as typed or in another layout or alphabet, that has most known words."""
    latin, cyrillic = len(_LATIN.findall(text)), len(_CYRILLIC.findall(text))
    if latin > cyrillic and re.match(en.ASKS_SURELY, fold(text)):
        return text
    if latin > cyrillic:
        own = _known(text, "en", lexicon)
        readings: list[tuple[str, tuple[Language, ...]]] = [
            (retyped(text, RUSSIAN, lexicon), ("ru", "kk")),
            (retyped(text, KAZAKH, lexicon), ("kk",)),
            (to_cyrillic(text, lexicon), ("ru", "kk")),
        ]
    elif cyrillic and not _KAZAKH.search(text):
        text = words_retyped(text, lexicon)
        own = _known(text, "ru", lexicon)
        own = own if own >= _KNOWN_ENOUGH else max(own, _known(text, "kk", lexicon))
        readings = [(retyped(text, ENGLISH, lexicon), ("en",))]
    else:
        return text
    if own >= _KNOWN_ENOUGH:
        return text
    scored = [(max(_known(reading, lang, lexicon) for lang in langs), reading) for reading, langs in readings]
    best, reading = max(scored, key=lambda item: item[0])
    enough = _KNOWN_ENOUGH if own > _HARDLY_KNOWN else _KNOWN_BESIDE_NONE
    return reading if best >= enough and best > own + 0.2 else text


def _known(text: str, language: Language, lexicon: Lexicon) -> float:
    """The share of the letters of ``text`` that stand in words of ``language`` or of the corpus.

    Names are left out, when there is anything else: they read alike in every alphabet.
    """
    read = [match[0] for match in words(text) if not match[0][0].isdigit() or _of_other_layout(text, match)]
    known = {word for word in read if not word[0].isdigit() and lexicon.knows(word, language)}
    if known.issuperset(read):  # as mostly; to look for names takes time
        return 1.0 if read else 0.0
    judged = [word for word in read if not lexicon.is_name(word, language)] or read
    return sum(len(word) for word in judged if word in known) / sum(map(len, judged))


def _of_other_layout(text: str, number: re.Match[str]) -> bool:
    """Whether a number touches a letter, as in "0анша": it is a letter of another layout."""
    return text[number.end() : number.end() + 1].isalpha()


def to_cyrillic(text: str, lexicon: Lexicon) -> str:
    """``text`` with each Latin word in Cyrillic: a known word where its Latin spelling fits one."""
    marked = bool(KAZAKH_MARKS.search(text.casefold()))
    return _LATIN_WORD.sub(
        lambda m: _word_to_cyrillic(m[0], lexicon, marked=marked) if _LATIN.search(m[0]) else m[0], text
    )


def _word_to_cyrillic(word: str, lexicon: Lexicon, *, marked: bool) -> str:
    """The Cyrillic word that ``word`` spells: one of the corpus first, then any that is known.

    ``marked`` text is in a Kazakh Latin alphabet, which leaves no choice of letters.
    """
    spelt = _by_alphabet(word.casefold()) if marked else _by_letters(word.casefold())
    if len(spelt) > LONGEST or (marked and lexicon.knows(spelt, "kk")):
        return spelt
    if fold(spelt) in lexicon.words or lexicon.is_function_word(spelt, "ru") or lexicon.is_function_word(spelt, "kk"):
        return spelt
    alike = lexicon.spelt_alike(word)
    if alike:
        return alike
    readings = (spelt, *_with_signs(spelt))
    known = [reading for reading in readings if lexicon.knows(reading, "ru") or lexicon.knows(reading, "kk")]
    number = next((reading for reading in known if find_numbers(reading, "ru")), None)  # "pyat": пять before пят
    return number or next(iter(known), None) or lexicon.from_latin(word) or spelt


def _with_signs(word: str) -> Iterator[str]:
    """``word`` with a soft or hard sign, or a letter, that transliteration leaves out."""
    for at in range(1, len(word) + 1):
        if word[at - 1] not in "аеёиоуыэюяьъй":
            yield word[:at] + "ь" + word[at:]
            yield word[:at] + "ъ" + word[at:]
    for plain, letter in (("е", "э"), ("и", "й"), ("ы", "й"), ("х", "кс"), ("й", "ж"), ("щ", "сч")):
        if plain in word:
            yield word.replace(plain, letter, 1)


def _by_alphabet(word: str) -> str:
    for spelling, letters in KAZAKH_SPELLING:
        word = spelling.sub(letters, word)
    return _by_letters(word)


def _by_letters(word: str) -> str:
    word = PLURAL.sub("ые", SHORT_I.sub(lambda m: m[1] + "й", word.translate(KAZAKH_LATIN)))
    out, at = [], 0
    while at < len(word):
        for spelling, letter in TO_CYRILLIC:
            if word.startswith(spelling, at):
                out.append(letter)
                at += len(spelling)
                break
        else:
            out.append(word[at])
            at += 1
    return "".join(out)


def _mend(text: str, language: Language, lexicon: Lexicon) -> str:
    """``text`` with each unknown word replaced by the nearest known one, where one is near; dates stay."""
    mended = [(match, _mended(match, language, lexicon)) for match in words(text)]
    changed = [(match, near) for match, near in mended if near != match[0]]
    dated = [mention.span for mention in find_periods(text, language, None)] if changed else []
    parts, at = [], 0
    for match, near in changed:
        if not any(span.start <= match.start() < span.end for span in dated):
            parts += [text[at : match.start()], near]
            at = match.end()
    return "".join([*parts, text[at:]])


def _mended(match: re.Match[str], language: Language, lexicon: Lexicon) -> str:
    word = match[0]
    if word[0].isdigit() or lexicon.has_form(word, language) or _names_somebody(word, lexicon):
        return word
    if language == "kk" and (whole := asked_verb(word, match.string[match.end() :])) and lexicon.knows(whole, "kk"):
        return word
    near = meant(word, language, match.string[: match.start()])
    if near is None and (lexicon.knows(word, language) or _all_parts_known(word, language, lexicon)):
        return word
    near = near or lexicon.nearest(word, language) or (lexicon.nearest_stem(word) if language == "kk" else None)
    if near is None:
        return word
    return near.capitalize() if word[0].isupper() else near


def _names_somebody(word: str, lexicon: Lexicon) -> bool:
    """Whether ``word`` is the surname of somebody in the corpus, in whatever alphabet he is named there."""
    return word[0].isupper() and len(word) > _SHORTEST_NAME and person_term(person_key(word)) in lexicon.terms


def _all_parts_known(word: str, language: Language, lexicon: Lexicon) -> bool:
    parts = re.split(r"[-'’]", word)
    return len(parts) > 1 and all(lexicon.knows(part, language) for part in parts if part)
