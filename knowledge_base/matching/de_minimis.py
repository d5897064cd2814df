"""The ceiling of de minimis aid: Regulation (EU) 2023/2831, article 3(2), in force until 31 December 2030.

The document `de-minimis` tells of it; a test holds the figures against that.
"""

from __future__ import annotations

from typing import Final

DOCUMENT: Final = "de-minimis"
CEILING_EUR: Final = 300_000  # in three years to one company, with those that are linked to it
