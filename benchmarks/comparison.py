"""What is measured of Lots and the stock starter alike: training, start, turns, memory."""

from __future__ import annotations

import itertools
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx

from benchmarks.journey_turns import journey_turns
from benchmarks.lots import DialogueTurns, Visitor, crowd, memory, questions
from benchmarks.processes import run
from benchmarks.report import Row
from benchmarks.stock_starter import QUESTION, QUIET, ROOT, StockStarter
from benchmarks.timings import Timings
from tests.stack import Stack, running_stack

TURNS = 200
TURNS_A_VISITOR = 10
LONG = 310
Ask = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Measured:
    """One product's figures: seconds, timings and resident megabytes."""

    training: float
    start: float
    turns: Timings
    long: Timings
    memory: float


def measure_stock() -> Measured:
    """Make, train, serve and time the stock starter."""
    with tempfile.TemporaryDirectory(prefix="stock-") as folder, httpx.Client(timeout=30) as client:
        starter = StockStarter.launch(Path(folder))
        senders = (f"visitor-{number}" for number in range(LONG))

        def open_conversation() -> Ask:
            sender = next(senders)
            return lambda text: starter.turn(client, sender, text)

        try:
            short, long = conversations(open_conversation, itertools.repeat(QUESTION))
            return Measured(starter.training_seconds, starter.start_seconds, short, long, starter.memory())
        finally:
            starter.end()


def measure_lots() -> tuple[Measured, list[Row]]:
    """Train, start and time the product; return also the figures that only it has."""
    training = training_seconds()
    with running_stack() as stack:
        asked = questions()
        short, long = conversations(lambda: DialogueTurns(stack).ask, asked)
        rows = list(through_the_api(stack, asked))
        measured = Measured(training, stack.ready_seconds, short, long, dict(memory(stack))["rasa"])
    return measured, rows


def training_seconds() -> float:
    """Train the dialogue from nothing, into a folder that is thrown away."""
    with tempfile.TemporaryDirectory(prefix="training-") as folder:
        sources = ["--config", "config.yml", "--domain", "bot/domain", "--data", "bot/data", "--out", folder]
        environment = {**QUIET, "RASA_CACHE_DIRECTORY": f"{folder}/cache"}
        command = [str(ROOT / ".venv-rasa/bin/python"), "-m", "rasa", "train", *sources]
        return run(command, ROOT, Path(folder) / "train.log", environment)


def through_the_api(stack: Stack, asked: Iterator[str]) -> Iterator[Row]:
    """Measure knowledge-base answers as a visitor's browser gets them."""
    short, long = conversations(lambda: Visitor(stack.url).ask, asked)
    yield Row("answer through the API, p50", short.milliseconds(50), "ms", "≤ 30")
    yield Row("answer through the API, p95", short.milliseconds(95), "ms", "≤ 60")
    yield Row("answer through the API, turn 300 : turn 5", long.around(300) / long.around(5), "×", "≤ 1.5")
    guided = journey_turns(stack.url)
    yield Row("turn of a journey through the API, p50", guided.milliseconds(50), "ms")
    yield Row("turn of a journey through the API, p95", guided.milliseconds(95), "ms", "≤ 80")
    load = crowd(stack, asked, visitors=8, seconds=20.0)
    yield Row(f"{load.visitors} visitors at once, {load.errors} errors", load.rate, "answers/s", "≥ 40")
    weights = dict(memory(stack))
    parts = ", ".join(f"{name} {weight:.0f}" for name, weight in weights.items())
    yield Row(f"resident memory of all ({parts})", sum(weights.values()), "MB", "≤ 2,200")


def conversations(open_conversation: Callable[[], Ask], asked: Iterator[str]) -> tuple[Timings, Timings]:
    """Time short conversations, as visitors have them, and one of 310 turns; the first one only warms up."""
    Timings.of(open_conversation(), itertools.islice(asked, TURNS_A_VISITOR))
    short: list[float] = []
    for _ in range(TURNS // TURNS_A_VISITOR):
        short.extend(Timings.of(open_conversation(), itertools.islice(asked, TURNS_A_VISITOR)).seconds)
    return Timings(tuple(short)), Timings.of(open_conversation(), itertools.islice(asked, LONG))


def compared(lots: Measured, stock: Measured) -> Iterator[Row]:
    """Put the figures of both side by side."""
    yield Row("training", lots.training, "s", stock=stock.training)
    yield Row("start to first answer (Lots: all processes)", lots.start, "s", "≤ 30", stock.start)
    half = f"≤ {stock.turns.milliseconds(50) / 2:.0f} (half of stock)"
    yield Row(
        "custom-action turn, p50", lots.turns.milliseconds(50), "ms", half, stock.turns.milliseconds(50)
    )
    yield Row("custom-action turn, p95", lots.turns.milliseconds(95), "ms", "", stock.turns.milliseconds(95))
    yield Row("turn 5 of one conversation", lots.long.around(5), "ms", "", stock.long.around(5))
    yield Row("turn 300 of one conversation", lots.long.around(300), "ms", "", stock.long.around(300))
    ratios = [each.long.around(300) / each.long.around(5) for each in (lots, stock)]
    yield Row("turn 300 : turn 5", ratios[0], "×", "≤ 1.5", ratios[1])
    yield Row("resident memory of Rasa", lots.memory, "MB", "", stock.memory)
