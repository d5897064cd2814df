"""How long a change may take to reach visitors, on the processor at hand."""

from __future__ import annotations

from typing import Final

from knowledge_base.quantisation import WITH_DOT_PRODUCT, quantisation_of_this_machine

# The targets are set for processors with VNNI; without it a text takes some three times as long to embed.
SLOWER: Final = 1.0 if quantisation_of_this_machine() is WITH_DOT_PRODUCT else 4.0
SECONDS_TO_LIVE: Final = 3.0 * SLOWER
SECONDS_TO_GO: Final = 5.0 * SLOWER
