"""Handing a lead over."""

from __future__ import annotations

import json
import uuid
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from actions.duty import Duty
from actions.knowledge import Knowledge
from actions.spool import Spool
from actions.submit_lead import ActionSubmitLead
from tests.unit.actions.fakes import OFF_DUTY, ON_DUTY, FakeAnswers, loaded, run, tracker

LEAD_ID = "3f0f5f6e-58a4-4f3c-9d0b-0d5d2f1f8a11"
FILLED: dict[str, Any] = {
    "need_text": "We need clean rooms for phase one",
    "company_name": "Cellia AB",
    "organisation_number": "",
    "contact_name": "Anna Berg",
    "email": "anna@cellia.se",
    "phone": "070-123 45 67",
    "consent": True,
    "lead_id": LEAD_ID,
}
EVENTS: list[dict[str, Any]] = [
    {
        "event": "bot",
        "text": "…",
        "data": {"custom": {"kind": "answer", "category": "funding", "citations": [{"document_id": "b"}]}},
    },
    {"event": "bot", "text": "Hello", "data": {}},
    {
        "event": "bot",
        "text": "…",
        "data": {"custom": {"kind": "answer", "citations": [{"document_id": "a"}, {"document_id": "b"}]}},
    },
    {"event": "user", "text": "Yes"},
]


class Woken:
    """Counts how often the delivery was woken."""

    times = 0

    def __call__(self) -> None:
        self.times += 1


def submit(
    spool: Spool, woken: Woken | None = None, duty: Duty = ON_DUTY, **slots: Any
) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    action = ActionSubmitLead(
        spool,
        woken or Woken(),
        "the cluster",
        duty,
        now=lambda: datetime(2026, 11, 22, 12, tzinfo=UTC),
        knowledge=loaded(),
    )
    metadata = {"page_url": "https://example.org/", "session_id": "s1"}
    return run(action, tracker("Yes", events=EVENTS, metadata=metadata, **FILLED | slots))


def test_a_category_taken_from_earlier_answers_gives_no_points(tmp_path: Path) -> None:
    spool = Spool(tmp_path)
    submit(spool, need_text="Please call me")
    [lead] = spool.pending()
    assert lead.body["need_category"] == "funding"
    assert not any("needs what" in reason["en"] for reason in lead.body["score_reasons"])


def test_a_lead_is_on_disk_before_the_visitor_reads_that_it_is_passed_on(tmp_path: Path) -> None:
    spool, woken = Spool(tmp_path), Woken()
    slots, [message] = submit(spool, woken)
    [lead] = spool.pending()
    assert lead.body["lead_id"] == LEAD_ID
    assert lead.body["organisation_number"] is None
    assert lead.body["phone"] == "070-123 45 67"
    assert lead.body["consent"] == {
        "text_version": "2026-11-28",
        "given_at": "2026-11-22T12:00:00+00:00",
        "language": "en",
    }
    assert lead.body["matched_records"] == ["b", "a"]
    assert lead.body["need_category"] == "facilities"
    assert (lead.body["page_url"], lead.body["session_id"]) == ("https://example.org/", "s1")
    assert lead.body["score"] == 55
    assert woken.times == 1
    assert message["text"] == (
        "Thank you. Your message has been passed on, "
        "and the staff of the cluster will write to anna@cellia.se."
    )
    assert message["custom"]["kind"] == "lead_sent"
    assert message["custom"]["lead_id"] == LEAD_ID
    assert slots.pop("journey_step") == "left"  # what was offered before is settled
    assert set(slots.values()) == {None}
    assert {"lead_id", "email", "need_text", "requested_slot"} <= set(slots)
    assert "consent" not in slots, "the rule that ends the form still reads it"


def test_where_nobody_is_on_duty_the_thanks_say_when_the_message_is_read(tmp_path: Path) -> None:
    """The visitor leaves with the day and time at which staff are back."""
    _, [message] = submit(Spool(tmp_path), duty=OFF_DUTY, language="sv")
    assert message["text"] == (
        "Tack. Ditt meddelande är vidarebefordrat, och personalen på the cluster skriver till "
        "anna@cellia.se. Just nu är ingen i tjänst. Personalen är tillbaka på måndag kl. 9.00 "
        "och läser ditt meddelande då."
    )


def test_the_same_turn_again_is_the_same_lead(tmp_path: Path) -> None:
    spool = Spool(tmp_path)
    submit(spool)
    submit(spool)
    assert spool.sizes() == {"pending": 1, "dead": 0}


@pytest.mark.parametrize("consent", [None, False, "true", 1])
def test_without_a_yes_nothing_is_spooled_and_the_visitor_hears_it(tmp_path: Path, consent: object) -> None:
    spool, woken = Spool(tmp_path), Woken()
    slots, [message] = submit(spool, woken, consent=consent, language="sv")
    assert spool.sizes() == {"pending": 0, "dead": 0}
    assert woken.times == 0
    assert message["text"].startswith("Avbrutet. Ingenting har skickats.")
    assert slots["email"] is None


def test_a_lead_that_cannot_be_saved_is_not_called_sent_and_keeps_its_details(tmp_path: Path) -> None:
    (tmp_path / "spool").write_text("a file where the folder should be")
    woken = Woken()
    slots, [message] = submit(Spool(tmp_path / "spool"), woken)
    assert "could not be saved, so nothing has been sent" in message["text"]
    assert message["buttons"] == [{"title": "Talk to a person", "payload": "Talk to a person"}]
    assert slots == {"lead_id": LEAD_ID}
    assert woken.times == 0


def test_what_the_need_tells_of_the_company_is_in_the_lead_and_marked(tmp_path: Path) -> None:
    """Staff read that nobody was asked for it; the size counts for the score."""
    spool = Spool(tmp_path)
    submit(spool, need_text="We are 12 people in Huddinge, and start in March")
    [lead] = spool.pending()
    told = {name: lead.body[name] for name in ("employees", "timeline", "municipality")}
    assert told == {"employees": "12", "timeline": "start in March", "municipality": "Huddinge"}
    reasons = [reason["en"] for reason in lead.body["score_reasons"]]
    assert "is a small or medium-sized company" in reasons
    assert reasons[-1] == (
        "read in the visitor's own words, please check: employees 12, timeline “start in March”, "
        "place Huddinge"
    )


def test_what_was_answered_on_a_journey_is_not_read_from_words(tmp_path: Path) -> None:
    """The answer holds, and needs no mark; of two places none is taken."""
    spool = Spool(tmp_path)
    row = {"facts": {"text": "we are in Solna", "size": 14}, "asked": None, "unclear": 0, "shown": ""}
    need = {"text": "no part of it", "category": "facilities", "records": [], "company": {"kept": "before"}}
    submit(
        spool,
        need_text="We are 12 people in Huddinge",
        journeys={"facility": row},
        journey_need=need,
    )
    [lead] = spool.pending()
    assert (lead.body["employees"], lead.body["municipality"]) == ("14", None)
    assert not any("own words" in reason["en"] for reason in lead.body["score_reasons"])


def test_a_lead_waits_for_no_knowledge_base(tmp_path: Path) -> None:
    """It goes without what could be read."""
    action = ActionSubmitLead(
        Spool(tmp_path), Woken(), "the cluster", ON_DUTY, knowledge=Knowledge(FakeAnswers)
    )
    run(action, tracker("Yes", **FILLED | {"need_text": "We are 12 people"}))
    [lead] = Spool(tmp_path).pending()
    assert lead.body["employees"] is None


def test_a_lead_without_an_id_gets_one(tmp_path: Path) -> None:
    spool = Spool(tmp_path)
    submit(spool, lead_id=None)
    [lead] = spool.pending()
    assert uuid.UUID(lead.id).version == 4


def test_the_body_on_disk_is_plain_json(tmp_path: Path) -> None:
    submit(Spool(tmp_path), company_name="Räksmörgås <b>AB</b>")
    content = json.loads((tmp_path / "pending" / f"{LEAD_ID}.json").read_text("utf-8"))
    assert content["lead"]["company_name"] == "Räksmörgås <b>AB</b>"
