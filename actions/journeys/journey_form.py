"""The action that rasa's journey form calls at every message."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from actions.answering import find_reply, remember_reply, say_answers, say_unknown
from actions.chat_action import ChatAction, Event, Speaker, set_slots
from actions.email_address import is_bare_address
from actions.errors import KnowledgeNotReady
from actions.interruption import (
    is_cancel,
    is_greeting,
    is_hesitation,
    is_no,
    is_person_request,
    is_question,
    is_skip,
    is_yes,
    plain,
)
from actions.journeys.asked_back import asks_back
from actions.journeys.card_request import find_card_request
from actions.journeys.follow_up import follow_up
from actions.journeys.idiom import is_idle
from actions.journeys.journey import Facts, JourneyName
from actions.journeys.mail_wish import find_mail_wish
from actions.journeys.named_journey import fitting_journey, named_journey, wished_journey
from actions.journeys.no_matter import matters_not
from actions.journeys.plan_correction import is_correction
from actions.journeys.plan_mail import PlanMail
from actions.journeys.progress import LEFT, STEP, Journeys, Progress
from actions.journeys.question import is_confirming
from actions.journeys.start_journey import begin_journey
from actions.knowledge import Knowledge
from actions.replies import wording
from actions.rewind import is_restart, is_return, opens_change
from actions.turn import REQUESTED_SLOT, Turn
from actions.wish import shows_interest
from knowledge_base.matching.taken_back import is_taken_back
from personal_signs.mask import is_masked, is_only_masked

HANDED: Final = "handed over"
# What the bot's rules answer better: the form steps aside for it, and asks again after.
_BY_RULES: Final = frozenset(
    {
        "ask_bot_identity",
        "ask_capabilities",
        "ask_privacy",
        "change_language",
        "greet",
        "insult",
        "request_contact",
        "say_goodbye",
        "thank",
    }
)
# What this journey depends on are things that others find: a lab, animals, a trial.
_PLANNED: Final = frozenset({"establishment"})
# What these note are facts, so that one that was known already is told from what was not understood.
_NOTING_FACTS: Final = frozenset({"facility", "funding"})
# What they hold of what a visitor rules out.
_REFUSALS: Final = ("alone", "avoided", "lacking", "refused", "unwanted")
_COURTESIES: Final = frozenset({"greet", "say_goodbye", "thank"})
_LONG: Final = 4  # words: NLU is believed about a sentence, hardly about a bare answer


class ValidateJourneyForm(ChatAction):
    """Reads one message inside a journey.

    Rasa takes a reply that sets no slot for a form that steps aside: the rules then answer the message, and
    the form asks again.
    """

    def __init__(self, knowledge: Knowledge, plan_mail: PlanMail) -> None:
        self._knowledge = knowledge
        self._plan_mail = plan_mail

    def name(self) -> str:
        """The action's name in the domain."""
        return "validate_journey_form"

    async def act(self, turn: Turn, speaker: Speaker) -> list[Event]:
        """Leave, begin again, go over to another journey, answer a question, or learn from the message."""
        journeys = Journeys.of_turn(turn)
        name = journeys.active
        if name is None or turn.slots.get(REQUESTED_SLOT) is None or not turn.message_is_open:
            return set_slots(**{STEP: turn.slots.get(STEP)})
        try:
            return await self._react(name, journeys, turn, speaker)
        except KnowledgeNotReady:
            speaker.say(speaker.words.answer.unavailable, buttons=(speaker.words.buttons.person,))
            return _unchanged()

    async def _react(
        self, name: JourneyName, journeys: Journeys, turn: Turn, speaker: Speaker
    ) -> list[Event]:
        progress = journeys.progress(name)
        if is_restart(turn.text):
            speaker.say(speaker.words.journey.restarted)
            return set_slots(**journeys.slots(name, Progress()), **{STEP: None})
        if progress.asked and is_confirming(name, progress.asked) and asks_back(turn.text):
            return await self._misunderstand(name, progress.asked, journeys, turn, speaker)
        ending = _ending(name, progress, turn)
        if ending:
            return set_slots(**{STEP: ending})
        other = named_journey(turn.text) or _asked_for(name, turn)
        if other:
            return await self._go_over(name, other, progress, turn, speaker)
        done = await self._follow_up(name, progress, turn, speaker)
        if done is None:
            return await self._learn(name, progress, journeys, turn, speaker)
        return done + _unchanged()

    async def _follow_up(
        self, name: JourneyName, progress: Progress, turn: Turn, speaker: Speaker
    ) -> list[Event] | None:
        """Do what is asked of the cards, or of the plan; None where nothing is."""
        mail = find_mail_wish(turn.text) if name in _PLANNED else None
        if mail:
            await self._plan_mail.answer(mail, turn, speaker, shown=progress.is_shown)
            return []
        if is_return(turn.text) or (progress.is_shown and is_idle(turn.text)):
            if progress.cards:
                speaker.say(speaker.words.journey.back_at_cards)
            return []
        return await follow_up(turn, speaker, self._knowledge)

    async def _learn(
        self, name: JourneyName, progress: Progress, journeys: Journeys, turn: Turn, speaker: Speaker
    ) -> list[Event]:
        changes = opens_change(turn.text)  # "change the place to Solna", whatever NLU takes it for
        if not changes and _is_aside(turn, progress):
            return []
        journey = self._knowledge.journey(name)
        asks = is_question(turn.text) and turn.text.strip() not in turn.offered and not changes
        # A sentence around what was taken out of it is no answer.
        asked = None if asks or is_masked(turn.text) else progress.asked
        read = partial(journey.read, turn.text, turn.language, progress.facts, asked)
        # What it would be read for is dropped, and reading takes a model's time.
        tells_nothing = (
            is_only_masked(turn.text) or is_idle(turn.text) or (asks and turn.intent == "ask_knowledge_base")
        )
        facts = progress.facts if tells_nothing else await self._knowledge.consult(read)
        learns = progress.learns(facts)
        # Whoever is asked to be sure answers that: NLU takes "sharing is fine after all" for a wish to share.
        wish = None if is_confirming(name, progress.asked) else _other_wish(name, turn)
        corrects = progress.is_shown and await self._corrects(name, wish, turn, changes=learns)
        returns = progress.is_shown and _changes_refusals(name, progress.facts, facts, turn)
        if wish and not (corrects or returns) and not (learns and (progress.asked or changes)):
            return await self._go_over(name, wish, progress, turn, speaker)
        if learns:
            await self._note(name, progress, facts, speaker)
            return set_slots(**journeys.slots(name, progress.learned(facts)), **{STEP: None})
        if corrects:
            speaker.say(speaker.words.journey.known)
            return _unchanged()
        if asks or progress.asked is None:
            return [] if progress.is_shown else await self._answer(turn, speaker)
        return await self._misunderstand(name, progress.asked, journeys, turn, speaker)

    async def _go_over(
        self, name: JourneyName, other: JourneyName, progress: Progress, turn: Turn, speaker: Speaker
    ) -> list[Event]:
        """Begin another journey; who leaves a question open for it hears how to come back to that."""
        words = speaker.words.journey
        if other != name and progress.asked:
            speaker.say(words.gone_over.format(title=words.titles[name]))
        return await begin_journey(other, turn, speaker, self._knowledge)

    async def _corrects(
        self, name: JourneyName, wish: JourneyName | None, turn: Turn, *, changes: bool
    ) -> bool:
        """Whether a sentence that sounds like another wish is about the plan that was shown."""
        if wish is None or name not in _PLANNED:
            return False
        speaks = changes or bool(await self._noted(name, turn))
        return speaks and is_correction(turn.text, await self._noted(wish, turn), changes=changes)

    async def _noted(self, name: JourneyName, turn: Turn) -> tuple[str, ...]:
        """What a journey would understand of the message alone."""
        journey, language = self._knowledge.journey(name), turn.language
        read = partial(journey.read, turn.text, language, {}, None)
        return await self._knowledge.consult(lambda: journey.noted(read(), language))

    async def _note(self, name: JourneyName, progress: Progress, facts: Facts, speaker: Speaker) -> None:
        """Tell that the question is still open, what was told beside an answer, or what a correction is."""
        journey, words = self._knowledge.journey(name), speaker.words.journey
        step = await self._knowledge.consult(lambda: journey.next_step(facts, speaker.language))
        known = journey.noted(progress.facts, speaker.language)
        new = [note for note in journey.noted(facts, speaker.language) if note not in known]
        noted = words.noted.format(noted=", ".join(new)) if new else ""
        if step and step.field == progress.asked:
            is_telling = noted and name in _NOTING_FACTS
            speaker.say(f"{noted} {words.one_open}" if is_telling else words.still_open)
        elif noted and name in _NOTING_FACTS and _tells_beside(progress, facts, new):
            speaker.say(noted)
        if noted and name in _PLANNED and progress.shown:
            speaker.say(noted)

    async def _misunderstand(
        self, name: JourneyName, asked: str, journeys: Journeys, turn: Turn, speaker: Speaker
    ) -> list[Event]:
        """Ask again with a hint; what can be done without is left open after a while."""
        if is_masked(turn.text):
            speaker.say(speaker.words.journey.not_kept)
            return _unchanged()
        journey, progress = self._knowledge.journey(name), journeys.progress(name)
        step = await self._knowledge.consult(lambda: journey.next_step(progress.facts, turn.language))
        if (is_skip(turn.text) or progress.misunderstood().gives_up) and not (step and step.needed):
            speaker.say(speaker.words.journey.left_open)
            left_open = journey.skip(progress.facts, asked)
            return set_slots(**journeys.slots(name, progress.learned(left_open)), **{STEP: None})
        words = speaker.words.journey
        restates = name in _NOTING_FACTS and bool(await self._noted(name, turn))
        hint = (step and step.hint) or (words.still_open if restates else words.unclear)
        speaker.say(f"{words.resumed} {words.one_open}" if is_idle(turn.text) else hint)
        return set_slots(**journeys.slots(name, progress.misunderstood()), **{STEP: None})

    async def _answer(self, turn: Turn, speaker: Speaker) -> list[Event]:
        """Answer a question in the middle of a journey, which is then gone on with."""
        reply = await find_reply(turn, self._knowledge)
        say_answers(reply, turn, speaker)
        for found in reply.open:
            say_unknown(found.answer, speaker.words.journey.unanswered, speaker)
        return remember_reply(turn, reply) + _unchanged()


def _tells_beside(progress: Progress, facts: Facts, new: Sequence[str]) -> bool:
    """Whether something else is told than the answer that was waited for, which the next question shows."""
    asked = progress.asked
    return asked is None or len(new) > 1 or facts.get(asked) == progress.facts.get(asked)


def _ending(name: JourneyName, progress: Progress, turn: Turn) -> str | None:
    """How the message ends the journey; None where it does not."""
    checks = progress.is_shown and name in wording(turn.language).journey.handed_over
    # "Change the place", "forget the place", "more": NLU takes them for an end.
    corrects = opens_change(turn.text) or bool(matters_not(turn.text))
    goes_on = corrects or find_card_request(turn.text, ()) is not None
    if is_cancel(turn.text) or (turn.intent == "stop" and not goes_on) or (checks and is_no(turn.text)):
        return LEFT
    # After cards, an address alone asks for an answer to it; a plan is sent there.
    writes = progress.is_shown and name not in _PLANNED and is_bare_address(turn.text)
    return HANDED if shows_interest(turn.text) or writes or (checks and _hands_over(name, turn)) else None


def _hands_over(name: JourneyName, turn: Turn) -> bool:
    """Whether a summary is agreed to, by its button in either language or in other words."""
    buttons = (plain(wording(language).journey.handed_over[name]) for language in ("en", "sv"))
    return is_yes(turn.text) or plain(turn.text) in buttons


def _other_wish(name: JourneyName, turn: Turn) -> JourneyName | None:
    """The other journey that a whole sentence wishes for."""
    wish = wished_journey(turn.text, turn.intent)
    return wish if wish and wish != name and len(turn.text.split()) >= _LONG else None


def _asked_for(name: JourneyName, turn: Turn) -> JourneyName | None:
    """The other journey that a question in the middle of one leads to: "and which facilities fit?"."""
    fitting = fitting_journey(turn.text) if is_question(turn.text) else None
    return fitting if fitting != name else None


def _changes_refusals(name: JourneyName, before: Facts, facts: Facts, turn: Turn) -> bool:
    """Whether a message is about the cards, for it rules out something else than before.

    "We could start a company then" wishes for no plan, nor "an incubator would be fine after all" for a
    network.
    """
    if name == "funding" and is_taken_back(turn.text):
        return True
    return name in _NOTING_FACTS and any(facts.get(own) != before.get(own) for own in _REFUSALS)


def _is_aside(turn: Turn, progress: Progress) -> bool:
    """Whether the rules answer the message, and the journey waits."""
    if progress.asked is None and (is_skip(turn.text) or is_hesitation(turn.text)):
        return True
    waits = progress.asked is not None and not is_person_request(turn.text)
    return turn.intent in _BY_RULES and not (waits and _is_answer(turn))


def _is_answer(turn: Turn) -> bool:
    """Whether NLU is not believed where an answer is waited for: "no" is one, "hela mars" is no greeting."""
    if turn.intent in _COURTESIES and not is_greeting(turn.text) and len(turn.text.split()) < _LONG:
        return True
    is_offered = turn.text.strip() in turn.offered and not is_person_request(turn.text)
    return is_offered or is_yes(turn.text) or is_no(turn.text) or is_skip(turn.text)


def _unchanged() -> list[Event]:
    return set_slots(**{STEP: None})
