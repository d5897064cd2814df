"""The action server as a process: over HTTP, killed, and started again."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx

from tests.integration.actions.running import REPOSITORY, running
from tests.integration.actions.serve import HOLD
from tests.ports import free_port
from tests.unit.actions.receiver import receiver

LEAD_ID = "3f0f5f6e-58a4-4f3c-9d0b-0d5d2f1f8a11"
FILLED: dict[str, Any] = {
    "need_text": "Clean rooms",
    "company_name": "Cellia AB",
    "organisation_number": "5560360793",
    "contact_name": "Anna Berg",
    "email": "anna@cellia.se",
    "consent": True,
    "lead_id": LEAD_ID,
}
NOWHERE = "http://127.0.0.1:9/webhooks/leads"


def wait_for(condition: Callable[[], bool], seconds: float = 30) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "waited too long"
        time.sleep(0.02)


def spooled(var_dir: Path) -> list[Path]:
    return list((var_dir / "spool" / "pending").glob("*.json"))


def test_a_question_is_answered_over_http_and_health_says_what_is_ready(tmp_path: Path) -> None:
    with running(tmp_path, NOWHERE) as server:
        result = server.call("action_answer_question", "Is there GMP?")
        assert result["responses"][0]["text"] == "Vecura has 13 clean rooms."
        assert {event["name"] for event in result["events"]} == {
            "last_question",
            "topic",
            "unanswered_question",
        }
        health = server.client.get("/health").json()
        assert health["status"] == "ok"
        assert health["knowledge_base"] == {"state": "ready", "snapshot": "by hand"}
        assert health["spool"] == {"pending": 0, "dead": 0}
        names = {entry["name"] for entry in server.client.get("/actions").json()}
        assert names == {
            "action_answer_question",
            "action_ask_consent",
            "action_ask_email",
            "action_ask_journey_step",
            "action_cancel_lead",
            "action_leave_journey",
            "action_resume_journey",
            "action_set_language",
            "action_start_journey",
            "action_start_lead",
            "action_submit_lead",
            "validate_journey_form",
            "validate_lead_form",
        }
        assert server.stop() == 0


def test_the_log_is_structured_and_holds_nothing_of_what_was_said(tmp_path: Path) -> None:
    with receiver(202) as received, running(tmp_path, received.url) as server:
        server.call("action_answer_question", "Is there GMP for Sonja Secret?")
        server.call("action_submit_lead", "Yes", **FILLED)
        wait_for(lambda: "lead.delivered" in server.log.read_text("utf-8"))
        server.stop()
        text = server.log.read_text("utf-8")
    events = [json.loads(line)["event"] for line in text.splitlines()]
    assert {
        "actions.listening",
        "knowledge_base.ready",
        "lead.spooled",
        "lead.delivered",
        "actions.stopped",
    } <= set(events)
    for personal in ("Sonja", "Anna", "cellia", "Cellia"):
        assert personal not in text


def test_a_lead_survives_a_kill_between_spool_and_delivery_and_arrives_once(tmp_path: Path) -> None:
    port = free_port()
    url = f"http://127.0.0.1:{port}/webhooks/leads"
    with running(tmp_path, url) as server:
        result = server.call("action_submit_lead", "Yes", **FILLED)
        assert result["responses"][0]["custom"]["kind"] == "lead_sent"
        server.kill()
    assert [file.stem for file in spooled(tmp_path)] == [LEAD_ID]
    with receiver(202, port=port) as received, running(tmp_path, url) as server:
        wait_for(lambda: not spooled(tmp_path))
        time.sleep(0.5)
    assert received.ids == [LEAD_ID]


def test_a_kill_before_the_receiver_has_answered_repeats_the_same_id(tmp_path: Path) -> None:
    with receiver("hang", 202) as received:
        with running(tmp_path, received.url) as server:
            server.call("action_submit_lead", "Yes", **FILLED)
            assert received.arrived.wait(30)
            server.kill()
        assert len(spooled(tmp_path)) == 1
        with running(tmp_path, received.url):
            wait_for(lambda: not spooled(tmp_path))
    assert received.ids == [LEAD_ID] * 2
    assert received.bodies[0] == received.bodies[1]


def test_a_refused_lead_is_told_of_and_delivered_once_somebody_says_so(tmp_path: Path) -> None:
    """The API asks for both; what asks for nothing in particular is refused."""
    with receiver(422, 202) as received, running(tmp_path, received.url) as server:
        server.call("action_submit_lead", "Yes", **FILLED)
        wait_for(lambda: server.client.get("/parcels/dead").json()["number"] == 1)
        [told] = server.client.get("/parcels/dead").json()["parcels"]
        assert (told["id"], told["company"], told["last_error"]) == (LEAD_ID, "Cellia AB", "HTTP 422")
        assert server.client.post("/parcels/again", json={"ids": []}).status_code == 400
        assert server.client.post("/parcels/again", json={"ids": [LEAD_ID]}).json() == {"sent": 1}
        wait_for(lambda: len(received.ids) == 2 and not spooled(tmp_path))
        assert server.client.get("/health").json()["spool"] == {"pending": 0, "dead": 0}
    assert received.ids == [LEAD_ID] * 2


def test_turns_go_on_while_the_receiver_hangs(tmp_path: Path) -> None:
    with receiver("hang") as received, running(tmp_path, received.url) as server:
        server.call("action_submit_lead", "Yes", **FILLED)
        assert received.arrived.wait(30)
        result = server.call("action_answer_question", "Is there GMP?")
        assert result["responses"][0]["custom"]["kind"] == "answer"


def test_no_action_runs_before_the_knowledge_base_is_loaded(tmp_path: Path) -> None:
    hold = tmp_path / HOLD
    hold.touch()
    with running(tmp_path, NOWHERE, health=httpx.codes.SERVICE_UNAVAILABLE) as server:
        refused = server.post("action_answer_question", "Is there GMP?")
        assert refused.status_code == httpx.codes.SERVICE_UNAVAILABLE
        assert refused.json() == {"error": "loading"}
        assert server.client.get("/health").json()["knowledge_base"]["state"] == "loading"
        hold.unlink()
        server.wait_for_health(httpx.codes.OK)
        result = server.call("action_answer_question", "Is there GMP?")
        assert result["responses"][0]["custom"]["kind"] == "answer"


def test_an_unknown_action_is_named_in_a_404(tmp_path: Path) -> None:
    with running(tmp_path, NOWHERE) as server:
        answer = server.client.post(
            "/webhook", json={"next_action": "action_unheard_of", "tracker": {"sender_id": "c"}}
        )
        assert answer.status_code == httpx.codes.NOT_FOUND
        assert answer.json()["action_name"] == "action_unheard_of"


def test_a_missing_secret_is_one_sentence_and_no_traceback(tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("LOTS_")}
    environment["LOTS_VAR_DIR"] = str(tmp_path)
    done = subprocess.run(
        [sys.executable, "-m", "actions"],
        cwd=REPOSITORY,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.startswith("LOTS_WEBHOOK_SECRET is not set")
    assert "Traceback" not in done.stderr
