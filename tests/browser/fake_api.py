"""A small server that speaks the chat contract, so that the widget is tested without Rasa or a database."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, Self

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Receive, Scope, Send

from api.headers import PAGE_POLICY

WEB = Path(__file__).parents[2] / "web"
CITATION = {
    "document_id": "vecura-gmp",
    "title": "GMP production at Vecura",
    "section": "Who may use it",
    "url": "https://ki.se/en/research/vecura",
    "verified": "2026-11-22",
    "certainty": "verified",
}
GREETINGS = {
    "en": ("Hello! I am Lots, an AI assistant.", "What can you do?", "Talk to a person"),
    "sv": ("Hej! Jag är Lots, en AI-assistent.", "Vad kan du göra?", "Prata med en person"),
}
Message = dict[str, Any]


@dataclass
class Conversation:
    """One session: its messages, its state, and the ids of the messages that have been taken."""

    messages: list[Message] = field(default_factory=list)
    state: str = "bot"
    replies: dict[str, list[Message]] = field(default_factory=dict)


@dataclass(frozen=True)
class Fault:
    """What a request to `path` meets in place of its answer."""

    path: str
    status: int
    body: dict[str, Any]
    headers: dict[str, str]


class FakeApi:
    """The chat contract in memory; tests arrange its answers and faults and read what arrived."""

    def __init__(self) -> None:
        self.address = ""
        self.clear()

    def clear(self) -> None:
        """Forget everything: each test begins with an empty server."""
        self.conversations: dict[str, Conversation] = {}
        self.requests: list[tuple[str, str, Any]] = []
        self.answers: dict[str, Message] = {}
        self.faults: list[Fault] = []
        self.hold = threading.Event()
        self.hold.set()
        self.count = 0

    # -- what tests use

    def answer(self, question: str, text: str, **fields: Any) -> None:
        """Arrange the reply to `question`; all others get a plain sentence."""
        self.answers[question] = {"text": text, **fields}

    def fail(self, path: str, status: int, times: int = 1, retry_after: int = 0, **body: Any) -> None:
        """Let the next `times` requests to `path` fail with problem details."""
        headers = {"Retry-After": str(retry_after)} if retry_after else {}
        self.faults += [Fault(path, status, body, headers)] * times

    def push(self, text: str, role: str = "staff", **fields: Any) -> None:
        """Add a message that reaches the visitor through the event stream."""
        (conversation,) = self.conversations.values()
        conversation.messages.append(self._message(role, text, **fields))

    def bodies(self, method: str, path: str) -> list[Any]:
        """Return the bodies of all requests of that kind, in order."""
        return [body for verb, place, body in self.requests if (verb, place) == (method, path)]

    # -- the contract

    def app(self) -> ASGIApp:
        """Return the application: the chat routes, and the website's files under the strict policy."""
        chat = [
            Route("/sessions", self._begin, methods=["POST"]),
            Route("/messages", self._take, methods=["POST"]),
            Route("/messages", self._history),
            Route("/messages/{id:int}/plan/mail", self._accept, methods=["POST"]),
            Route("/messages/{id:int}/{file:path}", self._file),
            Route("/events", self._events),
            Route("/feedback", self._accept, methods=["POST"]),
            Route("/contact", self._accept, methods=["POST"]),
            Route("/session", self._forget, methods=["DELETE"]),
        ]
        pages = [
            Route("/", lambda _: FileResponse(WEB / "demo" / "index.html")),
            Route("/sv", lambda _: FileResponse(WEB / "demo" / "sv.html")),
            Route("/bare", _bare),
            *(Route(f"/{script.name}", _script) for script in WEB.glob("*.js")),
            Route("/privacy", lambda _: HTMLResponse("<!doctype html><title>Privacy</title>")),
            Mount("/static", StaticFiles(directory=WEB / "static")),
        ]
        return _Secured(Starlette(routes=[Mount("/api/chat", routes=chat), *pages]))

    async def _note(self, request: Request) -> Response | None:
        path = request.url.path.removeprefix("/api/chat")
        body = request.state.body = json.loads(await request.body() or b"null")
        self.requests.append((request.method, path, body))
        await asyncio.to_thread(self.hold.wait)
        for fault in self.faults:
            if fault.path == path and request.method != "GET":
                self.faults.remove(fault)
                return JSONResponse(fault.body, fault.status, fault.headers)
        return None

    def _conversation(self, request: Request) -> Conversation | None:
        return self.conversations.get(request.headers.get("Authorization", "").removeprefix("Bearer "))

    def _message(self, role: str, text: str, **fields: Any) -> Message:
        self.count += 1
        created = datetime.now(timezone.utc).isoformat()
        empty: Message = {"kind": "text", "language": None, "buttons": [], "citations": [], "cards": []}
        return {**empty, "id": self.count, "role": role, "text": text, "created_at": created, **fields}

    async def _begin(self, request: Request) -> Response:
        if fault := await self._note(request):
            return fault
        language = request.state.body["language"]
        text, *titles = GREETINGS[language]
        buttons = [{"title": title, "payload": title} for title in titles]
        greeting = self._message("bot", text, language=language, buttons=buttons)
        token = f"token-{len(self.requests)}"
        self.conversations[token] = Conversation([greeting])
        return JSONResponse({"session_id": "s", "token": token, "messages": [greeting]}, 201)

    async def _take(self, request: Request) -> Response:
        if fault := await self._note(request):
            return fault
        conversation = self._conversation(request)
        if conversation is None:
            return JSONResponse({"detail": "unknown token"}, 401)
        body = request.state.body
        key = body["client_message_id"]
        if key not in conversation.replies:
            conversation.messages.append(self._message("visitor", body["text"], client_message_id=key))
            reply = {"text": f"You said: {body['text']}", **self.answers.get(body["text"], {})}
            conversation.replies[key] = [self._message("bot", **reply)]
            conversation.messages += conversation.replies[key]
        number = conversation.replies[key][0]["id"] - 1
        reply = {"messages": conversation.replies[key], "state": conversation.state, "message_id": number}
        return JSONResponse(reply)

    async def _history(self, request: Request) -> Response:
        await self._note(request)
        conversation = self._conversation(request)
        if conversation is None:
            return JSONResponse({"detail": "unknown token"}, 401)
        return JSONResponse({"messages": conversation.messages, "state": conversation.state})

    async def _events(self, request: Request) -> Response:
        await self._note(request)
        conversation = self._conversation(request)
        if conversation is None:
            return JSONResponse({"detail": "unknown token"}, 401)
        after = int(request.query_params.get("after", 0))
        return StreamingResponse(self._stream(request, conversation, after), media_type="text/event-stream")

    async def _stream(self, request: Request, conversation: Conversation, after: int) -> AsyncIterator[str]:
        yield ": open\n\n"
        while not await request.is_disconnected() and conversation in self.conversations.values():
            for message in [each for each in conversation.messages if each["id"] > after]:
                after = message["id"]
                yield f"id: {after}\nevent: message\ndata: {json.dumps(message)}\n\n"
            await asyncio.sleep(0.02)

    async def _accept(self, request: Request) -> Response:
        return await self._note(request) or JSONResponse({"lead_id": "lead"}, 201)

    async def _file(self, request: Request) -> Response:
        await self._note(request)
        if self._conversation(request) is None:
            return JSONResponse({"detail": "unknown token"}, 401)
        return Response(request.path_params["file"], media_type="application/octet-stream")

    async def _forget(self, request: Request) -> Response:
        if fault := await self._note(request):
            return fault
        self.conversations.clear()
        return Response(status_code=204)


def _script(request: Request) -> Response:
    return FileResponse(WEB / Path(request.url.path).name)


def _bare(request: Request) -> Response:
    """Answer with the page of a site that has only the two tags, in the language asked for."""
    language = request.query_params.get("lang", "en")
    attributes = request.query_params.get("attributes", "")
    script = '<script type="module" src="/widget.js"></script>'
    head = (
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><title>A site</title>{script}'
    )
    body = f"<main><h1>A site</h1><p>Text.</p></main><lots-chat {attributes}></lots-chat>"
    return HTMLResponse(
        f'<!doctype html><html lang="{language}"><head>{head}</head><body>{body}</body></html>'
    )


class _Secured:
    """Adds the Content-Security-Policy under which the widget has to live."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def with_policy(message: Any) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], (b"content-security-policy", PAGE_POLICY)]
            await send(message)

        await self.app(scope, receive, with_policy)


class Server:
    """Runs the fake in a thread of its own, on a free port."""

    def __init__(self, api: FakeApi) -> None:
        self.api = api
        config = uvicorn.Config(api.app(), port=0, log_level="error", timeout_graceful_shutdown=1, ws="none")
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run)

    def __enter__(self) -> Self:
        self._thread.start()
        while not self._server.started:
            self._thread.join(0.01)
        port = self._server.servers[0].sockets[0].getsockname()[1]
        self.api.address = f"http://127.0.0.1:{port}"
        return self

    def __exit__(self, *error: object) -> None:
        self.api.conversations.clear()
        self._server.should_exit = True
        self._thread.join()
