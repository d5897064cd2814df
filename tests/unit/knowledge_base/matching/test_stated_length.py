"""How long a project is to last."""

from __future__ import annotations

import pytest

from knowledge_base.matching.stated_length import stated_lengths


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("Is Eurostars right for a project of four and a half years that cannot be shortened?", 54),
        ("Together with a Turkish firm we plan a project over four years, shorter makes no sense", 48),
        ("We have a four-year project in mind", 48),
        ("A 48-month project with a Dutch SME", 48),
        ("The project needs 42 months", 42),
        ("The project will take at least four years", 48),
        ("The R&D project has to run for 4.5 years", 54),
        ("Project duration: 48 months", 48),
        ("The joint project lasts 40 months", 40),
        ("It's a five-year R&D project with a firm in Ghent", 60),
        ("The project is planned to last three and a half years", 42),
        ("The project is planned over 4 years", 48),
        ("We need 48 months for the project", 48),
        ("Eurostars with an Oslo firm, but we need four years.", 48),
        ("our project cannot be done in less than four years", 48),
        ("a project of three years and six months", 42),
        ("a project of more than three years", 37),
        ("The project runs for three to four years", 36),
        ("a project of three years", 36),
        ("a 36-month project", 36),
        ("The project lasts two years", 24),
        ("Projektet tar fyra år", 48),
        ("Vi planerar ett projekt på fyra och ett halvt år", 54),
        ("Ett fyraårigt projekt med ett bolag i Gent", 48),
        ("Ett fyraårsprojekt ihop med en norsk firma", 48),
        ("Projektet löper över 48 månader", 48),
        ("Projekttid: 42 månader", 42),
        ("Projektet måste få ta fem år", 60),
        ("Utvecklingsprojektet sträcker sig över fyra år", 48),
        ("Ett 4-årigt projekt", 48),
        ("Vårt projekt kräver minst 40 månader", 40),
        ("Projektet går inte att göra på mindre än fyra år", 48),
        ("Eurostarsprojektet är på 4,5 år", 54),
        ("Vi behöver fyra år för projektet", 48),
        ("Projektet ska löpa i fyra år", 48),
        ("ett projekt på mer än tre år", 37),
        ("Projektet pågår i tre år", 36),
    ],
)
def test_the_length_of_a_planned_project_is_read(text: str, months: int) -> None:
    """In years or months; of a span the shorter end, which is the one that may do."""
    assert {span.value for span in stated_lengths(text)} == {months}


@pytest.mark.parametrize(
    "text",
    [
        "After a four-year project with KTH we have a prototype",
        "The project took four years",
        "Our last project ran for four years",
        "It comes out of a five-year project",
        "The four-year project ended in May",
        "A project of up to four years",
        "We plan four years, but the project can be cut to three",
        "A project of four years or shorter",
        "A four-year-old company",
        "We need four years of stability data",
        "It takes four years to get a drug approved",
        "We have developed it for four years",
        "the company is four years old and has a project",
        "We do not plan a four-year project",
        "Our customer's four-year project",
        "What happens if the project takes four years?",
        "Projektet tog fyra år",
        "Efter ett fyraårigt projekt med KTH",
        "Ett projekt på högst fyra år",
        "Projektet är på fyra år men kan kortas",
        "Bolaget är fyra år gammalt",
        "Vi har hållit på i fyra år",
        "Inget fyraårsprojekt, bara ett kort",
        "Vårt förra projekt varade i fem år",
        "Vi behöver fyra års data",
    ],
)
def test_the_length_of_something_else_is_not_the_project_s(text: str) -> None:
    """Nor what was, what may be shorter, or what is only supposed."""
    assert list(stated_lengths(text)) == []


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("It will be 42 months together with a lab in Graz", 42),
        ("It takes four years with the Danes", 48),
        ("Five years of joint research with a Finnish firm", 60),
        ("Four years of development together with a lab in Oslo", 48),
        ("The plan runs for fifty months straight", 50),
        ("The work plan covers five years", 60),
        ("The study takes four years", 48),
        ("Eurostars for five years with a firm in Oslo", 60),
        ("We reckon with three and a half years before the patch is done", 42),
        ("Which of these can last five years?", 60),
        ("Det blir 42 månader ihop med ett labb i Graz", 42),
        ("Det tar fyra år tillsammans med danskarna", 48),
        ("Fem års gemensam forskning med ett finskt bolag", 60),
        ("Fyra års utveckling ihop med ett labb i Oslo", 48),
        ("Planen löper över femtio månader", 50),
        ("Samarbetet pågår i fem år", 60),
        ("Eurostars i fem år ihop med ett bolag i Oslo", 60),
        ("Vi räknar med fyra år innan plåstret är klart", 48),
        ("Vilka av dem kan pågå i fem år?", 60),
    ],
)
def test_a_length_is_read_where_no_project_is_named(text: str, months: int) -> None:
    """A plan, a study, or work with somebody."""
    assert {span.value for span in stated_lengths(text)} == {months}


@pytest.mark.parametrize(
    "text",
    [
        "Five years of research with KTH lie behind us",
        "After four years of joint research with a Danish firm we have a pump",
        "We have done four years of development together with a lab",
        "It takes four years before we are profitable",
        "Four years of experience with sensors",
        "The study followed patients for five years",
        "The earlier plan ran for four years",
        "Fem års forskning med KTH ligger bakom oss",
        "Efter fyra års gemensam utveckling med ett danskt bolag har vi en pump",
        "Vi har lagt fyra års utveckling ihop med ett labb",
        "Det tar fyra år innan vi är lönsamma",
        "Fyra års erfarenhet med sensorer",
        "Studien följde patienter i fem år",
    ],
)
def test_years_that_are_behind_are_no_plan(text: str) -> None:
    """Nor are those until a profit."""
    assert list(stated_lengths(text)) == []
