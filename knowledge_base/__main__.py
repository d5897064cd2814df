"""The commands of the knowledge base: `python -m knowledge_base <command>`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import structlog

from knowledge_base import bundling, commands, matching_commands
from knowledge_base.document import LANGUAGES
from knowledge_base.errors import KnowledgeBaseError
from knowledge_base.settings import KnowledgeBaseSettings, load_settings

REPORTED = Path(__file__).resolve().parent / "evaluation" / "reported.jsonl"
REPORTED_NETWORKS = REPORTED.with_name("networks.jsonl")
REPORTED_CLAIMS = REPORTED.with_name("claims_reported.jsonl")
REPORTED_NEEDS = REPORTED.with_name("needs_reported.jsonl")
Command = Callable[[argparse.Namespace, KnowledgeBaseSettings], int]
Add = Callable[[str, Command, str], argparse.ArgumentParser]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return the process's exit status."""
    options = _parser().parse_args(arguments)
    structlog.configure(logger_factory=structlog.PrintLoggerFactory(sys.stderr))  # results alone go to stdout
    run: Command = options.run
    try:
        return run(options, load_settings())
    except KnowledgeBaseError as error:
        print(error, file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m knowledge_base", description=__doc__)
    subparsers = parser.add_subparsers(required=True, metavar="command")

    def add(name: str, run: Command, help_text: str) -> argparse.ArgumentParser:
        command = subparsers.add_parser(name, help=help_text, description=help_text)
        command.set_defaults(run=run)
        return command

    _add_publishing(add)
    _add_questions(add)
    _add_support(add)
    _add_matching(add)
    return parser


def _add_publishing(add: Add) -> None:
    add("prepare-model", commands.prepare_model, "make the embedding model's folder, unless it is there")
    add("publish", commands.publish, "publish the documents")
    bundle = add(
        "bundle-vectors", bundling.bundle_vectors, "make the vectors that come with the bundled texts"
    )
    bundle.add_argument(
        "--anew", action="store_true", help="embed every text, also those whose vectors are there"
    )
    add("rollback", commands.roll_back, "make the snapshot before the live one live again")
    add(
        "work",
        commands.work,
        "do what JSON lines on standard input ask, with the model kept warm (for the API)",
    )
    check = add(
        "check", commands.check, "check documents and catalogue; exit status 1 where something must be mended"
    )
    check.add_argument(
        "--bundled", action="store_true", help="pass over what administrators have published or taken away"
    )


def _add_questions(add: Add) -> None:
    search = add("search", commands.search, "answer a question and list the passages found")
    search.add_argument("question")
    search.add_argument("--language", choices=LANGUAGES, default="en")
    search.add_argument("--count", type=int, default=5, help="how many passages to list")
    evaluate = add("evaluate", commands.evaluate, "measure retrieval and abstention on labelled questions")
    evaluate.add_argument("--json", action="store_true", help="print JSON")
    evaluate.add_argument("--details", type=Path, help="write one JSON line a question to this file")
    evaluate.add_argument("--questions", type=Path, default=REPORTED, help="a JSON Lines file (%(default)s)")
    tune = add("tune", commands.tune, "try passage sizes and weights on labelled questions")
    tune.add_argument("--questions", type=Path, required=True, help="a JSON Lines file")
    tune.add_argument("--count", type=int, default=5, help="how many settings to print for each size")
    add("learn-attention", commands.learn_attention, "train the attention on the documents' noted questions")
    add("learn-cross-encoder", commands.learn_cross_encoder, "tune the cross-encoder on the same questions")
    ranking = add(
        "learn-document-ranking",
        commands.learn_document_ranking,
        "learn from labelled questions to rank the documents found",
    )
    ranking.add_argument("--questions", type=Path, required=True, help="a JSON Lines file")
    calibrate = add("calibrate", commands.calibrate, "fit the confidence to labelled questions")
    # No default: what is measured on must never be chosen on by mistake.
    calibrate.add_argument("--questions", type=Path, required=True, help="a JSON Lines file")


def _add_support(add: Add) -> None:
    measure = add("evaluate-support", commands.evaluate_support, "measure the check of generated sentences")
    measure.add_argument(
        "--claims", type=Path, default=REPORTED_CLAIMS, help="a JSON Lines file (%(default)s)"
    )
    choose = add("tune-support", commands.tune_support, "try limits for the check of generated sentences")
    choose.add_argument("--claims", type=Path, required=True, help="a JSON Lines file")


def _add_matching(add: Add) -> None:
    match = add(
        "evaluate-matching", matching_commands.evaluate_matching, "measure how needs find their records"
    )
    match.add_argument("--needs", type=Path, default=REPORTED_NEEDS, help="a JSON Lines file (%(default)s)")
    match.add_argument("--answers", type=Path, help="a JSON Lines file: answer what is asked then, too")
    match.add_argument("--json", action="store_true", help="print JSON")
    facts = add("train-facts", matching_commands.train_facts, "train the labeller of facts in needs")
    facts.add_argument("--measure", action="store_true", help="first by parts held back: half an hour")
    add(
        "learn-ranking",
        matching_commands.learn_ranking,
        "learn to rank the records for a need, and measure it",
    )
    networks = add(
        "evaluate-networks", matching_commands.evaluate_networks, "measure the matching of networks"
    )
    networks.add_argument(
        "--questions", type=Path, default=REPORTED_NETWORKS, help="a JSON Lines file (%(default)s)"
    )
    networks.add_argument("--json", action="store_true", help="print JSON")


if __name__ == "__main__":
    sys.exit(main())
