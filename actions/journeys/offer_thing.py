"""The thing itself, out of a sentence that offers it or asks for it."""

from __future__ import annotations

import re
from typing import Final

_GREETING: Final = (
    r"(?:(?:hi|hello|hey|good (?:morning|afternoon)|please|yes|no|well|actually|sorry|do you know(?: of)?"
    r"|hej|hejsan|hallå|god (?:morgon|dag)|snälla|ja|nej|egentligen|förlåt|vet ni|känner ni till)[\s,.!]+)*"
)
_WISH: Final = (
    r"(?:(?:(?:i|we) (?:no longer|don['’]?t|do not) (?:need|use|want)(?=\s(?:our|my|the)\b)"
    r"|(?:vi|jag) (?:behöver|använder) inte(?: längre)?(?=\s(?:vår|vårt|våra|min|mitt|mina)\b)"
    # Such as: we would like to rent, offering.
    r"|(?:(?:i|we|(?:our|my) (?:company|team))(?:['’](?:d|ve|re|m))? )?"
    r"(?:(?:am|are|is|have|has|can|could|would|will|want|wish|like|love|happy|to|also|still|now|urgently) )*"
    r"(?:have|has|got|lack|need|needs|in need of|want|borrow|buy|rent|hire|lend|offer|offering|sell|selling"
    r"|donate|seek|seeking|look for|looking for|search for|searching for|wanted|get rid of|give away"
    r"|giving away|(?:lend|rent)(?:ing)? out|hope to find)"
    # Such as: vi skulle vilja hyra, sökes.
    r"|(?:(?:vi|jag|vårt (?:bolag|företag)) )?"
    r"(?:(?:är|har|kan|vill|skulle|vilja|behöva|få|gärna|också|nu|just nu|i behov) )*"
    r"(?:har|söke?r|soker|sökes|letar efter|letar|behöver|av|efterlyser|önskar|saknar|hitta|erbjud(?:er|a)"
    r"|skänk(?:er|a|es)(?: bort)?|bortskänkes|ger? bort|sälj(?:er|a|es)|avyttrar?|köper|köpa|bli av med"
    r"|(?:låna|hyr)[ar]?(?: gärna)? ut|låna|hyra|dela med oss av)))(?:[\s:]+|$)"
)
_OTHERS: Final = (
    # Such as: is there anyone who has, could somebody lend us.
    r"(?:(?:(?:is there|are there|does|do|has|have|can|could|would|is) )?"
    r"(?:anyone|anybody|someone|somebody|who)(?: out there)?(?: (?:who|that))?"
    r" (?:has|have|got|giving away|selling|interested in|wants?|needs?|use"
    r"|(?:(?:can|could) )?lend(?: us| me)?)"
    # Such as: finns det någon som har, kan någon låna ut.
    r"|(?:(?:finns det|är det|behöver|vill|har|kan) )?(?:någon|vem|vilka|ni)(?: som)?"
    r" (?:har|säljer|skänker|vill ha|vill ta över|behöver|(?:kan )?(?:avvara|(?:låna|hyra) ut))"
    r"|(?:har|behöver) (?:någon|ni)|kan (?:vi|jag) få låna|finns det(?= ett? )|is there(?= an? )) "
)
_BEFORE: Final = re.compile(rf"{_GREETING}(?:{_OTHERS}|{_WISH}(?:{_OTHERS})?)?", re.IGNORECASE)
_AFTER: Final = re.compile(r"(?: any ?more| any longer| längre)?[\s?!.,]*$", re.IGNORECASE)
# What is left names nothing: the whole sentence tells more.
_NAMELESS: Final = re.compile(
    r"(?:(?:den|det|dem|it|them|this|that|these|inte|not|don['’]?t|do not|doesn['’]?t|ingen|inget|inga)\b"
    r"|\W*$"
    r"|(?:i|we) (?:don['’]?t|do not|no longer|never)\b|(?:jag|vi) \w+ (?:inte|den|det|dem|aldrig)\b)",
    re.IGNORECASE,
)
_ANYTHING: Final = re.compile(
    r"(?:some|any)thing\b|(?:någon|nån)ting\b|något\b(?! \w+ som)|stuff\b|things?\b|saker\b|grejer\b"
    r"|an? offer\b|ett erbjudande\b|equipment$|utrustning$|reuse$|återbruk$",
    re.IGNORECASE,
)


def thing_of(sentence: str) -> str:
    """The sentence without its beginning: "a centrifuge" of "Hi, we are looking for a centrifuge"."""
    rest = _rest(sentence)
    return sentence if _NAMELESS.match(rest) else _AFTER.sub("", rest)


def names_thing(sentence: str) -> bool:
    """Whether the sentence says what it is about: not "we offer something"."""
    rest = _rest(sentence)
    return not _NAMELESS.match(rest) and not _ANYTHING.match(rest)


def _rest(sentence: str) -> str:
    before = _BEFORE.match(sentence)
    return sentence[before.end() :] if before else sentence
