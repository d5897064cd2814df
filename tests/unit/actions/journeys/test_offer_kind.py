"""Whether something is offered or sought, told from the words of those who write."""

from __future__ import annotations

import pytest

from actions.journeys.offer_kind import read_kind

OFFERED = [
    "we have a spare freezer",
    "have a spare frys, -80, anyone?",
    "We are giving away three old incubators",
    "anyone interested in a used plate reader?",
    "does somebody need dry ice? we have far too much",
    "we dont need our gel scanner any more",
    "Our rotary evaporator is no longer needed",
    "We never use our second biosafety cabinet",
    "would you know someone who wants our old HPLC?",
    "up for grabs: 40 boxes of pipette tips",
    "we'd be happy to lend out our thermocycler",
    "Can we rent out our cold room to another company?",
    "we have 30 square metres of lab space in Novum",
    "selling a second hand autoclave",
    "to donate: office chairs and two desks",
    "We are not looking for anything, we want to get rid of a centrifuge",
    "our statistician could help another company on Fridays",
    "we have a suprlus of nitrile gloves",
    "ofering bench space for two persons",
    "looking for a new home for our spectrophotometer",
    "We are looking for someone who can use our spent grain",
    "we need to get rid of 200 litres of ethanol",
    "others are welcome to use our sequencer at night",
    "free to collect: shelves and a fume hood",
    "we have a mikroskop som står oanvänt",
    "Is it possible to share our leftover antibodies with others?",
    "har en frys på -80 grader över",
    "vi skänker ett dragskåp",
    "Vi avyttrar två äldre masspektrometrar",
    "en autoklav kan lånas på helgerna",
    "vi behöver den inte längre",
    "vi behover inte var gamla inkubator",
    "Vår skakinkubator används aldrig",
    "behöver någon torris?",
    "någon som vill ha labbstolar?",
    "Vem vill ta över vår hyllinredning?",
    "vi lånar gärna ut vår gelkamera",
    "kan vi hyra ut ett mötesrum till ett annat bolag?",
    "säljes: begagnad centrifug, 4 000 kr",
    "bortskänkes mot avhämtning, tio backar petriskålar",
    "vi sökr inget, vi har en pcr-maskin över",
    "överblivet odlingsmedium, håller till mars",
    "Vi söker någon som kan ta hand om vår restvärme",
    "vi måste göra oss av med ett lager handskar",
    "vår kvalitetsansvariga kan hjälpa andra en dag i veckan",
    "erbjudr plats för två personer i vårt labb",
    "ni får gärna använda vår kvävetank",
    "Finns det någon som har nytta av vårt lösningsmedelsavfall?",
    "vi har en spare freezer, någon intresserad?",
    "vi vill inte slänga våra gamla datorer",
    "plats ledig i vår -80",
    "har två kontorsrum som står tomma",
    "vi delar gärna med oss av våra pipettspetsar",
    "en våg till övers",
]
SOUGHT = [
    "söker surplus -80 frys",
    "looking for a used centrifuge",
    "anybody got a spare rotor for a Beckman?",
    "loking for lab benches",
    "Does any company have an unused incubator?",
    "who has a microscope that stands idle?",
    "We need a balance for a week",
    "can we borrow a gel camera from somebody?",
    "could someone lend us a shaker",
    "wanted: biosafety cabinet in working order",
    "We don't have a cold room of our own",
    "we have no autoclave",
    "I want to buy a second-hand freezer",
    "we'd rather take over an old shaker than buy a new one",
    "seeking surplus glassware",
    "Is anybody selling a plate reader?",
    "we would like to rent a desk in somebody's lab",
    "Looking for a freezer, it does not need to be new",
    "in need of a few hours of a bioinformatician",
    "do you know where we can find spare fume hoods?",
    "we are short of bench space",
    "searching for någon som har en centrifug",
    "our freezer broke and we have to find another one",
    "We do not offer anything, we need a technician",
    "is there a free desk anywhere?",
    "finns det någon som har en rotor över?",
    "har någon en ledig inkubator",
    "letar begagnad flödescytometer",
    "vi behöver en frys",
    "soker begagnade labbankar",
    "behövr låna en våg i två dagar",
    "kan vi få låna ett mikroskop av er granne?",
    "kan någon låna ut en centrifug?",
    "sökes: skakinkubator",
    "vi saknar autoklav",
    "Vi har ingen egen kyl",
    "vi har inte någon masspektrometer själva",
    "Var hittar vi överbliven labbutrustning?",
    "vi vill köpa ett begagnat dragskåp",
    "vi tar gärna över någons gamla kylskåp",
    "söker en frys, den behöver inte vara ny",
    "Är det någon som säljer en plattläsare?",
    "skulle vilja hyra en bänk hos någon",
    "efterlyser en regulatorisk person på deltid",
    "vi är i behov av en statistiker några timmar",
    "någon som har en spare pipette att låna ut till oss?",
    "vem har en sekvenserare med lediga tider?",
    "vi har brist på förvaring",
    "vårt labb läcker, behöver hitta bänkplats snarast",
    "vi erbjuder inget själva men vill låna en skak",
    "någon som kan avvara en inkubator?",
    "önskar hyra kylrum",
]
OPEN = [
    "Share and reuse",
    "a freezer",
    "equipment",
    "we want to share equipment",
    "share a nurse with other companies",
    "hej, jag har en fråga",
    "We have just moved to Flemingsberg",
    "dela och återbruka",
    "en inkubator i Huddinge",
    "vi vill dela labb med ett annat bolag",
    "återbruk av utrustning",
    "ja",
    "We wish to share a storage room with another company",
]


@pytest.mark.parametrize("text", OFFERED)
def test_an_offer_is_known_by_its_words(text: str) -> None:
    """In either language and in both at once, misspelt, negated, or put as a question."""
    assert read_kind(text) == "offer"


@pytest.mark.parametrize("text", SOUGHT)
def test_a_want_is_known_by_its_words(text: str) -> None:
    """Although it names what is spare or unused elsewhere, and asks others to lend."""
    assert read_kind(text) == "seek"


@pytest.mark.parametrize("text", OPEN)
def test_what_tells_neither_is_left_open(text: str) -> None:
    """The visitor is asked then: nobody guesses."""
    assert read_kind(text) is None
