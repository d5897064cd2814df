"""Lets Rasa start without TensorFlow, which it imports for components that this assistant does not have.

TensorFlow costs about 400 MB of memory and most of the start-up time. Rasa loads it because a handful of
its own modules, named below, need it when they are imported. In their place stand modules that have
whatever name is asked of them, as an empty class: enough for Rasa's checks ("is this component a
DIETClassifier?"), and an obvious error for a pipeline that really wants one of them.
"""

from __future__ import annotations

import importlib.abc
import importlib.machinery
import sys
from collections.abc import Sequence
from types import ModuleType

NEEDING_TENSORFLOW = frozenset(
    {
        "rasa.core.policies.ted_policy",
        "rasa.core.policies.unexpected_intent_policy",
        "rasa.nlu.classifiers.diet_classifier",
        "rasa.nlu.featurizers.dense_featurizer.convert_featurizer",
        "rasa.nlu.featurizers.dense_featurizer.lm_featurizer",
        "rasa.nlu.selectors.response_selector",
        "rasa.utils.train_utils",
    }
)


class StandIn(ModuleType):
    """A module whose every public name is an empty class."""

    def __getattr__(self, name: str) -> type:
        """Make the class on first use, so that the same name is always the same class."""
        if name.startswith("__"):
            raise AttributeError(name)
        made = type(name, (), {"__module__": self.__name__})
        setattr(self, name, made)
        return made


class StandInFinder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Answers the import of each module that needs TensorFlow with a stand-in."""

    def find_spec(
        self, fullname: str, _path: Sequence[str] | None = None, _target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """Claim the modules that need TensorFlow, and no others."""
        if fullname not in NEEDING_TENSORFLOW:
            return None
        return importlib.machinery.ModuleSpec(fullname, self)

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> ModuleType:
        """Make the stand-in."""
        return StandIn(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Do nothing: a stand-in has no code."""


def install() -> None:
    """Put the stand-ins in place; it has to happen before Rasa is imported."""
    if not any(isinstance(finder, StandInFinder) for finder in sys.meta_path):
        sys.meta_path.insert(0, StandInFinder())
