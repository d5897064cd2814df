"""A provider of single sign-on, spoken to by OpenID Connect: the code flow with PKCE, state and nonce."""

from __future__ import annotations

import json
import secrets
from collections.abc import Awaitable, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Self

import httpx
from authlib.oauth2.rfc6749.parameters import prepare_grant_uri
from authlib.oauth2.rfc7636 import create_s256_code_challenge
from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from api.errors import ProviderAwayError, ProviderRefusedError

DISCOVERY = "/.well-known/openid-configuration"
# Where a provider must say that it can be spoken to; without one of them nobody gets in.
ENDPOINTS = ("authorization_endpoint", "token_endpoint", "jwks_uri")
SCOPES = "openid email profile"
# What a provider may sign with: keys that it publishes, never a secret that both know, never nothing.
ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"]
CLOCKS_APART = 60
SECONDS = 10.0
# By which `amr` says so (RFC 8176).
MEANS_TWO_FACTORS = {"mfa", "otp", "hwk"}

Claims = dict[str, Any]


@dataclass(frozen=True, slots=True)
class SignOnTrip:
    """What this browser must bring back from the provider; it carries it sealed.

    Attributes:
        state: Ties the way back to the way there.
        nonce: Ties the provider's token to it.
        verifier: What only who began the trip can show for the code.
        page: Where the person wants to go on then.
    """

    state: str
    nonce: str
    verifier: str
    page: str = ""

    @classmethod
    def begin(cls, page: str = "") -> Self:
        """Return a new one, after which a page is shown."""
        state, nonce, verifier = (secrets.token_urlsafe(32) for _ in range(3))
        return cls(state, nonce, verifier, page)

    def pack(self) -> str:
        """Return it as text."""
        return json.dumps(asdict(self))

    @classmethod
    def unpack(cls, packed: str) -> Self:
        """Return what `pack` packed."""
        return cls(**json.loads(packed))


@dataclass(frozen=True, slots=True)
class SignedOn:
    """Whom a provider vouches for.

    Attributes:
        subject: The provider's own name for the person; never another's.
        email: In lower case; empty unless the provider has verified it.
        two_factors: Whether the provider says that it asked for more than a password.
        claims: All that it says.
    """

    issuer: str
    subject: str
    email: str
    name: str
    two_factors: bool
    claims: Mapping[str, Any]


class Provider:
    """Knows where a provider is, and checks what it says."""

    def __init__(self, issuer: str, client_id: str, client_secret: str, back: str) -> None:
        """Take the provider's address, our name and secret there, and where it sends people back to."""
        self._issuer = issuer.rstrip("/")
        self._client_id = client_id
        self._client_secret = client_secret
        self._back = back
        self._metadata: Claims = {}

    async def way_there(self, trip: SignOnTrip) -> str:
        """Return the address at which a person logs in.

        Raises:
            ProviderAwayError: The provider does not answer.
            ProviderRefusedError: It answers something else than a provider does.
        """
        async with self._client() as client:
            metadata = await self._known(client)
        address: str = prepare_grant_uri(
            metadata["authorization_endpoint"],
            self._client_id,
            "code",
            redirect_uri=self._back,
            scope=SCOPES,
            state=trip.state,
            nonce=trip.nonce,
            code_challenge=create_s256_code_challenge(trip.verifier),
            code_challenge_method="S256",
        )
        return address

    async def whom(self, code: str, trip: SignOnTrip) -> SignedOn:
        """Exchange a code for the person whom the provider vouches for; raises what `way_there` does."""
        async with self._client() as client:
            metadata = await self._known(client)
            answer = await self._json(
                client.post(
                    metadata["token_endpoint"],
                    data={
                        "grant_type": "authorization_code",
                        "code": code,
                        "redirect_uri": self._back,
                        "code_verifier": trip.verifier,
                    },
                    auth=(self._client_id, self._client_secret),
                )
            )
            keys = await self._json(client.get(metadata["jwks_uri"]))
            claims = self._checked(answer, keys, trip.nonce)
            more = await self._about(client, metadata, answer, claims)
        return self._signed_on({**more, **claims})

    def _checked(self, answer: Claims, keys: Claims, nonce: str) -> Claims:
        """Return the claims of the token, which must be the provider's, for us, now and for this trip."""
        options = {"iss": {"value": self._metadata["issuer"]}, "aud": {"value": self._client_id}}
        params = {"nonce": nonce, "client_id": self._client_id, "access_token": answer.get("access_token")}
        try:
            known = KeySet.import_key_set(keys)  # type: ignore[arg-type]  # it refuses what is no key set
            token = jwt.decode(answer["id_token"], known, algorithms=ALGORITHMS)
            claims = CodeIDToken(token.claims, token.header, options, params)
            claims.validate(leeway=CLOCKS_APART)
        except (JoseError, KeyError, ValueError, TypeError) as error:
            raise ProviderRefusedError(type(error).__name__) from None
        return dict(claims)

    async def _about(
        self,
        client: httpx.AsyncClient,
        metadata: Claims,
        answer: Claims,
        claims: Claims,
    ) -> Claims:
        """Return what the provider says elsewhere about the same person, where the token is short."""
        if "email" in claims or "userinfo_endpoint" not in metadata:
            return {}
        headers = {"Authorization": f"Bearer {answer.get('access_token')}"}
        about = await self._json(client.get(metadata["userinfo_endpoint"], headers=headers))
        if about.get("sub") != claims["sub"]:
            raise ProviderRefusedError("sub")
        return about

    def _signed_on(self, claims: Claims) -> SignedOn:
        verified = claims.get("email_verified") is True
        methods = {str(method) for method in claims.get("amr") or ()}
        return SignedOn(
            issuer=self._issuer,
            subject=str(claims["sub"]),
            email=str(claims.get("email") or "").strip().lower() if verified else "",
            name=" ".join(str(claims.get("name") or "").split()),
            two_factors=bool(methods & MEANS_TWO_FACTORS),
            claims=claims,
        )

    async def _known(self, client: httpx.AsyncClient) -> Claims:
        """Return what the provider says of itself; asked once."""
        if not self._metadata:
            metadata = await self._json(client.get(f"{self._issuer}{DISCOVERY}"))
            if str(metadata.get("issuer", "")).rstrip("/") != self._issuer:
                raise ProviderRefusedError("issuer")
            for name in ENDPOINTS:
                if not str(metadata.get(name)).startswith(("https://", "http://")):
                    raise ProviderRefusedError(name)
            self._metadata = metadata
        return self._metadata

    async def _json(self, request: Awaitable[httpx.Response]) -> Claims:
        try:
            response = await request
            response.raise_for_status()
            return dict(response.json())
        except httpx.TransportError as error:
            raise ProviderAwayError(type(error).__name__) from None
        except (httpx.HTTPStatusError, httpx.InvalidURL, ValueError, TypeError) as error:
            raise ProviderRefusedError(type(error).__name__) from None

    def _client(self) -> httpx.AsyncClient:
        return httpx.AsyncClient(timeout=SECONDS)
