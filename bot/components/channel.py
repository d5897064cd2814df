"""The channel `lots`: the API's only way to Rasa, over HTTP on loopback."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any
from weakref import WeakValueDictionary

import structlog
from rasa.core.agent import Agent
from rasa.core.channels.channel import CollectingOutputChannel, InputChannel, UserMessage
from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse, empty, json

from bot.components import kept_session, speedups, turn_guard
from bot.components.errors import ActionFailedError, ActionFaultError, TurnUndoneError
from bot.components.recall import recall
from bot.components.tracker_store import BoundedTrackerStore

OnNewMessage = Callable[[UserMessage], Awaitable[Any]]

log = structlog.get_logger()


class LotsOutput(CollectingOutputChannel):
    """Collects the bot's messages, each one whole: its text, its buttons and its data."""

    @classmethod
    def name(cls) -> str:
        """Name the channel as responses may name it."""
        return LotsInput.name()

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        """Take one message of the bot."""
        self.messages.append(as_entry(message))


def as_entry(message: dict[str, Any]) -> dict[str, Any]:
    """Return a bot message as the API receives it."""
    buttons = [{"title": each["title"], "payload": each["payload"]} for each in message.get("buttons") or []]
    return {"text": message.get("text") or "", "buttons": buttons, "custom": message.get("custom") or {}}


class LotsInput(InputChannel):
    """Takes messages, gives the replies of the same turn, and forgets conversations."""

    @classmethod
    def name(cls) -> str:
        """Name the channel: its addresses begin with /webhooks/lots/."""
        return "lots"

    def blueprint(self, on_new_message: OnNewMessage) -> Blueprint:
        """Return the routes. This is also where this process is tuned: it is made to serve."""
        speedups.install()
        turn_guard.install()
        routes = Blueprint("lots_channel", __name__)
        # Rasa's own lock looks only once a second whether it is free.
        turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

        @routes.listener("after_server_stop")
        async def close(*_: object) -> None:
            await kept_session.close()

        @routes.route("/", methods=["GET"])
        async def health(request: Request) -> HTTPResponse:
            ready = _agent(request).is_ready()
            return json({"status": "ok" if ready else "no_model"}, status=200 if ready else 503)

        @routes.route("/webhook", methods=["POST"])
        async def receive(request: Request) -> HTTPResponse:
            body = request.json
            if not _is_message(body):
                return json({"error": "bad_message"}, status=400)
            if not _agent(request).is_ready():
                return json({"error": "no_model"}, status=503)
            async with turns.setdefault(body["sender"], asyncio.Lock()):
                return await _answer(body, _store(request), on_new_message)

        @routes.route("/conversations/<sender:str>", methods=["GET"])
        async def hand_out(request: Request, sender: str) -> HTTPResponse:
            events = _store(request).events(sender)
            return json({"events": events}, status=200 if events is not None else 404)

        @routes.route("/conversations/<sender:str>", methods=["DELETE"])
        async def forget(request: Request, sender: str) -> HTTPResponse:
            async with turns.setdefault(sender, asyncio.Lock()):
                _store(request).forget(sender)
            return empty()

        return routes


def _is_message(body: object) -> bool:
    kinds = {"sender": str, "message": str, "metadata": dict}
    return isinstance(body, dict) and all(isinstance(body.get(name), kind) for name, kind in kinds.items())


async def _answer(
    body: dict[str, Any], store: BoundedTrackerStore, on_new_message: OnNewMessage
) -> HTTPResponse:
    sender, metadata = body["sender"], body["metadata"]
    message_id = metadata.get("message_id")
    said_before = store.reply(sender, message_id) if message_id else None
    if said_before is not None:  # the reply was lost on its way: the turn is not run twice
        return json([as_entry(each) for each in said_before])
    output = LotsOutput()
    message = UserMessage(
        text=body["message"].lstrip("/ "),  # a leading slash would be a command to Rasa, past all NLU
        output_channel=output,
        sender_id=sender,
        input_channel=LotsInput.name(),
        message_id=message_id,
        metadata=metadata,
    )
    return await _run_turn(message, output, store, on_new_message)


async def _run_turn(
    message: UserMessage, output: LotsOutput, store: BoundedTrackerStore, on_new_message: OnNewMessage
) -> HTTPResponse:
    try:
        await recall(store, message)
        await on_new_message(message)
    except ActionFailedError as error:
        log.warning("turn.undone", action=error.action, cause=type(error.__cause__).__name__)
        return json({"error": "action_failed"}, status=503)
    except ActionFaultError as error:
        log.warning("turn.undone", action=error.action, status=error.status)
        return json({"error": "action_fault"}, status=500)
    except TurnUndoneError:
        log.exception("turn.undone")
        return json({"error": "storage_failed"}, status=503)
    form = store.forms.pop(message.sender_id, None)
    if form and output.messages:
        output.messages[-1]["form"] = form  # the staff's pages tell that one is under way
    return json(output.messages)


def _agent(request: Request) -> Agent:
    return request.app.ctx.agent


def _store(request: Request) -> BoundedTrackerStore:
    # Rasa wraps every store in one that falls back to memory, and shows no other way to the real one.
    store = _agent(request).tracker_store
    return getattr(store, "_tracker_store", store)
