from __future__ import annotations

import re

import pytest

from knowledge_base.matching.contraction import AT_NOT, N_T
from knowledge_base.matching.funding_need import FundingNeed
from knowledge_base.matching.reader import NeedReader
from knowledge_base.matching.stated_place import hold
from knowledge_base.matching.term import Terms


@pytest.mark.parametrize("text", ["we don't", "we dont", "it isn’t", "we havent", "we can't", "it wont do"])
def test_a_verb_that_is_denied_ends_in_one(text: str) -> None:
    assert re.search(N_T, text)


@pytest.mark.parametrize("text", ["we want", "a grant", "the tent", "we sent", "a front", "can"])
def test_other_words_in_nt_do_not(text: str) -> None:
    assert not re.search(N_T, text)


def test_a_not_begins_with_a_word_or_within_one() -> None:
    starts = [match.start() for match in re.finditer(rf"{AT_NOT}n['’]?(?:ot|t)\b", "not, don't, want")]
    assert starts == [0, 7]


def test_what_is_wanted_is_not_denied() -> None:
    text = "we want to go beyond Lund"
    assert hold(text, text.index("Lund"), len(text)) == "beyond"
    need = NeedReader(Terms.load()).funding("We want an EU grant for our pump", "en")
    assert isinstance(need, FundingNeed)
    assert need.lacking == ()
