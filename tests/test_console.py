"""The console chat: what a person types, and the lines that come back."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest

from bot.cli import main
from bot.console import Console
from tests.corpora import ARTICLES, Corpus, corpus, database

__all__ = ["corpus"]


class Talk:
    """A conversation: ``say`` a line, get what Derek wrote."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        self.written: list[str] = []
        self.console = Console(corpus.derek, "ru", self.written.append)

    def say(self, line: str) -> str:
        self.written.clear()
        self.corpus.run(self.console.take(line))
        return "\n".join(self.written)

    def press(self, name: str) -> str:
        """Press the button whose name holds ``name``, by its number."""
        number = next(n for n, (text, _) in enumerate(self.console.buttons, 1) if name in text)
        return self.say(str(number))


@pytest.fixture
def talk(corpus: Corpus) -> Talk:
    return Talk(corpus)


def test_a_question_its_context_and_other_figures(talk: Talk) -> None:
    reply = talk.say("Какой товарооборот был в 2022 году?")
    assert "31,4 млрд долларов" in reply
    assert "Степной курьер, 10.02.2023" in reply
    assert "[1]" in reply
    context = talk.say("1")
    assert "нашёл новые маршруты" in context, "the paragraph after it"
    talk.say("Какой товарооборот был в 2022 году?")
    assert "29,8" in talk.say("2"), "the other figures of the measure"


def test_a_question_that_is_not_answered_offers_others(talk: Talk) -> None:
    reply = talk.say("Кто выиграл чемпионат по шахматам?")
    assert str(len(list(ARTICLES.iterdir()))) in reply, "what the corpus holds"
    assert talk.console.buttons
    assert talk.say("1") != reply


@pytest.mark.parametrize("number", ["0", "9", "99", "999", "1234", "٣", "007"])
def test_a_number_without_a_button_is_no_press(talk: Talk, number: str) -> None:
    talk.say("Кто назвал цель достижимой?")
    assert talk.say(number), "something is said, nothing breaks"


@pytest.mark.parametrize("line", ["²", "①", "½", "/", "//", "/ ", "@", "\x00", "\ud800", "/trade \ud800", "?" * 5000])
def test_odd_lines_are_answered(talk: Talk, line: str) -> None:
    assert talk.say(line)


def test_start_and_help_name_the_commands(talk: Talk) -> None:
    assert talk.say("/start")
    for command in ("/latest", "/trade", "/quotes", "/sources", "/language"):
        assert command in talk.say("/help")


def test_latest_turns_pages(talk: Talk) -> None:
    first = talk.say("/latest")
    second = talk.say("1")
    assert "River Ledger" in first
    assert first.splitlines()[1:4] != second.splitlines()[1:4]
    assert talk.say("1").splitlines()[:4] == first.splitlines()[:4], "and back"


def test_latest_on_a_topic(talk: Talk) -> None:
    reply = talk.say("/latest ярмарка мёда")
    assert "Вестник ремёсел" in reply
    assert "Степной курьер" not in reply


def test_trade_table_chart_and_csv(talk: Talk) -> None:
    reply = talk.say("/trade")
    assert all(value in reply for value in ("31,4", "29,8", "27,6"))
    picture = re.search(r"→ (\S+\.png)", reply)
    assert picture
    assert Path(picture[1]).read_bytes().startswith(b"\x89PNG")
    assert "31400000000" in re.sub(r"[\s.,](?=000)", "", talk.say("1"))


def test_trade_without_figures_draws_nothing(talk: Talk) -> None:
    assert ".png" not in talk.say("/trade 1950")


def test_quotes_by_person_and_by_button(talk: Talk) -> None:
    assert "honest courts" in talk.say("/quotes Helen Marsh")
    talk.say("/quotes")
    person = talk.console.buttons[0][0]
    assert talk.say("1").count(person) >= 1
    assert talk.corpus.run(talk.corpus.derek.quotes(person)).person == person


def test_sources(talk: Talk) -> None:
    reply = talk.say("/sources")
    assert all(name in reply for name in ("Степной курьер", "River Ledger", "Дала тілшісі"))


def test_language_by_name_and_by_button(talk: Talk) -> None:
    assert talk.say("/language en")
    english = talk.say("/help")
    talk.say("/language")
    talk.press("Қазақша")
    assert talk.console.language == "kk"
    assert talk.say("/help") != english


def test_an_unknown_command_gets_the_nearest(talk: Talk) -> None:
    assert "/latest" in talk.say("/latst")
    assert "/qqqqqq" in talk.say("/qqqqqq")


def test_inline(talk: Talk) -> None:
    assert talk.say("@").count("•") >= 3, "the main figures"
    assert "31,4" in talk.say("@ товарооборот 2022")
    assert "•" not in talk.say("@ шахматный чемпионат")


def test_follow_ups(talk: Talk) -> None:
    assert "31,4" in talk.say("Какой товарооборот был в 2022 году?")
    assert "29,8" in talk.say("а в 2023?")


def test_a_chat_as_typed_into_a_pipe(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("Кто назвал цель достижимой?\n\n/quit\nникогда\n"))
    monkeypatch.setenv("LANG", "ru_RU.UTF-8")
    monkeypatch.delenv("LC_ALL", raising=False)
    assert main(["chat", "--db", str(database())]) == 0
    out = capsys.readouterr().out
    assert "Марат Оспанов" in out
    assert "никогда" not in out


def test_run_without_a_token_is_the_chat_and_says_how_to_get_one(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    monkeypatch.setenv("LANG", "en")
    for name in ("LC_ALL", "BOT_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    words: list[str] = ["run", "--db", str(database()), "--env-file", str(tmp_path / "none.env")]
    assert main(words) == 0
    assert "BOT_TOKEN" in capsys.readouterr().out
