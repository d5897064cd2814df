from __future__ import annotations

from pathlib import Path

from knowledge_base.loader import load_folder
from knowledge_base.question_set import LabelledQuestion
from knowledge_base.tuning import SIZES, tune, weight_grid
from tests.unit.knowledge_base.fakes import WordEmbedder

QUESTIONS = (
    LabelledQuestion("How do I book a microscope?", "en", ("microscopes",)),
    LabelledQuestion("När går färjan?", "sv", ("ferry",)),
    LabelledQuestion("Who won the match?", "en", ()),
)


def test_the_weights_sum_to_one_and_cover_the_grid() -> None:
    grid = list(weight_grid(0.5))
    assert len(grid) == 6
    assert all(abs(one.meaning + one.words + one.questions - 1) < 1e-9 for one in grid)


def test_every_size_and_weighting_is_tried_on_the_answerable_questions(documents: Path) -> None:
    trials = list(tune(QUESTIONS, load_folder(documents).documents, WordEmbedder()))
    assert len(trials) == len(SIZES) * len(list(weight_grid()))
    assert max(trial.first for trial in trials) == 1
    assert "hit@1 1.000" in str(max(trials, key=lambda trial: trial.rank))
