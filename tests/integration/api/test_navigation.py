"""Each page says where one is, and leads in two clicks to every other."""

from __future__ import annotations

import re

import httpx
import pytest
from fastapi import FastAPI

from api.navigation import GROUPS, groups_for
from api.services import Services
from api.stores.users import Role, User
from tests.integration.api.conftest import browser
from tests.integration.api.staff_client import PASSWORD, log_in

pytestmark = pytest.mark.anyio

ROLES: tuple[Role, ...] = ("staff", "administrator", "owner")


async def account(services: Services, role: Role) -> User:
    """Make an account of a role; the very first one of an installation is an owner's whatever it asks for."""
    await services.staff.create("first@cluster.se", "First", PASSWORD)
    await services.staff.create("kim@cluster.se", "Kim", PASSWORD, role)
    return User(2, "kim@cluster.se", "Kim", "", role)


def header(page: httpx.Response) -> str:
    return page.text.partition("<header")[2].partition("</header>")[0]


@pytest.mark.parametrize("role", ROLES)
async def test_a_page_shows_its_group_and_marks_itself(app: FastAPI, services: Services, role: Role) -> None:
    """Exactly one link is the page itself, and the places of its group stand beside it."""
    user = await account(services, role)
    async with browser(app) as client:
        await log_in(client)
        for group in groups_for(user):
            for place in group.places:
                page = await client.get(place.path)
                assert page.status_code == 200, place.path
                marked = re.findall(r'href="([^"]+)" aria-current="page"', header(page))
                assert marked == [place.path]
                links = set(re.findall(r'href="(/[^"?]+)"', header(page)))
                assert links >= {other.path for other in group.places}


@pytest.mark.parametrize("role", ROLES)
async def test_what_a_role_does_not_see_is_closed_to_it(app: FastAPI, services: Services, role: Role) -> None:
    """Hiding a link is a courtesy: the page itself refuses."""
    user = await account(services, role)
    seen = {place.path for group in groups_for(user) for place in group.places}
    hidden = {place.path for group in GROUPS for place in group.places} - seen - {"/staff/unanswered"}
    async with browser(app) as client:
        await log_in(client)
        for path in hidden:
            assert (await client.get(path)).status_code == 403, path


async def test_a_page_below_a_place_marks_where_it_belongs(app: FastAPI, services: Services) -> None:
    """What is opened from a list is not that list: its link says "true", not "page"."""
    await account(services, "administrator")
    async with browser(app) as client:
        await log_in(client)
        shown = header(await client.get("/admin/rules/new"))
    assert 'href="/admin/rules" aria-current="true"' in shown
    assert 'aria-current="page"' not in shown
