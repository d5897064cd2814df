"""Answers to what a visitor asks of the cards that a journey has shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from actions.answering import find_reply, remember_reply, say_answers
from actions.answers import Before
from actions.chat_action import Event, Speaker, set_slots
from actions.journeys.card_comparison import compared_cards
from actions.journeys.card_request import CardRequest, asks_why_not, find_card_request, is_named, short
from actions.journeys.journey import Detail, JourneyName, Outcome
from actions.journeys.journey_need import JourneyNeed
from actions.journeys.progress import Journeys, Progress
from actions.knowledge import Knowledge
from actions.turn import Turn

_AT_ONCE: Final = 3  # further cards
_TWO: Final = 2
_COMPARE: Final = {"en": "What is the difference between these?", "sv": "Vad är skillnaden mellan dessa?"}
_DESCRIBE: Final = {"en": "What is {name}?", "sv": "Vad är {name}?"}


async def follow_up(turn: Turn, speaker: Speaker, knowledge: Knowledge) -> list[Event] | None:
    """Answer what is asked of the cards that the last journey has shown.

    Returns:
        The slots to set; None where nothing is asked of cards, or there are none.

    Raises:
        KnowledgeNotReady: nothing is loaded.
    """
    journeys = Journeys.of_turn(turn)
    name = journeys.active
    if name is None:
        return None
    progress = journeys.progress(name)
    if not (progress.cards and progress.is_shown):
        return None
    journey = knowledge.journey(name)
    outcome = await knowledge.consult(lambda: journey.outcome(progress.facts, turn.language, progress.before))
    return await FollowUp(name, journeys, outcome, turn, knowledge).answer(speaker)


class FollowUp:
    """One message after an outcome, held against the cards that were shown."""

    def __init__(
        self, name: JourneyName, journeys: Journeys, outcome: Outcome, turn: Turn, knowledge: Knowledge
    ) -> None:
        self._name = name
        self._journeys = journeys
        self._progress: Progress = journeys.progress(name)
        self._outcome = outcome
        self._ids = [id_ for id_ in self._progress.cards if id_ in outcome.details]  # events have no details
        self._turn = turn
        self._knowledge = knowledge

    async def answer(self, speaker: Speaker) -> list[Event] | None:
        """Answer the message and return the slots to set; None where it asks nothing of the cards.

        Raises:
            KnowledgeNotReady: nothing is loaded.
        """
        details = [self._outcome.details[id_] for id_ in self._ids]
        by_pronoun = not self._turn.has_left_cards
        places = compared_cards(self._turn.text, len(details), by_pronoun=by_pronoun)
        if places:
            return await self._compare(places, details, speaker)
        request = find_card_request(self._turn.text, details)
        return await self._grant(request, details, speaker) if request else self._why_not(speaker)

    async def _grant(
        self, request: CardRequest, details: Sequence[Detail], speaker: Speaker
    ) -> list[Event] | None:
        if request.asks == "more":
            return None if self._shows_plan else self._more(speaker)
        if request.asks == "none":
            speaker.say(speaker.words.journey.none_fits, buttons=(speaker.words.buttons.person,))
            return []
        if request.place is not None and request.place >= len(details):
            speaker.say(speaker.words.journey.no_such_card)
            return []
        if request.asks == "contact":
            return self._contact(self._meant(request, details), speaker)
        return await self._tell(request, details, speaker) if details else None

    @property
    def _shows_plan(self) -> bool:
        """Whether the one card is a plan, of which there are no more."""
        return any(card["kind"] == "plan" for card in self._outcome.cards)

    def _more(self, speaker: Speaker) -> list[Event]:
        words = speaker.words
        cards = [*self._outcome.cards, *self._outcome.more]
        further = [card for card in cards if card["id"] not in self._progress.seen][:_AT_ONCE]
        if not further:
            speaker.say(words.journey.no_more, buttons=(words.buttons.person,))
            return []
        speaker.say(
            words.journey.more,
            buttons=(words.buttons.person,),
            kind="journey",
            cards=[dict(card) for card in further],
        )
        progress = self._progress.with_more(tuple(str(card["id"]) for card in further))
        need = JourneyNeed.of(self._turn)
        records = replace(need, records=progress.seen).slot() if need else {}
        return set_slots(**self._journeys.slots(self._name, progress), **records)

    def _meant(self, request: CardRequest, details: Sequence[Detail]) -> Sequence[Detail]:
        """The card that is pointed at, or that was talked about since; otherwise all."""
        if request.place is not None:
            return [details[request.place]]
        topic = self._turn.text_slot("topic")
        talked = [
            detail for detail in details if self._turn.answered_from(1) == (topic,) == (detail.document,)
        ]
        return talked or details

    def _contact(self, details: Sequence[Detail], speaker: Speaker) -> list[Event]:
        words = speaker.words.journey
        ways = [words.contact.format(name=detail.name, contact=detail.contact) for detail in details]
        buttons = [words.interested.format(name=detail.name) for detail in details]
        text = "\n\n".join((*ways, words.passed_on))
        speaker.say(text, buttons=(*buttons, speaker.words.buttons.person))
        return []

    async def _compare(
        self, places: Sequence[int], details: Sequence[Detail], speaker: Speaker
    ) -> list[Event] | None:
        """Set the documents of several cards side by side; None where they are one, or none of them tells."""
        if max(places) >= len(details):
            speaker.say(speaker.words.journey.no_such_card)
            return []
        documents = tuple(dict.fromkeys(details[place].document for place in places))
        if len(documents) < _TWO:
            return None
        question, language = _COMPARE[self._turn.language], self._turn.language
        before = Before(question, documents[-1], documents)
        reply = await self._knowledge.respond(question, language, before, None)
        if reply.kind != "comparison" or not reply.answered:
            return None
        say_answers(reply, self._turn, speaker)
        return remember_reply(self._turn, reply)

    async def _tell(
        self, request: CardRequest, details: Sequence[Detail], speaker: Speaker
    ) -> list[Event] | None:
        """Answer from the document of the card that is meant, or show what the catalogue tells of it."""
        place = request.place or 0
        detail = details[place]
        named = self._turn.text.replace(request.words, short(detail.name))
        question = _DESCRIBE[self._turn.language].format(name=short(detail.name))
        asked = self._about(detail, named if request.asks == "question" else question)
        reply = await find_reply(asked, self._knowledge)
        if reply.answered and reply.answered[0].answer.document_id == detail.document:
            say_answers(reply, self._turn, speaker)
            return remember_reply(asked, reply)
        cards = (*self._outcome.cards, *self._outcome.more)
        card = next(card for card in cards if card["id"] == self._ids[place])
        speaker.say(speaker.words.journey.on_card, kind="journey", cards=[dict(card)])
        return set_slots(topic=detail.document, last_question=asked.text)

    def _about(self, detail: Detail, question: str) -> Turn:
        """The turn as if the visitor had named the record."""
        slots = {**self._turn.slots, "topic": detail.document, "last_question": short(detail.name)}
        return replace(self._turn, text=question, slots=slots, vector=None)

    def _why_not(self, speaker: Speaker) -> list[Event] | None:
        """Say what excludes a record that the visitor has expected."""
        if not asks_why_not(self._turn.text):
            return None
        rest = (detail for id_, detail in self._outcome.details.items() if id_ not in self._progress.seen)
        detail = next((each for each in rest if is_named(each, self._turn.text)), None)
        if detail is None:
            return None
        words = speaker.words.journey
        why = ". ".join(detail.excluded)
        speaker.say((words.excluded if why else words.fits_too).format(name=detail.name, why=why))
        return []
