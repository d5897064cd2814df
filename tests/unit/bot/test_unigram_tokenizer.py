from __future__ import annotations

import json
from pathlib import Path

import pytest
from tokenizers import Tokenizer

from bot.components.errors import ModelFolderError
from bot.components.sentence_encoder import default_model_folder
from bot.components.unigram_tokenizer import UnigramTokenizer
from tests.unit.bot.conftest import REPOSITORY

ODD = [
    "",
    "   ",
    "x" * 3000,
    "a\u00a0b\u200bc\x00d",
    "▁foo ▁▁",
    "😀😀 hi 🧬",
    "日本語テスト",
    "ﬁne Ⅷ e\u0301tude",
    "Привет мир",
    "\u3000full\u3000width",
    "<b>hi</b> & co.",
]


@pytest.fixture(scope="module")
def file() -> Path:
    return default_model_folder() / "tokenizer.json"


def sentences() -> list[str]:
    files = sorted((REPOSITORY / "tests" / "nlu").glob("*.jsonl"))
    lines = [line for path in files for line in path.read_text(encoding="utf-8").splitlines()]
    documents = sorted((REPOSITORY / "knowledge_base" / "documents").rglob("*.md"))
    return [json.loads(line)["text"] for line in lines] + [
        line for path in documents for line in path.read_text(encoding="utf-8").splitlines()
    ]


def test_it_cuts_every_text_exactly_as_the_usual_library_does(file: Path) -> None:
    usual = Tokenizer.from_file(str(file))
    usual.enable_truncation(64)
    ours = UnigramTokenizer(file, max_tokens=64)
    texts = ODD + sentences()
    assert len(texts) > 400
    assert {text for text in texts if ours.encode(text) != usual.encode(text).ids} == set()


@pytest.mark.parametrize("content", ["", "[]", '{"model": {"type": "BPE", "vocab": [], "unk_id": 0}}'])
def test_a_file_of_another_kind_is_refused_with_its_name(tmp_path: Path, content: str) -> None:
    path = tmp_path / "tokenizer.json"
    path.write_text(content)
    with pytest.raises(ModelFolderError, match=r"tokenizer\.json"):
        UnigramTokenizer(path, max_tokens=64)
