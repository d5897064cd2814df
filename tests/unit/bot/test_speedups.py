from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema.exceptions import ValidationError
from rasa.core.actions.action import RemoteAction
from rasa.engine.runner.dask import DaskGraphRunner
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event, SlotSet
from rasa.shared.utils.common import all_subclasses
from rasa.utils.endpoints import EndpointConfig

from bot.components import speedups

STOCK_RESOLVE = Event.resolve_by_type
STOCK_REQUEST = RemoteAction._action_call_format
STOCK_VALIDATE = RemoteAction._validate_action_result
STOCK_RUN = DaskGraphRunner.run
STOCK_SESSION = EndpointConfig.session
STOCK_IS_EMPTY = Domain.is_empty

GOOD: list[dict[str, Any]] = [
    {},
    {"events": [], "responses": []},
    {"events": [{"event": "slot", "name": "topic", "value": None, "timestamp": None}]},
    {
        "events": [{"event": "slot", "name": "topic", "value": {"a": []}, "timestamp": None}],
        "responses": [{}],
    },
    {"events": [{"event": "slot", "name": "topic", "value": 1, "timestamp": 1.5, "x": 1}], "responses": []},
    {"events": [{"event": "form", "name": None}, {"event": "action", "name": "action_listen"}]},
    {"events": [], "responses": [{"text": "hi", "custom": {"kind": "answer"}, "buttons": []}]},
]
BAD: list[dict[str, Any]] = [
    {"events": {}},
    {"events": [{"event": "slot", "value": 1}]},
    {"events": [{"event": "slot", "name": "topic"}], "responses": []},
    {"events": [{"event": "slot", "name": 1, "value": 1, "timestamp": None}], "responses": []},
    {"events": ["slot"], "responses": []},
    {"events": [{"event": "no such event"}]},
    {"responses": "hi"},
    {"responses": ["hi"]},
]


@pytest.fixture
def installed() -> Iterator[None]:
    assert speedups.install()
    yield
    Event.resolve_by_type = staticmethod(STOCK_RESOLVE)
    RemoteAction._action_call_format = STOCK_REQUEST
    RemoteAction._validate_action_result = STOCK_VALIDATE
    DaskGraphRunner.run = STOCK_RUN
    EndpointConfig.session = STOCK_SESSION
    Domain.is_empty = STOCK_IS_EMPTY


@pytest.mark.parametrize("result", GOOD)
def test_a_reply_that_stock_rasa_accepts_is_accepted(installed: None, result: dict[str, Any]) -> None:
    action = RemoteAction("a", None)
    assert STOCK_VALIDATE(action, result) is action._validate_action_result(result) is True


@pytest.mark.parametrize("result", BAD)
def test_a_reply_that_stock_rasa_rejects_is_rejected_with_the_same_words(
    installed: None, result: dict[str, Any]
) -> None:
    action = RemoteAction("a", None)
    with pytest.raises(ValidationError) as stock:
        STOCK_VALIDATE(action, result)
    with pytest.raises(ValidationError) as ours:
        action._validate_action_result(result)
    assert str(ours.value) == str(stock.value)


def test_every_event_type_is_resolved_to_the_same_class_as_by_stock_rasa(installed: None) -> None:
    types = {each.type_name for each in all_subclasses(Event)} | {"topic"}
    assert len(types) > 15
    for type_name in types:
        assert Event.resolve_by_type(type_name) is STOCK_RESOLVE(type_name)
        assert Event.resolve_by_type(type_name) is STOCK_RESOLVE(type_name)  # now from the cache


def test_an_unknown_event_type_is_refused_or_replaced_as_by_stock_rasa(installed: None) -> None:
    with pytest.raises(ValueError, match="Unknown event name 'nonsense'"):
        Event.resolve_by_type("nonsense")
    assert Event.resolve_by_type("nonsense", default=SlotSet) is SlotSet


@pytest.mark.parametrize("domain", [Domain.empty(), Domain.from_dict({"intents": ["greet"]})])
def test_a_domain_is_empty_when_stock_rasa_says_so(installed: None, domain: Domain) -> None:
    assert domain.is_empty() == STOCK_IS_EMPTY(domain)


def test_another_release_of_rasa_is_left_as_it_is() -> None:
    assert not speedups.install(version="3.6.22")
    assert Event.resolve_by_type is STOCK_RESOLVE
    assert RemoteAction._action_call_format is STOCK_REQUEST
    assert RemoteAction._validate_action_result is STOCK_VALIDATE
    assert DaskGraphRunner.run is STOCK_RUN
    assert EndpointConfig.session is STOCK_SESSION
    assert Domain.is_empty is STOCK_IS_EMPTY
