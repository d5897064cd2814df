from __future__ import annotations

from pathlib import Path

import pytest

from knowledge_base.embedder import SentenceTransformerEmbedder
from knowledge_base.errors import ModelError
from knowledge_base.model_card import ModelCard
from knowledge_base.packed_model import PackedModel
from knowledge_base.quantisation import WITH_DOT_PRODUCT, WITHOUT_DOT_PRODUCT, choose_quantisation


@pytest.mark.parametrize(
    ("flags", "machine", "expected"),
    [
        ({"avx2", "avx512_vnni"}, "x86_64", WITH_DOT_PRODUCT),
        ({"avx2", "avx_vnni"}, "x86_64", WITH_DOT_PRODUCT),
        ({"avx", "avx2"}, "x86_64", WITHOUT_DOT_PRODUCT),
        ({"sse2"}, "x86_64", None),
        (set(), "aarch64", WITH_DOT_PRODUCT),
    ],
)
def test_the_int8_form_follows_the_processor(flags: set[str], machine: str, expected: object) -> None:
    assert choose_quantisation(frozenset(flags), machine) is expected


def test_a_file_that_is_no_packed_model_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "model.bin"
    file.write_bytes(b"GGUF" + bytes(64))
    with pytest.raises(ModelError, match="not a packed e5 model"):
        PackedModel.load(file)
    file.write_bytes(b"E5S1" + bytes(8))
    with pytest.raises(ModelError, match="ends too early"):
        PackedModel.load(file)


def test_a_model_card_is_the_same_after_saving(tmp_path: Path) -> None:
    card = ModelCard("onnx/model.onnx", 384, "query: ", "passage: ", "abc")
    card.save(tmp_path)
    assert ModelCard.load(tmp_path) == card
    assert ModelCard.load(tmp_path / "elsewhere") is None


def test_a_folder_that_holds_no_model_is_one_clear_error(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="prepare-model"):
        SentenceTransformerEmbedder(str(tmp_path))
