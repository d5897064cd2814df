"""With the real model: questions of both languages that mean the same find each other, and no others."""

from __future__ import annotations

from itertools import combinations

import pytest

from knowledge_base.document import LANGUAGES
from knowledge_base.embedder import SentenceTransformerEmbedder
from knowledge_base.publisher import Publisher
from knowledge_base.question_groups import AskedQuestion, group_questions
from knowledge_base.settings import KnowledgeBaseSettings
from knowledge_base.snapshot import Snapshot
from knowledge_base.snapshot_store import SnapshotStore

# By what they mean: in English, in Swedish.
MEANT = (
    (("Where can my children go to school?", "school for kids"), ("vilka skolor finns i närheten",)),
    (("Where can I park?", "parking cost"), ("Finns det parkering?", "Hur mycket kostar det att parkera?")),
    (("Who repairs centrifuges?", "our centrifuge is broken, who can fix it"), ("Vem lagar centrifuger?",)),
    (("Where can I eat lunch?", "restaurants on campus"), ("Var äter man lunch?",)),
    (("Is there a gym in Flemingsberg?",), ("Finns det gym i Flemingsberg?",)),
    (("translator for contracts in Huddinge",), ("översättare av avtal i Huddinge",)),
    (("When does the commuter train leave?",), ("När går pendeltåget?",)),
    (("How do I find an apartment?", "housing for employees"), ("Hur hittar jag en lägenhet?",)),
    (("How do I dispose of hazardous waste?",), ("Hur blir vi av med farligt avfall?",)),
    (("Who supplies dry ice?", "can we get dry ice delivered"), ("Var kan vi köpa kolsyreis?",)),
)
SHARE_FOUND = 0.6  # of the pairs that mean the same


@pytest.fixture(scope="module")
def snapshot(embedder: SentenceTransformerEmbedder) -> Snapshot:
    """What is published: `make setup` has done it, or this does."""
    settings = KnowledgeBaseSettings()
    store = SnapshotStore(settings.snapshots)
    name = Publisher(store, embedder, settings.kept_snapshots).publish(settings.documents_dir).name
    with store.fetch(name) as folder:
        return Snapshot.load(folder, embedder.fingerprint)


def test_paraphrases_and_translations_are_grouped_and_different_questions_are_not(
    snapshot: Snapshot, embedder: SentenceTransformerEmbedder
) -> None:
    """No pair is joined wrongly; most of the right ones are found."""
    asked = [
        (AskedQuestion(text, language), meaning)
        for meaning, texts in enumerate(MEANT)
        for language, own in zip(LANGUAGES, texts, strict=True)
        for text in own
    ]
    groups = group_questions([question for question, _ in asked], snapshot, embedder)
    joined = {pair for group in groups for pair in combinations(sorted(group.members), 2)}
    same = {(a, b) for a, b in combinations(range(len(asked)), 2) if asked[a][1] == asked[b][1]}
    assert [(asked[a][0].text, asked[b][0].text) for a, b in joined - same] == []
    assert len(joined & same) / len(same) >= SHARE_FOUND
