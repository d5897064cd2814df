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
_LIVE: Final = re.compile(
    r"\b(?:live|living|alive|viable|replicat\w+|infectious|virulent|the\sreal|real(?=\s[\w-]+\b(?!\s(?:is|was|are)))|wild[\s-]type|infect(?:ed|ing)?|challenge|multipl\w+|levande|riktig\w*"
    r"|äkta|smittsam\w*|smittad\w*|smitta|infekter\w*|vildtyp\w*|förökar|aktivt?)\b",
    re.IGNORECASE,
)
NEAR: Final = 50  # characters
# "a TB drug", "covid virus fear"
_ABOUT: Final = re.compile(
    r"\s(?:drugs?|medicines?|tests?|apps?|clinics?|care|treatment|research|fear|pandemic|wards?|kits?|panel|läkemedel|mottagning|vård|forskning|pandemin?)\b",
    re.IGNORECASE,
)
# "Anthrax, yes. We want it tested on the live bacterium": told in another sentence
_LIVE_AGENT: Final = re.compile(
    r"\b(?:live|living|virulent|levande|virulent\w*|smittsam\w*)\s(?:bacteri\w+|virus\w*|agents?|pathogens?|strains?|isolates?|bakteri\w*|smittämne\w*|patogen\w*"
    r"|stam\w*|isolat\w*)\b",
    re.IGNORECASE,
)
# Of what is dead, or only a part of it, or told of patients, no level follows
_HARMLESS: Final = re.compile(
    r"\b(?:inactivated|killed|dead|heat-killed|attenuated|pseudo\w*|antibod\w+|antikropp\w*|ser(?:um|a)|plasma|vaccin\w*|[DR]NA|genom\w*|proteins?"
    r"|protein\w*|spike|antigen\w*|diagnos\w*|BCG|avdöda\w*|inaktivera\w*|försvaga\w*|döda|patients?|patient\w*|survivors?|app|lysat\w*|surrogate"
    r"|(?:no|not|never|nothing|without|inte|inga|inget|utan|aldrig)\s(?:\w+\s){0,2}?(?:live|living|levande|infectious|smittsam\w*|alive))\b",
    re.IGNORECASE,
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
