from __future__ import annotations

import subprocess
import sys

from tests.unit.bot.conftest import REPOSITORY

PROGRAM = """
import sys
from bot import without_tensorflow
without_tensorflow.install()
without_tensorflow.install()
import rasa.__main__, rasa.core.agent, rasa.model_training
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.classifiers.diet_classifier import DIETClassifier, DIETClassifier as same
assert DIETClassifier is same
assert len([f for f in sys.meta_path if isinstance(f, without_tensorflow.StandInFinder)]) == 1
print("tensorflow" in sys.modules)
"""


def test_rasa_trains_and_serves_without_loading_tensorflow() -> None:
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", PROGRAM],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "False"
