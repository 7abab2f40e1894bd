"""Work that is spread over processes gives what it gives here, in the same order, and fails as it fails here."""

import os
import signal

import pytest

from dateline.engine import each, local

MANY = list(range(5 * local.FEW))


@pytest.fixture(autouse=True)
def three_processors(monkeypatch):
    monkeypatch.setattr(local, "_processors", lambda: 3)


def squared(number: int) -> bytes:
    return str(number**2).encode()


def here(_: object) -> bytes:
    return str(os.getpid()).encode()


def test_what_is_made_comes_in_order():
    assert list(each(squared, MANY)) == [squared(number) for number in MANY]


def test_many_items_are_worked_on_by_all_processors_and_few_here():
    made = list(each(here, MANY))
    first, rest = made[: local.FIRST], made[local.FIRST :]
    assert set(first) == {here(None)}
    assert [rest.count(process) > len(rest) // 4 for process in {*rest}] == [True, True, True]
    assert here(None) in rest
    assert set(each(here, MANY[:3])) == {here(None)}


def test_what_the_first_items_load_is_loaded_for_all():
    loaded = []

    def work(number: int) -> bytes:
        loaded.append(number)
        return str(loaded[0]).encode()

    assert set(each(work, MANY)) == {b"0"}


def test_what_work_changes_elsewhere_is_lost_and_only_its_share_is_worked_on_here():
    worked_on = []

    def work(number: int) -> bytes:
        worked_on.append(number)
        return b""

    assert list(each(work, MANY)) == [b""] * len(MANY)
    first, rest = MANY[: local.FIRST], MANY[local.FIRST :]
    assert worked_on == [*first, *rest[::3]]


def test_more_than_a_pipe_takes_is_made_of_an_item():
    made = list(each(lambda number: bytes([number % 256]) * 300_000, MANY[: local.FEW + 1]))
    assert [len(content) for content in made] == [300_000] * (local.FEW + 1)
    assert made[3] == b"\x03" * 300_000


def test_an_error_is_raised_here():
    def work(number: int) -> bytes:
        if number == 70:
            raise ValueError("no seventy")
        return squared(number)

    made = each(work, MANY)
    assert [next(made) for _ in range(70)] == [squared(number) for number in range(70)]
    with pytest.raises(ValueError, match="no seventy"):
        next(made)


def test_a_process_that_is_ended_costs_nothing():
    parent = os.getpid()

    def work(number: int) -> bytes:
        if os.getpid() != parent and number == 40:
            os.kill(os.getpid(), signal.SIGKILL)
        return squared(number)

    assert list(each(work, MANY)) == [squared(number) for number in MANY]


def test_no_process_is_left_when_nobody_wants_the_rest():
    made = each(here, MANY)
    ours, *workers = [int(next(made)) for _ in range(local.FIRST + 3)][local.FIRST :]
    made.close()
    assert len({ours, *workers}) == 3
    for worker in workers:
        with pytest.raises(ProcessLookupError):
            os.kill(worker, 0)
