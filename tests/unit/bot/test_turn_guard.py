from __future__ import annotations

import asyncio
from typing import Any

import pytest
from rasa.core.actions.action import ActionExecutionRejection, RemoteAction
from rasa.shared.core.events import Event, SlotSet
from rasa.shared.exceptions import RasaException
from rasa.utils.endpoints import ClientResponseError

from bot.components.errors import ActionFailedError, ActionFaultError
from bot.components.turn_guard import guarded

ACTION = RemoteAction("action_answer_question", None)


def run(result: Exception | list[Event], seconds: float = 5.0, takes: float = 0.0) -> list[Event]:
    async def stock_run(_action: RemoteAction, *_: Any) -> list[Event]:
        await asyncio.sleep(takes)
        if isinstance(result, Exception):
            raise result
        return result

    return asyncio.run(guarded(stock_run, seconds)(ACTION))  # type: ignore[arg-type]


def answered(status: int) -> RasaException:
    """The error that Rasa makes of an answer's status."""
    error = RasaException("Failed to execute custom action")
    error.__cause__ = ClientResponseError(status, "no", "no")
    return error


def test_an_action_that_works_is_left_alone() -> None:
    assert run([SlotSet("topic", "x")]) == [SlotSet("topic", "x")]


def test_a_form_may_reject_a_message() -> None:
    with pytest.raises(ActionExecutionRejection):
        run(ActionExecutionRejection("lead_form"))


@pytest.mark.parametrize("error", [RasaException("no server"), KeyError("events"), OSError("reset")])
def test_any_other_failure_undoes_the_turn(error: Exception) -> None:
    with pytest.raises(ActionFailedError) as failed:
        run(error)
    assert failed.value.action == "action_answer_question"
    assert failed.value.__cause__ is error


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (404, ActionFaultError),
        (500, ActionFaultError),
        (502, ActionFailedError),
        (503, ActionFailedError),
        (504, ActionFailedError),
    ],
)
def test_an_error_that_will_not_pass_is_told_from_one_that_may(
    status: int, error: type[BaseException]
) -> None:
    with pytest.raises(error):
        run(answered(status))


def test_an_action_that_hangs_undoes_the_turn() -> None:
    with pytest.raises(ActionFailedError):
        run([], seconds=0.01, takes=1.0)


def test_a_failed_action_passes_every_handler_of_exceptions_inside_rasa() -> None:
    assert not issubclass(ActionFailedError, Exception)
