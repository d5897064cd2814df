"""Plans to take away: on paper, in a calendar, by e-mail."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.responses import Response

from api.deps import LimitedSession, RowNumber, Wired
from api.described import file_of, problems
from api.download import download
from api.errors import NotFoundError
from api.plans import KeptPlan
from api.schemas import PlanMailReply, PlanMailRequest
from api.texts import VISITOR_TEXTS
from api.webhook_body import checked_email

router = APIRouter(prefix="/api/chat/messages/{message_id}", tags=["chat"])

NO_PLAN = problems(401, 404, 422, 429, s404="No such message with a plan in this conversation.")
NO_MAIL = problems(400, 413, 503, s503="No mail server is set.")


async def _plan(message_id: RowNumber, session: LimitedSession, wired: Wired) -> KeptPlan:
    """Find the plan of a message of the caller's own conversation."""
    plan = await wired.plans.find(session.id, message_id)
    if plan is None:
        raise NotFoundError("There is no such message with a plan in this conversation.")
    return plan


Plan = Annotated[KeptPlan, Depends(_plan)]


@router.get("/plan.pdf", response_class=Response, responses=NO_PLAN | file_of("application/pdf"))
async def on_paper(plan: Plan) -> Response:
    """Download a plan as a PDF."""
    return download(await plan.pdf(), "application/pdf", plan.file("pdf"))


@router.get("/plan.ics", response_class=Response, responses=NO_PLAN | file_of("text/calendar"))
async def in_a_calendar(plan: Plan) -> Response:
    """Download a plan as a calendar file, a day for each step; the days are proposals."""
    return download(plan.calendar(), "text/calendar", plan.file("ics"))


@router.post("/plan/mail", status_code=202, responses=NO_PLAN | NO_MAIL)
async def by_email(
    message_id: RowNumber, body: PlanMailRequest, session: LimitedSession, wired: Wired
) -> PlanMailReply:
    """Have a plan sent, at most three times an hour; the address is forgotten when it is delivered."""
    email = checked_email(body.email, VISITOR_TEXTS[session.language].bad_email)
    await wired.plan_post.order(session, message_id, email)
    wired.jobs.outbox.wake()
    return PlanMailReply(message_id=message_id)
