from __future__ import annotations

import pytest

from knowledge_base.matching.facility_match import FacilityLimits, FacilityMatcher
from knowledge_base.matching.facility_need import FacilityNeed
from knowledge_base.matching.term import Terms
from tests.unit.knowledge_base.fakes import WordEmbedder
from tests.unit.knowledge_base.matching.rankings import BY_RULES, knowing
from tests.unit.knowledge_base.matching.records import TERMS, facility, text

SORTER = facility(
    "sorter", terms=["cell-sorting"], biosafety_levels=["BSL2"], places=["harbour"], users=["companies"]
)
SCOPES = facility("scopes", terms=["microscopy"], places=["hill"], users=["academia"])
ROOMS = facility("rooms", terms=["clean-room"], gmp_level="GMP", places=["harbour"], users=["companies"])
BENCH = facility("bench", terms=["clean-room"], gmp_level="pre-GMP", places=["hill"])
POOL = facility("pool", equipment=text("a heated swimming pool", "uppvärmd simbassäng"))
LIMITS = FacilityLimits()
TONES = ("meets", "misses", "unknown")
MATCHER = FacilityMatcher((SORTER, SCOPES, ROOMS, BENCH, POOL), WordEmbedder(), TERMS, ranking=BY_RULES)


def ids(matches: tuple[object, ...]) -> list[str]:
    return [match.record.id for match in matches]  # type: ignore[attr-defined]


def test_a_record_that_has_all_comes_with_its_reasons() -> None:
    """A card says what fits, and what the catalogue does not tell."""
    need = FacilityNeed("x", ("cell-sorting",), "BSL2", place="Stockholm", time="in May")
    [match] = MATCHER.match(need).shown
    assert match.record is SORTER
    assert [reason.text.en for reason in match.meets] == [
        "Offers cell sorting",
        "Has BSL-2, as you need",
        "Takes companies",
        "Is in Harbour",
    ]
    assert [reason.field for reason in match.unknown] == ["time"]
    assert match.misses == ()


def test_a_level_below_what_is_needed_excludes() -> None:
    """The only cell sorter is BSL-2: who needs BSL-3 is not sent there, and is told why."""
    matches = MATCHER.match(FacilityNeed("x", ("cell-sorting",), "BSL3"))
    assert (matches.shown, ids(matches.excluded)) == ((), ["sorter"])
    [reason] = [reason for reason in matches.excluded[0].misses if reason.hard]
    assert reason.text.sv == "Har bara BSL-2; ni behöver BSL-3"
    assert matches.nearest


def test_what_is_not_gmp_is_excluded_where_gmp_is_a_must() -> None:
    """And where it is said not to be needed, both clean rooms fit."""
    must = MATCHER.match(FacilityNeed("x", ("clean-room",), gmp=True))
    assert (ids(must.shown), ids(must.excluded)) == (["rooms"], ["bench"])
    assert set(ids(MATCHER.match(FacilityNeed("x", ("clean-room",), gmp=False)).shown)) == {"rooms", "bench"}


@pytest.mark.parametrize(
    ("techniques", "is_excluded"),
    [(("lab-space",), True), (("clean-room", "cell-sorting"), True), (("office", "cell-sorting"), False)],
)
def test_a_desk_is_no_place_for_laboratory_work(techniques: tuple[str, ...], is_excluded: bool) -> None:
    """But whoever asks for a desk gets one, whatever the company works on."""
    desks = facility("desks", terms=["office", "meeting-place"])
    matcher = FacilityMatcher([desks], WordEmbedder(), Terms.load(), ranking=BY_RULES)
    [standing] = matcher.standings(FacilityNeed("x", techniques))
    assert any(reason.hard for _, reason in standing.judged) is is_excluded


def test_more_litres_than_a_facility_takes_exclude() -> None:
    """And a volume within its bounds is named as met."""
    tank = facility("tank", terms=["sequencing"], most_litres=500)
    matcher = FacilityMatcher([tank], WordEmbedder(), TERMS, ranking=BY_RULES)
    [match] = matcher.match(FacilityNeed("x", ("sequencing",), litres=2000)).excluded
    assert [reason.text.en for reason in match.misses] == ["Takes up to 500 litres; you need 2000"]
    assert ids(matcher.match(FacilityNeed("x", ("sequencing",), litres=300)).shown) == ["tank"]


def test_gmp_and_bsl_3_must_be_stated() -> None:
    """Who does not state such a level does not have it, while BSL-2 may be asked for."""
    silent = facility("silent", terms=["cell-sorting"])
    plain = FacilityMatcher([silent, SCOPES, ROOMS, BENCH, POOL], WordEmbedder(), TERMS, ranking=BY_RULES)
    assert plain.match(FacilityNeed("x", ("cell-sorting",), gmp=True)).shown == ()
    assert plain.match(FacilityNeed("x", ("cell-sorting",), "BSL3")).shown == ()
    [match] = plain.match(FacilityNeed("x", ("cell-sorting",), "BSL2")).shown
    assert match.unknown[0].text.en == "Its biosafety level is not stated"


def test_a_part_that_nobody_offers_weighs_heavily() -> None:
    """One of two techniques is not enough where the other is nowhere to be had."""
    assert MATCHER.match(FacilityNeed("x", ("sequencing", "clean-room"))).shown == ()


def test_who_may_use_it_excludes_only_who_said_otherwise() -> None:
    """Nobody who has not said who they are is turned away; the card names the doubt."""
    assert MATCHER.match(FacilityNeed("x", ("microscopy",), user="companies")).shown == ()
    [match] = MATCHER.match(FacilityNeed("x", ("microscopy",))).shown
    assert "companies are not named" in match.misses[0].text.en


def test_the_place_decides_between_equals() -> None:
    """Another place is named as a drawback and does not exclude."""
    matches = MATCHER.match(FacilityNeed("x", ("clean-room",), place="hamnen"))
    assert ids(matches.shown) == ["rooms", "bench"]
    assert [reason.text.sv for reason in matches.shown[1].misses] == ["Ligger i Höjden, inte i Hamnen"]


@pytest.mark.parametrize(
    ("place", "tone", "said"),
    [
        ("Atlantis", "unknown", "Ligger i Höjden; se om det passar er"),
        ("hamnen", "misses", "Ligger i Höjden, inte i Hamnen"),
        ("Stockholm", "meets", "Ligger i Höjden"),
        (None, None, None),
    ],
)
def test_where_a_facility_is_is_told_and_not_asked(place: str | None, tone: str, said: str) -> None:
    """Only to who has named a place."""
    found = MATCHER.match(FacilityNeed("x", ("clean-room",), place=place)).shown
    bench = next(match for match in found if match.record.id == "bench")
    told = {name: [r.text.sv for r in getattr(bench, name) if r.field == "place"] for name in TONES}
    assert told == {name: [said] if name == tone else [] for name in TONES}


def test_a_place_that_is_not_known_is_to_be_asked_for() -> None:
    """By who has named one."""
    matcher = FacilityMatcher(
        [facility("lost", terms=["sequencing"])], WordEmbedder(), TERMS, ranking=BY_RULES
    )
    [match] = matcher.match(FacilityNeed("x", ("sequencing",), place="Hamnen")).shown
    assert match.unknown[-1].text.sv == "Anger inte var den ligger; fråga"
    assert "place" not in [
        r.field for r in matcher.match(FacilityNeed("x", ("sequencing",))).shown[0].unknown
    ]


def test_healthcare_is_one_and_companies_are_many() -> None:
    """The English verb follows."""
    [match] = MATCHER.match(FacilityNeed("x", ("microscopy",), user="healthcare")).shown
    assert match.misses[0].text.en == "Is for academia; healthcare is not named"


def test_who_offers_only_the_wider_technique_is_shown_with_the_doubt() -> None:
    """A microscope may be confocal: that has to be asked."""
    [match] = MATCHER.match(FacilityNeed("x", ("confocal",))).shown
    assert match.unknown[0].text.en == "May offer confocal microscope; ask"


def test_what_nobody_offers_is_not_matched() -> None:
    """Nothing fits; what comes nearest says what it lacks."""
    matches = MATCHER.match(FacilityNeed("sequencing", ("sequencing",)), k=2)
    assert (matches.shown, len(matches.nearest)) == ((), 2)
    assert matches.nearest[0].misses[0].text.en == "Does not list sequencing"


def test_a_need_without_known_words_is_matched_by_its_meaning() -> None:
    """The nearest record fits if it stands out, and nothing does otherwise."""
    loose = FacilityMatcher((SORTER, SCOPES, ROOMS, BENCH, POOL), WordEmbedder(), TERMS, ranking=BY_RULES)
    assert ids(loose.match(FacilityNeed("a heated swimming pool")).nearest or ())[:1] in ([], ["pool"])
    assert loose.match(FacilityNeed("tomorrow perhaps")).shown == ()


def test_a_place_that_is_ruled_out_excludes() -> None:
    """The reason says where it is."""
    matches = MATCHER.match(FacilityNeed("x", ("cell-sorting",), avoided=("harbour",)))
    assert matches.shown == ()
    assert matches.excluded[0].misses[-1].text.en == "Is in Harbour, which you rule out"


def test_any_of_several_places_will_do() -> None:
    """Who says "the Harbour or the Hill" holds to both."""
    need = FacilityNeed("x", ("cell-sorting",), place="Hill or Harbour", is_place_fixed=True)
    assert ids(MATCHER.match(need).shown) == ["sorter"]


def test_what_offers_only_the_refused_is_excluded() -> None:
    """The rest of the need is no reason to show it."""
    need = FacilityNeed("x", ("cell-sorting", "microscopy"), unwanted=("clean-room",))
    matches = MATCHER.match(need)
    assert "sorter" in ids(matches.shown)
    assert not {"rooms", "bench"}.intersection(ids(matches.shown))


@pytest.mark.parametrize(("more", "shown"), [(0.05, ["pool"]), (-0.05, [])])
def test_what_is_likely_fits_where_no_rule_understands_the_need(more: float, shown: list[str]) -> None:
    """Needs whose records are known teach what words alone do not tell."""
    matcher = FacilityMatcher(
        (SORTER, POOL), WordEmbedder(), TERMS, ranking=knowing(pool=LIMITS.likely + more)
    )
    assert ids(matcher.match(FacilityNeed("tomorrow perhaps")).shown) == shown


def test_a_hard_condition_excludes_however_likely_a_record_is() -> None:
    """No cell sorter gets safer by being meant."""
    matcher = FacilityMatcher((SORTER, POOL), WordEmbedder(), TERMS, ranking=knowing(sorter=5))
    assert matcher.match(FacilityNeed("x", ("cell-sorting",), "BSL3")).shown == ()


def test_gmp_and_bsl_3_must_be_stated_however_likely_a_record_is() -> None:
    """What is learnt from other needs does not stand in for what a record does not state."""
    matcher = FacilityMatcher((SCOPES, POOL), WordEmbedder(), TERMS, ranking=knowing(scopes=5, pool=5))
    assert matcher.match(FacilityNeed("x", ("microscopy",), gmp=True)).shown == ()
    assert matcher.match(FacilityNeed("x", ("microscopy",), "BSL3")).shown == ()


def test_a_need_is_matched_once() -> None:
    """The same need comes up several times in a conversation."""
    first = MATCHER.match(FacilityNeed("cells", ("cell-sorting",)))
    assert MATCHER.match(FacilityNeed("cells", ("cell-sorting",))) is first
    assert MATCHER.match(FacilityNeed("cells", ("microscopy",))) is not first


def test_a_desk_has_no_biosafety_level() -> None:
    """Whoever needs one needs a laboratory, while another laboratory may just not state its level."""
    desks = facility("desks", terms=["office", "meeting-place"])
    bench = facility("bench", terms=["lab-space"])
    matcher = FacilityMatcher([desks, bench], WordEmbedder(), Terms.load(), ranking=BY_RULES)
    standings = matcher.standings(FacilityNeed("x", ("office",), "BSL2"))
    assert [any(reason.hard for _, reason in standing.judged) for standing in standings] == [True, False]


def test_only_premises_for_companies_rule_out_who_is_none() -> None:
    """A unit for companies may take others too: it is asked."""
    rooms = facility("rooms", terms=["office"], users=["companies"])
    unit = facility("unit", terms=["cell-sorting"], users=["companies"])
    matcher = FacilityMatcher([rooms, unit], WordEmbedder(), Terms.load(), ranking=BY_RULES)
    standings = matcher.standings(FacilityNeed("x", ("office",), user="others"))
    assert [any(reason.hard for _, reason in standing.judged) for standing in standings] == [True, False]
