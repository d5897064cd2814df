"""Cards as the dialogue deals them, in both languages."""

from __future__ import annotations

from tests.browser.fake_api import Message

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
FACILITY: dict[str, Message] = {
    "en": {
        "kind": "facility",
        "id": "pre-gmp",
        "title": "Pre-GMP unit, Karolinska Institutet",
        "subtitle": "Campus Flemingsberg",
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
        "source": SOURCE,
    },
    "sv": {
        "kind": "facility",
        "id": "pre-gmp",
        "title": "Pre-GMP-enheten vid Karolinska Institutet",
        "subtitle": "Campus Flemingsberg",
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
        "source": SOURCE,
    },
}
FUNDING: dict[str, Message] = {
    "en": {
        "kind": "funding",
        "id": "almi-innovation-loan",
        "title": "Almi Innovation Loan",
        "subtitle": "Almi",
        "facts": [{"label": "Amount", "text": "SEK 50,000 to 500,000"}],
        "reasons": [{"tone": "meets", "text": "Up to 250 staff"}],
        "source": {**SOURCE, "publisher": "almi.se", "url": "https://almi.se/", "certainty": "dated"},
    },
    "sv": {
        "kind": "funding",
        "id": "almi-innovation-loan",
        "title": "Almis innovationslån",
        "subtitle": "Almi",
        "facts": [{"label": "Belopp", "text": "50 000 till 500 000 kronor"}],
        "reasons": [{"tone": "meets", "text": "Högst 250 anställda"}],
        "source": {**SOURCE, "publisher": "almi.se", "url": "https://almi.se/", "certainty": "dated"},
    },
}
NETWORK: dict[str, Message] = {
    "en": {"kind": "network", "id": "sll", "title": "Stockholm Life Tech"},
    "sv": {"kind": "network", "id": "sll", "title": "Stockholm Life Tech"},
}
EVENT: dict[str, Message] = {
    "en": {
        "kind": "event",
        "id": "atmp-day",
        "title": "ATMP day in Flemingsberg",
        "starts": "2026-12-09T13:00:00+01:00",
        "ends": "2026-12-09T16:00:00+01:00",
        "all_day": False,
        "place": "Novum, Hälsovägen 7",
        "url": "https://flemingsbergscience.se/atmp",
        "summary": "Companies and researchers on the way from laboratory to clinic.",
        "reasons": [{"tone": "meets", "text": "About cell therapy"}],
    },
    "sv": {
        "kind": "event",
        "id": "atmp-day",
        "title": "ATMP-dagen i Flemingsberg",
        "starts": "2026-12-09T13:00:00+01:00",
        "ends": "2026-12-09T16:00:00+01:00",
        "all_day": False,
        "place": "Novum, Hälsovägen 7",
        "url": "https://flemingsbergscience.se/atmp",
        "summary": "Företag och forskare om vägen från laboratorium till klinik.",
        "reasons": [{"tone": "meets", "text": "Handlar om cellterapi"}],
    },
}
PLAN: dict[str, Message] = {
    "en": {
        "kind": "plan",
        "id": "establishment",
        "title": "Your plan for Flemingsberg",
        "steps": [
            {
                "id": "office",
                "title": "Talk to the establishment office",
                "text": "Tell the office how many you are and what kind of laboratory you need.",
                "authority": "Flemingsberg Science Foundation",
                "link": "https://flemingsbergscience.se/",
                "time": "A week",
                "cost": "Free of charge",
                "source": {
                    "url": "https://x.se/",
                    "publisher": "flemingsbergscience.se",
                    "seen": "2026-11-22",
                },
                "certainty": "verified",
            },
            {
                "id": "gmm",
                "title": "Notify your work with genetically modified microorganisms",
                "text": "Send the notification before the work begins.",
                "authority": "Swedish Work Environment Authority",
                "link": "https://www.av.se/",
                "source": {"url": "https://www.av.se/", "publisher": "av.se", "seen": "2026-11-22"},
                "certainty": "dated",
            },
            {"id": "bank", "title": "Open a bank account"},
        ],
        "to_check": ["Whether you will keep animals"],
    },
    "sv": {
        "kind": "plan",
        "id": "establishment",
        "title": "Er plan för Flemingsberg",
        "steps": [
            {
                "id": "office",
                "title": "Prata med etableringskontoret",
                "text": "Berätta hur många ni är och vilken typ av laboratorium ni behöver.",
                "authority": "Stiftelsen Flemingsberg Science",
                "link": "https://flemingsbergscience.se/",
                "time": "En vecka",
                "cost": "Kostnadsfritt",
                "source": {
                    "url": "https://x.se/",
                    "publisher": "flemingsbergscience.se",
                    "seen": "2026-11-22",
                },
                "certainty": "verified",
            },
            {
                "id": "gmm",
                "title": "Anmäl arbetet med genetiskt modifierade mikroorganismer",
                "text": "Skicka anmälan innan arbetet börjar.",
                "authority": "Arbetsmiljöverket",
                "link": "https://www.av.se/",
                "source": {"url": "https://www.av.se/", "publisher": "av.se", "seen": "2026-11-22"},
                "certainty": "dated",
            },
            {"id": "bank", "title": "Öppna ett bankkonto"},
        ],
        "to_check": ["Om ni kommer att ha försöksdjur"],
    },
}
HANDS: dict[str, dict[str, list[Message]]] = {
    language: {
        "records": [FACILITY[language], FUNDING[language], NETWORK[language]],
        "events": [EVENT[language]],
        "plan": [PLAN[language]],
    }
    for language in ("en", "sv")
}
