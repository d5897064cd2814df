"""Publishing one changed document among 1,000, as administrators do, until a visitor gets the change.

The first publish embeds by a stand-in that deals out vectors, because the real model would take many minutes;
it is not timed. What is timed is embedded by the real model: every passage and sentence of the changed
document, for all its words are dealt anew, and the question that looks for it. As in the product, the worker
is a process of its own, so that it does not wait for the searcher that still learns from the publish before.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.synthetic_documents import reworded_body, write_documents
from knowledge_base.embedder import SentenceTransformerEmbedder, Vector, Vectors
from knowledge_base.retriever import Retriever
from knowledge_base.searcher import LiveSearcher
from knowledge_base.settings import KnowledgeBaseSettings
from knowledge_base.snapshot_store import SnapshotStore
from knowledge_base.worker import Worker

DOCUMENTS = 1_000
WorkerProcess = subprocess.Popen[str]
ANIMALS = ("pelican", "otter", "badger", "lynx", "heron")  # one for each change
PATIENCE = 60.0
LOOK_SECONDS = 0.01
QUESTION = "What does the {animal} hall cost an hour?"
SENTENCE = "The {animal} hall costs SEK 900 an hour."


@dataclass(frozen=True, slots=True)
class Published:
    """Seconds from each changed file to the answer that holds the change, and how much there was.

    Attributes:
        embedded: How many texts the real model embedded for one change, at most.
    """

    seconds: tuple[float, ...]
    passages: int
    sentences: int
    embedded: int

    @property
    def median(self) -> float:
        """The median of the seconds."""
        return statistics.median(self.seconds)


class StandInEmbedder:
    """Gives every text a random vector, in the name of the model whose place it takes."""

    def __init__(self, model: SentenceTransformerEmbedder) -> None:
        self.fingerprint, self.dimension = model.fingerprint, model.dimension
        self._random = np.random.default_rng(5)

    def embed_query(self, text: str) -> Vector:
        """Return a random vector."""
        vector: Vector = self.embed_passages([text])[0]
        return vector

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        """Return random vectors."""
        return self.embed_passages(texts)

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        """Return random vectors."""
        vectors = self._random.standard_normal((len(texts), self.dimension), dtype=np.float32)
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        return vectors


def measure_publishing(documents: int = DOCUMENTS) -> Published:
    """Publish `documents`, change one after the other, and time each until the change is found."""
    with tempfile.TemporaryDirectory(prefix="publishing-") as place:
        folder = Path(place, "documents")
        files = [file for file in write_documents(folder, documents) if file.name.endswith(".en.md")]
        model = SentenceTransformerEmbedder(KnowledgeBaseSettings().model)
        settings = KnowledgeBaseSettings(
            var_dir=Path(place),
            documents_dir=folder,
            snapshot_url=f"{place}/snapshots",
            embedding_model=KnowledgeBaseSettings().model,
        )
        Worker(settings, StandInEmbedder(model)).reply({"command": "publish"})
        # Without the reranker's millisecond: by noted questions of random vectors it would rank by chance.
        searcher = LiveSearcher(SnapshotStore(settings.snapshots), model, make_retriever=Retriever)
        model.load()  # now, as in the product, and not at the first question
        try:
            with _worker(settings) as worker:
                _ask(worker, "warm")  # as the pages do when an editor is opened
                return _changed(worker, searcher, files[:: len(files) // len(ANIMALS)])
        finally:
            searcher.close()


@contextmanager
def _worker(settings: KnowledgeBaseSettings) -> Iterator[WorkerProcess]:
    """Start the process that publishes, as the API does, and end it."""
    fields = {name.upper(): str(value) for name, value in settings.model_dump(exclude_unset=True).items()}
    environ = os.environ | {f"LOTS_{name}": value for name, value in fields.items()}
    command = (sys.executable, "-m", "knowledge_base", "work")
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environ
    ) as process:
        yield process
        process.communicate()  # at the end of its input it ends


def _ask(worker: WorkerProcess, command: str) -> dict[str, Any]:
    """Have one command done; return what it gave.

    Raises:
        RuntimeError: It could not be done.
    """
    if worker.stdin is None or worker.stdout is None:
        raise RuntimeError("the worker was started without pipes")
    print(json.dumps({"id": 1, "command": command}), file=worker.stdin, flush=True)
    reply: dict[str, Any] = json.loads(worker.stdout.readline())
    if "result" not in reply:
        raise RuntimeError(f"the worker cannot {command}: {reply}")
    result: dict[str, Any] = reply["result"]
    return result


def _changed(worker: WorkerProcess, searcher: LiveSearcher, files: Sequence[Path]) -> Published:
    seconds, embedded = [], 0
    for animal, file in zip(ANIMALS, files, strict=False):
        sentence = SENTENCE.format(animal=animal)
        begin = time.perf_counter()
        _rewrite(file, sentence)
        embedded = max(embedded, _publish(worker))
        _wait_for(searcher, QUESTION.format(animal=animal), sentence)
        seconds.append(time.perf_counter() - begin)
    manifest = searcher.retriever.snapshot.manifest
    return Published(tuple(seconds), manifest.passages, manifest.sentences, embedded)


def _rewrite(file: Path, sentence: str) -> None:
    """Give a document other words, and the sentence at its end."""
    head, body = file.read_text(encoding="utf-8").split("\n---\n", 1)
    file.write_text(f"{head}\n---\n{reworded_body(body, 'en')}\n{sentence}\n", encoding="utf-8")


def _publish(worker: WorkerProcess) -> int:
    """Publish; return how many texts were embedded.

    Raises:
        RuntimeError: The publish failed or left a document out.
    """
    done = _ask(worker, "publish")
    if done["faults"]:
        raise RuntimeError(f"documents were left out: {done['faults']}")
    embedded: int = done["embedded"]
    return embedded


def _wait_for(searcher: LiveSearcher, question: str, sentence: str) -> None:
    """Ask until a passage that is found holds the sentence.

    Not the first one: the others' vectors are dealt out, and some lie nearer by chance.

    Raises:
        RuntimeError: That took too long.
    """
    end = time.perf_counter() + PATIENCE
    while time.perf_counter() < end:
        hits = searcher.retriever.retrieve(question, "en").hits
        if any(hit.passage.sentences[-1] == sentence for hit in hits):
            return
        time.sleep(LOOK_SECONDS)
    raise RuntimeError(f"'{question}' does not find '{sentence}'")
