"""Make one file of the embedding model and of all that was tuned on top of its lower layers."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import torch
from torch import nn
from transformers import BertModel

from knowledge_base.cross_encoder_model import Upper
from knowledge_base.matching.fact_tagger_model import TaggingUpper
from knowledge_base.quantisation import Quantisation, quantise
from knowledge_base.tuned_layers import READING, TAGGING, TunedLayers
from knowledge_base.tuned_model import ASKED, IDS, READ_ODDS, TAG_ODDS
from knowledge_base.upper_layers import lower_of, through, upper_of

# By output, the file of what tuning has changed.
TUNED_FILES: Final = {READ_ODDS: READING, TAG_ODDS: TAGGING}


class Whole(nn.Module):
    """All layers, for one text without padding."""

    def __init__(self, model: Path, tuned: Mapping[str, Path] = TUNED_FILES) -> None:
        """Read the embedding model, once for each of its upper halves."""
        super().__init__()
        encoder = _read(model)
        self.embeddings, self.layer = encoder.embeddings, nn.ModuleList(lower_of(encoder))
        hidden = encoder.config.hidden_size
        self.reading = Upper(upper_of(encoder), hidden)
        self.tagging = TaggingUpper(upper_of(_read(model)), hidden)
        self.reading.add(TunedLayers.load(tuned[READ_ODDS]))
        self.tagging.add(TunedLayers.load(tuned[TAG_ODDS]))

    def forward(self, input_ids: torch.Tensor, asked: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Return both outputs; both inputs are of shape (1, tokens)."""
        seen = torch.ones_like(input_ids, dtype=torch.float32)
        states = self.embeddings(input_ids=input_ids, token_type_ids=torch.zeros_like(input_ids))
        states = through(self.layer, states, seen)
        return self.reading(states, seen, asked.float()), self.tagging(states, seen)


def make_tuned_model(
    model_folder: Path, folder: Path, form: Quantisation | None, tuned: Mapping[str, Path] = TUNED_FILES
) -> None:
    """Write the ONNX file.

    Args:
        model_folder: The prepared embedding model's.
        folder: The folder to make.
        form: The int8 form to make; None: full precision.
        tuned: By output, what tuning has changed.
    """
    folder.mkdir()
    full = folder / "model.onnx"
    _export(Whole(model_folder, tuned).eval(), full)
    if form:
        quantise(full, folder / "model_int8.onnx", form)
        full.unlink()


def _read(folder: Path) -> BertModel:
    return BertModel.from_pretrained(folder, add_pooling_layer=False)


def _export(whole: Whole, file: Path) -> None:
    example = torch.ones((1, 8), dtype=torch.int64)
    lengths = {1: "tokens"}
    with warnings.catch_warnings(), torch.inference_mode():
        warnings.simplefilter("ignore")  # the tracer warns of constants that are constant here
        torch.onnx.export(
            whole,
            (example, example),
            str(file),
            input_names=[IDS, ASKED],
            output_names=[READ_ODDS, TAG_ODDS],
            dynamic_axes={IDS: lengths, ASKED: lengths, TAG_ODDS: lengths},
            dynamo=False,
        )
