"""Single sign-on: who may come in by it, with which account and role."""

from __future__ import annotations

import structlog

from api.accounts.audit import Actor
from api.accounts.caller import Caller
from api.accounts.provider import Provider, SignedOn, SignOnTrip
from api.clock import Clock
from api.errors import AccountError, ProviderAwayError, ProviderRefusedError
from api.seal import Seal
from api.settings import Settings
from api.staff import Entry, StaffDoor
from api.stores.invitations import Invitation
from api.stores.stores import Stores
from api.stores.users import ROLES, NewUser, Role, User

BACK = "/staff/sso/back"
TRIP_SECONDS = 600

log = structlog.get_logger(__name__)


class SignOn:
    """Sends people to the provider and takes them in when they are back.

    Somebody is known by the provider and its own name for the person. Whoever comes for the first time needs
    an e-mail address that the provider has verified, and with it an account, an invitation, or an address of
    one of the domains that are let in.
    """

    def __init__(self, settings: Settings, stores: Stores, door: StaffDoor, clock: Clock) -> None:
        """Take the settings, the accounts and the door."""
        back = f"{settings.public_url}{BACK}"
        self._provider = Provider(
            settings.oidc_issuer, settings.oidc_client_id, settings.oidc_client_secret, back
        )
        self._seal = Seal(settings.secret_key, "sign-on")
        self._settings = settings
        self._stores = stores
        self._door = door
        self._clock = clock

    async def begin(self, page: str = "") -> tuple[str, str]:
        """Return the provider's address, and the sealed trip that the browser keeps meanwhile.

        Args:
            page: Where the person wants to go on then.

        Raises:
            AccountError: The provider is away or is none.
        """
        trip = SignOnTrip.begin(page)
        try:
            return await self._provider.way_there(trip), self._seal.close(trip.pack())
        except (ProviderAwayError, ProviderRefusedError) as error:
            raise _told(error) from None

    async def finish(self, sealed: str, state: str, code: str, caller: Caller) -> tuple[Entry, str]:
        """Let somebody in who is back from the provider; return the page to go on with too.

        Raises:
            AccountError: The trip is not this browser's or is too old, the provider does not vouch for the
                person, or the person has no business here.
        """
        packed = self._seal.open(sealed, TRIP_SECONDS)
        trip = SignOnTrip.unpack(packed) if packed else None
        if trip is None or not state or not code or trip.state != state:
            raise AccountError("sso_failed")
        try:
            person = await self._provider.whom(code, trip)
        except (ProviderAwayError, ProviderRefusedError) as error:
            raise _told(error) from None
        user = await self._account(person, caller)
        entry = await self._door.enter(user, caller, way="sso", two_factors=person.two_factors)
        return entry, trip.page

    async def _account(self, person: SignedOn, caller: Caller) -> User:
        user = await self._stores.identities.find(person.issuer, person.subject)
        if user is None:
            await self._acquaint(person, caller)
            user = await self._stores.identities.find(person.issuer, person.subject)
        if user is None:  # the account was removed within the moment
            raise AccountError("sso_failed")
        return await self._in_role(user, self._role_of(person), caller)

    async def _acquaint(self, person: SignedOn, caller: Caller) -> None:
        """Link whoever comes for the first time to their account, or make them one.

        Somebody may log in twice at one moment: each step below takes what the other log-in has done already.
        """
        if not person.email:
            raise AccountError("sso_unverified")
        # Before the account: the other log-in makes that of the invitation, which is gone then.
        invited = await self._stores.invitations.by_email(person.email, self._clock())
        user = await self._stores.users.by_email(person.email)
        if user is None:
            if await self._make_account(person, invited, caller):
                return
            user = await self._stores.users.by_email(person.email)
        if user is not None:
            entry = self._door.actor(user, caller).did("identity_linked", user.name, provider=person.issuer)
            await self._stores.identities.link(person.issuer, person.subject, user.id, entry)

    async def _make_account(self, person: SignedOn, invited: Invitation | None, caller: Caller) -> bool:
        """Make an account for somebody who may have one; tell whether the address had none meanwhile."""
        domain = person.email.rpartition("@")[2]
        if invited is None and domain not in self._settings.oidc_domains:
            raise AccountError("sso_unknown")
        role = invited.role if invited else self._role_of(person) or "staff"
        new = NewUser(
            email=person.email, name=person.name[:200] or person.email, role=role, created_at=self._clock()
        )
        actor = Actor(None, new.name, caller.place, new.created_at)
        entry = actor.did("account_made", new.name, role=role, provider=person.issuer)
        return await self._stores.identities.add_user(person.issuer, person.subject, new, entry)

    async def _in_role(self, user: User, role: Role | None, caller: Caller) -> User:
        """Give somebody the role that the provider says, where it says one; the last owner stays owner."""
        if role is None or role == user.role:
            return user
        entry = self._door.actor(user, caller).did("role_changed", user.name, before=user.role, after=role)
        await self._stores.people.set_role(user.id, role, entry)
        return await self._stores.users.by_id(user.id) or user

    def _role_of(self, person: SignedOn) -> Role | None:
        """Return the highest role that the provider's groups stand for."""
        said = person.claims.get(self._settings.oidc_role_claim) or ()
        groups = set(map(str, said if isinstance(said, list) else [said]))
        found = (role for role in reversed(ROLES) if groups & set(self._settings.oidc_groups(role)))
        return next(found, None)


def _told(error: ProviderAwayError | ProviderRefusedError) -> AccountError:
    log.warning("sign_on.failed", reason=str(error))
    return AccountError("sso_away" if isinstance(error, ProviderAwayError) else "sso_failed")
