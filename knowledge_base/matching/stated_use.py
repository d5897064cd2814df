"""Whether a project is for development alone, and puts nothing into use in care."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.asked_sentence import is_asked
from knowledge_base.matching.sentence_bounds import sentence_bounds
from knowledge_base.matching.span import Span

CARE_USE: Final = "care-use"  # what a project lacks that only develops
_DEVELOP: Final = (
    r"(?:develop(?:ing|ment)?|R&D|research(?:ing)?|build(?:ing)?|design(?:ing)?|product\sdevelopment"
    r"|utveckl(?:a|ing|ar)|produktutveckling|forskning|forska|FoU|ta\sfram|bygga)"
)
_USE: Final = (
    r"(?:implement(?:ing|ation)?|introduc(?:e|ing|tion)|roll(?:ing)?[\s-]?outs?|deploy(?:ing|ment)?"
    r"|adoption|putting\sit\s(?:in|into)\s(?:use|care)|put\sit\s(?:in|into)\s(?:use|care)"
    r"|roll(?:ing)?\sit\sout|inför(?:a|ande|andet)?|implementer(?:a|ing|ar)|utrullning|rulla\sut(?:\sden"
    r"|\sdet)?|breddinför(?:a|ande)|driftsätt(?:a|ning)|ta\s(?:den\s|det\s)?i\s(?:bruk|drift))"
)
_NOTHING: Final = r"(?:nothing|none\sof\sit|inget|ingenting)"
_PUT: Final = (
    r"(?:(?:goes|is\sgoing|is\s(?:to\sbe\s)?(?:put|taken|introduced|installed)|will\s(?:go|be\s(?:put"
    r"|taken|introduced|installed))|gets\s(?:put|introduced))\s(?:in|into|live|out)?"
    r"|tas\si\s(?:bruk|drift)|ska\s(?:tas\si\s(?:bruk|drift)|införas|ut)|införs|rullas\sut"
    r"|kommer\s(?:att\s)?(?:införas|ut|i\sbruk)|går\sut)"
)
_CARE: Final = (
    r"(?:i\s)?(?:(?:daily\s|routine\s|clinical\s)?(?:care|use|practice|service|operation|routine)|live"
    r"|the\s(?:wards?|clinics?|hospital)|in\s(?:care|hospitals)|vården|vård|kliniken|avdelningen)"
)
ONLY_DEVELOPS: Final = re.compile(
    rf"""\b{_DEVELOP}\b[^.;!?]{{0,70}}?[,–(-]?\s(?:and\s|but\s|och\s|men\s)?(?:not|never|inte|ej|icke
    |aldrig|no|ingen|inget|instead\sof|rather\sthan|snarare\sän|i\sstället\sför)\s
    (?:(?:to|about|for|om|att|ett|någon|a|an|the|yet|any|simply|till)\s){{0,3}}{_USE}\b
    |\b(?:not|inte|no|ingen|inget)\s(?:(?:to|about|for|om|att|ett|någon|a|an|the
    |fråga\som)\s){{0,3}}{_USE}\s?[,–-]?\s(?:but|utan|only|just|bara)\s(?:(?:to|about|for|om|att|a|the
    |pure|ren|rent|om\sen)\s){{0,3}}{_DEVELOP}\b
    |\b{_NOTHING}\s{_PUT}(?:\s{_CARE})?(?=\s?(?:[.,;:!)]|$)|\s(?:within|in|during|inom|i|under)\s(?:this
    |the|our|detta|projektet|det\shär|vårt)\b)
    |\b{_USE}\s(?:is|are|comes|will\sbe|är|blir|ingår|kommer|får|sker|hör)\s(?:not\s(?:part|in|included
    |planned|the\saim|the\spoint|our\saim)|later|another\sproject|a\slater\s(?:project|step)
    |inte(?:\s(?:aktuellt|målet|tanken|planerat|med|till\sprojektet))?|senare|först\si\sett\s(?:senare
    |annat)\sprojekt|ett\ssenare\sprojekt)\b
    |\b(?:development|utveckling)\s(?:only|enbart|bara)(?=\s?(?:[.,;:!)]|$))|\b(?:only|purely|just
    |solely|bara|enbart|endast|ren)\s(?:about\s|for\s|om\s)?(?:development|utveckling)(?=\s?(?:[.,;:!)]
    |$)|\s(?:so\sfar|and|och|inom|within|in|i)\b)
    |\b(?:everything|all|allt)\s(?:of\sit\s)?(?:in\s(?:it|the\sproject)\s|i\sprojektet\s|i\sdet\s)?(?:is
    |är)\s(?:development|utveckling|R&D|FoU)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_SUPPOSED: Final = re.compile(
    r"\b(?:if|unless|whether|not\sonly|not\sjust|(?<!handlar\s)om|ifall|inte\sbara|inte\senbart"
    r"|previous\w*|earlier|last|förra|tidigare)\b[^.;!?]*$",
    re.IGNORECASE,
)
_ONLY: Final = re.compile(r"\b(?:not|inte)\s(?:only|just|bara|enbart)\b", re.IGNORECASE)
_WITHOUT: Final = re.compile(r"\s?(?:until|unless|without|before|förrän|utan|innan|om)\b", re.IGNORECASE)


def stated_uses(text: str) -> Iterator[Span]:
    """Go through what says that a project develops, and introduces nothing into care."""
    for match in ONLY_DEVELOPS.finditer(text):
        begin, _ = sentence_bounds(text, *match.span())
        is_open = _SUPPOSED.search(text[begin : match.start()]) or _WITHOUT.match(text, match.end())
        if not (is_open or _ONLY.search(match[0]) or is_asked(text, *match.span())):
            yield Span("lacking", match.start(), match.end(), CARE_USE)
