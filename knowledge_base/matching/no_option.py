"""What is said of a thing that is not to be: "out of the question", "inget för oss"."""

from __future__ import annotations

from typing import Final

from knowledge_base.matching.alternatives import alternatives

# Whatever it is said of; what is only not needed, or cannot be had, may still be wanted, and stands elsewhere
NO_OPTION: Final = alternatives(
    """out of the question, not an option, no option, not an alternative, no alternative, off the table,
    off limits, excluded, ruled out, banned, forbidden, vetoed, not allowed, not acceptable, unacceptable,
    unwanted, not wanted, not welcome, unthinkable, taboo, a no go, a no-go, no go, no-go, a closed chapter,
    closed to us, closed for us, not for us, not for me, nothing for us, nothing for me, not our thing, not
    my thing, not on our agenda, not something we do, not something we want, not what we want, not what I
    want, not what we need, not what we are after, not our cup of tea, not interesting, of no interest, not
    of interest, uninteresting, no thanks, nej tack, uteslutet, uteslutna, utesluten, uteslutit, uteslutes,
    inte aktuellt, inte aktuella, inte aktuell, ej aktuellt, inget alternativ, otänkbart, tabu, förbjudet,
    förbjudna, inte tillåtet, inte tillåtna, bannlyst, bannlysta, oacceptabelt, bortvalt, ur räkningen,
    stängt för oss, inget för oss, inget för mig, ingenting för oss, ingenting för mig, inte för oss, inte
    för mig, inte vår grej, inte min grej, inget vi vill, inget vi vill ha, inget jag vill, inget vi gör,
    inget vi tänker, inget vi lägger tid på, inte vad vi vill ha, inte vad vi söker, inte intressant, inte
    intressanta, ointressant, ointressanta, ett avslutat kapitel, ett stängt kapitel, inte att tänka på, en
    omöjlighet"""
)
# What neither helps nor works
NO_USE: Final = alternatives(
    """won't do, will not do, won't work, don't work, do not work, doesn't work, does not work, doesn't help,
    does not help, no use, no good, of no use, useless, not possible, funkar inte, fungerar inte, går inte,
    går ej, duger inte, hjälper inte, passar inte, är inget för, inte en möjlighet"""
)
NO_GOOD: Final = rf"(?:{NO_OPTION}|{NO_USE})"
