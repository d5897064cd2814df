"""Learn how to rank the records for a need, and print how well that does on needs held back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from knowledge_base.catalogue import Catalogue, load_catalogue
from knowledge_base.embedder import SentenceTransformerEmbedder
from knowledge_base.kept_vectors import KeepingEmbedder
from knowledge_base.matching.evaluation import figures, measure
from knowledge_base.matching.fact_set import FOLDER, TUNING
from knowledge_base.matching.matching import NOTED, Matching, noted_in
from knowledge_base.matching.need_set import LabelledNeed, load_needs
from knowledge_base.matching.ranking import Ranking
from knowledge_base.matching.ranking_training import UNLEARNT, Example, Taught, learn, taught_by
from knowledge_base.matching.reader import NeedKind
from knowledge_base.matching.term import Terms
from knowledge_base.settings import KnowledgeBaseSettings

PRINTED = ("recall@3", "hit@1", "conditions_broken", "nothing_precision", "nothing_recall")


def learn_and_print(settings: KnowledgeBaseSettings) -> None:
    """Print how needs find their records when their set is held back, then learn from all sets and write that."""
    school = _School(settings)
    for kind in NOTED:
        examples, taught = school.examples(kind), school.taught(kind)
        for part in TUNING:
            others = [example for example in examples if example.part != part]
            print(f"{kind:9}{part:15}", school.held_back(kind, part, learn(others, taught)), flush=True)
        learn(examples, taught).save(kind)


class _School:
    """The catalogue, the vectors of its noted needs, and the sets of labelled needs."""

    def __init__(self, settings: KnowledgeBaseSettings) -> None:
        model = SentenceTransformerEmbedder(settings.model)
        self._embedder = KeepingEmbedder(model, settings.noted_vectors)
        self._catalogue: Catalogue = load_catalogue(settings.catalogue_dir)[0]
        self._terms = Terms.load(settings.catalogue_dir / "terms.yml")
        self._noted = noted_in(settings.catalogue_dir)
        self._needs = {part: load_needs(FOLDER / f"{part}.jsonl") for part in TUNING}
        self._unlearnt = self._matching({kind: UNLEARNT for kind in NOTED})

    def examples(self, kind: NeedKind) -> list[Example]:
        """The needs of one kind in all sets."""
        return [
            Example.of(part, need, self._unlearnt, self._embedder)
            for part in TUNING
            for need in self._of(kind, part)
        ]

    def taught(self, kind: NeedKind) -> Taught:
        """What is noted of the records of one kind."""
        records = self._catalogue.facilities if kind == "facility" else self._catalogue.funding
        return taught_by(self._noted[kind], [entry.record.id for entry in records], self._embedder)

    def held_back(self, kind: NeedKind, part: str, ranking: Ranking) -> str:
        """Match the needs of one set by what was learnt without it; return the figures as words."""
        matching = self._matching({other: UNLEARNT for other in NOTED} | {kind: ranking})
        found = figures(measure(self._of(kind, part), matching))
        return "  ".join(f"{name} {found[name]}" for name in PRINTED)

    def _of(self, kind: NeedKind, part: str) -> Sequence[LabelledNeed]:
        return [need for need in self._needs[part] if need.kind == kind]

    def _matching(self, rankings: Mapping[NeedKind, Ranking]) -> Matching:
        return Matching.of(self._catalogue, self._terms, self._embedder, self._noted, rankings)
