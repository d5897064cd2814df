"""Whether a company has anything or anybody in Sweden."""

from __future__ import annotations

import pytest

from knowledge_base.matching.foothold import without_foothold


@pytest.mark.parametrize(
    "text",
    [
        "We are a Dutch BV and have neither an office nor any employees in Sweden",
        "Norwegian AS with no people on the ground in Sweden",
        "We don't have any staff in Sweden, all sit in Ghent",
        "our firm has no Swedish payroll whatsoever",
        "Finnish Oy, zero employees in Sweden",
        "A Polish company lacking any Swedish office",
        "Nobody of ours works in Sweden",
        "None of our thirty employees works in Sweden",
        "not a single employee in Sweden",
        "In Sweden we have nothing at all",
        "Office in Sweden: none",
        "Our staff in Sweden: zero",
        "staff in Sweden we do not have",
        "We are not present in Sweden at all",
        "The company is not established in Sweden",
        "We will never hire anybody in Sweden",
        "Everyone of us works in Ghent",
        "The whole team sits in Hamburg",
        "Our entire staff is employed outside Sweden",
        "Every salary is paid in Portugal",
        "in Odense, where all nine of us work",
        "ett tyskt bolag utan vare sig personal eller lokaler i Sverige",
        "Vi har varken kontor eller anställda i Sverige",
        "Norskt AS som saknar personal i Sverige",
        "inte en enda anställd i Sverige",
        "vi har inga svenska anställda",
        "Ingen av oss jobbar i Sverige",
        "ingen av våra elva anställda sitter i Sverige",
        "I Sverige har vi ingenting",
        "i Sverige finns ingen personal",
        "Kontor i Sverige saknas",
        "folk i Sverige har vi inte",
        "Vi finns inte i Sverige",
        "Bolaget är inte etablerat i Sverige",
        "Hela teamet sitter i Berlin",
        "Alla anställda bor och skattar i Norge",
        "samtliga avlönas i Finland",
        "Allt folk finns i Helsingfors",
        "Vi ska aldrig anställa någon i Sverige",
        "Vi har ingen personal här i Sverige",
        "no Swedish emploees and no office either",
        "We are from Kiel. No staff here in Sweden.",
    ],
)
def test_who_has_nobody_here_pays_nobody_here(text: str) -> None:
    """Neither does who has everybody abroad."""
    assert list(without_foothold(text))


@pytest.mark.parametrize(
    "text",
    [
        "Our AB has no office in Gothenburg",
        "Our Danish partner has no staff in Sweden",
        "we sell to firms without staff in Sweden",
        "Austrian GmbH without Swedish branch, but two chemists sit in Lund",
        "We have no office in Sweden but pay Swedish wages to three people in Lund",
        "No staff in Sweden yet but we will hire two developers in Malmö",
        "Must we have staff in Sweden?",
        "A Norwegian firm without people in Sweden would join our AB",
        "nothing like it is sold in Sweden",
        "nobody in Sweden makes this",
        "nobody in Sweden has such a pump",
        "There is no company in Sweden that can do it",
        "no lab in Sweden can measure it",
        "All our customers are in Germany",
        "All clinics sit in Norway",
        "Vi är ett AB i Lund utan kontor i Europa",
        "Vår kund har ingen personal i Sverige",
        "Ingen i Sverige gör sådana tester",
        "det finns inget labb i Sverige som kan mäta det",
        "Alla våra patienter bor i Norge",
        "Hela marknaden finns i Tyskland",
        "Inget svenskt bolag gör detta",
        "tyskt GmbH utan svensk filial",
        "alla våra kunder sitter i Norge",
        "Everything is produced in Poland",
        "All patients are treated in Denmark",
        "no drug of this kind in Sweden",
        "There is no treatment in Europe",
        "Ingen behandling finns i Europa",
    ],
)
def test_others_and_who_has_only_no_branch_are_left_alone(text: str) -> None:
    """A foreign employer may pay contributions without one."""
    assert not list(without_foothold(text))
