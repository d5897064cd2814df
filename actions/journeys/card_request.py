"""What a visitor wants to know of the cards that an outcome has shown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from actions.interruption import is_more, is_question, plain
from actions.journeys.journey import Detail
from actions.journeys.ordinal import pointed_at
from knowledge_base.record import Texts

_CONTACT: Final = re.compile(
    r"\b(?:contact\w*|reach|get in touch|get hold|talk to|call|e-?mail|phone|write to"
    r"|kontakt\w*|får? (?:\w+ )?tag|når?|ring\w*|mejla\w*|maila\w*|höra av|hör (?:jag|vi) av)\b",
    re.IGNORECASE,
)
_ABOUT: Final = re.compile(
    r"\b(?:tell (?:me|us)|more (?:about|on|info\w*|details)|details|describe|explain|know more|read more"
    r"|info\w*|what is|what's|berätta|mer om|mera om|läsa mer|veta mer|beskriv|förklara|vad är)\b",
    re.IGNORECASE,
)
_WHOM: Final = re.compile(
    r"(?:who|whom|where) (?:do|should|can|would|must) (?:i|we)"
    r" (?:contact|call|talk to|write to|e-?mail)(?: then)?"
    r"|vem (?:ska|kan|bör|måste) (?:jag|vi) (?:kontakta|ringa|mejla|maila|prata med)(?: då)?"
    r"|vem (?:kontaktar|ringer|mejlar|mailar) (?:jag|vi)(?: då)?"
)
_NONE: Final = re.compile(
    r"(?:no |nej |but |men |sorry )*(?:none (?:of (?:these|those|them|the above) )?(?:really )?"
    r"(?:fits?|suits?|works?|is right|is suitable)(?: us| me)?"
    r"|(?:these|they|those) (?:do not|don't) (?:really )?(?:fit|suit|work|help)(?: us| me)?"
    r"|(?:inget|ingen|inga) (?:av (?:dem|dom|de här|det här|dessa|förslagen|korten) )?passar(?: oss| mig)?"
    r"|(?:det|de|dom|dem) (?:här )?passar inte(?: oss| mig)?)"
)
# Who takes a card wants to get at what it shows.
_CHOOSES: Final = re.compile(
    r"\b(?:(?:i|we)(?:'ll| will| would)? (?:take|choose|pick|prefer|go for)|interested in|apply (?:for|to)"
    r"|book|(?:jag|vi) (?:tar|väljer)|(?:vill|kan) (?:jag |vi )?(?:ha|ta|söka|boka)"
    r"|intresserade? av)\b",
    re.IGNORECASE,
)
_FILLER: Final = re.compile(r"^(?:(?:ok|okay|yes|and|well|then|ja|och|men|då|ok då)\s+)+")
_WHY_NOT: Final = re.compile(
    r"\b(?:why (?:not|is|isn't|was|wasn't|can't|cannot)|what about|how about|excludes?|left out"
    r"|varför (?:inte|är|kan)|hur är det med|utesluter|går bort)\b",
    re.IGNORECASE,
)
_THEM: Final = re.compile(r"\b(?:them|they|it|this|that|dem|dom|den|det|denna)\b", re.IGNORECASE)
_LONGEST_NAME: Final = re.compile(r"[,(:–]")


@dataclass(frozen=True, slots=True)
class CardRequest:
    """A question about cards.

    Attributes:
        asks: for further cards, for others because none fits, the way to whoever is behind them, more of one,
            or something else of it.
        place: which card is meant, from 0; None: those that were talked about last.
        words: what points at the card, so that its name can stand there; empty where nothing does.
    """

    asks: Literal["more", "none", "contact", "about", "question"]
    place: int | None = None
    words: str = ""


def find_card_request(text: str, cards: Sequence[Detail]) -> CardRequest | None:
    """The request that a text makes of the cards that were shown; None where it is about something else."""
    if is_more(text):
        return CardRequest("more")
    if _NONE.fullmatch(plain(text)):
        return CardRequest("none")
    contacts = _CONTACT.search(text) is not None
    pointed = pointed_at(text, len(cards))
    if pointed is not None:
        return _of_one(text, *pointed, contacts=contacts)
    if not contacts:
        return None
    named = next((place for place, card in enumerate(cards) if is_named(card, text)), None)
    if named is not None:
        return CardRequest("contact", named)
    whom = _WHOM.fullmatch(plain(text)) or (_THEM.search(text) and is_question(text))
    return CardRequest("contact") if whom else None


def asks_why_not(text: str) -> bool:
    """Whether a text asks why something is not among the cards."""
    return _WHY_NOT.search(text) is not None


def is_named(card: Detail, text: str) -> bool:
    """Whether a text names a record, if only by the beginning of a long name or by who gives it."""
    return _stands_in(text, short(card.name), *((card.by,) if card.by else ()))


def names(text: str, record: Texts) -> bool:
    """Whether a text names a record by its name in either language, or the beginning of a long one."""
    return _stands_in(text, short(record.en), short(record.sv))


def short(name: str) -> str:
    """A record's name without what explains it: "Vecura" of "Vecura, the GMP unit of …"."""
    return _LONGEST_NAME.split(name)[0].strip()


def _of_one(text: str, place: int, words: str, *, contacts: bool) -> CardRequest | None:
    if contacts or _CHOOSES.search(text):
        return CardRequest("contact", place, words)
    if _ABOUT.search(text) or _FILLER.sub("", plain(text)) == plain(words):
        return CardRequest("about", place, words)
    return CardRequest("question", place, words) if is_question(text) else None


def _stands_in(text: str, *names: str) -> bool:
    """Whether one of the names is a word of a text: "Vecuras" names Vecura, "neonatal" no Neo."""
    return any(re.search(rf"\b{re.escape(name)}(?:['’]?s)?\b", text, re.IGNORECASE) for name in names)
