"""Train the labeller of facts, and measure it on texts that it has not learnt from."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import pycrfsuite

from knowledge_base.matching.entities import Tally, tally
from knowledge_base.matching.fact_features import OUTSIDE, Token, features, tokens
from knowledge_base.matching.fact_labeller import BEGIN, INSIDE, FactLabeller
from knowledge_base.matching.fact_set import LabelledFacts
from knowledge_base.matching.reader import NeedReader

FOLDS: Final = 5
# Chosen by cross-validation: a smaller c1 doubles the file and finds no more.
PARAMETERS: Final = {"c1": 0.6, "c2": 0.1, "max_iterations": 150, "feature.possible_transitions": True}


def train(examples: Sequence[LabelledFacts], rules: NeedReader, file: Path) -> None:
    """Learn from labelled texts, and write the model.

    Args:
        examples: What to learn from; the same ones in the same order give the same model.
        rules: A reader without a labeller.
        file: Where the model is written.
    """
    trainer = pycrfsuite.Trainer(verbose=False)
    for each in examples:
        words = tokens(each.text)
        ruled = rules.spans(each.text, each.language, each.kind)
        trainer.append(features(words, each.language, each.kind, ruled), tags_of(each, words))
    trainer.set_params(PARAMETERS)
    trainer.train(str(file))


def cross_validate(examples: Sequence[LabelledFacts], rules: NeedReader) -> dict[str, tuple[Tally, Tally]]:
    """Count by field what the rules find, and what they and a labeller find that never saw the text.

    Args:
        examples: The labelled texts; those of one group are in one fold.
        rules: A reader without a labeller.

    Returns:
        The counts without and with the labeller.
    """
    counted: dict[str, tuple[Tally, Tally]] = {}
    groups = sorted({each.group for each in examples})
    random.Random(0).shuffle(groups)  # noqa: S311 (no secret hangs on it, and each run must be the same)
    with TemporaryDirectory() as folder:
        for fold in range(FOLDS):
            held_back = set(groups[fold::FOLDS])
            file = Path(folder) / f"{fold}.crfsuite"
            train([each for each in examples if each.group not in held_back], rules, file)
            both = NeedReader(labeller=FactLabeller.load(file))
            for each in (each for each in examples if each.group in held_back):
                _count(each, rules, both, counted)
    return counted


def fact_lines(counted: dict[str, tuple[Tally, Tally]]) -> Iterator[str]:
    """Write the counts of `cross_validate` as lines: F1 of the rules, and with the labeller."""
    counted = dict(sorted(counted.items())) | {"all": _sum(counted.values())}
    for field, (rules, both) in counted.items():
        old, new = rules.figures(), both.figures()
        yield (
            f"{field:10} {new['labelled']:5}  rules {_shown(old['f1'])}  with labeller {_shown(new['f1'])}"
            f"  precision {_shown(new['precision'])}  recall {_shown(new['recall'])}"
        )


def tags_of(example: LabelledFacts, words: Sequence[Token]) -> list[str]:
    """Give each word its field; the first word of a fact is told from the others."""
    tags = [OUTSIDE] * len(words)
    for field, pieces in example.facts.items():
        for piece in pieces:
            start = example.text.find(piece)
            inside = [
                at for at, word in enumerate(words) if word.start < start + len(piece) and start < word.end
            ]
            for at in (at for at in inside if tags[at] == OUTSIDE):
                tags[at] = (BEGIN if at == inside[0] else INSIDE) + field
    return tags


def _count(
    example: LabelledFacts, rules: NeedReader, both: NeedReader, counted: dict[str, tuple[Tally, Tally]]
) -> None:
    before, after = (
        tally(example.text, reader.spans(example.text, example.language, example.kind), example.facts)
        for reader in (rules, both)
    )
    for field in before.keys() | after.keys():
        old, new = counted.get(field, (Tally(), Tally()))
        counted[field] = old + before.get(field, Tally()), new + after.get(field, Tally())


def _sum(counts: Iterable[tuple[Tally, Tally]]) -> tuple[Tally, Tally]:
    old, new = Tally(), Tally()
    for rules, both in counts:
        old, new = old + rules, new + both
    return old, new


def _shown(figure: float | None) -> str:
    return "    -" if figure is None else f"{figure:.3f}"
