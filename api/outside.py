"""The parts that reach out of the process, or ask something of the machine: a test may give others."""

from __future__ import annotations

from dataclasses import dataclass

from api.action_server import ActionServer
from api.clock import Clock
from api.database import Database
from api.file_reader import FileReader
from api.knowledge_process import Knowledge
from api.passwords import Passwords
from api.rasa import RasaClient
from api.web_page import PageFetcher


@dataclass(frozen=True, slots=True, kw_only=True)
class Outside:
    """What the parts of the API are built upon."""

    database: Database
    rasa: RasaClient
    actions: ActionServer
    passwords: Passwords
    knowledge: Knowledge
    reader: FileReader
    fetcher: PageFetcher
    clock: Clock
