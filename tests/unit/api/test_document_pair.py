from __future__ import annotations

from api.document_form import DocumentForm
from api.document_pair import pair_of

ENGLISH = DocumentForm(
    body="A lead.\n\n## Prices {certainty=dated sources=1}\nA price.\n\n## Access\nA door."
)
SWEDISH = DocumentForm(body="En ingress.\n\n## Priser {sources=1 certainty=dated}\nEtt pris.")


def test_sections_stand_beside_each_other_in_their_order() -> None:
    """The order of what a heading says in braces is no difference."""
    pair = pair_of(ENGLISH, SWEDISH)
    titles = [(each.mine and each.mine.title, each.theirs and each.theirs.title) for each in pair.sections]
    assert titles == [("", ""), ("Prices", "Priser"), ("Access", None)]
    assert [each.differs for each in pair.sections] == ["", "", "extra"]
    assert (pair.mine, pair.others) == (3, 2)


def test_a_section_that_only_the_other_language_has_is_missing_here() -> None:
    """Seen from the other side it is the same section."""
    assert [each.differs for each in pair_of(SWEDISH, ENGLISH).sections] == ["", "", "missing"]


def test_other_sources_or_another_level_are_a_difference() -> None:
    """Words may differ, what holds for a section may not."""
    other = DocumentForm(body=ENGLISH.body.replace("sources=1", "sources=2").replace("## Access", "### Dörr"))
    assert [each.differs for each in pair_of(ENGLISH, other).sections] == ["", "marks", "marks"]


def test_a_document_without_text_has_no_sections() -> None:
    """A translation that was only begun lacks everything."""
    assert [each.differs for each in pair_of(DocumentForm(), SWEDISH).sections] == ["missing", "missing"]
