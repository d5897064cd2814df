"""What each command of the knowledge base does. Everything returns the process's exit status."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import datetime, timezone
from itertools import groupby
from pathlib import Path

from knowledge_base import confidence, preparation, second_opinion
from knowledge_base.answerer import Answerer
from knowledge_base.bundled_vectors import BundledEmbedder, BundledVectors
from knowledge_base.calibration import calibrate as fit
from knowledge_base.calibration import collect
from knowledge_base.catalogue import load_catalogue
from knowledge_base.check import check_content
from knowledge_base.claim_set import Figures, best, figures, judge, load_claims, tune_across, tune_within
from knowledge_base.document import LANGUAGES
from knowledge_base.embedder import Embedder, SentenceTransformerEmbedder
from knowledge_base.evaluation import details, measure, report
from knowledge_base.matching.matching import Matching
from knowledge_base.overlay import load_published
from knowledge_base.publisher import Publisher
from knowledge_base.publisher import roll_back as go_back
from knowledge_base.question_set import load_questions
from knowledge_base.retriever import Retriever, Weights
from knowledge_base.searcher import LiveSearcher
from knowledge_base.settings import KnowledgeBaseSettings
from knowledge_base.snapshot_store import SnapshotStore
from knowledge_base.splitter import LONGEST
from knowledge_base.tuned_layers import READING
from knowledge_base.tuning import tune as try_settings
from knowledge_base.worker import Worker, serve

LEFT_OUT = 2  # the exit status of a publish without all documents


def prepare_model(_: argparse.Namespace, settings: KnowledgeBaseSettings) -> int:
    """Make the embedding model's folder, and in it what is tuned from it."""
    made = preparation.prepare_model(settings.packaged_model_dir)
    made = preparation.prepare_tuned_model(settings.packaged_model_dir) or made
    print(f"The embedding model {'is ready' if made else 'was ready'} in {settings.packaged_model_dir}.")
    return 0


def publish(_: argparse.Namespace, settings: KnowledgeBaseSettings) -> int:
    """Publish the documents; those that cannot be read are named and do not stop the others.

    Returns:
        0, or LEFT_OUT where the documents are live but for those that cannot be read.
    """
    model = SentenceTransformerEmbedder(settings.model)
    embedder = BundledEmbedder(model, BundledVectors.load(model.fingerprint))
    publisher = Publisher(SnapshotStore(settings.snapshots), embedder, settings.kept_snapshots)
    done = publisher.publish(settings.documents_dir, settings.overlay_dir, show_progress=True)
    for error in done.errors:
        print(f"not published: {error}", file=sys.stderr)
    for file in done.kept:
        print(f"its earlier version stays live: {file}", file=sys.stderr)
    _keep_noted_needs(settings, embedder)
    state = "is live" if done.changed else "was live already"
    counts = f"{done.documents} documents, {done.passages} passages, {embedder.made} texts embedded"
    print(f"{counts}: {done.name} {state}.")
    return LEFT_OUT if done.errors else 0


def _keep_noted_needs(settings: KnowledgeBaseSettings, embedder: Embedder) -> None:
    """Embed them now, so that the start of the action server need not wait for it."""
    catalogue, _ = load_catalogue(settings.catalogue_dir)
    Matching.load(settings.catalogue_dir, catalogue, embedder, settings.noted_vectors)


def work(_: argparse.Namespace, settings: KnowledgeBaseSettings) -> int:
    """Do what JSON lines on standard input ask, until it ends; only replies go to standard output."""
    replies, sys.stdout = sys.stdout, sys.stderr

    def write(line: str) -> None:
        replies.write(line)
        replies.flush()

    serve(Worker(settings), sys.stdin, write)
    return 0


def roll_back(_: argparse.Namespace, settings: KnowledgeBaseSettings) -> int:
    """Make the snapshot before the live one live again."""
    print(f"{go_back(SnapshotStore(settings.snapshots))} is live.")
    return 0


def check(options: argparse.Namespace, settings: KnowledgeBaseSettings) -> int:
    """Check documents and catalogue, and print each fault with its file and line.

    What administrators have published stands in for what is bundled, unless `--bundled` is given.

    Returns:
        1 where an error was found, 0 where only warnings were, or nothing.
    """
    today = datetime.now(timezone.utc).date()
    documents, catalogue = _from_here(settings.documents_dir), _from_here(settings.catalogue_dir)
    overlay = None if options.bundled else _from_here(settings.overlay_dir)
    done = check_content(documents, catalogue, today, overlay)
    print(*done.findings, sep="\n", end="\n" if done.findings else "")
    counts = f"{done.errors} errors, {len(done.findings) - done.errors} warnings"
    print(f"{done.documents} documents and {done.records} records: {counts}.")
    return 1 if done.errors else 0


def search(options: argparse.Namespace, settings: KnowledgeBaseSettings) -> int:
    """Answer one question and list the passages found."""
    searcher = LiveSearcher.from_settings(settings)
    answer = Answerer(searcher).answer(options.question, options.language)
    print(answer.text or "(no answer)", *([answer.caution] if answer.caution else []), sep="\n\n")
    print(
        f"\nconfidence {answer.confidence:.2f}", *(citation.url for citation in answer.citations), sep="\n  "
    )
    for hit in searcher.retriever.retrieve(options.question, options.language, options.count).hits:
        print(f"{hit.score:7.2f}  {hit.passage.document_id}: {hit.passage.heading or hit.passage.title}")
    return 0


def evaluate(options: argparse.Namespace, settings: KnowledgeBaseSettings) -> int:
    """Measure retrieval and abstention on labelled questions."""
    questions = load_questions(options.questions)
    searcher = LiveSearcher.from_settings(settings)
    outcomes = measure(questions, Answerer(searcher), searcher.retriever)
    summary = report(outcomes)
    if options.details:
        rows = (json.dumps(row, ensure_ascii=False) + "\n" for row in details(outcomes))
        options.details.write_text("".join(rows), encoding="utf-8")
    if options.json:
        print(json.dumps(summary, indent=2))
        return 0
    groups = {**summary["by_language"], "overall": summary["overall"]}
    for name in summary["overall"]:
        values = ("-" if group[name] is None else f"{group[name]:g}" for group in groups.values())
        print(
            f"{name:21}", *(f"{language} {value:8}" for language, value in zip(groups, values, strict=True))
        )
    print("milliseconds          p50 {p50:g}  p95 {p95:g}".format(**summary["milliseconds"]))
    return 0


def tune(options: argparse.Namespace, settings: KnowledgeBaseSettings) -> int:
    """Try passage sizes and weights on labelled questions; print the best of each size and those in use."""
    questions = load_questions(options.questions)
    documents = load_published(settings.documents_dir, None).documents
    trials = list(try_settings(questions, documents, SentenceTransformerEmbedder(settings.model)))
    print(f"{len(trials)} settings tried on {len(questions)} questions; the best of each passage size:")
    for _, own in groupby(trials, key=lambda trial: trial.longest):
        for trial in sorted(own, key=lambda trial: -trial.rank)[: options.count]:
            print(trial)
    used = (trial for trial in trials if (trial.longest, trial.weights) == (LONGEST, Weights()))
    print("in use:", *used, sep="\n")
    return 0


def learn_document_ranking(options: argparse.Namespace, settings: KnowledgeBaseSettings) -> int:
    """Learn to rank the documents found for a question, and print what that does for unseen ones."""
    from knowledge_base.document_ranking_training import collect, cross_validated, learn  # noqa: PLC0415  # torch

    embedder = SentenceTransformerEmbedder(settings.model)
    snapshot = LiveSearcher.from_settings(settings).retriever.snapshot
    examples = collect(load_questions(options.questions), Retriever(snapshot, embedder))
    for language, (fused, ranked) in cross_validated(examples).items():
        print(f"{language}: mrr@10 {fused:.4f} by the fused score, {ranked:.4f} where held back")
    learn(examples).save()
    print("the ranking is learnt; run `calibrate` now, because the confidence is made of it")
    return 0


def calibrate(options: argparse.Namespace, settings: KnowledgeBaseSettings) -> int:
    """Fit the confidence to labelled questions and write it beside the code."""
    questions = load_questions(options.questions)
    retriever = LiveSearcher.from_settings(settings).retriever
    second = second_opinion.beside(retriever.embedder)
    result = fit(collect(questions, retriever, second.reader if second else None))
    result.confidence.save(confidence.FITTED)
    if result.second:
        result.second.save(second_opinion.FITTED)
    for language, (precision, recall) in result.figures.items():
        enough = result.confidence.enough(language)
        cross_validated = f"cross-validated abstention precision {precision:.3f}, recall {recall:.3f}"
        print(f"{language}: answers are given from a confidence of {enough} on; {cross_validated}")
    return 0


def learn_attention(options: argparse.Namespace, settings: KnowledgeBaseSettings) -> int:
    """Train the attention on the noted questions of the live snapshot and write it beside the code."""
    from knowledge_base.attention_lesson import lessons_of  # noqa: PLC0415  # imports torch: seconds
    from knowledge_base.attention_training import train  # noqa: PLC0415

    snapshot = LiveSearcher.from_settings(settings).retriever.snapshot
    train(lessons_of(snapshot, SentenceTransformerEmbedder(settings.model))).save()
    print("the attention is learned; run `calibrate` now, because the confidence is made of it")
    return 0


def learn_cross_encoder(_: argparse.Namespace, settings: KnowledgeBaseSettings) -> int:
    """Tune the cross-encoder on the noted questions of the live snapshot and write what it has changed."""
    from knowledge_base.cross_encoder_training import lessons_of, tune  # noqa: PLC0415  # imports torch: seconds

    snapshot = LiveSearcher.from_settings(settings).retriever.snapshot
    embedder = SentenceTransformerEmbedder(str(settings.packaged_model_dir))
    tune(list(lessons_of(snapshot, embedder)), settings.packaged_model_dir).save(READING)
    print("the cross-encoder is tuned; run `prepare-model` and `calibrate` now")
    return 0


def evaluate_support(options: argparse.Namespace, settings: KnowledgeBaseSettings) -> int:
    """Measure the check of generated sentences on labelled ones, and list what it lets through wrongly."""
    judgements = judge(load_claims(options.claims), SentenceTransformerEmbedder(settings.model))
    for language in LANGUAGES:
        own = [judgement for judgement in judgements if judgement.claim.language == language]
        print(f"{language:8} {_support_line(figures(own))}")
    print(f"overall  {_support_line(figures(judgements))}")
    for judgement in judgements:
        if judgement.claim.fault and judgement.refusal is None:
            print(f"let through ({judgement.claim.fault}): {judgement.claim.text}")
    return 0


def tune_support(options: argparse.Namespace, settings: KnowledgeBaseSettings) -> int:
    """Try limits for the check of generated sentences, and print each with its figures, the best last."""
    claims, embedder = load_claims(options.claims), SentenceTransformerEmbedder(settings.model)
    within, across = [], []
    for limits, found in tune_within(claims, embedder):
        within.append((limits, found))
        tried = f"words {limits.words:.2f}  meaning {limits.meaning:.2f}  nearest {limits.nearest:.2f}"
        print(f"{tried}  {_support_line(found)}")
    for limits, found in tune_across(claims, embedder):
        across.append((limits, found))
        print(f"across languages: meaning {limits.meaning_across:.2f}  {_support_line(found)}")
    print(f"best: {best(within, across)}")
    return 0


def _support_line(found: Figures) -> str:
    return (
        f"precision {found.precision:.3f}  recall {found.recall:.3f}  "
        f"let through {found.let_through} of {found.unsupported}"
    )


def _from_here(folder: Path) -> Path:
    """Return the folder as one would type it, so that a finding is short and an editor can open it."""
    here = Path.cwd()
    return folder.relative_to(here) if folder.is_relative_to(here) else folder
