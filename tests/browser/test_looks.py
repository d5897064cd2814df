"""Accessibility, size, and the rules that the files themselves keep."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.chat import Chat
from tests.browser.fake_api import CITATION, GREETINGS, WEB, FakeApi

pytestmark = pytest.mark.browser
WIDGET = (WEB / "widget.js").read_text("utf-8")
PARTS = {part.name: part.read_text("utf-8") for part in sorted(WEB.glob("widget-*.js"))}
SCRIPTS = {"widget.js": WIDGET, **PARTS}
TOKENS = (WEB / "static" / "tokens.css").read_text("utf-8")
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}


def violations(page: Page) -> list[str]:
    found = Axe().run(page, options=RULES).response["violations"]
    return [f"{rule['id']}: {node['html'][:160]}" for rule in found for node in rule["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("path", "language"), [("/", "en"), ("/sv", "sv")])
def test_axe_finds_nothing_on_the_demo_page_with_the_panel_open(
    new_context: Callable[..., BrowserContext], api: FakeApi, path: str, language: str, scheme: str
) -> None:
    page = new_context(color_scheme=scheme, locale="en-GB").new_page()
    buttons = [{"title": "Talk to a person", "payload": "Talk to a person"}]
    text = "Yes.\n- one\n1. first\n| a | b |\n|---|---|\n| c | d |\n\n| e | f |"
    citations = [CITATION, {**CITATION, "url": "https://example.org/"}]
    api.answer("GMP?", text, kind="answer", citations=citations, buttons=buttons, language=language)
    chat = Chat(page, path, language).open()
    chat.say("GMP?")
    expect(chat.root.locator(".sources")).to_be_visible()
    api.push("Hello from the team: https://example.org/")
    api.push("Anna has joined.", role="system")
    expect(chat.messages("system")).to_be_visible()
    assert violations(page) == []

    api.fail("/messages", 503, message_id=77)
    chat.say("Hello?")
    chat.root.locator(".form .primary").click()
    page.get_by_role("button", name=chat.texts["more"]).click()
    assert violations(page) == []


@pytest.mark.parametrize("path", ["/", "/sv"])
@pytest.mark.parametrize("height", [568, 256])
def test_nothing_scrolls_sideways_at_320_pixels_which_is_also_400_percent_zoom(
    page: Page, api: FakeApi, path: str, height: int
) -> None:
    page.set_viewport_size({"width": 320, "height": height})
    api.answer("GMP?", "A long sentence about clean rooms. " * 8, kind="answer", citations=[CITATION])
    chat = Chat(page, path, "sv" if path == "/sv" else "en")
    width = "document.documentElement.scrollWidth"
    assert page.evaluate(width) == 320
    chat.open()
    chat.say("GMP?")
    expect(chat.root.locator(".sources")).to_be_attached()

    assert page.evaluate(width) == 320
    for part in (chat.root.locator(".scroll"), chat.panel):
        assert part.evaluate("node => node.scrollWidth <= node.clientWidth")
    expect(chat.field).to_be_in_viewport(ratio=1)
    expect(page.get_by_role("button", name=chat.texts["close"])).to_be_in_viewport(ratio=1)
    seen = chat.root.locator(".scroll").bounding_box()
    assert seen is not None
    assert seen["height"] > height / 2.6


@pytest.mark.parametrize("touch", [True, False])
@pytest.mark.parametrize(("path", "language"), [("/", "en"), ("/sv", "sv")])
def test_the_notice_is_seen_before_the_first_message_on_a_small_phone(
    new_context: Callable[..., BrowserContext],
    monkeypatch: pytest.MonkeyPatch,
    path: str,
    language: str,
    touch: bool,
) -> None:
    """However long the greeting is; and no keyboard comes up over the notice by itself."""
    monkeypatch.setitem(GREETINGS, language, ("A long greeting of the assistant. " * 12, "One", "Two"))
    page = new_context(viewport={"width": 320, "height": 568}, has_touch=touch, is_mobile=touch).new_page()
    chat = Chat(page, path, language).open()
    expect(chat.root.locator(".replies button")).to_have_count(2)
    for part in chat.root.locator(".notice > *").all():
        expect(part).to_be_in_viewport(ratio=1)
    expect(chat.root.locator(".scroll" if touch else "textarea")).to_be_focused()


def test_tab_stays_in_the_panel_while_it_covers_the_screen(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    chat = Chat(page, "/").open()
    for _ in range(12):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.tagName") == "LOTS-CHAT"
    page.keyboard.press("Escape")
    expect(chat.launcher).to_be_focused()


def test_a_long_answer_is_shown_from_its_beginning(page: Page, api: FakeApi) -> None:
    page.set_viewport_size({"width": 390, "height": 600})
    api.answer("GMP?", "One more sentence about clean rooms.\n\n" * 30)
    chat = Chat(page).open()
    chat.say("GMP?")
    expect(chat.messages("bot")).to_have_count(2)
    answer = chat.messages("bot").last.bounding_box()
    log = chat.root.locator(".scroll").bounding_box()
    assert answer is not None
    assert log is not None
    assert 0 <= answer["y"] - log["y"] < 40


def test_nothing_moves_for_those_who_want_no_motion(page: Page, api: FakeApi) -> None:
    chat = Chat(page).open()
    api.hold.clear()
    chat.say("Hello")
    expect(chat.root.locator(".typing")).to_be_visible()
    moving = "node => node.shadowRoot.getAnimations().length"
    assert chat.root.evaluate(moving) == 0
    api.hold.set()


def test_an_address_that_a_visitor_wrote_can_be_read(page: Page) -> None:
    """It is a link in the colour of the words around it, on a ground of the links' own colour."""
    chat = Chat(page).open()
    chat.say("send it to anna@bolag.se")
    bubble = chat.messages("visitor").last
    colour = "node => getComputedStyle(node).color"
    assert bubble.get_by_role("link").evaluate(colour) == bubble.evaluate(colour)


def test_the_widget_is_at_most_20_kilobytes_compressed() -> None:
    assert len(gzip.compress(WIDGET.encode(), 9)) <= 20_000


def test_what_is_loaded_later_is_at_most_10_kilobytes_compressed() -> None:
    """Whoever needs it waits for all of it: the cards, or the contact form."""
    form = len(gzip.compress(PARTS["widget-contact.js"].encode(), 9))
    whole = sum(len(gzip.compress(part.encode(), 9)) for part in PARTS.values())
    assert max(form, whole - form) <= 10_000


@pytest.mark.parametrize("name", PARTS)
def test_a_part_that_is_loaded_later_is_short(name: str) -> None:
    """It is about one thing."""
    assert len(PARTS[name].splitlines()) < 300


@pytest.mark.parametrize("name", SCRIPTS)
def test_the_widget_keeps_to_text_and_prints_nothing(name: str) -> None:
    for word in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "console."):
        assert word not in SCRIPTS[name]


def test_the_widget_has_the_colours_of_the_design_tokens() -> None:
    def colours(css: str) -> dict[str, str]:
        return dict(re.findall(r"(--lots-[\w-]+): (#\w{6}|rgb\([^)]*\));", css))

    light, dark = TOKENS.split("@media (prefers-color-scheme: dark)")
    dark_block, style = WIDGET.split("const DARK = `")[1].split("const STYLE = `")
    paper = {"--lots-paper"}  # the widget lies on the site's own ground
    assert colours(style).items() == {(k, v) for k, v in colours(light).items() if k not in paper}
    assert colours(dark_block).items() == {(k, v) for k, v in colours(dark).items() if k not in paper}


def words(script: str) -> tuple[list[str], list[str]]:
    """Return the keys of the English and of the Swedish words."""
    english, swedish = script.split("\n  sv: {\n")
    keys = re.compile(r"^    (\w+):", re.MULTILINE)
    return keys.findall(english), keys.findall(swedish.split("\n};")[0])


@pytest.mark.parametrize(
    ("name", "least"), [("widget.js", 50), ("widget-card-words.js", 30), ("widget-contact.js", 9)]
)
def test_both_languages_have_the_same_words(name: str, least: int) -> None:
    english, swedish = words(SCRIPTS[name])
    assert english == swedish
    assert len(swedish) > least


def test_no_part_takes_the_words_of_another() -> None:
    """They all speak through one voice."""
    spoken = [script for script in SCRIPTS.values() if "const WORDS" in script]
    keys = [key for script in spoken for key in words(script)[0]]
    assert len(keys) == len(set(keys))
