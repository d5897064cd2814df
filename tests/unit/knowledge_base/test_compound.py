from __future__ import annotations

import pytest

from knowledge_base.compound import Compounds
from knowledge_base.terms import stem

WORDS = ("gata", "adress", "arbete", "brist", "renrum", "klass", "kyrka", "gård", "pass", "kort")
COMPOUNDS = Compounds(stem(word, "sv") for word in WORDS)


@pytest.mark.parametrize(
    ("compound", "parts"),
    [
        ("renrumsklasser", ("renrum", "klass")),
        ("arbetsbrist", ("arbet", "brist")),
        ("passkort", ("pass", "kort")),
        ("gatuadress", ("gat", "adress")),  # what links them takes the place of the first one's last vowel
        ("kyrkogård", ("kyrk", "gård")),
        ("passerkort", ("pass", "kort")),
        ("adress", ()),
        ("hemadress", ()),  # one part alone is known
        ("företag", ()),
    ],
)
def test_a_compound_is_cut_where_both_parts_are_known(compound: str, parts: tuple[str, ...]) -> None:
    assert COMPOUNDS.parts(stem(compound, "sv")) == parts


def test_parts_stand_beside_a_compound_or_in_its_place() -> None:
    stems = [stem(word, "sv") for word in ("gatuadress", "företag")]
    assert COMPOUNDS.expand(stems) == ["gatuadress", "företag", "gat", "adress"]
    assert COMPOUNDS.take_apart(stems) == {"gat", "adress", "företag"}
