"""Who wants to keep the rights."""

from __future__ import annotations

import pytest

from knowledge_base.matching.kept_rights import RIGHTS, kept_rights


@pytest.mark.parametrize(
    "text",
    [
        "The rights to my syringe label must stay with me",
        "I want to keep the rights",
        "I'd like to keep the patent myself",
        "we insist on keeping the ownership",
        "I don't want to hand over the rights",
        "and I will not give the rights to the region",
        "I refuse to sign the patent over to the region",
        "without giving up my rights",
        "I won't let the region own it",
        "The region must not own the results",
        "the idea is to remain mine",
        "the patent should belong to me",
        "I am not willing to give the region my idea",
        "I don't want the region to own the results",
        "not hand them to the region",
        "I want to own the results myself",
        "The invention stays with me",
        "I'm not ready to transfer the rights to the region",
        "rather than handing it over to the region",
        "I would never give away the rights",
        "Jag vill absolut behålla rättigheterna själv",
        "och inte lämna dem till regionen",
        "rättigheterna ska stanna hos mig",
        "patentet måste förbli mitt",
        "Regionen ska inte äga resultatet",
        "jag vill inte ge bort rättigheterna",
        "jag vägrar lämna ifrån mig idén till regionen",
        "jag vill inte överlåta patentet till regionen",
        "utan att ge bort rättigheterna",
        "rättigheterna behåller jag själv",
        "idén släpper jag inte",
        "jag lämnar inte ifrån mig rättigheterna",
        "vi vill själva äga resultaten",
        "jag vill inte att regionen äger resultatet",
        "rättigheterna ska vara mina",
        "jag vill inte skriva över patentet på någon, och inte ge det till regionen",
        "regionen får inte ta över idén",
        "jag måste få behålla rättigheterna",
        "vi vill helst behålla patentet",
        "i stället för att ge idén till regionen",
        "what comes out of it stays ours",
        "the sling shall be mine and not the region's",
        "Kudden ska tillhöra mig, inte regionen",
        "It is my own patent, not the county's",
        "we own it and the region won't get it",
    ],
)
def test_who_keeps_the_rights_is_heard(text: str) -> None:
    """The results of a project of the fund belong to the region."""
    assert {span.value for span in kept_rights(text)} == {RIGHTS}


@pytest.mark.parametrize(
    "text",
    [
        "the region can keep it all",
        "the region may have the rights",
        "I don't need to keep the rights",
        "I don't mind giving the rights to the region",
        "Do I have to hand over the rights to the region?",
        "Must the rights stay with the region?",
        "Do I keep the rights?",
        "patients keep the rights to their data",
        "our customers must not hand over the rights",
        "I gave the rights to the region",
        "the rights belong to the region",
        "It is not important to keep the patent",
        "I do not want to give up",
        "we don't want to lose the idea of a quiet ward",
        "regionen får gärna behålla rättigheterna",
        "jag behöver inte behålla rättigheterna",
        "jag har inget emot att ge rättigheterna till regionen",
        "Måste jag lämna rättigheterna till regionen?",
        "Får jag behålla rättigheterna?",
        "rättigheterna tillhör regionen",
        "patienterna vill behålla rättigheterna",
        "vi vill inte lämna prover till sjukhuset",
        "jag vill inte ge upp",
        "jag vill behålla jobbet",
        "resultatet ska vara klart i maj",
    ],
)
def test_who_leaves_them_or_asks_is_not_taken_so(text: str) -> None:
    """Nor is who tells of patients and customers."""
    assert not list(kept_rights(text))
