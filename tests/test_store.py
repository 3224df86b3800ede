"""The store: one contract for every kind of it, safety against crashes, other processes and other files."""

from __future__ import annotations

import asyncio
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from pathlib import Path

import pytest
import pytest_asyncio

from corpus.errors import StoreError
from corpus.index import entry
from corpus.model import Article, Basis
from corpus.opening import open_store
from corpus.reading import read
from corpus.sqlite.store import SqliteStore
from corpus.store import Entry, Store
from tests.corpora import database, write

ROOT = Path(__file__).resolve().parents[1]


def an_entry(folder: Path, name: str) -> Entry:
    (article,) = read(write(folder, name) / name)
    assert isinstance(article, Article)
    return entry(article)


async def content(store: Store) -> tuple[object, ...]:
    """All that a store tells of its content."""
    everything = [(a, facts, quotes) async for a, facts, quotes in store.everything()]
    ids = [article.card.id for article, _, _ in everything]
    passages = sorted(
        ((p.article_id, p.passage) for whole in await store.wholes(ids) for p in whole.passages),
        key=lambda item: (item[0], item[1].span),
    )
    words = await store.vocabulary()
    return everything, passages, dict(words.terms), dict(words.words), words.passages


class TestContract:
    """What every store keeps to. A second kind of store is added to ``store``'s parameters."""

    @pytest_asyncio.fixture(params=["sqlite"])
    async def store(self, request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Store]:
        opened = await open_store(f"{request.param}:///{tmp_path / 'contract.db'}")
        yield opened
        await opened.close()

    @pytest.fixture
    def turnover(self, tmp_path: Path) -> Entry:
        return an_entry(tmp_path, "turnover-2022.md")

    @pytest.fixture
    def fair(self, tmp_path: Path) -> Entry:
        return an_entry(tmp_path, "fair.md")

    async def test_an_empty_store_answers_everything(self, store: Store) -> None:
        assert await store.counts() == (0, 0, 0)
        assert await store.sources() == {}
        assert await store.cards() == []
        assert await store.newest(None, 0, 5) == ([], 0)
        assert await store.facts() == []
        assert await store.quotes() == []
        assert await store.speakers() == []
        assert await store.measures() == {}
        assert await store.candidates({"торговля": 1}, 1, 5) == []
        assert await store.wholes([]) == []
        assert await store.article("0" * 12) is None
        assert (await store.vocabulary()).passages == 0
        coverage = await store.coverage()
        assert (coverage.articles, coverage.period, coverage.publishers) == (0, None, ())
        assert [problem async for problem in store.damage()] == []

    async def test_what_is_put_comes_back_whole(self, store: Store, turnover: Entry) -> None:
        assert await store.put(turnover)
        card = turnover.article.card
        assert await store.article(card.id) == turnover.article
        assert await store.article(card.id[:12]) == turnover.article
        assert await store.articles([card.id, "unknown"]) == {card.id: turnover.article}
        (whole,) = await store.wholes([card.id, "unknown"])
        assert (whole.article, whole.title) == (turnover.article, turnover.title_terms)
        assert [p.passage for p in whole.passages] == list(turnover.passages)
        assert sorted(whole.facts, key=lambda fact: fact.span) == sorted(turnover.facts, key=lambda fact: fact.span)
        assert sorted(whole.quotes, key=lambda q: q.passage) == sorted(turnover.quotes, key=lambda q: q.passage)
        assert await store.cards() == [card]
        assert await store.sources() == {card.source: card.id}
        facts = [stored.fact for stored in await store.facts([card.id])]
        assert sorted(facts, key=lambda fact: fact.span) == sorted(turnover.facts, key=lambda fact: fact.span)
        quotes = [stored.quote for stored in await store.quotes([card.id])]
        assert sorted(quotes, key=lambda quote: quote.passage) == sorted(turnover.quotes, key=lambda q: q.passage)
        assert await store.counts() == (1, len(turnover.facts), len(turnover.quotes))

    async def test_the_same_again_changes_nothing(self, store: Store, turnover: Entry) -> None:
        await store.put(turnover)
        before, revision = await content(store), await store.revision()
        assert not await store.put(turnover)
        assert await content(store) == before
        assert await store.revision() == revision

    async def test_a_changed_article_replaces_the_old_one(self, store: Store, turnover: Entry, fair: Entry) -> None:
        await store.put(turnover)
        await store.put(fair)
        kept = turnover.article.card
        changed = replace(fair, article=replace(fair.article, card=replace(fair.article.card, source=kept.source)))
        revision = await store.revision()
        assert await store.put(changed)
        assert await store.revision() != revision
        assert await store.sources() == {kept.source: fair.article.card.id}
        assert await store.article(kept.id) is None
        assert await store.facts() == []

    async def test_an_article_that_moved_is_held_once(self, store: Store, fair: Entry) -> None:
        await store.put(fair)
        card = replace(fair.article.card, source="elsewhere/fair.md")
        assert await store.put(replace(fair, article=replace(fair.article, card=card)))
        assert await store.sources() == {"elsewhere/fair.md": card.id}

    async def test_removing_leaves_no_trace(self, store: Store, turnover: Entry, fair: Entry) -> None:
        await store.put(fair)
        before = await content(store)
        await store.put(turnover)
        assert await store.remove(turnover.article.card.source)
        assert not await store.remove(turnover.article.card.source)
        assert await content(store) == before
        assert await store.candidates({"товарооборот": 1}, 1, 5) == []
        assert await store.speakers() == []

    async def test_newest_first_undated_last_by_page(self, store: Store, tmp_path: Path) -> None:
        names = ("fair.md", "turnover-2022.md", "envoy.md", "turnover-2023.md")
        for name in names:
            await store.put(an_entry(tmp_path, name))
        articles, total = await store.newest(None, 0, 10)
        expected = ["envoy.md", "turnover-2023.md", "turnover-2022.md", "fair.md"]
        assert [Path(article.card.source).name for article in articles] == expected
        assert [Path(card.source).name for card in await store.cards()] == expected
        page, of = await store.newest([article.card.id for article in articles[:3]], 1, 1)
        assert (page, of, total) == ([articles[1]], 3, 4)

    async def test_facts_by_measure_and_unit(self, store: Store, turnover: Entry) -> None:
        await store.put(turnover)
        exports = await store.facts(measures=["export"])
        assert [stored.fact.value for stored in exports] == [10_100_000_000]
        shares = await store.facts(units=["percent"])
        assert [stored.fact.value for stored in shares] == [23]
        assert await store.facts(measures=["export"], units=["percent"]) == []
        assert len(await store.facts(limit=2)) == 2
        assert await store.facts([]) == []
        assert (await store.measures())["import"].facts == 1

    async def test_quotes_by_speaker(self, store: Store, turnover: Entry, tmp_path: Path) -> None:
        await store.put(turnover)
        await store.put(an_entry(tmp_path, "target.md"))
        speakers = {name: key for key, name, _ in await store.speakers()}
        assert set(speakers) == {"Данияр Жаксыбеков", "Марат Оспанов"}
        said = await store.quotes(speaker_key=speakers["Марат Оспанов"])
        assert {stored.quote.speaker for stored in said} == {"Марат Оспанов"}
        assert await store.quotes(speaker_key="nobody") == []

    async def test_candidates_hold_one_of_the_terms(self, store: Store, turnover: Entry, fair: Entry) -> None:
        await store.put(turnover)
        await store.put(fair)
        found = await store.candidates({"пасечник": 1, "нигдеслово": 1}, 3, 5)
        assert {passage.article_id for passage in found} == {fair.article.card.id}
        assert len(await store.candidates({"пасечник": 1, "экспорт": 3}, 3, 1)) == 1

    @pytest.mark.parametrize("term", ['"', "NEAR", "AND", "a:b", "*", "-", "(", "", "22.2", "'; DROP TABLE fact"])
    async def test_terms_are_words_never_operators(self, store: Store, fair: Entry, term: str) -> None:
        await store.put(fair)
        assert await store.candidates({term: 1}, 1, 5) == []

    async def test_coverage(self, store: Store, turnover: Entry, fair: Entry) -> None:
        await store.put(turnover)
        await store.put(fair)
        coverage = await store.coverage()
        published = turnover.article.card.published.period
        assert (coverage.articles, coverage.undated, coverage.period) == (2, 1, published)
        assert set(coverage.publishers) == {"Степной курьер", "Вестник ремёсел"}
        assert fair.article.card.published.basis is Basis.UNKNOWN

    async def test_a_broken_put_leaves_nothing(self, store: Store, turnover: Entry, fair: Entry) -> None:
        await store.put(fair)
        before = await content(store)
        for broken in (
            replace(turnover, words={"сломанное": object()}),  # fails last
            replace(turnover, quotes=(None,)),  # fails after facts are in
            replace(turnover, article=replace(turnover.article, body=None)),
        ):
            with pytest.raises(Exception):  # noqa: B017, PT011 - whatever it is, nothing may stay
                await store.put(broken)  # type: ignore[arg-type]
            assert await content(store) == before
        assert await store.put(turnover), "the store still works"

    async def test_readers_never_see_half_an_article(self, store: Store, turnover: Entry) -> None:
        writing = asyncio.create_task(store.put(turnover))
        seen = {await store.counts()}
        while not writing.done():
            seen.add(await store.counts())
        seen.add(await store.counts())
        assert seen <= {(0, 0, 0), (1, len(turnover.facts), len(turnover.quotes))}

    async def test_writers_wait_for_each_other(self, store: Store, turnover: Entry, fair: Entry) -> None:
        assert await asyncio.gather(store.put(turnover), store.put(fair), store.put(turnover)) == [True, True, False]

    async def test_a_cancelled_put_leaves_nothing(self, store: Store, turnover: Entry, fair: Entry) -> None:
        await store.put(fair)
        before = await content(store)
        task = asyncio.create_task(store.put(turnover))
        for _ in range(3):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        assert await content(store) == before
        assert await store.put(turnover)


def let_rest(database: Path) -> None:
    """Let the files of ``database`` look as if nobody had written to them for years."""
    for file in database.parent.glob(f"{database.name}*"):
        os.utime(file, (1_700_000_000, 1_700_000_000))


class TestRevision:
    """The revision of a file that has long been at rest, where it is told without asking the database."""

    @pytest_asyncio.fixture
    async def rested(self, tmp_path: Path) -> AsyncIterator[SqliteStore]:
        path = tmp_path / "rested.db"
        store = await SqliteStore.open(str(path))
        await store.put(an_entry(tmp_path, "turnover-2022.md"))
        let_rest(path)
        assert await store.revision() == await store.revision()
        yield store
        await store.close()

    async def test_an_own_write_changes_it(self, rested: SqliteStore, tmp_path: Path) -> None:
        before = await rested.revision()
        await rested.put(an_entry(tmp_path, "fair.md"))
        assert await rested.revision() != before

    async def test_the_write_of_another_connection_changes_it(self, rested: SqliteStore, tmp_path: Path) -> None:
        before = await rested.revision()
        other = await SqliteStore.open(str(tmp_path / "rested.db"))
        assert await rested.revision() == before
        await other.put(an_entry(tmp_path, "fair.md"))
        assert await rested.revision() != before
        await other.close()

    async def test_no_trip_is_made_while_nobody_writes(
        self, rested: SqliteStore, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        before = await rested.revision()
        monkeypatch.setattr(rested, "_row", None)
        assert await rested.revision() == before


class TestDamage:
    """``damage`` finds each stored slice that is not what was taken."""

    @pytest.fixture
    def path(self, tmp_path: Path) -> Path:
        copy = tmp_path / "damaged.sqlite"
        with sqlite3.connect(database()) as source, sqlite3.connect(copy) as target:
            source.backup(target)
        return copy

    async def problems(self, path: Path) -> list[str]:
        store = await open_store(str(path))
        try:
            return [problem async for problem in store.damage()]
        finally:
            await store.close()

    async def test_none_in_a_sound_store(self, path: Path) -> None:
        assert await self.problems(path) == []

    @pytest.mark.parametrize(
        ("change", "what"),
        [
            ("UPDATE article SET body = replace(body, '31,4', '41,3')", "fact"),
            ("UPDATE article SET body = replace(body, 'маршруты', 'дорожки!')", "quote"),
            ("UPDATE article SET body = replace(body, 'баурсаками', 'бауырсакам')", "passage"),
            ("UPDATE fact SET start = start + 1 WHERE value = 23", "fact"),
            ('UPDATE fact SET "end" = 9999999 WHERE value = 23', "outside"),
            ("UPDATE quote SET spans = '[[1, 5]]' WHERE speaker = 'Helen Marsh'", "quote"),
            ("UPDATE passage SET start = start + 2 WHERE id = 1", "passage"),
        ],
    )
    async def test_each_tampered_slice_is_named(self, path: Path, change: str, what: str) -> None:
        with sqlite3.connect(path) as db:
            assert db.execute(change).rowcount
        problems = await self.problems(path)
        assert problems
        assert any(what in problem for problem in problems), problems


class TestOpening:
    """Files that are not Derek's: one clear error that names the file and the remedy."""

    def other_program(self, path: Path) -> None:
        with sqlite3.connect(path) as db:
            db.execute("CREATE TABLE bookmarks (url TEXT)")

    def text(self, path: Path) -> None:
        path.write_text("just a few lines of text\n" * 50)

    def folder(self, path: Path) -> None:
        path.mkdir()

    def below_a_file(self, path: Path) -> None:
        path.parent.rmdir()
        path.parent.write_text("a file where a folder is needed")

    def truncated(self, path: Path) -> None:
        path.write_bytes(database().read_bytes()[:5000])

    @pytest.mark.parametrize("make", ["other_program", "text", "folder", "below_a_file", "truncated"])
    async def test_not_a_database_of_derek(self, tmp_path: Path, make: str) -> None:
        path = tmp_path / "sub" / "corpus.db"
        path.parent.mkdir()
        build: Callable[[Path], None] = getattr(self, make)
        build(path)
        with pytest.raises(StoreError) as raised:
            await open_store(str(path))
        message = str(raised.value)
        assert str(path.parent) in message
        assert "--db" in message
        assert "\n" not in message

    async def test_another_programs_database_is_left_alone(self, tmp_path: Path) -> None:
        path = tmp_path / "other.db"
        self.other_program(path)
        before = path.read_bytes()
        with pytest.raises(StoreError):
            await open_store(str(path))
        assert path.read_bytes() == before

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
    async def test_an_unwritable_folder(self, tmp_path: Path) -> None:
        os.chmod(tmp_path, 0o500)
        with pytest.raises(StoreError, match="--db"):
            await open_store(str(tmp_path / "corpus.db"))

    async def test_another_kind_of_store(self) -> None:
        with pytest.raises(StoreError, match="sqlite:///"):
            await open_store("postgresql:///news")

    async def test_addresses_of_databases(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        for url, path in (("sqlite:///near.db", "near.db"), (f"sqlite:///{tmp_path}/far.db", "far.db")):
            store = await open_store(url)
            await store.close()
            assert (tmp_path / path).exists()


class TestProcesses:
    """Several processes, and a process that dies."""

    def indexing(self, articles: Path, path: Path) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "bot", "index", str(articles), "--db", str(path)]
        return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def many(self, folder: Path) -> Path:
        """Enough articles that indexing takes a while: each a copy under another day and title."""
        write(folder)
        for file in list(folder.glob("*.md")):
            text = file.read_text(encoding="utf-8")
            for number in range(5):
                title = text.replace("title: ", f"title: {number}. ", 1)
                folder.joinpath(f"{number}-{file.name}").write_text(f"{title}Выпуск {number}.\n", encoding="utf-8")
        return folder

    async def test_a_kill_leaves_whole_articles_and_a_second_run_completes(self, tmp_path: Path) -> None:
        articles, path = self.many(tmp_path / "articles"), tmp_path / "killed.sqlite"
        process = self.indexing(articles, path)
        while process.poll() is None and self.held(path) < 10:  # noqa: ASYNC110 - it is another process
            await asyncio.sleep(0.02)
        process.send_signal(signal.SIGKILL)
        process.wait()
        store = await SqliteStore.open(str(path))
        held = await store.sources()
        files = list(articles.iterdir())
        assert 10 <= len(held) < len(files), "killed in the middle"
        assert [problem async for problem in store.damage()] == []
        await self.hold_whole_entries(store)
        await store.close()
        assert self.indexing(articles, path).wait() == 0
        assert self.held(path) == len(files)

    async def hold_whole_entries(self, store: Store) -> None:
        async for article, facts, quotes in store.everything():
            whole = entry(article)
            assert sorted(facts, key=lambda f: f.span) == sorted(whole.facts, key=lambda f: f.span)
            assert len(quotes) == len(whole.quotes)
            (held,) = await store.wholes([article.card.id])
            assert [p.passage for p in held.passages] == list(whole.passages)

    @staticmethod
    def held(path: Path) -> int:
        if not path.exists():
            return 0
        try:
            with sqlite3.connect(path) as db:
                return int(db.execute("SELECT count(*) FROM article").fetchone()[0])
        except sqlite3.OperationalError:  # the tables are not there yet
            return 0

    async def test_answers_while_another_process_indexes(self, tmp_path: Path) -> None:
        from corpus.service import Derek

        articles, path = self.many(tmp_path / "articles"), tmp_path / "shared.sqlite"
        derek = await Derek.open(str(path))
        process = self.indexing(articles, path)
        seen, answered = set(), 0
        while process.poll() is None:
            answer = await derek.ask("Каков товарооборот Казахстана и России в 2022 году?")
            seen.add((await derek.store.counts())[0])
            answered += answer.status == "answered"
            for citation in answer.citations:
                article = await derek.store.article(citation.card.id)
                assert article is not None
                assert citation.passage.of(article.body) == citation.text
        assert process.returncode == 0
        final = await derek.ask("Каков товарооборот Казахстана и России в 2022 году?")
        assert final.status == "answered"
        assert answered, "answers came before the indexing was done"
        assert len(seen) > 3, "the corpus was seen growing"
        await derek.close()


