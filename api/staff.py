"""The staff's door: logging in and out, and the first account's link."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass
from datetime import timedelta

from email_validator import EmailNotValidError, validate_email

from api.accounts.audit import Actor
from api.accounts.caller import Caller
from api.accounts.second_factor import SecondFactor
from api.accounts.throttle import Throttle
from api.accounts.tokens import hash_of, new_token
from api.clock import Clock
from api.errors import AccountError, TooManyRequestsError
from api.limits import RateLimiter
from api.passwords import Passwords
from api.stores.staff_sessions import StaffSession
from api.stores.stores import Stores
from api.stores.users import NewUser, Role, User

SESSION_LIFE = timedelta(hours=12)
WAITING_LIFE = timedelta(minutes=10)
LINK_LIFE = timedelta(hours=24)
# So that "last seen" costs a write now and then only.
SEEN_EVERY = timedelta(minutes=2)
BY_COMMAND = "python -m api"


@dataclass(frozen=True, slots=True)
class Entry:
    """A new session's token; while it waits for the second factor's code, it opens no page."""

    token: str
    waiting: bool


class StaffDoor:
    """Knows who may come in."""

    def __init__(
        self,
        stores: Stores,
        passwords: Passwords,
        second_factor: SecondFactor,
        throttle: Throttle,
        *,
        secret_key: str,
        clock: Clock,
    ) -> None:
        """Take the accounts, who slows guessers down, and the key that signs the forms."""
        self._users = stores.users
        self._sessions = stores.staff_sessions
        self._audit = stores.audit
        self._passwords = passwords
        self._second_factor = second_factor
        self._throttle = throttle
        self._key = hashlib.sha256(b"lots.form:" + secret_key.encode()).digest()
        self._clock = clock
        # For a crowd of addresses, far beyond what a staff needs: each hash takes memory and time. It is met
        # after the throttle, so that one machine that is held spends nothing of what all share.
        self._crowd = RateLimiter(1000, 300)

    async def log_in(self, email: str, password: str, caller: Caller) -> Entry | None:
        """Return a new session, or nothing: never whether the account exists.

        Raises:
            TooManyRequestsError: Too many wrong passwords.
        """
        email = email.strip().lower()
        await self._throttle.password(email, caller.address)
        self._meet_crowd()
        user = await self._users.by_email(email)
        if not await self._passwords.verify(password, user.password_hash if user else None) or user is None:
            return None
        await self._throttle.password_right(email, caller.address)
        if self._passwords.outdated(user.password_hash):
            await self._users.set_hash(user.id, await self._passwords.hash(password))
        return await self.enter(user, caller, way="password")

    async def note_refusal(self, email: str, caller: Caller) -> None:
        """Note a wrong password after the answer, whose time must not tell that there is such an account."""
        user = await self._users.by_email(email.strip().lower())
        if user is not None:
            await self._audit.add(self.actor(user, caller).did("log_in_refused"))

    async def enter(
        self, user: User, caller: Caller, *, way: str, two_factors: bool = False, instead_of: str = ""
    ) -> Entry:
        """Open a session for somebody who has shown who they are.

        Args:
            user: Whose it is.
            caller: Where they are.
            way: By what they have shown it, for the log.
            two_factors: Whether by two factors; without, an account that has a second one must wait for it.
            instead_of: The hash of a session that ends with this.
        """
        waiting = not two_factors and await self._second_factor.on(user.id)
        token, now = new_token(), self._clock()
        session = StaffSession(
            hash_of(token),
            waiting=waiting,
            two_factors=two_factors,
            browser=caller.browser,
            address=caller.place,
            created_at=now,
            seen_at=now,
            expires_at=now + (WAITING_LIFE if waiting else SESSION_LIFE),
            user=user,
        )
        entry = None if waiting else self.actor(user, caller).did("logged_in", way=way)
        await self._sessions.open(session, instead_of=instead_of, entry=entry)
        return Entry(token, waiting)

    async def show_code(self, token: str, code: str, caller: Caller) -> Entry | None:
        """Let somebody in who waits for the second factor; nothing: the code is wrong.

        Raises:
            AccountError: Nobody waits with this token.
            TooManyRequestsError: Too many wrong codes.
        """
        session = await self._sessions.find(hash_of(token), self._clock())
        if session is None or not session.waiting:
            raise AccountError("code_too_late")
        user, actor = session.user, self.actor(session.user, caller)
        if not await self._second_factor.good(user, code, actor):
            await self._audit.add(actor.did("code_refused"))
            return None
        return await self.enter(user, caller, way="code", two_factors=True, instead_of=session.id_hash)

    async def strengthen(self, session: StaffSession) -> str | None:
        """Return the new token of a session in which the second factor was shown; none: it has ended.

        The old one opens nothing any more: who knew it from before must not become as strong.
        """
        token = new_token()
        return token if await self._sessions.strengthen(session.id_hash, hash_of(token)) else None

    async def session(self, token: str) -> StaffSession | None:
        """Return the session of a token, if it is past the door."""
        now = self._clock()
        found = await self._sessions.find(hash_of(token), now) if token else None
        if found is None or found.waiting:
            return None
        if now - found.seen_at >= SEEN_EVERY:
            await self._sessions.seen(found.id_hash, now)
        return found

    async def waits(self, token: str) -> bool:
        """Tell whether a token waits for the second factor's code."""
        found = await self._sessions.find(hash_of(token), self._clock()) if token else None
        return found is not None and found.waiting

    async def who(self, token: str) -> User | None:
        """Return who is logged in with a token."""
        found = await self.session(token)
        return found.user if found else None

    async def log_out(self, token: str) -> None:
        """End a session."""
        await self._sessions.close(hash_of(token))

    async def create(self, email: str, name: str, password: str, role: Role = "staff") -> None:
        """Create an account; the very first one is an owner's.

        Raises:
            AccountError: The e-mail is none or is taken, or the password is not fit.
        """
        role = role if await self._users.any() else "owner"
        new = await self.new_user(email, name, password, role)
        actor = Actor(None, BY_COMMAND, "", new.created_at)
        if not await self._users.add(new, actor.did("account_made", new.name, role=role)):
            raise AccountError("email_taken")

    async def new_user(self, email: str, name: str, password: str, role: Role) -> NewUser:
        """Return an account to be; raises what `create` does, except that the e-mail is taken."""
        email = checked_email(email)
        password_hash = await self._passwords.hash(password)
        return NewUser(
            email=email,
            name=name.strip() or email,
            role=role,
            created_at=self._clock(),
            password_hash=password_hash,
        )

    async def make_link(self) -> str | None:
        """Return the token of a new set-up link, or nothing when there is an account already."""
        if await self._users.any():
            return None
        token = new_token()
        await self._users.add_link(hash_of(token), self._clock() + LINK_LIFE)
        return token

    async def link_good(self, token: str) -> bool:
        """Tell whether a set-up link can still be used."""
        return await self._users.link_good(hash_of(token), self._clock())

    async def create_first(self, token: str, email: str, name: str, password: str, caller: Caller) -> Entry:
        """Create the first account with its link, and return a session for it.

        Raises:
            AccountError: The link is used or too old, or the fields are not fit.
            TooManyRequestsError: Too many tries.
        """
        if not await self.link_good(token):  # before the hash, which is dear
            raise AccountError("link_bad")
        await self._throttle.link(caller.address)
        self._meet_crowd()
        new = await self.new_user(email, name, password, "owner")
        actor = Actor(None, new.name, caller.place, new.created_at)
        if not await self._users.add_first(
            hash_of(token), new, actor.did("account_made", new.name, role="owner")
        ):
            raise AccountError("link_bad")
        return await self.welcome(new.email, caller, way="first")

    async def welcome(self, email: str, caller: Caller, *, way: str) -> Entry:
        """Open the first session of an account that was just made."""
        user = await self._users.by_email(email)
        if user is None:  # removed within the moment
            raise AccountError("link_bad")
        return await self.enter(user, caller, way=way)

    def actor(self, user: User, caller: Caller) -> Actor:
        """Return somebody as the one who does something now."""
        return Actor(user.id, user.name, caller.place, self._clock())

    def form_token(self, seed: str) -> str:
        """Return what a form must carry that is shown to the browser with this cookie."""
        return hmac.new(self._key, seed.encode(), hashlib.sha256).hexdigest()

    def form_token_good(self, seed: str, token: str) -> bool:
        """Tell whether a form was ours."""
        return bool(seed) and hmac.compare_digest(self.form_token(seed).encode(), token.encode())

    def _meet_crowd(self) -> None:
        seconds = self._crowd.spend("")
        if seconds:
            raise TooManyRequestsError(
                f"Wait {seconds} seconds.", headers={"Retry-After": str(seconds)}, extra={"seconds": seconds}
            )


def checked_email(email: str) -> str:
    """Return an address in lower case.

    Raises:
        AccountError: It is none.
    """
    try:
        return validate_email(email.strip(), check_deliverability=False).normalized.lower()
    except EmailNotValidError:
        raise AccountError("email_bad") from None
