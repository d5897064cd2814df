"""That a project has no link to the programmes of Impact Innovation, as people say it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.asked_sentence import is_asked
from knowledge_base.matching.contraction import N_T
from knowledge_base.matching.sentence_bounds import sentence_bounds
from knowledge_base.matching.span import Span

IMPACT: Final = "impact-link"
PROGRAMME: Final = "impact-programme"  # the term for one of them
_PROGRAMMES: Final = (
    r"(?:(?:an?|any|one|some|single|all|either|of|the|these|those|their|its|five|four|sex|fem|alla|något"
    r"|någon|nåt|ett|av|de|dessa|just)\s){0,5}"
    r"(?:(?:programmes?|programs?|missions?|areas?|calls?|program(?:men|met)?|områden(?:a)?"
    r"|uppdrag(?:en)?)\s(?:of|in|within|under|from|inom|i|hos)\s(?:the\s)?)?"
    r"Impact[\s-]?Innovation(?:['’]?s)?(?:[\s-]?(?:programmes?|programs?|program(?:men|mets?)?|missions?"
    r"|områden(?:a)?|satsning(?:ar|en)?|portfölj(?:en)?|initiative|areas?))?"
)
_LINK: Final = (
    r"(?:links?|connections?|ties?|relations?|bearing|affiliations?|overlap|contacts?"
    r"|koppling(?:ar|en)?|anknytning(?:ar|en)?|samband(?:et)?|beröring(?:spunkter)?|band|kontakt(?:er)?"
    r"|relation(?:er)?|samarbete)"
)
_WAYS: Final = r"(?:\s(?:at\sall|whatsoever|alls|överhuvudtaget|som\shelst))?"
_STRONG: Final = (
    r"(?:(?:real|strong|clear|direct|whatsoever|obvious|formal|close|som\shelst|verklig|verkligt|tydlig|stark"
    r"|starkt|direkt|egentlig|formell|nära|uttalad)\s){0,2}"
)
_OUR: Final = r"(?:vi|det|jag|bolaget|företaget|projektet|idén)"
NO_LINK: Final = re.compile(
    rf"""\b(?:no|zero|not\s(?:have\s)?(?:an?|any)|n['’]t\s(?:have\s)?(?:an?|any)|without\s(?:an?|any)
        |lacks?\s(?:an?|any|all)|ingen|inget|inga|noll|inte\s(?:någon|några|något)
    |saknar(?:\s(?:all|helt|någon))?|utan(?:\snågon)?)\s{_STRONG}{_LINK}{_WAYS}\s(?:to|with|till|med
    |i)\s{_PROGRAMMES}
    |(?:\bnot|{N_T}|\bnever|\binte|\bej)\s(?:at\sall\s|in\sany\sway\s|alls\s|på\snågot\ssätt\s)?
    (?:(?:be\s)?(?:linked|connected|related|tied|kopplad|kopplat|kopplade|knuten|knutet|knutna)|link|connect
        |relate|belong|fit|hör\shemma|hör|passar?|falla|fall|come|ryms
    |(?:an?\s)?(?:part|member)\sof|take\spart|involved|active|engaged|en\sdel|del|med|aktiva?|engagerade?
    |inblandade?|delta|deltar|ingå|ingår|inne)
    \s?(?:in\s?)?(?:to|with|into|under|within|till|med|in\si|i|inom|av)?\s{_PROGRAMMES}
    |\b(?:hör|passar|faller|ryms|deltar|ingår|är)\s(?:vi\s)?(?:inte|ej)\s(?:alls\s)?(?:med\s|en\sdel\s
        |del\s)?(?:till|in\si|i|hemma\si|under|inom|av)\s{_PROGRAMMES}
    |\bnothing\s(?:at\sall\s)?(?:to\sdo\s|in\scommon\s)?with\s{_PROGRAMMES}
    |\b(?:inget|ingenting|inte|inte\snågot)\s(?:alls\s)?med\s{_PROGRAMMES}\s(?:alls\s)?att\sgöra
    |\b(?:none|neither|inget|ingen)\s(?:of|av)\s(?:the\s|de\s)?{_PROGRAMMES}\s(?:really\s)?(?:fits?|suits?
        |covers?|concerns?|matches|touches|is\sours|applies|is\sabout\sour
    |passar|täcker|rör|gäller|handlar|omfattar)\b
    |\b(?:någon|nån|något|some|any)\s{_STRONG}{_LINK}\s(?:to|till|med)\s{_PROGRAMMES}\s(?:har|finns|äger
        |ser)\s(?:{_OUR}\s)?(?:inte|ej|aldrig)\b
    |\b{_LINK}\s(?:to|with|till|med)\s{_PROGRAMMES}\s(?:saknas|saknar\s{_OUR}
        |finns\s(?:det\s)?(?:inte|ej|ingen)|har\s{_OUR}\s(?:inte|ingen|inga)|är\s(?:obefintlig|noll)
    |is\s(?:missing|lacking|what\swe\slack|non-?existent)|does\snot\sexist|doesn['’]?t\sexist
    |we\s(?:do\snot|don['’]?t)\shave)
    |\bImpact[\s-]?Innovation\w*\s(?:har|ligger)\s(?:{_OUR}\s)?(?:inget|ingenting|ingen\s{_LINK})\b
    |\bImpact[\s-]?Innovation\w*\s(?:rör|berör|gäller|omfattar|täcker)\s(?:inte|ej)\s(?:oss|vårt?|vår|det)\b
    |\bImpact[\s-]?Innovation\b(?:\s(?:programmes?|does|do))?\s?(?:has|have|does\snot\s(?:cover|concern)
        |doesn['’]?t\s(?:cover|concern))\s(?:nothing\s(?:to\sdo\s)?with\s)?(?:us|our|what\swe)\b
    |\bImpact[\s-]Innovation\b[^.!?]{{0,60}}?\b{_LINK}\b[^.!?]{{0,40}}?(?:[.!?,;]\s|\s–\s)(?:but\s|men\s|och\s
        |and\s)?
    (?:(?:det|den|någon|nån|en\ssådan|sånt)\s(?:har|finns)\s(?:vi\s|det\s)?(?:inte|ej)
        |(?:det|den|en\ssådan)\ssaknar\svi|(?:which|that)\swe\s(?:lack|do\snot\shave|don['’]?t\shave)
    |we\shave\s(?:none|no\ssuch|nothing\sof\sthe\s(?:kind|sort))|som\svi\s(?:saknar|inte\shar))\b
    |\b(?:stands?|are|is|står|ligger|är)\s(?:helt\s|entirely\s|wholly\s|well\s)?(?:outside|utanför)\s(?:all\s
        |every\s|alla\s)?(?:of\s)?{_PROGRAMMES}
    |\boutside\s(?:all\s|every\s)?(?:of\s)?{_PROGRAMMES}|\butanför\s(?:alla\s)?{_PROGRAMMES}
    |\b(?:link|connection|koppling)\sto\s{_PROGRAMMES}\s?[?:,–-]\s?(?:none|no|nothing|ingen|nej)\b
    |\bImpact[\s-]?Innovation\w*(?:[\s-]program\w*)?\s?[?:–-]\s?(?:no|none|nothing|ingen|inget|nej,?\singen
        |noll)\s{_LINK}\b
    |\b(?:koppling|anknytning)(?:en)?\still\s{_PROGRAMMES}\s?[?:,–-]\s?(?:none|no|ingen|nej|noll)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "we are not sure whether we have no link", "must one have a link?", "our partner has no link"
_UNSURE: Final = re.compile(
    r"""\b(?:whether|if|unsure|not\ssure|don['’]?t\sknow|maybe|perhaps|yet|might|customers?|partners?
        |supplier\w*|competitor\w*|companies|those\s(?:who|that|with)|om\s(?:vi|vår|man)|osäkra?
    |vet\sinte|kanske|än(?=\s?(?:[.,;!?]|$))|ännu|kund\w*|konkurrent\w*|leverantör\w*|partner\w*|bolag\ssom
    |företag\ssom|they|de\ssom)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "vi hör inte till metaller eller vad Impact-programmen heter": any denial beside the name
_NAME: Final = re.compile(
    r"\bImpact[\s-]?Innovation\w*|\bImpact[\s-](?:programm?\w*|satsning\w*|mission\w*)"
    r"|\bprogram\w*\s(?:inom|in|i)\sImpact\b",
    re.IGNORECASE,
)
_DENIED: Final = re.compile(
    r"""\b(?:not|no|none|nothing|neither|nor|never|cannot|inte|ingen|inget|inga|ej|aldrig|varken|saknar|saknas
        |lacks?|svag|svagt|weak|avslag|far\sfrom|långt\sfrån
    |faller\sbort|föll\sbort|annat|nej|utanför|outside|rather\sthan)\b|n['’]t\b""",
    re.IGNORECASE | re.VERBOSE,
)
# It is not had, asked for or known yet, or wanted all the same.
_NOT_THE_LINK: Final = re.compile(
    r"""\b(?:applied|apply|applying|asked|heard|read|money|know|knew|sure|sökt|söka|söker|ansökt|läst|hört
        |pengar|fått|vet|visste|säker|har\sråd|missa|glöm\w*|problem
    |därför|because|since|hinder|deadline|yet|än(?=\s?(?:[.,;!?]|$))|ännu|want|wants|vill\sha|strong|starkt?
    |tydlig|clear)\b""",
    re.IGNORECASE | re.VERBOSE,
)


def lacking_links(text: str) -> Iterator[Span]:
    """Go through what says that there is no link; the field is "lacking"."""
    for start, end in (*_denied(text), *(match.span() for match in NO_LINK.finditer(text))):
        is_doubtful = _UNSURE.search(text, *sentence_bounds(text, start, end))
        if not is_doubtful and not is_asked(text, start, end):
            yield Span("lacking", start, end, IMPACT)
            return  # once is enough


def _denied(text: str) -> Iterator[tuple[int, int]]:
    """Go through the sentences that name it and deny something; the first name of each."""
    seen = 0
    for match in _NAME.finditer(text):
        if match.start() >= seen:
            begin, seen = sentence_bounds(text, *match.span())
            if _DENIED.search(text, begin, seen) and not _NOT_THE_LINK.search(text, begin, seen):
                yield match.span()
