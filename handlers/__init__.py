"""Talks Telegram: one router for each thing that a user does, all built by factories.

Handlers are given by name: ``derek`` (the corpus), ``memory`` (what is kept over restarts), ``me`` (the
bot), ``language`` (of the user), ``chosen`` (with /language), ``request`` (what a message asks),
``follows`` (which topics), ``operations`` (what operators may do).
"""

from __future__ import annotations

from collections.abc import Callable

from aiogram import Router

from handlers import (
    admin,
    ask,
    callbacks,
    errors,
    follow,
    groups,
    inline,
    language,
    latest,
    quotes,
    sources,
    start,
    trade,
)
from handlers.commands import ToDerek


def make_router(on_failure: Callable[[Exception], None], on_chosen: Callable[[], None]) -> Router:
    """All routers under one, in the order in which they are tried."""
    router, meant = Router(name="all"), Router(name="derek")
    meant.message.filter(ToDerek())
    meant.include_routers(
        ask.make_router(),
        start.make_router(),
        latest.make_router(),
        trade.make_router(),
        quotes.make_router(),
        sources.make_router(),
        follow.make_router(),
        language.make_router(),
        callbacks.make_router(),
        inline.make_router(on_chosen),
        groups.make_router(),
        errors.make_router(on_failure),
        admin.make_router(),
        ask.make_last_router(),
        callbacks.make_last_router(),
    )
    router.include_routers(meant, groups.make_migration_router())
    return router
