"""The style sheets of the staff's pages: each rule stands once, and every class of a rule is used."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from api.settings import REPOSITORY

WEB = REPOSITORY / "web"
SHEETS = [
    file for file in sorted((WEB / "static").glob("*.css")) if file.name not in {"tokens.css", "demo.css"}
]
# Comments and media queries.
APART = re.compile(r"/\*.*?\*/|@media[^{]*\{(?:[^{}]*\{[^}]*\})*\s*\}", re.DOTALL)
# Names that a template makes of data, such as the state of a lead.
MADE_OF_DATA = {
    *("visitor", "staff", "system", "gone", "owner"),
    *("new", "taken", "published", "proposed", "approved", "asked", "agreed", "told", "prepared"),
    *("close", "somewhat"),
}


def rules(sheet: Path) -> list[str]:
    """The rules outside of media queries, each without white space that means nothing."""
    text = re.sub(
        r"/\*.*?\*/|@media[^{]*\{(?:[^{}]*\{[^}]*\})*\s*\}", "", sheet.read_text("utf-8"), flags=re.S
    )
    return [" ".join(rule.split()) for rule in re.findall(r"[^{}]+\{[^}]*\}", text)]


def test_no_rule_stands_in_two_sheets() -> None:
    """What several pages need stands in staff.css, which all of them load."""
    places = Counter(rule for sheet in SHEETS for rule in set(rules(sheet)))
    assert [rule for rule, number in places.items() if number > 1] == []


def test_every_class_of_a_rule_is_on_a_page() -> None:
    """A rule goes with the last page that needs it."""
    pages = "".join(
        file.read_text("utf-8") for kind in ("templates/**/*.html", "static/*.js") for file in WEB.glob(kind)
    )
    words = set(re.findall(r"[\w-]+", pages)) | MADE_OF_DATA
    for sheet in SHEETS:
        named = {name for rule in rules(sheet) for name in re.findall(r"\.([a-z][\w-]*)", rule.split("{")[0])}
        assert named <= words, sheet.name
