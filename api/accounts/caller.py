"""From where somebody comes in, told so that a person can recognise it and no more."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass

from ua_parser import parse

KEPT_BITS = {4: 24, 6: 48}


@dataclass(frozen=True, slots=True)
class Caller:
    """A browser at an address.

    Attributes:
        address: The whole network address: for limits, never stored.
        browser: Its name and its system's, such as "Firefox, Linux"; empty where it does not tell.
    """

    address: str
    browser: str = ""

    @property
    def place(self) -> str:
        """The address without its last part, as it is stored and shown."""
        return short_address(self.address)


def short_address(address: str) -> str:
    """Leave out the part of an address that tells one connection from its neighbours."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return ""
    return str(ipaddress.ip_network((found, KEPT_BITS[found.version]), strict=False))


def browser_name(user_agent: str) -> str:
    """Name the browser and the system of a User-Agent header."""
    found = parse(user_agent[:500])
    parts = (found.user_agent and found.user_agent.family, found.os and found.os.family)
    return ", ".join(part for part in parts if part)[:100]
