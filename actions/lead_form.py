"""The action that rasa's lead form calls at every message: it acts on what `form_decision` makes of it."""

from __future__ import annotations

from typing import Final, assert_never, cast

from actions.answer_question import ActionAnswerQuestion
from actions.answering import find_answer, remember_answer, say_answer, say_unknown
from actions.chat_action import ChatAction, Event, Speaker, set_slots
from actions.errors import KnowledgeNotReady
from actions.fields import Problem
from actions.form_decision import (
    Agreed,
    Asked,
    AskedAboutForm,
    Cancelled,
    Corrected,
    Declined,
    Filled,
    Move,
    Refused,
    Reopened,
    Requested,
    Unclear,
    decide,
)
from actions.interruption import is_greeting, is_question
from actions.knowledge import Knowledge
from actions.need import add_question
from actions.organisation_number import shown_number
from actions.start_lead import new_lead_id
from actions.turn import DECLINED, REQUESTED_SLOT, Turn

# What the bot's rules answer better than the documents: the form steps aside for it, and asks again after.
_ANSWERED_BY_RULES: Final = frozenset(
    {
        "ask_bot_identity",
        "ask_capabilities",
        "ask_privacy",
        "change_language",
        "greet",
        "say_goodbye",
        "thank",
    }
)


class ValidateLeadForm(ChatAction):
    """Reads one message inside the form.

    One judgement is made of the whole message, so rasa_sdk's form class with a method for each slot is not
    used. Rasa takes a reply that sets no slot for a form that steps aside, so every other reply sets one, if
    only to what it was.
    """

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge

    def name(self) -> str:
        """The action's name in the domain."""
        return "validate_lead_form"

    async def act(self, turn: Turn, speaker: Speaker) -> list[Event]:
        """Set what the message tells; the form asks for the next slot that is None."""
        requested = turn.slots.get(REQUESTED_SLOT)
        if requested is None or not turn.message_is_open:
            return set_slots(lead_id=turn.text_slot("lead_id") or new_lead_id())
        move = decide(turn.text, cast("Requested", requested), turn.known, turn.intent)
        if turn.slots.get(DECLINED) and _leaves_it(move, turn):
            return await self._end(move, turn, speaker)
        if turn.intent in _ANSWERED_BY_RULES and _is_aside(move, turn.text):
            return []
        if isinstance(move, Asked):
            return await self._answer(turn, requested, speaker)
        say_reaction(move, turn, speaker)
        changed = turn.slots.get(DECLINED) and isinstance(move, Agreed | Corrected | Filled | Reopened)
        return changes(move, requested) + (set_slots(**{DECLINED: None}) if changed else [])

    async def _end(self, move: Move, turn: Turn, speaker: Speaker) -> list[Event]:
        """End the form for a visitor who has said no and goes on to something else."""
        ended = changes(Cancelled(), "consent")
        if not isinstance(move, Asked):
            return ended
        return await ActionAnswerQuestion(self._knowledge).act(turn, speaker) + ended

    async def _answer(self, turn: Turn, requested: str, speaker: Speaker) -> list[Event]:
        still_open = set_slots(**{requested: None})
        try:
            answer = await find_answer(turn, self._knowledge)
        except KnowledgeNotReady:
            speaker.say(speaker.words.form.question_unanswered)
            return still_open
        if answer.answered:
            say_answer(answer, speaker)
            return still_open + remember_answer(turn, answer)
        say_unknown(answer, speaker.words.form.question_added, speaker)
        return still_open + set_slots(need_text=add_question(turn.text_slot("need_text"), turn.text))


def _leaves_it(move: Move, turn: Turn) -> bool:
    """Whether a message after a no neither changes the lead nor sends it: nobody asks for consent again."""
    courtesy = turn.intent in _ANSWERED_BY_RULES or is_greeting(turn.text)
    return isinstance(move, Asked | Declined) or (isinstance(move, Unclear) and courtesy)


def _is_aside(move: Move, text: str) -> bool:
    """Whether the message is no value; for what the lead is about, a question counts as one otherwise."""
    is_need = isinstance(move, Filled) and move.field == "need_text"
    return isinstance(move, Asked | Unclear) or (is_need and is_question(text))


def changes(move: Move, requested: str) -> list[Event]:
    """The slots that a move sets."""
    match move:
        case Filled(field, value, also) | Corrected(field, value, also):
            return set_slots(**{field: value}, **dict(also))
        case Reopened(field):
            return set_slots(**{field: None})
        case Agreed():
            return set_slots(consent=True)
        case Cancelled():
            # The form ends without consent; the rule for that has it said.
            return set_slots(consent=None, **{REQUESTED_SLOT: None})
        case Asked() | AskedAboutForm() | Declined() | Refused() | Unclear():
            declined = {DECLINED: True} if isinstance(move, Declined) else {}
            return set_slots(**{requested: None}, **declined)
    assert_never(move)


def say_reaction(move: Move, turn: Turn, speaker: Speaker) -> None:
    """Say what the next question of the form would leave unsaid."""
    form = speaker.words.form
    match move:
        case Refused(_, problem):
            speaker.say(explain(problem, speaker))
        case Corrected(field, value, also):
            for each in also:
                say_reaction(Corrected(*each), turn, speaker)
            text = form.changed if turn.text_slot(field) else form.noted
            text = text if value else form.removed
            shown = shown_number(value) if field == "organisation_number" else value
            name = form.fields[field]
            speaker.say(text.format(field=name, value=shown))
        case AskedAboutForm(about):
            speaker.say(form.purpose if about == "purpose" else form.person)
        case Unclear() if turn.slots.get(REQUESTED_SLOT) != "consent":
            speaker.say(form.unclear)
        case _:
            return


def explain(problem: Problem, speaker: Speaker) -> str:
    """What is wrong with a value, and how to put it right."""
    return speaker.words.form.problems[problem.code].format(shown=problem.shown)
