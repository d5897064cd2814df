"""What the moves set and say."""

from __future__ import annotations

from typing import Any

from actions.lead_form import ValidateLeadForm
from tests.unit.actions.fakes import loaded, run, tracker


def form(text: str, requested: str, **slots: Any) -> tuple[dict[str, Any], list[str]]:
    state = tracker(text, requested_slot=requested, **slots)
    values, said = run(ValidateLeadForm(loaded()), state)
    return values, [message["text"] for message in said]


def test_a_value_beside_another_is_said_to_be_noted() -> None:
    assert form("Anna Berg, 070-123 45 67", "contact_name") == (
        {"contact_name": "Anna Berg", "phone": "070-123 45 67"},
        ["I have noted your phone number: 070-123 45 67."],
    )


def test_a_further_need_is_said_to_be_added() -> None:
    text = "vi behöver också ett kontor"
    slots, said = form(text, "company_name", need_text="Renrum", language="sv")
    assert slots == {"need_text": f"Renrum\n{text}"}
    assert said == [f"Jag har lagt till det här i ditt meddelande: {text}"]


def test_a_phone_number_is_asked_for_only_where_it_is_named() -> None:
    assert form("change the phone number", "consent", phone="08-123 456")[0] == {
        "phone": None,
        "requested_slot": "phone",
    }
    assert form("08-585 800 00", "phone")[0] == {"phone": "08-585 800 00"}
    assert form("hm", "phone")[0] == {"phone": None, "requested_slot": "phone"}


def test_beginning_again_forgets_the_answers_and_keeps_the_lead() -> None:
    slots, said = form("start over", "email", company_name="Cellia", lead_id="l1")
    assert set(slots.values()) == {None}
    assert {"need_text", "company_name", "phone", "doubted_email"} <= set(slots)
    assert "lead_id" not in slots
    assert said == ["All right, we begin again. What you wrote before is gone."]


def test_a_wish_for_a_change_before_the_summary_is_answered_with_how_to_write_one() -> None:
    slots, [said] = form("change something", "email")
    assert slots == {"email": None}
    assert said.startswith("What should be different?")
