"""Whether a text says that no loan is wanted: "anything but a loan", "nothing that we must pay back"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.contraction import AT_NOT, N_T
from knowledge_base.matching.span import Span

_LOAN: Final = (
    r"(?:(?:an?|any|the|another|bank|new|more|further|additional|ett|något|några|nya?|fler|mera?)\s){0,2}"
    r"(?:loans?|borrow\w*|credit|lån\w*)"
)
_DEBT: Final = r"(?:(?:an?|any|another|more|new|further|mer|nya)\s){0,2}(?:debts?|skuld\w*|skuldsätta)"
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
NO_OPTION: Final = alternatives(
    """
    won't do, will not do, won't work, don't work, do not work, doesn't work, does not work, doesn't
    help, does not help, no use, no good, inte aktuella, funkar inte, fungerar inte, går inte, går ej,
    duger inte, hjälper inte, passar inte, är inget för, out of the question, not an option, no option,
    not an alternative, off the table, excluded, ruled out, not for us, not possible, not acceptable,
    unwanted, not wanted, uteslutet, uteslutna, inte aktuellt, inget alternativ, inte intressant, inget
    för oss, inte en möjlighet, useless, no thanks, nej tack, not our thing, no go, a no go, a no-go,
    inget vi vill ha, ingenting för oss, not interesting, of no interest, not of interest, uninteresting,
    ointressant, ointressanta, nothing for us, nothing for me, not for me, no alternative, of no use,
    not what we want, not what we need, not what I want, not what we are after, not our cup of tea,
    inget för mig, ingenting för mig, inte för oss, inte vad vi vill ha, inte vad vi söker, forbidden,
    banned, vetoed, not allowed, förbjudet, förbjudna, inte tillåtet, inte tillåtna"""
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
    r"(?:så\sdet\s(?:räcker|förslår)(?!\s(?:till|för)\b)|(?:nog|tillräckligt)(?=\s?(?:[.,;!?]|$)|\sav\b|\sredan\b)"
    r"|mer\sän\snog|för\s(?:många|mycket)|upp\söver\söronen)"
)
_SOFT: Final = (
    r"(?:grants?|grant\smoney|grant\sfunding|soft\smoney|free\smoney|gift\smoney|subsid(?:y|ies)|bidrag"
    r"|bidragspengar|mjuka\s(?:pengar|medel)|gåvopengar)"
)
_ONLY: Final = (
    r"(?:only|just|solely|purely|exclusively|bara|endast|enbart|uteslutande|nothing\sbut|inget\sannat\sän)"
)
# "a loan, no", and not "a loan, no equity" nor "a loan, no problem"
_FULL_NO: Final = (
    r"(?:no|nej|nope|nix|nä)(?=\s?(?:[.,;!?/)]|$)|\s(?:thanks|thank\syou|tack|please|never|aldrig|way|chance)\b"
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
    r"(?:\s(?:off|out|up|(?:the|our|my)\s(?:company|business|firm)|it|livet|bolaget|företaget|firman))?"
)
_TAKE: Final = (
    r"(?:(?:by|with|in|on|from|med|i|på|genom)\s(?:att\s)?)?"
    r"(?:(?:take|taking|taken|get|getting|apply|applying|ta|söka|ansöka|låna)\s(?:on|out|up|for|upp|om)?\s?)?"
)
REFUSALS: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:{_RATHER}|{_AVOID})\s(?:to\s|att\s|ta\s|take\s|taking\s)?(?:{_LOAN}|{_DEBT})\b",
        rf"\b(?:rather|prefer\w*|hellre|helst)\s(?:\w+\s){{0,3}}?(?:(?:than|än|over|framför)\s{_LOAN}|to\s(?:an?\s)?loans?)\b",
        rf"{AT_NOT}{_NOT}\s(?:(?!without\b|utan\b|until\b|before\b|förrän\b|innan\b)\w+\s){{0,3}}?(?:{_LOAN}|{_DEBT})\b",
        # "vill inte börja med att ta lån", "rather not start in debt"
        rf"{AT_NOT}(?:{_NOT}|do\snot|rather\snot|(?:tänker|ska|skall|kommer)\sinte|helst\sinte|hellre\sinte|slippa)\s"
        rf"(?:(?:have|has|want|wish|like|vill|to|att|tvingas|behöva|need)\s){{0,3}}{_BEGIN}\s{_TAKE}(?:{_LOAN}|{_DEBT})\b",
        rf"\b(?:vi|jag)\s(?:börjar|startar|inleder)\s(?:inte|ej|aldrig|helst\sinte)\s(?:med\s|i\s)?{_TAKE}(?:{_LOAN}|{_DEBT})\b",
        rf"\b{_LOAN}\s(?:vill|tänker|ska)\s(?:vi|jag)\s(?:inte|ej)\s(?:börja|starta|inleda)\smed\b",
        rf"\b(?:{_LOAN}|{_DEBT})\s(?:is|are|would be|är|vore|känns)?\s?(?:\w+\s)?{NO_OPTION}\b(?!\sto\b)",
        rf"{AT_NOT}{_NO_DUTY}\s(?:\w+\s){{0,6}}?{_PAY_BACK}\b",
        rf"\brepayable\s(?:is\s|are\s|would\sbe\s)?(?:\w+\s)?{NO_OPTION}\b",
        r"\blåna\s(?:har|känner)\s(?:vi|jag)\s(?:ingen|inte\snågon)\s(?:lust|avsikt|önskan)\b",
        rf"\b{_LOAN}\s(?:is|are)\sout\b(?!\sthere)",
        r"\b(?:vi|jag)\slånar\sinte\b",
        # "skuldsätta mig gör jag inte igen"
        r"\b(?:låna|ta\s(?:ett\s|nya\s|fler\s)?lån|(?:skuldsätta|sätta)\s(?:mig|oss)(?:\si\sskuld)?)\s"
        r"(?:gör|vill|kan|tänker|kommer|ska|får|vågar|törs|orkar)\s(?:vi|jag)\s(?:\w+\s){0,2}?(?:inte|ej|aldrig)\b",
        rf"(?:\bnot|{N_T}|\bnever)\s(?:\w+\s){{0,3}}?owe\b|\bowe\s(?:nothing|nobody|no\sone)\b",
        r"\bnever\s(?:\w+\s){0,3}?go(?:es)?\sback\b",
        r"\bnon-?(?:repayable|refundable)\b",
        rf"\b(?:inte|ej|not)\s(?:ta\s|take\s|taking\s|going\sinto\s|via\s|som\s|as\s)?(?:{_LOAN}|{_DEBT})\b|\bno\s{_DEBT}\b",
        rf"\b{_LOAN}\s?(?:[=:?,–-]\s?)?{_FULL_NO}",
        rf"\b{_LOAN}\b[^.;!?]{{0,60}}?(?:(?:won['’]?t|will\snot|can['’]?t|cannot)\stake\s(?:another|one|more|any)"
        r"|(?:don['’]?t|do\snot)\s(?:need|want)\s(?:more|any|another)(?:\sof\s(?:them|those))?(?=\s?(?:[.,;!?]|$)))",
        rf"\b{_LOAN}\s(?:that\s|which\s)?(?:we|I)\s(?:\w+\s)?(?:don['’]?t|do\snot)\s(?:want|need|like|wish|take)\b",
        r"\b(?:ta\s)?lån\w*\s(?:vill|kan|tänker|får|ska)\s(?:\w+\s){0,3}?inte\b",
        # "lån säger styrelsen nej till"
        rf"\b{_LOAN}\s(?:säger|sa|sade|tackar|har)\s{_DECIDERS}\s(?:\w+\s){{0,2}}?nej\still\b",
        rf"\b{_LOAN}\s(?:(?:är|vägrar|förbjuder|avskyr)\s{_DECIDERS}\b(?!\s(?:med|för|redo|öppna|intresserade))"
        rf"|(?:the\s|our\s)?{_DECIDERS}\s(?:\w+\s)?(?:says?|said)\sno\sto\b)",
        rf"\b{_DECIDERS}(?:['’]ve)?\s(?:\w+\s){{0,2}}?{_FORBADE}\s(?:(?:us|oss)\s(?:to\s|from\s|att\s)?)?(?:all\s|alla\s)?"
        rf"(?:to\s|att\s|ta\s|take\s|taking\s)?(?:{_LOAN}|{_DEBT})\b(?!\s(?:to|for|till|åt)\b)",
        rf"\b{_NONE_OF_US}\s{_MAY}\s(?:\w+\s){{0,3}}?(?:borrow|låna|(?:a|ett)\s(?:loan|lån)|debts?|skuldsätta)\b{_NOT_MONEY}",
        # "lån har vi så det räcker"
        rf"\b(?:{_LOAN}|{_DEBT})\shar\s(?:vi|jag)\s(?:redan\s|gott\soch\s|mer\sän\s)?{_ENOUGH}",
        rf"\bhar\s(?:redan\s)?(?:{_LOAN}|{_DEBT})\s{_ENOUGH}",
        rf"\b(?:{_LOAN}|{_DEBT})\s(?:(?:we|I)\s(?:already\s)?(?:have|['’]ve\sgot)\s(?:\w+\s)?(?:enough|plenty|too\smany)\b"
        r"|enough(?=\s?(?:[.,;!?]|$)))",
        rf"\b{_ONLY}\s(?:an?\s|ett\s|rena\s)?{_SOFT}\b|\b{_SOFT}\s(?:only\b|or\snothing\b|eller\s(?:inget|ingenting)\b)",
    )
)
# "the bank won't give us a loan": who lends refuses
_LENDER: Final = re.compile(
    r"\b(?:banks?|banken|bankerna|lenders?|långivar\w*|Almi|de|dom|they)"
    r"\s(?:(?:has|have|had|har|hade|just|always|already|also|now|redan|alltid|också|nu|bara|all)\s){0,2}$",
    re.IGNORECASE,
)
# "we have never taken a loan", "we never had one" are the past, and "300k, not borrowed" is a wish
_DONE: Final = re.compile(
    r"(?:never|not|inte|ej|aldrig)\s(?:\w+\s){0,2}?"
    r"(?:borrowed|had|taken|got|received|lånat|lånt|haft|tagit|fått|sökt)\b",
    re.IGNORECASE,
)
_HAVE: Final = re.compile(
    r"(?:\b(?:have|has|had|har|hade)|['’](?:ve|s))(?:\s(?:vi|jag))?\s(?:\w+\s)?$", re.IGNORECASE
)
_NEVER_DID: Final = re.compile(
    r"(?:never|aldrig)\s(?:\w+\s)?(?:borrowed|had|took|got|received|lånade|hade|tog|fick|sökte)\b",
    re.IGNORECASE,
)
# "so far we have had only grants", "not just grants", "do you give only grants?"
_TOLD_ONLY: Final = re.compile(
    r"\b(?:have|has|had|got|received|won|used|lived\son|fått|haft|fick|levt\spå|har|hade|not|cannot|inte|aldrig"
    r"|never|is\s(?:it|there)|are\sthere|do\syou|finns\sdet|ger\sni|är\sdet)\s(?:\w+\s){0,4}?$|n['’]t\s(?:\w+\s){0,4}?$",
    re.IGNORECASE,
)
_IS_ONLY: Final = re.compile(rf"{_ONLY}\b|{_SOFT}\sonly\b", re.IGNORECASE)
# "not enough credit", "we would not say no to a loan"
_REVERSIBLE: Final = re.compile(
    r"(?:enough|tillräckligt\smed|nog\smed|no\sto|say\sno|nej\still|afraid\sof|scared\sof|rädda\sför)\b",
    re.IGNORECASE,
)
_FINE: Final = re.compile(
    rf"[^.;!?]*?(?:not|{N_T}|inte)\s(?:\w+\s)?(?:mind|hesitate|object|say\sno|säga\snej|tacka\snej|get\senough)\b",
    re.IGNORECASE,
)
_NEGATED: Final = re.compile(
    r"(?:\b(?:not|cannot|never|inte|aldrig|ej)|n['’]t)\s(?:\w+\s){0,2}?$", re.IGNORECASE
)
_LOANS: Final = re.compile(r"\b(?:loans?|borrow\w*|credit|lån\w*)", re.IGNORECASE)
_AGAINST: Final = re.compile(
    rf"\b(?:nothing|not|{N_T}|inget|ingenting|inte)\s(?:\w+\s){{0,2}}?(?:against|emot|opposed\sto)\s(?:an?\s|ett\s|any\s)?$",
    re.IGNORECASE,
)
_A: Final = r"(?:an?\s|any\s|our\s|the\s|ett\s|något\s|bank\s)*"
# "cannot start without a loan", "wont say no to a loan", "not only loans", "we have never taken a loan"
_FINE_BEFORE: Final = re.compile(
    rf"""(?:\bnot|{N_T}|\bnever|\binte)\s(?:\w+\s)?(?:say\sno\sto|säga\snej\still|tacka\snej\still)\s{_A}$
    |(?:\bnot|{N_T}|\binte)\s(?:\w+\s)?(?:mind|object\sto|(?:afraid|scared)\sof|rädda?\sför|främmande\sför)\s(?:(?:taking|att\sta)\s)?{_A}$
    |\b(?:banks?|banken|bankerna|lenders?)\s(?:(?!we\b|I\b|vi\b|jag\b)[\w'’]+\s){{0,2}}?
    (?:not|cannot|\w+{N_T}|never|inte|ej|aldrig)\s(?:\w+\s){{0,3}}$
    |\b(?:not|inte|{N_T})\s(?:only|just|bara|enbart|endast)\s(?:\w+\s){{0,2}}?$
    |\b(?:banks?|banken|bankerna|lenders?)\s(?:\w+\s)?(?:said|says?|sa|sade|säger|sagt)\s(?:no|nej)\s(?:to|till)\s{_A}$
    |\b(?:can['’]?t|cannot|kan\s(?:\w+\s)?(?:inte|ej))\s(?:\w+\s){{0,4}}?(?:without|utan)\s{_A}$
    |\b(?:have|['’]ve|has|har)\s(?:\w+\s)?(?:never|aldrig)\s(?:\w+\s)?(?:had|taken|got|received|tagit|haft|fått)\s{_A}$""",
    re.IGNORECASE | re.VERBOSE,
)
# "vi behöver inte lån på mer än 200 000": a smaller one is wanted
_UP_TO: Final = re.compile(
    r"^\w*\s(?:(?:på|of|om|for)\s(?:mer|more|över|over|above)|(?:över|above|over|larger\sthan|bigger\sthan))\s"
    r"(?:än\s|than\s)?\d",
    re.IGNORECASE,
)
# "we cannot get a bank loan": the bank refuses
_BANK_REFUSES: Final = re.compile(
    r"""\b(?:cannot|can['’]?t|could\snot|couldn['’]?t|kan\sinte|får\sinte|fick\sinte)\s(?:get\s|få\s)?(?:an?\s|any\s|ett\s|något\s)?
    (?:bank\s?(?:loans?|lån)|(?:loans?|lån)\s(?:from|av|i|hos|på)\s(?:the\s|our\s|a\s|vår\s)?bank\w*)""",
    re.IGNORECASE | re.VERBOSE,
)
# "it is not for hospitals only"
_ONLY_AFTER: Final = re.compile(
    r"[\w-]+\s(?:only|alone|exclusively|enbart)(?=\s?(?:[.,;!?]|$)|\s(?:but|and|men|och)\b)", re.IGNORECASE
)
# "we have no loan", "no debts yet": there is none, and one may be wanted
_HAS_NONE: Final = re.compile(
    r"""(?<!will\s)(?<!to\s)(?<!can\s)(?<!must\s)(?<!should\s)(?:\b(?:have|has|had|har|hade)|['’]ve)\s
    (?:(?:currently|today|still|yet|got|vi|jag|ännu|fortfarande|idag|nu)\s)?(?:no|any|inga|inget|något|några)\s(?:[\w-]+\s)?$""",
    re.IGNORECASE | re.VERBOSE,
)
_NONE_YET: Final = re.compile(
    r"(?:loans?|debts?|credit|lån|skulder)\s(?:yet|so\sfar|än|ännu|hittills)\b", re.IGNORECASE
)
_NO_DEBT: Final = re.compile(rf"no\s{_DEBT}", re.IGNORECASE)
_OTHERS_PAY: Final = re.compile(
    r"\b(?:customers?|clients?|users?|patients?|people|kund(?:en|er|erna)?|patient(?:en|er|erna)?|användar\w+)\s(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
# "our customers do not want a loan", "people who don't want loans"
_OTHERS_DO_NOT: Final = re.compile(
    rf"""\b(?:customers?|clients?|users?|people|households?|kunder(?:na)?|våra\skunder|användar\w+|hushåll(?:en)?|folk)
    \s(?:(?:who|that|som)\s)?(?:\w+\s)?(?:not|cannot|\w+{N_T}|never|inte|ej|aldrig|avoid|undvik\w+|slipp\w+)
    \s(?:\w+\s){{0,6}}$""",
    re.IGNORECASE | re.VERBOSE,
)


def is_welcome(text: str, start: int) -> bool:
    """Whether a word that begins at `start` is said to be fine: "we have nothing against loans"."""
    before = text[:start]
    is_smaller = (loan := _LOANS.match(text, start)) and _UP_TO.match(text[loan.end() :])
    is_bank = any(own.start() <= start < own.end() for own in _BANK_REFUSES.finditer(text))
    is_more = _ONLY_AFTER.match(text, start)
    return bool(_AGAINST.search(before) or _FINE_BEFORE.search(before) or is_smaller or is_bank or is_more)


def is_none_yet(text: str, start: int) -> bool:
    """Whether a loan that begins at `start` is only said not to be there: "we have no loan"."""
    return bool(_HAS_NONE.search(text[:start]) or _NONE_YET.match(text, start))


def is_for_others(text: str, start: int) -> bool:
    """Whether it is customers or users who do not want what begins at `start`."""
    return bool(_OTHERS_DO_NOT.search(text[:start]))


def refused_loans(text: str) -> Iterator[Span]:
    """Go through what says that no loan is wanted, or possible."""
    for pattern in REFUSALS:
        for match in pattern.finditer(text):
            loan = _LOANS.search(text, match.start())
            is_fine = loan and (is_welcome(text, loan.start()) or is_for_others(text, loan.start()))
            if not is_fine and not _is_else(text, match):
                yield Span("refused", match.start(), match.end(), "loan")


def _is_else(text: str, match: re.Match[str]) -> bool:
    """Whether it tells the past, what a bank will not do, or what there was of other money."""
    before, said = text[: match.start()], match.group()
    return bool(
        _LENDER.search(before)
        or (_DONE.match(said) and _HAVE.search(before))
        or _NEVER_DID.match(said)
        or (_IS_ONLY.match(said) and _TOLD_ONLY.search(before))
        or _FINE.match(said)
        or (
            _NO_DEBT.match(said)
            and (_HAS_NONE.search(f"{before}no ") or _NONE_YET.search(f"{said}{text[match.end() :]}"))
        )
        or (_OTHERS_PAY.search(before) and not _LOANS.search(said))
        or (_REVERSIBLE.match(said) and _NEGATED.search(before))
    )
