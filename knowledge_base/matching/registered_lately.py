"""How a company's registration of this year is told: "signed the papers at Bolagsverket nine days ago"."""

from __future__ import annotations

import re
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.company_words import THE_COMPANY
from knowledge_base.matching.number_words import NUMBER

LATELY: Final = alternatives(
    """this year, this spring, this summer, this autumn, this fall, this winter, this month, this week,
    last month, last week, i år, i våras, i somras, i höst, i höstas, förra månaden, förra veckan,
    nyligen, nyss"""
)
# "signed the papers at Bolagsverket nine days ago", "we got our organisation number last week"
_OFFICE: Final = alternatives(
    """Bolagsverket, the Swedish Companies Registration Office, the Companies Registration Office, Companies
    House, the companies office, the companies register, the trade register"""
)
_RECENTLY: Final = (
    rf"(?:{LATELY}|yesterday|today|this\smorning|the\sother\sday|i\sgår|igår|i\sförrgår|häromdagen"
    rf"|i\s\w+dags"
    rf"|(?:on|last|this)\s(?:mon|tues|wednes|thurs|fri)day"
    rf"|(?:för\s)?(?:just\s|about\s|bara\s)?(?:{NUMBER}|a\s(?:few|couple\sof)|några|ett\spar)"
    r"\s(?:days?|weeks?|dagar|dygn|veckor|dag|vecka)\s(?:ago|back|sedan|sen))"
)
_PAPERS: Final = (
    r"(?:papers|paperwork|forms?|documents|registration|application|memorandum|deed|papper(?:en|et)?"
    r"|handlingar(?:na)?|blankett(?:en|er)?"
    r"|registrering(?:en)?|anmälan|ansökan|stiftelseurkund(?:en)?)"
)
_SENT: Final = (
    r"(?:signed|filed|sent(?:\s(?:in|off))?|handed\sin|submitted|posted|skrev\s(?:vi\s|jag\s)?(?:på|under)"
    r"|skrivit\s(?:på|under)"
    r"|signerade(?:\svi)?|skickade(?:\svi)?(?:\sin)?|lämnade(?:\svi)?(?:\sin)?|skickat(?:\sin)?"
    r"|lämnat(?:\sin)?)"
)
# Other things are sent there too: "signed the papers last week to change the board".
_NO_CHANGE: Final = r"(?!\s(?:to|for|about|so|för|om|because|since|on)\b)"
_ENTERED: Final = alternatives(
    """registered, incorporated, founded, formed, established, registrerades, registrerade, registrerat,
    bildades, bildade, bildat, grundades, grundade, grundat"""
)
REGISTERED: Final = re.compile(
    rf"""\b{_SENT}\s(?:the\s|our\s|all\sthe\s|alla\s)?{_PAPERS}\s(?:at|to|with|till|hos
        |på)\s{_OFFICE}\s{_RECENTLY}\b{_NO_CHANGE}
    |\b(?:got|received|have|fick|fått)\s(?:(?:vi|we|our|the|an|vårt|ett|a)\s){{0,2}}
    (?:org\w*[. -]{{0,2}}(?:number|no|nr|nummer)|organisationsnummer|org\.?nr|registreringsbevis(?:et)?
    |certificate\sof\s(?:registration|incorporation)
    |registration\scertificate)\s(?:from\s{_OFFICE}\s|från\s{_OFFICE}\s)?{_RECENTLY}\b{_NO_CHANGE}
    |\b{_OFFICE}\s(?:registered|approved|registrerade|godkände)\s(?:us|our\scompany|our\sAB|the\scompany
        |the\sAB|oss|bolaget|vårt\s(?:AB|bolag))\s{_RECENTLY}\b
    |\b(?:(?:{THE_COMPANY}|AB|we|vi|I|jag)\s(?:(?:was|were|has\sbeen|is|got|blev|har)\s)?{_ENTERED}
        |{_ENTERED}\s(?:vi\s|jag\s)?{THE_COMPANY})
    \s{_RECENTLY}\b{_NO_CHANGE}
    |\b{_RECENTLY},?\s(?:(?:we|I)\s{_ENTERED}|{_ENTERED}\s(?:vi|jag))\s{THE_COMPANY}\b""",
    re.IGNORECASE | re.VERBOSE,
)
