"""The action that rasa's lead form calls at every message: it acts on what `form_decision` makes of it."""

from __future__ import annotations

from typing import Final, cast, get_args

from actions.answer_question import ActionAnswerQuestion
from actions.answering import find_reply, remember_reply, say_answers, say_unknown
from actions.answers import Reply
from actions.chat_action import ChatAction, Event, Speaker, set_slots
from actions.errors import KnowledgeNotReady
from actions.fields import FIELDS, OPTIONAL, SKIPPED, Field
from actions.form_decision import Requested, decide
from actions.handoff_need import joined, sender_in_wait, taken_over, written_in_wait
from actions.interruption import is_greeting, is_question
from actions.journeys.progress import Journeys
from actions.knowledge import Knowledge
from actions.move import (
    Added,
    Agreed,
    Asked,
    AskedAboutForm,
    Cancelled,
    Choosing,
    Corrected,
    Declined,
    Doubted,
    Filled,
    Move,
    Refused,
    Reopened,
    Restarted,
    Unclear,
)
from actions.move_effect import changes, open_again
from actions.move_reply import say_reaction
from actions.need import add_question
from actions.organisation_number import NumberProblem
from actions.rewind import is_back, is_return
from actions.start_lead import new_lead_id
from actions.turn import DECLINED, DOUBTED, REQUESTED_SLOT, Turn

# What the bot's rules answer better than the documents: the form steps aside for it, and asks again after.
_ANSWERED_BY_RULES: Final = frozenset(
    {
        "ask_bot_identity",
        "ask_capabilities",
        "ask_privacy",
        "change_language",
        "greet",
        "insult",
        "say_goodbye",
        "thank",
    }
)
_TOLD: Final[tuple[Field, ...]] = (
    "company_name",
    "contact_name",
    "email",
)  # "back" then means the last answer


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
        move = Cancelled() if _goes_back(turn) else _judged(turn, cast("Requested", requested))
        events = await self._react(move, requested, turn, speaker)
        # Without an event the form steps aside: what was written in a wait joins the next message then.
        return events + _written_in_wait(events, move, turn, speaker) if events else []

    async def _react(self, move: Move, requested: str, turn: Turn, speaker: Speaker) -> list[Event]:
        if turn.slots.get(DECLINED) and _leaves_it(move, turn):
            return await self._end(move, turn, speaker)
        if turn.intent in _ANSWERED_BY_RULES and _is_aside(move, turn.text):
            return []
        if isinstance(move, Asked):
            return await self._answer(turn, requested, speaker) + _still_doubted(move, turn)
        if _gives_up(move, requested, turn, speaker):
            speaker.say(speaker.words.form.left_out)
            return set_slots(**{requested: SKIPPED})
        say_reaction(move, turn, speaker)
        return changes(move, requested) + _overtaken(move, turn) + _still_doubted(move, turn)

    async def _end(self, move: Move, turn: Turn, speaker: Speaker) -> list[Event]:
        """End the form for a visitor who has said no and goes on to something else."""
        ended = changes(Cancelled(), "consent")
        if not isinstance(move, Asked):
            return ended
        return await ActionAnswerQuestion(self._knowledge).act(turn, speaker) + ended

    async def _answer(self, turn: Turn, requested: str, speaker: Speaker) -> list[Event]:
        still_open = open_again(requested)
        try:
            reply = await find_reply(turn, self._knowledge)
        except KnowledgeNotReady:
            speaker.say(speaker.words.form.question_unanswered)
            return still_open
        say_answers(reply, turn, speaker)
        remembered = remember_reply(turn, reply) if reply.answered else []
        return still_open + remembered + _note_open(reply, turn, speaker)


def _written_in_wait(events: list[Event], move: Move, turn: Turn, speaker: Speaker) -> list[Event]:
    """Add to the lead what the visitor has written meanwhile to a person who did not come."""
    written = written_in_wait(turn)
    if written is None or isinstance(move, Cancelled | Restarted):
        return taken_over(turn)
    speaker.say(speaker.words.form.added.format(value=" / ".join(written.splitlines())))
    told = {event["name"]: event["value"] for event in events}
    known = {field: told.get(field, turn.known[field]) for field in FIELDS}
    sender = {name: value for name, value in sender_in_wait(turn) if name in FIELDS and not known[name]}
    need = joined(known["need_text"], written)
    return set_slots(**sender, need_text=need) + taken_over(turn)


def _note_open(reply: Reply, turn: Turn, speaker: Speaker) -> list[Event]:
    """Add to the visitor's message what the documents leave open, so that no offer of a person is needed."""
    words, need = speaker.words.form, turn.text_slot("need_text")
    for found in reply.open:
        asked = found.answer.question if reply.answered else turn.text
        text = words.part_added if reply.answered else words.question_added
        say_unknown(found.answer, text.format(question=asked), speaker)
        need = add_question(need, asked)
    if not reply.open:
        return []
    settled = set_slots(unanswered_question=None) if reply.answered else []
    return settled + set_slots(need_text=need)


def _judged(turn: Turn, requested: Requested) -> Move:
    return decide(turn.text, requested, turn.known, turn.intent, doubted=turn.text_slot(DOUBTED))


def _goes_back(turn: Turn) -> bool:
    """Whether a message leads back to the journey that the form has interrupted: "back" does at first."""
    if Journeys.under_way(turn) is None:
        return False
    told = any(turn.known[field] for field in _TOLD) and not turn.is_first_since("action_start_lead")
    return is_return(turn.text) or (is_back(turn.text) and not told)


def _gives_up(move: Move, requested: str, turn: Turn, speaker: Speaker) -> bool:
    """Whether a value that nobody must give is refused a second time: the form goes on without it."""
    if not isinstance(move, Refused) or move.field != requested or requested not in OPTIONAL:
        return False
    problems = speaker.words.form.problems
    return any(problems[code] in turn.said_last for code in get_args(NumberProblem))


def _leaves_it(move: Move, turn: Turn) -> bool:
    """Whether a message after a no neither changes the lead nor sends it: nobody asks for consent again."""
    courtesy = turn.intent in _ANSWERED_BY_RULES or is_greeting(turn.text)
    lost = courtesy or turn.slots.get(DECLINED) == "unclear"
    return isinstance(move, Asked | Declined) or (isinstance(move, Unclear) and lost)


def _overtaken(move: Move, turn: Turn) -> list[Event]:
    """Empty or move on what the message leaves behind: an earlier no, and a doubt about the address."""
    overtaken: dict[str, str | None] = {}
    if turn.slots.get(DECLINED):
        if isinstance(move, Added | Agreed | Corrected | Doubted | Filled | Reopened | Restarted):
            overtaken[DECLINED] = None
        elif isinstance(move, Unclear):
            overtaken[DECLINED] = "unclear"
    if turn.slots.get(DOUBTED) and _settles_address(move):
        overtaken[DOUBTED] = None
    return set_slots(**overtaken)


def _still_doubted(move: Move, turn: Turn) -> list[Event]:
    """Ask about the address again before anything else, where the message has not settled it."""
    asked = turn.slots.get(DOUBTED) and turn.slots.get(REQUESTED_SLOT) == "email"
    opens = isinstance(move, Asked | AskedAboutForm | Choosing | Refused | Unclear)
    return set_slots(**{REQUESTED_SLOT: "email"}) if asked and opens else []


def _settles_address(move: Move) -> bool:
    stated = ((move.field, ""), *move.also) if isinstance(move, Corrected | Filled) else ()
    reopened = isinstance(move, Reopened) and move.field == "email"
    return reopened or any(field == "email" for field, _ in stated)


def _is_aside(move: Move, text: str) -> bool:
    """Whether the message is no value; for what the lead is about, a question counts as one otherwise."""
    is_need = isinstance(move, Filled) and move.field == "need_text"
    return isinstance(move, Asked | Unclear) or (is_need and is_question(text))
