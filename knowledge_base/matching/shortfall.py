"""What an applicant or a project may be said to lack, in words for who asks."""

from __future__ import annotations

from typing import Final

from knowledge_base.matching.impact_link import IMPACT
from knowledge_base.matching.kept_rights import RIGHTS
from knowledge_base.matching.refused_company import COMPANY
from knowledge_base.matching.stated_history import CARE_LEAD, EU_RESULT
from knowledge_base.matching.stated_lead import COMPANY_LEAD
from knowledge_base.matching.stated_length import SHORT_PROJECT
from knowledge_base.matching.stated_parties import INDEPENDENT, OTHER_KIND, THREE_PARTIES
from knowledge_base.matching.stated_reach import ABROAD
from knowledge_base.matching.stated_research import RD_HOURS
from knowledge_base.matching.stated_staff import SWEDISH_STAFF
from knowledge_base.matching.stated_use import CARE_USE
from knowledge_base.record import Texts

MISSING: Final = {
    EU_RESULT: Texts(
        en="Builds on a result of an earlier EU project",
        sv="Bygger på ett resultat från ett tidigare EU-projekt",
    ),
    CARE_LEAD: Texts(en="A care provider must lead it", sv="En vårdgivare måste leda projektet"),
    CARE_USE: Texts(
        en="Is for putting something into use in care",
        sv="Gäller att något tas i bruk i vården",
    ),
    COMPANY_LEAD: Texts(
        en="A small or medium-sized company must lead it",
        sv="Ett litet eller medelstort företag måste leda det",
    ),
    SWEDISH_STAFF: Texts(
        en="Is for employers that pay Swedish contributions",
        sv="Är för arbetsgivare som betalar svenska arbetsgivaravgifter",
    ),
    COMPANY: Texts(
        en="Is for a company, or one about to be registered",
        sv="Är för bolag, eller för ett som ska registreras",
    ),
    RD_HOURS: Texts(
        en="Needs at least 15 hours of research a month and half of the working time",
        sv="Kräver minst 15 timmars forskning i månaden och halva arbetstiden",
    ),
    RIGHTS: Texts(en="The results must belong to the funder", sv="Resultaten måste tillhöra finansiären"),
    IMPACT: Texts(
        en="Needs a strong link to an Impact Innovation programme",
        sv="Kräver en stark koppling till ett program inom Impact Innovation",
    ),
    OTHER_KIND: Texts(
        en="Needs parties of at least two kinds, such as care, companies and academia",
        sv="Kräver parter av minst två slag, till exempel vård, företag och akademi",
    ),
    SHORT_PROJECT: Texts(
        en="Takes projects of at most three years; yours takes longer",
        sv="Tar projekt på högst tre år; ert tar längre tid",
    ),
    THREE_PARTIES: Texts(
        en="Needs at least three parties of at least two kinds, such as care, companies and academia",
        sv="Kräver minst tre parter av minst två slag, till exempel vård, företag och akademi",
    ),
    INDEPENDENT: Texts(
        en="Needs a partner abroad that is independent of you",
        sv="Kräver en part utomlands som är oberoende av er",
    ),
    ABROAD: Texts(
        en="Is for ideas with international potential", sv="Är för idéer med internationell potential"
    ),
}
