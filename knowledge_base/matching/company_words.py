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
