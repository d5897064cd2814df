"""Words that ask for the same fact: a question about the price is covered by a document about the fee."""

from __future__ import annotations

from functools import cache

from knowledge_base.document import Language
from knowledge_base.glossary import equivalents
from knowledge_base.terms import terms

GROUPS: dict[Language, tuple[str, ...]] = {
    "en": (
        "cost costs price prices pricing fee fees charge charges expensive pay rate SEK EUR",
        "company companies firm business enterprise startup start-up SME",
        "rent lease tenant premises space room office",
        "apply application applicant submit",
        "lab laboratory labs laboratories",
        "trial study studies investigation",
        "contact reach touch ask turn",
        "deadline date closes closing open opens",
        "grant grants funding money support aid",
        "permit licence license permission approval",
        "hire recruit employ employee staff",
        "large big high size area",
        "eligible eligibility requirement requirements require condition conditions demand demands",
        "location located address place site find",
    ),
    "sv": (
        "kosta kostar kostnad kostnader pris priser avgift avgifter taxa betala dyrt kronor SEK EUR",
        "företag bolag firma verksamhet startup startupbolag småföretag",
        "hyra hyr hyresgäst lokal lokaler kontor plats",
        "söka ansöka ansökan ansökningar ansöker sökande",
        "labb laboratorium laboratorier lab",
        "prövning studie studier",
        "kontakt kontakta nå vända fråga",
        "sista datum stänger öppnar öppen deadline",
        "bidrag stöd finansiering pengar medel",
        "tillstånd licens godkännande lov",
        "anställa anställd rekrytera personal",
        "stor stort hög högt storlek yta",
        "krav kräva krävs villkor villkoren behörig",
        "ligger adress plats hitta finns",
        "handläggningstid väntetid tid dröja tar",
    ),
}


@cache
def same_facts(language: Language) -> dict[str, frozenset[str]]:
    """Return, by stem, the stems that ask for the same fact, itself among them."""
    found: dict[str, frozenset[str]] = {}
    for group in GROUPS[language]:
        stems = frozenset(terms(group, language))
        for stem in stems:
            found[stem] = found.get(stem, frozenset()) | stems
    return found


@cache
def synonyms(language: Language) -> dict[str, frozenset[str]]:
    """Return, by stem, the stems that ask for the same fact or mean the same, itself among them."""
    found = dict(same_facts(language))
    for stem, others in equivalents(language).items():
        found[stem] = found.get(stem, frozenset({stem})) | others
    return found
