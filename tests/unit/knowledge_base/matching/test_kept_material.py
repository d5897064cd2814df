"""Data that may not leave the house, samples of no human, permits and memberships."""

from __future__ import annotations

import pytest

from knowledge_base.matching.facility_lacks import stated_lacks


def found(text: str) -> set[object]:
    return {span.value for span in stated_lacks(text)}


@pytest.mark.parametrize(
    "text",
    [
        "No data may leave the hospital.",
        "The data must not leave our building.",
        "Patient data cannot leave the clinic.",
        "The images have to stay within the hospital.",
        "All scans must remain on our own servers.",
        "The records must stay in-house.",
        "We are not allowed to upload the data.",
        "The region lets no data out.",
        "The files may not be uploaded.",
        "Inga data får lämna sjukhuset.",
        "Bilderna får inte lämna huset.",
        "Patientdata måste stanna inom sjukhuset.",
        "Uppgifterna ska stanna hos oss.",
        "Regionen släpper inga data ut.",
        "Vi har inte lov att skicka våra data.",
        "Journalerna får inte laddas upp.",
    ],
)
def test_data_that_may_not_leave_are_heard(text: str) -> None:
    """A computing centre is another house."""
    assert found(text) == {"data-out"}


@pytest.mark.parametrize(
    "text",
    [
        "The data may leave the hospital.",
        "The data must not leave the hospital before they are pseudonymised.",
        "No data may leave the building without a contract.",
        "May the data leave the hospital?",
        "The data must not leave Sweden.",
        "The patients may not leave the hospital.",
        "The images must be sharp.",
        "Data får lämna sjukhuset.",
        "Data får inte lämna sjukhuset innan de är anonymiserade.",
        "Får uppgifterna lämna huset?",
        "Patienterna får inte lämna avdelningen.",
    ],
)
def test_data_that_may_leave_are_told_apart(text: str) -> None:
    """Nor may they leave in some other way."""
    assert found(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Frozen horse blood, two hundred tubes",
        "tissue from pigs",
        "We have soil samples to store.",
        "samples of reindeer",
        "Hästblod i frys",
        "jordprover från åkern",
        "Prover från hundar ska sparas.",
        "musvävnad på is",
    ],
)
def test_samples_of_no_human_are_heard(text: str) -> None:
    """A biobank keeps those of humans."""
    assert found(text) == {"human-samples"}


@pytest.mark.parametrize(
    "text",
    [
        "blood samples of patients",
        "Frozen blood of dogs and their people",
        "Human tissue and mouse tissue",
        "800 litres of yeast culture",
        "Blodprover ska sparas.",
        "Prover från patienter och från möss",
        "a mouse model",
    ],
)
def test_samples_of_humans_are_told_apart(text: str) -> None:
    """Also where there are others beside them."""
    assert found(text) == set()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("We have no GMM notification and will not file one.", "permits"),
        ("We refuse to apply for a permit for the modified cells.", "permits"),
        ("Anmälan av GMM är inte gjord och det tänker vi inte göra.", "permits"),
        ("Vi tänker inte göra någon anmälan om våra genmodifierade celler.", "permits"),
        ("No memberships, please.", "membership"),
        ("We don't want to pay for a membership.", "membership"),
        ("Nobody here wants a personal membership.", "membership"),
        ("Medlemskap är uteslutet.", "membership"),
        ("Ingen av oss vill ha något medlemskap.", "membership"),
        ("Vi tänker inte betala för medlemskap.", "membership"),
    ],
)
def test_refused_permits_and_memberships_are_heard(text: str, value: str) -> None:
    """Of permits only those for modified cells."""
    assert found(text) == {value}


@pytest.mark.parametrize(
    "text",
    [
        "We have no GMM notification yet.",
        "The notification of our modified cells is done.",
        "We will not apply for a building permit.",
        "Do modified cells need a permit?",
        "We have no membership yet.",
        "Is there a membership?",
        "Anmälan av våra genmodifierade celler är gjord.",
        "Vi saknar GMM-anmälan men gör den i höst.",
        "Vi har inget medlemskap än.",
        "Medlemskap går bra.",
    ],
)
def test_permits_and_memberships_that_are_only_missing_are_not_refused(text: str) -> None:
    """They can be got."""
    assert found(text) == set()
