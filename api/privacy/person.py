"""Whose data somebody asks for, and by what they are found."""

from __future__ import annotations

import re
from dataclasses import dataclass

from email_validator import EmailNotValidError, validate_email
from stdnum.se import orgnr

from personal_signs.phone import SHORTEST, Phone, phones_in

SESSION_ID = re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody typed to find a person: one of these, the others are empty.

    Attributes:
        email: In small letters.
        session_id: Of a conversation.
        phone: Without what parts its digits.
    """

    email: str = ""
    session_id: str = ""
    phone: str = ""

    @classmethod
    def of(cls, text: str) -> Asked | None:
        """Read what was typed; none: it is none of the three.

        An organisation number is no telephone number: it would find a company's records, and mask it there.
        """
        typed = text.strip().lower()
        if SESSION_ID.fullmatch(typed):
            return cls(session_id=typed)
        if Phone.of(typed):
            return None if orgnr.is_valid(typed) and typed[0] not in "+0(" else cls(phone=_dialled(typed))
        try:
            return cls(email=validate_email(typed, check_deliverability=False).normalized.lower())
        except EmailNotValidError:
            return None

    @property
    def typed(self) -> str:
        """What is to be typed once more before anything is erased."""
        return self.email or self.session_id or self.phone


@dataclass(frozen=True, slots=True)
class Person:
    """All by which a person's data are found.

    Attributes:
        emails: In small letters.
        session_ids: Conversations that led to what the person left, or in which the person's address or the
            number that was asked for stands.
        lead_ids: Leads with one of the addresses.
        resource_ids: Offers and searches with one of the addresses.
        asked: The conversation that was asked for; it may be forgotten here, and still stand elsewhere.
        phone: The telephone number that was asked for.
        signs: Addresses, telephone numbers and full names, as they may stand in other texts.
    """

    emails: frozenset[str] = frozenset()
    session_ids: frozenset[str] = frozenset()
    lead_ids: frozenset[str] = frozenset()
    resource_ids: frozenset[str] = frozenset()
    asked: str = ""
    phone: str = ""
    signs: frozenset[str] = frozenset()

    @property
    def unique_signs(self) -> frozenset[str]:
        """The signs that are nobody else's: a name may be."""
        return frozenset(sign for sign in self.signs if "@" in sign or _digits(sign) >= SHORTEST)

    @property
    def marks(self) -> frozenset[str]:
        """All that shows that something is the person's: the unique signs, and the ids."""
        ids = self.session_ids | self.lead_ids | self.resource_ids
        return self.unique_signs | ids | ({self.asked} if self.asked else frozenset())


def signs_of(name: str, phone: str | None) -> frozenset[str]:
    """Return a full name and what was given as a telephone number, where they tell somebody.

    Words may stand beside the number, "070-174 06 05 (evenings)": the number is a sign without them too.
    """
    signs = set()
    if len(name.split()) > 1:
        signs.add(name)
    if phone and _digits(phone) >= SHORTEST:
        signs.update([phone, *phones_in(phone)])
    return frozenset(signs)


def _dialled(text: str) -> str:
    return re.sub(r"[^\d+]", "", text)


def _digits(text: str) -> int:
    return sum(character.isdigit() for character in text)
