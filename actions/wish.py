"""Tell a sentence about what a visitor needs from the company or the name that was asked for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from actions.interruption import is_company_or_address
from actions.move import Added, Corrected, Move
from actions.need import NEED_LENGTH, add_question, named_need

_FEWEST_WORDS: Final = 3
_REPLACING: Final = re.compile(
    r"\b(?:actually|instead|rather|i mean|i meant|egentligen|i stället|istället|snarare"
    r"|jag menade?|jag menar)\b"
    r"|^(?:no|nope|nej|nä)\b",
    re.IGNORECASE,
)
_INTEREST: Final = re.compile(r"i am interested in:|jag är intresserad av:", re.IGNORECASE)
_OPENING: Final = (
    r"(?:(?:actually|also|and|but|so|oh|oops|sorry|well|ok|okay|hi|hello|wait|no|then|now|by the way|in fact"
    r"|what|really|just|still|mostly|mainly|to be honest"
    r"|egentligen|också|och|men|så|oj|förlåt|hej|vänta|nej|då|nu|förresten"
    r"|jag menade|jag menar|i meant|i mean|att|that|det|som|faktiskt|mest|just)[\s,.:!–-]+)*"
)
_ALSO: Final = r"(?:(?:really|also|actually|just|still|now|only|rather|both|currently|urgently)\s+)*"
_TOO: Final = r"(?:\s+(?:också|egentligen|även|nog|bara|just nu|nu|fortfarande|mest|gärna))*"
_WISH: Final = re.compile(
    rf"^{_OPENING}(?:"
    rf"(?:i|we|my company|our company|our team) {_ALSO}(?:needs?|wants?|requires?|would like|would need"
    r"|(?:am|are|is) (?:also |actually |really )?(?:looking|searching|interested|planning|hoping|in need)"
    r"|looks? for|search(?:es)? for|seeks?|plans?|hopes?|must|have to|wish)\b"
    r"|(?:i'd|we'd) (?:like|love|need|want)\b"
    r"|(?:i'm|we're) (?:also |really )?(?:looking|searching|interested|planning|after)\b"
    r"|looking for\b|in need of\b|interested in\b|it(?:'s| is) (?:really |actually |more )?about\b"
    r"|(?:vi|jag|man|vårt företag|mitt företag|bolaget)"
    r" (?:behöver|vill|söker|letar|önskar|planerar|funderar|skulle (?:vilja|behöva|gärna)"
    r"|är (?:\w+ )?(?:intresserade?|ute)|måste)"
    rf"{_TOO}\b"
    r"|(?:behöver|vill|söker|letar|önskar|skulle) (?:vi|jag|man)\b"
    r"|(?:söker|letar efter|behöver|intresserade? av) "
    r")",
    re.IGNORECASE,
)
_MEANT: Final = re.compile(
    r"^(?:(?:oh|oops|sorry|no|oj|förlåt|nej)[\s,.!]+)*(?:i meant|i mean|jag menade|jag menar)\b",
    re.IGNORECASE,
)
_UNWISHED: Final = re.compile(r"^(?:jag|vi) \w+ (?:\w+ )?(?:inte|ej)\b", re.IGNORECASE)
# Small words that stand in sentences and not in names; lower case, as names may hold them capitalised.
_SMALL_WORDS: Final = re.compile(
    r"(?<![\w'-])(?:i|I|we|you|they|my|your|is|are|was|not|don't|that|this|there|it|have|has|need|want|will|would"
    r"|rather|please|jag|vi|du|ni|man|min|mitt|inte|är|var|har|det|den|detta|som|att|behöver|vill|ska|kan|gärna)(?![\w'-])"
)
_ABOUT_SENDING: Final = re.compile(
    r"\b(?:send|submit|consent|agree|skicka\w*|samtyck\w*|godkän\w*)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Wish:
    """What a visitor says to need.

    Attributes:
        text: the sentence.
        replaces: whether it stands in place of what was said before ("actually …").
    """

    text: str
    replaces: bool

    def joining(self, need: str | None) -> Move:
        """The need as it becomes with this sentence."""
        if self.replaces or not need:
            return Corrected("need_text", self.text[:NEED_LENGTH])
        return Added(self.text, add_question(need, self.text))


def find_wish(text: str) -> Wish | None:
    """The need that a sentence tells; None for a name, a company, or a sentence about something else."""
    if len(text.split()) < _FEWEST_WORDS or is_company_or_address(text) or _ABOUT_SENDING.search(text):
        return None
    if _UNWISHED.match(text):
        return None
    if _WISH.match(text) or ((_MEANT.match(text) or _is_loose(text)) and named_need(text) != "other"):
        return Wish(text, _REPLACING.search(text) is not None)
    return None


def is_sentence(text: str, fewest: int = _FEWEST_WORDS + 1) -> bool:
    """Whether a text of at least so many words reads as a sentence rather than as a name or a company."""
    return (
        len(text.split()) >= fewest
        and not is_company_or_address(text)
        and _SMALL_WORDS.search(text) is not None
    )


def _is_loose(text: str) -> bool:
    """Whether a text is a sentence or a part of one ("clean room for two weeks")."""
    return is_sentence(text) or (len(text.split()) > _FEWEST_WORDS and text[1:].islower())


def shows_interest(text: str) -> bool:
    """Whether the text is the button of a card by which a visitor asks to be in touch."""
    return _INTEREST.match(text.strip()) is not None


def takes_back(text: str) -> bool:
    """Whether the text puts something in the place of what was said: "actually", "nej, i stället"."""
    return _REPLACING.search(text) is not None
