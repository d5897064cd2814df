"""Whether a text names a partner in another country."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.negation import is_negated
from knowledge_base.matching.span import Span

_FOREIGN: Final = alternatives(
    """foreign, international, german, danish, norwegian, finnish, dutch, french, spanish, italian, british,
    swiss, polish, american, greek, czech, hungarian, lithuanian, latvian, icelandic, israeli, australian,
    romanian, scottish, brazilian, indian, japanese, chinese, austrian, belgian, estonian, irish, korean,
    canadian, turkish, portuguese, european, utländsk, utländska, internationell, internationella, tysk,
    tyska, tyskt, dansk, danska, danskt, norsk, norska, norskt, finsk, finska, finskt, holländsk,
    holländska, nederländsk, nederländska, fransk, franska, franskt, spansk, spanska, spanskt, italiensk,
    italienska, brittisk, brittiska, brittiskt, schweizisk, schweiziska, polsk, polska, polskt, amerikansk,
    amerikanska, amerikanskt, österrikisk, belgisk, belgiskt, nederländskt, holländskt, italienskt,
    schweiziskt, österrikiskt, estnisk, indisk, indiskt, japansk, japanskt, kinesisk, kinesiskt, irländsk,
    koreansk, kanadensisk, turkisk, portugisisk, europeisk, grekisk, grekiskt, tjeckisk, tjeckiskt,
    ungersk, ungerskt, litauisk, litauiskt, lettisk, lettiskt, isländsk, isländskt, israelisk, israeliskt,
    australisk, australiskt, portugisiskt, irländskt, turkiskt"""
)
_COUNTRY: Final = alternatives(
    """another country, other countries, another EU country, germany, denmark, norway, finland, the
    netherlands, netherlands, france, spain, italy, the uk, uk, switzerland, poland, the us, usa, austria,
    belgium, estonia, ireland, korea, south korea, canada, turkey, portugal, greece, hungary, lithuania,
    latvia, iceland, israel, japan, australia, czechia, the czech republic, scotland, europe, copenhagen,
    berlin, munich, helsinki, oslo, paris, utlandet, ett annat land, annat land, andra länder, tyskland,
    danmark, norge, nederländerna, holland, frankrike, spanien, italien, storbritannien, england, schweiz,
    polen, österrike, belgien, estland, irland, sydkorea, kanada, turkiet, grekland, ungern, litauen,
    lettland, island, japan, australien, tjeckien, skottland, europa, köpenhamn, münchen"""
)
_PARTNER: Final = alternatives(
    """partner, partners, collaborator, collaborators, SME, company, companies, firm, research institute,
    institute, university, consortium, hospital, group, team, lab, bolag, företag, partnern,
    samarbetspartner, samarbetspartners, partnerföretag, firma, firman, institut, universitet, konsortium,
    sjukhus, forskningsinstitut, part, parter, parten, kollegor, labb"""
)
ALONE: Final = "alone"
_ALONE: Final = alternatives(
    """no partners, without partners, no partner, without a partner, on our own, by ourselves, inga partner,
    utan partner, ingen partner, inga samarbetspartner, på egen hand, helt själva, single applicant, no
    consortium, without a consortium, no collaborators, without collaborators, do it alone, doing it alone,
    do this alone, apply alone, not looking for partners, don't want partners, do not want partners, inget
    konsortium, utan konsortium, utan samarbetspartner, söker ensamma, söka själva, gör det själva"""
)
NO_PARTNER: Final = re.compile(rf"\b{_ALONE}\b", re.IGNORECASE)
PATTERN: Final = re.compile(
    rf"\b(?:{_FOREIGN}\s(?:\w+\s)?{_PARTNER}|{_PARTNER}\s(?:\w+\s)?(?:in|from|i|från)\s{_COUNTRY}(?:\s(?:and|och)\s(?P<second>{_COUNTRY}))?"
    rf"|{_PARTNER}\s(?:abroad|utomlands)|utlandspartner)\b",
    re.IGNORECASE,
)


def stated_partners(text: str) -> Iterator[Span]:
    """Go through the partners abroad that a text names or lacks, and through what says that there is none."""
    for match in NO_PARTNER.finditer(text):
        yield Span("partner", match.start(), match.end(), ALONE)
    for match in PATTERN.finditer(text):
        if match["second"]:
            yield Span("partner_abroad", match.start("second"), match.end("second"), True)
        has = not is_negated(text, match.start(), match.end())
        yield Span("partner_abroad", match.start(), match.end(), has)
