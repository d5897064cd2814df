"""What visitors asked in vain, in groups; and what becomes of it: a document, a place in one, or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Form, Query
from starlette.responses import RedirectResponse, Response

from api.admin_access import Administrator, NewStamp
from api.asked_in_vain import Grouped
from api.deps import RowNumber, Wired
from api.document_checks import CATEGORIES, LONGEST_TITLE
from api.errors import InvalidInputError
from api.models import Language
from api.paging import PageNumber, paging
from api.question_filing import Filed, Part
from api.questions import AskedQuestion, QuestionGroup, wordings_of
from api.staff_cookies import OurForm
from api.staff_pages import AdminPage
from api.stores.document_titles import choices_of
from api.stores.unanswered import MOST_CHOSEN
from api.visitor_text import clean

PAGE_SIZE = 50
GROUPS_ON_PAGE = 20
LONGEST_NUMBER = 9  # digits: what fits into the database's integers

router = APIRouter(prefix="/admin/asked-in-vain", include_in_schema=False)


async def _chosen(question: Annotated[list[str], Form(default_factory=list)]) -> list[int]:
    """Read the numbers of the chosen questions; a field carries those of one wording, with commas."""
    numbers = [part for field in question for part in field.split(",")]
    if not all(part.isascii() and part.isdecimal() and len(part) <= LONGEST_NUMBER for part in numbers):
        raise InvalidInputError("A question is named by its number.")
    return [int(part) for part in numbers][:MOST_CHOSEN]


Chosen = Annotated[list[int], Depends(_chosen)]


@router.get("")
async def asked(
    *,
    wired: Wired,
    pages: AdminPage,
    page: PageNumber = 1,
    done: str = "",
    number: Annotated[int, Query(ge=0)] = 0,
) -> Response:
    """Show the questions in groups: by meaning if that is known already, else as they were asked."""
    grouped = await wired.asked.at_once(pages.language)
    if not grouped.by_meaning:
        wired.knowledge.warm()
    return pages.show(
        "admin/asked.html",
        waits=not grouped.by_meaning,
        notice=pages.texts["asked"]["done"].get(done, "").format(number=number),
        days=wired.settings.transcript_days,
        **_page_of(grouped, page),
    )


@router.get("/groups")
async def groups(wired: Wired, pages: AdminPage, page: PageNumber = 1) -> Response:
    """Return the part of the page that holds the groups, by meaning."""
    grouped: Grouped = await wired.asked.by_meaning(pages.language)
    return pages.show("admin/asked_groups.html", waits=False, **_page_of(grouped, page))


@router.get("/settled")
async def settled(wired: Wired, pages: AdminPage, page: PageNumber = 1) -> Response:
    """Show what was dismissed or went into a document, the latest first."""
    total = await wired.stores.unanswered.count_settled()
    return pages.show(
        "admin/asked_settled.html",
        questions=await wired.stores.unanswered.settled(PAGE_SIZE, (page - 1) * PAGE_SIZE),
        **paging(page, total, PAGE_SIZE),
    )


@router.post("/settled/{question_id}/put-back", dependencies=[OurForm])
async def put_back(wired: Wired, _user: Administrator, question_id: RowNumber) -> Response:
    """Make a settled question open again."""
    await wired.stores.unanswered.put_back(question_id)
    return RedirectResponse("/admin/asked-in-vain/settled", 303)


@router.post("/dismiss", dependencies=[OurForm])
async def dismiss(wired: Wired, _user: Administrator, stamp: NewStamp, question: Chosen) -> Response:
    """Take questions from the list without a document."""
    number = await wired.stores.unanswered.settle(question, stamp)
    return _done("dismissed", number)


@router.post("/start", dependencies=[OurForm])
async def start(wired: Wired, pages: AdminPage, question: Chosen) -> Response:
    """Ask for what a new document with these questions needs."""
    asked = await wired.stores.unanswered.chosen(question)
    if not asked:
        return _done("nothing")
    return pages.show("admin/asked_start.html", **_start_values(asked, question))


@router.post("/begin", dependencies=[OurForm])
async def begin(
    *,
    wired: Wired,
    _user: Administrator,
    stamp: NewStamp,
    question: Chosen,
    title: Annotated[str, Form(min_length=1, max_length=LONGEST_TITLE)],
    language: Annotated[Language, Form()],
    category: Annotated[str, Form(max_length=40)],
) -> Response:
    """Begin a document with these questions, and open its editor."""
    asked = await wired.stores.unanswered.chosen(question)
    if not asked:
        return _done("nothing")
    return _filed(await wired.filing.start(clean(title), language, category, asked, stamp, today=wired.today))


@router.post("/add", dependencies=[OurForm])
async def add(
    *,
    wired: Wired,
    pages: AdminPage,
    stamp: NewStamp,
    question: Chosen,
    document_id: Annotated[str, Form(max_length=100)] = "",
    part: Annotated[Part, Form()] = "questions",
) -> Response:
    """Add these questions to a document's drafts, as answered or as left open; without one, ask for it."""
    asked = await wired.stores.unanswered.chosen(question)
    if not asked:
        return _done("nothing")
    language = pages.language
    filed = await wired.filing.add(document_id, part, language, asked, stamp) if document_id else None
    if filed is None:
        choices = choices_of(await wired.stores.titles.all(), language)
        return pages.show("admin/asked_add.html", wordings=wordings_of(asked), choices=choices, part=part)
    return _filed(filed, part)


def _page_of(grouped: Grouped, page: int) -> dict[str, Any]:
    first = (page - 1) * GROUPS_ON_PAGE
    shown = grouped.groups[first : first + GROUPS_ON_PAGE]
    return {"grouped": grouped, "shown": shown, **paging(page, len(grouped.groups), GROUPS_ON_PAGE)}


def _filed(filed: Filed, part: Part = "questions") -> Response:
    """Open the draft, or tell how many questions are not in it."""
    if filed.left:
        return _done("left", filed.left)
    return RedirectResponse(f"{filed.path}?done={'asked' if part == 'questions' else 'left_open'}", 303)


def _done(word: str, number: int = 0) -> Response:
    return RedirectResponse(f"/admin/asked-in-vain?done={word}&number={number}", 303)


def _start_values(asked: Sequence[AskedQuestion], order: Sequence[int]) -> dict[str, Any]:
    """Suggest the most typical question, which comes first, as the title."""
    places = {number: place for place, number in enumerate(order)}
    group = QuestionGroup(sorted(asked, key=lambda question: places[question.id]))
    return {
        "wordings": group.wordings,
        "title": group.title.text.rstrip("?! ")[:LONGEST_TITLE],
        "wanted": group.title.language,
        "categories": CATEGORIES,
        "longest": LONGEST_TITLE,
    }
