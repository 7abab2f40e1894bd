"""A service that was named is asked within limits: without TLS on this machine alone, and no redirect leads off."""

import pytest
from loopback import http_date

from dateline.archive.fetching import Asker, Limits, Pacing, is_on_this_machine, read_address
from dateline.domain.errors import DatelineError, Refused, Unreachable, Unsupported
from talking import MB, Answered, Talker, completion

SECRET = "sk-very-secret"  # a made-up key
ASKED = b'{"messages":[{},{"content":"{}"}]}'


def asker(address: str, slept: list[float] | None = None, **limits: float) -> Asker:
    slept = [] if slept is None else slept
    allowed = Limits(
        **{"read": 5.0, "whole": 5.0, "body": MB, "unpacked": MB, "attempts": 2, "patience": 60.0} | limits
    )
    pacing = Pacing(0.0, clock=lambda: 0.0, sleep=slept.append)
    headers = {"Authorization": f"Bearer {SECRET}", "Content-Type": "application/json"}
    return Asker(address, headers=headers, limits=allowed, pacing=pacing, jitter=lambda _, high: high)


def test_what_is_asked_is_posted_whole(talker: Talker) -> None:
    talker.says = lambda _: completion("yes")
    answer = asker(f"{talker.endpoint}/chat/completions").ask(ASKED)
    assert (answer.status, b'"yes"' in answer.content) == (200, True)
    assert talker.asked == [{"messages": [{}, {"content": "{}"}]}]
    [headers] = talker.headers
    assert (headers["path"], headers["authorization"]) == ("/v1/chat/completions", f"Bearer {SECRET}")


@pytest.mark.parametrize(
    ("first", "pauses"),
    [
        (Answered(b"", status=429, headers={"Retry-After": "7"}), [7.0]),
        (Answered(b"", status=500), [2.0]),
        (Answered(b"", status=503, headers={"Retry-After": http_date(-5)}), []),
        (Answered(b"cut", announced=99), [2.0]),
    ],
)
def test_a_busy_service_is_asked_again_after_a_pause(talker: Talker, first: Answered, pauses: list[float]) -> None:
    left = [first]
    talker.says = lambda _: left.pop() if left else completion("yes")
    slept: list[float] = []
    assert asker(talker.endpoint, slept).ask(ASKED).status == 200
    assert slept == pauses
    assert len(talker.asked) == 2


def test_one_that_stays_busy_is_left_alone(talker: Talker) -> None:
    talker.says = lambda _: Answered(b"", status=429, headers={"Retry-After": "3600"})
    assert asker(talker.endpoint).ask(ASKED).status == 429
    assert len(talker.asked) == 1


@pytest.mark.parametrize(
    ("answered", "limits", "error", "said"),
    [
        (Answered(b" " * 100, announced=100 * MB, stalls=True), {}, Refused, "announces 100 MB"),
        (Answered(b"{", announced=10, stalls=True), {"whole": 0.2, "read": 0.2}, Unreachable, "slow|not done"),
        (Answered(b"{}", headers={"Content-Encoding": "br"}), {}, Unsupported, "packed as"),
    ],
)
def test_what_is_too_much_or_too_slow_is_one_error(
    talker: Talker, answered: Answered, limits: dict[str, float], error: type[DatelineError], said: str
) -> None:
    talker.says = lambda _: answered
    with pytest.raises(error, match=said) as raised:
        asker(talker.endpoint, **limits, attempts=1).ask(ASKED)
    assert str(raised.value).endswith("see to the service, or try again later")
    assert SECRET not in str(raised.value)


def test_no_redirect_is_followed(talker: Talker) -> None:
    talker.says = lambda _: Answered(b"", status=307, headers={"Location": f"{talker.endpoint}/elsewhere"})
    assert asker(talker.endpoint).ask(ASKED).status == 307
    assert len(talker.asked) == 1


def test_without_tls_only_this_machine_is_asked(talker: Talker) -> None:
    limits = Limits(attempts=1)
    for number in ("10.1.2.3", "203.0.113.7"):
        away = Asker(
            f"http://models.example:{talker.port}/v1", headers={}, limits=limits, resolve=lambda *_, n=number: [n]
        )
        with pytest.raises(Refused, match="another machine"):
            away.ask(ASKED)
    assert talker.asked == []


@pytest.mark.parametrize(
    ("address", "local"),
    [
        ("http://127.0.0.1:1/v1", True),
        ("http://localhost/v1", True),
        ("http://[::1]:8080/", True),
        ("https://127.evil.example/", False),
        ("http://192.168.0.1/", False),
    ],
)
def test_this_machine_is_known(address: str, local: bool) -> None:
    assert is_on_this_machine(read_address(address)) is local
