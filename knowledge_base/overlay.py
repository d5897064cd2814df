"""The documents that administrators publish or take away: a folder that wins over the bundled documents.

`{category}/{id}.{language}.md`        is published instead of the bundled document of that id and language
`{category}/{id}.{language}.removed`   an empty file: the bundled document is not published
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from knowledge_base.document import Document
from knowledge_base.loader import LOADERS, Loaded, Loader, load_folder

PUBLISHED = ".md"
REMOVED = ".removed"


def overlay_file(category: str, document_id: str, language: str, *, removed: bool = False) -> str:
    """Return the path, inside the overlay, of one document or of the mark that it is taken away."""
    return f"{category}/{document_id}.{language}{REMOVED if removed else PUBLISHED}"


def load_published(
    bundled: Path, overlay: Path | None = None, loaders: Mapping[str, Loader] = LOADERS
) -> Loaded:
    """Read all that shall be published: the overlay, and the bundled documents that it says nothing of.

    A file of the overlay that cannot be read hides the bundled document all the same: an administrator has
    changed it, so that the bundled words must not come back by themselves.
    """
    own, edited = load_layers(bundled, overlay, loaders)
    return Loaded((*own.documents, *edited.documents), (*own.errors, *edited.errors))


def load_layers(
    bundled: Path, overlay: Path | None = None, loaders: Mapping[str, Loader] = LOADERS
) -> tuple[Loaded, Loaded]:
    """Read the same as `load_published`, what is bundled and what is the overlay's apart from each other."""
    own = load_folder(bundled, loaders)
    if overlay is None or not overlay.is_dir():
        return own, Loaded((), ())
    edited = load_folder(overlay, loaders)
    decided = {file.stem for file in overlay.rglob("*") if file.suffix in (PUBLISHED, REMOVED)}
    documents = tuple(document for document in own.documents if _name(document) not in decided)
    errors = tuple(error for error in own.errors if error.path.stem not in decided)
    return Loaded(documents, errors), edited


def reconcile(folder: Path, wanted: Mapping[str, str]) -> bool:
    """Make the files of the overlay exactly those of `wanted`; tell whether anything had to change.

    Args:
        folder: The overlay; it is made if need be.
        wanted: The content of each file by its path inside the folder.

    Raises:
        OSError: If a file cannot be written or removed.
    """
    folder.mkdir(parents=True, exist_ok=True)
    present = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    changed = [name for name, text in wanted.items() if not _holds(present.get(name), text)]
    surplus = [path for name, path in present.items() if name not in wanted]
    for name in changed:
        _write(folder / name, wanted[name])
    for path in surplus:
        path.unlink()
    return bool(changed or surplus)


def _holds(path: Path | None, text: str) -> bool:
    return path is not None and path.read_bytes() == text.encode()


def _write(path: Path, text: str) -> None:
    """Write beside and rename, so that a publish never meets half a document."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(prefix=".", suffix=".new", dir=path.parent)
    beside = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(text.encode())
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def _name(document: Document) -> str:
    return f"{document.id}.{document.language}"
