"""The action that shows a lead before it is sent, and asks for consent."""

from __future__ import annotations

from actions.chat_action import ChatAction, Event, Speaker
from actions.fields import FIELDS, Field
from actions.form_decision import decide
from actions.move import Asked, AskedAboutForm, Choosing, Declined, Move, Unclear
from actions.organisation_number import shown_number
from actions.replies import Wording
from actions.turn import DECLINED, REQUESTED_SLOT, Turn


class ActionAskConsent(ChatAction):
    """Asks for a yes: with the whole lead the first time and after a change, briefly otherwise.

    After a no it asks no more: it says once what can be done, and what can be changed.
    """

    def __init__(self, cluster_name: str, privacy_url: str) -> None:
        self._cluster_name = cluster_name
        self._privacy_url = privacy_url

    def name(self) -> str:
        """The action's name in the domain: the form calls it for the slot `consent`."""
        return "action_ask_consent"

    async def act(self, turn: Turn, speaker: Speaker) -> list[Event]:
        """Ask; nothing is set before the visitor answers."""
        words, buttons = speaker.words, speaker.words.buttons
        asked_before = turn.slots.get(REQUESTED_SLOT) == "consent"
        move = decide(turn.text, "consent", turn.known, turn.intent) if asked_before else None
        if isinstance(move, Declined):
            speaker.say(words.consent.declined, buttons=(buttons.send, buttons.change, buttons.cancel))
        elif isinstance(move, Choosing) or (isinstance(move, Unclear) and turn.slots.get(DECLINED)):
            speaker.say(words.consent.choose, buttons=_changes(turn, words))
        else:
            speaker.say(self._question(move, turn, words), buttons=(buttons.yes, buttons.no, buttons.cancel))
        return []

    def _question(self, move: Move | None, turn: Turn, words: Wording) -> str:
        if isinstance(move, AskedAboutForm | Unclear) or (
            isinstance(move, Asked) and not _joined(move, turn)
        ):
            return words.consent.ask_again.format(cluster=self._cluster_name)
        question = words.consent.ask.format(cluster=self._cluster_name, privacy_url=self._privacy_url)
        return "\n\n".join((words.consent.check, _summary(turn, words), question))


def _changes(turn: Turn, words: Wording) -> tuple[str, ...]:
    shown = (name for name in FIELDS if turn.text_slot(name))
    return (*(words.consent.changes[name] for name in shown), words.buttons.send, words.buttons.cancel)


def _joined(move: Asked, turn: Turn) -> bool:
    """Whether the question found no answer and is now part of what would be sent."""
    return move.question in (turn.text_slot("need_text") or "").splitlines()


def _summary(turn: Turn, words: Wording) -> str:
    shown = ((name, _shown(name, turn.text_slot(name))) for name in FIELDS)
    return "\n".join(f"{words.consent.labels[name]}: {value}" for name, value in shown if value)


def _shown(name: Field, value: str | None) -> str | None:
    if name == "organisation_number" and value:
        return shown_number(value)
    return " / ".join(value.splitlines()) if value else None  # a need may hold a question a line
