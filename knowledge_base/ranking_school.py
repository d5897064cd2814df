"""Learn how to rank the records for a need, and print how well that does on needs held back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

from knowledge_base.catalogue import Catalogue, load_catalogue
from knowledge_base.embedder import Embedder, SentenceTransformerEmbedder
from knowledge_base.kept_vectors import KeepingEmbedder
from knowledge_base.matching import fact_set, ranking
from knowledge_base.matching.evaluation import figures, measure
from knowledge_base.matching.fact_labeller import Labeller, labeller_beside
from knowledge_base.matching.matching import NOTED, Matching, noted_in
from knowledge_base.matching.need_set import LabelledNeed, load_needs
from knowledge_base.matching.noted_needs import NotedNeeds
from knowledge_base.matching.ranking import Ranking
from knowledge_base.matching.ranking_training import UNLEARNT, Example, Taught, learn, taught_by
from knowledge_base.matching.reader import NeedKind
from knowledge_base.matching.term import Terms
from knowledge_base.settings import KnowledgeBaseSettings

PRINTED: Final = ("recall@3", "hit@1", "conditions_broken", "nothing_precision", "nothing_recall")


@dataclass(frozen=True, slots=True)
class School:
    """The catalogue, its noted needs, and the sets of labelled needs by the name of their part."""

    catalogue: Catalogue
    terms: Terms
    embedder: Embedder
    labeller: Labeller
    noted: Mapping[NeedKind, NotedNeeds]
    needs: Mapping[str, Sequence[LabelledNeed]]

    @classmethod
    def load(cls, settings: KnowledgeBaseSettings) -> Self:
        """Read what is bundled.

        Raises:
            CatalogueError: If a record cannot be read: nothing would be learnt of it.
        """
        catalogue, errors = load_catalogue(settings.catalogue_dir)
        if errors:
            raise errors[0]
        model = SentenceTransformerEmbedder(settings.model)
        return cls(
            catalogue,
            Terms.load(settings.catalogue_dir / "terms.yml"),
            KeepingEmbedder(model, settings.noted_vectors),
            labeller_beside(model),
            noted_in(settings.catalogue_dir),
            {part: load_needs(fact_set.FOLDER / f"{part}.jsonl") for part in fact_set.RANKED},
        )

    def learn_and_print(self, folder: Path = ranking.FOLDER) -> None:
        """Print how needs find their records when their part is held back; learn from all and write that."""
        unlearnt = self._matching({})
        for kind in NOTED:
            taught = self._taught(kind)
            examples = [
                Example.of(part, need, unlearnt, self.embedder)
                for part in self.needs
                for need in self._of(kind, part)
            ]
            for part in dict.fromkeys(example.part for example in examples):
                others = [example for example in examples if example.part != part]
                print(f"{kind:9}{part:15}", self._held_back(kind, part, learn(others, taught)), flush=True)
            learn(examples, taught).save(kind, folder)

    def _taught(self, kind: NeedKind) -> Taught:
        records = self.catalogue.facilities if kind == "facility" else self.catalogue.funding
        return taught_by(self.noted[kind], [entry.record.id for entry in records], self.embedder)

    def _held_back(self, kind: NeedKind, part: str, learnt: Ranking) -> str:
        """Match the needs of one part by what was learnt without it; return the figures as words."""
        found = figures(measure(self._of(kind, part), self._matching({kind: learnt})))
        return "  ".join(f"{name} {found[name]}" for name in PRINTED)

    def _of(self, kind: NeedKind, part: str) -> Sequence[LabelledNeed]:
        return [need for need in self.needs[part] if need.kind == kind]

    def _matching(self, learnt: Mapping[NeedKind, Ranking]) -> Matching:
        rankings = {**dict.fromkeys(NOTED, UNLEARNT), **learnt}
        return Matching.of(
            self.catalogue,
            self.terms,
            self.embedder,
            self.noted,
            rankings=rankings,
            labeller=self.labeller,
        )
