"""An administrator drops a Word file and gets a draft: the API, with the real process that reads files."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, expect

from api.app import create_app
from api.database import Database
from api.file_reader import FileText, PageFacts, reader_for
from api.migrating import migrate
from api.settings import Settings
from tests.browser.admin_page import drop
from tests.browser.people import log_in, person
from tests.browser.pictures import look
from tests.files import COSTS, TITLE, word_file
from tests.fresh_database import PASSWORD
from tests.lone_api import EMAIL
from tests.no_knowledge import NoKnowledge

pytestmark = pytest.mark.browser

LARGE = """() => {
  const files = new DataTransfer();
  files.items.add(new File([new Uint8Array(21 * 1024 * 1024)], "large.pdf"));
  document.getElementById("file").files = files.files;
}"""
STATES = """() => {
  const states = [];
  const status = document.querySelector("#upload [role=status]");
  new MutationObserver(() => states.push(status.textContent)).observe(status, {childList: true});
  return states;
}"""


class HeldReader:
    """The real reader, which can be told to wait so that a person can look."""

    def __init__(self, settings: Settings) -> None:
        self._reader = reader_for(settings)
        self.go = threading.Event()
        self.go.set()

    async def read(self, file: IO[bytes], page: PageFacts | None = None) -> FileText:
        await asyncio.to_thread(self.go.wait)
        return await self._reader.read(file, page)


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    var = tmp_path_factory.mktemp("var")
    return Settings(
        var_dir=var,
        documents_dir=var / "bundled",
        secret_key="k9" * 20,
        webhook_secret="whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
    )


@pytest.fixture(scope="module")
def reader(settings: Settings) -> HeldReader:
    return HeldReader(settings)


@pytest.fixture(scope="module")
def address(settings: Settings, reader: HeldReader) -> Iterator[str]:
    server = uvicorn.Server(
        uvicorn.Config(create_app(settings, knowledge=NoKnowledge(), reader=reader), port=0, log_config=None)
    )
    # In a thread of its own: Playwright's event loop runs in this one.
    thread = threading.Thread(target=lambda: asyncio.run(_serve(server, settings)))
    thread.start()
    while not server.started:
        thread.join(0.01)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join()


async def _serve(server: uvicorn.Server, settings: Settings) -> None:
    database = Database(settings.database_url)
    await migrate(database)
    staff = create_app(settings, database=database).state.services.staff
    await staff.create(EMAIL, "Kim", PASSWORD)
    await database.close()
    await server.serve()


@pytest.fixture(scope="module")
def page(browser: Browser, address: str) -> Iterator[Page]:
    with person(browser, address) as page:
        yield log_in(page)


def test_a_dropped_word_file_becomes_a_draft(page: Page) -> None:
    """From the list to the editor, with every state on the way looked at."""
    page.goto("/admin/documents")
    look(page, "upload-list")
    page.get_by_role("link", name="From a file or page").click()
    look(page, "upload-empty")
    drop(page, "rooms.docx", word_file())
    assert page.get_by_label("Drop a file here").evaluate("input => input.files[0].name") == "rooms.docx"
    page.get_by_role("button", name="Make a draft of the file").click()
    expect(page.get_by_role("heading", name=TITLE)).to_be_visible()
    expect(page.get_by_text("The file has become this draft")).to_be_visible()
    assert COSTS in page.get_by_label("Text", exact=True).input_value()
    expect(page.get_by_text("Draft", exact=True)).to_be_visible()
    look(page, "upload-draft")


def test_the_upload_and_the_reading_are_shown(page: Page, reader: HeldReader) -> None:
    """A percentage while the file is on its way, then that it is being read; the button rests meanwhile."""
    page.goto("/admin/upload")
    seen = page.evaluate_handle(STATES)
    slow = {"offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": 100_000}
    network = page.context.new_cdp_session(page)
    network.send("Network.emulateNetworkConditions", slow)
    reader.go.clear()
    drop(page, "rooms.md", b"The room is open. " * 10_000)
    button = page.get_by_role("button", name="Make a draft of the file")
    button.click()
    expect(page.get_by_text("Uploading:")).to_be_visible()
    expect(button).to_be_disabled()
    expect(page.get_by_text("Reading the file.")).to_be_visible()
    states = seen.json_value()
    look(page, "upload-reading")
    percentages = [int(state.split()[1]) for state in states[:-1]]
    assert (percentages[0], percentages) == (0, sorted(set(percentages)))
    assert len(percentages) > 3
    network.send("Network.emulateNetworkConditions", slow | {"uploadThroughput": -1})
    reader.go.set()
    expect(page.get_by_text("The file has become this draft")).to_be_visible()


def test_what_goes_wrong_is_said_and_the_form_stays(page: Page) -> None:
    """A bad file, no file, a large file, and a server that cannot be reached."""
    page.goto("/admin/upload")
    trouble = page.get_by_role("alert")
    button = page.get_by_role("button", name="Make a draft of the file")
    button.click()
    expect(trouble).to_have_text("Choose a file first.")
    page.get_by_label("Drop a file here").set_input_files(
        {"name": "a.pdf", "mimeType": "", "buffer": b"%PDF-1.7"}
    )
    button.click()
    expect(trouble).to_contain_text("The file is damaged")
    expect(button).to_be_enabled()
    look(page, "upload-damaged")
    page.evaluate(LARGE)
    button.click()
    expect(trouble).to_contain_text("larger than 20 MB")
    page.route("**/admin/upload", lambda route: route.abort())
    drop(page, "rooms.docx", word_file())
    button.click()
    expect(trouble).to_contain_text("Lots cannot be reached")
    page.unroute("**/admin/upload")


def test_an_address_that_may_not_be_fetched_is_said(page: Page) -> None:
    """Nothing leaves the machine for it."""
    page.goto("/admin/upload?lang=sv")
    page.get_by_label("Sidans adress").fill("https://localhost/hemligt")
    page.get_by_role("button", name="Gör ett utkast av sidan").click()
    expect(page.get_by_role("alert")).to_contain_text("är inte en server på det öppna internet")
    expect(page.get_by_label("Sidans adress")).to_have_value("https://localhost/hemligt")
    look(page, "upload-private-sv")
    page.goto("/admin/upload?lang=en")


def test_without_javascript_it_works_too(browser: Browser, address: str, tmp_path: Path) -> None:
    """The forms are forms."""
    with person(browser, address, java_script_enabled=False) as page:
        log_in(page)
        page.goto("/admin/upload?lang=en")
        page.get_by_label("Drop a file here").set_input_files(
            {"name": "a.txt", "mimeType": "", "buffer": b""}
        )
        page.get_by_role("button", name="Make a draft of the file").click()
        expect(page.get_by_role("alert")).to_contain_text("The file is empty.")
        page.get_by_label("Drop a file here").set_input_files(
            {"name": "a.docx", "mimeType": "", "buffer": word_file()}
        )
        page.get_by_role("button", name="Make a draft of the file").click()
        expect(page.get_by_text("The file has become this draft")).to_be_visible()
        large = tmp_path / "large.pdf"
        with large.open("wb") as file:
            file.truncate(200 * 1024 * 1024)
        page.goto("/admin/upload")
        page.get_by_label("Drop a file here").set_input_files(large)
        page.get_by_role("button", name="Make a draft of the file").click()
        expect(page.get_by_role("heading", name="That is too large")).to_be_visible()
