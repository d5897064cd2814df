"""Whichever process is killed while a publish is under way: visitors never lose what they can read."""

from __future__ import annotations

import os
import signal
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import httpx
import pytest

from knowledge_base.manifest import Manifest
from knowledge_base.snapshot import Snapshot
from knowledge_base.snapshot_store import SnapshotStore
from tests.fresh_database import PASSWORD
from tests.integration.admin.administrator import Administrator
from tests.lone_api import EMAIL, LoneApi, lone_api
from tests.unit.knowledge_base.fakes import write_documents

PAGE = "/admin/documents/microscopes/en"
KEY = ("microscopes", "en")
PATIENCE = 90.0
numbers = count(4)


class Site:
    """A running API with a tiny knowledge base, and what lies in its folder."""

    def __init__(self, api: LoneApi) -> None:
        self.api = api
        self.store = SnapshotStore(str(api.var / "snapshots"))
        self.words = "three confocal microscopes"

    def live(self) -> str:
        """Return the document that visitors are answered from; every file is held against its checksum."""
        name = self.store.current()
        assert name
        with self.store.fetch(name) as folder:
            snapshot = Snapshot.load(folder, Manifest.load(folder).embedder)
        [document] = [each for each in snapshot.documents if each.key == KEY]
        passages = [each.text for each in snapshot.passages if (each.document_id, each.language) == KEY]
        assert passages[0] == document.body.partition("\n")[0], "an index of other words than its documents"
        return document.body.strip()

    def stored(self) -> tuple[str, str]:
        """Return the draft, and what is published by the database."""
        with sqlite3.connect(self.api.var / "lots.db") as database:
            row = database.execute(
                "SELECT draft_text, v.text FROM documents d JOIN document_versions v"
                " ON v.document = d.id AND v.number = d.published_number"
                " WHERE document_id = ? AND language = ?",
                KEY,
            ).fetchone()
        return str(row[0]), str(row[1])

    def settle(self) -> None:
        """Wait until files, snapshot and database say the same."""
        deadline = time.monotonic() + PATIENCE
        mark = self.api.var / "documents.unsettled"
        while mark.exists() or self.live() not in self.stored()[1]:
            assert time.monotonic() < deadline, (self.live(), self.stored(), self.api.log()[-3000:])
            time.sleep(0.1)

    def moments(self) -> dict[str, Callable[[], bool]]:
        """Return what can be seen from outside of the steps of the next publish."""
        folder, live, known = self.api.var / "snapshots", self.store.current(), set(self.store.names())
        overlay = self.api.var / "documents" / "facilities" / "microscopes.en.md"
        return {
            "the draft is saved": lambda: self.words in self.stored()[0],
            "the files are written": lambda: overlay.exists() and self.words in overlay.read_text("utf-8"),
            "the snapshot is being written": lambda: any(folder.glob(".partial-*")),
            "the snapshot is whole": lambda: any(set(self.store.names()) - known),
            "the snapshot is live": lambda: self.store.current() != live,
        }


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    documents = write_documents(tmp_path_factory.mktemp("bundled") / "facilities")
    with lone_api(documents.parent) as api:
        yield Site(api)


def kill_worker(api: LoneApi) -> None:
    worker = api.worker()
    if worker:
        os.kill(worker, signal.SIGKILL)


def kill_api_alone(api: LoneApi) -> None:
    """What the other process has begun, it may finish."""
    assert api.process
    api.process.kill()
    api.process.wait()


def publish_and_kill(site: Site, kill: Callable[[LoneApi], None], moment: str) -> str:
    """Press "Publish", kill at a moment; return where the answer led, if one came."""
    led: list[str] = []
    with Administrator(site.api.url, EMAIL, PASSWORD) as kim:
        fields, token = kim.form(PAGE), kim.token(PAGE)
        kim.send(PAGE, f"{PAGE}/ask", **fields, question="Who has a microscope?")  # now the model is loaded
        before, site.words = site.words, f"{next(numbers)} confocal microscopes"
        fields["body"] = str(fields["body"]).replace(before, site.words)

        def press() -> None:
            try:
                led.append(kim.press(f"{PAGE}/publish", token, **fields).headers.get("location", ""))
            except httpx.TransportError:
                led.append("")

        come = site.moments()[moment]
        pressing = threading.Thread(target=press)
        pressing.start()
        while not come() and not led:
            time.sleep(0.0005)
        kill(site.api)
        pressing.join()
    return led[0]


@pytest.mark.parametrize(
    ("kill", "moment"),
    [
        (LoneApi.kill, "the draft is saved"),
        (LoneApi.kill, "the files are written"),
        (LoneApi.kill, "the snapshot is being written"),
        (LoneApi.kill, "the snapshot is whole"),
        (LoneApi.kill, "the snapshot is live"),
        (kill_worker, "the files are written"),
        (kill_worker, "the snapshot is being written"),
        (kill_worker, "the snapshot is live"),
        (kill_api_alone, "the files are written"),
        (kill_api_alone, "the snapshot is live"),
    ],
)
def test_whenever_a_publish_is_killed_the_old_text_serves_on_or_the_new_one_and_the_draft_is_kept(
    site: Site, moment: str, kill: Callable[[LoneApi], None]
) -> None:
    before = site.live()
    led = publish_and_kill(site, kill, moment)
    after = before.replace(before.partition(" holds ")[2].partition(".")[0], site.words)
    assert site.live() in {before, after}
    assert site.words in site.stored()[0]

    if site.api.process and site.api.process.poll() is not None:
        site.api.start()
    site.settle()
    assert site.live() == (after if site.words in site.stored()[1] else before)
    if "done=published" in led:
        assert site.live() == after
    assert site.words in site.stored()[0]

    with Administrator(site.api.url, EMAIL, PASSWORD) as kim:
        done = kim.publish(PAGE)
    assert done.headers.get("location", "").partition("done=")[2][:4] in {"publ", "live"}, done.text
    assert site.live() == after


def test_what_a_killed_publish_left_half_written_is_swept_away(site: Site) -> None:
    left = site.api.var / "snapshots" / ".partial-left"
    left.mkdir()
    before, site.words = site.words, f"{next(numbers)} confocal microscopes"
    with Administrator(site.api.url, EMAIL, PASSWORD) as kim:
        assert "done=published" in kim.publish(PAGE, before, site.words).headers["location"]
    assert not left.exists()
    assert sorted(Path(site.api.var, "snapshots").glob(".partial-*")) == []
