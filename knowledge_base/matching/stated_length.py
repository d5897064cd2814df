"""How long the project is that a text tells of, in months."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.alternatives import alternatives
from knowledge_base.matching.number_words import NUMBER, number_of
from knowledge_base.matching.sentence_bounds import sentence_bounds
from knowledge_base.matching.span import Span

YEAR: Final = 12  # months
SHORT_PROJECT: Final = "short-project"  # what a need lacks whose project takes longer than three years
_WITH: Final = r"(?:together|jointly|ihop|tillsammans|gemensamt|with|med|i\ssamarbete)"
_LENGTH: Final = (
    r"(?:(?P<more>(?:more|longer)\sthan|mer\sän|längre\sän|drygt|well\sover|just\sover|a\sbit\sover)\s)?"
    rf"(?:(?P<least>{NUMBER})(?:\s?[-–]\s?|\s(?:to|or|till|eller)\s))?"
    rf"(?P<number>\d[.,]\d|{NUMBER})(?P<half>\s(?:and\sa\shalf|och\s(?:ett\shalvt|en\shalv))|\s?½)?[\s-]?"
    r"(?:(?P<years>years?|yrs?|år(?:ig[at]?|s)?)|months?|månad(?:er)?s?|mån)(?!\w|-old)"
    rf"(?:\s(?:and|och)\s(?P<rest>{NUMBER})\s(?:months|månader))?"
)
_ABOUT: Final = (
    r"(?:(?:about|around|at\sleast|roughly|some|the|full|all\sof|a\stotal\sof|minst|cirka|ca|ungefär|hela"
    r"|runt|totalt)\s)*"
)
_PROJECT: Final = (
    r"(?:(?:\w+-)?project(?:\s(?:time|plan|duration|length|period|work))?"
    r"|(?:[\w-]+)?projekt(?:et|tid(?:en)?|längd(?:en)?|plan(?:en)?)?)"
)
_TAKES: Final = alternatives(
    """of, for, over, in, during, lasting, spanning, running, running over, running for, taking, that takes,
    that lasts, that runs for, that runs over, that needs, which takes, which lasts, which runs over, takes,
    lasts, needs, requires, runs, runs for, runs over, will take, would take, will last, would last, will
    run for, would run for, will run over, would run over, must run for, must run over, must take, must
    last, has to run for, has to run over, has to last, has to take, is to take, is to last, is to run for,
    is to run over, is planned for, is planned over, is planned to last, is planned to run for, is planned
    to take, planned for, planned over, is planned at, is set to, is set to take, is set to last, needs to
    run for, will need, would need, can't take less than, cannot take less than, cannot be done in less
    than, stretches over, stretching over, extends over, is, of a length of, på, över, under, i, om, tar,
    som tar, kräver, som kräver, behöver, som behöver, varar, som varar, löper, löper över, löper på, löper
    i, som löper över, som löper på, pågår i, som pågår i, ska pågå i, skulle pågå i, sträcker sig över, som
    sträcker sig över, är, är på, blir, blir på, ska ta, skulle ta, kommer att ta, kommer ta, kommer att
    pågå i, kommer pågå i, lär ta, måste få ta, måste ta, beräknas ta, väntas ta, planeras till, planeras
    för, ligger på, som är på, ska löpa över, ska löpa i, skulle löpa över, går inte att göra på mindre än,
    tar minst"""
)
_WANT: Final = (
    r"\b(?:we|I|vi)(?:['’]d)?\s(?:(?:would|will|do|really|skulle)\s)?(?:need|want|require|plan|count\son"
    r"|have\splanned"
    r"|like|behöver|vill\sha|behöva|räknar\smed|planerar|kräver)\s"
    r"(?:it\sfor\s|to\srun\s(?:it|this)\s(?:for|over)\s|att\shålla\spå\si\s)?"
)
_WANT_ENDS: Final = (
    r"(?=\s?(?:[.,;!?)]|$)|\s(?:for\s(?:it|this|the\sproject|the\swork|our\sproject|that)|together"
    r"|in\stotal|all\sin"
    r"|to\s(?:finish|complete|develop|run|get\sthere)|på\s(?:oss|det)|för\s(?:det|projektet|hela|detta)"
    r"|tillsammans"
    r"|totalt|och|and|but|men)\b)"
)
PATTERNS: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_PROJECT}(?:\s?[:=]\s?|\s{_TAKES}\s){_ABOUT}{_LENGTH}",
        rf"(?<![\w.,-]){_LENGTH}[\s-](?:long\s"
        rf"|lång[at]?\s)?(?:(?!(?:old|and|och|into|experience|erfarenhet)\b)[\w&-]+\s){{0,2}}?"
        rf"(?:[\w-]*projekt|project)(?!\w)",
        rf"(?<![\w.,-])(?P<number>{NUMBER})-?(?P<years>års)-?projekt\b",
    )
)
_PLAN: Final = (
    r"(?:(?:the|our|a|this|vår|hela|work|den|det)\s){0,2}(?:(?:work\s|time\s)?plan|schedule|stud(?:y|ien)"
    r"|cohort|trial"
    r"|research|development|collaboration|work|planen|tidplanen|arbetet|forskningen|utvecklingen|samarbetet"
    r"|studien)"
)
_RESEARCH: Final = (
    r"(?:research|development|R&D|collaboration|cooperation|basic\sresearch|joint\swork"
    r"|\w*forskning(?:s\w+)?|\w*utveckling(?:s\w+)?"
    r"|FoU|samarbete)"
)
_DONE: Final = (
    r"(?:(?:is|are|has\sbeen|gets|will\sbe|är|blir)\s(?:done|ready|finished|complete|klart?|färdigt?))"
)
# "it will be 40 months together with", "four years of joint research with", "Eurostars for five years with"
SHARED: Final = (
    re.compile(
        rf"\b(?:det\s(?:blir|tar|rör\ssig\som|handlar\som|kräver)"
        rf"|(?:it|this)\s(?:will\s)?(?:takes?|be|needs?|runs?)"
        rf"|we\s(?:reckon|count|plan)\s(?:with|on|for)|vi\s(?:räknar\smed|planerar\sför|behöver)"
        rf"|(?:eurostars|eureka)\s(?:i|på|over|for|under|for\sfull))"
        rf"\s{_ABOUT}{_LENGTH}(?:\s(?:straight|on\send|i\ssträck|rakt\sav))?"
        rf"(?=\s{_WITH}\b|\s(?:before|until|till|innan|tills)\s(?:[\w-]+\s){{1,4}}?{_DONE})",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?<![\w.,-]){_LENGTH}s?(?:\s(?:of|av))?\s(?:(?:joint|shared|common|basic|gemensam\w*"
        rf"|delad)\s)*{_RESEARCH}\b"
        rf"(?=[^.;!?]{{0,60}}?\b(?:{_WITH}|between|mellan)\b)",
        re.IGNORECASE,
    ),
    re.compile(rf"\b{_PLAN}\s(?:{_TAKES}|covers?|spans?|omfattar)\s{_ABOUT}{_LENGTH}", re.IGNORECASE),
    re.compile(
        rf"\b(?:which|what|vilka|vilket)\b[^.;!?]{{0,40}}?\b(?:last|run|pågå|vara|löpa)\s(?:i\s"
        rf"|for\s)?{_LENGTH}\s?\?",
        re.IGNORECASE,
    ),
)
_UNTIL: Final = re.compile(r"\s(?:before|until|till|innan|tills)\b", re.IGNORECASE)
_LATER: Final = re.compile(
    r"\s?[^.;!?]{0,30}?\b(?:behind\sus|lie\sbehind|led\sto|gave|have\sgiven|profit\w*|break\seven|lönsam\w*"
    r"|ligger\sbakom|har\sgett|of\sexperience|erfarenhet|follow-?up|patients?\s(?:are|is)\sfollowed)\b",
    re.IGNORECASE,
)
# "we need 48 months": where a project is spoken of
WANTED: Final = re.compile(rf"{_WANT}{_ABOUT}{_LENGTH}{_WANT_ENDS}", re.IGNORECASE)
_OF_PROJECT: Final = re.compile(r"projekt|project|eurostars|eureka", re.IGNORECASE)
# "up to four years", "after a four-year project", "a customer's": it is no plan of so long
_NOT_PLANNED: Final = re.compile(
    r"""\b(?:up\sto|at\smost|max(?:imum)?|less\sthan|shorter\sthan|within|högst|upp\still|mindre\sän
    |kortare\sän
    |inom|after|previous|earlier|former|(?:our|the|my|their)\slast|past|finished|ended|completed|behind
    |efter|tidigare|förra|avslutat
    |avslutade|sedan|bakom|was|were|had|ran|lasted|took|has\s(?:been|run|taken)|have\s(?:been|run|taken)
    |pågick
    |took\spart|participated|part\sof|in\sthe\smiddle\sof|deltog|deltagit|med\si|mitt\si|följs|följer|followed
    |follows
    |(?:have|has|['’]ve|har)\s(?:\w+\s)?(?:worked|spent|done|arbetat|jobbat|lagt|gjort)|students?['’]s?
    |doktorand(?:en)?s
    |varade|tog|hade|var|har\s(?:pågått|tagit|löpt|varit|haft)|if|unless|whether|instead|händer\som
    |om\s(?:det|vi
    |projektet)
    |ifall|i\sstället|inget|ingen|not|inte|no|never|aldrig|customers?['’]?s?|kund\w*|came|comes
    |kommer\s(?:ur|från)
    |stems?|out\sof|since|ur\sett|utan)\b(?!-)""",
    re.IGNORECASE | re.VERBOSE,
)
_LESS: Final = re.compile(
    r"\b(?:cannot|can['’]?t|går\sinte)\s(?:\w+\s){0,5}?(?:less\sthan|mindre\sän)", re.IGNORECASE
)
_GONE: Final = re.compile(
    r"""^\s(?:(?:that|which|som)\s)?(?:[\w-]+\s){0,4}?(?:ended|ran\sout|was|were
        |(?:is|are)\s(?:now\s|already\s|almost\s)?(?:over|behind|done|ready)|led\sto|gave|has\sgiven
    |has\sended|has\sfinished|finished
    |slutade|tog\sslut|avslutades|är\s(?:nu\s|redan\s|snart\s)?(?:avslutat|slut|över|klart)|har\sgett|gav)\b
    |^\s(?:ago|old|sedan|gammal\w*|gamla|(?:work\s)?experience
    |of\s(?:[\w-]+\s)?(?:data|runway|experience|stability|salar\w+)|[\w-]*(?:data|erfarenhet))\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "it can be cut to three years"
_FLEXIBLE: Final = re.compile(
    r"""\b(?:(?:can|could|may|might)(?!['’]?t\b|\snot\b)\s(?:\w+\s){0,3}?(?:shorten\w*|cut|split|divided?
    |shorter|trim\w*)
    |(?:kan|går|skulle\skunna)\s(?!inte\b|ej\b|aldrig\b)(?:\w+\s){0,3}?(?:kort\w+|dela\w*|bantas|halveras)
    |or\sshorter|eller\skortare|(?:happy|willing|ready|able)\sto\s(?:shorten|cut|split))\b""",
    re.IGNORECASE | re.VERBOSE,
)
_CLAUSE: Final = re.compile(r"[.,;:!?\n](?!\d)")


def stated_lengths(text: str) -> Iterator[Span]:
    """Go through the lengths of the project that is planned; of "three to four years" the shorter counts."""
    if _FLEXIBLE.search(text):
        return
    for pattern in (*PATTERNS, WANTED):
        for match in pattern.finditer(text):
            if _is_planned(text, match) and (pattern is not WANTED or _tells_project(text, match)):
                yield Span("months", match.start("number"), match.end(), _months(match))
    for pattern in SHARED:
        for match in pattern.finditer(text):
            if _is_planned(text, match) and not _LATER.match(text, match.end()):
                yield Span("months", match.start("number"), match.end("number"), _months(match))


def _months(match: re.Match[str]) -> int:
    told = match.groupdict()
    number = told.get("least") or told["number"]
    whole = float(number.replace(",", ".")) if "." in number or "," in number else number_of(number)
    whole += 0.5 if told.get("half") and not told.get("least") else 0
    rest = number_of(told["rest"]) if told.get("rest") else 0
    return round(whole * (YEAR if told.get("years") else 1)) + rest + bool(told.get("more"))


def _is_planned(text: str, match: re.Match[str]) -> bool:
    before = _CLAUSE.split(text[: match.start()])[-1]
    within = text[match.start() : match.start("number")]
    told = f"{before}{_LESS.sub('', within)}"
    after = text[match.end() :]
    return not (_NOT_PLANNED.search(told) or (_GONE.search(after) and not _UNTIL.match(after)))


def _tells_project(text: str, match: re.Match[str]) -> bool:
    return bool(_OF_PROJECT.search(text, *sentence_bounds(text, *match.span())))
