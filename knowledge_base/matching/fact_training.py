"""Train the labeller of facts, and measure it on texts that it has not learnt from."""

from __future__ import annotations

import lzma
from collections.abc import Callable, Container, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import pycrfsuite

from knowledge_base.matching.entities import Tally, tally
from knowledge_base.matching.fact_features import features, tokens
from knowledge_base.matching.fact_labeller import FactLabeller
from knowledge_base.matching.fact_set import TUNING, LabelledFacts
from knowledge_base.matching.fact_tagger import Tagger
from knowledge_base.matching.fact_tags import tags_of
from knowledge_base.matching.reader import NeedReader

ALL: Final = "all"
# Chosen by cross-validation.
PARAMETERS: Final = {"c1": 0.5, "c2": 0.1, "max_iterations": 100, "feature.possible_transitions": True}
Tune = Callable[[Sequence[LabelledFacts]], Tagger]  # makes a tagger from labelled texts
Counted = dict[str, tuple[Tally, Tally]]  # by group: what the rules find, and what they and a labeller find


def train(examples: Sequence[LabelledFacts], rules: NeedReader, file: Path) -> None:
    """Learn from labelled texts, and write the random field.

    Args:
        examples: What to learn from; the same ones in the same order give the same model.
        rules: A reader without a labeller.
        file: Where the model is written, compressed.
    """
    trainer = pycrfsuite.Trainer(verbose=False)
    for each in examples:
        words = tokens(each.text)
        ruled = rules.spans(each.text, each.language, each.kind)
        trainer.append(
            features(words, each.language, each.kind, ruled), tags_of(each.text, each.facts, words)
        )
    trainer.set_params(PARAMETERS)
    with TemporaryDirectory() as folder:
        plain = Path(folder) / "model"
        trainer.train(str(plain))
        file.write_bytes(lzma.compress(plain.read_bytes()))


def blind(examples: Sequence[LabelledFacts], rules: NeedReader, tune: Tune | None = None) -> Counted:
    """Count what is found in the tuning parts by a labeller that has learnt from none of them.

    Args:
        examples: The labelled texts of all parts.
        rules: A reader without a labeller.
        tune: Makes the tagger beside the random field; without it there is none.

    Returns:
        The counts without and with the labeller, by kind and field, by kind and language, and of all.
    """
    return _measured(examples, TUNING, rules, tune)


def cross_validate(
    examples: Sequence[LabelledFacts], rules: NeedReader, tune: Tune | None = None
) -> Iterator[tuple[str, Counted]]:
    """Count what is found in each tuning part by a labeller that has learnt from all the others.

    Args:
        examples: The labelled texts of all parts.
        rules: A reader without a labeller.
        tune: As for `blind`.

    Yields:
        Each part with its counts as `blind` gives them, and at last all of them together.
    """
    all_: Counted = {}
    for part in TUNING:
        counted = _measured(examples, (part,), rules, tune)
        all_ = _sum(all_, counted)
        yield part, counted
    yield ALL, all_


def fact_lines(counted: Counted) -> Iterator[str]:
    """Write counts as lines: F1 of the rules, and with the labeller; in brackets letter by letter."""
    for group, (rules, both) in sorted(counted.items()):
        old, new = rules.figures(), both.figures()
        yield (
            f"{group:20} {new['labelled']:5}  rules {_shown(old['f1'])} ({_shown(old['f1_exact'])})"
            f"  with labeller {_shown(new['f1'])} ({_shown(new['f1_exact'])})"
            f"  precision {_shown(new['precision'])}  recall {_shown(new['recall'])}"
        )


def _measured(
    examples: Sequence[LabelledFacts], held_back: Container[str], rules: NeedReader, tune: Tune | None
) -> Counted:
    """The counts in some parts; the labeller learns from the rest."""
    counted: Counted = {}
    learnt = [each for each in examples if each.part not in held_back]
    with TemporaryDirectory() as folder:
        file = Path(folder) / "held_back"
        train(learnt, rules, file)
        both = NeedReader(rules.terms, labeller=FactLabeller.load(file, tune(learnt) if tune else None))
        for each in (each for each in examples if each.part in held_back):
            counted = _sum(counted, _count(each, rules, both))
    return counted


def _count(example: LabelledFacts, rules: NeedReader, both: NeedReader) -> Counted:
    before, after = (
        tally(example.text, reader.spans(example.text, example.language, example.kind), example.facts)
        for reader in (rules, both)
    )
    counted: Counted = {}
    for field in before.keys() | after.keys():
        pair = before.get(field, Tally()), after.get(field, Tally())
        groups = (f"{example.kind}.{field}", f"{example.kind} {example.language}", ALL)
        for group in groups:
            counted = _sum(counted, {group: pair})
    return counted


def _sum(one: Counted, other: Counted) -> Counted:
    none = (Tally(), Tally())
    pairs = {group: (one.get(group, none), other.get(group, none)) for group in one.keys() | other.keys()}
    return {group: (own[0] + more[0], own[1] + more[1]) for group, (own, more) in pairs.items()}


def _shown(figure: float | None) -> str:
    return "    -" if figure is None else f"{figure:.3f}"
