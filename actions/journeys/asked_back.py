"""A question back, about a question: "why do you ask?", "hur menar du?"."""

from __future__ import annotations

import re
from typing import Final

from actions.interruption import is_why, plain
from knowledge_base.matching.alternatives import alternatives

_BEFORE: Final = alternatives("and, but, sorry, excuse me, och, men, förlåt, ursäkta, jaha, eh, öh")
_AFTER: Final = alternatives(
    "then, now, exactly, please, by that, with that, with this, då, nu, egentligen, med det"
)
_BACK: Final = alternatives("""why, why so, why that, how come, why do you ask, why are you asking,
    why do you ask that, why do you ask this, why are you asking this, why are you asking that,
    why do you ask me that, why do you want to know, why would you ask, why would you ask that, what for,
    what, huh, what now, sorry, pardon, come again, excuse me, how, how so, meaning, meaning what,
    what do you mean, how do you mean, what does it mean, what does that mean, what does this mean,
    what is that, what is this, what's that, what's this, what is this about, what do you want to know,
    I don't understand, I do not understand, I don't get it, I do not get it, I don't follow,
    I don't understand the question, I do not understand the question, I don't get the question,
    why does it matter, why does that matter, what has that got to do with it,
    varför, varför det, varför då, hur så, hurså, varför frågar ni, varför frågar du,
    varför undrar ni, varför undrar du, varför vill ni veta det, varför vill du veta det,
    varför frågar ni det, varför frågar du det, varför frågar ni om det, varför frågar du om det,
    vad, va, vadå, hur, hur då, hurdå, förlåt, ursäkta, hur menar du, hur menar ni, vad menar du,
    vad menar ni, vad betyder det, vad innebär det, vad är det, vad handlar det om, vad vill ni veta,
    jag förstår inte, jag förstår inte frågan, vi förstår inte, vi förstår inte frågan, jag fattar inte,
    jag fattar inte frågan, jag hänger inte med, förstår inte, förstår inte frågan,
    vad spelar det för roll, varför spelar det roll, vad har det med saken att göra""")
_HUM: Final = r"(?:h+m+|e+h+m*|u+h+m*|ö+h*|ä+h*|m+)"
_WHOLE: Final = re.compile(rf"(?:{_BEFORE}\s)?(?:{_BACK}|{_HUM})(?:\s{_AFTER})*", re.IGNORECASE)


def asks_back(text: str) -> bool:
    """Whether a text asks what a question means, or what it is asked for, and says no more."""
    return _WHOLE.fullmatch(plain(text)) is not None or not plain(text) or is_why(text)
