"""What was taken for what: the tables of the report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from benchmarks.nlu.judgement import Judgement, accuracy


def confusion_table(judgements: Sequence[Judgement]) -> list[str]:
    """Return the lines of a table of mistakes: a row for what was meant, a column for what it was taken for.

    Only what was mistaken has a row, and only what something was mistaken for has a column.
    """
    pairs = Counter((each.sentence.intent, each.best) for each in judgements if not each.right)
    if not pairs:
        return ["nothing is mistaken"]
    meant, taken = (sorted(set(names)) for names in zip(*pairs, strict=True))
    numbers = {name: number for number, name in enumerate(taken, 1)}
    width = max(map(len, meant))
    head = f"{'meant':{width}}  " + "".join(f"{number:4}" for number in numbers.values())
    rows = [f"{row:{width}}  " + "".join(f"{pairs[row, name] or '·':>4}" for name in taken) for row in meant]
    return [head, *rows, "taken for " + ", ".join(f"{number} {name}" for name, number in numbers.items())]


def accuracy_table(judged: Mapping[str, Sequence[Judgement]]) -> list[str]:
    """Return the lines of a table of accuracy: a row for each intent, a column for each language."""
    intents = sorted({each.sentence.intent for judgements in judged.values() for each in judgements})
    width = max(map(len, intents))
    head = f"{'':{width}}" + "".join(f"{language:>16}" for language in judged)
    return [head, *(_accuracy_row(intent, width, judged) for intent in intents)]


def mistakes(judgements: Sequence[Judgement]) -> list[str]:
    """Return one line for each sentence that was mistaken."""
    wrong = sorted(
        (each for each in judgements if not each.right), key=lambda each: (each.sentence.intent, each.best)
    )
    return [
        f"{each.sentence.intent} → {each.best} {each.confidence:.2f}: {each.sentence.text}" for each in wrong
    ]


def _accuracy_row(intent: str, width: int, judged: Mapping[str, Sequence[Judgement]]) -> str:
    cells = []
    for judgements in judged.values():
        own = [each for each in judgements if each.sentence.intent == intent]
        cells.append(f"{accuracy(own):.0%} of {len(own)}" if own else "–")
    return f"{intent:{width}}" + "".join(f"{cell:>16}" for cell in cells)
