"""Indexing: what becomes of files that come, stay, change, move and go."""

from __future__ import annotations

import pickle
from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path
from typing import NoReturn

import pytest
import pytest_asyncio

from corpus.errors import ArticleError
from corpus.index import Outcome
from corpus.model import Article
from corpus.opening import open_store
from corpus.store import Store
from tests.corpora import ARTICLES, events, write


@pytest_asyncio.fixture
async def store() -> AsyncIterator[Store]:
    opened = await open_store(":memory:")
    yield opened
    await opened.close()


async def outcomes(paths: Path | list[Path], store: Store, **options: bool) -> dict[str, Outcome]:
    """What became of each article, by the file's own name."""
    return {Path(event.source).name: event.outcome for event in await events(paths, store, prune=bool(options))}


async def test_progress_counts_files(store: Store, tmp_path: Path) -> None:
    told = await events(write(tmp_path), store)
    count = len(list(ARTICLES.iterdir()))
    assert [event.done for event in told] == list(range(1, count + 1))
    assert {event.files for event in told} == {count}
    assert Counter(event.outcome for event in told) == {Outcome.ADDED: count}
    by_name = {Path(event.source).name: event for event in told}
    assert by_name["turnover-2022.md"].facts == 4
    assert by_name["fair.md"].basis == "unknown"


async def test_twice_changes_nothing(store: Store, tmp_path: Path) -> None:
    folder = write(tmp_path, "fair.md", "envoy.md")
    await events(folder, store)
    revision = await store.revision()
    assert set((await outcomes(folder, store)).values()) == {Outcome.UNCHANGED}
    assert await store.revision() == revision


async def test_a_file_named_twice_and_inside_its_folder_goes_in_once(store: Store, tmp_path: Path) -> None:
    folder = write(tmp_path, "fair.md")
    assert len(await events([folder, folder / "fair.md", folder / "." / "fair.md"], store)) == 1
    assert (await store.counts())[0] == 1


async def test_a_changed_file_replaces_its_old_version(store: Store, tmp_path: Path) -> None:
    folder = write(tmp_path, "fair.md", "envoy.md")
    await events(folder, store)
    file = folder / "fair.md"
    file.write_text(file.read_text(encoding="utf-8").replace("баурсаками", "пирогами"), encoding="utf-8")
    assert await outcomes(folder, store) == {"fair.md": Outcome.REPLACED, "envoy.md": Outcome.UNCHANGED}
    bodies = [article.body async for article, _, _ in store.everything()]
    assert len(bodies) == 2
    assert not any("баурсаками" in body for body in bodies)
    assert [problem async for problem in store.damage()] == []


async def test_a_changed_header_counts_as_a_change(store: Store, tmp_path: Path) -> None:
    folder = write(tmp_path, "envoy.md")
    await events(folder, store)
    file = folder / "envoy.md"
    file.write_text(file.read_text(encoding="utf-8").replace("2024-03-05", "2024-03-06"), encoding="utf-8")
    assert await outcomes(folder, store) == {"envoy.md": Outcome.REPLACED}
    (card,) = await store.cards()
    assert card.published.iso == "2024-03-06"


async def test_removed_files_go_only_when_asked_and_only_below_the_path(store: Store, tmp_path: Path) -> None:
    mine, other = write(tmp_path / "mine", "fair.md", "envoy.md"), write(tmp_path / "other", "target.md")
    await events([mine, other], store)
    (mine / "fair.md").unlink()
    (other / "target.md").unlink()
    await events(mine, store)
    assert len(await store.sources()) == 3
    assert (await outcomes(mine, store, prune=True))["fair.md"] is Outcome.REMOVED
    assert {Path(source).name for source in await store.sources()} == {"envoy.md", "target.md"}


async def test_a_folder_that_is_gone_can_be_pruned(store: Store, tmp_path: Path) -> None:
    folder = write(tmp_path / "articles", "fair.md")
    await events(folder, store)
    (folder / "fair.md").unlink()
    folder.rmdir()
    assert await outcomes(folder, store, prune=True) == {"fair.md": Outcome.REMOVED}
    with pytest.raises(ArticleError, match="articles"):
        await events(folder, store)


async def test_a_moved_folder_is_held_once(store: Store, tmp_path: Path) -> None:
    before, after = write(tmp_path / "before", "fair.md", "envoy.md"), tmp_path / "after"
    await events(before, store)
    before.rename(after)
    await events([before, after], store, prune=True)
    assert {Path(source).parent.name for source in await store.sources()} == {"after"}
    assert (await store.counts())[0] == 2


async def test_bad_files_are_events_and_the_rest_goes_in(store: Store, tmp_path: Path) -> None:
    folder = write(tmp_path, "fair.md", "envoy.md")
    (folder / "empty.md").touch()
    (folder / "lines.jsonl").write_text('{"text": "Хлебозавод открылся в Омске в мае."}\n{broken\n', encoding="utf-8")
    told = await events(folder, store)
    failed = {Path(event.source).name: event.error for event in told if event.outcome is Outcome.FAILED}
    assert len(failed) == 2
    assert all(failed.values())
    assert (await store.counts())[0] >= 3
    assert Counter(e.outcome for e in told)[Outcome.ADDED] == (await store.counts())[0]


async def test_an_article_that_breaks_the_extraction_is_reported(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(article: Article) -> NoReturn:
        raise ValueError("no such name")

    (tmp_path / "bad.txt").write_text("Завод выпустил 5 тысяч тонн стали.", encoding="utf-8")
    monkeypatch.setattr("corpus.index.extract", broken)
    (event,) = await events(tmp_path, store)
    assert event.outcome is Outcome.FAILED
    assert "ValueError" in (event.error or "")


def test_the_error_of_a_bad_article_comes_back_from_a_worker_process() -> None:
    error = pickle.loads(pickle.dumps(ArticleError("a.txt", "empty")))
    assert (error.source, error.problem) == ("a.txt", "empty")
