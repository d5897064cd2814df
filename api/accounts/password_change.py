"""A new password: by who knows the old one, and by a link from an e-mail."""

from __future__ import annotations

from datetime import timedelta

import structlog

from api.accounts.audit import Actor
from api.accounts.caller import Caller
from api.accounts.letters import AccountLetters
from api.accounts.throttle import Throttle
from api.accounts.tokens import hash_of, new_token
from api.clock import Clock
from api.errors import AccountError, DeliveryError
from api.models import Language
from api.passwords import Passwords
from api.stores.staff_sessions import StaffSession
from api.stores.stores import Stores
from api.stores.users import User

LINK_LIFE = timedelta(hours=1)
PATH = "/staff/new-password"

log = structlog.get_logger(__name__)


class PasswordChange:
    """Sets passwords; every session but the one at hand ends with it."""

    def __init__(
        self,
        stores: Stores,
        passwords: Passwords,
        letters: AccountLetters,
        throttle: Throttle,
        clock: Clock,
    ) -> None:
        """Take the stores, who hashes, and who writes."""
        self._users = stores.users
        self._people = stores.people
        self._links = stores.password_links
        self._passwords = passwords
        self._letters = letters
        self._throttle = throttle
        self._clock = clock

    async def change(self, session: StaffSession, old: str, new: str, caller: Caller, actor: Actor) -> None:
        """Change one's own password.

        Raises:
            AccountError: The old one is wrong, or the new one is not fit.
            TooManyRequestsError: Too many wrong ones.
        """
        user = session.user
        await self._throttle.password(user.email, caller.address)
        if not await self._passwords.verify(old, user.password_hash):
            raise AccountError("old_password_wrong")
        await self._throttle.password_right(user.email, caller.address)
        entry = actor.did("password_changed")
        await self._people.set_password(user.id, await self._passwords.hash(new), entry, kept=session.id_hash)

    async def forgotten(self, email: str, language: Language, caller: Caller) -> None:
        """Send a link to an address if it has an account; who asks is not told whether."""
        email = email.strip().lower()
        user = await self._users.by_email(email)
        if user is None or not self._letters.on or not await self._throttle.letter(email):
            return
        link = await self.make_link(user, Actor(None, user.name, caller.place, self._clock()))
        try:
            await self._letters.send(
                "password", user.email, link, language, name=user.name, now=self._clock()
            )
        except DeliveryError as error:
            log.warning("password_link.not_sent", reason=error.reason)

    async def make_link(self, user: User, actor: Actor) -> str:
        """Return the address at which an account gets a new password, once and within the hour."""
        token = new_token()
        entry = actor.did("password_link", user.name)
        await self._links.add(user.id, hash_of(token), actor.now + LINK_LIFE, entry)
        return self._letters.address(PATH, token)

    async def link_good(self, token: str) -> bool:
        """Tell whether a link can still be used."""
        return await self._links.owner_of(hash_of(token), self._clock()) is not None

    async def set_by_link(self, token: str, new: str, caller: Caller) -> None:
        """Set a password by a link and end all sessions.

        Raises:
            AccountError: The link was used or is too old, or the password is not fit.
            TooManyRequestsError: Too many tries.
        """
        await self._throttle.link(caller.address)
        user = await self._links.owner_of(hash_of(token), self._clock())
        if user is None:
            raise AccountError("password_link_bad")
        password_hash = await self._passwords.hash(new)
        entry = Actor(user.id, user.name, caller.place, self._clock()).did("password_set")
        if not await self._links.spend(hash_of(token), user.id, password_hash, entry):
            raise AccountError("password_link_bad")
        await self._throttle.password_right(user.email, caller.address)
