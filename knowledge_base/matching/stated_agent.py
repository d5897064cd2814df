"""The biosafety level that follows from a live agent, where a text names it and no level."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.sentence_bounds import sentence_bounds
from knowledge_base.matching.span import Span

# Risk groups of directive 2000/54/EC, annex III, less those of group 3 that may be handled as if of group 2
_GROUPS: Final = {
    4: """ebola, ebola virus, ebolavirus, marburg virus, marburgvirus, lassa virus, lassavirus, lassa,
    lassafeber, crimean-congo, CCHF, krim-kongo, krimkongo, nipah, nipah virus, nipahvirus, hendra virus,
    hendravirus, smallpox, variola, smittkoppor""",
    3: """tuberculosis, tuberculosis bacteria, mycobacterium tuberculosis, m tuberculosis, m. tuberculosis,
    TB, TB bacteria, TBC, tuberkulos, tuberkulosbakterier, tuberkelbakterier, anthrax, bacillus anthracis,
    mjältbrand, mjältbrandsbakterier, francisella, francisella tularensis, tularemia, tularaemia, harpest,
    yersinia pestis, plague bacteria, pestbakterier, brucella, brucellosis, coxiella, q fever, q-feber,
    burkholderia mallei, burkholderia pseudomallei, hantavirus, sars-cov-2, covid virus,
    covidvirus, mers, mers-cov, h5n1, h7n9, avian influenza, avian flu, bird flu, fågelinfluensa, west nile,
    west nile virus, TBE virus, TBE-virus, dengue virus, denguevirus, chikungunya, yellow fever virus, rift
    valley fever, rift valley""",
}
AGENTS: Final = {
    group: re.compile(rf"(?<![\w-]){alternatives(names)}(?!\w)", re.IGNORECASE)
    for group, names in _GROUPS.items()
}
# "TB remains a real challenge"
_NO_TROUBLE: Final = (
    r"(?!\s(?:\w+\s)?(?:challenges?|problems?|threats?|issues?|concerns?|burden|need|utmaning\w*|problem\w*"
    r"|hot|plåga|fara|behov)\b)"
)
_HOSTS: Final = (
    r"(?:cells?|mice|mouse|rats?|animals?|ferrets?|hamsters?|macrophages?|organoids?|cultures?|celler(?:na)?"
    r"|möss|råttor|djur(?:en)?|illrar|hamstrar|makrofager|organoider|odlingar)"
)
_LIVE: Final = re.compile(
    rf"""\b(?:live|living|alive|viable|replicat\w+|infectious|virulent|the\sreal{_NO_TROUBLE}
    |real{_NO_TROUBLE}(?=\s[\w-]+\b(?!\s(?:is|was|are)))|wild[\s-]type|infect(?:ed|ing)
    |(?:infect|smitta)(?=\s(?:[\w-]+\s){{0,2}}?{_HOSTS}\b)
    |challenge(?=\s(?:stud(?:y|ies)|trials?|models?|experiments?)\b)
    |(?<!our\s)(?<!a\s)(?<!the\s)(?<!big\s)(?<!main\s)challenge(?=\swith\b)
    |multipl\w+|levande|riktig\w*{_NO_TROUBLE}
    |äkta|smittsam\w*|smittad\w*|infekter\w*|vildtyp\w*|förökar|aktivt?(?!\s(?:mot|för|med)\b))\b""",
    re.IGNORECASE | re.VERBOSE,
)
NEAR: Final = 50  # characters
# "a TB drug", "covid virus fear"
_ABOUT: Final = re.compile(
    r"\s(?:drugs?|medicines?|tests?|apps?|clinics?|care|treatment|research|fear|pandemic|wards?|kits?|panel"
    r"|läkemedel|mottagning|vård|forskning|pandemin?)\b",
    re.IGNORECASE,
)
# "Anthrax, yes. We want it tested on the live bacterium": told in another sentence
_LIVE_AGENT: Final = re.compile(
    r"\b(?:live|living|virulent|levande|virulent\w*|smittsam\w*)\s(?:bacteri\w+|virus\w*|agents?|pathogens?"
    r"|strains?|isolates?|bakteri\w*|smittämne\w*|patogen\w*"
    r"|stam\w*|isolat\w*)\b",
    re.IGNORECASE,
)
_PEOPLE: Final = r"(?:people|persons?|humans?|children|visitors?|människor|personer|folk|barn|besökare)"
# Of what is dead, or only a part of it, or told of patients, no level follows
_HARMLESS: Final = re.compile(
    rf"""\b(?:inactivated|killed|dead|heat-killed|attenuated|pseudo\w*|antibod\w+|antikropp\w*|ser(?:um|a)
    |plasma|vaccin\w*|[DR]NA|genom\w*|protein\w*|spike|antigen\w*|diagnos\w*|BCG|avdöda\w*|inaktivera\w*
    |försvaga\w*|döda|patient\w*|survivors?|app|lysat\w*|surrogate
    |(?:no|not|never|nothing|without|inte|inga|inget|utan|aldrig)\s(?:\w+\s){{0,2}}?(?:live|living|levande
    |infectious|smittsam\w*|alive)
    |{_PEOPLE}\s(?:\w+\s){{0,2}}?(?:infect\w*|liv(?:e|es|ing)|lever|smitta\w*|infekter\w*)
    |(?:infect(?:s|ed|ing)?|smitta[rd]?e?|infekterar)\s(?:\w+\s)?(?:each\sother|varandra|{_PEOPLE}))\b""",
    re.IGNORECASE | re.VERBOSE,
)


def stated_agents(text: str) -> Iterator[Span]:
    """Go through the live agents that a text names, each with the level that it is handled at."""
    for group, pattern in AGENTS.items():
        for match in pattern.finditer(text):
            begin, stop = sentence_bounds(text, *match.span())
            near = max(begin, match.start() - NEAR), min(stop, match.end() + NEAR)
            is_live = _LIVE.search(text, *near) or _LIVE_AGENT.search(text)
            if is_live and not _ABOUT.match(text, match.end()) and not _HARMLESS.search(text, begin, stop):
                yield Span("biosafety", match.start(), match.end(), f"BSL{group}")
