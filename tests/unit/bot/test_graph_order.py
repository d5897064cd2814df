from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from rasa.core.channels.channel import UserMessage
from rasa.engine.constants import PLACEHOLDER_MESSAGE, PLACEHOLDER_TRACKER
from rasa.engine.exceptions import GraphComponentException
from rasa.engine.loader import load_predict_graph_runner
from rasa.engine.runner.dask import DaskGraphRunner
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.shared.core.trackers import DialogueStateTracker

from bot.components.graph_order import run_in_order

Loaded = tuple[Any, DaskGraphRunner]


@pytest.fixture(scope="module")
def loaded(dialogue_model: Path, tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    folder = tmp_path_factory.mktemp("loaded")
    metadata, runner = load_predict_graph_runner(folder, dialogue_model, LocalModelStorage, DaskGraphRunner)
    assert isinstance(runner, DaskGraphRunner)
    return metadata, runner


def inputs(text: str) -> dict[str, Any]:
    tracker = DialogueStateTracker.from_events("visitor", [])
    return {PLACEHOLDER_MESSAGE: [UserMessage(text)], PLACEHOLDER_TRACKER: tracker}


@pytest.mark.parametrize("text", ["hello there", "var finns det renrum?", ""])
def test_a_message_is_understood_as_by_stock_rasa(loaded: Loaded, text: str) -> None:
    metadata, runner = loaded
    targets = [metadata.nlu_target]
    for _ in range(2):
        [ours] = run_in_order(runner, inputs(text), targets)[metadata.nlu_target]
        [stock] = runner.run(inputs(text), targets)[metadata.nlu_target]
        assert ours.as_dict(only_output_properties=True) == stock.as_dict(only_output_properties=True)


def test_the_next_action_is_predicted_as_by_stock_rasa(loaded: Loaded) -> None:
    metadata, runner = loaded
    ours = run_in_order(runner, inputs("hello"), [metadata.core_target])
    stock = runner.run(inputs("hello"), [metadata.core_target])
    assert ours.keys() == stock.keys()
    assert ours[metadata.core_target] == stock[metadata.core_target]


def test_a_fault_in_a_component_is_reported_as_by_stock_rasa(loaded: Loaded) -> None:
    metadata, runner = loaded
    nonsense = {**inputs("hello"), PLACEHOLDER_MESSAGE: [None]}
    for run in (run_in_order, DaskGraphRunner.run):
        with pytest.raises(GraphComponentException):
            run(runner, nonsense, [metadata.nlu_target])
