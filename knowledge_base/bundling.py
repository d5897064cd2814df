"""Make the vectors that come with the bundled documents and the noted needs of the catalogue."""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from knowledge_base.bundled_vectors import BundledEmbedder, BundledVectors, file_of
from knowledge_base.catalogue import load_catalogue
from knowledge_base.corpus import build_snapshot
from knowledge_base.embedder import Embedder, SentenceTransformerEmbedder
from knowledge_base.matching.matching import Matching
from knowledge_base.overlay import load_published
from knowledge_base.settings import KnowledgeBaseSettings


def bundle_vectors(options: argparse.Namespace, settings: KnowledgeBaseSettings) -> int:
    """Embed the bundled texts that have no vector yet, drop what is no longer theirs, and write the file.

    Returns:
        The process's exit status, 0.
    """
    model = SentenceTransformerEmbedder(settings.model)
    known = BundledVectors(model.fingerprint) if options.anew else BundledVectors.load(model.fingerprint)
    embedder = BundledEmbedder(model, known)
    started = time.perf_counter()
    embed_bundled(settings.documents_dir, settings.catalogue_dir, embedder)
    seconds = time.perf_counter() - started
    BundledVectors(model.fingerprint, embedder.used).save()
    made = f"{embedder.made} embedded in {seconds:.1f} s"
    file = file_of(model.fingerprint)
    print(f"{len(embedder.used)} texts, {made}: {file.name}, {file.stat().st_size:,} bytes")
    return 0


def embed_bundled(documents: Path, catalogue: Path, embedder: Embedder) -> None:
    """Embed all that a publish of the bundled documents and the matching of needs embed."""
    build_snapshot(load_published(documents, None).documents, embedder, show_progress=True)
    with TemporaryDirectory() as folder:  # the needs that this installation keeps must not stand in
        Matching.load(catalogue, load_catalogue(catalogue)[0], embedder, Path(folder, "vectors.npz"))
