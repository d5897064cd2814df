"""What a visitor in search of a facility may refuse, and what to ask then."""

from __future__ import annotations

from typing import Final

from knowledge_base.matching.facility_lacks import (
    ANIMALS,
    GCP,
    GMP,
    HOSPITAL,
    MEMBERSHIP,
    OF_ANIMALS,
    PERMITS,
    PRIMARY_CARE,
    PRIVATE,
    TRAINING,
)
from knowledge_base.matching.facility_need import FacilityNeed
from knowledge_base.matching.kept_material import DATA_OUT, HUMAN_SAMPLES
from knowledge_base.matching.suspicion import Suspicion
from knowledge_base.record import Texts

_ALL: Final = (
    Suspicion[FacilityNeed](
        ANIMALS,
        """animal*, mice, mouse, rat, rats, pig, pigs, minipig*, rabbit*, zebrafish, in vivo, djur*, *djur,
        möss, mus, rått*, gris*, kanin*, zebrafisk*""",
        Texts(en="Does the work need animals?", sv="Behövs det djur för arbetet?"),
        lacking=(ANIMALS,),
        is_settled=lambda need: bool(OF_ANIMALS.intersection(need.techniques)),
        near=25,
    ),
    Suspicion[FacilityNeed](
        TRAINING,
        """train*, course*, learn*, exam*, *utbild*, *kurs, *kurser*, *kursen, lära*""",
        Texts(
            en="Would you take a training course there, so that you can do the work yourselves?",
            sv="Skulle ni gå en utbildning där, för att arbeta själva?",
        ),
        lacking=(TRAINING,),
    ),
    Suspicion[FacilityNeed](
        GCP,
        """GCP*, good clinical practice, god klinisk sed""",
        Texts(
            en="Is your group trained in good clinical practice (GCP), or will it be?",
            sv="Är ni utbildade i god klinisk sed (GCP), eller blir ni det?",
        ),
        lacking=(GCP,),
    ),
    Suspicion[FacilityNeed](
        "under-gmp",  # "gmp" is the field that asks whether it must be
        """GMP*""",
        Texts(
            en="Would a facility that works under GMP do as well?",
            sv="Går det bra med en anläggning som arbetar enligt GMP?",
        ),
        lacking=(GMP,),
        sets=(("gmp", False),),
        is_settled=lambda need: bool(need.gmp),
    ),
    Suspicion[FacilityNeed](
        HOSPITAL,
        """hospital*, clinic*, *sjukhus*, *klinik*""",
        Texts(en="Would a unit of a hospital do?", sv="Går det bra med en enhet på ett sjukhus?"),
        lacking=(HOSPITAL,),
        near=25,
    ),
    Suspicion[FacilityNeed](
        PRIVATE,
        """private*, commercial*, CDMO*, CRO, contractor*, compan*, privat*, kommersiell*, *bolag*,
        *företag*""",
        Texts(en="Would a private company do?", sv="Går det bra med ett privat företag?"),
        lacking=(PRIVATE,),
        near=25,
    ),
    Suspicion[FacilityNeed](
        PRIMARY_CARE,
        """primary care, GP, GPs, health centre*, primärvård*, vårdcentral*, husläkar*""",
        Texts(en="Is the study for primary care?", sv="Gäller studien primärvården?"),
        lacking=(PRIMARY_CARE,),
        near=30,
    ),
    Suspicion[FacilityNeed](
        MEMBERSHIP,
        """member*, join*, fee, fees, subscription*, *medlem*, *avgift*""",
        Texts(en="Would you become a member?", sv="Skulle ni bli medlem?"),
        lacking=(MEMBERSHIP,),
        unwanted=(MEMBERSHIP,),
        terms=(MEMBERSHIP,),
    ),
    Suspicion[FacilityNeed](
        PERMITS,
        """permit*, permission*, licen*, approv*, notif*, *tillstånd*, anmäl*, godkän*""",
        Texts(
            en="Do you have the permits for the work, or will you get them?",
            sv="Har ni tillstånden för arbetet, eller skaffar ni dem?",
        ),
        lacking=(PERMITS,),
    ),
    Suspicion[FacilityNeed](
        HUMAN_SAMPLES,
        """human*, patient*, people, människ*, mänsklig*""",
        Texts(en="Are the samples from humans?", sv="Är proverna från människor?"),
        lacking=(HUMAN_SAMPLES,),
        near=30,
    ),
    Suspicion[FacilityNeed](
        DATA_OUT,
        """data*, server*, cloud, files, uppgift*, serv*, moln*, filer*""",
        Texts(
            en="May your data be processed by another organisation?",
            sv="Får era data bearbetas hos någon annan?",
        ),
        lacking=(DATA_OUT,),
    ),
    Suspicion[FacilityNeed](
        "phase-1",
        """phase I, phase 1, phase one, first-in-human, fas I, fas 1, fas ett""",
        Texts(en="Is it a phase I trial?", sv="Är det en prövning i fas I?"),
        lacking=("phase-1",),
    ),
    Suspicion[FacilityNeed](
        "sharing",
        """shar*, common, with others, other compan*, coworking*, co-working*, open plan, own lab, own
        room*, dela, delar, delat, dela*, gemensam*, med andra, andra bolag, eget lab*, egen lokal, egna
        lokal*, kontorshotell*""",
        Texts(
            en="Would you share a laboratory or an office with others?",
            sv="Skulle ni dela labb eller kontor med andra?",
        ),
        refused=("sharing",),
    ),
    Suspicion[FacilityNeed](
        "lease",
        """leas*, rent*, contract*, sign*, bind*, hyra*, hyr, *kontrakt*, *avtal*, bindningstid*""",
        Texts(en="Would you sign a lease?", sv="Skulle ni skriva ett hyreskontrakt?"),
        refused=("lease",),
        is_settled=lambda need: "own-premises" in need.techniques,
        near=40,
    ),
)
SUSPICIONS: Final = {own.id: own for own in _ALL}
