"""The plan by e-mail, asked for in words instead of with the button of its card."""

from __future__ import annotations

from actions.chat_action import Speaker
from actions.fields import Problem
from actions.journeys.mail_wish import MailWish
from actions.move_reply import explain
from actions.plan_post import PlanPost, PlanReceipt
from actions.turn import Turn


class PlanMail:
    """Orders it, and says what comes of that."""

    def __init__(self, post: PlanPost) -> None:
        self._post = post

    async def answer(self, wish: MailWish, turn: Turn, speaker: Speaker, *, shown: bool) -> None:
        """Send the plan, or ask for the address.

        Args:
            wish: what the visitor wrote.
            turn: the turn.
            speaker: says it.
            shown: whether there is a plan already.
        """
        words, address = speaker.words.plan_mail, wish.address
        if not shown:
            speaker.say(words.early)
        elif address is None:
            speaker.say(words.ask)
        elif address.problem == "email_slip":
            speaker.say(words.slip.format(email=address.value))
        elif address.problem is not None:
            speaker.say(explain(Problem(address.problem, address.value), speaker))
        else:
            speaker.say(self._told(await self._order(address.value, turn), address.value, speaker))

    async def _order(self, email: str, turn: Turn) -> PlanReceipt:
        session, message = (str(turn.metadata.get(name) or "") for name in ("session_id", "message_id"))
        return await self._post.order(session, f"plan-mail-{message}", email)

    def _told(self, receipt: PlanReceipt, email: str, speaker: Speaker) -> str:
        words = speaker.words.plan_mail
        match receipt.fate:
            case "ordered":
                return words.sent.format(email=email)
            case "often":
                return words.often.format(minutes=receipt.minutes)
            case "away":
                return words.away
            case "no_address":
                return explain(Problem("email_invalid", email), speaker)
            case "missing" | "failed":
                return words.failed
