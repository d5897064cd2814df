"""A turn whose action could not be run is undone, so that the very same message can be sent again."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from http import HTTPStatus

from rasa.core.actions.action import ActionExecutionRejection, RemoteAction
from rasa.shared.core.events import Event
from rasa.utils.endpoints import ClientResponseError

from bot.components.errors import ActionFailedError, ActionFaultError

# Below the 8 seconds after which the API gives a turn up, and sends its message again later.
ACTION_SECONDS = 6.0
# What a server says that is starting, overloaded or behind a gateway: the next try may succeed.
PASSING = frozenset({HTTPStatus.BAD_GATEWAY, HTTPStatus.SERVICE_UNAVAILABLE, HTTPStatus.GATEWAY_TIMEOUT})

Run = Callable[..., Awaitable[list[Event]]]


def guarded(run: Run, seconds: float = ACTION_SECONDS) -> Run:
    """Wrap `RemoteAction.run`: every failure but a form's own rejection undoes the turn.

    Raises:
        ActionFailedError: from the wrapped function, when the action could not be run in time.
        ActionFaultError: likewise, when the action server answered with an error that will not pass.
    """

    async def run_or_undo(action: RemoteAction, *args: object) -> list[Event]:
        try:
            return await asyncio.wait_for(run(action, *args), seconds)
        except ActionExecutionRejection:
            raise
        except Exception as error:
            status = _lasting_status(error)
            if status is not None:
                raise ActionFaultError(action.name(), status) from error
            raise ActionFailedError(action.name()) from error

    return run_or_undo


def _lasting_status(error: Exception) -> int | None:
    # Rasa wraps the answer's error, or trips over an answer 400 that is no rejection while it handles it.
    answer = error.__cause__ or error.__context__
    if not isinstance(answer, ClientResponseError) or answer.status in PASSING:
        return None
    return int(answer.status)


_stock_run: Run = RemoteAction.run


def install() -> None:
    """Guard all remote actions of this process; doing it twice changes nothing more."""
    RemoteAction.run = guarded(_stock_run)
