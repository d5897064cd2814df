"""The action that changes the conversation's language when the visitor asks for it."""

from __future__ import annotations

from actions.chat_action import ChatAction, Event, Speaker, set_slots
from actions.language import asked_language, names_other_language
from actions.replies import wording
from actions.turn import Turn


class ActionSetLanguage(ChatAction):
    """Goes on in the language that the visitor names, if it can, and says so in that language."""

    def name(self) -> str:
        """The action's name in the domain."""
        return "action_set_language"

    async def act(self, turn: Turn, speaker: Speaker) -> list[Event]:
        """Set the slot `language`."""
        language = asked_language(turn.text, turn.language)
        words = wording(language)
        lacks = names_other_language(turn.text)
        speaker.say(words.language_lacks if lacks else words.language_set, language=language)
        return set_slots(language=language)
