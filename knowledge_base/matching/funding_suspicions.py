"""What a visitor in search of funding may refuse, and what to ask then."""

from __future__ import annotations

from typing import Final

from knowledge_base.matching.applicant_reasons import COMPANIES
from knowledge_base.matching.funding_need import FundingNeed
from knowledge_base.matching.impact_link import IMPACT
from knowledge_base.matching.kept_rights import RIGHTS
from knowledge_base.matching.refused_company import COMPANY
from knowledge_base.matching.refused_help import ADVICE, INCUBATION
from knowledge_base.matching.stated_history import CARE_LEAD, EU_RESULT
from knowledge_base.matching.stated_lead import COMPANY_LEAD
from knowledge_base.matching.stated_length import SHORT_PROJECT
from knowledge_base.matching.stated_parties import THREE_PARTIES
from knowledge_base.matching.stated_reach import ABROAD
from knowledge_base.matching.stated_research import RD_HOURS
from knowledge_base.matching.stated_staff import SWEDISH_STAFF
from knowledge_base.matching.stated_use import CARE_USE
from knowledge_base.matching.suspicion import Suspicion
from knowledge_base.record import Texts

_KINDS: Final = frozenset({"care-partner", "academic-partner", "public-partner"})
LEAST_PARTIES: Final = 3
_CARE: Final = """*hospital*, *clinic*, care, care provider*, nursing home*, *äldreboende*, ward*, healthcare,
    *sjukhus*, *klinik*, vård*, avdelning*, region*"""
_PARTNERS: Final = f"""*partner*, party, parties, consorti*, collaborat*, cooperat*, together, jointly,
    with others, anybody else, anyone else, nobody else, no one else, two of us, one other, other firm,
    other company, universit*, academ*, part, parter*, samarbet*, samverk*, konsorti*, ett annat bolag,
    ett bolag till, ingen annan, ingen mer, tillsammans, ihop, med andra, någon annan, högskol*, akademi*,
    forskargrupp*, {_CARE}"""
_OWN_COMPANY: Final = frozenset({*COMPANIES, "association", "foundation", "spin-off", "subsidiary"})


def _has_company(need: FundingNeed) -> bool:
    told = (need.employees, need.founded, need.turnover_sek, need.annual_reports)
    return need.form in _OWN_COMPANY or any(own is not None for own in told)


def _has_partners(need: FundingNeed) -> bool:
    return bool(need.partners or need.partner_abroad or (need.parties or 1) > 1)


_ALL: Final = (
    Suspicion[FundingNeed](
        COMPANY,
        """compan*, firm, firms, business*, startup*, start-up*, start up, spin-off*, spin-out*, spinoff*,
        founder*, founding, entrepreneur*, *bolag*, *företag*, firma*, starta eget, eget, entreprenör*,
        avknopp*, AB""",
        Texts(
            en="Do you have a company, or want to start one?",
            sv="Har ni ett bolag, eller vill ni starta ett?",
        ),
        lacking=(COMPANY,),
        sets=(("form", "none"),),
        is_settled=_has_company,
        for_good=True,
    ),
    Suspicion[FundingNeed](
        INCUBATION,
        """incubat*, accelerat*, start-up programme*, start-up hotel*, *inkubator*, *accelerator*""",
        Texts(en="Would a place in an incubator suit you?", sv="Skulle en plats i en inkubator passa er?"),
        unwanted=(INCUBATION,),
        terms=(INCUBATION,),
    ),
    Suspicion[FundingNeed](
        ADVICE,
        """advice, advis*, coach*, consult*, mentor*, guidance, råd, *rådgiv*, *konsult*, coachning*,
        bollplank*, vägled*, handled*""",
        Texts(
            en="Would advice help, as well as money?",
            sv="Skulle rådgivning vara till hjälp, vid sidan av pengar?",
        ),
        unwanted=(ADVICE,),
    ),
    Suspicion[FundingNeed](
        "loan",
        """loan*, borrow*, debt*, credit*, repay*, pay back, paid back, interest rate*, owe, owing, *lån,
        *lånet, *lånen, låna*, skuld*, kredit*, ränt*, betala* tillbaka, återbetal*, amorter*""",
        Texts(en="Would a loan do, too?", sv="Går det bra med ett lån också?"),
        unwanted=("loan",),
        terms=("loan",),
    ),
    Suspicion[FundingNeed](
        "almi",
        "Almi, Almis",
        Texts(en="Would money from Almi do?", sv="Går det bra med pengar från Almi?"),
        unwanted=("almi",),
        near=30,
    ),
    Suspicion[FundingNeed](
        "parties",
        _PARTNERS,
        Texts(
            en=(
                "Will at least three parties take part in the project, of at least two kinds (such as care, "
                "companies, academia)?"
            ),
            sv=(
                "Är minst tre parter med i projektet, av minst två slag (till exempel vård, företag "
                "och akademi)?"
            ),
        ),
        lacking=(THREE_PARTIES,),
        is_settled=lambda need: (
            (need.parties or 0) >= LEAST_PARTIES or len(_KINDS.intersection(need.partners)) > 1
        ),
        by_alone=True,
        present=_PARTNERS,
        implies=("alone",),
    ),
    Suspicion[FundingNeed](
        "alone",
        _PARTNERS,
        Texts(
            en="Would you run the project together with others?",
            sv="Skulle ni driva projektet tillsammans med andra?",
        ),
        sets=(("alone", True),),
        is_settled=_has_partners,
        by_alone=True,
        present=_PARTNERS,
    ),
    Suspicion[FundingNeed](
        CARE_LEAD,
        """lead*, led, in charge, coordinat*, main applicant, apply, applicant, leda*, leder, koordin*,
        huvudsökande, hålla i, håller i, stå för ansökan, söka, sökande, ansvar*""",
        Texts(
            en="Would a hospital or another care provider lead the project?",
            sv="Skulle ett sjukhus eller en annan vårdgivare leda projektet?",
        ),
        lacking=(CARE_LEAD,),
        near=100,
        present=_CARE,
    ),
    Suspicion[FundingNeed](
        COMPANY_LEAD,
        """lead*, led, coordinat*, main applicant, leda*, leder, koordin*, huvudsökande, hålla i, håller i""",
        Texts(
            en="Would a small or medium-sized company lead the project?",
            sv="Skulle ett litet eller medelstort företag leda projektet?",
        ),
        lacking=(COMPANY_LEAD,),
    ),
    Suspicion[FundingNeed](
        CARE_USE,
        f"use, used, implement*, roll out, rollout, introduc*, inför*, ta i bruk, i drift, {_CARE}",
        Texts(
            en="Will something be put into use in care?",
            sv="Ska något tas i bruk i vården?",
        ),
        lacking=(CARE_USE,),
        is_settled=lambda need: "care-rollout" in need.purpose,
    ),
    Suspicion[FundingNeed](
        "months",
        """year*, month*, long, longer, shorter, år, åren, *årig*, *månad*, lång*, läng*, kort*,
        projekttid*""",
        Texts(en="Will the project be finished within three years?", sv="Är projektet klart inom tre år?"),
        lacking=(SHORT_PROJECT,),
        near=25,
    ),
    Suspicion[FundingNeed](
        RIGHTS,
        """right, rights, IP, IPR, patent*, own it, owns, ownership, belong*, *rättighet*, äga*, äger, ägs,
        tillhör*""",
        Texts(
            en="May the results belong to Region Stockholm?",
            sv="Får resultaten tillhöra Region Stockholm?",
        ),
        lacking=(RIGHTS,),
        near=25,
    ),
    Suspicion[FundingNeed](
        ABROAD,
        """abroad, international*, export*, global*, utomlands, internationell*, utland*, Sweden, Sverige,
        Swedish, svensk*""",
        Texts(en="Is it meant for markets abroad, too?", sv="Är det tänkt för marknader utomlands också?"),
        lacking=(ABROAD,),
        by_alone=True,
        near=30,
    ),
    Suspicion[FundingNeed](
        IMPACT,
        """Impact Innovation*, programme*, programmet*, programmen*""",
        Texts(
            en="Does the project have a strong link to one of the programmes of Impact Innovation?",
            sv="Har projektet en stark koppling till något av programmen inom Impact Innovation?",
        ),
        lacking=(IMPACT,),
        near=30,
    ),
    Suspicion[FundingNeed](
        SWEDISH_STAFF,
        """employ*, payroll, staff, salar*, wage*, anställ*, lön, löner*, lönelist*, personal*,
        arbetsgivar*""",
        Texts(
            en="Do you pay Swedish employer contributions for anyone?",
            sv="Betalar ni svenska arbetsgivaravgifter för någon?",
        ),
        lacking=(SWEDISH_STAFF,),
        is_settled=lambda need: bool(need.employees),
        near=25,
    ),
    Suspicion[FundingNeed](
        RD_HOURS,
        """research*, R&D, developer*, hours, half, forsk*, FoU*, timm*, halva, halvtid""",
        Texts(
            en="Does anyone spend at least half of their working time on research?",
            sv="Forskar någon minst halva sin arbetstid?",
        ),
        lacking=(RD_HOURS,),
        near=25,
    ),
    Suspicion[FundingNeed](
        EU_RESULT,
        """EU project*, ERC, Horizon*, EU-projekt*, Pathfinder""",
        Texts(
            en="Does it build on a result of an earlier EU project?",
            sv="Bygger det på ett resultat från ett tidigare EU-projekt?",
        ),
        lacking=(EU_RESULT,),
    ),
)
SUSPICIONS: Final = {own.id: own for own in _ALL}
