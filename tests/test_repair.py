"""Questions as people type them: typos, the wrong layout, Latin letters, Kazakh without its letters."""

from __future__ import annotations

import pytest

from corpus.languages.keyboard import ENGLISH, KAZAKH, RUSSIAN
from corpus.lexicon import Lexicon
from corpus.repair import question_language, repair, repair_topic, to_cyrillic
from corpus.skeletons import skeleton
from corpus.text import fold
from tests.corpora import Corpus, corpus, figures

__all__ = ["corpus"]


@pytest.fixture(scope="module")
def lexicon(corpus: Corpus) -> Lexicon:
    return corpus.run(corpus.derek.knowledge()).lexicon


def typed_in(text: str, layout: dict[int, int]) -> str:
    """``text`` by the keys of a US layout that would have given it in ``layout``."""
    back = {letter: key for key, letter in reversed(layout.items())}
    body = text.rstrip("?").translate(back)
    return body + "?" * text.endswith("?")


SAME = [
    "Экспорт өсті деген хабарды қай басылым жазды?",  # no Russian "делен"
    "Какой товарооборот был в 2022 году?",
    "Что сказал Данияр Жаксыбеков о маршрутах?",
    "Ресейге қанша бидай экспортталды?",
    "How much did Russia invest in Kazakhstan?",
    "Сколько мёда?",
    "22,2 млрд",
    "Қалада қанша адам болады?",
    "2022 жылу",
    "",
    "???",
]
TYPOS = [
    ("Какой товороборот был в 2022 году?", "товарооборот"),
    ("сколько савместных праектов", "совместных проектов"),
    ("Что сказал Жаксыбекв?", "Жаксыбеков"),
    ("кто назвал цель достижмой", "достижимой"),
    ("сколько рабоичх мест", "рабочих"),
    ("How much invesment came from Russia?", "investment"),
    ("Қостанйда филиал ашылды ма?", "Қостанайда"),
    ("Каокй экспорт был?", "Какой"),
    ("Ккой был импорт в городе?", "Какой"),
    ("скольуо проектов", "сколько"),
    ("2022 жлы экспорт қаншша болды?", "2022 жылы"),
    ("2022 жлы экспорт қаншша болды?", "қанша болды"),
    ("экспорт қанша блды?", "болды"),
    ("экспорт за 2022 гтод", "2022 год"),
    ("waht was the turnover", "what"),
    ("which agency repported the visit", "reported"),
    ("тоннаннығ бағасы", "тонна"),
]
MIXED = [
    ("Xnj crfpfk Tokayev j njdfhjj,jhjnt?", "Что сказал Tokayev о товарообороте?"),
    ("Crjkmrj EAEU gjnhfnbk yf vfhihens?", "Сколько EAEU потратил на маршруты?"),
    ("rjulf вырос товарооборот", "когда вырос товарооборот"),
    ("Что сказал :frcs,trjd о маршрутах?", "Что сказал Жаксыбеков о маршрутах?"),
    ("Какой тoвapooбopoт был в 2022 году?", "Какой товарооборот был в 2022 году?"),
    ("Hоw much invеstment came from Russia?", "How much investment came from Russia?"),
    ("Кго назвал цель достижимой?", "Кого назвал цель достижимой?"),
    ("гд открыли филиал", "где открыли филиал"),
    ("wgo called the target reachable", "who called the target reachable"),
]
"""Names in Latin letters among words of the wrong layout, words of it among others, letters that only look alike."""
LATIN = [
    ("kakoi byl tovarooborot v 2022 godu?", "какой был товарооборот в 2022 году?"),
    ("skolko sovmestnyh proektov?", "сколько совместных проектов?"),
    ("kto nazval cel' dostizhimoj?", "кто назвал цель достижимой?"),
    ("Na skolko snizilsya tovarooborot?", "на сколько снизился товарооборот?"),
    ("kto schitaet cel' dostizhimoj?", "кто считает цель достижимой?"),
    ("kotorye novye proekty", "которые новые проекты"),
    ("2022 zhyly tauar ainalymy qansha boldy?", "2022 жылы тауар айналымы қанша болды?"),
    ("filial qaida ashyldy?", "филиал қайда ашылды?"),
    ("Chto podpisano k 20-letiyu dipmissiy?", "что подписано к 20-летию дипмиссий?"),
]


@pytest.mark.parametrize("question", SAME)
def test_what_is_right_stays_as_it_is(lexicon: Lexicon, question: str) -> None:
    repaired = repair(question, lexicon)
    assert (repaired.text, repaired.changed) == (question, False)


@pytest.mark.parametrize(("question", "mended"), TYPOS)
def test_typos(lexicon: Lexicon, question: str, mended: str) -> None:
    repaired = repair(question, lexicon)
    assert repaired.changed
    assert fold(mended) in fold(repaired.text)  # the corpus' spellings are held folded


@pytest.mark.parametrize(("question", "meant"), MIXED)
def test_of_two_alphabets_or_layouts(lexicon: Lexicon, question: str, meant: str) -> None:
    assert repair(question, lexicon).text == meant


@pytest.mark.parametrize("word", ["Wildberries вырос", "экспорт в IT", "Ozon и рубль"])
def test_names_in_latin_letters_stay(lexicon: Lexicon, word: str) -> None:
    assert repair(word, lexicon).text == word


@pytest.mark.parametrize(("topic", "read"), [("порд", "порд"), ("'rcgjhn", "экспорт"), ("экспрт муки", "экспорт муки")])
def test_a_lone_short_topic_is_not_mended(lexicon: Lexicon, topic: str, read: str) -> None:
    assert repair_topic(topic, lexicon).text == read


@pytest.mark.parametrize(
    ("question", "layout"),
    [
        ("какой товарооборот был в 2022 году?", RUSSIAN),
        ("кто назвал цель достижимой", RUSSIAN),
        ("что сказал Жаксыбеков о ценах?", RUSSIAN),
        ("филиал қайда ашылды?", KAZAKH),
        ("Ресейге қанша бидай экспортталды?", KAZAKH),
        ("тауар айналымы қанша болды?", KAZAKH),
    ],
)
def test_typed_in_the_us_layout(lexicon: Lexicon, question: str, layout: dict[int, int]) -> None:
    typed = typed_in(question, layout)
    assert typed != question
    repaired = repair(typed, lexicon)
    assert (repaired.text, repaired.changed) == (question, True)


@pytest.mark.parametrize("question", ["how much wheat did Kazakhstan export?", "what did Nurlanov say about grain"])
def test_typed_in_the_russian_layout(lexicon: Lexicon, question: str) -> None:
    typed = typed_in(question, ENGLISH)
    assert not any("a" <= char <= "z" for char in typed)
    repaired = repair(typed, lexicon)
    assert (repaired.text.casefold(), repaired.language) == (question.casefold(), "en")


@pytest.mark.parametrize(("question", "meant"), LATIN)
def test_in_latin_letters(lexicon: Lexicon, question: str, meant: str) -> None:
    assert repair(question, lexicon).text.casefold() == meant


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Resejge qanşa bidai eksporttaldy?", 640_000),  # the alphabet of 2021
        ("Filialda qanşa student oqidy?", 450),
        ("2022 jyly tauar ainalymy qanşa?", 31.4e9),
        ("Ресейге канша бидай экспортталды?", 640_000),  # without the Kazakh letters
        ("2022 жылы тауар айналымы канша болды?", 31.4e9),
        ("тауар-айналымы 2022 жылы қанша?", 31.4e9),
        ("КАКОЙ ТОВАРООБОРОТ БЫЛ В 2022 ГОДУ", 31.4e9),
        ("какой товаро-оборот был в 2022 году", 31.4e9),
        ("rfrjq njdfhjj,jhjn ,sk d 2022 ujle", 31.4e9),
    ],
)
def test_is_answered_all_the_same(corpus: Corpus, question: str, value: float) -> None:
    assert value in figures(corpus.ask(question))


def test_what_was_understood_is_told(corpus: Corpus) -> None:
    assert corpus.ask("rfrjq njdfhjj,jhjn ,sk d 2022 ujle?").repaired == "какой товарооборот был в 2022 году?"
    assert corpus.ask("какой товарооборот был в 2022 году?").repaired is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Сколько?", "ru"),
        ("Қанша?", "kk"),
        ("How many?", "en"),
        ("канша студент", "kk"),
        ("Бауыржан Толегенов не деди", "kk"),
        ("Что сказал Ким", "ru"),
        ("товарооборот", "ru"),
        ("тауар айналымы", "kk"),
    ],
)
def test_language_of_a_short_text(lexicon: Lexicon, text: str, language: str) -> None:
    assert question_language(text, lexicon) == language


@pytest.mark.parametrize("several", [("Токаев", "Tokayev", "Tokaev", "Тоқаев"), ("Нурланов", "Nurlanov", "Нұрланов")])
def test_spellings_of_a_name_share_a_skeleton(several: tuple[str, ...]) -> None:
    assert len({skeleton(name) for name in several}) == 1


@pytest.mark.parametrize("word", ["abc", "где", "zzzzzzzz", "\u0301", "ё"])
def test_words_like_no_other_have_no_nearest(lexicon: Lexicon, word: str) -> None:
    assert lexicon.nearest(word, "ru") is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Jaña jyly qandai jobalar bar?", "Жаңа жылы қандай жобалар бар?"),
        ("Ğalymdar stantsiiada qai jyly jūmys ıstedı?", "Ғалымдар станцияда қай жылы жұмыс істеді?"),
    ],
)
def test_the_kazakh_alphabet_of_2021(lexicon: Lexicon, typed: str, meant: str) -> None:
    assert fold(to_cyrillic(typed, lexicon)) == fold(meant)
