"""A Bot API server for tests, and people who talk to the bot through it.

Every call of the bot is checked against Telegram's limits (and its schema, when that is at hand); at the end
of the test, the ``botapi`` fixture fails it if one was wrong. Import the fixture where it is used::

    from tests.botapi import BotApi, bot_for, botapi  # noqa: F401  (botapi is a fixture)

    async def test_chat(botapi: BotApi) -> None:
        # The bot under test takes botapi.token and botapi.url, or is aiogram's: bot = bot_for(botapi).
        # It must acknowledge updates after handling them (for aiogram: handle_as_tasks=False), or set
        # botapi.settle to the seconds without a call after which it counts as done.
        alice = botapi.user(id=1, language_code="ru", first_name="Алия")
        chat = alice.private()
        reply = await chat.send("/start")          # waits until the bot is done: its new messages
        assert "..." in reply.text                 # also .html .buttons .photo .document .links
        page = await reply.press("Дальше")         # the message as it stands; .answer .alert .edited .new
        await page.press_data("old:data")          # any callback data
        found = await alice.inline("экспорт")      # found[0].title .text; .next_offset .button .is_personal
        await alice.choose(found, 0)               # chosen_inline_result

        group = botapi.group("Редакция")           # privacy: group.privacy = True
        await group.send(alice, "@derek_test_bot ...", reply_to=reply.last)
        await group.send_anonymously("/latest")
        await chat.send_content(sticker={...})     # no text; also photo=, voice=, forward_origin=
        await botapi.send({"message": {...}})      # any raw update, waits; push() does not wait

        botapi.fail_next("sendMessage", 429, retry_after=1)   # also reset_next, slow_next, chaos(seed)
        with botapi.expecting("not modified"):     # a refused call that the test wants
            ...
        print(chat.log)                            # the transcript
"""

from tests.botapi.client import BotApi, Group, Private, Room, User
from tests.botapi.errors import ApiError, Violation
from tests.botapi.fixtures import botapi
from tests.botapi.session import bot_for
from tests.botapi.shown import InlineAnswer, InlineResult, Pressed, Replies, Shown
from tests.botapi.state import BOT

__all__ = [
    "BOT",
    "ApiError",
    "BotApi",
    "Group",
    "InlineAnswer",
    "InlineResult",
    "Pressed",
    "Private",
    "Replies",
    "Room",
    "Shown",
    "User",
    "Violation",
    "bot_for",
    "botapi",
]
