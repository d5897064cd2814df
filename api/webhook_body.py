"""What the bodies of all webhooks share: fields read with care, and who the company is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timezone
from typing import Annotated, Any, TypeVar

from email_validator import EmailNotValidError, validate_email
from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    StringConstraints,
    ValidationError,
    ValidationInfo,
    field_validator,
)

from api.errors import InvalidInputError
from api.field_error import FieldError
from api.models import Language
from api.organisation_number import checked_organisation_number
from api.page_address import is_web_page
from api.privacy.masking import mask
from api.problems import field_error
from api.visitor_text import clean


def one_line(text: str) -> str:
    """Return a cleaned text without line breaks: such a field may end up in a mail header."""
    return " ".join(clean(text).split())


def _line(value: object) -> object:
    return one_line(value) if isinstance(value, str) else value


def _lines(value: object) -> object:
    return mask(clean(value)) if isinstance(value, str) else value


def _text(value: object) -> object:
    return "" if value is None else value


def _filled(value: object) -> object:
    return None if value == "" else value


Line40 = Annotated[str, BeforeValidator(_line), StringConstraints(max_length=40)]
Line200 = Annotated[str, BeforeValidator(_line), StringConstraints(max_length=200)]
Line2000 = Annotated[str, BeforeValidator(_line), StringConstraints(max_length=2000)]
Lines4000 = Annotated[str, BeforeValidator(_lines), StringConstraints(max_length=4000)]
Maybe40 = Annotated[Line40 | None, BeforeValidator(_filled)]
Maybe200 = Annotated[Line200 | None, BeforeValidator(_filled)]
Maybe2000 = Annotated[Line2000 | None, BeforeValidator(_filled)]


class Consent(BaseModel):
    """Which text the visitor agreed to, when, and in which language it was asked, if the sender says so."""

    text_version: Annotated[str, StringConstraints(min_length=1, max_length=40)]
    given_at: datetime
    language: Language | None = None

    @property
    def moment(self) -> datetime:
        """When, aware: a time without a zone is taken for UTC."""
        return self.given_at if self.given_at.tzinfo else self.given_at.replace(tzinfo=timezone.utc)


class CompanyBody(BaseModel):
    """Who wrote, and with which consent; unknown fields are ignored."""

    model_config = ConfigDict(extra="ignore")

    company_name: Annotated[Line200, StringConstraints(min_length=1)]
    country: Annotated[str, BeforeValidator(_text), StringConstraints(pattern="^([A-Z]{2})?$")] = ""
    organisation_number: Maybe40 = None
    contact_name: Line200 = ""
    email: str
    phone: Maybe40 = None
    language: Language = "en"
    consent: Consent
    page_url: Maybe2000 = None
    session_id: Maybe40 = None

    @field_validator("organisation_number")
    @classmethod
    def _check_number(cls, number: str | None, info: ValidationInfo) -> str | None:
        return number and checked_organisation_number(number, info.data.get("country", ""))

    @field_validator("page_url")
    @classmethod
    def _check_page(cls, url: str | None) -> str | None:
        if url and not is_web_page(url):
            raise ValueError("Not the address of a web page: it must begin with http:// or https://.")
        return url


Body = TypeVar("Body", bound=BaseModel)


def read_body(model: type[Body], content: Mapping[str, Any], complaint: str) -> Body:
    """Read a webhook's content.

    Raises:
        InvalidInputError: Naming each field at fault.
    """
    try:
        return model.model_validate(content)
    except ValidationError as error:
        faults = [field_error(fault["loc"], fault["msg"]) for fault in error.errors(include_url=False)]
        raise InvalidInputError(complaint, faults) from None


def checked_email(raw: str, complaint: str, *, plain: bool = False) -> str:
    """Return an e-mail address in its normal form, or in that which every mail server can write to.

    Raises:
        InvalidInputError: It is none. Whether its domain takes mail is not asked: that needs the network.
    """
    try:
        checked = validate_email(raw.strip(), check_deliverability=False, allow_smtputf8=not plain)
    except EmailNotValidError:
        raise InvalidInputError(complaint, [FieldError("email", complaint)]) from None
    return checked.ascii_email or checked.normalized if plain else checked.normalized
