"""Projects that are run alone."""

from __future__ import annotations

import pytest

from knowledge_base.matching.solo_project import solo_projects


@pytest.mark.parametrize(
    "text",
    [
        "We don't want to cooperate with anyone",
        "We won't team up with other companies",
        "we'd rather not share the project with anybody",
        "We have no wish to collaborate with others",
        "We work with nobody",
        "We collaborate with no one and never will",
        "Money without bringing in others, please",
        "We are not going to involve anyone else",
        "Solo we are",
        "We go solo",
        "We plan a trial and run it alone.",
        "Our company will develop it all alone",
        "We keep the project to ourselves",
        "Vi vill inte samarbeta med någon",
        "Vi tänker inte dela projektet med andra",
        "Vi ska inte slå oss ihop med andra bolag",
        "Vi har ingen lust att samarbeta med nån",
        "Vi samarbetar med ingen",
        "Pengar utan att blanda in andra",
        "Vi vill inte ta in fler.",
        "Ensamma söker vi",
        "Vi söker helt ensamma",
        "Vi driver projektet ensamma.",
        "Bolaget utvecklar det helt på egen hand",
        "Vi behåller projektet inom bolaget",
        "Nobody else is to be involved",
        "no one else should be in on the project",
        "we do not want to share the project with anyone",
        "We prefer to work alone.",
        "we'd rather apply on our own",
        "just us",
        "we want to keep everything in-house",
        "Ingen annan får vara med",
        "vi kör alltid själva.",
        "jobbar helst ensamma",
        "vi tänker inte blanda in några andra",
        "projektet håller vi internt",
        "Ensamma är vi och ensamma förblir vi",
        "Ingen annan ska in i projektet",
        "Nobody else shall be let in to the consortium",
        "We work alone on this",
        "Vi jobbar ensamma med det här",
        "vi vill helst köra projektet själva",
    ],
)
def test_a_project_that_is_to_be_shared_with_nobody_is_alone(text: str) -> None:
    """However it is put."""
    assert list(solo_projects(text))


@pytest.mark.parametrize(
    "text",
    [
        "We can't do it alone",
        "We will never run it alone",
        "If we stay alone, is there a grant?",
        "Can we run it alone?",
        "We do not want to share data with anyone",
        "We don't want to work with anyone abroad",
        "So far we work with nobody",
        "Patients do not share it with anyone",
        "We do not share an office with others",
        "Elderly people who live alone",
        "A pump that runs alone",
        "We want to share it with others",
        "Vi klarar det inte ensamma",
        "Vi driver det aldrig ensamma",
        "Om vi söker helt ensamma, går det?",
        "Kan vi göra det ensamma?",
        "Vi vill inte dela data med någon",
        "Vi vill inte jobba med någon utomlands",
        "Hittills samarbetar vi med ingen",
        "Äldre som bor ensamma",
        "Vi delar gärna projektet med andra",
        "Vi vill inte dela lokal med andra",
        "Our competitors work alone.",
        "People who live alone",
        "nobody else has such a pump",
        "We do not sell to others",
        "för äldre som bor ensamma",
        "ingen annan har en sådan pump",
        "Våra truckar kör själva. Vi är ett AB.",
        "Robotarna jobbar ensamma på natten",
        "Bolaget gör truckar som kör själva",
        "Our robot will work alone, at night.",
        "The drones always work alone",
        "Our pump should only run alone",
        "Nobody else will be in the room with the patient.",
        "Ingen annan ska vara med i rummet",
    ],
)
def test_what_is_shared_otherwise_or_denied_is_not_alone(text: str) -> None:
    """Nor a question."""
    assert not list(solo_projects(text))
