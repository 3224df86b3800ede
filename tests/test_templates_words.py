"""The words: three languages with the same keys, right plurals, within Telegram's limits; the fixed pages."""

from __future__ import annotations

import re
from datetime import date
from typing import get_args

import pytest
from jinja2 import UndefinedError

from corpus.model import LANGUAGES, Language
from corpus.replies import Note
from templates import (
    Label,
    PageName,
    Stats,
    bot_name,
    commands,
    description,
    examples,
    label,
    language_button,
    length,
    measure,
    plain,
    render_page,
    short_description,
)
from templates.pages import PageContext
from templates.words import words
from tests.botapi.html import parse_html

FORMS = {"ru": 3, "kk": 1, "en": 2}
SAME_LENGTH = {"period.names": 12, "period.short": 12, "period.half": 2, "period.quarter": 4}


def placeholders(text: str) -> list[str]:
    return sorted(re.findall(r"{(\w+)", text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_languages_have_the_same_keys(language: Language) -> None:
    assert words(language).phrases.keys() == words("ru").phrases.keys()
    assert words(language).lists.keys() == words("ru").lists.keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_phrase_is_filled_with_the_same_in_each_language(language: Language) -> None:
    differ = {"date.day"}  # English writes the month's name
    for key, phrase in words(language).phrases.items():
        assert phrase, key
        if key not in differ:
            assert placeholders(phrase) == placeholders(words("ru").phrases[key]), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_plural_has_as_many_forms_as_the_language(language: Language) -> None:
    for key, forms in words(language).lists.items():
        fixed = SAME_LENGTH.get(key) or (len(words("ru").lists[key]) if key[:3] in {"csv", "exa"} else None)
        assert len(forms) == (fixed or FORMS[language]), key


@pytest.mark.parametrize(
    ("language", "n", "said"),
    [
        ("ru", 0, "0 статей"),
        ("ru", 1, "1 статья"),
        ("ru", 2, "2 статьи"),
        ("ru", 5, "5 статей"),
        ("ru", 11, "11 статей"),
        ("ru", 12, "12 статей"),
        ("ru", 21, "21 статья"),
        ("ru", 24, "24 статьи"),
        ("ru", 111, "111 статей"),
        ("kk", 1, "1 мақала"),
        ("kk", 5, "5 мақала"),
        ("en", 0, "0 articles"),
        ("en", 1, "1 article"),
        ("en", 21, "21 articles"),
    ],
)
def test_plural_forms(language: Language, n: int, said: str) -> None:
    assert words(language).plural("sources.articles", n) == said


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_note_has_words(language: Language) -> None:
    assert len({words(language).phrases[f"note.{note}"] for note in Note}) == len(Note)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_botfather_is_told_is_within_the_limits(language: Language) -> None:
    assert 0 < len(bot_name(language)) <= 64
    assert 0 < len(description(language)) <= 512
    assert 0 < len(short_description(language)) <= 120
    for name, said in commands(language):
        assert re.fullmatch(r"[a-z0-9_]{1,32}", name)
        assert 3 <= len(said) <= 256


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", get_args(PageName))
def test_each_page_is_telegram_html_with_the_same_plain_text(name: PageName, language: Language) -> None:
    day = date(2025, 1, 2)
    stats = Stats(21, 3, 5, day, 22, updates=101, questions=2, unanswered=50, failures=1, topics=2, chats=1)
    needed: PageContext = {
        "bot": "derek_bot", "seconds": 3, "command": "/<b>", "nearest": "/help", "topic": "<b>",
        "done": 3, "stats": stats,
    }  # fmt: skip
    html = render_page(name, language, **needed)
    text = render_page(name, language, "plain", **needed)
    assert parse_html(html).text == text == plain(html)
    assert 0 < length(html) <= 4096


def test_a_page_without_what_it_needs_says_so() -> None:
    with pytest.raises(UndefinedError):
        render_page("throttled", "ru")


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_shows_the_examples_and_every_command(language: Language) -> None:
    text = render_page("help", language, "plain", bot="derek_bot")
    assert all(example in text for example in examples(language))
    assert all(f"/{name} — {said}" in text for name, said in commands(language))
    assert "@derek_bot" in text
    assert "@" not in render_page("help", language, "plain"), "the console has no inline mode by name"


def test_an_unknown_command_is_answered_with_the_nearest() -> None:
    assert "/trade" in render_page("unknown_command", "en", command="/tarde", nearest="/trade")
    assert "Did you mean" not in render_page("unknown_command", "en", command="/xyz")


def test_a_long_command_is_not_repeated_whole() -> None:
    assert length(render_page("unknown_command", "ru", command="/" + "я" * 4000)) < 200


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_fit_a_button(language: Language) -> None:
    assert all(0 < len(label(name, language)) <= 32 for name in get_args(Label))
    assert len({language_button(choice, language) for choice in (None, *LANGUAGES)}) == 4


@pytest.mark.parametrize(
    ("concept", "language", "said"),
    [
        ("turnover", "ru", "Товарооборот"),
        ("turnover", "kk", "Тауар айналымы"),
        ("turnover", "en", "Trade turnover"),
        ("inflation", "ru", "Инфляция"),  # not among our words: named by the concept table
    ],
)
def test_a_measure_is_named(concept: str, language: Language, said: str) -> None:
    assert measure(concept, language) == said
