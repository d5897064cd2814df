"""What the journey to a facility says that it has understood."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from actions.journeys.needs import also_named
from actions.journeys.refusals import at_most, no_such, not_in, refused
from actions.language import Language
from knowledge_base.matching.facility_need import FacilityNeed
from knowledge_base.matching.term import Terms
from knowledge_base.record import Demand, Texts

_USERS: Final = {
    "companies": Texts(en="for a company", sv="för ett företag"),
    "academia": Texts(en="for a university group", sv="för en forskargrupp"),
    "healthcare": Texts(en="for a clinic", sv="för en klinik"),
    "others": Texts(en="for no company", sv="inte för ett företag"),
}
_LITRES: Final = Texts(en="{} litres", sv="{} liter")
_NO_GMP: Final = Texts(en="no GMP", sv="inte GMP")
_LACKING: Final[Mapping[Demand, Texts]] = {
    "animals": Texts(en="no animals", sv="inga djur"),
    "training": Texts(en="no training", sv="ingen utbildning"),
    "gcp": Texts(en="no GCP training", sv="ingen GCP-utbildning"),
    "gmp": _NO_GMP,
    "hospital": Texts(en="no hospital", sv="inget sjukhus"),
    "private": Texts(en="no private company", sv="inget privat bolag"),
    "primary-care": Texts(en="no primary care", sv="ingen primärvård"),
    "phase-1": Texts(en="no phase I trials", sv="inga fas I-prövningar"),
    "membership": Texts(en="no membership", sv="inget medlemskap"),
    "permits": Texts(en="no permits", sv="inga tillstånd"),
    "human-samples": Texts(en="samples that are not human", sv="prover som inte är från människor"),
    "data-out": Texts(en="your data stay with you", sv="era data stannar hos er"),
}
_WAYS: Final = {
    "sharing": Texts(en="not shared with others", sv="inte delat med andra"),
    "co-working": Texts(en="no co-working", sv="ingen co-working"),
    "lease": Texts(en="no lease", sv="inget hyreskontrakt"),
    "services": Texts(en="premises and no services", sv="lokaler och inga tjänster"),
}
_PREMISES: Final = Texts(en="no premises", sv="inga lokaler")
_TERMS: Final = {
    "clean-room": Texts(en="no clean room", sv="inget renrum"),
    "lab-space": Texts(en="no lab space", sv="inga labbplatser"),
    "meeting-place": Texts(en="no meeting place", sv="ingen mötesplats"),
    "membership": _LACKING["membership"],
    "office": Texts(en="no office", sv="inget kontor"),
    "own-premises": _WAYS["lease"],
    "phase-1-trials": _LACKING["phase-1"],
}
_ROOMS: Final = frozenset({"lab-space", "office", "meeting-place"})
# Terms that are ruled out with something else, by the name of that.
_IMPLIED: Final = {
    "animals": frozenset({"animal-studies", "large-animals", "behaviour"}),
    "private": frozenset({"manufacture"}),
    "primary-care": frozenset({"primary-care-studies"}),
    "sharing": frozenset({"membership"}),
    "co-working": frozenset({"membership", "office"}),
}


def facility_notes(need: FacilityNeed, terms: Terms, language: Language) -> tuple[str, ...]:
    """A need in a few words each: what for, when, where and for whom, and what is ruled out."""
    refusals = tuple(_refusals(need, terms, language))
    return (*_wanted(need, terms, refusals, language), *at_most(refusals, language))


def _wanted(need: FacilityNeed, terms: Terms, refusals: tuple[str, ...], language: Language) -> Iterator[str]:
    yield from (terms.label(term).of(language) for term in need.techniques)
    gmp = "GMP" if need.gmp else None
    level = need.biosafety and need.biosafety.replace("BSL", "BSL-")
    litres = _LITRES.of(language).format(need.litres) if need.litres else None
    user = need.user and _USERS[need.user].of(language)
    named = also_named(need.named, language, refusals)
    yield from filter(None, (level, gmp, litres, need.time, need.place, user, named))


def _refusals(need: FacilityNeed, terms: Terms, language: Language) -> Iterator[str]:
    if need.gmp is False:
        yield _NO_GMP.of(language)
    yield from (phrase.of(language) for phrase in _unwanted(need, terms))
    wanted_after_all = {"gmp"} if need.gmp else set()
    yield from refused((own for own in need.lacking if own not in wanted_after_all), _LACKING, language)
    yield from refused(need.refused, _WAYS, language)
    places = not_in([terms.label(own) for own in need.avoided], language)
    if places:
        yield places


def _unwanted(need: FacilityNeed, terms: Terms) -> Iterator[Texts]:
    """What stands for more is told alone: who wants no premises needs no list of rooms."""
    told = (*need.lacking, *need.refused)
    implied = frozenset[str]().union(*(_IMPLIED.get(own, ()) for own in told))
    if _ROOMS.issubset(need.unwanted):
        yield _PREMISES
        implied |= _ROOMS | {"own-premises", "membership"}
    for own in need.unwanted:
        if own not in implied and own in terms:
            yield _TERMS.get(own) or no_such(terms.label(own))
