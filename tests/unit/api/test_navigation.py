"""Five groups of pages, and in them what a role opens."""

from __future__ import annotations

import re

import pytest

from api.models import Language
from api.navigation import GROUPS, groups_for
from api.page_texts import load_page_texts
from api.settings import REPOSITORY
from api.stores.users import Role, User

WEB = REPOSITORY / "web"
TEXTS = load_page_texts(WEB / "texts")
PATHS = {place.path for group in GROUPS for place in group.places}


def paths_for(role: Role) -> set[str]:
    user = User(1, "kim@cluster.se", "Kim", "", role)
    return {place.path for group in groups_for(user) for place in group.places}


@pytest.mark.parametrize("role", ["staff", "administrator", "owner"])
def test_every_role_sees_the_same_five_groups(role: Role) -> None:
    """A colleague who explains where something lies speaks of the same words."""
    user = User(1, "kim@cluster.se", "Kim", "", role)
    names = [group.name for group in groups_for(user)]
    assert names == ["inbox", "conversations", "share", "knowledge", "settings"]


def test_a_role_sees_what_it_opens_and_nothing_else() -> None:
    """Owners see everything but the plain list of questions, which administrators have in groups."""
    assert not [path for path in paths_for("staff") if path.startswith("/admin")]
    assert paths_for("owner") - paths_for("administrator") == {"/staff/people", "/staff/audit"}
    assert PATHS - paths_for("owner") == {"/staff/unanswered"}


@pytest.mark.parametrize("language", ["en", "sv"])
def test_every_place_and_group_has_words(language: Language) -> None:
    """A link never lacks its text."""
    texts = TEXTS[language]
    for group in GROUPS:
        assert texts["frame"]["groups"][group.name]
        for place in group.places:
            assert texts.text(place.words)


def test_every_page_belongs_to_a_place_or_to_none_on_purpose() -> None:
    """A page that names a place which is not there would open no group."""
    for template in (WEB / "templates").rglob("*.html"):
        first = template.read_text("utf-8").partition("\n")[0]
        if first.startswith("{% set here"):
            named = set(re.findall(r"'([^']*)'", first))
            assert named <= {*PATHS, ""}, template.name
