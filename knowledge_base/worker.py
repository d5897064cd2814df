"""A process that keeps the embedding model warm for those who edit documents: JSON lines in, JSON lines out.

A request is one line, `{"id": 1, "command": "preview", ...}`. Its reply carries the same id and either a
`result` or an `error` with the kind and the reason. Replies come in any order: what needs no model does not
wait for what does. The process ends when its input does.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from pathlib import Path
from threading import Lock
from typing import Any

import structlog

from knowledge_base.confidence import Confidence
from knowledge_base.corpus import rehearse
from knowledge_base.document import Document
from knowledge_base.draft import DraftDesk, preview
from knowledge_base.embedder import Embedder, SentenceTransformerEmbedder
from knowledge_base.errors import DocumentError, KnowledgeBaseError
from knowledge_base.garbage import leave_what_is_loaded
from knowledge_base.live_snapshot import LiveSnapshot
from knowledge_base.loader import LOADERS, Loaded, Loader, load_markdown
from knowledge_base.nearness import ForeignText, nearness
from knowledge_base.overlay import load_published
from knowledge_base.publisher import Publisher
from knowledge_base.question_groups import AskedQuestion, group_questions
from knowledge_base.settings import KnowledgeBaseSettings
from knowledge_base.snapshot_store import SnapshotStore
from knowledge_base.suggestion import SuggestionDesk

Request = Mapping[str, Any]
Reply = dict[str, Any]

log = structlog.get_logger()


class Worker:
    """Does what the requests ask."""

    QUICK = ("preview",)

    def __init__(
        self,
        settings: KnowledgeBaseSettings,
        embedder: Embedder | None = None,
        confidence: Confidence | None = None,
    ) -> None:
        """Take the settings, and the embedder and confidence if they shall not be those in use."""
        self._confidence = confidence
        self._settings = settings
        self._embedder = embedder or SentenceTransformerEmbedder(settings.model)
        self._store = SnapshotStore(settings.snapshots)
        self._loaders: dict[str, Loader] = {**LOADERS, ".md": RememberingLoader()}
        self._live = LiveSnapshot(self._store, self._embedder.fingerprint)
        self._publisher = Publisher(
            self._store, self._embedder, settings.kept_snapshots, self._load, self._live
        )
        self._desk: tuple[tuple[str, str], DraftDesk] | None = None
        self._suggestions: tuple[str, SuggestionDesk] | None = None
        self._commands: dict[str, Callable[[Request], Reply]] = {
            "warm": self._warm,
            "publish": self._publish,
            "preview": self._preview,
            "ask": self._ask,
            "ask_noted": self._ask_noted,
            "suggest": self._suggest,
            "group": self._group,
            "compare": self._compare,
        }

    def reply(self, request: Request) -> Reply:
        """Do one request; every fault becomes a reply."""
        try:
            return {"result": self._commands[request["command"]](request)}
        except DocumentError as error:
            return _fault(error, error.reason, line=error.line)
        except KnowledgeBaseError as error:
            return _fault(error, str(error))
        except Exception as error:
            log.exception("request failed", command=request.get("command"))
            return _fault(error, type(error).__name__)

    def _warm(self, _: Request) -> Reply:
        """Load the model, the snapshot and the documents: the next request shall not wait for them."""
        self._embedder.embed_query("")
        self._load(self._settings.documents_dir, self._settings.overlay_dir)
        if self._store.current():
            rehearse(self._live.get()[1].documents)
        leave_what_is_loaded()
        return {}

    def _publish(self, _: Request) -> Reply:
        done = self._publisher.publish(self._settings.documents_dir, self._settings.overlay_dir)
        faults = [
            {"file": error.path.as_posix(), "line": error.line, "reason": error.reason}
            for error in done.errors
        ]
        return {"name": done.name, "changed": done.changed, "embedded": done.embedded, "faults": faults}

    def _preview(self, request: Request) -> Reply:
        live = self._live.get()[1].documents if self._store.current() else ()
        return preview(request["text"], request.get("file", "draft"), live)

    def _ask(self, request: Request) -> Reply:
        return self._desk_for(request["text"]).ask(request["question"], request["language"])

    def _ask_noted(self, request: Request) -> Reply:
        return self._desk_for(request["text"]).ask_noted()

    def _desk_for(self, text: str) -> DraftDesk:
        """The desk of a draft, the same one as long as neither it nor what is published changes."""
        name, snapshot = self._live.get()
        key = name, text
        if self._desk is None or self._desk[0] != key:
            self._desk = key, DraftDesk(text, snapshot, self._embedder, self._confidence)
        return self._desk[1]

    def _suggest(self, request: Request) -> Reply:
        name, snapshot = self._live.get()
        if self._suggestions is None or self._suggestions[0] != name:
            self._suggestions = name, SuggestionDesk(snapshot, self._embedder, self._confidence)
        return {"found": self._suggestions[1].suggest(request["question"], request["language"])}

    def _group(self, request: Request) -> Reply:
        questions = [AskedQuestion(**question) for question in request["questions"]]
        found = group_questions(questions, self._live.get()[1], self._embedder)
        return {"groups": [asdict(group) for group in found]}

    def _compare(self, request: Request) -> Reply:
        one = ForeignText(**request["text"])
        others, background = (
            [ForeignText(**text) for text in request[name]] for name in ("others", "background")
        )
        return {"cosines": nearness(one, others, background, self._live.get()[1], self._embedder)}

    def _load(self, bundled: Path, overlay: Path | None) -> Loaded:
        return load_published(bundled, overlay, self._loaders)


class RememberingLoader:
    """Reads Markdown documents, and again only those whose files have changed."""

    def __init__(self) -> None:
        self._known: dict[Path, tuple[bytes, Document]] = {}

    def __call__(self, path: Path, file: str) -> Document:
        """Read one document, as `load_markdown` does."""
        content = path.read_bytes()
        known = self._known.get(path)
        if known is None or known[0] != content:
            known = self._known[path] = content, load_markdown(path, file)
        return known[1]


def serve(worker: Worker, requests: Iterable[str], write: Callable[[str], None]) -> None:
    """Answer requests until there are no more; each is one line, and so is each reply.

    Args:
        worker: Does the work.
        requests: The lines.
        write: Takes a reply's line, with its end.
    """
    writing = Lock()

    def answer(request: Request) -> None:
        line = json.dumps({"id": request.get("id"), **worker.reply(request)}, ensure_ascii=False)
        with writing:
            write(line + "\n")

    with ThreadPoolExecutor(1) as quick, ThreadPoolExecutor(1) as slow:
        for line in requests:
            request = json.loads(line)
            pool = quick if request.get("command") in Worker.QUICK else slow
            pool.submit(answer, request)


def _fault(error: Exception, reason: str, **more: int) -> Reply:
    return {"error": {"kind": type(error).__name__, "reason": reason, **more}}
