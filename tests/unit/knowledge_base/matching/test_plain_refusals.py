"""What people refuse or rule out in plain words, as a whole need is read."""

from __future__ import annotations

import pytest

from knowledge_base.document import Language
from knowledge_base.matching.facility_lacks import ANIMALS, HOSPITAL, PRIMARY_CARE, PRIVATE, TRAINING
from knowledge_base.matching.kept_material import HUMAN_SAMPLES
from knowledge_base.matching.reader import NeedReader
from knowledge_base.matching.stated_history import CARE_LEAD

READER = NeedReader(year=lambda: 2026)


@pytest.mark.parametrize(
    ("language", "text", "lack"),
    [
        ("en", "We can't send anyone to a training for the microscope.", TRAINING),
        ("sv", "Tyvärr kan vi verkligen inte gå någon mikroskopkurs.", TRAINING),
        ("sv", "Orkar absolut inte gå en utbildning på instrumentet.", TRAINING),
        ("en", "University hospitals only, please, for this device study.", PRIMARY_CARE),
        ("en", "Health centres do not treat such patients.", PRIMARY_CARE),
        ("en", "GPs never see this disease.", PRIMARY_CARE),
        ("sv", "Studien ska göras på enbart sjukhuskliniker.", PRIMARY_CARE),
        ("sv", "Vårdcentraler behandlar inte sådana patienter.", PRIMARY_CARE),
        ("en", "Freezers for horse serum, no human samples.", HUMAN_SAMPLES),
        ("en", "No animals please, we have human tissue.", ANIMALS),
        ("sv", "Frysplats för vävnadsprover från katter, inga mänskliga prover.", HUMAN_SAMPLES),
    ],
)
def test_a_facility_is_ruled_out(language: Language, text: str, lack: str) -> None:
    """By what it cannot do without."""
    assert lack in READER.facility(text, language).lacking


@pytest.mark.parametrize(
    ("language", "text", "lack"),
    [
        ("en", "Can you send somebody to a training?", TRAINING),
        ("sv", "Vi kan verkligen tänka oss en mikroskopkurs.", TRAINING),
        ("en", "Hospital clinics and primary care, please.", PRIMARY_CARE),
        ("en", "Primary care sees most of these patients.", PRIMARY_CARE),
        ("sv", "Vårdcentraler träffar de här patienterna varje dag.", PRIMARY_CARE),
        ("en", "Freezers for serum from horses and from human donors.", HUMAN_SAMPLES),
        ("en", "We are not a CDMO. We need GMP manufacturing.", PRIVATE),
        ("sv", "Vi är ingen kontraktstillverkare. Vi behöver GMP-tillverkning.", PRIVATE),
        ("en", "We are not a hospital. We need a clinical trial unit.", HOSPITAL),
        ("en", "No hospital, no university has this instrument.", HOSPITAL),
    ],
)
def test_nothing_is_ruled_out(language: Language, text: str, lack: str) -> None:
    """It is asked for, wanted, or only one of several."""
    assert lack not in READER.facility(text, language).lacking


@pytest.mark.parametrize(
    ("language", "text", "level"),
    [
        ("en", "The mice need P3, so your P2 rooms are no good.", "BSL3"),
        ("sv", "Vi måste ha BSL-4, för BSL-3 är tyvärr för lågt.", "BSL4"),
        ("en", "BSL-1 today and BSL-2 work as well.", "BSL2"),
    ],
)
def test_of_several_levels_the_highest_is_needed(language: Language, text: str, level: str) -> None:
    """A lower one is named because it will not do, or beside it."""
    assert READER.facility(text, language).biosafety == level


@pytest.mark.parametrize(
    "text",
    [
        "Införandet ska vi driva själva, sjukhuset är bara med.",
        "Två kliniker är med, men projektet leder vi själva.",
    ],
)
def test_the_lead_may_be_told_after_the_project(text: str) -> None:
    """Swedish begins with what matters."""
    assert CARE_LEAD in READER.funding(text, "sv").lacking


def test_a_project_may_come_to_take_long() -> None:
    """With and without the infinitive's mark."""
    months = [
        READER.funding(f"Projektet kommer {verb} fyra år.", "sv").months for verb in ("ta", "att pågå i")
    ]
    assert months == [48, 48]
