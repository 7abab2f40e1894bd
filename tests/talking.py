"""A language model on this machine that says what the test tells it: the truth, lies, nonsense, or nothing in time."""

import json
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from dateline.app.desk import Desk
from dateline.app.model_settings import ModelSettings

Question = Mapping[str, object]
MB = 1024 * 1024


@dataclass(slots=True)
class Answered:
    """What goes back: a status, headers, and the body in pieces, which may stop short of what is announced."""

    body: bytes
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    announced: int | None = None
    stalls: bool = False


@dataclass(slots=True)
class Talker:
    """Answers each question by `says`; `asked` holds the requests as they came, `headers` those of each."""

    port: int = 0
    says: Callable[[Question], str | Answered] = lambda _: "{}"
    asked: list[dict[str, object]] = field(default_factory=list)
    headers: list[Mapping[str, str]] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)

    @property
    def endpoint(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"

    @property
    def questions(self) -> list[Question]:
        return [json.loads(each["messages"][1]["content"]) for each in self.asked]  # type: ignore[index]

    def answer(self, asked: dict[str, object]) -> Answered:
        self.asked.append(asked)
        said = self.says(self.questions[-1])
        return said if isinstance(said, Answered) else completion(said)

    def desk(self, desk: Desk, model: str = "marlow-7b", **settings: object) -> Desk:
        """Return the desk with this model; another name of it has none of what was answered before."""
        named = ModelSettings(endpoint=self.endpoint, model=model, **settings)  # type: ignore[arg-type]
        return replace(desk, settings=replace(desk.settings, model=named))


def completion(content: str, finish: str = "stop") -> Answered:
    told = {"id": "1", "choices": [{"index": 0, "finish_reason": finish, "message": {"role": "assistant"}}]}
    told["choices"][0]["message"]["content"] = content  # type: ignore[index]
    return Answered(json.dumps(told).encode(), headers={"Content-Type": "application/json"})


def text(words: str) -> str:
    return json.dumps({"text": words})


def accounts(*told: tuple[str, str, str]) -> str:
    return json.dumps({"accounts": [{"words": words, "who": who, "date": date} for words, who, date in told]})


@contextmanager
def talking() -> Iterator[Talker]:
    """Serve on a free port of 127.0.0.1 as long as the block lasts."""
    talker = Talker()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            talker.headers.append({name.lower(): value for name, value in self.headers.items()} | {"path": self.path})
            answered = talker.answer(json.loads(body))
            with suppress(OSError):
                self.send_response(answered.status)
                for name, value in answered.headers.items():
                    self.send_header(name, value)
                announced = len(answered.body) if answered.announced is None else answered.announced
                self.send_header("Content-Length", str(announced))
                self.end_headers()
                self.wfile.write(answered.body)
                self.wfile.flush()
                if answered.stalls:
                    talker.over.wait(30)
            self.close_connection = True

        def log_message(self, *_: object) -> None:
            """Tell nobody."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        talker.port = server.server_port
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield talker
        finally:
            talker.over.set()
            server.shutdown()
            thread.join()
