"""The rules by which leads go to channels: kept in order, and tried with a lead."""

from __future__ import annotations

from typing import Annotated, get_args

from fastapi import APIRouter, Depends, Query, Request
from starlette.responses import RedirectResponse, Response

from api.admin_access import Administrator, NewStamp
from api.deps import RowNumber, Wired
from api.errors import NotFoundError
from api.hours_in_words import hours_in_words
from api.leads import NeedCategory
from api.models import LANGUAGES
from api.notices.rule import OUTSIDE, Rule
from api.rule_form import LONGEST_NAME, PostedRule, faults
from api.services import Services
from api.staff_cookies import Acting, OurForm
from api.staff_pages import AdminPage, StaffPages
from api.webhook_body import read_body

RULES = "/admin/rules"
LEADS_TO_TRY = 50
BAD_NEWS = ("gone",)

router = APIRouter(prefix=RULES, include_in_schema=False)


async def _stored(wired: Wired, _user: Administrator, rule_id: RowNumber) -> Rule:
    found = await wired.stores.channel_rules.find(rule_id)
    if found is None:
        raise NotFoundError("There is no such rule.", reason="rule")
    return found


StoredRule = Annotated[Rule, Depends(_stored)]


async def _posted(request: Request, _user: Administrator) -> PostedRule:
    fields = await request.form()
    several = {name: fields.getlist(name) for name in ("category", "language", "channel")}
    return read_body(PostedRule, {**fields, **several}, "The rule was not kept.")


Posted = Annotated[PostedRule, Depends(_posted)]


@router.get("")
async def rules(
    *,
    wired: Wired,
    pages: AdminPage,
    done: str = "",
    lead: Annotated[str, Query(max_length=36)] = "",
) -> Response:
    """List the rules in their order; with a lead, show where it would go if it came now."""
    tried = await wired.stores.leads.find(lead) if lead else None
    route = await wired.telling.errands.decide(tried, wired.clock()) if tried else None
    values = {
        "rules": await wired.stores.channel_rules.all(),
        "leads": await wired.stores.leads.newest(LEADS_TO_TRY),
        "tried": tried,
        "route": route,
        "verdicts": {verdict.rule.id: verdict for verdict in route.verdicts} if route else {},
        "notice": pages.texts["rules"]["done"].get(done, ""),
        "bad": done in BAD_NEWS,
    }
    return await _page(pages, "admin/rules.html", **values)


@router.get("/new")
async def new(pages: AdminPage) -> Response:
    """Ask for what a new rule needs."""
    return await _form(pages, Rule(id=0, name=""))


@router.post("/new", dependencies=[OurForm])
async def add(
    *,
    wired: Wired,
    pages: AdminPage,
    stamp: NewStamp,
    posted: Posted,
    actor: Acting,
) -> Response:
    """Add a rule after the others."""
    rule = posted.rule(0)
    found = faults(posted, rule, await _known(wired))
    if not found and not await wired.stores.channel_rules.add(
        rule, stamp, actor.did("rule_saved", rule.name)
    ):
        found = ["too_many"]
    if found:
        return await _form(pages, rule, *found)
    return RedirectResponse(f"{RULES}?done=added", 303)


@router.get("/{rule_id}")
async def rule(pages: AdminPage, rule: StoredRule) -> Response:
    """Show a rule."""
    return await _form(pages, rule)


@router.post("/{rule_id}", dependencies=[OurForm])
async def change(
    *,
    wired: Wired,
    pages: AdminPage,
    stamp: NewStamp,
    rule: StoredRule,
    posted: Posted,
    actor: Acting,
) -> Response:
    """Keep what was typed."""
    changed = posted.rule(rule.id)
    found = faults(posted, changed, await _known(wired))
    if found:
        return await _form(pages, changed, *found)
    entry = actor.did("rule_saved", changed.name)
    kept = await wired.stores.channel_rules.change(changed, stamp, entry)
    return RedirectResponse(f"{RULES}?done={'saved' if kept else 'gone'}", 303)


@router.post("/{rule_id}/up", dependencies=[OurForm])
async def move_up(wired: Wired, _user: Administrator, actor: Acting, rule: StoredRule) -> Response:
    """Let a rule change places with the one before it."""
    await wired.stores.channel_rules.move_up(rule.id, actor.did("rule_saved", rule.name))
    return RedirectResponse(f"{RULES}?done=moved", 303)


@router.post("/{rule_id}/delete", dependencies=[OurForm])
async def delete(wired: Wired, _user: Administrator, actor: Acting, rule: StoredRule) -> Response:
    """Delete a rule; where leads have gone already stays as it is."""
    await wired.stores.channel_rules.delete(rule.id, actor.did("rule_removed", rule.name))
    return RedirectResponse(f"{RULES}?done=deleted", 303)


async def _known(wired: Services) -> frozenset[str]:
    return frozenset(channel.id for channel in await wired.telling.channels.all())


async def _form(pages: StaffPages, rule: Rule, /, *troubles: str) -> Response:
    values = {
        "rule": rule,
        "troubles": troubles,
        "categories": get_args(NeedCategory),
        "lead_languages": LANGUAGES,
        "outside": OUTSIDE,
        "longest": LONGEST_NAME,
        "hours": hours_in_words(pages.wired.settings.opening_hours, pages.texts["rules"]),
    }
    return await _page(pages, "admin/rule.html", **values)


async def _page(pages: StaffPages, template: str, /, **values: object) -> Response:
    channels = await pages.wired.telling.channels.all()
    status = 422 if values.get("troubles") else 200
    values |= {"channels": channels, "names": {channel.id: channel.name for channel in channels}}
    return pages.show(template, status, **values)
