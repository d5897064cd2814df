"""Who gives care: hospitals, clinics, wards, municipalities, as a project's sentences name them."""

from __future__ import annotations

import re
from typing import Final

from knowledge_base.matching.alternatives import alternatives

CARE: Final = (
    r"(?:(?:hospitals?|clinics?|wards?|health\scent(?:re|er)s?|care\s(?:providers?|homes?|unit|group)"
    r"|nursing\shomes?"
    r"|(?:primary\scare|emergency|maternity)\s(?:cent(?:re|er)|unit|department)|municipalit(?:y|ies)"
    r"|home\scare|county|region"
    r"|(?:private\s|local\s)?healthcare\sprovider"
    r"|\w*(?:klinik(?:en|er|erna)?|sjukhus(?:et|en)?|vårdcentral(?:en|er|erna)?|mottagning(?:en)?"
    r"|avdelning(?:en)?)|hälsocentral(?:en)?"
    r"|vårdgivare(?:n|rna)?"
    r"|kommun(?:en|erna)?|regionen|hemsjukvård(?:en)?"
    r"|äldreboende(?:t)?"
    r"|region\s(?-i:[A-ZÅÄÖ])\w+|(?:capio|aleris|praktikertjänst|folktandvården|sahlgrenska|akademiska"
    r"|karolinska(?!\sinst)))(?!\w))"
)
# Whatever belongs to care, its people too: where none of it is named, nobody in care is in a project
OF_CARE: Final = re.compile(
    r"""\b(?:hospitals?|clinics?|wards?|care|healthcare|nurs\w+|doctors?|surgeons?|physicians?
    |municipalit\w+|region(?:en|erna|s)?\b|health\scent\w+|dentist\w*|pharmac\w+
    |\w*sjukhus\w*|\w*klinik\w*|\w*vård\w*|\w*mottagning\w*|avdelning\w*|läkare\w*|sjuksköterska\w*
    |kommun\w*|tandläk\w*|apotek\w*|äldreboende\w*
    |(?-i:Karolinska(?!\sIns)|Sahlgrenska|Akademiska|SÖS|Capio|Danderyds?))\b""",
    re.IGNORECASE | re.VERBOSE,
)
# What is in every name of `CARE`, in small letters: a plain search for it spares most texts the patterns
_SIGNS: Final = re.compile(
    alternatives(
        """hospital, clinic, ward, centre, center, care, nursing, municipalit, county, region, klinik,
        sjukhus, central, vård, mottagning, avdelning, kommun, emergency, maternity, äldreboende, capio,
        aleris, praktikertjänst, sahlgrenska, akademiska, karolinska"""
    )
)


def names_care(text: str) -> bool:
    """Whether a text may name somebody who gives care."""
    return bool(_SIGNS.search(text.lower()))
