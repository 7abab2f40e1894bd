"""A site on this machine that does as it is told: serves, changes, redirects, lies, stalls and attacks."""

import email.utils
import socketserver
import ssl
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import pairwise

Say = Callable[[bytes], None]


@dataclass(frozen=True, slots=True)
class Asked:
    """One request as it came."""

    path: str
    headers: Mapping[str, str]
    at: float
    body: bytes = b""


@dataclass(slots=True)
class Site:
    """What it serves under each path, and what it was asked. Paths it does not know are not found."""

    port: int
    answers: dict[str, Callable[[Asked, Say], None]] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    @property
    def paths(self) -> list[str]:
        """What was asked for, robots.txt aside."""
        return [each.path for each in self.asked if each.path != "/robots.txt"]

    @property
    def pauses(self) -> list[float]:
        return [later.at - sooner.at for sooner, later in pairwise(self.asked)]

    def page(self, path: str, content: bytes | str, *, status: int = 200, **headers: str) -> None:
        body = content.encode() if isinstance(content, str) else content
        named = {"Content-Type": "text/html; charset=utf-8", **_named(headers)}
        self.raw(path, [message(status, {**named, "Content-Length": str(len(body))}, body)])

    def versioned(self, path: str, content: str, *, etag: str, modified: str = "") -> None:
        """A page that knows when it is as it was."""

        def answer(asked: Asked, say: Say) -> None:
            named = {"ETag": etag, "Content-Type": "text/html"} | ({"Last-Modified": modified} if modified else {})
            if etag in asked.headers.get("if-none-match", ""):
                say(message(304, named, b""))
            else:
                say(message(200, {**named, "Content-Length": str(len(content.encode()))}, content.encode()))

        self.answers[path] = answer

    def redirect(self, path: str, to: str, *, status: int = 302) -> None:
        self.page(path, "", status=status, location=to)

    def raw(self, path: str, pieces: Iterable[bytes], *, pause: float = 0.0) -> None:
        """Send the pieces, one after another, whatever they are; an endless iterable is sent until nobody listens."""
        kept = pieces if isinstance(pieces, list) else None

        def answer(_: Asked, say: Say) -> None:
            for piece in pieces if kept is None else kept:
                say(piece)
                time.sleep(pause)

        self.answers[path] = answer

    def robots(self, *lines: str) -> None:
        self.page("/robots.txt", "\n".join(lines), content_type="text/plain")

    def in_turn(self, path: str, *answers: bytes) -> None:
        """Answer differently each time, at last always the same."""
        left = list(answers)

        def answer(_: Asked, say: Say) -> None:
            say(left.pop(0) if len(left) > 1 else left[0])

        self.answers[path] = answer


def message(status: int, headers: Mapping[str, str], body: bytes = b"") -> bytes:
    lines = [f"HTTP/1.1 {status} Status", *(f"{name}: {value}" for name, value in headers.items()), "", ""]
    return "\r\n".join(lines).encode("latin-1") + body


def found(body: str, **headers: str) -> bytes:
    named = {"Content-Type": "text/html; charset=utf-8", "Content-Length": str(len(body.encode())), **_named(headers)}
    return message(200, named, body.encode())


def page(title: str, *paragraphs: str, head: str = "") -> str:
    """A page that a reader of reports reads."""
    told = "".join(f"<p>{each}</p>" for each in paragraphs)
    return (
        f"<!doctype html><html lang=en><head><title>{title}</title>{head}</head>"
        f"<body><article><h1>{title}</h1>{told}</article></body></html>"
    )


def http_date(seconds: float) -> str:
    return email.utils.formatdate(time.time() + seconds, usegmt=True)


@contextmanager
def serving(secured: ssl.SSLContext | None = None) -> Iterator[Site]:
    """Serve on a free port of 127.0.0.1 as long as the block lasts."""

    class Handler(socketserver.StreamRequestHandler):
        timeout = 30

        def handle(self) -> None:
            with suppress(OSError, ValueError):
                path = self.rfile.readline().split(b" ")[1].decode("ascii")
                headers = dict(_headers(self.rfile))
                body = self.rfile.read(int(headers.get("content-length", 0)))
                asked = Asked(path, headers, time.monotonic(), body)
                site.asked.append(asked)
                site.answers.get(path, _not_found)(asked, self._say)

        def _say(self, piece: bytes) -> None:
            self.wfile.write(piece)
            self.wfile.flush()

    class Server(socketserver.ThreadingTCPServer):
        allow_reuse_address = True
        daemon_threads = True
        block_on_close = False
        request_queue_size = 64

        def finish_request(self, request, client_address) -> None:
            with suppress(OSError):
                if secured is None:
                    super().finish_request(request, client_address)
                    return
                with secured.wrap_socket(request, server_side=True) as opened:
                    super().finish_request(opened, client_address)

    with Server(("127.0.0.1", 0), Handler) as server:
        site = Site(port=server.server_address[1])
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield site
        finally:
            server.shutdown()
            thread.join()


def _headers(lines: Iterable[bytes]) -> Iterator[tuple[str, str]]:
    for line in lines:
        name, colon, value = line.decode("latin-1").partition(":")
        if not colon:
            return
        yield name.strip().lower(), value.strip()


def _not_found(_: Asked, say: Say) -> None:
    say(message(404, {"Content-Type": "text/html", "Content-Length": "9"}, b"not found"))


def _named(headers: Mapping[str, str]) -> dict[str, str]:
    return {"-".join(word.capitalize() for word in name.split("_")): value for name, value in headers.items()}
