"""What kind of fact a question asks for, and whether a sentence holds one: "how long" wants a time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge_base.document import Language


@dataclass(frozen=True, slots=True)
class AnswerKind:
    """A kind of question, and what its answers look like."""

    asked: re.Pattern[str]
    given: re.Pattern[str]


def _kind(asked: str, given: str) -> AnswerKind:
    return AnswerKind(re.compile(asked, re.IGNORECASE), re.compile(given, re.IGNORECASE))


NEVER = r"(?!)"  # documents name functions, never persons

KINDS: dict[Language, tuple[AnswerKind, ...]] = {
    "en": (
        _kind(
            r"\bhow (long|fast|soon|quickly)\b|\b(handling|processing|waiting) time",
            r"\b(\d+|one|two|three|four|five|six|ten|twelve)[- ](working )?(minute|hour|day|week|month|year)",
        ),
        _kind(
            r"\b(cost|costs|price|prices|fee|fees|charge|expensive|salary|budget|how much)\b",
            r"\b(SEK|EUR|free of charge|free|per cent|percent|price|fee)\b|[€%]",
        ),
        _kind(
            r"^\W*(and |but |since )?when\b|\b(deadline|what date|which date|what year|closing date)\b",
            r"\b(19|20)\d\d\b|\b(january|february|march|april|may|june|july|august)\b"
            r"|\b(september|october|november|december)\b|\b(within|before|after|weeks|months|years)\b",
        ),
        _kind(r"\bhow (many|old|large|big)\b", r"\d|\b(one|two|three|four|five|six|seven|eight|nine|ten)\b"),
        _kind(
            r"^\W*(and |but )?where\b|\bhow do (i|we) (get in|reach)\b|\b(contact|address|located)\b",
            r"\b(is|are|lies|located) (in|at|on|next)\b|\b(contact|turn to|ask|reach|start with|start at)\b",
        ),
        _kind(
            r"\bwho (can|may|could|is allowed|has the right)\b|\beligib",
            r"\b(open to|eligible|only|may|can|for ((limited )?companies|academia|researchers)|must be)\b",
        ),
        _kind(
            r"\b(what|which) (share|percentage|proportion)\b|\b(success|approval|acceptance) rate\b",
            r"\b(per cent|percent|one in \w+|half|third|quarter)\b|%",
        ),
        _kind(
            r"\bhow often\b", r"\b(every|daily|weekly|monthly|yearly|once|twice|a (day|week|month|year))\b"
        ),
        _kind(
            r"\b(opening hours|open on|weekends?|evenings?|at night)\b",
            r"\b\d{1,2}([.:]\d\d|-\d)|\b(hours?|weekends?|evenings?|nights?|(mon|tues|wednes|thurs|fri|satur|sun)days?)\b",
        ),
        _kind(r"\b(phone|telephone|e-?mail address)\b", r"\+46|\b0\d|@|\b(phone|telephone|e-?mail)\b"),
        _kind(r"\bwho (is|are) the (head|manager|director|chair\w*|boss|ceo|leader|\w+ manager)\b", NEVER),
    ),
    "sv": (
        _kind(
            r"\bhur (länge|lång tid|snabbt|fort)\b|(handläggnings|vänte|besluts|lednings|leverans)tid",
            r"\b(\d+|en|ett|två|tre|fyra|fem|sex|tio|tolv) (arbets|kalender)?(minut|timm|dag|veck|månad|år)",
        ),
        _kind(
            r"\b(kosta|kostar|dyrt|hur mycket|kronor|betalt|\w*(kostnad|avgift|pris)(en|et|er|erna)?)\b"
            r"|\B(lön|budget|hyra|taxa)\b|\b(lön|budget|taxa)\b",
            r"\b(kronor|kr|SEK|EUR|euro|miljoner|kostnadsfri\w*|gratis|procent)\b|pris|avgift|[€%]",
        ),
        _kind(
            r"^\W*(och |men )?när\b|\b(sista \w*dag(en)?|vilket år|deadline|\w*datum(et)?)\b",
            r"\b(19|20)\d\d\b|\b(januari|februari|mars|april|maj|juni|juli|augusti)\b"
            r"|\b(september|oktober|november|december)\b|\b(inom|innan|före|efter|veckor|månader|år)\b",
        ),
        _kind(
            r"\b(hur (många|gammal|gammalt|stor|stort|stora)|\w*(antal|storlek|kapacitet)(et|en)?)\b",
            r"\d|\b(en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio)\b",
        ),
        _kind(
            r"^\W*(och |men )?(var|vart|hur kontaktar)\b|\b(kontakt|kontakta|\w*adress(en)?|ligger)\b",
            r"\b(ligger|finns|sitter) (i|på|vid|nära)\b|\b(kontakta|vänd|fråga|fråga\w*|börja hos|nå)\b",
        ),
        _kind(
            r"\b(vem|vilka) (kan|får|har rätt)\b|\bbehörig",
            r"\b(öpp(en|et|na) för|bara|får|kan|för (företag|aktiebolag|akademi|forskare)|lånar ut till)\b",
        ),
        _kind(
            r"\b(hur stor (andel|del)|vilken andel|hur många procent|\w+andel(en)?"
            r"|(bevilj|bifall|framgång|godkänn|täckning)\w*grad(en)?)\b",
            r"\b(procent|hälften|tredjedel|fjärdedel|var \w+(de|te))\b|%",
        ),
        _kind(
            r"\bhur ofta\b", r"\b(varje|dagligen|en gång|två gånger|om (dagen|året)|per (vecka|månad|år))\b"
        ),
        _kind(
            r"\b(öppettid\w*|öppet på|helg(en|er|erna)?|kvällar(na)?|kvällstid|på natten)\b",
            r"\b\d{1,2}([.:]\d\d|-\d)|\b(helg\w*|kväll\w*|natt\w*|(mån|tis|ons|tors|fre|lör|sön)dag\w*)\b",
        ),
        _kind(
            r"\b(\w*telefon\w*|m[ea]jladress\w*|mailadress\w*|e-post\w*)\b",
            r"\+46|\b0\d|@|\b(telefon|mejl|e-post)",
        ),
        _kind(r"\bvem är (chef|ordförande|vd|direktör|\w*ledare|\w*chef)", NEVER),
    ),
}


def kinds_asked(question: str, language: Language) -> tuple[AnswerKind, ...]:
    """Return the known kinds of facts that `question` asks for."""
    return tuple(kind for kind in KINDS[language] if kind.asked.search(question))


def kinds_given(sentences: Sequence[str], language: Language) -> frozenset[AnswerKind]:
    """Return the kinds of facts that one of `sentences` holds."""
    return frozenset(kind for kind in KINDS[language] if any(map(kind.given.search, sentences)))
