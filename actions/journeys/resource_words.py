"""What the journey to share and reuse says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from actions.resource import ResourceCategory, ResourceKind
from knowledge_base.record import Texts

KINDS: Final[Mapping[ResourceKind, Texts]] = {
    "offer": Texts(en="We offer something", sv="Vi erbjuder något"),
    "seek": Texts(en="We are looking for something", sv="Vi söker något"),
}
CATEGORIES: Final[Mapping[ResourceCategory, Texts]] = {
    "equipment": Texts(en="Equipment", sv="Utrustning"),
    "space": Texts(en="Space", sv="Lokal eller yta"),
    "material": Texts(en="Material", sv="Material"),
    "side_stream": Texts(en="Side stream or waste", sv="Restflöde eller avfall"),
    "competence": Texts(en="Competence", sv="Kompetens"),
}
CHANGES: Final = (
    Texts(en="The place", sv="Platsen"),
    Texts(en="The time", sv="Tiden"),
    Texts(en="The description", sv="Beskrivningen"),
    Texts(en="Kind of thing", sv="Slags sak"),
    Texts(en="Offer or want", sv="Erbjuder eller söker"),
    Texts(en="No change", sv="Ingen ändring"),
)
SKIP: Final = Texts(en="Skip", sv="Hoppa över")
QUESTIONS: Final[Mapping[str, Texts]] = {
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
    "change": Texts(en="What would you like to change?", sv="Vad vill ni ändra?"),
}
# Said before a question is asked again.
HINTS: Final[Mapping[str, Texts]] = {
    "kind": Texts(
        en="I need to know that. Choose one of the two, or write “we offer” or “we are looking for”.",
        sv="Det behöver jag veta. Välj ett av de två, eller skriv ”vi erbjuder” eller ”vi söker”.",
    ),
    "what": Texts(
        en="I need to know that. A few words are enough, such as “a freezer at -80 °C”.",
        sv="Det behöver jag veta. Några ord räcker, till exempel ”en frys på -80 °C”.",
    ),
    "category": Texts(
        en="I need to know that. Choose the one that comes nearest.",
        sv="Det behöver jag veta. Välj det som ligger närmast.",
    ),
    "place": Texts(
        en="That does not tell me a place. Write one, such as Huddinge, or Skip if it does not matter.",
        sv="Det säger mig ingen plats. Skriv en, till exempel Huddinge, eller Hoppa över om det inte spelar "
        "någon roll.",
    ),
    "period": Texts(
        en="That does not tell me a time. Write one, such as “from May”, or Skip if it does not matter.",
        sv="Det säger mig ingen tid. Skriv en, till exempel ”från maj”, eller Hoppa över om det inte spelar "
        "någon roll.",
    ),
    "change": Texts(
        en="I did not quite get that. Choose what to change, or write “change the place to Solna”.",
        sv="Det där förstod jag inte riktigt. Välj vad ni vill ändra, eller skriv till exempel ”ändra "
        "platsen till Solna”.",
    ),
}
QUOTED: Final = Texts(en="“{what}”", sv="”{what}”")
YOU: Final[Mapping[ResourceKind, Texts]] = {
    "offer": Texts(en="You offer", sv="Ni erbjuder"),
    "seek": Texts(en="You seek", sv="Ni söker"),
}
NO_PLACE: Final = Texts(en="no place told", sv="ingen plats uppgiven")
NO_PERIOD: Final = Texts(en="no time told", sv="ingen tid uppgiven")
SUMMARY: Final = Texts(
    en=(
        "Is that correct? Staff look at it first and then search for a counterpart. Nobody is told who you "
        "are before both sides have said yes."
    ),
    sv=(
        "Stämmer det? Personalen tittar på det först och letar sedan efter en motpart. Ingen får veta vilka "
        "ni är förrän båda sidor har sagt ja."
    ),
)
