"""A journey by hand: it wants a colour and a size, and ends in a card."""

from __future__ import annotations

from actions.journeys.journey import Detail, Facts, Outcome, Step
from actions.language import Language

COLOURS = ("red", "blue")
DETAILS = {
    "one": Detail("One, the first unit", "vecura-gmp", "Ring the bell. Turn to Ona: https://example.org/one"),
    "two": Detail("Two", "tower", "See https://example.org/two"),
    "six": Detail("Six", "tower", "See https://example.org/six", excluded=("Takes blue only",)),
}


class SmallJourney:
    """Understands two colours and any number."""

    def read(self, text: str, language: Language, facts: Facts, asked: str | None) -> Facts:
        known = dict(facts)
        known["text"] = "\n".join(filter(None, (facts.get("text"), text)))
        words = text.lower().split()
        for word in words:
            if word in COLOURS:
                known["colour"] = word
            if word.isdigit() and (asked == "size" or "size" in words):
                known["size"] = int(word)
        return known

    def skip(self, facts: Facts, field: str) -> Facts:
        return {**facts, "skipped": sorted({*facts.get("skipped", ()), field})}

    def noted(self, facts: Facts, language: Language) -> tuple[str, ...]:
        return tuple(str(facts[name]) for name in ("colour", "size") if name in facts)

    def company(self, facts: Facts, language: Language) -> dict[str, str]:
        return {"employees": str(facts["size"])} if "size" in facts else {}

    def next_step(self, facts: Facts, language: Language) -> Step | None:
        left = (n for n in ("colour", "size") if n not in facts and n not in facts.get("skipped", ()))
        field = next(left, None)
        return Step(field, f"Which {field}?", COLOURS if field == "colour" else ()) if field else None

    def outcome(self, facts: Facts, language: Language, before: Facts | None = None) -> Outcome:
        return Outcome(
            "Here it is.",
            cards=({"kind": "facility", "id": "one", "title": "One"},),
            need="something " + " ".join(self.noted(facts, language)),
            topic="vecura-gmp",
            records=("one",),
            more=({"kind": "facility", "id": "two", "title": "Two"},),
            details=DETAILS,
        )
