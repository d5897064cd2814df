"""The action that opens the lead form."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable, Mapping
from typing import Final

from actions.chat_action import ChatAction, Event, Speaker, set_slots
from actions.duty import Duty
from actions.fields import Field
from actions.handoff_need import joined, sender_in_wait, taken_over, written_in_wait
from actions.journeys.journey_need import JourneyNeed
from actions.journeys.progress import Journeys
from actions.move import Stated
from actions.need import NEED_LENGTH, add_question, named_need
from actions.sender import find_company, find_sender
from actions.turn import Turn
from actions.wish import shows_interest

_SENTENCE_WORDS: Final = 3
_FOLLOW_UP: Final = re.compile(r"\s*(?:and|och)\b", re.IGNORECASE)
_ABOUT: Final = re.compile(
    r"\b(?:about|regarding|concerning|on|om|angående|gällande|kring)\s+(?P<topic>\S.*)", re.IGNORECASE
)
_MARKUP: Final = re.compile(r"[<>{}]|https?://|www\.", re.IGNORECASE)


def new_lead_id() -> str:
    """A random id for a lead."""
    return str(uuid.uuid4())


class ActionStartLead(ChatAction):
    """Says when staff read it and what will be asked, and takes over what the conversation already tells."""

    def __init__(self, cluster_name: str, duty: Duty, new_id: Callable[[], str] = new_lead_id) -> None:
        self._cluster_name = cluster_name
        self._duty = duty
        self._new_id = new_id

    def name(self) -> str:
        """The action's name in the domain."""
        return "action_start_lead"

    async def act(self, turn: Turn, speaker: Speaker) -> list[Event]:
        """Set the lead's id and what it is about."""
        form = speaker.words.form
        if turn.text_slot("lead_id"):
            # A lead that could not be saved keeps its id, so that it stays one, and nothing is asked twice.
            speaker.say(form.start_again)
            need = _with_what_is_new(turn)
            return set_slots(consent=None, need_text=need, unanswered_question=None) + taken_over(turn)
        journey = JourneyNeed.of(turn)
        need = _need(turn, journey)
        handed = journey is not None and journey.handed  # the visitor has just said yes to it
        text = form.start_with_need if need and not handed else form.start
        hint = self._duty.hint(speaker.words.duty)
        speaker.say(text.format(cluster=self._cluster_name, duty=hint, need=need))
        sender = _sender(turn)
        _say_noted(sender, speaker)
        return set_slots(
            lead_id=self._new_id(),
            need_text=need,
            consent=None,
            unanswered_question=None,  # the offer that it stands for has been taken
            **sender,
        ) + taken_over(turn)


def _sender(turn: Turn) -> dict[Stated, str]:
    """Who writes, by this message, by what was told on journeys, and by what nobody came to read."""
    progress = Journeys.of_turn(turn).of.values()
    told = (find_company(str(each.facts.get("text", ""))) for each in progress)
    company = next(filter(None, told), None)
    known: dict[Stated, str] = {"company_name": company} if company else {}
    return known | dict(sender_in_wait(turn)) | dict(find_sender(turn.text))


def _say_noted(sender: Mapping[Stated, str], speaker: Speaker) -> None:
    form = speaker.words.form
    fields: tuple[Field, ...] = ("company_name", "contact_name", "email")
    for field in fields:
        if field in sender:
            speaker.say(form.noted.format(field=form.fields[field], value=sender[field]))


def _need(turn: Turn, journey: JourneyNeed | None) -> str | None:
    """What the lead is about: what has just been asked, with what a journey has found out before."""
    if journey and journey.handed_resource:
        return journey.text
    question, told = turn.text_slot("unanswered_question"), journey.text if journey else None
    written = written_in_wait(turn)
    if written:
        told = told if Journeys.under_way(turn) else None
        return joined(written, "\n".join(filter(None, (question, told))))
    if shows_interest(turn.text):
        return "\n".join(filter(None, (" ".join(turn.text.split()), question, told)))[:NEED_LENGTH]
    if question and told and Journeys.under_way(turn):
        return f"{question}\n{told}"[:NEED_LENGTH]
    return (
        question
        or _own_need(turn.text)
        or told
        or _told_on_the_way(turn)
        or _worth_noting(turn.text_slot("last_question"))
    )


def _own_need(text: str) -> str | None:
    """The message that opens the form, where it says what about; None where it only asks for a person."""
    about = _ABOUT.search(text)
    if about is None or _MARKUP.search(text) or named_need(about.group("topic")) == "other":
        return None
    return " ".join(text.split())


def _told_on_the_way(turn: Turn) -> str | None:
    """The first words on a journey that has not come to its outcome."""
    journeys = Journeys.of_turn(turn)
    if journeys.active is None:
        return None
    facts = journeys.progress(journeys.active).facts
    told = str(facts.get("text") or facts.get("what") or "")
    return next(iter(told.splitlines()), None)


def _worth_noting(question: str | None) -> str | None:
    """A question that staff understand without the conversation around it; None where it is not one."""
    if question is None or _MARKUP.search(question) or _FOLLOW_UP.match(question):
        return None
    return question if len(question.split()) >= _SENTENCE_WORDS else None


def _with_what_is_new(turn: Turn) -> str | None:
    """The need with what was written to nobody, and with the question that found no answer."""
    need = joined(turn.text_slot("need_text"), written_in_wait(turn))
    question = turn.text_slot("unanswered_question")
    return add_question(need, question) if question else need
