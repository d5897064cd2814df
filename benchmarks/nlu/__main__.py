"""How well the assistant's own pipeline understands: `make bench-nlu`.

It trains the pipeline of config.yml with Rasa and prints
- its intent accuracy on a public data set (hwu64), beside DIET's where that is asked for;
- the assistant's accuracy on its held-out sentences, by language and intent, with what was mistaken for what;
- the share of commands to a home assistant that it takes for no named wish, in each language; those that it
  would search the documents for are left in a file for benchmarks/out_of_scope.py, which does.
"""

from __future__ import annotations

import argparse
import json
import logging
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from bot import without_tensorflow

without_tensorflow.install()

from rasa.utils.log_utils import configure_structlog  # type: ignore[import-not-found] # noqa: E402

from benchmarks.nlu import diet  # noqa: E402 - only now without TensorFlow
from benchmarks.nlu.confusion import accuracy_table, confusion_table, mistakes  # noqa: E402
from benchmarks.nlu.judgement import HARMLESS, SEARCHED, accuracy  # noqa: E402
from benchmarks.nlu.model import Model, train  # noqa: E402
from benchmarks.nlu.public_data import PublicFigures, measure  # noqa: E402
from benchmarks.nlu.sentences import read_jsonl, read_plain  # noqa: E402

REPOSITORY = Path(__file__).resolve().parents[2]
CONFIG = REPOSITORY / "config.yml"
LANGUAGES = ("en", "sv")
FOR_THE_SEARCH = REPOSITORY / "var" / "out_of_scope.json"
OFFENDERS = 10


def public_data(datasets: Path, beside_diet: bool) -> None:
    """Measure on hwu64."""
    print("\nhwu64, fold 1 (64 intents; target: 91.5 %)")
    print(f"  {'':6}{'accuracy':>18}{'training':>12}{'all cores':>12}{'a message':>12}")
    _print_public("Lots", measure(CONFIG, datasets))
    if beside_diet:
        _print_public("DIET", diet.measured_apart(datasets))


def _print_public(name: str, figures: PublicFigures) -> None:
    share = f"{figures.accuracy:.1%} of {figures.sentences}"
    cost = f"{figures.seconds:>10.0f} s{figures.cpu_seconds:>10.0f} s{figures.milliseconds:>9.1f} ms"
    print(f"  {name:6}{share:>18}{cost}", flush=True)


def held_out(model: Model) -> None:
    """Measure the assistant on sentences that it has not been taught."""
    print(f"\nheld-out sentences (trained in {model.seconds:.0f} s; target: 95 %, at most 3 % overheard)")
    judged = {}
    for language in LANGUAGES:
        judgements, milliseconds = model.judge(read_jsonl(REPOSITORY / f"tests/nlu/{language}.jsonl"))
        in_scope = [each for each in judgements if each.sentence.intent != "chitchat"]
        overheard = sum(each.rejected for each in in_scope) / len(in_scope)
        judged[language] = judgements
        print(
            f"\n  {language}  {accuracy(judgements):.1%} of {len(judgements)}, "
            f"{overheard:.1%} of {len(in_scope)} overheard, {milliseconds:.1f} ms a message"
        )
        _print_indented([*confusion_table(judgements), "", *mistakes(judgements)])
    print("\n  by intent")
    _print_indented(accuracy_table(judged))


def out_of_scope(model: Model, datasets: Path) -> None:
    """Measure how much of what other assistants do is taken for no named wish."""
    print("\nout of scope: taken for no named wish but chit-chat (target: 90 %)")
    left = {}
    for language in LANGUAGES:
        judgements, _ = model.judge(read_plain(datasets / "out_of_scope" / f"{language}.txt"))
        named = sorted(
            (each for each in judgements if each.intent not in HARMLESS), key=lambda e: -e.confidence
        )
        searched = [each.sentence.text for each in judgements if each.intent in SEARCHED]
        left[language] = {"sentences": len(judgements), "named": len(named), "searched": searched}
        print(f"  {language}  {1 - len(named) / len(judgements):.1%} of {len(judgements)}")
        _print_indented(f"{e.intent} {e.confidence:.2f}: {e.sentence.text}" for e in named[:OFFENDERS])
    FOR_THE_SEARCH.parent.mkdir(exist_ok=True)
    FOR_THE_SEARCH.write_text(json.dumps(left), encoding="utf-8")


def _print_indented(lines: Iterable[str]) -> None:
    for line in lines:
        print(f"      {line}".rstrip())


def default_datasets() -> Path:
    """Return the folder of the public data: LOTS_DATASETS, or `shared/datasets` beside the repository."""
    return Path(os.environ.get("LOTS_DATASETS") or REPOSITORY.parent / "shared" / "datasets")


def main() -> None:
    """Run the benchmark."""
    configure_structlog(logging.WARNING)
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--datasets", type=Path, default=default_datasets(), help="folder of the public data")
    parser.add_argument("--own", action="store_true", help="measure the assistant's own sentences only")
    parser.add_argument("--diet", action="store_true", help="measure DIET on hwu64 too (takes many minutes)")
    arguments = parser.parse_args()
    if not (arguments.datasets / "hwu64").is_dir():
        parser.exit(2, f"There is no hwu64/ in {arguments.datasets}: name the folder with --datasets.\n")
    if not arguments.own:
        public_data(arguments.datasets, arguments.diet)
    with tempfile.TemporaryDirectory() as name:
        model = train(CONFIG, REPOSITORY / "bot" / "data" / "nlu", Path(name))
        held_out(model)
        out_of_scope(model, arguments.datasets)


if __name__ == "__main__":
    main()
