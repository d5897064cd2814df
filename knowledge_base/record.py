"""A record of the catalogue: one facility, funding, network or contact in fields that can be compared."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, model_validator

from knowledge_base.document import Certainty, Language

Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Address = Annotated[str, StringConstraints(pattern=r"^https?://\S+$")]
User = Literal["companies", "academia", "healthcare", "employees"]
Lack = Literal[
    "eu-result",
    "care-lead",
    "company-lead",
    "care-use",
    "swedish-staff",
    "rd-hours",
    "company",
    "rights",
    "impact-link",
    "market-abroad",
    "other-kind",
    "three-parties",
    "short-project",
    "independent-partner",
]
Demand = Literal[
    "animals",
    "training",
    "gcp",
    "gmp",
    "hospital",
    "private",
    "primary-care",
    "phase-1",
    "membership",
    "permits",
    "human-samples",
    "data-out",
]
CompanySize = Literal["micro", "small", "medium", "large"]

GENERAL_MAILBOXES = frozenset({"info", "contact", "kontakt", "office", "support", "registrator", "reception"})


def _general(address: str) -> str:
    name, at, domain = address.partition("@")
    if not at or "." not in domain or name.lower() not in GENERAL_MAILBOXES:
        raise ValueError("a mailbox must be a general one such as info@example.org, never a person's")
    return address


def _some(values: tuple[Any, ...]) -> tuple[Any, ...]:
    if not values:
        raise ValueError("at least one is needed")
    return values


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Texts(_Part):
    """The same words in both languages."""

    en: Line
    sv: Line

    def of(self, language: Language) -> str:
        """The words in `language`."""
        return self.en if language == "en" else self.sv


class RecordSource(_Part):
    """A public page that a record's fields come from, and the day somebody saw them there."""

    url: Address
    publisher: Line
    seen: date


class Money(_Part):
    """What one company or project can get, in whole SEK or EUR; a bound that is unknown is absent."""

    currency: Literal["SEK", "EUR"]
    least: int | None = Field(default=None, gt=0)
    most: int | None = Field(default=None, gt=0)

    @model_validator(mode="after")
    def _in_order(self) -> Money:
        if self.least is None and self.most is None:
            raise ValueError("an amount needs 'least' or 'most'")
        if self.least is not None and self.most is not None and self.least > self.most:
            raise ValueError("'least' is larger than 'most'")
        return self


class Conditions(_Part):
    """What an applicant must be or have, where a source states it; matching excludes who is not or has not.

    Attributes:
        forms: The forms of company that may apply.
        oldest_years: The highest age of the company, in whole years since it was founded.
        least_full_time: How many full-time posts it must have.
        most_size_sek: The highest turnover or balance sheet: it is enough if one of them is below. Who tells
            only a turnover above it is left out until a balance sheet below it is told.
        no_dividend: Whether no profit may have been distributed.
        annual_reports: How many must have been handed in.
        partner_abroad: Whether the project needs a partner in another country.
        consortium: Whether nobody can apply alone.
        partners: Ids of the terms in `terms.yml` for partners that it cannot do without.
        least_parties: How many parties a project must have, the applicant among them.
        most_party_share: The largest part of the cost that one party or country may carry, in per cent.
        most_months: The longest that a project may last.
        own_means: The part of the grant that net sales or equity, one of them, must reach, in per cent.
        needs: What a project must have: "eu-result" (it builds on one), "care-lead" (a care provider leads),
            "company-lead" (a company does), "care-use" (something is put into use in care),
            "swedish-staff" (employees with Swedish contributions), "rd-hours" (enough hours of research),
            "company" (the applicant wants to have one), "rights" (the applicant leaves them to the funder),
            "impact-link" (a link to an Impact Innovation programme), "market-abroad" (it can be sold there),
            "other-kind" (parties of another kind than companies too), "three-parties" (so many, of two
            kinds), "short-project" (three years at most) or "independent-partner" (a partner abroad that is
            not the applicant's own).
        civil: Whether products for armed forces are left out.
        most_rejections: After how many applications that failed one may still apply.
        single_company: False where a company cannot apply at all, but only an organisation for many.
        least_trl: The lowest technology readiness level.
        places: Ids of the places in `terms.yml` where the applicant must be.
    """

    forms: tuple[Slug, ...] = ()
    oldest_years: int | None = Field(default=None, gt=0)
    least_employees: int | None = Field(default=None, gt=0)
    most_employees: int | None = Field(default=None, gt=0)
    least_full_time: int | None = Field(default=None, gt=0)
    least_turnover_sek: int | None = Field(default=None, gt=0)
    most_turnover_sek: int | None = Field(default=None, gt=0)
    most_size_sek: int | None = Field(default=None, gt=0)
    no_dividend: bool | None = None
    annual_reports: int | None = Field(default=None, gt=0)
    partner_abroad: bool | None = None
    consortium: bool | None = None
    partners: tuple[Slug, ...] = ()
    least_parties: int | None = Field(default=None, gt=0)
    most_party_share: int | None = Field(default=None, gt=0, le=100)
    most_months: int | None = Field(default=None, gt=0)
    own_means: int | None = Field(default=None, gt=0)
    needs: tuple[Lack, ...] = ()
    civil: bool | None = None
    most_rejections: int | None = Field(default=None, gt=0)
    single_company: bool | None = None
    least_trl: int | None = Field(default=None, ge=1, le=9)
    most_trl: int | None = Field(default=None, ge=1, le=9)
    places: tuple[Slug, ...] = ()


class Record(_Part):
    """What every record has. A field whose value no source gives is absent.

    Attributes:
        documents: Ids of the documents that say it in sentences.
        note: What a reader must know beside the fields, such as that sources disagree.
    """

    id: Slug
    name: Texts
    documents: Annotated[tuple[Slug, ...], AfterValidator(_some)]
    sources: Annotated[tuple[RecordSource, ...], AfterValidator(_some)]
    verified: date
    certainty: Certainty
    note: Texts | None = None


class Facility(Record):
    """A laboratory, building, instrument service or trial unit.

    Attributes:
        terms: Ids of the concepts in `terms.yml` that it offers; matching compares them.
        places: Ids of the places in `terms.yml` where it is.
        contact: Id of the contact to turn to, where the catalogue has one.
        most_litres: The largest culture that it can run.
        needs: What it cannot do without, so that who refuses it is excluded: "animals" (it works with them),
            "training" (its staff train every user), "gcp" (users are trained in good clinical practice),
            "gmp" (all is made under it), "hospital" (it is part of one), "private" (it is a company with
            products of its own), "primary-care" or "phase-1" (it does such studies alone), "membership" (each
            user is a member), "permits" (users hold those that the work needs), "human-samples" (it takes no
            others) or "data-out" (it computes in its own house).
        shared: What its users share, where its sources say so.
        leased: Whether one must sign a lease.
    """

    techniques: tuple[Texts, ...] = ()
    equipment: Texts | None = None
    biosafety_levels: tuple[Literal["BSL1", "BSL2", "BSL3", "P2"], ...] = ()
    gmp_level: Literal["GMP", "pre-GMP", "non-GMP"] | None = None
    users: tuple[User, ...] = ()
    who: Texts | None = None
    access: Texts | None = None
    place: Texts
    fee_basis: Texts | None = None
    terms: tuple[Slug, ...] = ()
    places: tuple[Slug, ...] = ()
    contact: Slug | None = None
    most_litres: int | None = Field(default=None, gt=0)
    needs: tuple[Demand, ...] = ()
    shared: Literal["co-working", "laboratories"] | None = None
    leased: bool = False


class Funding(Record):
    """A grant, loan, deduction, voucher or advice for companies.

    Attributes:
        share: The largest part of the cost that is paid, in per cent, by company size, or under "all".
        state: Whether applications were taken on the day of `verified`, where a source tells.
        terms: Ids of the concepts in `terms.yml` that it is for; matching compares them.
        advises: Ids of the funding that it helps to apply for; it is shown together with them.
    """

    kind: Literal["grant", "loan", "deduction", "voucher", "advice", "aid limit"]
    funder: Texts
    who: Texts | None = None
    company_sizes: tuple[CompanySize, ...] = ()
    stage: Texts | None = None
    amount: Money | None = None
    share: dict[CompanySize | Literal["all"], Annotated[int, Field(gt=0, le=100)]] = {}
    co_funding: Texts | None = None
    calls: Texts | None = None
    state: Literal["rolling", "calls", "closed"] | None = None
    state_aid: Texts | None = None
    terms: tuple[Slug, ...] = ()
    conditions: Conditions = Conditions()
    advises: tuple[Slug, ...] = ()


class Network(Record):
    """A meeting place, event, incubator or trade body."""

    kind: Literal["network", "meeting place", "event", "incubator", "trade body", "competition", "directory"]
    offers: Texts
    who: Texts | None = None
    place: Texts | None = None
    runner: Texts | None = None


class Contact(Record):
    """Whom to turn to for what: a function of an organisation, never a person."""

    organisation: Texts
    helps_with: Texts
    who: Texts | None = None
    web: Address | None = None
    mailbox: Annotated[str, AfterValidator(_general)] | None = None
