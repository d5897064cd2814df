"""The yardstick: the project that `rasa init` makes (DIET, TED), plus one custom action that answers."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Self

import httpx

from benchmarks.processes import Process, free_port, run

QUESTION = "are you a bot?"
ROOT = Path(__file__).resolve().parent.parent
QUIET = {
    "RASA_TELEMETRY_ENABLED": "false",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
}

ACTION = """
from rasa_sdk import Action


class ActionAnswer(Action):
    def name(self):
        return "action_answer"

    async def run(self, dispatcher, tracker, domain):
        dispatcher.utter_message(text="An answer.")
        return []
"""

SCAFFOLD = "from rasa.cli.scaffold import create_initial_project; create_initial_project('.')"


@dataclass
class StockStarter:
    """A trained and served starter project.

    Attributes:
        training_seconds: what `rasa train` took.
        start_seconds: from starting the server to its first answer.
    """

    training_seconds: float
    start_seconds: float
    _server: Process
    _actions: Process
    _url: str

    @classmethod
    def launch(cls, folder: Path) -> Self:
        """Make, train and serve the starter in `folder` (about two minutes).

        Raises:
            subprocess.CalledProcessError: Rasa could not make or train the project.
        """
        python = str(ROOT / ".venv-rasa/bin/python")
        run([python, "-c", SCAFFOLD], folder, folder / "scaffold.log", QUIET)
        actions_port, port = free_port(), free_port()
        _answer_by_action(folder, actions_port)
        training = run([python, "-m", "rasa", "train"], folder, folder / "train.log", QUIET)
        actions = Process(
            [
                str(ROOT / ".venv/bin/python"),
                "-m",
                "rasa_sdk",
                "--actions",
                "stock_actions",
                "-p",
                str(actions_port),
            ],
            folder,
            folder / "actions.log",
        )
        server = Process(
            [python, "-m", "rasa", "run", "-i", "127.0.0.1", "-p", str(port)],
            folder,
            folder / "rasa.log",
            **QUIET,
        )
        actions.wait_until(f"http://127.0.0.1:{actions_port}/health")
        started = server.wait_until(f"http://127.0.0.1:{port}/webhooks/rest/")
        return cls(training, started, server, actions, f"http://127.0.0.1:{port}/webhooks/rest/webhook")

    def turn(self, client: httpx.Client, sender: str, text: str = QUESTION) -> None:
        """Play one turn that the custom action answers.

        Raises:
            RuntimeError: the custom action did not answer.
        """
        reply = client.post(self._url, json={"sender": sender, "message": text}).json()
        if [each.get("text") for each in reply] != ["An answer."]:
            raise RuntimeError(f"the stock starter answered {reply}")

    def memory(self) -> float:
        """Return the resident megabytes of the server (without its action server)."""
        return self._server.memory()

    def end(self) -> None:
        """Stop both processes."""
        self._server.end()
        self._actions.end()


def _answer_by_action(folder: Path, port: int) -> None:
    (folder / "stock_actions.py").write_text(ACTION)
    (folder / "endpoints.yml").write_text(f"action_endpoint:\n  url: http://127.0.0.1:{port}/webhook\n")
    domain = folder / "domain.yml"
    domain.write_text(domain.read_text() + "\nactions:\n  - action_answer\n")
    rules = folder / "data/rules.yml"
    rules.write_text(rules.read_text().replace("utter_iamabot", "action_answer"))
