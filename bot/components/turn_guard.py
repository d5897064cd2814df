"""A turn whose action could not be run is undone, so that the very same message can be sent again."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from rasa.core.actions.action import ActionExecutionRejection, RemoteAction
from rasa.shared.core.events import Event

from bot.components.errors import ActionFailedError

# Below the 8 seconds after which the API gives a turn up, and sends its message again later.
ACTION_SECONDS = 6.0

Run = Callable[..., Awaitable[list[Event]]]


def guarded(run: Run, seconds: float = ACTION_SECONDS) -> Run:
    """Wrap `RemoteAction.run`: every failure but a form's own rejection undoes the turn.

    Raises:
        ActionFailedError: from the wrapped function, when the action could not be run in time.
    """

    async def run_or_undo(action: RemoteAction, *args: object) -> list[Event]:
        try:
            return await asyncio.wait_for(run(action, *args), seconds)
        except ActionExecutionRejection:
            raise
        except Exception as error:
            raise ActionFailedError(action.name()) from error

    return run_or_undo


_stock_run: Run = RemoteAction.run


def install() -> None:
    """Guard all remote actions of this process; doing it twice changes nothing more."""
    RemoteAction.run = guarded(_stock_run)
