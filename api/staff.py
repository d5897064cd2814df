"""The staff's door: accounts, logging in and out, and the first account's link."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from datetime import timedelta

from email_validator import EmailNotValidError, validate_email

from api.clock import Clock, utc_now
from api.errors import AccountError, TooManyRequestsError
from api.limits import RateLimiter
from api.passwords import Passwords
from api.stores.users import Role, User, UserStore

SESSION_LIFE = timedelta(hours=12)
LINK_LIFE = timedelta(hours=24)
WINDOW_SECONDS = 300


class StaffDoor:
    """Knows who may come in."""

    def __init__(
        self,
        users: UserStore,
        secret_key: str,
        passwords: Passwords | None = None,
        clock: Clock = utc_now,
    ) -> None:
        """Take the accounts and the key that signs the forms."""
        self._users = users
        self._key = hashlib.sha256(b"lots.form:" + secret_key.encode()).digest()
        self._passwords = passwords or Passwords()
        self._clock = clock
        # A guesser is slowed down by where and whom. An e-mail alone is no key: who knows it could lock its
        # owner out. The last limit is for a crowd of addresses, and far beyond what a staff needs.
        self._by_pair = RateLimiter(5, WINDOW_SECONDS)
        self._by_address = RateLimiter(30, WINDOW_SECONDS)
        self._by_all = RateLimiter(1000, WINDOW_SECONDS)

    async def log_in(self, email: str, password: str, address: str) -> str | None:
        """Return a new session's token, or nothing: never whether the account exists.

        Raises:
            TooManyRequestsError: Too many wrong passwords.
        """
        email = email.strip().lower()
        pair = f"{address}|{email}"
        _spend((self._by_pair, pair), (self._by_address, address), (self._by_all, ""))
        user = await self._users.by_email(email)
        if not await self._passwords.verify(password, user.password_hash if user else None) or user is None:
            return None
        self._by_pair.clear(pair)
        if self._passwords.outdated(user.password_hash):
            await self._users.set_hash(user.id, await self._passwords.hash(password))
        return await self._open(user)

    async def who(self, token: str) -> User | None:
        """Return who is logged in with a token."""
        return await self._users.by_session(_hash(token), self._clock()) if token else None

    async def log_out(self, token: str) -> None:
        """End a session."""
        await self._users.close_session(_hash(token))

    async def create(self, email: str, name: str, password: str, role: Role = "staff") -> None:
        """Create an account; the very first one is an administrator's.

        Raises:
            AccountError: The e-mail is none or is taken, or the password is not fit.
        """
        email = _checked(email)
        password_hash = await self._passwords.hash(password)
        if not await self._users.add(email, name.strip() or email, password_hash, role, self._clock()):
            raise AccountError("email_taken")

    async def make_link(self) -> str | None:
        """Return the token of a new set-up link, or nothing when there is an account already."""
        if await self._users.any():
            return None
        token = secrets.token_urlsafe(32)
        await self._users.add_link(_hash(token), self._clock() + LINK_LIFE)
        return token

    async def link_good(self, token: str) -> bool:
        """Tell whether a set-up link can still be used."""
        return await self._users.link_good(_hash(token), self._clock())

    async def create_first(self, token: str, email: str, name: str, password: str, address: str) -> str:
        """Create the first account with its link, and return a session's token for it.

        Raises:
            AccountError: The link is used or too old, or the fields are not fit.
            TooManyRequestsError: Too many tries.
        """
        if not await self.link_good(token):  # before the hash, which is dear
            raise AccountError("link_bad")
        _spend((self._by_address, address), (self._by_all, ""))
        email = _checked(email)
        password_hash = await self._passwords.hash(password)
        name = name.strip() or email
        if not await self._users.add_first(_hash(token), email, name, password_hash, self._clock()):
            raise AccountError("link_bad")
        user = await self._users.by_email(email)
        assert user is not None  # noqa: S101 - it was stored a line ago
        return await self._open(user)

    def form_token(self, seed: str) -> str:
        """Return what a form must carry that is shown to the browser with this cookie."""
        return hmac.new(self._key, seed.encode(), hashlib.sha256).hexdigest()

    def form_token_good(self, seed: str, token: str) -> bool:
        """Tell whether a form was ours."""
        return bool(seed) and hmac.compare_digest(self.form_token(seed).encode(), token.encode())

    async def _open(self, user: User) -> str:
        token = secrets.token_urlsafe(32)
        now = self._clock()
        await self._users.open_session(_hash(token), user.id, now + SESSION_LIFE, now)
        return token


def _spend(*limits: tuple[RateLimiter, str]) -> None:
    """Count one try with each limiter, as far as the first that refuses it."""
    for limiter, key in limits:
        seconds = limiter.spend(key)
        if seconds:
            raise TooManyRequestsError(f"Wait {seconds} seconds.", headers={"Retry-After": str(seconds)})


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def _checked(email: str) -> str:
    try:
        return validate_email(email.strip(), check_deliverability=False).normalized.lower()
    except EmailNotValidError:
        raise AccountError("email_bad") from None
