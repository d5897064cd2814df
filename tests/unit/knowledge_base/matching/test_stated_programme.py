"""Programmes that a company has had, or that it rules out by name."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import knowledge_base
from knowledge_base.catalogue import load_catalogue
from knowledge_base.document import Language
from knowledge_base.matching.funding_match import FundingMatcher
from knowledge_base.matching.funding_need import FundingNeed
from knowledge_base.matching.reader import NeedReader
from knowledge_base.matching.stated_programme import PROGRAMMES, stated_programmes
from tests.unit.knowledge_base.fakes import WordEmbedder
from tests.unit.knowledge_base.matching.rankings import BY_RULES
from tests.unit.knowledge_base.matching.records import TERMS, funding

READER = NeedReader(year=lambda: 2026)
EIC = {"eic-accelerator", "eic-pathfinder", "eic-transition"}


@pytest.mark.parametrize(
    ("text", "programme"),
    [
        ("Innovativa startups fick vi redan 2025, så nåt annat tack", "innovative-startups"),
        ("Vi har redan haft Innovativa startups, vad mer finns?", "innovative-startups"),
        ("Innovativa startups har vi redan fått", "innovative-startups"),
        ("EIC Accelerator money went to our company in 2022", "eic-accelerator"),
        ("The grant of the EIC Accelerator we have enjoyed already", "eic-accelerator"),
        ("Accelerator-bidraget från EIC har vi redan utnyttjat, det var 2023", "eic-accelerator"),
        ("EIC Accelerator-pengar kom till oss 2022", "eic-accelerator"),
        ("Vi fick Innovativa startups i fjol", "innovative-startups"),
        ("We had Innovative Startups last year. What is next?", "innovative-startups"),
        ("We've already pocketed an EIC Accelerator grant, back in 2023", "eic-accelerator"),
        ("Accelerator money from the EIC we already got in 2023", "eic-accelerator"),
        ("Our AB got already the grant of EIC Accelerator (grant only) in 2023", "eic-accelerator"),
        ("The EIC Accelerator grant was awarded to us in 2022", "eic-accelerator"),
        ("We are an EIC Accelerator winner", "eic-accelerator"),
        ("The EIC Accelerator is given only once, and we have had ours", "eic-accelerator"),
        ("In 2023 our AB got grant-only support from the EIC Accelerator for a monitor", "eic-accelerator"),
        ("Our company had its EIC Accelerator grant, grant only. Can we go to it again?", "eic-accelerator"),
        ("We won the EIC Accelerator as grant only in 2022. May we apply again?", "eic-accelerator"),
        ("We had grant-only funding from the EIC Accelerator in 2024", "eic-accelerator"),
        ("The EIC Accelerator gave us a grant in 2021", "eic-accelerator"),
        ("Our first product got the EIC Accelerator grant-only in 2023", "eic-accelerator"),
        ("Our previous device was funded by the EIC Accelerator", "eic-accelerator"),
        ("Vi fick EIC Accelerator 2023 som rent bidrag. Kan vi söka igen?", "eic-accelerator"),
        ("EIC Accelerator beviljade oss bidrag 2022", "eic-accelerator"),
        ("Vår förra produkt fick EIC Accelerator", "eic-accelerator"),
    ],
)
def test_a_programme_that_was_had_is_read(text: str, programme: str) -> None:
    """In either order of the words."""
    assert {span.value for span in stated_programmes(text)} == {programme}


@pytest.mark.parametrize(
    ("text", "programmes"),
    [
        ("The EIC Accelerator is out of the question for us", {"eic-accelerator"}),
        ("We have had enough of the EIC Accelerator.", {"eic-accelerator"}),
        ("Vi orkar inte med EIC Accelerator en gång till.", {"eic-accelerator"}),
        ("Spare us the EIC Accelerator.", {"eic-accelerator"}),
        ("What is there other than the EIC Accelerator?", {"eic-accelerator"}),
        ("Not EIC Accelerator but Pathfinder", {"eic-accelerator"}),
        ("Anything but Eurostars, please", {"eurostars"}),
        ("Inte EIC Accelerator igen, tack", {"eic-accelerator"}),
        ("Allt utom Eurostars", {"eurostars"}),
        ("Eurostars är inte aktuellt", {"eurostars"}),
        ("Inte Pathfinder, vi är för långt komna", {"eic-pathfinder"}),
        ("EIC i alla former är uteslutet för oss", EIC),
        ("No more EIC, please", EIC),
        ("Eurostars faller bort, vi har ingen i utlandet", {"eurostars"}),
        ("Pathfinder falls away for us", {"eic-pathfinder"}),
        ("Cross out Eurostars, what else?", {"eurostars"}),
        ("leave the EIC Accelerator aside, please", {"eic-accelerator"}),
    ],
)
def test_a_programme_that_is_ruled_out_is_read(text: str, programmes: set[str]) -> None:
    """By its own name, or by that of the funder as a whole."""
    assert {span.value for span in stated_programmes(text)} == programmes


@pytest.mark.parametrize(
    "text",
    [
        "EIC Accelerator money went to our competitor in 2022",
        "Orkar vi inte med EIC Accelerator om vi är två?",
        "We had the EIC Accelerator in mind, grant part only",
        "We have had the EIC Accelerator on our list",
        "We have not got the EIC Accelerator yet",
        "If we got the EIC Accelerator, could we hire?",
        "Have we had the EIC Accelerator, would it count?",
        "Our competitor got the EIC Accelerator in 2023",
        "Has anybody had Innovative Startups?",
        "We got help with our EIC Accelerator application",
        "We got an EIC Accelerator coach",
        "We want grant-only support from the EIC Accelerator",
        "We did not get grant-only support from the EIC Accelerator",
        "Our partner got grant-only support from the EIC Accelerator",
        "The EIC Accelerator gave us a no",
        "We had the EIC Accelerator in mind for our pump",
        "We got an EIC Accelerator grant in 2022. Can we get it again?",
        "If we got grant-only support from the EIC Accelerator, could we apply again?",
        "Vi vill bara ha bidrag från EIC Accelerator",
        "We got Innovative Startups in 2022. Can we get it again?",
        "Vi fick Innovativa startups 2022. Kan man få det igen?",
        "We want to be an EIC Accelerator winner",
        "We had a Pathfinder grant until August",
        "Fick nej i Innovativa startups",
        "Innovativa startups fick vi nej på",
        "Innovativa startups fick vi inte",
        "Innovativa startups har vi fått tips om",
        "Om vi fick EIC Accelerator, vad händer då?",
        "Nothing but the EIC Accelerator will do",
        "Not only EIC Accelerator",
        "Why not the EIC Accelerator?",
        "Is the EIC Accelerator out of the question?",
        "We wonder whether the EIC Accelerator is out of the question",
        "The EIC Accelerator is not out of the question",
        "We have tried everything except Eurostars",
        "Should we forget about the EIC Accelerator?",
        "Skulle vi inte söka Eurostars?",
        "Varför inte Eurostars?",
        "EIC Accelerator är inte uteslutet",
        "Vi har sökt allt utom Eurostars",
        "Eurostars går ut i mars, hinner vi?",
        "Can we leave Eurostars after a year?",
        "Eurostars utgår från att parterna sitter i två länder",
    ],
)
def test_what_is_only_spoken_of_is_not_ruled_out(text: str) -> None:
    """A wish, a question, a refusal by the funder, and what somebody else has had."""
    assert list(stated_programmes(text)) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "We had Innovative Startups last year"), ("sv", "Innovativa startups fick vi i fjol")],
)
def test_the_need_keeps_what_was_had_as_unwanted(language: Language, text: str) -> None:
    """So that it is not shown again."""
    assert READER.funding(text, language).unwanted == ("innovative-startups",)


@pytest.mark.parametrize(
    ("text", "money"),
    [
        ("Vi söker bidrag till en kompress, Eurostars går bort", ("grant",)),
        ("Cross out Eurostars, which grants are left?", ("grant",)),
        ("Is Eurostars right for us?", ("eureka",)),
    ],
)
def test_the_name_of_what_is_ruled_out_asks_for_nothing(text: str, money: tuple[str, ...]) -> None:
    """No card is to say that it fits because of it."""
    assert READER.funding(text, "sv" if "ö" in text else "en").money == money


def test_a_record_that_was_had_is_left_out_with_the_reason() -> None:
    """Others for the same purpose are not."""
    records = [funding(name, terms=["early"]) for name in ("had", "other")]
    matcher = FundingMatcher(records, WordEmbedder(), TERMS, ranking=BY_RULES)
    need = FundingNeed("x", purpose=("early",))
    assert {match.record.id for match in matcher.match(need).shown} == {"had", "other"}
    found = matcher.match(replace(need, unwanted=("had",)))
    assert [match.record.id for match in found.shown] == ["other"]
    assert "redan fått" in found.excluded[0].misses[0].text.sv


def test_every_programme_that_can_be_named_is_in_the_catalogue() -> None:
    """Or nothing would come of it."""
    catalogue, _ = load_catalogue(Path(knowledge_base.__file__).parent / "catalogue")
    assert {entry.record.id for entry in catalogue.funding} >= PROGRAMMES


@pytest.mark.parametrize(
    ("text", "record"),
    [
        ("Anything but the voucher", "business-voucher"),
        ("not another regional voucher, please", "business-voucher"),
        ("Affärsutvecklingscheckar är inget för oss", "business-voucher"),
        ("skippa regionens affärsutvecklingscheck", "business-voucher"),
        ("Leave the R&D deduction aside", "rd-deduction"),
        ("FoU-avdraget gör vi redan", "rd-deduction"),
        ("We already claim the R&D tax deduction", "rd-deduction"),
        ("vi använder redan forskningsavdraget", "rd-deduction"),
        ("The R&D deduction is off the table", "rd-deduction"),
        ("R&D relief: already claimed", "rd-deduction"),
        ("Innovativa startups kan ni stryka", "innovative-startups"),
        ("Innovative Startups you can skip", "innovative-startups"),
        ("Innovativa startups hoppar vi över", "innovative-startups"),
        ("kom inte dragande med inkubatorstöd", "incubation-support"),
        ("don't suggest incubation support", "incubation-support"),
        ("inkubatorstödet är inte aktuellt", "incubation-support"),
        ("Forget the Almi loan", "almi-innovation-loan"),
        ("Almilånet kan ni glömma", "almi-innovation-loan"),
        ("Swelife, no thanks", "swelife-collaboration"),
        ("EIT Health: nej tack", "eit-health"),
        ("Eurostars kan ni hoppa över", "eurostars"),
        ("föreslå inte Eurostars", "eurostars"),
        ("please don't mention Eurostars", "eurostars"),
        ("skip EIT Health please", "eit-health"),
    ],
)
def test_any_programme_may_be_dismissed_or_in_use(text: str, record: str) -> None:
    """In the imperative, with a thank you, or because it is used already."""
    assert record in {span.value for span in stated_programmes(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Is there a voucher for us?",
        "Voucher or Eurostars, which is better?",
        "Can we skip the EIT Health pitch?",
        "Do you have anything about the R&D deduction?",
        "Can we use the R&D deduction already?",
        "Must we claim the R&D deduction before?",
        "We have not used a voucher",
        "our partner already has a voucher",
        "Forget the loan, can we have the voucher?",
        "FoU-avdraget, gör vi rätt?",
        "Kan man få en check till?",
        "Inkubatorstöd söker vi",
        "regionen lär ha checkar",
        "Swelife is what we want",
        "Innovativa startups kan ni väl hjälpa oss med",
        "EIT Health är vi med i",
        "Eurostars kan vi söka",
        "Don't forget Eurostars",
    ],
)
def test_who_asks_for_a_programme_does_not_dismiss_it(text: str) -> None:
    """Nor who tells of others, or compares."""
    assert not list(stated_programmes(text))
