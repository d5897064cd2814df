from __future__ import annotations

from pathlib import Path

import yaml

from benchmarks.nlu.sentences import Sentence, read_jsonl, read_plain, read_tsv, write_training_data


def test_each_kind_of_file_is_read(tmp_path: Path) -> None:
    """The three formats in which the sentences are kept."""
    path = tmp_path / "sentences"
    path.write_text("greet\thi\tthere\n")
    assert read_tsv(path) == [Sentence("hi\tthere", "greet")]
    path.write_text('{"text": "hej", "intent": "greet"}\n')
    assert read_jsonl(path) == [Sentence("hej", "greet")]
    path.write_text("tänd lampan\n\n")
    assert read_plain(path) == [Sentence("tänd lampan", "")]


def test_training_data_has_one_block_for_each_intent(tmp_path: Path) -> None:
    """Sentences of one intent come together, in their order, wherever they stood."""
    path = tmp_path / "nlu.yml"
    write_training_data([Sentence("hej", "greet"), Sentence("nej", "deny"), Sentence("tja", "greet")], path)
    assert yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"] == [
        {"intent": "greet", "examples": "- hej\n- tja\n"},
        {"intent": "deny", "examples": "- nej\n"},
    ]
