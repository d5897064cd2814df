"""What a provider says is believed only if it is its own, for us, now, and for this trip."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from api.accounts.provider import Provider, SignOnTrip
from api.errors import ProviderAwayError, ProviderRefusedError
from tests.serving_thread import serving
from tests.unit.api.accounts.signing_provider import CLIENT, OTHER_KEY, SigningProvider

pytestmark = pytest.mark.anyio

TRIP = SignOnTrip("state", "nonce", "verifier")
GOOD = {"nonce": "nonce", "email": "Kim@Cluster.se", "email_verified": True, "name": "Kim  Ek"}


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
def there() -> Iterator[SigningProvider]:
    with SigningProvider() as server, serving(server):
        server.claims = dict(GOOD)
        yield server


@pytest.fixture
def provider(there: SigningProvider) -> Provider:
    return Provider(there.address, CLIENT, "secret", "http://localhost:8000/back")


async def test_a_good_token_names_a_person(provider: Provider, there: SigningProvider) -> None:
    """With the address in lower case, and two factors if the provider says so."""
    there.claims["amr"] = ["pwd", "otp"]
    person = await provider.whom("code", TRIP)
    assert (person.subject, person.email, person.name) == ("kim-1", "kim@cluster.se", "Kim Ek")
    assert (person.issuer, person.two_factors) == (there.address, True)


@pytest.mark.parametrize(
    "claims",
    [
        {"nonce": "another"},
        {"nonce": None},
        {"aud": "another"},
        {"aud": [CLIENT, "another"], "azp": "another"},
        {"iss": "https://another.example"},
        {"sub": None},
        {"exp": int(time.time()) - 3600},
        {"exp": None},
        {"iat": int(time.time()) + 3600},
        {"at_hash": "another"},
    ],
    # No times in the names: two processes that run the tests must call them the same.
    ids=["nonce", "no nonce", "aud", "azp", "iss", "no sub", "expired", "no exp", "future", "at_hash"],
)
async def test_a_token_for_another_purpose_is_refused(
    provider: Provider, there: SigningProvider, claims: dict[str, object]
) -> None:
    """Another trip's, another client's, another issuer's, too old, or with another access token."""
    there.claims |= claims
    with pytest.raises(ProviderRefusedError):
        await provider.whom("code", TRIP)


async def test_a_token_signed_by_another_key_is_refused(provider: Provider, there: SigningProvider) -> None:
    """Even under the name of the right one."""
    there.key = OTHER_KEY
    with pytest.raises(ProviderRefusedError):
        await provider.whom("code", TRIP)


async def test_a_code_that_the_provider_refuses_is_refused_here(
    provider: Provider, there: SigningProvider
) -> None:
    """Whatever stands in its answer."""
    there.status = 400
    with pytest.raises(ProviderRefusedError):
        await provider.whom("code", TRIP)


async def test_what_the_token_lacks_is_asked_for_and_must_be_the_same_persons(
    provider: Provider, there: SigningProvider
) -> None:
    """Some providers keep the token short."""
    there.claims = {"nonce": "nonce"}
    there.about = {"sub": "kim-1", "email": "kim@cluster.se", "email_verified": True}
    assert (await provider.whom("code", TRIP)).email == "kim@cluster.se"
    there.about["sub"] = "eve-1"
    with pytest.raises(ProviderRefusedError):
        await provider.whom("code", TRIP)


@pytest.mark.parametrize("verified", [False, None, "true", 1])
async def test_an_address_counts_only_if_it_is_verified(
    provider: Provider, there: SigningProvider, verified: object
) -> None:
    """Verified is true, and nothing that looks like it."""
    there.claims["email_verified"] = verified
    assert (await provider.whom("code", TRIP)).email == ""


async def test_a_provider_that_calls_itself_something_else_is_refused(there: SigningProvider) -> None:
    """Its tokens would be another's."""
    there.issuer = "https://another.example"
    provider = Provider(there.address, CLIENT, "secret", "http://localhost:8000/back")
    with pytest.raises(ProviderRefusedError):
        await provider.way_there(TRIP)


@pytest.mark.parametrize("endpoint", ["authorization_endpoint", "token_endpoint", "jwks_uri"])
@pytest.mark.parametrize("said", [None, "", 5, "over there"])
async def test_a_provider_that_does_not_say_where_it_is_refused(
    provider: Provider, there: SigningProvider, endpoint: str, said: object
) -> None:
    """By name, for the log; once it says it, people get in without a restart."""
    there.metadata = {endpoint: said}
    for step in (provider.way_there(TRIP), provider.whom("code", TRIP)):
        with pytest.raises(ProviderRefusedError, match=endpoint):
            await step
    there.metadata = {}
    assert (await provider.whom("code", TRIP)).subject == "kim-1"


async def test_a_provider_that_does_not_answer_is_away() -> None:
    """Which is said in other words to the person."""
    with pytest.raises(ProviderAwayError):
        await Provider("http://127.0.0.1:1", CLIENT, "secret", "").way_there(TRIP)
