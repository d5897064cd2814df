"""Train the labeller of facts, and measure it on texts that it has not learnt from."""

from __future__ import annotations

import lzma
from collections.abc import Container, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import pycrfsuite

from knowledge_base.matching.entities import Tally, tally
from knowledge_base.matching.fact_features import OUTSIDE, Token, features, tokens
from knowledge_base.matching.fact_labeller import BEGIN, INSIDE, FactLabeller
from knowledge_base.matching.fact_set import TUNING, LabelledFacts
from knowledge_base.matching.reader import NeedReader

ALL: Final = "all"
# Chosen by cross-validation.
PARAMETERS: Final = {"c1": 0.5, "c2": 0.1, "max_iterations": 100, "feature.possible_transitions": True}
Counted = dict[str, tuple[Tally, Tally]]  # by group: what the rules find, and what they and a labeller find


def train(examples: Sequence[LabelledFacts], rules: NeedReader, file: Path) -> None:
    """Learn from labelled texts, and write the model.

    Args:
        examples: What to learn from; the same ones in the same order give the same model.
        rules: A reader without a labeller.
        file: Where the model is written, compressed.
    """
    trainer = pycrfsuite.Trainer(verbose=False)
    for each in examples:
        words = tokens(each.text)
        ruled = rules.spans(each.text, each.language, each.kind)
        trainer.append(features(words, each.language, each.kind, ruled), tags_of(each, words))
    trainer.set_params(PARAMETERS)
    with TemporaryDirectory() as folder:
        plain = Path(folder) / "model"
        trainer.train(str(plain))
        file.write_bytes(lzma.compress(plain.read_bytes()))


def blind(examples: Sequence[LabelledFacts], rules: NeedReader) -> Counted:
    """Count what is found in the tuning parts by a labeller that has learnt from none of them.

    Args:
        examples: The labelled texts of all parts.
        rules: A reader without a labeller.

    Returns:
        The counts without and with the labeller, by kind and field, by kind and language, and of all.
    """
    return _measured(examples, TUNING, rules)


def cross_validate(examples: Sequence[LabelledFacts], rules: NeedReader) -> Counted:
    """Count what is found in each tuning part by a labeller that has learnt from all the others.

    Args:
        examples: The labelled texts of all parts.
        rules: A reader without a labeller.

    Returns:
        The counts as `blind` does.
    """
    counted: Counted = {}
    for part in TUNING:
        counted = _sum(counted, _measured(examples, (part,), rules))
    return counted


def fact_lines(counted: Counted) -> Iterator[str]:
    """Write counts as lines: F1 of the rules, and with the labeller; in brackets letter by letter."""
    for group, (rules, both) in sorted(counted.items()):
        old, new = rules.figures(), both.figures()
        yield (
            f"{group:20} {new['labelled']:5}  rules {_shown(old['f1'])} ({_shown(old['f1_exact'])})"
            f"  with labeller {_shown(new['f1'])} ({_shown(new['f1_exact'])})"
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


def _measured(examples: Sequence[LabelledFacts], held_back: Container[str], rules: NeedReader) -> Counted:
    """The counts in some parts; the labeller learns from the rest."""
    counted: Counted = {}
    with TemporaryDirectory() as folder:
        file = Path(folder) / "held_back"
        train([each for each in examples if each.part not in held_back], rules, file)
        both = NeedReader(rules.terms, labeller=FactLabeller.load(file))
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
