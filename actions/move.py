"""What a message inside the lead form can amount to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from actions.fields import Field, Problem

# A doubted address is kept as it was typed until the visitor has settled it.
Stated = Field | Literal["doubted_email"]
Pairs = tuple[tuple[Stated, str], ...]


@dataclass(frozen=True, slots=True)
class Cancelled:
    """The visitor leaves the form."""


@dataclass(frozen=True, slots=True)
class Restarted:
    """The visitor wants to begin the form again."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The visitor asks something; the form goes on after the answer."""

    question: str


@dataclass(frozen=True, slots=True)
class AskedAboutForm:
    """The visitor asks what a value is for, or for the person to whom the form leads anyway."""

    about: Literal["purpose", "person"]


@dataclass(frozen=True, slots=True)
class Filled:
    """The requested field has its value; `also` is what came along, such as an address beside a name."""

    field: Field
    value: str
    also: Pairs = ()


@dataclass(frozen=True, slots=True)
class Corrected:
    """A field other than the requested one has a (new) value; `also` is what was changed along with it."""

    field: Field
    value: str
    also: Pairs = ()


@dataclass(frozen=True, slots=True)
class Added:
    """The visitor says more of what it is about: `need` is the whole of it with `text` as its last line."""

    text: str
    need: str


@dataclass(frozen=True, slots=True)
class Doubted:
    """An address that cannot be taken as it is typed: a slip in a well-known one, or not valid."""

    address: str
    also: Pairs = ()


@dataclass(frozen=True, slots=True)
class Reopened:
    """The visitor wants to change a field, and has not said to what."""

    field: Field


@dataclass(frozen=True, slots=True)
class Choosing:
    """The visitor wants to change something, and has not said what."""


@dataclass(frozen=True, slots=True)
class Refused:
    """The value cannot be kept."""

    field: Field
    problem: Problem


@dataclass(frozen=True, slots=True)
class Agreed:
    """The visitor consents to sending."""


@dataclass(frozen=True, slots=True)
class Declined:
    """The visitor does not want it sent as it is."""


@dataclass(frozen=True, slots=True)
class Unclear:
    """Nothing of the above: a greeting, thanks, or an answer to consent that is neither yes nor no."""


Move = (
    Cancelled
    | Restarted
    | Asked
    | AskedAboutForm
    | Filled
    | Corrected
    | Added
    | Doubted
    | Reopened
    | Choosing
    | Refused
    | Agreed
    | Declined
    | Unclear
)
