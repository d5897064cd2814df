"""The second half of `make bench-nlu`: what the dialogue would search for, do the documents decline it?

A sentence is rejected when it is taken for no named wish but chit-chat and gets no answer from the documents.
"""

from __future__ import annotations

import json
from pathlib import Path

from knowledge_base.answerer import Answerer
from knowledge_base.document import LANGUAGES
from knowledge_base.settings import KnowledgeBaseSettings

LEFT = Path(__file__).resolve().parents[1] / "var" / "out_of_scope.json"
OFFENDERS = 10


def main() -> None:
    """Ask the published documents, and print the share that is rejected in the end."""
    answerer = Answerer.from_settings(KnowledgeBaseSettings())
    print("\nout of scope: rejected by dialogue and documents together (target: 90 %)")
    for language in LANGUAGES:
        left = json.loads(LEFT.read_text(encoding="utf-8"))[language]
        answers = [answerer.answer(text, language) for text in left["searched"]]
        answered = [answer for answer in answers if answer.answered]
        rejected = 1 - (left["named"] + len(answered)) / left["sentences"]
        print(f"  {language}  {rejected:.1%} of {left['sentences']}")
        for answer in sorted(answered, key=lambda each: -each.confidence)[:OFFENDERS]:
            print(f"      {answer.document_id} {answer.confidence:.2f}: {answer.question}")


if __name__ == "__main__":
    main()
