"""Cards as the dialogue deals them, in both languages."""

from __future__ import annotations

from tests.browser.fake_api import Message


def both(shared: Message, en: Message, sv: Message) -> dict[str, Message]:
    """A card in each language: what both share, and the words."""
    return {"en": shared | en, "sv": shared | sv}


SOURCE: Message = {
    "url": "https://ki.se/en/research/pre-gmp",
    "publisher": "Karolinska Institutet",
    "verified": "2026-11-22",
    "certainty": "verified",
}
LONG_NOTE = {
    "en": "Test and develop your protocol here before you transfer it to GMP. " * 6,
    "sv": "Testa och utveckla ert protokoll här innan ni för över det till GMP. " * 6,
}
FACILITY = both(
    {"kind": "facility", "id": "pre-gmp", "subtitle": "Campus Flemingsberg", "source": SOURCE},
    en={
        "title": "Pre-GMP unit, Karolinska Institutet",
        "facts": [
            {"label": "Level", "text": "Pre-GMP, five clean rooms"},
            {"label": "Who may use it", "text": "Companies and researchers"},
            {"label": "Access", "text": "A contract for each order"},
            {"label": "Opened", "text": "2019"},
        ],
        "reasons": [
            {"tone": "meets", "text": "Open to companies"},
            {"tone": "misses", "text": "Not approved for clinical batches"},
            {"tone": "unknown", "text": "Whether two weeks are free in May"},
        ],
        "note": LONG_NOTE["en"],
        "links": [{"title": "How to order", "url": "https://ki.se/en/order"}],
    },
    sv={
        "title": "Pre-GMP-enheten vid Karolinska Institutet",
        "facts": [
            {"label": "Nivå", "text": "Pre-GMP, fem renrum"},
            {"label": "Vilka som får använda den", "text": "Företag och forskare"},
            {"label": "Tillgång", "text": "Ett avtal för varje beställning"},
            {"label": "Öppnade", "text": "2019"},
        ],
        "reasons": [
            {"tone": "meets", "text": "Öppen för företag"},
            {"tone": "misses", "text": "Inte godkänd för kliniska satser"},
            {"tone": "unknown", "text": "Om det finns två lediga veckor i maj"},
        ],
        "note": LONG_NOTE["sv"],
        "links": [{"title": "Så beställer ni", "url": "https://ki.se/en/order"}],
    },
)
FUNDING = both(
    {
        "kind": "funding",
        "id": "almi-innovation-loan",
        "subtitle": "Almi",
        "source": {**SOURCE, "publisher": "almi.se", "url": "https://almi.se/", "certainty": "dated"},
    },
    en={
        "title": "Almi Innovation Loan",
        "facts": [{"label": "Amount", "text": "SEK 50,000 to 500,000"}],
        "reasons": [{"tone": "meets", "text": "Up to 250 staff"}],
    },
    sv={
        "title": "Almis innovationslån",
        "facts": [{"label": "Belopp", "text": "50 000 till 500 000 kronor"}],
        "reasons": [{"tone": "meets", "text": "Högst 250 anställda"}],
    },
)
NETWORK = both({"kind": "network", "id": "sll", "title": "Stockholm Life Tech"}, en={}, sv={})
EVENT = both(
    {
        "kind": "event",
        "id": "atmp-day",
        "starts": "2026-12-09T13:00:00+01:00",
        "ends": "2026-12-09T16:00:00+01:00",
        "all_day": False,
        "place": "Novum, Hälsovägen 7",
        "url": "https://flemingsbergscience.se/atmp",
    },
    en={
        "title": "ATMP day in Flemingsberg",
        "summary": "Companies and researchers on the way from laboratory to clinic.",
        "reasons": [{"tone": "meets", "text": "About cell therapy"}],
    },
    sv={
        "title": "ATMP-dagen i Flemingsberg",
        "summary": "Företag och forskare om vägen från laboratorium till klinik.",
        "reasons": [{"tone": "meets", "text": "Handlar om cellterapi"}],
    },
)
OFFICE = both(
    {
        "id": "office",
        "link": "https://flemingsbergscience.se/",
        "source": {"url": "https://x.se/", "publisher": "flemingsbergscience.se", "seen": "2026-11-22"},
        "certainty": "verified",
    },
    en={
        "title": "Talk to the establishment office",
        "text": "Tell the office how many you are and what kind of laboratory you need.",
        "authority": "Flemingsberg Science Foundation",
        "time": "A week",
        "cost": "Free of charge",
    },
    sv={
        "title": "Prata med etableringskontoret",
        "text": "Berätta hur många ni är och vilken typ av laboratorium ni behöver.",
        "authority": "Stiftelsen Flemingsberg Science",
        "time": "En vecka",
        "cost": "Kostnadsfritt",
    },
)
GMM = both(
    {
        "id": "gmm",
        "link": "https://www.av.se/",
        "source": {"url": "https://www.av.se/", "publisher": "av.se", "seen": "2026-11-22"},
        "certainty": "dated",
    },
    en={
        "title": "Notify your work with genetically modified microorganisms",
        "text": "Send the notification before the work begins.",
        "authority": "Swedish Work Environment Authority",
    },
    sv={
        "title": "Anmäl arbetet med genetiskt modifierade mikroorganismer",
        "text": "Skicka anmälan innan arbetet börjar.",
        "authority": "Arbetsmiljöverket",
    },
)
BANK = both({"id": "bank"}, en={"title": "Open a bank account"}, sv={"title": "Öppna ett bankkonto"})
PLAN = both(
    {"kind": "plan", "id": "establishment"},
    en={
        "title": "Your plan for Flemingsberg",
        "steps": [OFFICE["en"], GMM["en"], BANK["en"]],
        "to_check": ["Whether you will keep animals"],
    },
    sv={
        "title": "Er plan för Flemingsberg",
        "steps": [OFFICE["sv"], GMM["sv"], BANK["sv"]],
        "to_check": ["Om ni kommer att ha försöksdjur"],
    },
)
HANDS: dict[str, dict[str, list[Message]]] = {
    language: {
        "records": [FACILITY[language], FUNDING[language], NETWORK[language]],
        "events": [EVENT[language]],
        "plan": [PLAN[language]],
    }
    for language in ("en", "sv")
}
