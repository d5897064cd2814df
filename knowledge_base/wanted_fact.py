"""What a sentence must hold to answer a question, where the kind of question leaves too much open.

"How long does it take?" wants the time of a decision and not how long a card is valid; "how large is the
loan?" wants a sum and not a number of staff. The kinds of `answer_kind.py` say whether a document may answer
at all; these say which of its sentences does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge_base.answer_kind import kinds_asked
from knowledge_base.document import Language

Pattern = re.Pattern[str]


def _fact(asked: str, told: str) -> tuple[Pattern, Pattern]:
    return re.compile(asked, re.IGNORECASE), re.compile(told, re.IGNORECASE)


# Regular expressions read worse when they are broken up than when they are long.
PERIOD_EN = (
    r"\b(\d+|one|two|three|four|five|six|seven|eight|ten|twelve)[- ](working |calendar )?(day|week|month)"
)
PERIOD_SV = r"\b(\d+|en|två|tre|fyra|fem|sex|sju|åtta|tio|tolv) (arbets|kalender)?(dag|veck|månad)"
DECIDING_EN = r"\b(decid|decision|handle|handling|process|within|answer|result|takes?\b)"
DECIDING_SV = r"\b(beslut|handlägg|behandla|inom|svar|besked|resultat|tar?\b)"
# A number of things, and no date or share.
COUNT_EN = (
    r"\b(\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) "
    r"(?!(%|of|per cent|percent|and|or|to|January|February|March|April|May|June|July|August|September|October"
    r"|November|December)\b)[a-z-]{3,}"
)
COUNT_SV = (
    r"\b(\d[\d ]*|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv) "
    r"(?!(procent|och|eller|till|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november"
    r"|december)\b)[a-zåäö-]{3,}"
)
SUM = r"\b(SEK|EUR)\s?\d|€\s?\d|\d\s?(kronor|kr|euro|miljon\w*)\b"
PART = r"\d\s?(%|per cent|percent|procent)"
PAID = r"money|loan|grant|voucher|funding|support|award|prize|sum|amount"
PAID_SV = r"pengar|lån|bidrag|check|stöd|finansiering|pris|summa|belopp"
# "In Solna", "at Alfred Nobels Allé": a place by its name.
PLACED = r"\b(in|at|near|next to|on campus|i|på|vid|nära|intill) (the )?(?-i:[A-ZÅÄÖ])"
BODY_EN = r"(the )?(municipality|county|(?-i:[A-ZÅÄÖ]))"
BODY_SV = r"(kommun|länsstyrelse|(?-i:[A-ZÅÄÖ]))"
FORMS = (
    r"\b(limited compan|aktiebolag|company forms?|bolagsform|sole trader|self-employed|enskild|egenavgift)"
)

FACTS: dict[Language, tuple[tuple[Pattern, Pattern], ...]] = {
    "en": (
        _fact(r"\bhow many\b(?! (times|per ?cent))", COUNT_EN),
        _fact(
            r"^(?!.*\bcompared ).*\bwhat (does|do|would|will) (it|they|this|that|the \w+)( \w+)? cost\b",
            r"\b(fees?|pric(e|es)|free of charge|interest|rent)\b"
            r"|\bcosts? (about )?(SEK|EUR)|(SEK|EUR) [\d,]+ (an? |per )",
        ),
        _fact(
            r"^(?!.*\bcount).*\b(threshold|limit|cap|ceiling)\b",
            rf"{SUM}|{PART}|\b(at most|fewer than|up to) \d",
        ),
        _fact(
            r"\bhow (long|fast|soon|quickly)\b"
            r"(?!.*\b(valid|last|lasts|lease|keep|run|runs|repay|project|back)\b)"
            r"|\b(processing|handling|decision|waiting) times?\b",
            rf"{PERIOD_EN}.*{DECIDING_EN}|{DECIDING_EN}.*{PERIOD_EN}",
        ),
        _fact(r"\b(success|approval) rate|\bchances?\b", rf"({PART}|one in).*\b(succe|approv|grant)"),
        _fact(
            r"\bwho (can|may|could) (apply|get|join|take part)\b|\beligible\b",
            r"\bmust be (an? |registered)"
            r"|\b(open to|eligible|can apply|may apply|can get|compan\w+ with|only)\b",
        ),
        _fact(r"\bequity\b|\bownership share", r"\bownership share|\bshares? of"),
        _fact(r"\b(how much of|(what|which) (share|percentage|part) of)\b", rf"{PART}|\bhalf\b|third\b"),
        _fact(rf"\bhow (much(?! of)|large|big|high)\b.*\b\w*({PAID})|\bamount\b|\bhow much\W*$", SUM),
        _fact(r"\bhow (much|large|big|high)\b.*\bdeduction", rf"{SUM}|{PART}"),
        _fact(r"\brents?\b(?!\s+(a|an|the|out|lab|space)\b)", r"\brents?\b"),
        _fact(r"\bint(e)?rest( rates?)?\W*$|\binterest rate", r"\binterest\b"),
        _fact(r"\d+ (employees|staff|people|persons)\b", r"\d+ (full-time )?(staff|employees|people)"),
        _fact(
            r"\b(sole trader|self-employed|trading partnership|economic association|limited company)\b", FORMS
        ),
        _fact(
            r"\bhow (do|can|should) (i|we|you|a company) (apply|register)\b",
            r"\b(applied for|form|e-service|portal|website|by e-?mail)\b",
        ),
        _fact(r"\bvalid(ity)?\b|\bexpires?\b", r"\bvalid (for|until)\b|\blasts? .*\byears?\b"),
        _fact(
            r"\bwho (\w+ )?(pays?|paid|funds?|funded|finances?)\b",
            r"\b(paid|funded|financed) by\b|\bfree of charge\b",
        ),
        _fact(
            r"\bwho (must |has to |should |can )?(approves?|decides?|grants?|supervises?)\b",
            r"\b(given|decided|granted|approved|supervised|handled) by\b|\b(approval|permit) from\b"
            r"|\bsupervises\b|\bapplied for (at|with)\b",
        ),
        _fact(
            r"\bwhere\b.*\b(apply|notify|register|file|send)\b",
            rf"\b(appl|notif|regist|sent|send|file)\w*\b.*\b(at|to|with|through|via) {BODY_EN}",
        ),
        _fact(r"^\W*(and |but )?where (is|are|was)\b|\bwhere\W*$", PLACED),
        _fact(
            r"\b(which|what|who) (else|companies|firms|tenants|startups)\b.*\b(is|are|sits?|rent|there)\b",
            r"\bmoved in|\btenants?\b|\bhas (an? |its )?(own )?(office|lab|clean)|\bbased (in|at)",
        ),
    ),
    "sv": (
        _fact(r"\bhur många\b(?! (gånger|procent))", COUNT_SV),
        _fact(
            r"^(?!.*\bjämfört med).*\bvad (kostar|kostade|skulle) (det|den|de|ett?|en)\b",
            r"\b(avgift|pris|kostnadsfri|gratis|ränt|hyra)|\bkostar (cirka |omkring )?\d|kronor (i|per|om) ",
        ),
        _fact(
            r"\b(jämfört med|samma pris|annat pris)\b",
            r"\b(än|som) (universitet|akadem|företag)\w*|\bsamma pris\b",
        ),
        _fact(
            r"^(?!.*\bräkna).*(gräns|gränsen|tröskel|tröskeln|taket)\b",
            rf"{SUM}|{PART}|\b(högst|färre än|upp till|minst) \d",
        ),
        _fact(
            r"\bhur (länge|lång tid|snabbt|fort)\b(?!.*\b(gäller|giltig|varar|hyra|projekt|återbetal|pågår))"
            r"|\b(handläggningstid|väntetid|beslutstid)",
            rf"{PERIOD_SV}.*{DECIDING_SV}|{DECIDING_SV}.*{PERIOD_SV}",
        ),
        _fact(r"\b(beviljandegrad|chans)", rf"({PART}|var \w+(de|te)\b).*\b(lyckades|bevilja|fick)"),
        _fact(
            r"\b(vem|vilka) (kan|får|kunde) (söka|få|delta|vara med)\b|\bbehörig",
            r"\bmåste vara (ett |en |registrer)|\b(öpp(en|et|na) för|får söka|kan söka|kan få|bara)\b",
        ),
        _fact(r"\bägarandel|\bdelägar", r"\bägarandel|\bdelägar"),
        _fact(r"\b(hur mycket av|hur stor (andel|del)|vilken andel)\b", rf"{PART}|hälften|halva|tredjedel"),
        _fact(
            rf"\bhur (mycket(?! av)|mkt|stor(?! (an)?del)|stort|stora|högt?)\b.*({PAID_SV})"
            r"|\bbelopp\w*|^(?!.*avdrag).*\bhur mycket\W*$",
            SUM,
        ),
        _fact(r"avdrag\w*.*\bhur mycket\b|\bhur (mycket|stort|högt)\b.*avdrag", rf"{SUM}|{PART}"),
        _fact(r"\bhyran?\b(?!\s+(en|ett|labb|lokal|ut)\b)", r"\bhyr(a|an|or)\b"),
        _fact(r"\bränta\w*\W*$|\bräntan\b|\bräntesats", r"\bränt"),
        _fact(r"\d+ (anställda|personer|medarbetare)\b", r"\d+ (heltids)?(anställda|personer|medarbetare)"),
        _fact(r"\b(enskild (firma|näringsidkare)|egenföretagare|handelsbolag|ekonomisk förening)", FORMS),
        _fact(
            r"\bhur (ansöker|söker|registrerar) (jag|vi|man|ni)\b",
            r"\b(söks|blankett\w*|pappersblankett\w*|e-tjänst\w*|portal\w*|webbplats|mejl)\b",
        ),
        _fact(r"\bgiltig|\bhur länge gäller\b", r"\b(gäller|gälla) (i|upp till|till)\b|\bgiltig"),
        _fact(
            r"\bv(em|ilka) (\w+ )?(betala|finansiera|bekosta)",
            r"(betala|finansiera|bekosta)(de)?s (av|med)\b|\bkostnadsfri|\bgratis\b",
        ),
        _fact(
            r"\bv(em|ilka) (måste |ska |kan |får )?(godkänn|beslut|bevilja|pröva|ger)",
            r"\b(ges|beslutas|godkänns|prövas|beviljas|handläggs) av\b|\b(godkännande\w*|tillstånd) från\b"
            r"|\bnämnd|\bsöks hos\b",
        ),
        _fact(
            r"\bvar(t|s)?\b.*\b(anmäler|ansöker|söker|registrerar|skickar)\b",
            rf"(anmäl|sök|skicka|registrer)\w*\b.*\b(till|hos|via) {BODY_SV}",
        ),
        _fact(r"^\W*(och |men )?(var|vart) (är|ligger|finns|låg|sitter)\b|\bvar\W*$", PLACED),
        _fact(
            r"\bvilka (andra )?(företag|bolag|hyresgäster|startup\w*)\b.*\b(sitter|finns|hyr|är)\b",
            r"flytta\w* in|\bhyresgäst|\bhar (sitt |ett )?(eget )?(kontor|labb|huvudkontor|renrum)",
        ),
    ),
}


# "What does ATMP mean?" wants the words that the letters stand for.
LETTERS = re.compile(
    r"\b(?:what (?:does|do) |what is |vad betyder |vad står |vad är )(?:an? |the |ett? )?"
    r"(?-i:([A-ZÅÄÖ][\w-]*[A-ZÅÄÖ]))(?: (?:mean|stand for|för))?\W*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class WantedFact:
    """What an answering sentence holds.

    Attributes:
        told: One pattern for each fact asked for; empty where the question leaves it open.
        exact: Whether these are the exact facts, and not only their kind.
        asked: One pattern for each way in which a question asks for them.
    """

    told: tuple[Pattern, ...]
    exact: bool
    asked: tuple[Pattern, ...] = ()

    def is_told_by(self, sentence: str) -> bool:
        """Return whether a sentence holds one of the facts."""
        return any(pattern.search(sentence) for pattern in self.told)

    def is_asked_by(self, heading: str) -> bool:
        """Return whether a heading asks for one of the facts too: "What it costs"."""
        return any(pattern.search(heading) for pattern in self.asked)


def wanted_fact(question: str, language: Language, sentences: Sequence[str]) -> WantedFact:
    """Return what `question` wants to hear: the very fact, or its kind where no sentence tells the fact.

    Args:
        question: The visitor's words.
        language: Their language.
        sentences: All that could be quoted.
    """
    facts = [*_written_out(question), *(fact for fact in FACTS[language] if fact[0].search(question))]
    kinds = kinds_asked(question, language)
    asked = (*(asking for asking, _ in facts), *(kind.asked for kind in kinds))
    exact = WantedFact(tuple(told for _, told in facts), exact=True, asked=asked)
    if any(map(exact.is_told_by, sentences)):
        return exact
    return WantedFact(tuple(kind.given for kind in kinds), exact=False, asked=asked)


def _written_out(question: str) -> list[tuple[Pattern, Pattern]]:
    letters = LETTERS.search(question)
    if letters is None:
        return []
    name = re.escape(letters[1])
    return [(re.compile(r"(?!)"), re.compile(rf"\w \({name}\b|\b{name} \(\w+ \w"))]
