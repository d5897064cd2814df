"""The channels by which staff are told of leads: kept, tried, and their secrets changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from starlette.responses import RedirectResponse, Response

from api.accounts.audit import Actor, AuditEntry
from api.admin_access import Administrator, NewStamp
from api.channel_form import (
    HUBSPOT_URL,
    LONGEST_NAME,
    LONGEST_TEMPLATE,
    PostedChannel,
    as_posted,
    kept_secrets,
    retired,
    rotated,
)
from api.delivery_trouble import trouble
from api.deps import Wired
from api.documents import Stamp
from api.errors import ChannelRefusedError, DeliveryError, NotFoundError
from api.notices.channel import KINDS, Channel, ChannelKind
from api.notices.crm import HUBSPOT
from api.notices.example import example_notice
from api.seal import Seal
from api.services import Services
from api.shown_once import is_to_be_shown, note_shown, redirect_to_show
from api.staff_cookies import Acting, OurForm
from api.staff_pages import AdminPage, StaffPages
from api.webhook_body import read_body

CHANNELS = "/admin/channels"
BAD_NEWS = ("gone",)

router = APIRouter(prefix=CHANNELS, include_in_schema=False)


async def _stored(wired: Wired, _user: Administrator, channel_id: str) -> Channel:
    found = await wired.telling.channels.find(channel_id)
    if found is None:
        raise NotFoundError("There is no such channel.", reason="channel")
    return found


async def _own(channel: Annotated[Channel, Depends(_stored)]) -> Channel:
    if channel.fixed:
        raise NotFoundError(
            "This channel stands in the settings: no page changes it.", reason="channel_in_settings"
        )
    return channel


async def _posted(request: Request, _user: Administrator) -> PostedChannel:
    return read_body(PostedChannel, dict(await request.form()), "The channel was not kept.")


Posted = Annotated[PostedChannel, Depends(_posted)]
AnyChannel = Annotated[Channel, Depends(_stored)]
OwnChannel = Annotated[Channel, Depends(_own)]


@router.get("")
async def channels(wired: Wired, pages: AdminPage, done: str = "") -> Response:
    """List every channel."""
    return pages.show(
        "admin/channels.html",
        channels=await wired.telling.channels.all(),
        kinds=KINDS,
        notice=pages.texts["channels"]["done"].get(done, ""),
        bad=done in BAD_NEWS,
        given_up=await wired.stores.dead_letters.given_up(),
        rules=len(await wired.stores.channel_rules.all()),
    )


@router.get("/new")
async def new(
    pages: AdminPage,
    kind: Annotated[ChannelKind, Query()] = "email",
) -> Response:
    """Ask for what a new channel of a kind needs."""
    blank = Channel(id="new", name="", kind=kind, language=pages.language, template=HUBSPOT)
    return _form(pages, blank)


@router.post("/new", dependencies=[OurForm])
async def add(
    *,
    wired: Wired,
    pages: AdminPage,
    stamp: NewStamp,
    posted: Posted,
    actor: Acting,
) -> Response:
    """Keep a new channel; the secret of a webhook is shown on its page, once."""
    try:
        kept = _as_posted(wired, None, posted)
        await wired.stores.channels.add(kept, stamp, _saved(actor)(kept))
    except ChannelRefusedError as refusal:
        return _form(pages, replace(posted.channel(None), id="new"), troubles=refusal.troubles)
    return _with_new_secret(pages, kept, "?done=added")


@router.get("/{channel_id}")
async def channel(
    *,
    wired: Wired,
    pages: AdminPage,
    channel: AnyChannel,
    done: str = "",
) -> Response:
    """Show a channel, but nothing of its secrets, except a new one once."""
    secret = _newest_secret(wired, channel)
    if not is_to_be_shown(pages.request, secret, wired.telling.seal):
        return _form(pages, channel, done=done)
    shown = _form(pages, channel, done=done, secret=secret)
    note_shown(shown, f"{CHANNELS}/{channel.id}", secure=pages.maker.secure)
    return shown


@router.post("/{channel_id}", dependencies=[OurForm])
async def change(
    *,
    wired: Wired,
    pages: AdminPage,
    stamp: NewStamp,
    channel: OwnChannel,
    posted: Posted,
    actor: Acting,
) -> Response:
    """Keep what was typed; empty fields keep their secret.

    A webhook whose secrets could not be read any more gets a new one, which is shown.
    """
    locked = kept_secrets(channel, wired.telling.seal) is None
    try:
        kept = await wired.stores.channels.change(
            channel.id, lambda now: _as_posted(wired, now, posted), stamp, _saved(actor)
        )
    except ChannelRefusedError as refusal:
        typed = replace(posted.channel(channel), host=channel.host)
        return _form(pages, typed, troubles=refusal.troubles)
    if kept is None:
        return _gone()
    if locked:
        return _with_new_secret(pages, kept, "?done=saved")
    return RedirectResponse(f"{CHANNELS}/{channel.id}?done=saved", 303)


@router.post("/{channel_id}/test", dependencies=[OurForm])
async def test(wired: Wired, pages: AdminPage, channel: AnyChannel) -> Response:
    """Tell the channel of a company that does not exist, now, and say what came of it."""
    notice = example_notice(channel.language, wired.clock())
    try:
        await wired.telling.couriers.deliver(channel, notice)
    except DeliveryError as error:
        failed = trouble(error.reason, pages.texts)
        return _form(pages, channel, failed=failed)
    return _form(pages, channel, done="tested")


@router.post("/{channel_id}/secret", dependencies=[OurForm])
async def rotate(*, pages: AdminPage, stamp: NewStamp, channel: OwnChannel, actor: Acting) -> Response:
    """Give a webhook a second secret, shown once; both sign until the old one is retired."""
    done = await _with_secrets(pages, channel, rotated, stamp, actor)
    return _with_new_secret(pages, done) if isinstance(done, Channel) else done


@router.post("/{channel_id}/retire", dependencies=[OurForm])
async def retire(*, pages: AdminPage, stamp: NewStamp, actor: Acting, channel: OwnChannel) -> Response:
    """Let the older secret of a webhook sign no longer."""
    done = await _with_secrets(pages, channel, retired, stamp, actor)
    return RedirectResponse(f"{CHANNELS}/{done.id}?done=retired", 303) if isinstance(done, Channel) else done


@router.post("/{channel_id}/delete", dependencies=[OurForm])
async def delete(wired: Wired, _user: Administrator, actor: Acting, channel: OwnChannel) -> Response:
    """Delete a channel; what waits for it becomes a dead letter."""
    await wired.stores.channels.delete(channel.id, actor.did("channel_removed", channel.name))
    return RedirectResponse(f"{CHANNELS}?done=deleted", 303)


async def _with_secrets(
    pages: StaffPages, channel: Channel, how: Callable[[Channel, Seal], Channel], stamp: Stamp, actor: Actor
) -> Channel | Response:
    """Change the secrets of a channel as it is now; return it, or the page that says why it was not."""
    wired, entry = pages.wired, actor.did("channel_secret", channel.name)
    try:
        kept = await wired.stores.channels.change(
            channel.id, lambda now: how(now, wired.telling.seal), stamp, lambda _: entry
        )
    except ChannelRefusedError as refusal:
        return _form(pages, channel, troubles=refusal.troubles)
    return kept or _gone()


def _with_new_secret(pages: StaffPages, channel: Channel, query: str = "") -> Response:
    """Lead to a channel's page, where a reload shows what was kept; a new secret is shown there once."""
    page, secret = f"{CHANNELS}/{channel.id}", _newest_secret(pages.wired, channel)
    if not secret:
        return RedirectResponse(f"{page}{query}", 303)
    return redirect_to_show(page, query, secret, seal=pages.wired.telling.seal, secure=pages.maker.secure)


def _gone() -> Response:
    return RedirectResponse(f"{CHANNELS}?done=gone", 303)


def _saved(actor: Actor) -> Callable[[Channel], AuditEntry]:
    def told(channel: Channel) -> AuditEntry:
        server = {"server": channel.host} if channel.host else {}
        return actor.did("channel_saved", channel.name, **server)

    return told


def _as_posted(wired: Services, known: Channel | None, posted: PostedChannel) -> Channel:
    telling = wired.telling
    channel = as_posted(known, posted, telling.limits, telling.seal)
    if channel.kind == "email" and not wired.settings.mail_on:
        raise ChannelRefusedError("mail_off")
    return channel


def _newest_secret(wired: Services, channel: Channel) -> str:
    secrets = kept_secrets(channel, wired.telling.seal)
    return secrets.signing[0] if secrets and secrets.signing else ""


def _form(pages: StaffPages, channel: Channel, /, **more: object) -> Response:
    """Show a channel's page; `troubles`, `failed`, `secret` and `done` say what has just happened."""
    secrets = kept_secrets(channel, pages.wired.telling.seal)
    values: dict[str, object] = {"troubles": (), "failed": "", "secret": "", "done": ""}
    values |= {"signing": len(secrets.signing) if secrets else 0}
    values |= {"locked": secrets is None and channel.kind != "email"}
    values |= {"hubspot": HUBSPOT_URL, "longest": LONGEST_NAME, "longest_template": LONGEST_TEMPLATE}
    status = 422 if more.get("troubles") else 200
    values |= more
    return pages.show("admin/channel.html", status, channel=channel, **values)
