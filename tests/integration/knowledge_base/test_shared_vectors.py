"""Rasa's process and the search make the same vector of a question, so that one can spare the other."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

from knowledge_base.embedder import SentenceTransformerEmbedder
from knowledge_base.sentence_vector import SentenceVector

ROOT = Path(__file__).resolve().parents[3]
QUESTIONS = [
    "Is there a GMP facility in Flemingsberg?",
    "  Vad kostar\tdet att hyra ett labb i Novum? ",
    "FoU-avdrag",
    "hur länge gäller arbetstillståndet?!",
    "An EU Blue Card needs 1.25 × the average salary – right?",
]
PROGRAM = """
import json, sys
from pathlib import Path
from bot.components.sentence_encoder import SentenceEncoder, as_json
encoder = SentenceEncoder(Path(sys.argv[1]))
vectors = [as_json(encoder.encode_message(text)[0], encoder.manifest) for text in json.load(sys.stdin)]
print(json.dumps(vectors))
"""


def test_both_processes_make_the_same_vectors(model_folder: Path) -> None:
    said = subprocess.run(
        [str(ROOT / ".venv-rasa/bin/python"), "-c", PROGRAM, str(model_folder)],
        input=json.dumps(QUESTIONS),
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    embedder = SentenceTransformerEmbedder(str(model_folder), threads=1)
    for question, fields in zip(QUESTIONS, json.loads(said.stdout.splitlines()[-1]), strict=True):
        made = SentenceVector.from_json(fields)
        assert made is not None
        assert made.model == embedder.fingerprint
        assert float(made.values @ embedder.embed_query(" ".join(question.split()))) > 0.9999, question
