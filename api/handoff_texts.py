"""What a visitor reads when a person is asked for, comes, goes, or does not come: in both languages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from api.handoffs import ChatState
from api.models import Draft, Language


@dataclass(frozen=True, slots=True)
class HandoffTexts:
    """The sentences of one language; `{who}`, `{minutes}` and `{question}` are filled in."""

    team: str  # in place of a name, as the beginning of a sentence
    with_team: str
    asked: str
    joined: str
    given_back: str
    ended: str
    no_longer_waiting: str
    nobody_came: str
    nobody_answered: str
    resumed: str
    somebody_there: str
    there_all_the_same: str  # after the assistant has said that nobody is on duty
    chat_now: str
    talk_to_person: str
    leave_message: str


HANDOFF_TEXTS: dict[Language, HandoffTexts] = {
    "en": HandoffTexts(
        team="A colleague from the team",
        with_team="the team",
        asked=(
            "I have asked the team to come. Write on if you like: they will read it. If nobody has answered "
            "within {minutes}, I will say so, and you can leave a message."
        ),
        joined="{who} has joined. You are chatting with a person now, and I stay quiet meanwhile.",
        given_back="{who} has left the conversation. I am Lots, the AI assistant, and answer again.",
        ended=(
            "You have ended the conversation with {who}. I am Lots, the AI assistant, and answer again. "
            "What has been written here is not lost."
        ),
        no_longer_waiting="All right. I am Lots, the AI assistant, and answer again.",
        nobody_came=(
            "I am sorry: nobody could come just now. Leave a message, and the team will get back to you. "
            "Until then, you are welcome to ask me."
        ),
        nobody_answered=(
            "I am sorry: {who} seems to have been called away. Leave a message, and the team will get back "
            "to you. Until then, you are welcome to ask me: I am Lots, the AI assistant."
        ),
        resumed="Before that, I had asked you: {question}",
        somebody_there="Somebody from the team is here right now. Would you rather chat with them?",
        there_all_the_same=(
            "As it happens, somebody from the team is here all the same. Would you rather chat with them?"
        ),
        chat_now="Chat with a person now",
        talk_to_person="Talk to a person",
        leave_message="I want to leave a message",
    ),
    "sv": HandoffTexts(
        team="En kollega i teamet",
        with_team="teamet",
        asked=(
            "Jag har bett teamet komma hit. Skriv gärna vidare, de läser det. Om ingen har svarat inom "
            "{minutes} säger jag till, och då kan du lämna ett meddelande."
        ),
        joined="{who} är här nu. Du chattar med en person, och jag är tyst så länge.",
        given_back="{who} har lämnat samtalet. Nu är det jag, AI-assistenten Lots, som svarar igen.",
        ended=(
            "Du har avslutat samtalet med {who}. Nu är det jag, AI-assistenten Lots, som svarar igen. "
            "Det ni har skrivit finns kvar."
        ),
        no_longer_waiting="Då gör vi så. Nu är det jag, AI-assistenten Lots, som svarar igen.",
        nobody_came=(
            "Tyvärr kunde ingen komma just nu. Lämna ett meddelande, så hör teamet av sig. "
            "Så länge kan du gärna fråga mig."
        ),
        nobody_answered=(
            "Tyvärr svarar {who} inte längre. Lämna ett meddelande, så hör teamet av sig. "
            "Så länge kan du gärna fråga mig: jag är AI-assistenten Lots."
        ),
        resumed="Innan dess frågade jag: {question}",
        somebody_there="Det finns någon i teamet här just nu. Vill du hellre chatta med en person direkt?",
        there_all_the_same=(
            "Någon i teamet råkar ändå vara här just nu. Vill du hellre chatta med en person direkt?"
        ),
        chat_now="Chatta med en person nu",
        talk_to_person="Prata med en person",
        leave_message="Jag vill lämna ett meddelande",
    ),
}
_MINUTES: dict[Language, tuple[str, str]] = {
    "en": ("a minute", "{} minutes"),
    "sv": ("en minut", "{} minuter"),
}
# Open conversations may still show a button of an earlier release.
_EARLIER_BUTTONS = ("Write with a person now", "Skriv med en människa nu")
_BUTTONS = [text for texts in HANDOFF_TEXTS.values() for text in (texts.talk_to_person, texts.chat_now)]
_ASKS = {text.casefold() for text in (*_BUTTONS, *_EARLIER_BUTTONS)}


def asks_for_person(text: str) -> bool:
    """Tell whether a message is one of our buttons for a person; other words are the dialogue's to read."""
    return text.strip(" .!?").casefold() in _ASKS


def waiting(language: Language, minutes: float) -> Draft:
    """Say that the team was asked to come, and how long the visitor may have to wait."""
    one, many = _MINUTES[language]
    long = one if minutes <= 1 else many.format(round(minutes))
    return turning_point(language, HANDOFF_TEXTS[language].asked.format(minutes=long), "waiting_for_staff")


def joined(language: Language, name: str) -> Draft:
    """Say who answers from now on."""
    texts = HANDOFF_TEXTS[language]
    return turning_point(language, texts.joined.format(who=name or texts.team), "staff", by=name)


def left(language: Language, name: str) -> Draft:
    """Say that the person has left, and the bot answers."""
    texts = HANDOFF_TEXTS[language]
    return turning_point(language, texts.given_back.format(who=name or texts.team), "bot")


def ended(language: Language, name: str, *, taken: bool) -> Draft:
    """Say the same where the visitor wanted it so; one who only waited can still leave a message."""
    texts = HANDOFF_TEXTS[language]
    if taken:
        return turning_point(language, texts.ended.format(who=name or texts.with_team), "bot")
    return turning_point(language, texts.no_longer_waiting, "bot", offers=(texts.leave_message,))


def too_late(language: Language, name: str, *, taken: bool) -> Draft:
    """Say that nobody has answered in time, and offer to leave a message."""
    texts = HANDOFF_TEXTS[language]
    said = texts.nobody_answered if taken else texts.nobody_came
    text = said.format(who=name or texts.with_team)
    return turning_point(language, text, "bot", offers=(texts.leave_message,))


def somebody_there(language: Language, begun: Draft, *, on_duty: bool) -> Draft:
    """Offer a person to a visitor who has just begun to leave a message, beside the form's own buttons."""
    texts = HANDOFF_TEXTS[language]
    said = texts.somebody_there if on_duty else texts.there_all_the_same
    buttons = [*_buttons((texts.chat_now,)), *begun.content.get("buttons", ())]
    return Draft("system", said, language=language, content={"buttons": buttons})


def resumed(language: Language, asked: str, buttons: list[dict[str, str]], form: str) -> Draft:
    """Say again what the bot had asked before a person came."""
    text = HANDOFF_TEXTS[language].resumed.format(question=asked)
    return Draft("bot", text, language=language, content={"buttons": buttons, "form": form})


def turning_point(
    language: Language, text: str, state: ChatState, *, by: str = "", offers: tuple[str, ...] = ()
) -> Draft:
    """Return a message from which on somebody else answers."""
    content: dict[str, Any] = {"handoff": {"state": state, "by": by}, "buttons": _buttons(offers)}
    return Draft("system", text, kind="handoff", language=language, content=content)


def _buttons(offers: tuple[str, ...]) -> list[dict[str, str]]:
    return [{"title": offer, "payload": offer} for offer in offers]
