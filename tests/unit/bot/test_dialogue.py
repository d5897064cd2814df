from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from rasa.core.channels.channel import UserMessage

from bot.components import turn_guard
from bot.components.errors import ActionFailedError, ActionFaultError
from bot.components.recall import recall
from tests.unit.bot.action_server import ActionServer, Json, reply, slot
from tests.unit.bot.conversation import Conversation

FIELDS = ("need_text", "company_name", "organisation_number", "contact_name", "email")


def lead_form(call: Json) -> tuple[int, Json]:  # noqa: PLR0911 - a list of cases
    """Validate as the real action does, in the least that the rules depend on."""
    tracker = call["tracker"]
    requested = tracker["slots"]["requested_slot"]
    message = tracker["latest_message"]
    answered = any(e["event"] == "action" and e["name"].startswith("utter_") for e in _since_user(tracker))
    if requested is None or answered:
        return reply(events=[slot("lead_id", "lead-1")])
    if message["text"] in {"Cancel", "goodbye"}:
        return reply(events=[slot("consent", None), slot("requested_slot", None)])
    # A name and an address read like "I'm Anna", which is a greeting; where they are asked for, it is none.
    courtesy = message["intent"]["name"] in {"greet", "thank"}
    if courtesy and requested not in {"contact_name", "email"}:
        return reply()
    if message["text"].endswith("?"):
        return reply("<answer in the form>", events=[slot(requested, None)])
    if message["text"].startswith("No, the e-mail is "):
        return reply("<corrected>", events=[slot("email", message["text"].split()[-1])])
    if requested == "consent":
        return reply(events=[slot("consent", message["text"] == "Yes" or None)])
    return reply(events=[slot(requested, message["text"])])


def _since_user(tracker: Json) -> list[Json]:
    events = tracker["events"]
    last = max(index for index, event in enumerate(events) if event["event"] == "user")
    return list(events[last:])


@pytest.fixture
def actions() -> Iterator[ActionServer]:
    with ActionServer() as server:
        server.answers["validate_lead_form"] = lead_form
        server.answers["action_start_lead"] = lambda call: reply(
            "<start>",
            events=[
                slot("need_text", call["tracker"]["slots"]["unanswered_question"]),
                slot("unanswered_question", None),
                slot("consent", None),
            ],
        )
        yield server


@pytest.fixture
def bot(dialogue_model: Path, actions: ActionServer, tmp_path: Path) -> Conversation:
    turn_guard.install()
    return Conversation(dialogue_model, actions.url, tmp_path)


def fill_form(bot: Conversation) -> None:
    for value in ("We need a lab", "Cellia", "Skip", "Anna", "anna@cellia.se"):
        bot.say(value)


def test_a_greeting_is_answered_in_its_own_language(bot: Conversation) -> None:
    assert bot.texts("hejsan")[0].startswith("Hej!")
    assert bot.texts("hello there")[0].startswith("Hello!")


def test_the_widgets_language_switch_wins_over_the_text(bot: Conversation) -> None:
    assert bot.texts("hello there", language="sv")[0].startswith("Hej!")


def test_an_unsure_first_message_is_answered_in_the_language_of_the_page(bot: Conversation) -> None:
    bot.start_language = "sv"
    bot.say("ok")
    assert bot.tracker.get_slot("language") == "sv"


def test_a_conversation_keeps_its_language_when_a_message_does_not_tell(bot: Conversation) -> None:
    bot.say("vad kostar det att hyra ett renrum")
    bot.say("GMP 2026")
    assert bot.tracker.get_slot("language") == "sv"


def test_what_is_no_named_wish_is_asked_of_the_documents(bot: Conversation, actions: ActionServer) -> None:
    bot.say("where can I rent a lab in Flemingsberg")
    bot.say("and how much does it cost?")
    assert actions.calls == ["action_answer_question", "action_answer_question"]


def test_text_and_data_of_a_message_arrive_together(bot: Conversation, actions: ActionServer) -> None:
    said = {"text": "a\n\nb", "custom": {"kind": "answer"}, "buttons": [{"title": "t", "payload": "p"}]}
    actions.answers["action_answer_question"] = lambda _: (200, {"events": [], "responses": [said]})
    assert bot.say("where can I rent a lab in Flemingsberg") == [said]


def test_yes_after_an_unanswered_question_begins_the_form_with_it(
    bot: Conversation, actions: ActionServer
) -> None:
    actions.answers["action_answer_question"] = lambda _: reply(
        "<unknown>", events=[slot("unanswered_question", "who supplies dry ice")]
    )
    bot.say("who supplies dry ice")
    bot.say("Yes")
    assert bot.tracker.active_loop_name == "lead_form"
    assert bot.tracker.get_slot("need_text") == "who supplies dry ice"
    assert bot.tracker.get_slot("requested_slot") == "company_name"


def test_yes_to_nothing_begins_no_form(bot: Conversation) -> None:
    assert bot.texts("Yes") == ["Good! What would you like to know?"]
    assert bot.tracker.active_loop_name is None


def test_a_lead_is_submitted_after_consent(bot: Conversation, actions: ActionServer) -> None:
    bot.say("Talk to a person")
    fill_form(bot)
    assert bot.tracker.get_slot("requested_slot") == "consent"
    bot.say("Yes")
    assert actions.calls[-1] == "action_submit_lead"
    assert "action_cancel_lead" not in actions.calls
    assert bot.tracker.active_loop_name is None


def test_a_question_inside_the_form_is_answered_and_the_form_goes_on(bot: Conversation) -> None:
    bot.say("Talk to a person")
    bot.say("We need a lab")
    assert bot.texts("what does a clean room cost?") == [
        "<answer in the form>",
        "What is the company called?",
    ]


def test_thanks_inside_the_form_are_answered_and_the_form_asks_again(bot: Conversation) -> None:
    bot.say("Talk to a person")
    bot.say("We need a lab")
    assert bot.texts("thank you") == [
        "You are welcome! Just ask if there is anything else.",
        "What is the company called?",
    ]
    bot.say("Cellia")
    assert bot.tracker.get_slot("company_name") == "Cellia"


def test_a_correction_inside_the_form_changes_the_other_slot(bot: Conversation) -> None:
    bot.say("Talk to a person")
    fill_form(bot)
    assert bot.texts("No, the e-mail is berit@cellia.se")[0] == "<corrected>"
    assert bot.tracker.get_slot("email") == "berit@cellia.se"
    assert bot.tracker.get_slot("requested_slot") == "consent"


@pytest.mark.parametrize("text", ["Cancel", "goodbye"])
def test_cancelling_the_form_sends_nothing(bot: Conversation, actions: ActionServer, text: str) -> None:
    bot.say("Talk to a person")
    bot.say("We need a lab")
    bot.say(text)
    assert actions.calls[-1] == "action_cancel_lead"
    assert "action_submit_lead" not in actions.calls
    assert bot.tracker.active_loop_name is None


@pytest.mark.parametrize(("status", "error"), [(500, ActionFaultError), (503, ActionFailedError)])
def test_a_failed_action_leaves_no_trace_and_the_message_works_later(
    bot: Conversation, actions: ActionServer, status: int, error: type[BaseException]
) -> None:
    bot.say("hello there")
    before = [event.as_dict() for event in bot.tracker.events]
    actions.answers["action_answer_question"] = lambda _: (status, {})
    with pytest.raises(error):
        bot.say("where can I rent a lab in Flemingsberg")
    assert [event.as_dict() for event in bot.tracker.events] == before
    del actions.answers["action_answer_question"]
    assert bot.texts("where can I rent a lab in Flemingsberg") == ["<action_answer_question>"]


def test_a_form_outlives_the_bound_on_events(
    dialogue_model: Path, actions: ActionServer, tmp_path: Path
) -> None:
    turn_guard.install()
    bot = Conversation(dialogue_model, actions.url, tmp_path, max_events=20)
    bot.say("Talk to a person")
    bot.say("We need a lab")
    for _ in range(8):
        bot.say("what does a clean room cost?")
        assert len(bot.tracker.events) <= 20 + 15  # the turn that has just been played stays whole
    for value in ("Cellia", "Skip", "Anna", "anna@cellia.se", "Yes"):
        bot.say(value)
    assert actions.calls[-1] == "action_submit_lead"
    assert [bot.tracker.get_slot(name) for name in FIELDS] == [
        "We need a lab",
        "Cellia",
        "Skip",
        "Anna",
        "anna@cellia.se",
    ]


def test_small_talk_does_not_make_the_bot_forget_what_was_answered(
    bot: Conversation, actions: ActionServer
) -> None:
    asked: list[Json] = []

    def answer(call: Json) -> tuple[int, Json]:
        asked.append(dict(call["tracker"]["slots"]))
        events = [
            slot("topic", "vecura-gmp"),
            slot("last_question", call["tracker"]["latest_message"]["text"]),
        ]
        return reply("<answer>", events=events)

    actions.answers["action_answer_question"] = answer
    bot.say("Is there a clean room?")
    assert bot.texts("thanks")[0] != "<answer>"
    bot.say("Who may use the clean room?")
    assert asked[0]["topic"] is None
    assert (asked[1]["topic"], asked[1]["last_question"]) == ("vecura-gmp", "Is there a clean room?")


@pytest.mark.parametrize(
    ("language", "offer"), [("en", "I want to leave a message"), ("sv", "Jag vill lämna ett meddelande")]
)
def test_the_offer_after_waiting_for_a_person_in_vain_begins_the_form(
    bot: Conversation, language: str, offer: str
) -> None:
    """And the channel can tell that the form is under way, until it ends."""
    bot.say(offer, language=language)
    assert bot.store.forms == {"visitor": "lead_form"}
    bot.say("Cancel")
    assert bot.store.forms == {}


def test_what_a_person_was_asked_is_known_to_the_next_answer(
    bot: Conversation, actions: ActionServer
) -> None:
    """The question and the document stand in the slots that follow-up questions read."""
    heard: list[Json] = []

    def answer(call: Json) -> tuple[int, Json]:
        heard.append(call["tracker"]["slots"])
        return reply("<answer>")

    actions.answers["action_answer_question"] = answer
    bot.say("where can I rent a lab in Flemingsberg")
    memory = {"last_question": "Who lends us money?", "topic": "almi"}
    asyncio.run(recall(bot.store, UserMessage(sender_id="visitor", metadata={"recall": memory})))
    bot.say("and how much does it cost?")
    assert {name: heard[-1][name] for name in memory} == memory


def test_what_was_written_to_nobody_is_known_to_the_message_that_is_left(
    bot: Conversation, actions: ActionServer
) -> None:
    """Also where the visitor had asked for a person before saying anything to the bot."""
    heard: list[Json] = []

    def start(call: Json) -> tuple[int, Json]:
        heard.append(call["tracker"]["slots"])
        return reply("<start>")

    actions.answers["action_start_lead"] = start
    memory = {"handoff_need": "We need a clean room"}
    asyncio.run(recall(bot.store, UserMessage(sender_id="visitor", metadata={"recall": memory})))
    bot.say("I want to leave a message")
    assert heard[-1]["handoff_need"] == "We need a clean room"
    assert bot.tracker.active_loop_name == "lead_form"
