"""One pipeline on hwu64: fold 1 of the ten that Rasa's DIET paper used, 64 intents, English."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

from benchmarks.nlu.judgement import accuracy
from benchmarks.nlu.model import train
from benchmarks.nlu.sentences import read_tsv, write_training_data


@dataclass(frozen=True)
class PublicFigures:
    """What a pipeline reaches, and what it costs.

    Attributes:
        seconds: To train.
        cpu_seconds: Of all cores' work to train: beside other work on the machine the fairer measure.
        milliseconds: For a message, the median.
    """

    accuracy: float
    sentences: int
    seconds: float
    cpu_seconds: float
    milliseconds: float


def measure(config: Path, datasets: Path) -> PublicFigures:
    """Train a pipeline on the fold's training part, and ask it all of its test part."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_training_data(read_tsv(datasets / "hwu64" / "train.tsv"), folder / "nlu.yml")
        model = train(config, folder / "nlu.yml", folder)
        judgements, milliseconds = model.judge(read_tsv(datasets / "hwu64" / "test.tsv"))
    return PublicFigures(
        accuracy(judgements), len(judgements), model.seconds, model.cpu_seconds, milliseconds
    )
