"""The command line, run in this process: the contract that scripts rely on, and what bad input gets."""

from __future__ import annotations

import csv
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bot.cli import main
from tests.corpora import ARTICLES, database, write

ROOT = Path(__file__).resolve().parents[1]
CITATION = {"source", "publisher", "title", "published", "published_basis", "start", "end", "passage"}
ANSWER = {
    "id", "question", "language", "status", "kind", "headline", "text", "citations", "suggestions", "took_ms",
}  # fmt: skip
FACT = [
    "source", "publisher", "published", "start", "end", "text", "value", "value_max", "unit", "qualifier", "kind",
    "measure", "period_start", "period_end", "speaker", "passage",
]  # fmt: skip
QUOTE = ["source", "published", "spans", "text", "speaker", "cue", "kind", "passage"]
ARTICLE = ["id", "source", "publisher", "title", "published", "published_basis", "language", "words"]


@dataclass(frozen=True)
class Ran:
    """How a command ended and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]


Run = Callable[..., Ran]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Runs ``derek`` with the words given, away from the user's own data."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    for name in ("DATABASE_URL", "BOT_TOKEN", "LC_ALL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_GB.UTF-8")

    def derek(*words: object) -> Ran:
        capsys.readouterr()
        try:
            code = main([str(word) for word in words])
        except SystemExit as end:
            code = int(str(end.code))
        return Ran(code, *capsys.readouterr())

    return derek


@pytest.fixture
def db(tmp_path: Path) -> Path:
    """A copy of the small corpus."""
    return Path(shutil.copyfile(database(), tmp_path / "small.sqlite"))


def one_line(ran: Ran, *named: str) -> None:
    """An error of one line that names what is wrong, and no traceback."""
    lines = ran.err.strip().splitlines()
    assert ran.code == 1, ran
    assert len(lines) == 1, ran.err
    assert "Traceback" not in ran.err
    assert all(name in lines[0] for name in named), lines[0]


class TestAsk:
    def test_json_of_an_answer(self, run: Run, db: Path) -> None:
        answer = run("ask", "Какой товарооборот был в 2022 году?", "--db", db, "--json").json
        assert set(answer) >= ANSWER
        assert answer["id"] is None
        assert (answer["status"], answer["kind"], answer["language"]) == ("answered", "figure", "ru")
        assert answer["headline"].startswith("31,4 млрд долларов")
        (citation,) = answer["citations"]
        assert set(citation) >= CITATION
        assert citation["source"].endswith("turnover-2022.md")
        assert (citation["published"], citation["published_basis"]) == ("2023-02-10", "stated")
        body = (ARTICLES / "turnover-2022.md").read_text(encoding="utf-8")
        assert citation["passage"] in body
        assert citation["end"] - citation["start"] == len(citation["passage"])
        assert answer["headline"].split(" — ")[0] in answer["text"]
        assert answer["took_ms"] > 0

    def test_json_of_not_found(self, run: Run, db: Path) -> None:
        ran = run("ask", "Кто выиграл чемпионат по шахматам?", "--db", db, "--json")
        answer = ran.json
        assert set(answer) >= ANSWER
        assert (ran.code, answer["status"], answer["headline"], answer["citations"]) == (0, "not_found", "", [])
        assert answer["text"]
        assert answer["suggestions"]

    def test_words_need_no_quotation_marks(self, run: Run, db: Path) -> None:
        ran = run("ask", "Кто", "назвал", "цель", "достижимой", "--db", db)
        assert "Марат Оспанов" in ran.out
        assert "Деловая Сарыарка" in ran.out

    @pytest.mark.parametrize(("language", "no"), [("ru", "Нет"), ("kk", "Жоқ"), ("en", "No")])
    def test_language_of_the_reply(self, run: Run, db: Path, language: str, no: str) -> None:
        ran = run("ask", "Достиг ли товарооборот 50 млрд долларов?", "--db", db, "--lang", language)
        assert ran.out.startswith(no)

    def test_batch_keeps_order_and_ids(self, run: Run, db: Path, tmp_path: Path) -> None:
        asked = [
            {"id": "b", "question": "Кто назвал цель достижимой?"},
            {"id": 7, "question": ""},
            {"id": None, "question": "\ud800 AND \"NEAR("},
            {"question": "How much did Russia invest in Kazakhstan in 2024?", "extra": 1},
        ]
        batch = tmp_path / "batch.jsonl"
        batch.write_text("\ufeff" + "\n\n".join(map(json.dumps, asked)), encoding="utf-8")
        ran = run("ask", "--batch", batch, "--json", "--db", db)
        assert ran.code == 0
        assert [line["id"] for line in ran.lines] == ["b", 7, None, None]
        assert [line["status"] for line in ran.lines] == ["answered", "not_found", "not_found", "answered"]

    @pytest.mark.parametrize(
        ("content", "named"),
        [
            (b'{"id": 1, "question": "a"}\nnot json\n', ":2"),
            (b'{"id": 1}\n', ":1"),
            (b"[1]\n", ":1"),
            (b'{"question": 5}\n', ":1"),
            (b"\xff\xfe\x00binary", "UTF-8"),
        ],
    )
    def test_bad_batches(self, run: Run, db: Path, tmp_path: Path, content: bytes, named: str) -> None:
        batch = tmp_path / "batch.jsonl"
        batch.write_bytes(content)
        one_line(run("ask", "--batch", batch, "--json", "--db", db), "batch.jsonl", named)

    def test_a_batch_that_is_not_there(self, run: Run, db: Path) -> None:
        one_line(run("ask", "--batch", "nowhere.jsonl", "--json", "--db", db), "nowhere.jsonl")

    def test_no_question(self, run: Run, db: Path) -> None:
        one_line(run("ask", "--db", db), "--batch")

    @pytest.mark.parametrize("words", [["ask", "?", "--lang", "de"], ["search", "?", "-k", "0"], ["sing"], []])
    def test_words_that_do_not_fit(self, run: Run, words: list[str]) -> None:
        ran = run(*words)
        assert ran.code == 2
        assert ran.err.startswith("usage: derek")


class TestSearch:
    def test_ranked_passages(self, run: Run, db: Path) -> None:
        found = run("search", "рабочие места в промышленности", "-k", 3, "--json", "--db", db).json
        assert set(found) == {"id", "results"}
        assert 1 <= len(found["results"]) <= 3
        assert all(set(result) == {"source", "start", "end", "text", "score"} for result in found["results"])
        assert found["results"][0]["source"].endswith("projects.md")
        scores = [result["score"] for result in found["results"]]
        assert scores == sorted(scores, reverse=True)

    def test_no_abstention_and_batches(self, run: Run, db: Path, tmp_path: Path) -> None:
        batch = tmp_path / "batch.jsonl"
        lines = ['{"id": 1, "question": "вагоны для китов"}', '{"id": 2, "question": "zzz"}']
        batch.write_text("\n".join(lines), encoding="utf-8")
        first, second = run("search", "--batch", batch, "--json", "--db", db).lines
        assert first["results"]
        assert (first["id"], second["id"], second["results"]) == (1, 2, [])

    def test_in_words(self, run: Run, db: Path) -> None:
        assert run("search", "пасечники", "--db", db).out.startswith("1. ")


class TestLists:
    def test_latest(self, run: Run, db: Path) -> None:
        latest = run("latest", "-n", 3, "--json", "--db", db).json
        assert latest["total"] == len(list(ARTICLES.iterdir()))
        dates = [article["published"] for article in latest["articles"]]
        assert dates == ["2025-01-20", "2024-12-03", "2024-11-18"]
        assert "Russian investment" in run("latest", "--db", db).out

    def test_latest_on_a_topic(self, run: Run, db: Path) -> None:
        (article,) = run("latest", "ярмарка", "мёда", "--json", "--db", db).json["articles"]
        assert article["source"].endswith("fair.md")
        assert article["published"] is None

    def test_trade(self, run: Run, db: Path, tmp_path: Path) -> None:
        chart = tmp_path / "chart.png"
        trade = run("trade", "--json", "--db", db, "--chart", chart).json
        assert trade["measure"] == "turnover"
        assert {row["value"] for row in trade["rows"]} >= {31_400_000_000, 29_800_000_000, 27_600_000_000}
        assert all(set(row) >= CITATION for row in trade["rows"])
        assert chart.read_bytes().startswith(b"\x89PNG")
        assert {row["value"] for row in run("trade", "2022", "--json", "--db", db).json["rows"]} == {31_400_000_000}
        (export,) = run("trade", "экспорт", "--json", "--db", db).json["rows"]
        assert export["value"] == 10_100_000_000

    def test_a_chart_that_cannot_be_written(self, run: Run, db: Path, tmp_path: Path) -> None:
        one_line(run("trade", "--db", db, "--chart", tmp_path / "no" / "chart.png"), "chart.png")

    def test_quotes(self, run: Run, db: Path) -> None:
        quotes = run("quotes", "Helen", "Marsh", "--json", "--db", db).json
        (quote,) = quotes["quotes"]
        assert quote["text"] == "Money follows good roads and honest courts"
        assert quotes["people"][0].keys() == {"person", "quotes"}
        assert "Marsh" in run("quotes", "--db", db, "-n", 50).out

    @pytest.mark.parametrize("what", ["latest", "trade", "quotes"])
    @pytest.mark.parametrize("language", ["ru", "kk", "en"])
    def test_each_language(self, run: Run, db: Path, what: str, language: str) -> None:
        ran = run(what, "--db", db, "--lang", language)
        assert ran.code == 0
        assert ran.out.strip()


class TestExport:
    @pytest.mark.parametrize(("what", "keys"), [("facts", FACT), ("quotes", QUOTE), ("articles", ARTICLE)])
    def test_as_json_and_csv(self, run: Run, db: Path, what: str, keys: list[str]) -> None:
        records = run("export", what, "--db", db).lines
        assert records
        assert all(list(record) == keys for record in records)
        as_csv = list(csv.reader(run("export", what, "--format", "csv", "--db", db).out.splitlines()))
        assert as_csv[0] == keys
        assert len(as_csv) == len(records) + 1

    def test_each_slice_stands_in_its_article(self, run: Run, db: Path) -> None:
        text = {file.name: file.read_text(encoding="utf-8") for file in ARTICLES.iterdir()}
        for fact in run("export", "facts", "--db", db).lines:
            assert fact["text"] in fact["passage"]
            assert fact["passage"] in text[Path(fact["source"]).name]
        for quote in run("export", "quotes", "--db", db).lines:
            assert len(quote["spans"]) >= 1
            assert quote["text"].split()[0] in text[Path(quote["source"]).name]

    def test_values_and_periods(self, run: Run, db: Path) -> None:
        facts = {fact["text"]: fact for fact in run("export", "facts", "--db", db).lines}
        fact = facts["31,4 млрд долларов"]
        assert (fact["value"], fact["value_max"], fact["unit"]) == (31_400_000_000, None, "USD")
        assert (fact["period_start"], fact["period_end"]) == ("2022-01-01", "2022-12-31")
        assert facts["в 2,5 раза"]["value"] == 2.5


class TestVerify:
    def test_sound(self, run: Run, db: Path) -> None:
        ran = run("verify", "--db", db, "--json")
        assert ran.code == 0
        assert ran.json["damaged"] == []
        assert ran.json["articles"] == len(list(ARTICLES.iterdir()))

    def test_tampered(self, run: Run, db: Path) -> None:
        import sqlite3

        with sqlite3.connect(db) as file:
            file.execute("UPDATE article SET body = replace(body, '31,4', '99,9')")
        ran = run("verify", "--db", db)
        assert ran.code == 1
        assert "turnover-2022.md" in ran.out


class TestIndex:
    def test_bad_files_are_named_and_the_rest_goes_in(self, run: Run, tmp_path: Path) -> None:
        folder = write(tmp_path / "articles", "fair.md", "envoy.md")
        folder.joinpath("empty.txt").touch()
        folder.joinpath("picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40)
        with folder.joinpath("huge.txt").open("wb") as huge:
            huge.truncate(50 * 1024 * 1024)
        folder.joinpath("gone.md").symlink_to("nowhere.md")
        bad = {"empty.txt", "picture.txt", "huge.txt", "gone.md"}
        if os.geteuid():
            folder.joinpath("secret.txt").write_text("Секретная статья о торговле.")
            folder.joinpath("secret.txt").chmod(0)
            bad.add("secret.txt")
        ran = run("index", folder, "--db", tmp_path / "a.db")
        assert ran.code == 1
        told = {name: line for name in bad for line in ran.err.splitlines() if f"{name}:" in line}
        assert set(told) == bad
        assert all(";" in line for line in told.values()), "each names a remedy"
        assert "Traceback" not in ran.err
        assert "2 added" in ran.out
        assert f"{len(bad)} failed" in ran.out

    def test_again_changes_nothing(self, run: Run, tmp_path: Path) -> None:
        folder = write(tmp_path / "articles", "fair.md", "envoy.md")
        first = run("index", folder, "--db", tmp_path / "a.db", "--json")
        again = run("index", folder, "--db", tmp_path / "a.db", "--json")
        assert (first.code, first.json["added"], again.code) == (0, 2, 0)
        assert (again.json["added"], again.json["unchanged"]) == (0, 2)

    def test_prune(self, run: Run, tmp_path: Path) -> None:
        folder = write(tmp_path / "articles", "fair.md", "envoy.md")
        run("index", folder, "--db", tmp_path / "a.db")
        folder.joinpath("fair.md").unlink()
        assert run("index", folder, "--db", tmp_path / "a.db", "--json").json["removed"] == 0
        assert run("index", folder, "--prune", "--db", tmp_path / "a.db", "--json").json["removed"] == 1

    def test_a_path_that_is_not_there(self, run: Run, tmp_path: Path) -> None:
        one_line(run("index", tmp_path / "nowhere", "--db", tmp_path / "a.db"), "nowhere", "check the path")

    def test_an_unknown_kind_of_file(self, run: Run, tmp_path: Path) -> None:
        tmp_path.joinpath("notes.docx").write_bytes(b"PK\x03\x04")
        ran = run("index", tmp_path / "notes.docx", "--db", tmp_path / "a.db")
        one_line(ran, "notes.docx", ".txt")

    def test_jobs(self, run: Run, tmp_path: Path) -> None:
        folder = write(tmp_path / "articles", "fair.md", "envoy.md")
        with_two = run("index", folder, "--jobs", 2, "--db", tmp_path / "two.db", "--json")
        assert (with_two.code, with_two.json["added"]) == (0, 2)
        run("index", folder, "--db", tmp_path / "one.db")
        exported = [run("export", "facts", "--db", tmp_path / name).out for name in ("one.db", "two.db")]
        assert exported[0] == exported[1]


class TestDatabases:
    @pytest.mark.parametrize("words", [["ask", "?"], ["verify"], ["export", "facts"], ["index", str(ARTICLES)]])
    def test_not_a_database(self, run: Run, tmp_path: Path, words: list[str]) -> None:
        tmp_path.joinpath("notes.txt").write_text("just a text, long enough to be read as a header" * 20)
        one_line(run(*words, "--db", tmp_path / "notes.txt"), "notes.txt", "--db")

    def test_a_kind_of_database_that_derek_does_not_speak(self, run: Run) -> None:
        one_line(run("ask", "?", "--db", "postgresql:///news"), "postgresql", "sqlite:///")

    def test_from_the_environment(self, run: Run, db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("DATABASE_URL", f"sqlite:///{db}")
        assert "Марат Оспанов" in run("ask", "Кто назвал цель достижимой?").out


def process(*words: object, cwd: Path = ROOT, **options: Any) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "bot", *map(str, words)]
    return subprocess.Popen(command, cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)


def test_a_reader_that_has_had_enough(db: Path) -> None:
    several = process("export", "facts", "--db", db)
    assert several.stdout is not None
    several.stdout.close()  # before anything is written
    _, err = several.communicate(timeout=30)
    assert several.returncode in (0, 141)
    assert err == b""


def test_a_process_says_one_line_for_a_folder_as_database(tmp_path: Path) -> None:
    one = process("ask", "?", "--db", tmp_path)
    _, err = one.communicate(timeout=30)
    assert one.returncode == 1
    assert len(err.decode().strip().splitlines()) == 1
