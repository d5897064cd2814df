"""What the lead form says to a move, where its next question would leave it unsaid."""

from __future__ import annotations

from actions.chat_action import Speaker
from actions.fields import Field, Problem
from actions.move import (
    Added,
    AskedAboutForm,
    Choosing,
    Corrected,
    Doubted,
    Filled,
    Move,
    Pairs,
    Refused,
    Restarted,
    Unclear,
)
from actions.organisation_number import shown_number
from actions.turn import REQUESTED_SLOT, Turn


def say_reaction(move: Move, turn: Turn, speaker: Speaker) -> None:
    """Say what was noted, changed or not understood."""
    form = speaker.words.form
    at_consent = turn.slots.get(REQUESTED_SLOT) == "consent"
    match move:
        case Refused(_, problem):
            speaker.say(explain(problem, speaker))
        case Filled(_, _, also) | Doubted(_, also):
            _say_noted(also, turn, speaker)
        case Corrected(field, value, also):
            _say_noted((*also, (field, value)), turn, speaker)
        case Added(text, _):
            speaker.say(form.added.format(value=text))
        case AskedAboutForm(about):
            speaker.say(form.purpose if about == "purpose" else form.person)
        case Restarted():
            speaker.say(form.restarted)
        case Choosing() if not at_consent:
            speaker.say(speaker.words.consent.choose)
        case Unclear() if not at_consent:
            speaker.say(form.unclear)
        case _:
            return


def explain(problem: Problem, speaker: Speaker) -> str:
    """What is wrong with a value, and how to put it right."""
    return speaker.words.form.problems[problem.code].format(shown=problem.shown)


def _say_noted(pairs: Pairs, turn: Turn, speaker: Speaker) -> None:
    for field, value in pairs:
        if field != "doubted_email":
            _say_one(field, value, turn, speaker)


def _say_one(field: Field, value: str, turn: Turn, speaker: Speaker) -> None:
    form = speaker.words.form
    text = form.changed if turn.text_slot(field) else form.noted
    text = text if value else form.removed
    shown = shown_number(value) if field == "organisation_number" and value else value
    speaker.say(text.format(field=form.fields[field], value=shown))
