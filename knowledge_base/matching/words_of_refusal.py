"""Words that refuse a thing, that welcome it, and that do neither although they sound so."""

from __future__ import annotations

import re
from typing import Final

from knowledge_base.matching.alternatives import any_word
from knowledge_base.matching.contraction import N_T

_REFUSING: Final = any_word(
    """no, not, none, never, nothing, nobody, neither, nor, without, cannot, refus*, declin*, avoid*,
    skip*, spare, forget, hate*, loath*, frown*, allergic, against, enough, tired of, done with, fed up,
    had it with, hardly, barely, dont, doesnt, wont, cant, isnt, zero, banned, opposed, unwilling,
    impossible, stop, stopped, quit, goodbye, given up, gave up, over and done, history, a thing of the
    past, someone else, somebody else, inte, ej, icke, inget, ingen, inga, ingenting, aldrig, utan, nej,
    nä, slipp*, slapp, undvik*, vägra*, avstå*, avsky*, avskr*, glöm*, tackat, *trött*, emot, utom,
    förutom, varken, knappast, omöjlig*, uteslut*, strunta*, hoppa* över, noll, stopp, slutat, slut på,
    nog av, fått nog, gett upp, lagt ner, lagt ned, historia, bort, någon annan får, borta, förbi, får
    vara, allergisk*"""
)
_ALONE: Final = any_word(
    """only, just, alone, ourselves, myself, by itself, except, own, bara, endast, enbart, själv*, ensam*,
    på egen hand, eget, egna, egen"""
)
# "we coordinate it ourselves" is about who leads
_NOT_LEADING: Final = "".join(
    rf"(?<!{verb}\s)" for verb in ("lead", "it", "coordinate", "coordinator", "leda", "leder", "koordinera")
)
# They refuse what follows: "a grant rather than a loan"
_RATHER_THAN: Final = any_word("instead of, rather, hellre, istället för, i stället för")
REFUSING_NEXT: Final = re.compile(_RATHER_THAN, re.IGNORECASE)
# By whether "only", "alone" or "our own" refuse, too.
REFUSING: Final = {
    False: re.compile(rf"{_REFUSING}|{N_T}", re.IGNORECASE),
    True: re.compile(rf"{_REFUSING}|{_NOT_LEADING}{_ALONE}|{N_T}", re.IGNORECASE),
}
# They hold a "no" and refuse nothing.
HARMLESS: Final = re.compile(
    any_word(
        """no matter, does not matter, doesn't matter, do not mind, don't mind, no problem, not sure, not
        only, not just, not yet, not least, no idea, no clue, no nonsense, no time to waste, no time to
        lose, why not, or not, no later than, no doubt, just a partner, only a partner, spelar ingen
        roll, ingen fara, inga problem, inte bara, inte minst, inte säker, inte säkra, inte än, inte
        ännu, varför inte, eller inte, själva införandet, själva projektet, ingen tid att förlora, ingen
        aning, ingen tvekan, bara en part"""
    ),
    re.IGNORECASE,
)
# They put off, and do not refuse for good.
LATER: Final = re.compile(
    any_word(
        """yet, so far, until, before, soon, later, will do, will be, will register, next year, next month,
        in spring, this spring, in january, ännu, än, hittills, förrän, innan, snart, senare, nästa år,
        i vår, i januari, på gång, på väg"""
    ),
    re.IGNORECASE,
)
_FINE: Final = any_word(
    """gladly, happy to, happily, welcome, is good, is fine, are fine, fine, ok, okay, acceptable, after
    all, would do, will do, works, gärna, går bra, funkar bra, duger, okej, välkomm*, ändå, trots allt"""
)
_ASKING: Final = any_word(
    "finns, finns det, finns fler, is there, are there, which, vilken, vilka, sort of, typ"
)
# Close to a thing they take away that something farther off refuses: "may gladly own it", "shared is good".
WELCOMING: Final = re.compile(
    rf"(?:{_FINE}|{_ASKING})(?!\s(?:no|not|none|inte|ej|inget|ingen|inga)\b)", re.IGNORECASE
)
FINE: Final = re.compile(_FINE, re.IGNORECASE)
BREAK: Final = re.compile(r",|\b(?:but|men)\b", re.IGNORECASE)  # another clause begins
# They answer a question by neither yes nor no, beside what `is_skipped` knows.
HEDGING: Final = re.compile(
    any_word(
        """depends, maybe, perhaps, possibly, it varies, no opinion, not sure, kanske, beror på, eventuellt,
        möjligen, tveksamt, i nödfall, inte säker, inte säkra, ingen åsikt"""
    ),
    re.IGNORECASE,
)
# They hold a "no" and agree.
AGREEING: Final = re.compile(
    any_word(
        """do not mind, don't mind, would not mind, wouldn't mind, no objection*, nothing against, no problem,
        inga invändningar, inget emot, inget problem, inga problem"""
    ),
    re.IGNORECASE,
)
RATHER_NOT: Final = re.compile(
    any_word(
        "rather not, prefer not, not anymore, hellre inte, hellre slippa, helst inte, hellre ett, hellre en"
    ),
    re.IGNORECASE,
)
# "An incubator? Not for us."
SENTENCE: Final = re.compile(rf"[^.!?;\n]+(?:\?\s*(?={_REFUSING})[^.!?;\n]*)?", re.IGNORECASE)
