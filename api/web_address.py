"""Which addresses Lots may fetch a page from: https, and machines of the public internet only."""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit

from api.errors import ImportRefusedError

HTTPS_PORT = 443
LONGEST = 2_000
# What of IPv6 is given out for the public internet, and what of that carries an IPv4 address to anywhere.
GIVEN_OUT = ipaddress.IPv6Network("2000::/3")
TUNNELS = (ipaddress.IPv6Network("2002::/16"), ipaddress.IPv6Network("2001::/32"))


def check_address(address: str) -> None:
    """Let only https on the usual port pass, and no password.

    Raises:
        ImportRefusedError: The reason says what is wrong with the address.
    """
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        raise ImportRefusedError("address") from None
    if any(character.isspace() or not character.isprintable() for character in address):
        raise ImportRefusedError("address")
    if not parts.hostname or len(address) > LONGEST:
        raise ImportRefusedError("address")
    if parts.scheme != "https" or port not in (None, HTTPS_PORT):
        raise ImportRefusedError("not_https")
    if parts.username is not None or parts.password is not None:
        raise ImportRefusedError("password")


def is_public(address: str) -> bool:
    """Tell whether an IP address belongs to a machine of the public internet."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv6Address):
        if found.ipv4_mapped is not None:
            return is_public(str(found.ipv4_mapped))
        if found not in GIVEN_OUT or any(found in tunnel for tunnel in TUNNELS):
            return False
    return found.is_global and not found.is_multicast
