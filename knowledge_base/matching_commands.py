"""What each command of the matching does. Everything returns the process's exit status."""

from __future__ import annotations

import argparse
import json
import sys

from knowledge_base.catalogue import load_catalogue
from knowledge_base.embedder import SentenceTransformerEmbedder
from knowledge_base.events.subject import Subjects
from knowledge_base.matching.conversation import conversation_report, converse, load_answers
from knowledge_base.matching.evaluation import measure as measure_needs
from knowledge_base.matching.evaluation import report as need_report
from knowledge_base.matching.evaluation_lines import need_lines
from knowledge_base.matching.fact_labeller import BUNDLED
from knowledge_base.matching.fact_set import LEARNT_FROM, fingerprint, load_facts
from knowledge_base.matching.fact_training import blind, cross_validate, fact_lines, train
from knowledge_base.matching.matching import Matching
from knowledge_base.matching.need_set import load_needs
from knowledge_base.matching.network_match import NetworkMatcher
from knowledge_base.matching.networks_evaluation import (
    load_network_questions,
    measure_networks,
    report_networks,
)
from knowledge_base.matching.reader import NeedReader
from knowledge_base.matching.term import Terms
from knowledge_base.settings import KnowledgeBaseSettings
from knowledge_base.tuned_layers import TAGGING


def evaluate_matching(options: argparse.Namespace, settings: KnowledgeBaseSettings) -> int:
    """Measure how well needs in free words find their records."""
    catalogue, errors = load_catalogue(settings.catalogue_dir)
    for error in errors:
        print(f"left out: {error}", file=sys.stderr)
    embedder = SentenceTransformerEmbedder(settings.model)
    matching = Matching.load(settings.catalogue_dir, catalogue, embedder, settings.noted_vectors)
    needs = load_needs(options.needs)
    summary = need_report(measure_needs(needs, matching))
    if options.answers:
        summary["conversation"] = conversation_report(
            converse(needs, load_answers(options.answers), matching)
        )
    if options.json:
        print(json.dumps(summary, indent=2))
        return 0
    print(*need_lines(summary), sep="\n")
    return 0


def train_facts(options: argparse.Namespace, settings: KnowledgeBaseSettings) -> int:
    """Train the labeller of facts and its tagger; print what they find in needs held back, if asked."""
    from knowledge_base.matching.fact_tagger_training import TaggerSchool  # noqa: PLC0415  # imports torch

    examples, rules = load_facts(), NeedReader(Terms.load(settings.catalogue_dir / "terms.yml"))
    model = settings.packaged_model_dir
    school = TaggerSchool(model, SentenceTransformerEmbedder(str(model)).pieces)
    if options.measure:
        print("learnt from noted needs alone", *fact_lines(blind(examples, rules, school.tune)), sep="\n")
        for part, counted in cross_validate(examples, rules, school.tune):
            print(f"{part} held back", *fact_lines(counted), sep="\n", flush=True)
    train(examples, rules, BUNDLED)
    school.tune(examples).changes.save(TAGGING)
    LEARNT_FROM.write_text(f"{fingerprint()}\n", encoding="ascii")
    sizes = " and ".join(f"{file.name}: {file.stat().st_size:,} bytes" for file in (BUNDLED, TAGGING))
    print(f"{sizes}, from {len(examples)} texts; run `prepare-model` and `learn-ranking` now")
    return 0


def learn_ranking(_: argparse.Namespace, settings: KnowledgeBaseSettings) -> int:
    """Learn how to rank the records for a need, after printing how that does on each set held back."""
    from knowledge_base.ranking_school import School  # noqa: PLC0415  # imports torch: seconds

    School.load(settings).learn_and_print()
    print("both rankings are learnt from all sets, and written beside the code")
    return 0


def evaluate_networks(options: argparse.Namespace, settings: KnowledgeBaseSettings) -> int:
    """Measure the matching of networks on labelled questions, and list what is missed or shown wrongly."""
    questions = load_network_questions(options.questions)
    catalogue, errors = load_catalogue(settings.catalogue_dir)
    if errors:
        raise errors[0]
    embedder = SentenceTransformerEmbedder(settings.model)
    records = [entry.record for entry in catalogue.networks]
    outcomes = measure_networks(
        questions, NetworkMatcher(records, embedder, Subjects.load(settings.catalogue_dir))
    )
    if options.json:
        print(json.dumps(report_networks(outcomes), indent=2))
        return 0
    for name, figures_ in report_networks(outcomes).items():
        print(
            f"{name:8}",
            *(f"{figure} {'-' if value is None else value}" for figure, value in figures_.items()),
        )
    for outcome in outcomes:
        right = outcome.question.networks
        if not right or not set(right) <= set(outcome.shown):
            named, shown = (", ".join(ids) or "nothing" for ids in (right, outcome.shown))
            print(f"{outcome.question.question}: {named} | shown: {shown}")
    return 0
