from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from knowledge_base.catalogue import Catalogue, Entry
from knowledge_base.matching.fact_labeller import labeller_beside
from knowledge_base.matching.need_set import LabelledNeed
from knowledge_base.matching.noted_needs import NotedNeeds
from knowledge_base.matching.ranking import Ranking
from knowledge_base.matching.reader import NeedKind
from knowledge_base.ranking_school import PRINTED, School
from tests.unit.knowledge_base.fakes import WordEmbedder
from tests.unit.knowledge_base.matching.records import TERMS, facility, funding

FILE = Path("catalogue.yml")
CATALOGUE = Catalogue(
    facilities=tuple(Entry(facility(name), FILE, 1) for name in ("pool", "library")),
    funding=tuple(Entry(funding(name), FILE, 1) for name in ("grant", "prize")),
)
PARTS = ("first", "second", "third")
NOTED: dict[NeedKind, NotedNeeds] = {
    "facility": NotedNeeds({"pool": ("a warm pool", "swimming"), "library": ("old books",)}, ("a train",)),
    "funding": NotedNeeds({"grant": ("a new boat",), "prize": ("the finest song",)}, ("a castle",)),
}
SAID: dict[NeedKind, dict[str, str]] = {
    "facility": {"pool": "a warm pool to swim in", "library": "old books to read"},
    "funding": {"grant": "help with a new boat", "prize": "somebody who likes the finest song"},
}


def need(part: str, kind: NeedKind, record: str) -> LabelledNeed:
    said = f"{SAID[kind][record]}, {part}"
    return LabelledNeed(f"{part}-{record}", kind, "en", said, (record,), frozenset(), {})


@pytest.fixture
def school() -> School:
    needs = {part: [need(part, kind, name) for kind in SAID for name in SAID[kind]] for part in PARTS}
    embedder = WordEmbedder()
    return School(CATALOGUE, TERMS, embedder, labeller_beside(embedder), NOTED, needs)


def test_each_part_is_measured_by_what_the_others_teach(
    school: School, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line a kind and part, with its figures."""
    school.learn_and_print(tmp_path)
    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert [line[:2] for line in lines] == [[kind, part] for kind in SAID for part in PARTS]
    assert all(line[2::2] == list(PRINTED) for line in lines)
    assert {line[3] for line in lines} == {"1.0"}


def test_what_is_written_has_learnt_from_all_parts(school: School, tmp_path: Path) -> None:
    """A need that was labelled is likelier to fit its record than the other one."""
    school.learn_and_print(tmp_path)
    for kind, said in SAID.items():
        affinity = Ranking.load(kind, tmp_path).affinity
        names = list(said)
        for name in names:
            found = affinity.log_odds(school.embedder.embed_query(said[name]), names, np.zeros(2))
            assert names[int(found.argmax())] == name
