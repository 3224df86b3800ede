"""Reading each kind of file: Markdown, web pages, JSON lines, feeds; encodings; bad input."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from corpus.errors import ArticleError
from corpus.model import Article, Basis
from corpus.reading import find_files, read

PROSE = "Экспорт муки вырос на 12%, сообщил министр торговли. Мельницы загружены полностью.\n"


def one(file: Path) -> Article:
    (found,) = read(file)
    assert isinstance(found, Article), found
    return found


def refused(file: Path) -> str:
    (found,) = read(file)
    assert isinstance(found, ArticleError), found
    return str(found)


def written(folder: Path, name: str, content: str | bytes) -> Path:
    file = folder / name
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return file


class TestMarkdown:
    HEADER = '---\ntitle: "Мука: итоги"\npublisher: Степь\ndate: 2024-03-05\n'
    HEADER += "url: https://e.kz/a\nlanguage: ru\n---\n"

    def test_header_and_offsets(self, tmp_path: Path) -> None:
        found = one(written(tmp_path, "a.md", self.HEADER + "\n  " + PROSE))
        assert found.body == "\n  " + PROSE
        card = found.card
        assert (card.title, card.publisher, card.url, card.language) == (
            "Мука: итоги",
            "Степь",
            "https://e.kz/a",
            "ru",
        )
        assert (card.published.iso, card.published.basis) == ("2024-03-05", Basis.STATED)

    def test_line_ends_of_windows(self, tmp_path: Path) -> None:
        found = one(written(tmp_path, "a.md", (self.HEADER + PROSE).replace("\n", "\r\n")))
        assert found.body == PROSE.replace("\n", "\r\n")
        assert found.card.publisher == "Степь"

    def test_heading_is_the_title(self, tmp_path: Path) -> None:
        text = "# Мука идет на юг\n\n" + PROSE
        found = one(written(tmp_path, "a.md", text))
        assert found.card.title == "Мука идет на юг"
        assert len(found.body) == len(text)
        assert found.body.strip() == PROSE.strip()

    def test_rule_without_end_is_text(self, tmp_path: Path) -> None:
        assert one(written(tmp_path, "a.md", "---\n" + PROSE)).body == "---\n" + PROSE

    @pytest.mark.parametrize(
        ("stated", "iso"),
        [
            ("2024-03-05T23:50:00+05:00", "2024-03-05"),
            ("05.03.2024", "2024-03-05"),
            ("5 марта 2024", "2024-03-05"),
            ("2024 жылғы 5 наурыз", "2024-03-05"),
            ("March 5, 2024", "2024-03-05"),
            ("Tue, 05 Mar 2024 01:00:00 +0500", "2024-03-05"),
            ("2024-03", "2024-03-01/2024-03-31"),
            ("2024", "2024-01-01/2024-12-31"),
            ("скоро", None),
        ],
    )
    def test_dates_of_the_header(self, tmp_path: Path, stated: str, iso: str | None) -> None:
        assert one(written(tmp_path, "a.md", f"---\ndate: {stated}\n---\n{PROSE}")).card.published.iso == iso

    def test_day_in_the_address_is_inferred(self, tmp_path: Path) -> None:
        found = one(written(tmp_path, "a.md", f"---\nurl: https://e.kz/2024/03/05/muka\n---\n{PROSE}"))
        assert (found.card.published.iso, found.card.published.basis) == ("2024-03-05", Basis.INFERRED)
        assert found.card.published.evidence == ("2024/03/05",)


PAGE = """<html lang="ru"><head><title>Мука идет на юг | Степь</title>{meta}</head><body>
<nav><time datetime="2026-05-08">8 мая 2026</time><a href="/">Главная</a></nav>
<article><h1>Мука идет на юг</h1>{date}
<p>Экспорт муки на юг вырос на 12 процентов, сообщил министр торговли.</p>
<p>Мельницы страны загружены полностью, добавил министр на встрече с журналистами в Костанае.</p></article>
<footer>© 2019-2026 Степь. Все права защищены</footer></body></html>"""


class TestWebPages:
    @pytest.mark.parametrize(
        ("meta", "date"),
        [
            ('<meta property="article:published_time" content="2023-04-06T10:00:00+06:00">', ""),
            ('<script type="application/ld+json">{"@graph": [{"datePublished": "2023-04-06"}]}</script>', ""),
            ("", '<time datetime="2023-04-06T10:00">сегодня</time>'),
            ("", '<span class="post-date">6 апреля 2023, 10:00</span>'),
        ],
    )
    def test_stated_dates(self, tmp_path: Path, meta: str, date: str) -> None:
        found = one(written(tmp_path, "a.html", PAGE.format(meta=meta, date=date)))
        assert (found.card.published.iso, found.card.published.basis) == ("2023-04-06", Basis.STATED)
        assert "12 процентов" in found.body
        assert "Главная" not in found.body
        assert "права" not in found.body
        assert found.card.title == "Мука идет на юг"

    def test_neither_menu_nor_footer_dates_a_page(self, tmp_path: Path) -> None:
        assert one(written(tmp_path, "a.html", PAGE.format(meta="", date=""))).card.published.iso is None

    def test_page_without_article(self, tmp_path: Path) -> None:
        assert "no article" in refused(written(tmp_path, "a.html", "<html><body></body></html>"))


class TestJsonLines:
    def test_records_and_sources(self, tmp_path: Path) -> None:
        lines = [
            {
                "id": 7,
                "text": PROSE,
                "title": "Мука",
                "publisher": "Степь",
                "date": "2024-03-05",
                "url": "https://e.kz",
            },
            {"body": PROSE, "source": {"name": "Даль"}, "published": None},
        ]
        file = written(tmp_path, "a.jsonl", "\n".join(json.dumps(line) for line in lines))
        first, second = read(file)
        assert isinstance(first, Article)
        assert isinstance(second, Article)
        assert (first.card.source, second.card.source) == (f"{file}#7", f"{file}#2")
        assert (first.body, first.card.published.iso) == (PROSE, "2024-03-05")
        assert second.card.publisher == "Даль"
        assert first.card.id != second.card.id

    @pytest.mark.parametrize(
        ("line", "problem"),
        [
            (b"{", "not JSON"),
            (b"[1]", "not a JSON object"),
            (b'{"title": "a"}', "no text"),
            (b'{"text": 5}', '"text" is not a string'),
            (b'{"text": "abc", "date": 20240305}', '"date" is not a string'),
            (b'{"text": "abc", "id": [1]}', '"id"'),
            (b'{"text": "\xff"}', "not UTF-8"),
            (b"[" * 100_000, "not JSON"),
        ],
    )
    def test_bad_line_is_named_and_the_rest_goes_in(self, tmp_path: Path, line: bytes, problem: str) -> None:
        good = json.dumps({"text": PROSE}).encode()
        file = written(tmp_path, "a.jsonl", b"\n".join([good, line, b"", good]))
        first, bad, last = read(file)
        assert isinstance(first, Article)
        assert isinstance(last, Article)
        assert isinstance(bad, ArticleError)
        assert bad.source == f"{file}:2"
        assert problem in str(bad)

    def test_lone_surrogates_are_replaced(self, tmp_path: Path) -> None:
        found = one(
            written(
                tmp_path, "a.jsonl", '{"title": "Мука", "text": "Мука \\ud800 дорожает, сказал министр."}'
            )
        )
        assert found.body == "Мука \ufffd дорожает, сказал министр."


FEED = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Степь</title>
<language>ru</language><item><title>Мука &amp; зерно</title><link>https://e.kz/1</link><guid>e-1</guid>
<pubDate>Tue, 05 Mar 2024 01:00:00 +0500</pubDate>
<description>&lt;p&gt;Экспорт муки вырос на 12%.&lt;/p&gt;
&lt;p&gt;Мельницы загружены.&lt;/p&gt;</description></item>
<item><title>Пусто</title><guid>e-2</guid></item></channel></rss>"""


class TestFeeds:
    def test_entries(self, tmp_path: Path) -> None:
        file = written(tmp_path, "a.xml", FEED)
        found, empty = read(file)
        assert isinstance(found, Article)
        assert found.body == "Экспорт муки вырос на 12%.\nМельницы загружены."
        card = found.card
        assert (card.source, card.publisher, card.title) == (f"{file}#e-1", "Степь", "Мука & зерно")
        assert (card.published.iso, card.url, card.language) == ("2024-03-05", "https://e.kz/1", "ru")
        assert isinstance(empty, ArticleError)
        assert "e-2" in empty.source

    def test_a_path_in_a_feed_is_not_opened(self, tmp_path: Path) -> None:
        other = written(tmp_path, "b.xml", FEED)
        assert "not an RSS or Atom feed" in refused(written(tmp_path, "a.xml", str(other)))

    def test_no_feed(self, tmp_path: Path) -> None:
        assert "not an RSS or Atom feed" in refused(written(tmp_path, "a.xml", "<a>b</a>"))


class TestFiles:
    def test_folders_are_searched(self, tmp_path: Path) -> None:
        (tmp_path / "deep/.hidden").mkdir(parents=True)
        for name in ("b.txt", "deep/a.md", "deep/.hidden/c.txt", ".d.txt", "e.pdf"):
            written(tmp_path, name, PROSE)
        found = find_files([tmp_path, tmp_path / "b.txt"])
        assert [str(file.relative_to(tmp_path)) for file in found] == ["b.txt", "deep/a.md"]

    def test_missing_path(self, tmp_path: Path) -> None:
        with pytest.raises(ArticleError, match="nowhere: no such file"):
            find_files([tmp_path / "nowhere"])

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
    def test_encodings(self, tmp_path: Path, encoding: str) -> None:
        assert one(written(tmp_path, "a.txt", PROSE.encode(encoding))).body == PROSE

    def test_russian_page_in_the_old_encoding(self, tmp_path: Path) -> None:
        page = PAGE.format(meta="<style>" + ".a { color: red }" * 200 + "</style>", date="").replace("©", "")
        assert "12 процентов" in one(written(tmp_path, "a.html", page.encode("cp1251"))).body

    def test_french_is_not_taken_for_russian(self, tmp_path: Path) -> None:
        text = "Le café a été fermé à Noël, et le théâtre a rouvert. " * 9
        assert "neither UTF-8" in refused(written(tmp_path, "a.txt", text.encode("cp1252")))

    @pytest.mark.parametrize(
        ("content", "problem"),
        [
            (b"", "empty"),
            (b" \n\t\n", "empty"),
            (b"text\x00text", "binary"),
            (b"\x89PNG\r\n\x1a\n\xff\xfe\xfa" * 9, "neither UTF-8"),
            (b"a" * (10 * 1024 * 1024 + 1), "too large"),
        ],
        ids=["empty", "blank", "binary", "picture", "large"],
    )
    def test_bad_content(self, tmp_path: Path, content: bytes, problem: str) -> None:
        file = written(tmp_path, "a.txt", content)
        message = refused(file)
        assert message.startswith(f"{file}: ")
        assert problem in message

    def test_what_is_no_file(self, tmp_path: Path) -> None:
        (tmp_path / "folder.txt").mkdir()
        (tmp_path / "link.txt").symlink_to(tmp_path / "nothing")
        os.mkfifo(tmp_path / "pipe.txt")
        assert "a folder" in refused(tmp_path / "folder.txt")
        assert "a link to nothing" in refused(tmp_path / "link.txt")
        assert "not a regular file" in refused(tmp_path / "pipe.txt")
        assert "not a kind of file" in refused(written(tmp_path, "a.pdf", PROSE))

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
    def test_unreadable(self, tmp_path: Path) -> None:
        file = written(tmp_path, "a.txt", PROSE)
        file.chmod(0)
        assert "cannot be read" in refused(file)

    def test_id_moves_with_the_folder_and_differs_between_files(self, tmp_path: Path) -> None:
        (tmp_path / "x").mkdir()
        (tmp_path / "y").mkdir()
        first, moved = (one(written(tmp_path / folder, "a.txt", PROSE)) for folder in "xy")
        other, changed = (
            one(written(tmp_path, "b.txt", PROSE)),
            one(written(tmp_path, "a.txt", PROSE + "Да.")),
        )
        assert first.card.id == moved.card.id
        assert len({first.card.id, other.card.id, changed.card.id}) == 3

    def test_source_as_told(self, tmp_path: Path) -> None:
        (found,) = read(written(tmp_path, "a.txt", PROSE), source="news/a.txt")
        assert isinstance(found, Article)
        assert found.card.source == "news/a.txt"
