"""Whether a text names a partner in another country."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.company_words import OUR_COMPANY
from knowledge_base.matching.country import ABROAD, FOREIGN
from knowledge_base.matching.domestic_partners import domestic_partners
from knowledge_base.matching.negation import is_negated
from knowledge_base.matching.refused_partners import OF_ELSE, is_full, is_sought, refused_partners
from knowledge_base.matching.solo_project import solo_projects
from knowledge_base.matching.span import Span

_PARTNER: Final = alternatives(
    """partner, partners, collaborator, collaborators, SME, SMEs, company, companies, firm, firms, startup,
    start-up, manufacturer, research institute, institute, university, consortium, hospital, clinic, group,
    team, lab, laboratory, colleagues, organisation, organisations, party, parties, counterpart,
    researchers, academics, co-developer, co-applicant, developer, technology company, biotech, GmbH, ApS,
    AS, A/S, Oy, BV, Ltd, Inc, bolag, företag, partnern, samarbetspartner, samarbetspartners,
    partnerföretag, startupbolag, firma, firman, institut, universitet, konsortium, sjukhus,
    forskningsinstitut, part, parter, parten, kollegor, labb, klinik, grupp, forskargrupp, forskare"""
)
# "the Swedish branch of a Danish company" has an owner, and no partner
_OWNED: Final = re.compile(r"\b(?:of|by|av|till)\s(?:an?\s|the\s|en\s|ett\s)?$", re.IGNORECASE)
ALONE: Final = "alone"
_PARTNERS: Final = alternatives(
    """partners, partner, project partners, project partner, partnership, partnerships, consortium,
    consortia, collaborators, collaborator, collaboration, collaborations, co-applicants, other parties,
    other applicants, cooperation, samarbetspartner, samarbetspartners, samarbete, samarbeten,
    konsortium, medsökande, andra parter, partnerskap"""
)
_WITHOUT: Final = alternatives(
    """no, without, without any, not in a, not in any, don't want, do not want, don't have, do not have,
    not looking for, no interest in, not interested in, rather not have, prefer no, not need, don't
    need, can't do, cannot do, can not do, don't do, do not do, no time for, no patience for, not up
    for, tired of, hinner inte med, orkar inte med, har inte tid med, nor any, says no to, said no to,
    say no to, säger nej till, sa nej till, sagt nej till, refuse, refuses, inga, ingen, inget, utan,
    utan några, utan någon, utan något, vill inte ha, har inte, behöver inte, söker inte, vill inte ingå
    i, inte i ett, slipper, not after"""
)
_KIND: Final = (
    r"(?:(?:a|any|outside|external|other|formal|specific|några|något|någon|ett|externa|andra|en)\s){0,2}"
)
_ALONE: Final = alternatives(
    """by ourselves, by myself, by itself, single company, ensamt företag, ensamt bolag, enskilt företag,
    enskilt bolag, single applicant, sole applicant, only applicant, solo project, apply solo, solo
    applicant, go it alone, going it alone, do it alone, doing it alone, do this alone, apply alone,
    applying alone, work on it alone, single-company project, our company alone, just our
    company, only our company, just our own company, nobody but us, no one but us, go solo, going solo,
    single-handed, single-handedly, without involving others, without involving anyone, nobody to apply
    with, no one to apply with, nobody to team up with, no one to team up with, don't do consortia, do
    not do consortia, not do consortia, not keen on partners, not keen on a consortium, no intention of
    collaborating, no wish to collaborate, not share it with anyone, not share with anyone, share it
    with nobody, not team up with, not going to team up, ingen att
    söka med, inte dela med någon, inte blanda in andra, inte blanda in någon, inga andra inblandade,
    ingen annan inblandad, inte samarbeta med någon, inte samarbeta med andra, vi kör själva, kör det
    själva, bara vårt bolag, bara vårt företag, endast vårt bolag, bara
    vårt eget bolag, nobody else involved, no one else involved, without others, nobody else takes part,
    no cooperation with others, på egen hand, helt själva, ensam sökande, ensamma sökande, söker
    ensamma, söka ensamma, söka själva, söker själva, gör det själva, göra det själva, själva utan
    andra, vill inte samarbeta, just us, do it ourselves, do this ourselves, doing it ourselves, not
    bring in others, nobody else is in, no one else is in, nobody else with us, we go alone, I go alone,
    going alone, goes alone, go at it alone, we stand alone, we apply ourselves, the only party, the
    only participant, want no others, do not want others, don't want others, ensamma i projektet, ensam
    i projektet, inga andra ska vara med, inga andra är med, ingen annan är med, ingen annan ska vara
    med, inte dela med andra, driver det själva, utan andra parter, utan andra,
    enda sökande, alone in this, alone in it, alone in the project, we are alone, we're alone, only
    ourselves, only our own company, ensamma om, ensamma i det, vi är ensamma, står ensamma, one company
    alone, so just the company, not ready to team up, partners would only slow, inga partner i
    projektet, inga parter i projektet, inga partners i projektet"""
)
# "decided against joint projects", "as the single beneficiary", "utan att behöva samarbeta med någon"
_SHARED: Final = r"(?:it|the\s(?:money|grant|funding|project)|pengarna|bidraget|stödet|projektet|det)"
_SOLE: Final = (
    r"(?:(?:decided|ruled|voted|advis\w+)\s(?:against|out)\s(?:all\s|any\s)?(?:joint|shared|common)\s"
    r"(?:projects?|applications?)"
    r"|(?:us|we|ourselves)\sas\sthe\s(?:single|sole|only)\s(?:beneficiary|applicant|recipient|signatory)"
    r"|as\s(?:the\s|a\s)?(?:single|sole|only)\s(?:beneficiary|recipient)"
    r"|(?:gör|göra|sköter|sköta)\s(?:vi\s)?(?:allt|allting)\ssjälva(?![^.;!?]*\b(?:men|partner\w*|part)\b)"
    rf"|utan\satt\s(?:behöva\s|måsta\s)?(?:samarbeta|gå\sihop|dela(?:\s{_SHARED})?)\smed\s"
    r"(?:nån|någon|några|andra)"
    rf"|without\shaving\sto\s(?:cooperate|collaborate|team\sup|share\s{_SHARED})\swith\s"
    r"(?:anyone|anybody|others))"
)
# "on our own", and not "on our own cost"
_OWN: Final = alternatives("on our own, on my own, by our own, all on our own")
_OWN_ENDS: Final = (
    r"(?=\s?(?:[.,;:!?()/–-]|$)"
    r"|\s(?:and|but|or|with|without|for|in|to|so|as|if|because|please|here|this|no|not)\b)"
)
# "can our company, on its own, get it", not "the pump runs on its own"
_COMPANY: Final = r"(?:company|firm|start-?up|business|AB|SME|bolag(?:et)?|företag(?:et)?|firman?)"
_BY_ITSELF: Final = (
    rf"(?:{_COMPANY},?\s(?:all\s)?(?:on\sits\sown|by\sitself)"
    rf"|{_COMPANY},?\s(?:helt\s)?(?:själv(?:t)?|ensam(?:t)?)\s(?:få|söka|stå|ansöka)|apply\son\sits\sown)"
)
_ABROAD_TOO: Final = r"(?!\s(?:abroad|outside|in\s|from\s|utomlands|i\s|från\s))"
# "we do the introduction of our alarm alone", not "sensors for people who live alone"
_DO_ALONE: Final = (
    rf"(?:(?:we|{OUR_COMPANY})\s(?:(?:will|would|shall|must|have\sto|plan\sto|want\sto"
    r"|prefer\sto)\s)?"
    r"(?:do|does|run|runs|carry|carries|handle|develop|develops)\s"
    r"(?:(?!not\b|nothing\b|never\b|with\b|and\b|that\b|which\b|who\b|for\b|live\b"
    r"|living\b)[\w-]+\s){1,8}?(?:all\s)?alone"
    r"|vi\s(?:(?:ska|vill|måste|får|tänker)\s)?(?:gör|göra|kör|köra|driver|driva|genomför|genomföra"
    r"|sköter|sköta)\s"
    r"(?:(?!inte\b|ej\b|aldrig\b|med\b|som\b|för\b"
    r"|och\b)[\w-]+\s){1,6}?(?:helt\s)?ensamma?)(?=\s?(?:[.,;!?)]|$))"
)
NO_PARTNER: Final = re.compile(
    rf"\b(?<!not\s)(?<!n['’]t\s)(?<!inte\s)(?:(?<!carry\s)(?<!pay\s)(?<!cover\s){_OWN}{_OWN_ENDS}"
    rf"|{_ALONE}\b|{_SOLE}\b|{_BY_ITSELF}\b)|\b{_DO_ALONE}"
    rf"|\b(?:company|firm|AB|bolag)(?:\s(?:in|i)\s[\w-]+)?,\s(?:alone|ensamt)(?=,|\s?(?:[.;!?]|$))"
    rf"|\bpartners?\s?[?:=]\s?(?:no|none|nej|inga|ingen)\b|\bbara\svi(?=\s?(?:[.,;!?]|$|som\ssöker))"
    rf"|(?:\b|(?=n['’]?t)){_WITHOUT}\s{_KIND}{_PARTNERS}\b{_ABROAD_TOO}{OF_ELSE}",
    re.IGNORECASE,
)
_JOINTLY: Final = alternatives(
    """together with, collaborate with, collaborating with, collaboration with, cooperate with, partnered
    with, jointly with, joint project with, research with, with, tillsammans med, samarbetar med,
    samarbete med, med"""
)
_IN: Final = alternatives("in, from, across, sits in, is in, is based in, i, från, sitter i, finns i")
PATTERN: Final = re.compile(
    rf"""\b(?:{FOREIGN}\s(?:[\w-]+\s)?{_PARTNER}
    |{_PARTNER}\s(?:[\w-]+\s)?{_IN}\s{ABROAD}(?:\s(?:and|och)\s(?P<second>{ABROAD}))?
    |{_JOINTLY}\s(?:[\w-]+\s){{1,3}}?(?:in|i|from|från)\s{ABROAD}|joint\sproject\swith\s{ABROAD}
    |{_PARTNER}\s(?:abroad|utomlands)|utlandspartner
    |\w+\s(?:in|i)\s{ABROAD}\s(?:would|will|wants\sto|could|can|vill|skulle|kan)\s(?:like\sto\s)?(?:join
    |take\spart|gå\smed|vara\smed))\b""",
    re.IGNORECASE | re.VERBOSE,
)
_PARTY: Final = (
    r"(?:partners?|partner(?:na|s)|parties|party|parter(?:na)?|part|samarbetspartners?|samarbeten"
    r"|deltagare|medsökande"
    r"|co-applicants?|collaborators?|participants?|consorti(?:um|a)|konsorti(?:um|er))"
)
_FOREIGN_PARTY: Final = (
    rf"(?:{FOREIGN}\s(?:[\w-]+\s)?{_PARTY}|{_PARTY}\s(?:(?:from\s)?abroad|utomlands|från\sutlandet))"
)
# "Utländska parter är inte aktuella", "foreign partners are out of the question", not "are no problem"
_RULED_OUT: Final = (
    r"(?:behövs\s(?:inte|ej)|(?:är|blir)\s(?:inte\s(?:aktuel\w+|på\stal|något\sför\soss|tänkbar\w*|med)"
    r"|ej\saktuel\w+|uteslutn?[at]?)"
    r"|kommer\sinte\s(?:på\sfråga|i\sfråga)|(?:vill|tänker|kan)\s(?:vi|jag)\s(?:inte|ej)\s(?:ha|ta)"
    r"|(?:ska|skall|kommer|får|tar|behöver)\s(?:vi|jag|det)\s(?:inte|ej|aldrig)(?=\s?(?:[.,;!?]|$)"
    r"|\s(?:att\s)?(?:in|med|ha|ta|bli|finnas"
    r"|vara|blanda|bjuda|involvera|söka)\b)"
    r"|(?:have|has|finns|har)\s(?:vi\s)?(?:inte|inga)(?=\s?(?:[.,;!?]|$))|(?:undviker|saknar"
    r"|slipper)\s(?:vi|jag)"
    r"|(?:is|are)\s(?:out\sof\sthe\squestion|ruled\sout|excluded|not\s(?:an\s)?(?:option|options"
    r"|considered|relevant|wanted"
    r"|planned|possible|foreseen|on\sthe\stable|for\sus|in\sthe\spicture)|no\soption)"
    r"|(?:we|I)\s(?:(?:do\snot|don['’]t|shall\snot|will\snot|won['’]t)\s(?:have|want|take|invite|involve"
    r"|need)|cannot\stake|can['’]t\stake))"
)
_AT_HOME: Final = (
    r"(?:(?:stay|keep\s(?:it|this|the\sproject)|remain)\swithin\s(?:sweden|the\scountry)"
    r"|(?:håller|hålla|stannar|stanna)\s(?:oss\s|det\s|projektet\s)?inom\s(?:landet|sverige"
    r"|landets\sgränser))"
)
_WILL_NOT: Final = (
    r"(?:(?:will|shall|do|would)\snot|(?:wo|do|would)n['’]?t)\s(?:have|want|take\sin|take\son|involve"
    r"|invite|bring\sin|need|include)"
)
HOME: Final = re.compile(
    rf"\b(?:{_FOREIGN_PARTY}\s{_RULED_OUT}|{_AT_HOME}|{_WILL_NOT}\s(?:any\s)?{_FOREIGN_PARTY})\b|"
    r"\b(?:(?:purely|entirely|wholly|all-) ?swedish (?:project|consortium)|helsvensk\w* (?:projekt\w*"
    r"|konsortium\w*)"
    r"|only (?:with )?swedish (?:partners?|parties)|(?:bara|endast|enbart) svenska (?:partner|parter"
    r"|partners)"
    r"|(?:partners?|parter) (?:only in sweden|in sweden only|bara i sverige)"
    r"|(?:nobody|no one|no-one|none|ingen) (?:is |comes |kommer )?(?:from abroad|från utlandet)"
    r"|(?:do not|don['’]?t) want (?:any )?(?:foreigners|foreign (?:partners?|parties))"
    r"|utländska (?:\w+ )?vill (?:vi|jag) inte"
    r"|all (?:of )?(?:our |the )?(?:partners|parties) (?:are|sit|work)? ?(?:all )?(?:swedish|in sweden)"
    r"|partners are all swedish"
    r"|alla (?:våra )?(?:partner|parter|partners) (?:är svenska|finns i sverige|sitter i sverige|i sverige)"
    r"|(?:nobody|no one|no-one|none|ingen|no contacts?|no network|inga kontakter|inget nätverk) "
    r"(?:abroad|utomlands|outside sweden|in other countries|in another country|utanför sverige"
    r"|i andra länder))\b",
    re.IGNORECASE,
)


def stated_partners(text: str) -> Iterator[Span]:
    """Go through the partners abroad that a text names or lacks, and through what says that there is none."""
    for match in (*NO_PARTNER.finditer(text), *solo_projects(text), *refused_partners(text)):
        if not (is_sought(text, match) or is_full(text, match)):
            yield Span("partner", match.start(), match.end(), ALONE)
    for match in HOME.finditer(text):
        yield Span("partner_abroad", match.start(), match.end(), False)
    yield from domestic_partners(text)
    for match in PATTERN.finditer(text):
        if _OWNED.search(text[: match.start()]):
            continue
        if match["second"]:
            yield Span("partner_abroad", match.start("second"), match.end("second"), True)
        has = not is_negated(text, match.start(), match.end())
        yield Span("partner_abroad", match.start(), match.end(), has)
