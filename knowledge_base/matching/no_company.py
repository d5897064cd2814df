"""Whether who asks is no company and will be none: a school, a charity, a student."""

from __future__ import annotations

import re
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.asked_sentence import is_asked
from knowledge_base.matching.company_words import SV_COMPANY
from knowledge_base.matching.own_company import OUR_COMPANY_TOLD
from knowledge_base.matching.people_words import CUSTOMERS
from knowledge_base.matching.refused_company import refused_companies

# No start-ups: who is none may be an old family business
_COMPANY: Final = (
    r"(?:compan(?:y|ies)|firms?|business(?:es)?|corporations?|enterprises?"
    r"|commercial\s(?:actor|outfit|entity|organisation)s?"
    r"|företag|bolag|firma|aktiebolag|näringsidkare)"
)
_OTHERS: Final = alternatives(
    """school, schools, pupils, class, teacher, teachers, charity, association, society, club, foundation,
    trust, NGO, non-profit, nonprofit, volunteers, voluntary, union, congregation, church, parish, museum,
    library, municipality, council, student, students, hobby, private person, private individual, private
    individuals, patients' organisation, patient organisation, patient group, support group, choir, scouts,
    scout,
    skola, skolan, skolor, elever, elevförening, klass, klassen, lärare, läraren, förening, föreningen,
    patientförening, idrottsförening, studentförening, elevkår, studentkår, stiftelse, stiftelsen,
    församling, kommun, kommunen, student, studenter, studentgrupp, hobby, privatperson, privatpersoner,
    ideell, ideella, frivilliga, folkhögskola, gymnasium, gymnasiet, gymnasielärare, bibliotek, museum,
    insamlingsorganisation, studieförbund, kör, scoutkår, ungdomsgård"""
)
_IS_OTHER: Final = re.compile(rf"\b{_OTHERS}\b", re.IGNORECASE)
_END: Final = (
    r"(?!\s(?:yet|today|so\sfar|now|but(?!\san?\b)|that|which|with|like|has|can|could|would|until|till"
    r"|at\sthe\smoment|än|ännu|idag|i\sdag|men|som|med|förrän|nu)\b)"
    r"(?!,\s(?:yet|ännu)\b)(?=\s?[.,;:!?)–-]|$|\s(?:of\s(?:any|that)\skind|at\sall|and|so|or|nor|but"
    r"|whatsoever|here|och|så|eller|alls|utan|av\snågot\sslag)\b)"
)
_KIND: Final = (
    r"(?:(?:an?|any|kind\sof|sort\sof|form\sof|ett|en|något|någon|nåt|slags|commercial|privat"
    r"|kommersiellt)\s){0,3}"
)
# "we're a school, not a business", "vi är inget företag"
_IS_NONE: Final = re.compile(
    rf"""\b(?:we|I)(?:['’](?:re|m)|\sare|\sam)\s(?:(?:certainly|definitely|just|simply|of\scourse)\s)?(?:no
    |not)\s{_KIND}{_COMPANY}{_END}
    |\b(?:we|I)\s(?:are|am)n['’]t\s{_KIND}{_COMPANY}{_END}|\b(?:vi|jag)\s(?:är|utgör)\s(?:(?:ju|förstås
    |absolut|alltså)\s)?(?:inte|inget|ingen|inga|ej)\s{_KIND}{_COMPANY}{_END}
    |\b(?:är|driver)\s(?:vi|jag)\s(?:inte|inget|ingen|ej)\s{_KIND}{_COMPANY}{_END}
    |\b{SV_COMPANY}\s(?:är|blir)\s(?:vi|jag)\s(?:inte|ej|aldrig)\b(?!\s(?:än|ännu)\b)""",
    re.IGNORECASE | re.VERBOSE,
)
# Of who says otherwise who they are: "a choir, not a firm of any kind"
_NOT_ONE: Final = re.compile(
    rf"""(?:[,(–-]\s?|\b(?:and|thus|hence|so|och|alltså|dvs|sedan)\s|\s(?=rather\s))(?:(?:alltså|dvs|so|thus
    |i\.e\.|and|och)\s)?
    (?:not|no|rather\sthan|inte|inget|ingen|ej)\s{_KIND}{_COMPANY}{_END}
    |\b(?:have|has|run|own)\sno\s(?:company|firm|business){_END}|\b(?:har|driver)\s(?:inget|ingen
    |inte\snågo[tn])\s(?:eget\s|egen\s)?{SV_COMPANY}{_END}
    |\b(?:without|utan)\s(?:a\s|any\s|eget\s|egen\s)?(?:company|firm|företag|bolag|firma){_END}""",
    re.IGNORECASE | re.VERBOSE,
)
# "our customer is a school, not a business"
_OF_OTHERS: Final = re.compile(
    rf"\b(?:{CUSTOMERS}|partners?|buyers?|owners?|landlord|payers?|köpar\w*"
    rf"|hyresvärd\w*|ägar\w*|betalar\w*)\s(?:is|are|är)\s",
    re.IGNORECASE,
)
# A company that is there, or will be
_THERE: Final = re.compile(
    rf"""{OUR_COMPANY_TOLD}
    |(?<!not\s)(?<!n't\s)(?<!inte\s)\b(?:will|going\sto|plan(?:ning)?\sto|hope\sto|about\sto|want\sto|ska
    |tänker|hoppas|vill|planerar\satt)\s(?:(?:soon|vi|jag|snart|then|sen)\s)?
    (?:become|register|found|start|form|incorporate|set\sup|bli|registrera|starta|bilda|grunda)\s(?!(?:inte
    |ej|aldrig)\b)(?:\w+\s){{0,2}}?(?:one|it|ett|start-?up|{_COMPANY})\b
    |\b(?:founders?|grundare|co-?founders?)\b
    |\b(?:start-?up|{_COMPANY})\s(?:kommer|bildas|registreras|startas|comes
    |will\sbe)\b""",
    re.IGNORECASE | re.VERBOSE,
)


# Who is no start-up may be an old company, and wants one none the less
_NO_START_UP: Final = re.compile(
    r"\b(?:(?:we|I)(?:['’](?:re|m)|\sare|\sam)(?:\sno|\snot\san?)|(?:we|I)\s(?:are|am)n['’]t\san?"
    r"|(?:vi|jag)\sär\s(?:inget|ingen|inte\s(?:en|ett)))\s(?:\w+\s)?start-?up\b",
    re.IGNORECASE,
)


def is_no_company(text: str) -> bool:
    """Whether a text says that who asks is none; not where one is told of, or is to come."""
    text = _NO_START_UP.sub("", text)
    if _THERE.search(text):
        return False
    if any(refused_companies(text)):
        return True
    if any(not is_asked(text, *match.span()) for match in _IS_NONE.finditer(text)):
        return True
    told = any(not is_asked(text, *match.span()) for match in _NOT_ONE.finditer(text))
    return told and bool(_IS_OTHER.search(text)) and not _OF_OTHERS.search(text)
