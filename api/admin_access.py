"""Who may use the administrators' pages."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends

from api.deps import Wired
from api.documents import Stamp, StoredDocument
from api.errors import NotAdministratorError, NotFoundError
from api.staff_cookies import StaffUser
from api.stores.users import User


async def _administrator(user: StaffUser) -> User:
    if not user.administrator:
        raise NotAdministratorError
    return user


Administrator = Annotated[User, Depends(_administrator)]


async def _document(wired: Wired, _user: Administrator, document_id: str, language: str) -> StoredDocument:
    found = await wired.stores.documents.find(document_id, language)
    if found is None:
        raise NotFoundError("There is no such document.", reason="document")
    return found


AskedDocument = Annotated[StoredDocument, Depends(_document)]


async def _stamp(wired: Wired, user: Administrator) -> Stamp:
    return Stamp(user.name, wired.clock())


NewStamp = Annotated[Stamp, Depends(_stamp)]
