"""Several hosts at a time, each of them one thing after another."""

import threading
import time

import pytest

from dateline.archive.fetching import Fetched, abreast
from dateline.domain.errors import DatelineError, Unreachable


def fetched(address: str) -> Fetched:
    return Fetched(
        address=address,
        final=address,
        hops=(),
        status=200,
        headers=(),
        content=b"x",
        media_type="",
        taken_at="",
        exchange=b"",
    )


class Server:
    """Counts how many ask at a time, in all and of each host."""

    def __init__(self, pause: float = 0.02) -> None:
        self.pause, self.lock = pause, threading.Lock()
        self.now: list[str] = []
        self.most, self.most_of_one = 0, 0
        self.asked: list[str] = []

    def ask(self, address: str) -> Fetched:
        host = address.split("/")[2]
        with self.lock:
            self.asked.append(address)
            self.now.append(host)
            self.most = max(self.most, len(self.now))
            self.most_of_one = max(self.most_of_one, *map(self.now.count, self.now))
        time.sleep(self.pause)
        with self.lock:
            self.now.remove(host)
        return fetched(address)


ADDRESSES = [f"http://host{host}.example/{page}" for page in range(5) for host in range(12)]


def same(address: str) -> str:
    return address


def test_every_answer_comes_once_and_hosts_are_asked_side_by_side() -> None:
    server = Server()
    came = list(abreast(ADDRESSES, same, server.ask, hosts=4))
    assert sorted(address for address, _ in came) == sorted(ADDRESSES)
    assert all(isinstance(outcome, Fetched) and outcome.address == address for address, outcome in came)
    assert 1 < server.most <= 4
    assert server.most_of_one == 1


def test_one_host_is_asked_in_the_order_given() -> None:
    server = Server(0.0)
    list(abreast(ADDRESSES, same, server.ask))
    assert [each for each in server.asked if "host7." in each] == [each for each in ADDRESSES if "host7." in each]


@pytest.mark.parametrize("raised", [Unreachable("http://a.example/: no"), ValueError("odd"), MemoryError()])
def test_what_goes_wrong_is_that_answer_and_no_other(raised: Exception) -> None:
    def ask(address: str) -> Fetched:
        if address.endswith("/3"):
            raise raised
        return fetched(address)

    came = dict(abreast(ADDRESSES, same, ask))
    wrong = [address for address, outcome in came.items() if isinstance(outcome, DatelineError)]
    assert len(wrong) == 12
    assert all(address.endswith("/3") for address in wrong)


def test_nothing_wanted_is_nothing_asked() -> None:
    assert list(abreast([], same, fetched)) == []


def test_addresses_that_are_none_are_asked_like_others() -> None:
    assert len(list(abreast(["http://[", "", "x"], same, fetched))) == 3


def test_whoever_stops_listening_stops_the_asking() -> None:
    server, before = Server(), set(threading.enumerate())
    listening = abreast(ADDRESSES, same, server.ask, hosts=2)
    next(listening)
    listening.close()
    time.sleep(0.3)
    assert len(server.asked) < len(ADDRESSES) / 2
    asking = set(threading.enumerate()) - before
    for each in asking:
        each.join(timeout=5)
    assert not any(each.is_alive() for each in asking)
