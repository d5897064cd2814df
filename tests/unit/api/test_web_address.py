from __future__ import annotations

import pytest

from api.errors import ImportRefusedError
from api.web_address import check_address, is_public


@pytest.mark.parametrize(
    "address", ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "::ffff:93.184.216.34"]
)
def test_machines_of_the_public_internet_may_be_asked(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "127.1.2.3",
        "0.0.0.0",
        "10.0.0.1",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "192.0.2.1",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::127.0.0.1",
        "fe80::1",
        "fe80::1%eth0",
        "fc00::1",
        "fec0::1",
        "ff02::1",
        "2001:db8::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "2002:7f00:1::",
        "64:ff9b::7f00:1",
        "64:ff9b:1::a00:1",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2",
        "localhost",
        "",
    ],
)
def test_no_private_address_is_asked_however_it_is_written(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "https://www.example.org/a?b=c#d",
        "HTTPS://Example.ORG:443",
        "https://[2606:2800::1]/",
        "https://räksmörgås.se/",
    ],
)
def test_an_https_address_passes(address: str) -> None:
    """It says no more than that: who answers there is looked at when it is fetched."""
    assert check_address(address) is None  # type: ignore[func-returns-value]  # it raises, or nothing


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("", "address"),
        ("www.example.org", "address"),
        ("https://", "address"),
        ("https://[::1", "address"),
        ("https://example.org:port/", "address"),
        ("https://example.org/a b", "address"),
        ("https://example.org/\r\nHost: other", "address"),
        ("https://example.org/" + "a" * 2_000, "address"),
        ("http://example.org/", "not_https"),
        ("ftp://example.org/", "not_https"),
        ("file://localhost/etc/passwd", "not_https"),
        ("https://example.org:8443/", "not_https"),
        ("https://example.org:22/", "not_https"),
        ("https://me:secret@example.org/", "password"),
        ("https://public.example@10.0.0.1/", "password"),
    ],
)
def test_what_may_not_be_fetched_says_why(address: str, reason: str) -> None:
    with pytest.raises(ImportRefusedError) as caught:
        check_address(address)
    assert caught.value.reason == reason
