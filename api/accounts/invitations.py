"""Invitations: an owner asks somebody to have an account; a link, good once, makes it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

import structlog

from api.accounts.audit import Actor
from api.accounts.caller import Caller
from api.accounts.letters import AccountLetters
from api.accounts.throttle import Throttle
from api.accounts.tokens import hash_of, new_token
from api.clock import Clock
from api.errors import AccountError, DeliveryError, NotFoundError
from api.models import Language
from api.staff import Entry, StaffDoor, checked_email
from api.stores.invitations import Invitation
from api.stores.stores import Stores
from api.stores.users import Role

LINK_LIFE = timedelta(days=7)
PATH = "/staff/invitation"

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Handed:
    """A link on its way: by e-mail, or to be handed over by the owner, who sees it this once.

    Attributes:
        email: Whom it is for.
        link: Empty when the e-mail is on its way.
        failed: Why the mail server did not take the e-mail, as `DeliveryError` tells it.
    """

    email: str
    link: str = ""
    failed: str = ""


class Invitations:
    """Sends them and takes the answers."""

    def __init__(
        self, stores: Stores, door: StaffDoor, letters: AccountLetters, throttle: Throttle, clock: Clock
    ) -> None:
        """Take the stores, the door behind which accounts are, and who writes."""
        self._store = stores.invitations
        self._users = stores.users
        self._door = door
        self._letters = letters
        self._throttle = throttle
        self._clock = clock

    async def invite(self, email: str, role: Role, language: Language, actor: Actor) -> Handed:
        """Invite somebody; an earlier invitation of the same address no longer works.

        Raises:
            AccountError: The e-mail is none, or has an account.
        """
        email, token = checked_email(email), new_token()
        if await self._users.by_email(email):
            raise AccountError("email_taken")
        entry = actor.did("invited", email, role=role)
        await self._store.add(email, role, hash_of(token), actor.now + LINK_LIFE, entry)
        return await self._hand_over(email, token, language, actor)

    async def invite_again(self, invitation_id: int, language: Language, actor: Actor) -> Handed:
        """Send an invitation once more, with a new link in the place of the old one.

        Raises:
            NotFoundError: It was answered or withdrawn.
        """
        found, token = await self._store.find(invitation_id), new_token()
        if found is None:
            raise NotFoundError("There is no such invitation.", reason="invitation")
        entry = actor.did("invited_again", found.email)
        if not await self._store.renew(found.id, hash_of(token), actor.now + LINK_LIFE, entry):
            raise NotFoundError("There is no such invitation.", reason="invitation")
        return await self._hand_over(found.email, token, language, actor)

    async def withdraw(self, invitation_id: int, actor: Actor) -> None:
        """Take an invitation back; one that is gone already stays so."""
        found = await self._store.find(invitation_id)
        if found is not None:
            await self._store.withdraw(found.id, actor.did("invitation_withdrawn", found.email))

    async def find(self, token: str) -> Invitation | None:
        """Return the invitation of a link, if it can still be used."""
        return await self._store.by_token(hash_of(token), self._clock())

    async def accept(self, token: str, name: str, password: str, caller: Caller) -> Entry:
        """Make the account and return a session for it.

        Raises:
            AccountError: The link was used, withdrawn or is too old, or the fields are not fit.
            TooManyRequestsError: Too many tries.
        """
        await self._throttle.link(caller.address)
        found = await self.find(token)
        if found is None:
            raise AccountError("invitation_bad")
        new = await self._door.new_user(found.email, name, password, found.role)
        actor = Actor(None, new.name, caller.place, new.created_at)
        entry = actor.did("invitation_accepted", found.email, role=found.role)
        if not await self._store.accept(hash_of(token), new, entry):
            raise AccountError("invitation_bad")
        return await self._door.welcome(new.email, caller, way="invitation")

    async def _hand_over(self, email: str, token: str, language: Language, actor: Actor) -> Handed:
        link = self._letters.address(PATH, token)
        if not self._letters.on:
            return Handed(email, link)
        try:
            await self._letters.send("invitation", email, link, language, name=actor.name, now=actor.now)
        except DeliveryError as error:
            log.warning("invitation.not_sent", reason=error.reason)
            return Handed(email, link, error.reason)
        return Handed(email)
