"""Whether an applicant meets the conditions of a funding, one condition at a time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from knowledge_base.matching.counted import EMPLOYEES, REPORTS, YEARS, counted
from knowledge_base.matching.funding_need import UNDECIDED, FundingNeed
from knowledge_base.matching.judgement import Judged, meets, misses, unknown
from knowledge_base.matching.kept_rights import RIGHTS
from knowledge_base.matching.project_reasons import judge_project
from knowledge_base.matching.refused_company import COMPANY
from knowledge_base.matching.shortfall import MISSING
from knowledge_base.matching.sums import grouped
from knowledge_base.matching.term import Terms
from knowledge_base.matching.unspoken_company import speaks_of_no_company
from knowledge_base.record import CompanySize, Conditions, Funding, Texts

ECONOMIC: Final = "economic-association"  # a company, where a non-profit association is none
FORMS: Final = {
    "aktiebolag": Texts(en="limited companies (aktiebolag)", sv="aktiebolag"),
    "sole-trader": Texts(en="sole traders", sv="enskilda firmor"),
    "partnership": Texts(en="trading partnerships", sv="handelsbolag"),
    "association": Texts(en="associations", sv="föreningar"),
    ECONOMIC: Texts(en="economic associations", sv="ekonomiska föreningar"),
    "foundation": Texts(en="foundations", sv="stiftelser"),
    "foreign": Texts(en="companies abroad", sv="utländska bolag"),
    "outside-eu": Texts(en="companies outside the EU", sv="bolag utanför EU"),
    "none": Texts(en="companies about to be registered", sv="bolag som ska registreras"),
    "employee": Texts(
        en="employees of Region Stockholm and of care providers under contract",
        sv="anställda i Region Stockholm och hos vårdgivare med avtal",
    ),
}
SIZES: Final = {
    "micro": Texts(en="micro companies", sv="mikroföretag"),
    "small": Texts(en="small companies", sv="små företag"),
    "medium": Texts(en="medium-sized companies", sv="medelstora företag"),
    "large": Texts(en="large companies", sv="stora företag"),
}
COMPANIES: Final = frozenset({"aktiebolag", "sole-trader", "partnership", ECONOMIC, "foreign", "outside-eu"})
LEAST: Final[dict[CompanySize, int]] = {"medium": 50, "large": 250}  # employees, by 2003/361/EC


def judge_applicant(
    record: Funding, need: FundingNeed, place: str | None, year: int, terms: Terms
) -> Iterator[Judged]:
    """Go through the conditions of a record: met, broken, or left to check.

    Args:
        record: The funding.
        need: What is known of the applicant.
        place: Id of the place that the need names, if the terms know it.
        year: The present year.
        terms: All terms.
    """
    conditions = record.conditions
    yield from _form(conditions, need)
    yield from _age(conditions, need, year)
    yield from _employees(conditions, need)
    yield from _full_time(conditions, need)
    yield from _size(record, need)
    yield from _turnover(conditions, need)
    yield from _reports(conditions, need, year)
    if conditions.no_dividend and need.dividend:
        text = ("Takes no company that has distributed a profit", "Tar inte företag som har delat ut vinst")
        yield misses("dividend", *text, hard=True)
    yield from _partners(conditions, need, terms)
    yield from judge_project(conditions, need)
    most = conditions.most_rejections
    if most is not None and (need.rejections or 0) > most:
        en, sv = (
            f"Takes no new application after {most + 1} failed ones",
            f"Tar ingen ny ansökan efter {most + 1} avslag",
        )
        yield misses("rejections", en, sv, hard=True)
    if conditions.civil and need.military:
        text = ("Is for civil products only", "Gäller bara civila produkter")
        yield misses("purpose", *text, hard=True)
    yield from _readiness(conditions, need.trl)
    yield from _place(conditions, place, terms, is_abroad=need.form in ("foreign", "outside-eu"))


def _form_of(need: FundingNeed) -> str | None:
    """The form of who asks, or "none": who refuses to have a company, and tells nothing of one, has none."""
    told = (need.employees, need.founded, need.turnover_sek, need.annual_reports)
    refuses = COMPANY in need.lacking and all(own is None for own in told)
    return "none" if need.form is None and (refuses or speaks_of_no_company(need)) else need.form


def _form(conditions: Conditions, need: FundingNeed) -> Iterator[Judged]:
    form = _form_of(need)
    is_for_many = (
        form in ("employee", "association", "foundation", "public") or "public-partner" in need.partners
    )
    if conditions.single_company is False and not is_for_many:
        yield misses("form", "Is not for single companies", "Är inte för enskilda företag", hard=True)
    if not conditions.forms:
        return
    en = ", ".join(FORMS[own].en for own in conditions.forms if own != "none")
    sv = ", ".join(FORMS[own].sv for own in conditions.forms if own != "none")
    if form in conditions.forms or (form == ECONOMIC and "association" in conditions.forms):
        yield meets("form", f"Is for {FORMS[str(form)].en}", f"Är för {FORMS[str(form)].sv}")
    elif form == "none" and RIGHTS in need.lacking and RIGHTS in conditions.needs:
        return  # the rights are what stands against it
    elif (form and form not in UNDECIDED) or conditions.forms == ("employee",):
        yield misses("form", f"Is only for {en}", f"Är bara för {sv}", hard=True)
    else:
        yield unknown("form", f"Is only for {en}", f"Är bara för {sv}")


def _age(conditions: Conditions, need: FundingNeed, year: int) -> Iterator[Judged]:
    """Annual reports tell an age too: the first of five is of a year five years ago, or earlier."""
    oldest = conditions.oldest_years
    if oldest is None:
        return
    founded = need.founded
    if founded is None and need.annual_reports is not None and need.annual_reports > oldest:
        founded = year - need.annual_reports
    years = counted(oldest, YEARS)
    en, sv = f"Takes companies of at most {years[0]}", f"Tar företag som är högst {years[1]}"
    if founded is None:
        yield unknown("founded", en, sv)
    elif year - founded > oldest:
        yield misses(
            "founded", f"{en}; yours is {year - founded}", f"{sv}; ert är {year - founded}", hard=True
        )
    else:
        yield meets("founded", en, sv)


def _employees(conditions: Conditions, need: FundingNeed) -> Iterator[Judged]:
    least, most, employees = conditions.least_employees, conditions.most_employees, need.employees
    if least is None and most is None:
        return
    en, sv = _range(least, most)
    if employees is None and need.size_said in LEAST and most is not None and most < LEAST[need.size_said]:
        said = SIZES[need.size_said]
        text = (f"Takes companies with {en}, not {said.en}", f"Tar företag med {sv}, inte {said.sv}")
        yield misses("employees", *text, hard=True)
    elif employees is None:
        yield unknown("employees", f"Takes companies with {en}", f"Tar företag med {sv}")
    elif employees < (least or 0) or (most is not None and employees > most):
        text = (f"Needs {en}; you have {employees}", f"Kräver {sv}; ni har {employees}")
        yield misses("employees", *text, hard=True)
    else:
        yield meets("employees", f"Takes companies with {en}", f"Tar företag med {sv}")


def _full_time(conditions: Conditions, need: FundingNeed) -> Iterator[Judged]:
    least, posts = conditions.least_full_time, need.full_time
    if least is not None and posts is not None and posts < least:
        en, sv = f"Needs at least {least} full-time posts", f"Kräver minst {least} heltidstjänster"
        yield misses("employees", en, sv, hard=True)


def _range(least: int | None, most: int | None) -> tuple[str, str]:
    en, sv = counted(most if most is not None else least or 0, EMPLOYEES)
    if least is None:
        return f"at most {en}", f"högst {sv}"
    if most is None:
        return f"at least {en}", f"minst {sv}"
    return f"{least} to {en}", f"{least} till {sv}"


def _size(record: Funding, need: FundingNeed) -> Iterator[Judged]:
    possible = need.size.possible
    if not record.company_sizes or set(possible) <= set(record.company_sizes):
        return
    en = ", ".join(SIZES[own].en for own in record.company_sizes)
    sv = ", ".join(SIZES[own].sv for own in record.company_sizes)
    if set(possible).isdisjoint(record.company_sizes):
        yield misses("size", f"Is only for {en}", f"Är bara för {sv}", hard=True)
    elif need.employees is None:
        yield unknown("size", f"Is only for {en}", f"Är bara för {sv}")


def _turnover(conditions: Conditions, need: FundingNeed) -> Iterator[Judged]:
    least, most, size = conditions.least_turnover_sek, conditions.most_turnover_sek, conditions.most_size_sek
    if least is not None:
        yield _sum("turnover_sek", need.turnover_sek, (least, None), ("in turnover", "i omsättning"))
    if most is not None:
        yield _sum("turnover_sek", need.turnover_sek, (None, most), ("in turnover", "i omsättning"))
    if size is not None:
        known = [own for own in (need.turnover_sek, need.balance_sek) if own is not None]
        # A turnover above it excludes until a balance sheet below it is told; a balance sheet alone does not.
        value = min(known) if any(own <= size for own in known) else need.turnover_sek
        words = ("in turnover or balance sheet", "i omsättning eller balansomslutning")
        yield _sum("turnover_sek", value, (None, size), words)


def _sum(
    field: str, value: int | None, limits: tuple[int | None, int | None], words: tuple[str, str]
) -> Judged:
    least, most = limits
    limit = least if least is not None else most or 0
    low, high = ("at least", "minst") if least is not None else ("at most", "högst")
    en = f"Needs {low} SEK {grouped(limit, ',')} {words[0]}"
    sv = f"Kräver {high} {grouped(limit, ' ')} kronor {words[1]}"
    if value is None:
        return unknown(field, en, sv)
    breaks = value < limit if least is not None else value > limit
    return misses(field, en, sv, hard=True) if breaks else meets(field, en, sv)


def _reports(conditions: Conditions, need: FundingNeed, year: int) -> Iterator[Judged]:
    needed = conditions.annual_reports
    if needed is None:
        return
    reports = counted(needed, REPORTS)
    en, sv = f"Needs {reports[0]}", f"Kräver {reports[1]}"
    most = year - need.founded if need.founded is not None else None  # a report comes after the year's end
    is_young = most is not None and most < needed  # "they ask for two annual reports" is not ours
    if need.annual_reports is not None and need.annual_reports >= needed and not is_young:
        yield meets("annual_reports", en, sv)
    elif need.annual_reports is not None and need.annual_reports < needed:
        text = (f"{en}; you have {need.annual_reports}", f"{sv}; ni har {need.annual_reports}")
        yield misses("annual_reports", *text, hard=True)
    elif _form_of(need) == "none" or is_young:
        text = (f"{en}; your company is too young for them", f"{sv}; ert bolag är för ungt för det")
        yield misses("annual_reports", *text, hard=True)
    else:
        yield unknown("annual_reports", en, sv)


def _partners(conditions: Conditions, need: FundingNeed, terms: Terms) -> Iterator[Judged]:
    if conditions.partner_abroad:
        en, sv = "Needs a partner in another country", "Kräver en partner i ett annat land"
        if need.partner_abroad is None and not need.alone:
            yield unknown("partner_abroad", en, sv)
        elif need.partner_abroad and not need.alone:
            yield meets("partner_abroad", "Your partner abroad counts", "Er partner utomlands räknas")
        else:
            yield misses("partner_abroad", en, sv, hard=True)
    for partner in conditions.partners:
        name = terms.label(partner)
        if partner in need.lacking:
            yield misses("partners", f"Needs as partner: {name.en}", f"Kräver som part: {name.sv}", hard=True)
    has_company = need.form in COMPANIES  # "vill inte starta eget" tells nothing of what there is
    unspoken = (COMPANY,) if speaks_of_no_company(need) and COMPANY not in need.lacking else ()
    lacking = (own for own in (*need.lacking, *unspoken) if own != COMPANY or not has_company)
    for missing in (own for own in lacking if own in conditions.needs):
        yield misses("partners", MISSING[missing].en, MISSING[missing].sv, hard=True)
    if conditions.consortium:
        text = ("Is applied for together with others", "Söks tillsammans med andra parter")
        yield misses("partners", *text, hard=True) if need.alone else unknown("partners", *text)


def _readiness(conditions: Conditions, trl: int | None) -> Iterator[Judged]:
    least, most = conditions.least_trl, conditions.most_trl
    if trl is None or least is None or most is None:
        return
    en, sv = f"Takes projects at TRL {least} to {most}", f"Tar projekt på TRL {least} till {most}"
    if least <= trl <= most:
        yield meets("stage", en, sv)
    else:
        yield misses("stage", f"{en}; yours is at {trl}", f"{sv}; ert är på {trl}", hard=True)


def _place(conditions: Conditions, place: str | None, terms: Terms, *, is_abroad: bool) -> Iterator[Judged]:
    if not conditions.places:
        return
    names = [terms.label(own) for own in conditions.places]
    en = f"Is only for companies in {', '.join(name.en for name in names)}"
    sv = f"Är bara för företag i {', '.join(name.sv for name in names)}"
    if place in (None, "sweden") and is_abroad:
        yield misses("place", en, sv, hard=True)
    elif place is None or place == "sweden":
        yield unknown("place", en, sv)
    elif any(terms.serves(place, own) for own in conditions.places):
        yield meets("place", en, sv)
    else:
        yield misses("place", en, sv, hard=True)
