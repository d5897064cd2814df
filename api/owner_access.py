"""Who may use the owners' pages."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends

from api.deps import RowNumber, Wired
from api.errors import NotFoundError, NotOwnerError
from api.staff_cookies import StaffUser
from api.stores.users import User


async def _owner(user: StaffUser) -> User:
    if not user.owner:
        raise NotOwnerError
    return user


Owner = Annotated[User, Depends(_owner)]


async def _colleague(wired: Wired, _owner: Owner, user_id: RowNumber) -> User:
    found = await wired.stores.users.by_id(user_id)
    if found is None:
        raise NotFoundError("There is no such account.", reason="account")
    return found


Colleague = Annotated[User, Depends(_colleague)]
