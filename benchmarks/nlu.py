"""How well the assistant's own pipeline understands: `make bench-nlu`.

It trains the pipeline of config.yml with Rasa and prints
- its intent accuracy on a public data set (hwu64, fold 1 of the ten that Rasa's DIET paper used);
- the assistant's accuracy on its held-out sentences, in each language;
- the share of commands to a home assistant that it takes for no named wish, in each language; those that it
  would search the documents for are left in a file for benchmarks/out_of_scope.py, which does.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import os
import statistics
import tempfile
import time
import warnings
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from bot import without_tensorflow

without_tensorflow.install()
os.environ.setdefault("RASA_TELEMETRY_ENABLED", "false")
os.environ["RASA_MAX_CACHE_SIZE"] = "0"  # a cached training would have no training time
warnings.simplefilter("ignore")

import rasa.model_training  # type: ignore[import-not-found] # noqa: E402 - only now without TensorFlow
from rasa.core.agent import Agent  # type: ignore[import-not-found] # noqa: E402
from rasa.nlu.classifiers.fallback_classifier import undo_fallback_prediction  # type: ignore[import-not-found] # noqa: E402
from rasa.shared.constants import DEFAULT_NLU_FALLBACK_INTENT_NAME  # type: ignore[import-not-found] # noqa: E402
from rasa.utils.log_utils import configure_structlog  # type: ignore[import-not-found] # noqa: E402

REPOSITORY = Path(__file__).resolve().parents[1]
LANGUAGES = ("en", "sv")
# What a sentence may be taken for without the assistant acting on it: the documents decide, or it smiles.
SEARCHED = frozenset({"ask_knowledge_base", "nlu_fallback"})
HARMLESS = SEARCHED | {"chitchat"}
FOR_THE_SEARCH = REPOSITORY / "var" / "out_of_scope.json"


@dataclass(frozen=True)
class Sentence:
    """A sentence and what it means."""

    text: str
    intent: str


@dataclass(frozen=True)
class Judgement:
    """What the model made of a sentence: `intent` may be the fallback, `best` never is."""

    sentence: Sentence
    intent: str
    best: str
    confidence: float


@dataclass(frozen=True)
class Model:
    """A trained model and how long its training took."""

    agent: Agent
    seconds: float

    def judge(self, sentences: Sequence[Sentence]) -> tuple[list[Judgement], float]:
        """Return the judgements and the median milliseconds for a sentence."""
        return asyncio.run(self._judge(sentences))

    async def _judge(self, sentences: Sequence[Sentence]) -> tuple[list[Judgement], float]:
        judgements, milliseconds = [], []
        for sentence in sentences:
            begun = time.perf_counter()
            parsed = await self.agent.parse_message(sentence.text)
            milliseconds.append((time.perf_counter() - begun) * 1000)
            intent, best = parsed["intent"]["name"], parsed["intent"]
            if intent == DEFAULT_NLU_FALLBACK_INTENT_NAME:
                best = undo_fallback_prediction(parsed)["intent"]
            judgements.append(Judgement(sentence, intent, best["name"], best["confidence"]))
        return judgements, statistics.median(milliseconds)


def train(data: Path, folder: Path) -> Model:
    """Train the pipeline of config.yml on a file or folder of sentences."""
    begun = time.perf_counter()
    trained = rasa.model_training.train_nlu(
        config=str(REPOSITORY / "config.yml"),
        nlu_data=str(data),
        output=str(folder),
        fixed_model_name="model",
    )
    return Model(Agent.load(trained), time.perf_counter() - begun)


def read_tsv(path: Path) -> list[Sentence]:
    """Read lines of `intent<TAB>text`."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [Sentence(text, intent) for intent, text in (line.split("\t", 1) for line in lines)]


def read_jsonl(path: Path) -> list[Sentence]:
    """Read the held-out sentences of one language."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [Sentence(each["text"], each["intent"]) for each in map(json.loads, lines)]


def write_training_data(sentences: Iterable[Sentence], path: Path) -> None:
    """Write sentences as Rasa reads them."""
    examples: dict[str, list[str]] = {}
    for sentence in sentences:
        examples.setdefault(sentence.intent, []).append(f"- {sentence.text}\n")
    blocks = [{"intent": intent, "examples": "".join(lines)} for intent, lines in examples.items()]
    path.write_text(yaml.safe_dump({"version": "3.1", "nlu": blocks}, allow_unicode=True), encoding="utf-8")


def accuracy(judgements: Sequence[Judgement]) -> float:
    """Return the share of sentences whose most likely intent is the right one."""
    return sum(each.best == each.sentence.intent for each in judgements) / len(judgements)


def public_data(datasets: Path) -> None:
    """Measure on hwu64."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_training_data(read_tsv(datasets / "hwu64" / "train.tsv"), folder / "nlu.yml")
        model = train(folder / "nlu.yml", folder)
        judgements, milliseconds = model.judge(read_tsv(datasets / "hwu64" / "test.tsv"))
    print("\nhwu64, fold 1 (64 intents)")
    print(f"  accuracy        {accuracy(judgements):.1%} of {len(judgements)} (target: 90 %)")
    print(f"  training        {model.seconds:.0f} s")
    print(f"  a message       {milliseconds:.1f} ms")


def held_out(model: Model) -> None:
    """Measure the assistant on sentences that it has not been taught."""
    print(f"\nheld-out sentences (trained in {model.seconds:.0f} s)")
    for language in LANGUAGES:
        judgements, milliseconds = model.judge(read_jsonl(REPOSITORY / "tests" / "nlu" / f"{language}.jsonl"))
        print(
            f"  {language}  {accuracy(judgements):.1%} of {len(judgements)}, {milliseconds:.1f} ms a message"
        )
        wrong = [each for each in judgements if each.best != each.sentence.intent]
        pairs = Counter((each.sentence.intent, each.best) for each in wrong)
        for (meant, taken), count in pairs.most_common():
            texts = "; ".join(
                each.sentence.text for each in wrong if (each.sentence.intent, each.best) == (meant, taken)
            )
            print(f"      {meant} → {taken}: {count} ({texts})")


def out_of_scope(model: Model, datasets: Path, offenders: int = 10) -> None:
    """Measure how much of what other assistants do is taken for no named wish."""
    print("\nout of scope: taken for no named wish but chit-chat (target: 90 %)")
    left = {}
    for language in LANGUAGES:
        lines = (datasets / "out_of_scope" / f"{language}.txt").read_text(encoding="utf-8").splitlines()
        judgements, _ = model.judge([Sentence(line, "") for line in lines if line.strip()])
        wrong = [each for each in judgements if each.intent not in HARMLESS]
        searched = [each.sentence.text for each in judgements if each.intent in SEARCHED]
        left[language] = {"sentences": len(judgements), "named": len(wrong), "searched": searched}
        print(f"  {language}  {1 - len(wrong) / len(judgements):.1%} of {len(judgements)}")
        for each in sorted(wrong, key=lambda judgement: -judgement.confidence)[:offenders]:
            print(f"      {each.intent} {each.confidence:.2f}: {each.sentence.text}")
    FOR_THE_SEARCH.parent.mkdir(exist_ok=True)
    FOR_THE_SEARCH.write_text(json.dumps(left), encoding="utf-8")


def default_datasets() -> Path:
    """Return the folder of the public data: LOTS_DATASETS, or `shared/datasets` beside the repository."""
    return Path(os.environ.get("LOTS_DATASETS") or REPOSITORY.parent / "shared" / "datasets")


def main() -> None:
    """Run the benchmark."""
    configure_structlog(logging.WARNING)
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--datasets", type=Path, default=default_datasets(), help="folder of the public data")
    parser.add_argument("--own", action="store_true", help="measure the assistant's own sentences only")
    arguments = parser.parse_args()
    if not (arguments.datasets / "hwu64").is_dir():
        parser.exit(2, f"There is no hwu64/ in {arguments.datasets}: name the folder with --datasets.\n")
    if not arguments.own:
        public_data(arguments.datasets)
    with tempfile.TemporaryDirectory() as name:
        model = train(REPOSITORY / "bot" / "data" / "nlu", Path(name))
        held_out(model)
        out_of_scope(model, arguments.datasets)


if __name__ == "__main__":
    main()
