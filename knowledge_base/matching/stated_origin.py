"""Whether a company is from another country: "we are a Danish company", "GmbH", "no Swedish branch"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.country import FAR, IN_FAR, IN_NEAR, NEAR, US_OR_UK
from knowledge_base.matching.span import Span

_COMPANY: Final = alternatives(
    """company, companies, firm, startup, start-up, biotech, medtech, SME, corporation, enterprise, AG,
    corp, institute, pharma, spin-off, spinout, spin-out, scale-up, manufacturer, developer, inc, ltd,
    limited, AS, A/S, bolag, företag, firma, startupbolag, startupföretag, biotechbolag, bioteknikbolag,
    bioteknikföretag, medtechbolag, läkemedelsbolag, medicinteknikbolag, koncern, KK"""
)
_NEAR_FORMS: Final = alternatives(
    """GmbH, ApS, A/S, Oy, Oyj, BV, B.V., NV, SAS, SARL, S.r.l., SpA, S.L., UAB, OÜ, SIA, Sp. z o.o.,
    s.r.o., Kft, d.o.o., Lda, S.A.S., S.p.A., SRL, Zrt, a.s., ehf, SPRL, BVBA, EURL, SASU, S.à r.l., GesmbH,
    KGaA, EOOD, Sp z o.o., S.L.U."""
)
_FAR_FORMS: Final = alternatives(
    """Inc, Inc., LLC, PLC, Pty Ltd, Pte Ltd, Delaware, Delaware corporation, C-corp, C corp,
    C-corporation, S-corp, Pvt Ltd, Pvt. Ltd., Pvt. Ltd, Private Limited, Sdn Bhd, K.K., Co. Ltd, L.L.C.,
    Pty, Pty., Pte, Pte., Ltda, Ltda., S.A. de C.V."""
)
_FOREIGN: Final = alternatives("foreign, overseas, non-swedish, utländskt, utländsk")
_SUCH: Final = r"(?:[\w-]+\s){0,2}?"
_SITS: Final = alternatives(
    """based, located, registered, incorporated, headquartered, domiciled, seated, HQ, head office,
    headquarters, company sits, firm sits, startup sits, main office, company is, Ltd is, startup is,
    firm is, bolaget är, greetings, hello, hälsningar, we sit, we are, we're, we come, founded, sitter,
    ligger, registrerat, registrerade, säte, baserade, baserat, huvudkontor, hemmahörande, finns"""
)
_UNIT: Final = alternatives(
    """company, entity, unit, subsidiary, branch, office, presence, registration, affiliate, arm,
    organisation number, legal entity, bolag, dotterbolag, filial, enhet, kontor, närvaro, verksamhet,
    organisationsnummer, anything, footprint, seat, address, operations, establishment, branches,
    subsidiaries, säte, adress, driftställe, fotfäste"""
)
_NO: Final = alternatives(
    """no, without, without a, without any, not a, lacks a, have no, nor a, yet to open a, inget, ingen,
    inga, utan, saknar, inte något, inte någon"""
)
# "A startup from Israel", alone at the beginning and with nobody beside it
_FROM: Final = (
    rf"\A\s*(?:an?\s|en\s|ett\s)?(?:[\w-]+\s){{{{0,2}}}}?{_COMPANY}\s(?:from|från|in|i)\s{{}}\b"
    r"(?![^.!?]*\b(?:we|our|us|vi|vår|vårt|oss)\b)"
)
ORIGINS: Final = tuple(
    (form, re.compile(pattern, re.IGNORECASE))
    for form, pattern in (
        ("foreign", rf"\b(?:{alternatives(NEAR)}|{_FOREIGN})\s{_SUCH}{_COMPANY}\b"),
        ("outside-eu", rf"\b(?:{alternatives(FAR)}|{US_OR_UK})\s{_SUCH}{_COMPANY}\b"),
        ("foreign", rf"(?<!\w){_NEAR_FORMS}(?!\w)"),
        ("outside-eu", rf"(?<!\w){_FAR_FORMS}(?!\w)"),
        # "a Chilean SpA": the form alone would be an Italian one
        (
            "outside-eu",
            rf"\b(?:{alternatives(FAR)}|{US_OR_UK})\s{_SUCH}(?:{_NEAR_FORMS}|(?-i:SA|S\.A\.|Sàrl))(?!\w)",
        ),
        ("foreign", rf"\b{_SITS}\s(?:in|from|at|i|från)\s{alternatives(IN_NEAR)}\b"),
        (
            "outside-eu",
            rf"\b{_SITS}\s(?:in|from|at|i|från)\s(?:{alternatives(IN_FAR)}|(?:the\s)?{US_OR_UK})\b",
        ),
        ("foreign", rf"\b(?:our|my|vårt|mitt)\s{_SUCH}{_COMPANY}\s(?:in|i)\s{alternatives(IN_NEAR)}\b"),
        (
            "outside-eu",
            rf"\b(?:our|my|vårt|mitt)\s{_SUCH}{_COMPANY}\s(?:in|i)\s(?:{alternatives(IN_FAR)}"
            rf"|(?:the\s)?{US_OR_UK})\b",
        ),
        ("foreign", _FROM.format(f"{alternatives(IN_NEAR)}")),
        ("outside-eu", _FROM.format(rf"(?:{alternatives(IN_FAR)}|(?:the\s)?{US_OR_UK})")),
    )
)
# What is said of somebody else: "with a Danish company", "our partner is based in Oslo"
_ELSE: Final = alternatives(
    """with, and, together, partner, partners, partnered, joint, joins, to, between, by, including, plus,
    customer, customers, supplier, owned, of, from, like, buy, sell, acquired, med, och, tillsammans,
    partnern, mellan, av, från, till, kund, kunder, ägs, samt, plus, inklusive, developers, researchers,
    engineers, staff, coders, programmers, forskare, utvecklare, ingenjörer, personal, programmerare,
    kodare"""
)
_BEFORE: Final = re.compile(rf"\b{_ELSE}\s(?:[\w-]+\s){{0,3}}$", re.IGNORECASE)
_AFTER: Final = re.compile(
    r"""^\s(?:and|och)\s(?:we|our|us|my|vi|vårt|ett\ssvenskt|a\sswedish)\b
    |^\s(?:wants?|would\slike|vill)\sto\sjoin
    |^\s(?:[\w-]+\s){0,2}?(?:too|as\swell|också)(?=\s?(?:[.,;!?]|$))
    |^\s(?:is|will\sbe|blir|är|would\sbe)\s(?:our|with\sus|vår|med)|^\s(?:joins|takes\spart|develops\swith)
    |^\s(?!and\b|och\b|with\b|med\b|for\b|som\b)(?:[\w-]+\s){1,9}?(?<!of\s)(?<!av\s)(?:us|oss)\b""",
    re.IGNORECASE | re.VERBOSE,
)
BRANCH: Final = re.compile(r"\b(?:swedish branch(?: office)?|svensk filial|filial)\b", re.IGNORECASE)
NO_UNIT: Final = re.compile(
    rf"""\b(?:{_NO}\s(?:[\w-]+\s){{0,2}}?(?:swedish|svensk\w*)\s(?:[\w-]+\s)?{_UNIT}
    |(?:nothing|no\s{_UNIT}|not|inget|inte|{_NO}\s{_UNIT})\s(?:(?!(?:only|just|bara|enbart|endast)\b)\w+\s)?
    (?:registered\s|registrerade?\s|registrerat\s)?
    (?:in|here\sin|i)\s(?:sweden|sverige)(?:\syet)?
    |nobody\s(?:in|here\sin)\ssweden(?!\s(?!yet|and|but|or|so|who)\w)
    |{_NO}\s(?:\w+\s)?(?:links?|ties|connections?|anknytning|koppling(?:ar)?)\s(?:whatsoever\s)?(?:to|with
        |till|med)\s(?:sweden|sverige))\b
    |\b(?:nothing\sswedish
        |(?:inget|ingenting)\ssvenskt)(?:\s(?:at\sall|about\sus|alls|hos\soss|över\shuvud\staget))?
    (?=\s?(?:[.,;!?]|$))""",
    re.IGNORECASE | re.VERBOSE,
)
# "we are an Inc. where …": nobody else's
_WE_ARE: Final = re.compile(
    r"\b(?:we|I|vi|jag)\s?(?:are|am|['’]re|['’]m|är)\s(?:an?|ett|en)\s(?:[\w-]+\s)?$", re.IGNORECASE
)
# "our owner is a Norwegian AS"; "we have a subsidiary, a GmbH"
_BESIDE: Final = re.compile(
    r"\b(?:(?:owners?|parent(?:\scompany)?|ägare|ägaren|moderbolag(?:et)?)\s(?:is|are|är)"
    r"|(?:subsidiary|daughter(?:\scompany)?|supplier|partner|customer|dotterbolag|leverantör|kund),)\s(?:an?"
    r"|en|ett)\s$",
    re.IGNORECASE,
)
# "a partner in Norway, not in Sweden"
_ELSEWHERE: Final = re.compile(
    r"\b(?:partners?|partnern|customers?|suppliers?|kund(?:er|en)?|leverantör(?:er|en)?)\s(?:in|from|i"
    r"|från)\s[\w-]+,\s$",
    re.IGNORECASE,
)
# "No company in Sweden makes this": it tells of all others
_BEGINS: Final = re.compile(
    r"(?:^|[.;!?,:\n]\s*|\b(?:and|but|och|men|as|that|att|because|eftersom)\s)$", re.IGNORECASE
)
_NO_FIRM: Final = re.compile(r"(?:no|inget)\s(?:\w+\s)?(?:company|firm|bolag|företag)\b", re.IGNORECASE)
_DOES: Final = re.compile(
    r"^\s(?:has|have|does|can|could|will|gör|har|kan|vill|(?!this\b|as\b)\w{3,}s"
    r"|\w{3,}[ea]r)\b(?!\s(?:been|vi|jag)\b)",
    re.IGNORECASE,
)
_ENDS: Final = ".;!?,:\n"


def stated_origins(text: str) -> Iterator[Span]:
    """Go through what says that the applicant is a company abroad: "foreign", or "outside-eu"."""
    for form, pattern in ORIGINS:
        for match in pattern.finditer(text):
            if not _is_else(text, *match.span()):
                yield Span("form", match.start(), match.end(), form)
    for pattern in (BRANCH, NO_UNIT):
        for match in pattern.finditer(text):
            if not (_ELSEWHERE.search(text[: match.start()]) or _is_of_all(text, match)):
                yield Span("form", match.start(), match.end(), "foreign")


def _is_of_all(text: str, match: re.Match[str]) -> bool:
    before, after = text[: match.start()], text[match.end() :]
    return bool(_NO_FIRM.match(match[0]) and _BEGINS.search(before) and _DOES.search(after))


def _is_else(text: str, start: int, end: int) -> bool:
    """Whether it is said of a partner, a customer or an owner."""
    begin = max(text.rfind(mark, 0, start) for mark in _ENDS) + 1
    if _WE_ARE.search(text[begin:start]):
        return False
    if _BESIDE.search(text[:start]):
        return True
    return bool(_BEFORE.search(text[begin:start]) or _AFTER.search(text[end:]))
