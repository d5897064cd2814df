"""The sentences that refuse a loan: "anything but a loan", "nothing that we must pay back"."""

from __future__ import annotations

import re
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.company_words import EN_COMPANY
from knowledge_base.matching.contraction import AT_NOT, N_T
from knowledge_base.matching.no_option import NO_GOOD
from knowledge_base.matching.said_of import SaidOf

_LOAN: Final = (
    r"(?:(?:an?|any|the|another|bank|new|more|further|additional|ett|något|några|nya?|fler|mera?)\s){0,2}"
    r"(?:loans?|borrow\w*|credit|lån\w*)"
)
DEBT: Final = r"(?:(?:an?|any|another|more|new|further|mer|nya)\s){0,2}(?:debts?|skuld\w*|skuldsätta)"
_RATHER: Final = alternatives(
    """rather than, instead of, in place of, anything but, everything but, anything other than, other
    than, except, excluding, than taking, i stället för, istället för, snarare än, annat än, utom,
    förutom, allt utom"""
)
_AVOID: Final = alternatives(
    """
    avoid, avoiding, no more, no further, no wish to, no appetite for, no desire to, ingen lust
    att, inte lust att, inga fler, inga mer, inget mer, refuse, refuse to, reject,
    forbid, forbids, bans, rules out, förbjuder, utesluter, not interested in, have no use for, undvika,
    undviker, slippa, slipper, vägrar, vägrar att, tackar nej till, hate, dislike, skip, forget, forget
    about, tired of, afraid of, scared of, enough, too many, too much, hoppa över, glöm, trötta på, för
    många, för mycket, tillräckligt med, nog med, gillar inte, ogillar, rädda för, inte råd att, inte
    råd med, ingen möjlighet att, inte möjlighet att, aldrig mer, förbjuder oss att, forbids us to"""
)
_NOT: Final = alternatives(
    """cannot, can't, won't, wouldn't, will not, would not, can not, shouldn't, do not want, don't want,
    not want, don't do, do not do, does not do, not do, says no to, said no to, say no to, no to, against,
    opposed to, nothing to do with, säger nej till, sagt nej till, sa nej till, nej till, emot, tar inga, tar
    inte, never, not looking, not ready, kan inte, vill inte, vill ej, vill vi inte, inte aktuellt
    med, aldrig, unable to, not able to, not allowed to, forbidden to, barred from, banned from, får inte,
    får ej, vågar inte, törs inte"""
)
_NO_DUTY: Final = alternatives(
    """not, n't, without, nothing, never, no need, no obligation, inte, utan, slippa, slipper, aldrig,
    inget"""
)
_PAY_BACK: Final = (
    r"(?:return(?:ed|ing)?(?!\son)|giv(?:e|en)\s(?:it\s|them\s)?back|lämnas?\stillbaka|ges?\stillbaka"
    r"|pay(?:ing|ment)?\s(?:it\s|them\s|the money\s|anything\s)?back|paid back|repa(?:y|id|ying|yment)\w*"
    r"|betalas?\s(?:det\s|dem\s|pengarna\s)?tillbaka|återbetala\w*)"
)
# Who decides for the company: a bank that refuses a loan says nothing of what is wanted.
_DECIDERS: Final = alternatives(
    """board, owner, owners, shareholders, founders, management, chairman, chairwoman, parent company, we,
    I, styrelsen, styrelse, ägaren, ägarna, delägarna, ledningen, moderbolaget, ordföranden, vi, jag"""
)
_FORBADE: Final = alternatives(
    """forbidden, forbade, forbid, banned, barred, vetoed, ruled out, rejected, voted against, decided
    against, put a stop to, put an end to, sworn off, renounced, had enough of, förbjudit, förbjöd,
    stoppat, uteslutit, beslutat mot, röstat mot, röstat nej till, satt stopp för, sagt stopp för, sagt
    stopp till, avsvurit oss"""
)
_ENOUGH: Final = (
    r"(?:så\sdet\s(?:räcker|förslår)(?!\s(?:till|för)\b)"
    r"|(?:nog|tillräckligt)(?=\s?(?:[.,;!?]|$)|\sav\b|\sredan\b)"
    r"|mer\sän\snog|för\s(?:många|mycket)|upp\söver\söronen)"
)
SOFT: Final = (
    r"(?:grants?|grant\smoney|grant\sfunding|soft\smoney|free\smoney|gift\smoney|subsid(?:y|ies)|bidrag"
    r"|bidragspengar|mjuka\s(?:pengar|medel)|gåvopengar)"
)
ONLY: Final = (
    r"(?:only|just|solely|purely|exclusively|bara|endast|enbart|uteslutande|nothing\sbut|inget\sannat\sän)"
)
# "a loan, no", and not "a loan, no equity" nor "a loan, no problem"
_FULL_NO: Final = (
    r"(?:no|nej|nope|nix|nä)(?=\s?(?:[.,;!?/)]|$)"
    r"|\s(?:thanks|thank\syou|tack|please|never|aldrig|way|chance)\b"
    r"|\s(?:bidrag|grants?)\b)"
)
_NONE_OF_US: Final = (
    r"(?:none|neither|nobody|no\sone|not\sone|ingen)\s(?:of\sus|in\sthe\steam|here|av\soss|i\steamet|här)"
)
_MAY: Final = (
    r"(?:can|could|will|would|want\w*|wish\w*|dares?|may|is|are|kan|vill|vågar|törs|får|tänker|orkar"
    r"|(?:has|have|har)\s(?:the\smeans|any\swish|råd|lust|möjlighet))"
)
# "borrow the lab", "borrow more than 100 000"
_NOT_MONEY: Final = (
    r"(?!\s(?:(?:the|an?|our|your|their|each|ett|en|din|er)\s(?!money|cent|krona|öre|penny|euro)"
    r"|(?:more|above|mer|över)\s(?:than|än)\b|from\s))"
)
_BEGIN: Final = (
    r"(?:begin|start|kick\soff|set\sout|commence|open|börja|starta|inleda|dra\sigång|sätta\sigång)"
    rf"(?:\s(?:off|out|up|(?:the|our|my)\s{EN_COMPANY}|it|livet|bolaget|företaget|firman))?"
)
_TAKE: Final = (
    r"(?:(?:by|with|in|on|from|med|i|på|genom)\s(?:att\s)?)?"
    r"(?:(?:take|taking|taken|get|getting|apply|applying|ta|söka|ansöka|låna)\s(?:on|out|up|for|upp|om)?\s?)?"
)
_OF_LOANS: Final = (
    rf"\b(?:{_RATHER}|{_AVOID})\s(?:to\s|att\s|ta\s|take\s|taking\s)?(?:{_LOAN}|{DEBT})\b",
    rf"\b(?:rather|prefer\w*|hellre|helst)\s(?:\w+\s){{0,3}}?(?:(?:than|än|over|framför)\s{_LOAN}"
    rf"|to\s(?:an?\s)?loans?)\b",
    rf"{AT_NOT}{_NOT}\s(?:(?!without\b|utan\b|until\b|before\b|förrän\b|innan\b)\w+\s){{0,3}}?(?:{_LOAN}"
    rf"|{DEBT})\b",
    # "vill inte börja med att ta lån", "rather not start in debt"
    rf"{AT_NOT}(?:{_NOT}|do\snot|rather\snot|(?:tänker|ska|skall|kommer)\sinte|helst\sinte|hellre\sinte"
    rf"|slippa)\s"
    rf"(?:(?:have|has|want|wish|like|vill|to|att|tvingas|behöva"
    rf"|need)\s){{0,3}}{_BEGIN}\s{_TAKE}(?:{_LOAN}|{DEBT})\b",
    rf"\b(?:vi|jag)\s(?:börjar|startar|inleder)\s(?:inte|ej|aldrig|helst\sinte)\s(?:med\s"
    rf"|i\s)?{_TAKE}(?:{_LOAN}|{DEBT})\b",
    rf"\b{_LOAN}\s(?:vill|tänker|ska)\s(?:vi|jag)\s(?:inte|ej)\s(?:börja|starta|inleda)\smed\b",
    rf"\b(?:{_LOAN}|{DEBT})\s(?:is|are|would be|är|vore|känns)?\s?(?:\w+\s)?{NO_GOOD}\b(?!\sto\b)",
    r"\blåna\s(?:har|känner)\s(?:vi|jag)\s(?:ingen|inte\snågon)\s(?:lust|avsikt|önskan)\b",
    rf"\b{_LOAN}\s(?:is|are)\sout\b(?!\sthere)",
    r"\b(?:vi|jag)\slånar\sinte\b",
    # "skuldsätta mig gör jag inte igen"
    r"\b(?:låna|ta\s(?:ett\s|nya\s|fler\s)?lån|(?:skuldsätta|sätta)\s(?:mig|oss)(?:\si\sskuld)?)\s"
    r"(?:gör|vill|kan|tänker|kommer|ska|får|vågar|törs|orkar)\s(?:vi|jag)\s(?:\w+\s){0,2}?(?:inte|ej"
    r"|aldrig)\b",
    rf"\b(?:inte|ej|not)\s(?:ta\s|take\s|taking\s|going\sinto\s|via\s|som\s|as\s)?(?:{_LOAN}|{DEBT})\b"
    rf"|\bno\s{DEBT}\b",
    rf"\b{_LOAN}\s?(?:[=:?,–-]\s?)?{_FULL_NO}",
    rf"\b{_LOAN}\b[^.;!?]{{0,60}}?(?:(?:won['’]?t|will\snot|can['’]?t|cannot)\stake\s(?:another|one|more"
    rf"|any)"
    r"|(?:don['’]?t|do\snot)\s(?:need|want)\s(?:more|any"
    r"|another)(?:\sof\s(?:them|those))?(?=\s?(?:[.,;!?]|$)))",
    rf"\b{_LOAN}\s(?:that\s|which\s)?(?:we|I)\s(?:\w+\s)?(?:don['’]?t|do\snot)\s(?:want|need|like|wish"
    rf"|take)\b",
    r"\b(?:ta\s)?lån\w*\s(?:vill|kan|tänker|får|ska)\s(?:\w+\s){0,3}?inte\b",
    # "lån säger styrelsen nej till"
    rf"\b{_LOAN}\s(?:säger|sa|sade|tackar|har)\s{_DECIDERS}\s(?:\w+\s){{0,2}}?nej\still\b",
    rf"\b{_LOAN}\s(?:(?:är|vägrar|förbjuder"
    rf"|avskyr)\s{_DECIDERS}\b(?!\s(?:med|för|redo|öppna|intresserade))"
    rf"|(?:the\s|our\s)?{_DECIDERS}\s(?:\w+\s)?(?:says?|said)\sno\sto\b)",
    rf"\b{_DECIDERS}(?:['’]ve)?\s(?:\w+\s){{0,2}}?{_FORBADE}\s(?:(?:us|oss)\s(?:to\s|from\s"
    rf"|att\s)?)?(?:all\s|alla\s)?"
    rf"(?:to\s|att\s|ta\s|take\s|taking\s)?(?:{_LOAN}|{DEBT})\b(?!\s(?:to|for|till|åt)\b)",
    rf"\b{_NONE_OF_US}\s{_MAY}\s(?:\w+\s){{0,3}}?(?:borrow|låna|(?:a|ett)\s(?:loan|lån)|debts?"
    rf"|skuldsätta)\b{_NOT_MONEY}",
    # "lån har vi så det räcker"
    rf"\b(?:{_LOAN}|{DEBT})\shar\s(?:vi|jag)\s(?:redan\s|gott\soch\s|mer\sän\s)?{_ENOUGH}",
    rf"\bhar\s(?:redan\s)?(?:{_LOAN}|{DEBT})\s{_ENOUGH}",
    rf"\b(?:{_LOAN}|{DEBT})\s(?:(?:we|I)\s(?:already\s)?(?:have|['’]ve\sgot)\s(?:\w+\s)?(?:enough"
    rf"|plenty|too\smany)\b"
    r"|enough(?=\s?(?:[.,;!?]|$)))",
)
# In other words: "nothing that must be paid back", "grants only"
_OF_OTHER_MONEY: Final = (
    rf"{AT_NOT}{_NO_DUTY}\s(?:\w+\s){{0,6}}?{_PAY_BACK}\b",
    rf"\brepayable\s(?:is\s|are\s|would\sbe\s)?(?:\w+\s)?{NO_GOOD}\b",
    rf"(?:\bnot|{N_T}|\bnever)\s(?:\w+\s){{0,3}}?owe\b|\bowe\s(?:nothing|nobody|no\sone)\b",
    r"\bnever\s(?:\w+\s){0,3}?go(?:es)?\sback\b",
    r"\bnon-?(?:repayable|refundable)\b",
    rf"\b{ONLY}\s(?:an?\s|ett\s|rena\s)?{SOFT}\b"
    rf"|\b{SOFT}\s(?:only\b|or\snothing\b|eller\s(?:inget|ingenting)\b)",
)
REFUSALS: Final[tuple[SaidOf | re.Pattern[str], ...]] = (
    SaidOf("loan|borrow|credit|debt|lån|skuld", _OF_LOANS),
    *(re.compile(pattern, re.IGNORECASE) for pattern in _OF_OTHER_MONEY),
)
