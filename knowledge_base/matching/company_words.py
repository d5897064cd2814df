"""What a company is called, as patterns that the readers' sentences are built from."""

from __future__ import annotations

from typing import Final

from knowledge_base.matching.alternatives import alternatives

# The company that asks, by name of its own or as "it"
THE_COMPANY: Final = alternatives(
    """the company, our company, my company, a company, the firm, our firm, the business, our business,
    the startup, our startup, our AB, the AB, an AB, our limited company, our Ltd, it, bolaget,
    företaget, firman, vårt bolag, vårt AB, mitt bolag, aktiebolaget, vi bolaget, startupen, vårt företag"""
)
EN_COMPANY: Final = r"(?:company|firm|business|start-?up)"
SV_COMPANY: Final = r"(?:bolag|företag|firma)"
COMPANY_NOUN: Final = rf"(?:{EN_COMPANY}|AB|{SV_COMPANY})"
# In the middle of a sentence: "leaves the lead to our firm", "bara oss och KTH"
OUR_COMPANY: Final = r"(?:our\s(?:company|firm|AB)|vårt\s(?:bolag|företag|AB))"
US: Final = rf"(?:us|we|ourselves|vi|oss|the\scompany|{OUR_COMPANY}|bolaget|företaget)"
