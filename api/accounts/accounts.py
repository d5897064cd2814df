"""All that has to do with accounts, put together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from api.accounts.invitations import Invitations
from api.accounts.letters import AccountLetters
from api.accounts.password_change import PasswordChange
from api.accounts.second_factor import SecondFactor
from api.accounts.sign_on import SignOn
from api.accounts.throttle import Throttle
from api.clock import Clock
from api.passwords import Passwords
from api.settings import Settings
from api.staff import StaffDoor
from api.stores.stores import Stores


@dataclass(frozen=True, slots=True)
class Accounts:
    """The door, and what leads to it."""

    door: StaffDoor
    second_factor: SecondFactor
    invitations: Invitations
    passwords: PasswordChange
    sign_on: SignOn
    throttle: Throttle
    letters: AccountLetters

    @classmethod
    def of(
        cls,
        settings: Settings,
        stores: Stores,
        passwords: Passwords,
        letters: AccountLetters,
        clock: Clock,
    ) -> Self:
        """Make every part and hand each the ones that it needs."""
        throttle = Throttle(stores.login_tries, settings.secret_key, clock)
        second_factor = SecondFactor(
            stores.second_factors, throttle, settings.secret_key, settings.cluster_name, clock
        )
        door = StaffDoor(
            stores, passwords, second_factor, throttle, secret_key=settings.secret_key, clock=clock
        )
        return cls(
            door=door,
            second_factor=second_factor,
            invitations=Invitations(stores, door, letters, throttle, clock),
            passwords=PasswordChange(stores, passwords, letters, throttle, clock),
            sign_on=SignOn(settings, stores, door, clock),
            throttle=throttle,
            letters=letters,
        )
