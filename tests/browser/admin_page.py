"""What an administrator does on the page for files and in the editor."""

from __future__ import annotations

import base64

from playwright.sync_api import Page, expect

DOCUMENT = "/admin/documents/almi-innovation-loan/en"
MINE = "A sentence that nobody has saved."
PATIENCE = 60_000
# What a browser does when a person drops a file: the page cannot tell the difference.
DROP = """([place, name, base64]) => {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const files = new DataTransfer();
  files.items.add(new File([bytes], name));
  for (const kind of ["dragenter", "dragover", "drop"]) {
    const event = new DragEvent(kind, {bubbles: true, cancelable: true, dataTransfer: files});
    document.querySelector(place).dispatchEvent(event);
  }
}"""


def opened(page: Page, path: str = DOCUMENT) -> Page:
    page.goto(path)
    expect(page.locator("#preview .passages, #preview .faults")).to_be_attached(timeout=PATIENCE)
    return page


def typed(page: Page) -> str:
    return page.locator("#body").input_value()


def type_more(page: Page, words: str = MINE) -> None:
    page.locator("#body").fill(f"{typed(page)}\n\n{words}")


def save(page: Page) -> None:
    page.locator("#editor button").click()


def drop(page: Page, name: str, content: bytes, place: str = ".drop") -> None:
    """Drop a file on a place of the page."""
    page.evaluate(DROP, [place, name, base64.b64encode(content).decode()])
