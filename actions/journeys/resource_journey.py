"""The journey to somebody who has what a company seeks, or can use what it offers."""

from __future__ import annotations

from typing import Final

from actions.journeys.journey import Facts, Outcome, Step
from actions.journeys.needs import leave_open
from actions.journeys.offer import Offer
from actions.language import Language
from actions.replies import wording
from knowledge_base.record import Texts

_KINDS: Final = {
    "offer": Texts(en="We offer something", sv="Vi erbjuder något"),
    "seek": Texts(en="We are looking for something", sv="Vi söker något"),
}
_CATEGORIES: Final = {
    "equipment": Texts(en="Equipment", sv="Utrustning"),
    "space": Texts(en="Space", sv="Lokal eller yta"),
    "material": Texts(en="Material", sv="Material"),
    "side_stream": Texts(en="Side stream or waste", sv="Restflöde eller avfall"),
    "competence": Texts(en="Competence", sv="Kompetens"),
}
_SKIP: Final = Texts(en="Skip", sv="Hoppa över")
_QUESTIONS: Final = {
    "kind": Texts(
        en="Do you have something that others could use, or are you looking for something?",
        sv="Har ni något som andra kan använda, eller söker ni något?",
    ),
    "what": Texts(
        en="What is it? Describe it in a sentence or two, without names or phone numbers.",
        sv="Vad är det? Beskriv det med en mening eller två, utan namn och telefonnummer.",
    ),
    "category": Texts(en="What kind of thing is it?", sv="Vad för slags sak är det?"),
    "place": Texts(en="Where is it, or where is it needed?", sv="Var finns det, eller var behövs det?"),
    "period": Texts(en="When, or for how long?", sv="När, eller hur länge?"),
}
_SUMMARY: Final = Texts(
    en=(
        "{kind}: {text}\n{details}\n\nIs that correct? Staff look at it first and then search for a "
        "counterpart. Nobody is told who you are before both sides have said yes."
    ),
    sv=(
        "{kind}: {text}\n{details}\n\nStämmer det? Personalen tittar på det först och letar sedan efter en "
        "motpart. Ingen får veta vilka ni är förrän båda sidor har sagt ja."
    ),
)
_OFFERED: Final = {
    "offer": Texts(en="You offer", sv="Ni erbjuder"),
    "seek": Texts(en="You seek", sv="Ni söker"),
}


class ResourceJourney:
    """Asks what it is, and lets the visitor check it before it is handed to staff."""

    def read(self, text: str, language: Language, facts: Facts, asked: str | None) -> Facts:
        """Add what a message tells."""
        return Offer.of(facts).read(text, asked).facts()

    def skip(self, facts: Facts, field: str) -> Facts:
        """Leave a field open."""
        return leave_open(facts, field)

    def noted(self, facts: Facts, language: Language) -> tuple[str, ...]:
        """The kind and the words."""
        offer = Offer.of(facts)
        kind = _OFFERED[offer.kind].of(language).lower() if offer.kind else None
        return tuple(filter(None, (kind, offer.what and f"“{offer.what}”")))

    def next_step(self, facts: Facts, language: Language) -> Step | None:
        """The first field that is still open."""
        field = Offer.of(facts).open
        if field is None:
            return None
        choices = {"kind": _KINDS, "category": _CATEGORIES}.get(field)
        skip = (_SKIP.of(language),) if field in {"place", "period"} else ()
        answers = tuple(each.of(language) for each in choices.values()) if choices else skip
        return Step(field, _QUESTIONS[field].of(language), answers)

    def outcome(self, facts: Facts, language: Language) -> Outcome:
        """A summary to say yes to."""
        offer = Offer.of(facts)
        category = _CATEGORIES[offer.category].of(language) if offer.category else None
        details = " · ".join(filter(None, (category, offer.place, offer.period)))
        kind = _OFFERED[offer.kind or "offer"].of(language)
        return Outcome(
            text=_SUMMARY.of(language).format(kind=kind, text=offer.what, details=details),
            need=f"{kind}: {offer.what}",
            resource={
                "kind": offer.kind,
                "category": offer.category,
                "text": offer.what,
                "place": offer.place,
                "period": offer.period,
            },
            hand_over=wording(language).journey.handed_over["resource"],
        )
