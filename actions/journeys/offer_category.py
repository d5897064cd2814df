"""Tell from a sentence what kind of thing is offered or sought."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from actions.resource import ResourceCategory

# In the order in which they count: a bench in a lab is equipment, somebody who runs a centrifuge too.
_CATEGORIES: Final[Mapping[ResourceCategory, str]] = {
    "side_stream": (
        r"side.?stream|by-?product|waste|spill\w*|rest(?:flöde|produkt|ström|värme)|sidoström|avfall"
    ),
    "equipment": (
        r"equipment|instrument|machine|centrifug|freezer|incubator|microscope|spectromet|hood|bench|autoclav"
        r"|cytomet|sequencer|\bhplc|\bnmr\b|\bpcr|shaker|plate reader|fridge|\brotor|furniture"
        r"|utrustning|maskin|frys|kyl|inkubator|mikroskop|dragskåp|bänk|autoklav|sekvenserare|\bskak|läsare"
        r"|\bvåg\b|möbler"
    ),
    "competence": (
        r"competence|expert|skill|know-?how|staff|person\b|hours of|advice|statistician|technician|kompetens"
        r"|kunskap|personal|timmar|rådgiv|statistik|tekniker|kollega"
    ),
    "space": (
        r"\bspace|\broom|\blab\b(?! plastic)|office|premises|square met|storage|labb|lokal|yta\b|kontor"
        r"|rum\b|plats\b|förråd"
    ),
    "material": (
        r"material|reagent|consumable|plastic|chemical|solvent|pipett|glove|glassware|antibod|ethanol"
        r"|kemikali|förbruknings|plast|lösning|handskar|antikropp|etanol|reagens"
    ),
}


def read_category(text: str) -> ResourceCategory | None:
    """The category that the words name; None where they name none."""
    found = (name for name, named in _CATEGORIES.items() if re.search(named, text, re.IGNORECASE))
    return next(found, None)
