"""What a visitor changes in an offer or a want: "change the place to Solna", "nej, tiden är mars"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

OfferField = Literal["kind", "what", "category", "place", "period"]

_NOUNS: Final[dict[OfferField, str]] = {
    "place": (
        r"place|location|address|town|city|where it is|plats(?:en)?|ort(?:en)?|adress(?:en)?|stad(?:en)?"
    ),
    "period": (
        r"period|times?|dates?|duration|when|how long|tid(?:en|er|erna)?|period(?:en)?|datum(?:et)?|när"
        r"|hur länge"
    ),
    "what": (
        r"description|text|wording|thing|what it is|beskrivning(?:en)?|text(?:en)?|formulering(?:en)?"
        r"|sak(?:en)?|vad det är"
    ),
    "category": (
        r"category|kind of thing|type(?: of thing)?|kategori(?:n)?|typ(?:en)?|sort(?:en)?|slag(?:et)?"
        r"|slags sak"
    ),
    "kind": (
        r"offer or (?:want|wish)|kind|(?:offer|want)(?= (?:in)?to\b)|erbjud(?:a|er) eller sök(?:a|er)"
        r"|erbjudande(?:t)?|efterfrågan"
    ),
}
_NOUN: Final = "(?:" + "|".join(f"(?P<{field}>{nouns})" for field, nouns in _NOUNS.items()) + ")"
_BEFORE: Final = (
    r"(?:(?:no|nope|yes|ok|sorry|oops|wait|but|please|can you|could you|can we|can i|i want to|we want to"
    r"|i'd like to|we'd like to|i would like to|we would like to|let's|nej|nä|ja|förlåt|oj|vänta|men|snälla"
    r"|kan du|kan ni|kan vi|kan jag|jag vill|vi vill|jag skulle vilja|vi skulle vilja)[\s,.!]+)*"
)
_VERB: Final = (
    r"(?:change|correct|update|fix|edit|set|move|ändra på|ändra|byta|byt|rätta till|rätta|korrigera"
    r"|uppdatera)"
)
_THE: Final = r"(?:(?:the|our|my|vår|vårt|den|det)\s+)?"
_END: Final = r"(?:\s+(?:please|instead|tack|i stället|istället))?[\s.!?]*$"
_CHANGED: Final = re.compile(
    rf"^{_BEFORE}{_VERB}\s+{_THE}{_NOUN}(?:\s*(?:\b(?:to|into|till)\b|:|=)\s*(?P<value>\S.*?))?{_END}",
    re.IGNORECASE,
)
_STATED: Final = re.compile(
    rf"^{_BEFORE}{_THE}{_NOUN}\s*(?:\b(?:is|should be|must be|är|ska vara|skall vara|blir)\b|:|=)"
    rf"\s*(?P<value>\S.*?){_END}",
    re.IGNORECASE,
)
_NAMED: Final = re.compile(rf"^{_BEFORE}(?:wrong\s+|fel\s+)?{_THE}{_NOUN}{_END}", re.IGNORECASE)
_WRONG: Final = re.compile(r"(?:wrong|not right|not correct|fel|inte rätt|felaktigt?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class OfferChange:
    """One field that is to be another.

    Attributes:
        value: what it is to be, in the visitor's words; None where only the field was named.
    """

    field: OfferField
    value: str | None


def find_change(text: str) -> OfferChange | None:
    """The change that a text asks for or states; None where it does neither."""
    words = text.strip().replace("’", "'")
    return _change(_CHANGED.match(words)) or _change(_STATED.match(words))


def find_named(text: str) -> OfferChange | None:
    """The field that is all of a text, as an answer to what shall be changed: "the place", "fel ort"."""
    return _change(_NAMED.match(text.strip()))


def _change(match: re.Match[str] | None) -> OfferChange | None:
    if match is None:
        return None
    field = next(name for name in _NOUNS if match.group(name) is not None)
    value = match.groupdict().get("value")
    return OfferChange(field, None if value is None or _WRONG.match(value) else value.strip(" ,\"'“”"))
