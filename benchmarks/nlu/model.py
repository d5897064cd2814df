"""A pipeline that Rasa has trained, and the time that it takes.

Rasa imports TensorFlow unless `bot.without_tensorflow` was installed before this module is imported.
"""

from __future__ import annotations

import asyncio
import os
import statistics
import time
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("RASA_TELEMETRY_ENABLED", "false")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ["RASA_MAX_CACHE_SIZE"] = "0"  # a cached training would have no training time
warnings.simplefilter("ignore")

import rasa.model_training  # type: ignore[import-not-found] # noqa: E402 - only now with its settings
from rasa.core.agent import Agent  # type: ignore[import-not-found] # noqa: E402
from rasa.nlu.classifiers.fallback_classifier import undo_fallback_prediction  # type: ignore[import-not-found] # noqa: E402
from rasa.shared.constants import DEFAULT_NLU_FALLBACK_INTENT_NAME  # type: ignore[import-not-found] # noqa: E402

from benchmarks.nlu.judgement import Judgement  # noqa: E402
from benchmarks.nlu.sentences import Sentence  # noqa: E402


@dataclass(frozen=True)
class Model:
    """A trained model, and what its training took: seconds, and seconds of all cores' work."""

    agent: Agent
    seconds: float
    cpu_seconds: float

    def judge(self, sentences: Sequence[Sentence]) -> tuple[list[Judgement], float]:
        """Return the judgements and the median milliseconds for a sentence."""
        return asyncio.run(self._judge(sentences))

    async def _judge(self, sentences: Sequence[Sentence]) -> tuple[list[Judgement], float]:
        judgements, milliseconds = [], []
        for sentence in sentences:
            begun = time.perf_counter()
            parsed = await self.agent.parse_message(sentence.text)
            milliseconds.append((time.perf_counter() - begun) * 1000)
            intent, best = parsed["intent"]["name"], parsed["intent"]
            if intent == DEFAULT_NLU_FALLBACK_INTENT_NAME:
                best = undo_fallback_prediction(parsed)["intent"]
            judgements.append(Judgement(sentence, intent, best["name"], best["confidence"]))
        return judgements, statistics.median(milliseconds)


def train(config: Path, data: Path, folder: Path) -> Model:
    """Train the pipeline of a configuration on a file or folder of sentences."""
    begun, worked = time.perf_counter(), time.process_time()
    trained = rasa.model_training.train_nlu(
        config=str(config),
        nlu_data=str(data),
        output=str(folder),
        fixed_model_name="model",
    )
    agent = Agent.load(trained)
    return Model(agent, time.perf_counter() - begun, time.process_time() - worked)
