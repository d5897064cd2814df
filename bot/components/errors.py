"""The errors of the bot's components.

LotsBotError
├── ModelFolderError      the embedding model cannot be read
└── StaleModelError       the trained bot belongs to another embedding model

TurnUndoneError           a turn must leave no trace (outside the tree: see there)
├── ActionFailedError     an action could not be run now
├── ActionFaultError      an action runs into a fault each time
└── StorageFailedError    the conversation could not be read or written
"""

from __future__ import annotations

from rasa.shared.exceptions import RasaException


class LotsBotError(RasaException):
    """Anything that one of our components refuses to go on with."""


class ModelFolderError(LotsBotError):
    """The folder of the embedding model is missing, incomplete or unreadable."""


class StaleModelError(LotsBotError):
    """The bot was trained with another embedding model than the one that is there now."""


class TurnUndoneError(BaseException):
    """The whole turn must leave no trace.

    Not an `Exception` on purpose: Rasa's processor swallows every `Exception` of an action and
    stores the turn without its events, and Rasa's wrapper of tracker stores swallows every one
    of a store and goes on in memory. Only our channel catches this one.
    """


class ActionFailedError(TurnUndoneError):
    """The action server could not be reached, took too long, was not ready, or answered nonsense."""

    def __init__(self, action: str) -> None:
        super().__init__(action)
        self.action = action


class ActionFaultError(TurnUndoneError):
    """The action server answered with an error that the same message would meet again."""

    def __init__(self, action: str, status: int) -> None:
        super().__init__(action, status)
        self.action = action
        self.status = status


class StorageFailedError(TurnUndoneError):
    """The conversation could not be read or written."""
