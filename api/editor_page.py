"""The page of one document, whatever happened to it just now."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated

from fastapi import Depends, Request
from starlette.responses import Response

from api.deps import PageMaker, Wired
from api.document_checks import CATEGORIES, faults_of
from api.document_diff import differences
from api.document_form import DocumentForm, form_of, text_of
from api.document_pair import pair_of
from api.documents import StoredDocument
from api.pages import Pages
from api.services import Services
from api.staff_cookies import form_seed
from api.stores.users import User

EVENTS_SHOWN = 30


@dataclass(frozen=True, slots=True)
class EditorPages:
    """Shows the editor to who made a request."""

    request: Request
    wired: Services
    pages: Pages

    async def show(
        self,
        user: User,
        document: StoredDocument,
        *,
        status: int = 200,
        typed: DocumentForm | None = None,
        notice: str = "",
        trouble: str = "",
        conflict: bool = False,
        seed: str = "",
    ) -> Response:
        """Return the page.

        Args:
            user: Who looks at it.
            document: As it is stored.
            status: Of the answer.
            typed: What stands in the form and is not stored; by default what is stored.
            notice: A sentence on what went well.
            trouble: A sentence on what did not.
            conflict: Whether somebody else has saved while `typed` was being written.
            seed: The cookie that the form is tied to, where it is newer than the request's.
        """
        shown = typed or form_of(document.text)
        return self.pages.render(
            self.request,
            "admin/editor.html",
            status,
            user=user,
            form_token=self.wired.staff.form_token(seed or form_seed(self.request)),
            document=document,
            notice=notice,
            trouble=trouble,
            **_clash(document, typed, conflict=conflict),
            **_form(document, shown, self.wired.today, unsaved=typed is not None),
            **await self._beside(document, shown),
            **await self._history(document),
        )

    async def _beside(self, document: StoredDocument, shown: DocumentForm) -> dict[str, object]:
        """Return what the page says of the other language."""
        pair = await self.wired.stores.documents.pair(document.document_id)
        other = pair.get(document.other_language)
        beside = pair_of(shown, form_of(other.text)) if other else None
        return {"pair": pair, "other": other, "beside": beside}

    async def _history(self, document: StoredDocument) -> dict[str, object]:
        """Return what happened to the document, the latest first."""
        history = self.wired.stores.history
        return {
            "versions": await history.versions(document.key, EVENTS_SHOWN),
            "events": await history.events(document.key, EVENTS_SHOWN),
        }

    def text(self, name: str) -> str:
        """Return a sentence of `texts.publishing` in the language of the page."""
        return self.pages.texts_for(self.request).text(f"publishing.{name}")


def _clash(document: StoredDocument, typed: DocumentForm | None, *, conflict: bool) -> dict[str, object]:
    changes = differences(document.text, text_of(typed)) if conflict and typed else ()
    return {"conflict": conflict, "changes": changes}


def _form(document: StoredDocument, shown: DocumentForm, today: date, *, unsaved: bool) -> dict[str, object]:
    return {
        "form": replace(shown, category=shown.category or document.category),
        "unsaved": unsaved,
        "stored": form_of(document.text),
        "faults": faults_of(shown, today),
        "categories": CATEGORIES,
        "today": today,
    }


async def _editor(request: Request, wired: Wired, pages: PageMaker) -> EditorPages:
    return EditorPages(request, wired, pages)


Editor = Annotated[EditorPages, Depends(_editor)]
