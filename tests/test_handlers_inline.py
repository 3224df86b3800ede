"""Inline mode."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.polling import Pace
from bot.telegram import Process
from corpus.model import Language
from templates import label
from tests.botapi import BotApi
from tests.fake_derek import FIGURES, QUOTES, FakeDerek
from tests.running import running, settings_for


async def test_an_empty_query_offers_the_newest(botapi: BotApi, bot: Process) -> None:
    found = await botapi.user(language_code="ru").inline("")
    assert len(found) == len(FIGURES) + len(QUOTES)
    assert "25 billion" in found[0].text
    assert found.is_personal  # the words around it are in the user's language


async def test_results_are_cited_and_linked(botapi: BotApi, bot: Process) -> None:
    alice = botapi.user(language_code="ru")
    found = await alice.inline("экспорт муки")
    assert "3 млрд долларов" in found[0].title
    assert "Степной вестник" in found[0].text
    assert not found.is_personal
    [[link]] = found[0].markup["reply_markup"]["inline_keyboard"]
    ref = link["url"].partition("?start=")[2]
    assert found[0].id == ref
    opened = (await alice.private().send(f"/start {ref}")).last
    assert "<b>3 млрд долларов</b>" in opened.html


@pytest.mark.parametrize(
    ("query", "language"), [("barges", "en"), ("көпір", "kk"), ("экспорт", "ru"), ("2022", "en")]
)
async def test_results_speak_the_language_of_the_query(
    botapi: BotApi, bot: Process, query: str, language: Language
) -> None:
    found = await botapi.user(language_code="de").inline(query)
    [[link]] = found[0].markup["reply_markup"]["inline_keyboard"]
    assert link["text"] == label("context", language)


async def test_ten_at_a_time_with_stable_ids(botapi: BotApi, bot: Process, derek: FakeDerek) -> None:
    derek.many = 7  # 28 figures and 14 quotes
    alice = botapi.user()
    pages, offset = [], ""
    while True:
        page = await alice.inline("", offset)
        pages.append([result.id for result in page])
        offset = page.next_offset
        if not offset:
            break
    assert [len(page) for page in pages] == [10, 10, 10, 10, 2]
    assert len({number for page in pages for number in page}) == 42
    assert [result.id for result in await alice.inline("")] == pages[0]


@pytest.mark.parametrize("offset", ["abc", "-5", "999", "²"])
async def test_a_strange_offset_is_answered(botapi: BotApi, bot: Process, offset: str) -> None:
    assert await botapi.user().inline("barges", offset) is not None


async def test_no_result_leads_to_the_private_chat(botapi: BotApi, bot: Process) -> None:
    alice = botapi.user(language_code="en")
    for query in ("zzzz", "#gone-1"):
        found = await alice.inline(query)
        assert not list(found)
        assert found.button
        assert found.button["start_parameter"] == "inline"


async def test_typing_in_progress_does_not_pile_up(
    botapi: BotApi, derek: FakeDerek, tmp_path: Path
) -> None:
    derek.delay, botapi.settle = 0.4, 0.5
    pace = Pace(poll=5, patience=0.02)
    async with running(settings_for(botapi, tmp_path), derek, pace=pace):
        alice = botapi.user()
        typed = ["b", "ba", "bar", "barg", "barge"]
        tasks = []
        for text in typed:
            tasks.append(asyncio.create_task(alice.inline(text, answer_expected=False)))
            await asyncio.sleep(0.06)
        answers = await asyncio.gather(*tasks)
    assert 1 <= derek.cancelled <= 4  # one that a newer query overtakes before it begins needs no cancelling
    assert len(botapi.calls_of("answerInlineQuery")) == 1
    assert list(answers[-1])


async def test_users_do_not_disturb_each_other(botapi: BotApi, bot: Process, derek: FakeDerek) -> None:
    derek.delay = 0.1
    users = [botapi.user(id=number) for number in range(1, 6)]
    answers = await asyncio.gather(*(user.inline("barges") for user in users))
    assert all(list(answer) for answer in answers)
    assert derek.cancelled == 0


async def test_a_chosen_result_is_counted(botapi: BotApi, bot: Process) -> None:
    alice = botapi.user()
    await alice.choose(await alice.inline("barges"))
    assert "derek_inline_chosen_total 1.0" in bot.metrics.expose().decode()


async def test_a_failing_search_is_answered_with_nothing(
    botapi: BotApi, bot: Process, derek: FakeDerek
) -> None:
    derek.failing = RuntimeError("boom")
    assert not list(await botapi.user().inline("barges"))


async def test_an_answer_that_came_too_late_is_no_failure(botapi: BotApi, bot: Process) -> None:
    late = "Bad Request: query is too old and response timeout expired or query ID is invalid"
    botapi.fail_next("answerInlineQuery", 400, description=late)
    with botapi.expecting(required=False):
        await botapi.user().inline("barges", answer_expected=False)
    assert "derek_failures_total{" not in bot.metrics.expose().decode()
