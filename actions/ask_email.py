"""The action that asks for the e-mail address, and whether another one than the typed was meant."""

from __future__ import annotations

from actions.chat_action import ChatAction, Event, Speaker
from actions.email_address import check_email
from actions.settled_address import suggested_address
from actions.turn import DOUBTED, Turn


class ActionAskEmail(ChatAction):
    """Asks plainly, or about an address that cannot be taken as it is typed."""

    def name(self) -> str:
        """The action's name in the domain: the form calls it for the slot `email`."""
        return "action_ask_email"

    async def act(self, turn: Turn, speaker: Speaker) -> list[Event]:
        """Ask; nothing is set before the visitor answers."""
        form, buttons = speaker.words.form, speaker.words.buttons
        typed = turn.text_slot(DOUBTED)
        meant = suggested_address(typed) if typed else None
        if meant:
            question = form.problems["email_slip"].format(shown=meant)
            speaker.say(question, buttons=(buttons.yes, buttons.no))
            return []
        problem = check_email(typed).problem if typed else None
        if typed and problem:
            speaker.say(form.problems[problem].format(shown=typed))
        speaker.say(form.ask_email)
        return []
