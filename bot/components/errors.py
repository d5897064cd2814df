"""The errors of the bot's components.

LotsBotError
├── ModelFolderError      the embedding model cannot be read
└── StaleModelError       the trained bot belongs to another embedding model

ActionFailedError         a turn must be undone (outside the tree: see there)
"""

from __future__ import annotations

from rasa.shared.exceptions import RasaException


class LotsBotError(RasaException):
    """Anything that one of our components refuses to go on with."""


class ModelFolderError(LotsBotError):
    """The folder of the embedding model is missing, incomplete or unreadable."""


class StaleModelError(LotsBotError):
    """The bot was trained with another embedding model than the one that is there now."""


class ActionFailedError(BaseException):
    """An action could not be run, so that the whole turn must leave no trace.

    Not an `Exception` on purpose: Rasa's processor swallows every `Exception` of an action
    and stores the turn without the action's events. Only our channel catches this one.
    """

    def __init__(self, action: str) -> None:
        super().__init__(action)
        self.action = action
