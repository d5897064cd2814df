"""The journey to somebody who has what a company seeks, or can use what it offers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from actions.journeys.journey import Facts, Outcome, Step
from actions.journeys.offer import CHANGE, OPTIONAL, Offer
from actions.journeys.resource_rule import rule_on
from actions.journeys.resource_words import (
    CATEGORIES,
    CHANGES,
    HINTS,
    KINDS,
    NO_PERIOD,
    NO_PLACE,
    QUESTIONS,
    QUOTED,
    SKIP,
    SUMMARY,
    YOU,
)
from actions.language import Language
from actions.replies import wording
from knowledge_base.record import Texts

if TYPE_CHECKING:
    from knowledge_base.citation import Citation

Cite = Callable[[str, Language], "tuple[Citation, ...]"]

_BUTTONS: Final[Mapping[str, tuple[Texts, ...]]] = {
    "kind": tuple(KINDS.values()),
    "category": tuple(CATEGORIES.values()),
    "place": (SKIP,),
    "period": (SKIP,),
    CHANGE: CHANGES,
}


class ResourceJourney:
    """Asks what it is, and lets the visitor check it before it is handed to staff."""

    def __init__(self, cite: Cite) -> None:
        """Take what cites a published document by its id: nothing where it is not published."""
        self._cite = cite

    def read(self, text: str, language: Language, facts: Facts, asked: str | None) -> Facts:
        """Add what a message tells; the same facts where it tells nothing."""
        before = Offer.of(facts)
        told = before.read(text, asked)
        return facts if told == before else told.facts()

    def skip(self, facts: Facts, field: str) -> Facts:
        """Leave the place or the period open; without the rest there is nothing to hand over."""
        return Offer.of(facts).left_open(field).facts()

    def noted(self, facts: Facts, language: Language) -> tuple[str, ...]:
        """The kind and the words."""
        offer = Offer.of(facts)
        kind = YOU[offer.kind].of(language).lower() if offer.kind else None
        return tuple(filter(None, (kind, offer.what and _quoted(offer.what, language))))

    def company(self, facts: Facts, language: Language) -> dict[str, str]:
        """Nothing that a lead names by itself."""
        return {}

    def next_step(self, facts: Facts, language: Language) -> Step | None:
        """The first field that is still open."""
        field = Offer.of(facts).open
        if field is None:
            return None
        return Step(
            field,
            QUESTIONS[field].of(language),
            tuple(each.of(language) for each in _BUTTONS.get(field, ())),
            hint=HINTS[field].of(language),
            needed=field not in {*OPTIONAL, CHANGE},
        )

    def outcome(self, facts: Facts, language: Language, before: Facts | None = None) -> Outcome:
        """A summary to say yes to, with the rule that the thing stands under, if there is one."""
        offer, words = Offer.of(facts), wording(language)
        kind = YOU[offer.kind].of(language) if offer.kind else ""
        told = f"{kind}: {_quoted(offer.what, language)}"
        rule = rule_on(offer.what)
        citations = self._cite(rule.document_id, language) if rule else ()
        # A rule that no document tells any more is not told here either.
        law = (rule.text.of(language),) if rule and citations else ()
        return Outcome(
            text="\n\n".join((f"{told}\n{_details(offer, language)}", *law, SUMMARY.of(language))),
            need=told,
            resource={
                "kind": offer.kind,
                "category": offer.category,
                "text": offer.what,
                "place": offer.place,
                "period": offer.period,
            },
            hand_over=words.journey.handed_over["resource"],
            buttons=(words.buttons.change, words.buttons.no),
            citations=citations,
        )


def _quoted(what: str, language: Language) -> str:
    return QUOTED.of(language).format(what=what)


def _details(offer: Offer, language: Language) -> str:
    category = CATEGORIES[offer.category].of(language) if offer.category else None
    place, period = offer.place or NO_PLACE.of(language), offer.period or NO_PERIOD.of(language)
    return " · ".join(filter(None, (category, place, period)))
