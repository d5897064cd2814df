"""Going back in the form: to the last answer, to the beginning, or to something that is not named yet."""

from __future__ import annotations

import re
from typing import Final

from actions.interruption import plain

_PLEASE: Final = r"(?:\s+(?:please|again|now|tack|igen|nu))*"
_ASKING: Final = (
    r"(?:(?:yes|no|please|ok|but|can i|can we|could i|may i|i|we|want|need|would like|i'd like|let me"
    r"|let us|let's|have|got|ja|nej|men|snälla|kan jag|kan vi|får jag"
    r"|jag|vi|vill|behöver|skulle vilja|måste|to|att)\s+)*"
)
_RESTART: Final = re.compile(
    rf"{_ASKING}(?:start over|start again|start from the (?:start|beginning)|restart|begin again"
    rf"|börja om(?: från början)?|starta om|ta om allt|från början){_PLEASE}"
)
_BACK: Final = re.compile(
    rf"{_ASKING}(?:go back|back|one step back|undo|undo that|previous|that was wrong|that's wrong|wrong"
    rf"|i made a mistake|made a mistake|typo|gå tillbaka|backa|tillbaka|ett steg tillbaka|ångra|föregående"
    rf"|det blev fel|blev fel|det var fel|det är fel|fel|skrev fel|jag skrev fel){_PLEASE}"
)
_CHANGE: Final = re.compile(
    rf"{_ASKING}(?:(?:change|correct|edit|fix|add|update|ändra|rätta|lägga till|byta|korrigera|justera)"
    r"(?: (?:something|some|it|this|that|a thing|one thing|things|my details|the details|details|more"
    r"|något|någonting|nåt|det|en sak|en grej|uppgifterna|mina uppgifter|mer))?"
    r"|something(?: here| there)? is (?:wrong|not right|missing)|there is (?:a mistake|an error)|it is wrong"
    r"|it's wrong|not correct|not right|not quite"
    r"|något (?:är fel|stämmer inte|saknas)|det stämmer inte|stämmer inte|inte riktigt|inte rätt)"
    rf"(?: first| först)?{_PLEASE}"
)
_OPENED: Final = re.compile(
    r"(?:(?:yes|no|ok|sorry|please|but|can you|could you|can we|can i|i want to|we want to|i'd like to"
    r"|ja|nej|men|förlåt|snälla|kan du|kan ni|kan vi|kan jag|jag vill|vi vill|jag skulle vilja) )*"
    r"(?:change|correct|edit|ändra|rätta|byt|byta|korrigera)\b(?!.*(?:language|språk|english|swedish"
    r"|engelska|svenska))"
)


_RETURN: Final = re.compile(
    rf"{_ASKING}(?:(?:go back|back|return|continue|go on|gå tillbaka|tillbaka|återgå|fortsätt|fortsätta)"
    r"(?: (?:to|with|till|med|att))*"
    r" (?:the |my |our |er |min |vår )?(?:cards?|results?|search|searching|journey|questions|plan"
    r"|facilities|facility|funding|networks?|list|korten|kortet|resultaten|sökningen|söka|leta|frågorna|planen|listan"
    r"|anläggningarna|förslagen|finansieringen|bidragen|nätverken|där vi var|where we were))"
    rf"{_PLEASE}"
)


def is_restart(text: str) -> bool:
    """Whether the visitor wants to begin the form again."""
    return _RESTART.fullmatch(plain(text)) is not None


def is_back(text: str) -> bool:
    """Whether the visitor wants to give the last answer again."""
    return _BACK.fullmatch(plain(text)) is not None


def is_return(text: str) -> bool:
    """Whether the visitor wants to go back to the journey that the form has interrupted."""
    return _RETURN.fullmatch(plain(text)) is not None


def is_change_request(text: str) -> bool:
    """Whether the visitor wants something changed, without a word of what."""
    return _CHANGE.fullmatch(plain(text)) is not None


def opens_change(text: str) -> bool:
    """Whether the visitor begins to say what is to be changed: "can you change the place to Solna"."""
    return _OPENED.match(plain(text)) is not None
