"""Whether a text says that no incubator is wanted, or no advice: "please no more consultants"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.no_option import NO_GOOD
from knowledge_base.matching.said_of import SaidOf
from knowledge_base.matching.sentence_bounds import close_before
from knowledge_base.matching.span import Span

ADVICE: Final = "advice"
INCUBATION: Final = "incubation"
_ANY: Final = (
    r"(?:(?:an?|any|all|the|your|another|more|further|other|extra|yet|one|en|ett|någon|några|något|nån|nåt"
    r"|nåra|fler|flera|mera?"
    r"|ännu|ytterligare|all|alla|era)\s){0,3}"
)
_INCUBATOR: Final = r"(?:incubators?|inkubator(?:er|n|erna|plats|platser|program)?)"
ADVISER: Final = (
    r"(?:(?:EU|grant|business|funding|bidrags|ansöknings|affärs|external|extern|externa)[-\s]?)?"
    + alternatives(
        """advice, adviser, advisers, advisor, advisors, advisory services, consultant, consultants,
        consultancy, coach, coaches, coaching, counselling, counsellors, mentor, mentors, helpdesk,
        helpdesks, help desk, grant writer, grant writers, application support, application help,
        rådgivare, rådgivarna, rådgivning, konsult, konsulter, konsulterna, konsulthjälp, konsultstöd,
        coacher, coachning, mentorer, ansökningshjälp, ansökningsstöd, goda råd, fler råd, guidance,
        hand-holding,
        handholding, counsellor, counselors, counselor, seminars, webinars, workshops, good advice,
        vägledning, lotsar, lotsning, seminarier, webbinarier, bollplank"""
    )
)
NAMED: Final = ((INCUBATION, _INCUBATOR), (ADVICE, ADVISER))
_NO_MORE: Final = (
    r"(?:no\s(?:more|further|other|additional)|not\s(?:another|more|yet\sanother)|ingen\s(?:mer|fler)"
    r"|inga\s(?:fler|mer)|inget\smer|inte\s(?:en\still|ännu\sen|fler|mer))"
)
_SPARE: Final = alternatives(
    """avoid, spare us, spare me, spare us the, skip, forget, forget about, tired of, fed up with, sick of,
    done with, through with, finished with, enough, enough of, less, had our fill of, plenty of, mindre,
    mätta på, tröttnat på, fått nog av, haft nog av, rather than, instead of, anything but,
    everything but, slippa, slippa fler, hoppa över, glöm, nog av, nog med, trötta på, trött på, less på,
    klara med, färdiga med, i stället för, istället för, snarare än, allt utom"""
)
_NEED: Final = (
    r"(?:need|want|require|wish\sfor|look\sfor|care\sfor|believe\sin"
    r"|(?:need\sto|want\sto|wish\sto)\s(?:join|enter|see|talk\sto|hire|be\sin|go\s(?:back\s)?(?:in)?to))"
)
_DO_NOT: Final = r"(?:do\snot|don['’]?t|would\snot|wouldn['’]?t|will\snot|won['’]?t|no\slonger)"
_NO: Final = r"(?:inte|ej|ingen|inga|inget|aldrig)"
_HA: Final = r"(?:\s(?:ha|längre|heller|hjälp\sav|gå\sin\si|in\si))*"
_WISHES: Final = r"(?:behöver|vill|önskar|söker)"
_NEED_NOT: Final = "|".join(
    (
        # not "an app so that users need no coach"
        r"(?:we|I)\s(?:(?!so\b|that\b|which\b|who\b|where\b|for\b)[\w-]+\s){0,8}?(?:need|want|require)\sno",
        rf"(?:we|I)\s(?:\w+\s){{0,2}}?{_DO_NOT}\s(?:really\s|even\s)?{_NEED}",
        rf"(?:we|I)\s{_DO_NOT}\s(?:join|enter|go\s(?:back\s)?(?:in)?to|return\sto|apply\sto)",
        rf"(?:^|(?<=[.;!?]\s))(?:(?:do\snot|don['’]?t)\s{_NEED}|(?:need|want)\sno)",
        r"not\s(?:looking\sfor|interested\sin|in\sneed\sof|keen\son)"
        r"|no\s(?:need|use|wish|interest)\s(?:of|for|in)",
        r"(?:do|manage|get\sby|cope)\s(?:fine\s|well\s)?without",
        rf"(?:vi|jag)\s{_WISHES}\s(?:\w+\s){{0,2}}?{_NO}{_HA}|{_WISHES}\s(?:vi|jag)\s(?:\w+\s)?{_NO}{_HA}",
        r"(?:inte|inget|ingen)\s(?:behov|lust|intresse|intresserade?|sugna?)\s(?:av|på|för)",
        r"klarar\s(?:oss|mig)\s(?:\w+\s)?utan",
        r"(?:money|cash|pengar|bidrag|grants?),?\s(?:and\s|och\s)?(?:not|no|inte|inga|ingen)",
        r"(?:no|(?<!said\s)no\sthanks|say\sno|nej|nej\stack|tackar\snej)\s(?:to|till)",
    )
)
_ENOUGH: Final = (
    r"(?:har\s(?:vi|jag)|finns\sdet)\s(?:(?:redan|fått|haft|mer\sän"
    r"|gott\soch)\s){0,3}(?:så\sdet\s(?:räcker|förslår)(?!\still\b)"
    r"|nog(?=\s?(?:[.,;!?]|$)|\sav\b)|tillräckligt|för\smånga|för\smycket)"
    r"|(?:we|I)(?:\salready)?(?:\shave|\shave\shad|\shad|['’]ve\s(?:had|got))\s(?:\w+\s)?(?:enough|plenty"
    r"|too\smany|too\smuch)\b"
    r"|enough(?=\s?(?:[.,;!?]|$))"
)
# What else it may be about: "no advice on the patent", "no consultant who costs a fortune"
_TOPIC: Final = (
    r"(?:(?:the|our|an?|any|of|three|two|vår[at]?|en|ett|den|det|hela|tre)\s){0,2}(?:that|this|it|them"
    r"|EU\S*|Brussels"
    r"|grants?|applications?|funding|money|det|den|detta|dem|ansök\w*|bidrag\w*|finansiering\w*|pengar\w*"
    r"|life\w*|livet|gången|years?|oss|us|me|mig|Sweden|Sverige)\b"
)
_NOTHING_ELSE: Final = (
    r"(?!\s(?:who|which|that|som|than|yet|until|before|till\s(?:then|we)|ännu|än\b|förrän|innan)\b"
    r"|\s(?:can|could|will|has|have|kan|har|tog|took|vill|wants?)\b"
    rf"|\s(?:on|about|regarding|for|with|om|kring|för|med|till)\s(?!{_TOPIC})"
    r"|[^.;!?]{0,30}?\b(?:but\s(?:one|in|for|on|an?\s\w*\s?incubator)|utan\s(?:en|i|på|bara|om))\b"
    r"|\s(?:only|just|bara|enbart)\b)"
)
# "no incubator again", and not "no incubator has taken us in"
ALSO_NOT: Final = (
    r"(?=\s?(?:[.,;!?]|$)|\s(?:please|again|either|tack|igen)\b"
    r"|\s(?:and|nor|or|och|eller)\s(?:no|ingen|inga)\b)"
)
_THANKS: Final = r"(?=,?\s(?:please|thanks|thank\syou|tack|again|igen)\b)"


def _patterns(name: str) -> Iterator[str]:
    what = rf"{_ANY}(?P<what>{name})\b"
    yield rf"\b(?:{_NO_MORE}|{_SPARE}|{_NEED_NOT})\s{what}{_NOTHING_ELSE}"
    topic = rf"(?:\s(?:on|about|with|for|om|kring)\s{_TOPIC}(?:\s\w+)?)?"
    yield rf"\b(?:no|ingen|inga|inget)\s{what}{topic}{_THANKS}"
    yield rf"\b{what}\s(?:{_ENOUGH})"
    yield rf"\bhar\s(?:redan\s)?{what}\sså\sdet\s(?:räcker|förslår)(?!\still\b)"
    yield rf"\b{what}\s{_WISHES}\s(?:vi|jag)\s(?:\w+\s){{0,2}}?(?:inte|ej)\b(?!\s(?:bara|enbart|endast))"
    yield rf"\b{what}\s(?:is|are|är|vore|känns)\s(?:\w+\s)?{NO_GOOD}\b(?!\s(?:to|without|unless|utan)\b)"
    yield rf"\b{what}\s?[=:?,–-]?\s?(?:no|nej)\s(?:thanks|thank\syou|tack)\b"


_END: Final = r"(?=\s?(?:[.,;!?]|$))"
_IN_ONE: Final = (
    r"(?:\s(?:in|at|near|i|på|vid|hos)\s[\w-]+)?(?:\s(?:already|redan|(?:since|sedan)\s\w+))?\s?[,;.–-]?\s"
)
_NOT_THAT: Final = "|".join(
    (
        r"(?:det|den|sånt|sådant|en\still|fler|någon\smer|en\sny)\sbehöver\s(?:vi|jag)\s(?:inte|ej)"
        rf"(?:\s(?:(?:fler\s)?(?:tips|förslag|råd)\s(?:om|på)|hjälp\smed|höra\som|igen|mer))?{_END}",
        r"(?:vi|jag)?\s?(?:behöver|vill\sha)\s(?:vi\s|jag\s)?(?:inte|ingen|inga)\s(?:en\still"
        r"|någon\s(?:till|ny)|fler|ny|till"
        rf"|(?:fler\s)?(?:sådana\s)?(?:tips|förslag)\s(?:om|på)\s(?:det|den|en\still|fler|sådana"
        rf"|sånt)){_END}",
        r"(?:inga\s(?:fler\s)?(?:tips|förslag)\s(?:om|på)|hoppa\söver|slipper\sgärna)\s(?:det|sånt|sådana"
        r"|fler|den)\b",
        rf"(?:we|I)\s{_DO_NOT}\s(?:need|want|look\sfor)\s(?:(?:tips|advice)\s(?:on|about)\s"
        rf"|to\shear\s(?:about|of)\s)?"
        rf"(?:that|one|another(?:\sone)?|a\s(?:second|new)(?:\sone)?"
        rf"|(?:any\s)?more(?:\sof\s(?:them|those))?){_END}",
        r"(?:no\s(?:tips|advice|suggestions)\s(?:on|about|of|for)|(?:please\s)?(?:skip|spare\sus"
        r"|leave\sout))\s"
        r"(?:that|those|it|them)(?:\s(?:tip|one|advice|suggestion))?\b",
    )
)
_CHAPTER: Final = (
    r"(?:incubator\s(?:chapter|stage|phase|years?|time|days|period|life|programme)"
    r"|inkubator(?:tiden|kapitlet|fasen|åren|perioden|stadiet|livet))"
)
_BEHIND: Final = r"(?:behind\s(?:us|me)|bakom\s(?:oss|mig))"
_PAST: Final = rf"(?:{_BEHIND}|over|done|closed|finished|past|history|förbi|över|avslutad?t?|slut|historia)"
_NOW: Final = r"(?:now\s|long\s|nu\s|redan\s|already\s|sedan\slänge\s|all\s)?"
_END_OR: Final = r"(?=\s?(?:[.,;:!?–-]|$)|\s(?:for\sus|för\soss|please|tack|and|och|or|eller)\b)"
_NEVER_AGAIN: Final = (
    r"(?:never\s(?:again|more)|not\sagain|once\s(?:is|was)\s(?:more\sthan\s)?enough|no\smore"
    r"|no\ssecond\stime|never\swant\sto\s(?:do\s(?:it|that)\s)?again"
    r"|(?:will|would)\s(?:not|never)\s(?:do|repeat|go\sthrough)\s(?:it|that)\sagain|won['’]?t\s(?:do"
    r"|repeat)\s(?:it|that)(?:\sagain)?|aldrig\s(?:mer|igen|någonsin\sigen)|inte\s(?:igen|en\sgång\still)"
    r"|(?:en\sgång|det)\s(?:räcker|räckte|fick\sräcka)|gör\s(?:vi\s|jag\s)?(?:inte|aldrig|ej)\som\s(?:det"
    r"|den\sresan)?|vill\s(?:vi\s|jag\s)?(?:inte|aldrig)\s(?:göra\som|dit\sigen|tillbaka)"
    r"|been\sthere,?\sdone\sthat)"
)
# "been in an incubator once and never again"
_HAD: Final = (
    r"(?:been|was|were|sat|tried|had|done|spent\s(?:[\w-]+\s){1,3}|suttit|varit|satt|provat|prövat|testat"
    r"|haft|gått|gick|var)\s"
    r"(?:(?:once|already|redan|en\sgång|before|with|med|i|in|through|genom|på|at)\s){0,3}"
)
_OF_INCUBATOR: Final = (
    rf"\b{_HAD}(?:(?:an?|one|the|our|en|vår|två"
    rf"|two)\s)?(?:[\w-]+\s)?{_INCUBATOR}\b[^.;!?]{{0,30}}?[\s,–-](?:and|och|but|men|so"
    rf"|[,–-])?\s?{_NEVER_AGAIN}(?!\s(?:without|utan|had|have|was|were|needed|behövt|lacked))",
    rf"\b{_INCUBATOR}\s?(?:[:?,–-]\s?|(?:har|have)\s(?:vi|jag|we)\s(?:\w+[,\s–-]+){{1,3}}?(?:och\s|and\s"
    rf"|men\s|but\s)?){_NEVER_AGAIN}(?=\s?(?:[.,;:!?]|$)|\s(?:tack|please|for\sus|för\soss|och|and)\b)",
    rf"\b(?:never\s(?:again|another)|aldrig\s(?:mer|igen)(?:\si|\snågon)?|no\s(?:second|further|other)"
    rf"|not\s(?:a\ssecond|another))\s(?:into\s|in\s|i\s)?(?:(?:an?|en)\s)?{_INCUBATOR}{_END_OR}",
    rf"\b(?:once|en\sgång)\s(?:in|with|at|i|på|med)\s(?:an?\s|en\s)?(?:[\w-]+\s)?{_INCUBATOR}\s(?:is"
    rf"|was|räcker|räckte|är|var)\s?(?:more\sthan\s)?(?:enough|nog)?(?=\s?(?:[.,;:!?]|$)"
    rf"|\s(?:for|för|and|och)\b)",
    rf"\b(?:rather\snot|prefer\snot\sto|won['’]?t|will\snot|hellre\sinte|helst\sinte"
    rf"|vill\s(?:vi\s|jag\s)?inte)\s(?:join|enter|go\sinto|be\sin|sit\sin"
    rf"|move\sinto|gå\smed\si|gå\sin\si|sitta\si"
    rf"|in\si)\s(?:(?:an?|any|en|någon)\s)?(?:[\w-]+\s)?{_INCUBATOR}{_END_OR}",
    rf"\bno\sincubators?{ALSO_NOT}|\bingen\sinkubator{ALSO_NOT}",
    rf"\b(?:{_CHAPTER}\s(?:is|are|lies|ligger|är)\s{_NOW}{_PAST}"
    rf"|{_INCUBATOR}\s(?:is|are|lies|ligger|är)\s{_NOW}{_BEHIND})\b",
    rf"\b(?:we|I|vi|jag)\b[^.;!?,]{{0,30}}?\b(?:outgrown|vuxit\s(?:ur|ifrån))\s(?:the\s|our\s"
    rf"|vår\s)?{_INCUBATOR}\b",
    rf"\b(?:left|put|lämnat|lagt)\s(?:the\s|our\s)?(?:{_CHAPTER}|{_INCUBATOR})\s{_BEHIND}\b",
    rf"\b{_INCUBATOR}\b{_IN_ONE}(?:(?:so|and|och|så|därför|thus|then)\s)?(?:{_NOT_THAT})",
)
REFUSALS: Final = (
    (INCUBATION, SaidOf("incubat|inkubat", (*_patterns(_INCUBATOR), *_OF_INCUBATOR))),
    (ADVICE, SaidOf(ADVISER, _patterns(ADVISER))),
)
# Who has none does not refuse it: "so far no incubator", "there are no more advisers".
_MISSING: Final = re.compile(
    r"\b(?:so\sfar|hittills|have|has|had|har|hade|saknar|there\s(?:is|are)|finns)\s(?:\w+\s){0,4}?$",
    re.IGNORECASE,
)
# "not tired of coaching", "our app lets patients skip the coach"
_NOT_SO: Final = re.compile(
    r"(?:\b(?:not|never|cannot|inte|aldrig|ej|get)|n['’]t)\s(?:\w+\s){0,3}?$"
    r"|\b(?:patient|customer|user|client|child|runner|parent|newborn|infant|bab(?:y|ies)"
    r"|nyfödd|kund|användar|barn|brukar|hospital|people|folk)\w*\s(?:[\w-]+\s){0,5}?$",
    re.IGNORECASE,
)
_LACKS: Final = re.compile(r"(?:no|not|ingen|inga|inget|inte)\s", re.IGNORECASE)


def refused_help(text: str) -> Iterator[Span]:
    """Go through what says that no incubator or no advice is wanted; the value tells which."""
    for value, refusals in REFUSALS:
        for match in refusals.finditer(text):
            before = close_before(text, match.start())
            is_missing = _LACKS.match(match.group()) and _MISSING.search(before)
            if not is_missing and not _NOT_SO.search(before):
                # "we write our own applications and need no coach": the rest is said of something else
                name = "what" if "what" in match.re.groupindex else 0
                yield Span("refused", match.start(name), match.end(name), value)
