"""Projects that develop, and put nothing into use."""

from __future__ import annotations

import pytest

from knowledge_base.matching.stated_use import stated_uses


@pytest.mark.parametrize(
    "text",
    [
        "We want to develop it, not implement it",
        "This is about development, not introduction",
        "The aim is to build a valve, not to deploy it",
        "It is R&D and no rollout",
        "Not implementation but development",
        "Nothing goes into care within this project",
        "Nothing is put into use in the project.",
        "Introduction comes later, in another project",
        "Rollout is not part of it",
        "We do development only.",
        "Everything in the project is development",
        "Developing the pump rather than rolling it out",
        "It is purely development.",
        "Vi vill utveckla den, inte införa den",
        "Det handlar om utveckling, inte införande",
        "Målet är att bygga en ventil, inte att ta den i bruk",
        "Det är forskning och ingen utrullning",
        "Inte införande utan utveckling",
        "Inget tas i bruk inom projektet",
        "Ingenting ska införas i vården.",
        "Införandet kommer senare",
        "Implementering är inte aktuellt",
        "Det är bara utveckling.",
        "Allt i projektet är utveckling",
    ],
)
def test_a_project_that_only_develops_is_read(text: str) -> None:
    """A programme for introduction is not for it."""
    assert list(stated_uses(text))


@pytest.mark.parametrize(
    "text",
    [
        "We want to implement it, not develop it",
        "Development and implementation",
        "It is not only development but rollout",
        "Is it development, not implementation?",
        "If it is development, not introduction, who pays?",
        "Nothing goes into care without evidence",
        "We develop no drugs",
        "The rollout is planned for May",
        "Nothing is put on paper",
        "Our earlier project was development, not rollout",
        "Vi vill införa den, inte utveckla den",
        "Utveckling och införande",
        "Det är inte bara utveckling utan införande",
        "Är det utveckling, inte införande?",
        "Inget tas i bruk utan bevis",
        "Införandet är planerat till maj",
        "Vi utvecklar inga läkemedel",
        "Det förra projektet var utveckling, inte införande",
    ],
)
def test_introduction_and_questions_are_no_mere_development(text: str) -> None:
    """Nor is what was before."""
    assert not list(stated_uses(text))
