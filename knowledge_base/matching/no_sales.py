"""Whether a company has sold nothing: "haven't invoiced a krona", "aldrig haft en krona i intäkter"."""

from __future__ import annotations

import re
from typing import Final

from knowledge_base.matching.contraction import AT_NOT, N_T

_NOT: Final = rf"(?:not|never|{N_T}|yet\sto|inte|ej|aldrig)"
_YET: Final = r"(?:(?:yet|ever|even|so\sfar|ännu|än|ens|hittills|någonsin|egentligen)\s){0,2}"
_EARNED: Final = (
    r"(?:invoiced?|billed|bill|earned|earn|sold|sell|made|make|taken|had|seen|brought\sin|booked"
    r"|fakturerat|fakturera|tjänat|tjäna|sålt|sälja|omsatt|dragit\sin|haft|sett|fått\sin)"
)
_ONE: Final = r"(?:a\ssingle|as\smuch\sas\sa|an?|one|any|en\senda|ett\senda|en|ett|ens\sen|några|någon|något)"
_KRONA: Final = r"(?:krona|kronor|cent|öre|penny|euro|dime|kr)"
_SALE: Final = r"(?:sales?|invoices?|faktur(?:a|or)|försäljning)"
_IN_SALES: Final = (
    r"(?:\s(?:in|of|i|av)\s(?:sales|revenues?|turnover|income|intäkter|omsättning|försäljning|inkomster))"
)
_END: Final = (
    r"(?=\s?(?:[.,;:!?)]|$)|\s(?:yet|so\sfar|as|and|but|än|ännu|hittills|och|men|alls|at\sall|i\sår)\b)"
)
_NOBODY: Final = r"(?:nobody|no\sone|ingen)"
NO_SALES: Final = re.compile(
    rf"""{AT_NOT}{_NOT}\s{_YET}{_EARNED}\s{_YET}{_ONE}\s(?:single\s|enda\s)?(?:{_KRONA}(?:{_IN_SALES}|{_END})
        |{_SALE}{_END})
    |{AT_NOT}{_NOT}\s{_YET}(?:invoiced|billed
        |fakturerat)(?:\s(?:anything|anybody|anyone|något|någon|nåt|nån))?{_END}
    |\b(?:sells?|selling)\snothing{_END}(?!\s(?:but|else))
    |\b(?:säljer|sålt)\s(?:vi\s|jag\s)?(?:ingenting|inget|inte\s(?:något|nåt|någonting)|noll){_END}
    |\b(?:sålt|sold|fakturerat|invoiced|såld)\s?(?:[:=]|för|for)\s?(?:SEK\s)?(?:0|noll|nothing|inget|zero|none
        |nil)(?![.,\s]?\d)\b
    |\b(?:revenues?|turnover|sales|omsättning(?:en)?|intäkter(?:na)?
        |försäljning(?:en)?)\s?(?:(?:is|are|är|på)\s|[:=]\s?)?
    (?:(?:almost|practically|virtually|basically|next\sto|close\sto|still|nästan|praktiskt\staget|i\sprincip
        |i\sstort\ssett|typ|ännu|fortfarande|än\sså\slänge)\s){{1,2}}(?:zero|nil|nothing|none|noll
        |obefintlig\w*|0(?![.,\s]?\d))\b
    |\b(?:no|zero|without(?:\sany)?|ingen|inga|utan|noll)\s(?:revenu|revenus|turn-over|turn\sover|omsätning
        |omsättnig|intäckter|inkomster|försäljing){_END}
    |\b{_NOBODY}\s(?:has\s(?:yet\s)?|har\s(?:ännu\s|än\s)?)(?:bought|paid\s(?:us|for)|köpt
        |betalat)\s(?:anything|it|us\sanything|something|a\ssingle\sone|något|nåt|den|det|för\sden
        |för\sdet)(?:\sfrom\sus|\sav\soss)?{_END}
    |\b(?:no|inga)\s(?:money|pengar)\s(?:is\s|are\s)?(?:coming|comes|kommer)\s(?:yet\s|ännu\s)?in{_END}""",
    re.IGNORECASE | re.VERBOSE,
)
