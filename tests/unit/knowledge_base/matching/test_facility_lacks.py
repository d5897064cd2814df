"""What a text refuses of what a facility cannot do without."""

from __future__ import annotations

import pytest

from knowledge_base.matching.facility_lacks import lacking_of, stated_lacks


def found(text: str) -> set[object]:
    return {span.value for span in stated_lacks(text)}


@pytest.mark.parametrize(
    "text",
    [
        "No animals, please.",
        "no animal testing at all",
        "We will not use any animals.",
        "Nobody in our company wants to work with animals.",
        "We never do animal experiments.",
        "Our owners have banned animal testing.",
        "Animal experiments are out of the question for us.",
        "Animal work? No, never.",
        "We want an animal-free test of the compound.",
        "Our method replaces animal experiments.",
        "We refuse to test on animals.",
        "Human tissue instead of animals, that is the idea.",
        "We say no to animal studies.",
        "I don't want to have anything to do with lab animals.",
        "Everything has to go without animals.",
        "On patients, not on animals.",
        "We stay away from animal labs.",
        "No animals are needed for this.",
        "Inga djur, tack.",
        "inga djurförsök alls",
        "Vi vill inte använda några djur.",
        "Djurförsök är uteslutet.",
        "Djurförsök? Nej, aldrig.",
        "Djurförsök gör vi inte.",
        "Vi säger nej till djurförsök.",
        "Ägarna har förbjudit djurförsök.",
        "Utvecklingen ska vara djurfri.",
        "Vi jobbar helt utan försöksdjur.",
        "Metoden ersätter djurförsök.",
        "Ingen av oss vill arbeta med försöksdjur.",
        "Vi vägrar att göra djurförsök.",
        "Odlade celler i stället för djur.",
        "Vi testar på celler, inte på djur.",
        "några djurförsök tänker vi inte beställa",
        "Djurstudier säger styrelsen blankt nej till, sa vår vd.",
        "Vi slipper helst djurförsök.",
    ],
)
def test_refused_animals_are_heard(text: str) -> None:
    """Three records work with animals and with nothing else."""
    assert found(text) == {"animals"}


@pytest.mark.parametrize(
    "text",
    [
        "We have no animals of our own yet.",
        "No animal studies have been done so far.",
        "We haven't done any animal tests yet.",
        "There is no animal house in our town.",
        "We have no animal house, so where can we go?",
        "Can we do it without animals?",
        "Must we use animals?",
        "No animals larger than rabbits.",
        "No animals, only mice.",
        "We are not against animal experiments.",
        "Some people refuse animal testing.",
        "Our competitors never use animals.",
        "We will not use animals before the ethics committee has answered.",
        "No more animals than needed.",
        "The animals must not leave Solna.",
        "The rabbits are not our own.",
        "Vi har inga djur själva.",
        "Vi har inte gjort några djurförsök än.",
        "Inga djur utom möss.",
        "Måste vi göra djurförsök?",
        "Vi är inte emot djurförsök.",
        "Många vägrar djurförsök.",
        "Djuren får inte flyttas.",
        "We don't do animal experiments ourselves.",
        "We do not do animal studies, who could do them for us?",
        "Djurförsök gör vi inte själva.",
        "Never before have we used animals.",
        "We may not keep animals in our building, so we need an animal house.",
        "Vi får inte ha djur i våra lokaler.",
        "Our licence does not allow animal work, so we need a partner for a mouse study.",
        "Vi gör inga djurförsök, vem kan göra dem?",
        "Det finns inget djurhus i Umeå.",
        "Inga djurförsök har gjorts hittills, var kan vi göra dem?",
        "Utan djurförsök kommer vi inte vidare.",
        "Without animal studies we cannot go on.",
    ],
)
def test_animals_that_are_missing_or_told_of_others_are_not_refused(text: str) -> None:
    """Nor those that are asked about, or refused of a kind."""
    assert found(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Nobody here has time for a training.",
        "None of us wants to take a course.",
        "We will not attend any training sessions.",
        "I'm not going to sit through a course again.",
        "We don't want to take your training.",
        "Training is out of the question.",
        "No training, please, just the pictures.",
        "No courses for us.",
        "Training? No, we have done this for years.",
        "We refuse to take a course for one afternoon.",
        "We want to use the microscope without having to take a course.",
        "Can't spare anybody. Somebody at your place has to run the microscope for us.",
        "A technician must sit at the instrument, we only bring slides.",
        "The training takes a day and we will not take it.",
        "Nobody on the team can spare time for training.",
        "We would like to skip the training.",
        "Ingen av oss hinner gå en kurs.",
        "Vi tänker inte gå någon utbildning.",
        "Någon kurs går vi inte.",
        "Utbildning säger vi nej till.",
        "Utbildningen är uteslutet för oss.",
        "Inga kurser, tack.",
        "Kurs? Nej tack, vi kan redan.",
        "Jag vägrar gå en kurs.",
        "Vi vill köra mikroskopet utan att gå någon kurs.",
        "Er personal måste köra mikroskopet åt oss.",
        "Någon hos er måste sitta vid instrumentet.",
        "Kursen tar två dagar och den tänker vi inte gå.",
        "Vi slipper gärna utbildningen.",
        "Vi har ingen tid för utbildning.",
        "Ingen hos oss kan avvara en dag för er utbildning.",
        "utbildning orkar vi inte med",
    ],
)
def test_refused_training_is_heard(text: str) -> None:
    """Two records are for users whom their staff have trained."""
    assert found(text) == {"training"}


@pytest.mark.parametrize(
    "text",
    [
        "Do we have to take a course?",
        "Can we skip the training?",
        "Is it possible to use it without training?",
        "None of us has had any training yet.",
        "We have no training yet but will take it.",
        "Nobody has trained us, so we would like a course.",
        "We don't mind taking a course.",
        "We cannot attend the training in May.",
        "Without training we dare not touch it.",
        "Our patients do not want to take courses.",
        "No training data are needed.",
        "We won't take the course before August.",
        "Could somebody run it for us?",
        "Måste vi gå en kurs?",
        "Vi har ingen utbildning än.",
        "Ingen av oss har gått kursen ännu.",
        "Vi har inget emot en kurs.",
        "Utbildningen går vi gärna.",
        "Vi kan inte gå kursen i maj.",
        "Våra patienter vill inte gå någon kurs.",
        "Utan utbildning vågar vi inte röra det.",
        "Kan någon köra åt oss?",
        "Ingen erbjuder någon kurs i Umeå.",
        "We must run the microscope ourselves.",
        "Of course we don't mind.",
        "No need for training, we are trained already.",
        "We don't do training of doctors.",
        "Vi vill inte gå miste om kursen.",
    ],
)
def test_training_that_is_only_missing_or_asked_about_is_not_refused(text: str) -> None:
    """Who has had none may take it."""
    assert found(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "We will not take a GCP course.",
        "Nobody has GCP training, and we won't get it either; we won't take any.",
        "No GCP for us, please.",
        "GCP training? No.",
        "None of us wants to do the GCP course.",
        "We lack a GCP certificate and have no plans to get one.",
        "GCP is out of the question.",
        "Vi tänker inte gå någon GCP-kurs.",
        "Vi saknar GCP-utbildning och det tänker vi inte skaffa.",
        "GCP-utbildning? Nej.",
        "Ingen av oss vill gå GCP-kursen.",
        "Ingen hos oss har GCP och det kommer inte att bli av.",
        "GCP-kursen hoppar vi över.",
        "Någon GCP-utbildning går vi inte.",
    ],
)
def test_refused_training_in_good_clinical_practice_is_heard(text: str) -> None:
    """A record is for groups that have it."""
    assert found(text) == {"gcp"}


@pytest.mark.parametrize(
    "text",
    [
        "None of us has GCP training yet.",
        "We have no GCP certificate, but two of us take the course in May.",
        "Do we need GCP?",
        "All of us are trained in GCP.",
        "Vi saknar GCP-utbildning men går den i höst.",
        "Ingen av oss har GCP än.",
        "Behöver vi GCP-utbildning?",
        "Alla har gått GCP-kursen.",
        "Vi har GCP och inget annat.",
    ],
)
def test_good_clinical_practice_that_is_only_missing_is_not_refused(text: str) -> None:
    """It can be learnt."""
    assert found(text) == set()


def test_what_is_wanted_after_all_is_no_longer_refused() -> None:
    """A later statement corrects an earlier one."""
    assert lacking_of("Mice after all", ("animals", "training"), ("animal-studies",)) == ("training",)
    assert lacking_of("And no course", ("animals",), ("microscopy",)) == ("animals", "training")
