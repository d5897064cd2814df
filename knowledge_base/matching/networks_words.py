"""The words around a wish for networks or events, in both languages: what is left is the subject."""

from __future__ import annotations

import re
from typing import Final

from knowledge_base.terms import STOP_WORDS

_NETWORKS: Final = re.compile(
    r"\b(?:network(?:s|ing groups?)?|nätverk(?:en|et)?|nätverksgrupp(?:er|en)?|meeting places?"
    r"|mötesplats(?:er)?|groups?|grupp(?:er)?|communit(?:y|ies))\b",
    re.IGNORECASE,
)
_EVENTS: Final = re.compile(
    r"\b(?:networking events?|events?|evenemang(?:en|et)?|event(?:en|et)|aktivitet(?:er)?|activit(?:y|ies)"
    r"|seminars?|seminari(?:er|um|et)|webinars?|webbinari(?:er|um)|workshops?|workshop(?:par|pen)"
    r"|conferences?"
    r"|konferens(?:er|en)?|meet-?ups?|träff(?:ar|en)?|lectures?|föreläsning(?:ar|en)?|fairs?|mäss(?:a|or|an)"
    r"|frukostmöte(?:n|t)?|mingel|calendar|kalender(?:n)?|what'?s (?:going )?on|vad (?:händer|är på gång))\b",
    re.IGNORECASE,
)
# Words that ask, and say nothing of the subject; they go from both ends of what is left.
_ASKING: Final = frozenset(
    """
    find finding looking look search searching seek seeking interested interest join joining attend attending
    go going visit meet show list see hear learn information info tip tips suggestion suggestions recommend
    recommendation coming upcoming happening available relevant good suitable right next new please thanks hi
    hello wonder wondering help don't doesn't mind
    company companies we're we'd i'm i'd want wants wanted wish related regarding concerning around within
    anything something someone thing things maybe perhaps rather just only instead
    hitta letar leta söker söka intresserad intresserade intresse gå delta deltar besöka träffa visa lista se
    höra lära veta information tips förslag rekommendera rekommendation kommande aktuella aktuellt relevanta
    bra lämpliga undrar undrade hjälp
    passar passande nya snälla tack hej företag företaget företagare bolag vårt gärna tycker gång händer
    rör rörande gällande kring inom någonting nånting något nåt nån några kanske istället hellre bara
    """.split()  # noqa: SIM905  # quoted one by one they would be unreadable
)
_OPEN: Final = frozenset(
    """
    anytime whenever whatever everything flexible idea preference subject topic sure care matter skip day time
    allt helst ingen ingenting inget aning spelar roll kvittar hoppa särskilt särskild flexibel flexibla
    oklart tid dag ämne
    """.split()  # noqa: SIM905  # as above
)
_SAYS_NOTHING: Final = STOP_WORDS["en"] | STOP_WORDS["sv"] | _ASKING | _OPEN
_SKIPPED: Final = re.compile(
    r"\b(?:any(?:thing| ?time)?|all of (?:it|them)|everything|no (?:idea|preference)|not sure"
    r"|(?:don['’]?t|do not) (?:know|care|mind)|doesn['’]?t matter|does not matter|whenever|whatever|skip"
    r"|allt|vad som helst|när som helst|vilk(?:en|et) som helst|ingen aning|vet (?:inte|ej)|spelar ingen roll"
    r"|flexible|kvittar|hoppa över|inget särskilt|ingen särskild|flexibla?|oklart)\b|^\W*(?:no|nej|nä)\W*$",
    re.IGNORECASE,
)
_EDGE: Final = " \t.,;:!?–-\"'()"


def names_networks(text: str) -> bool:
    """Whether a text speaks of networks, as such."""
    return bool(_NETWORKS.search(_EVENTS.sub(" ", text)))


def names_events(text: str) -> bool:
    """Whether a text speaks of events, as such."""
    return bool(_EVENTS.search(text))


def says_any(text: str) -> bool:
    """Whether an answer leaves the choice open."""
    return bool(_SKIPPED.search(text))


def subject_in(text: str) -> str:
    """Return what is left of a wish without the words for networks, events and asking."""
    words = _NETWORKS.sub(" ", _EVENTS.sub(" ", text)).split()
    while words and _is_empty(words[0]):
        words.pop(0)
    while words and _is_empty(words[-1]):
        words.pop()
    return " ".join(words).strip(_EDGE)


def _is_empty(word: str) -> bool:
    plain = word.strip(_EDGE).lower().replace("’", "'")
    return not plain or plain in _SAYS_NOTHING
