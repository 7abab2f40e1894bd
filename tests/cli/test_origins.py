"""The door `dateline origins`."""

import json

from click.testing import CliRunner

from dateline.cli import main

WORDS = (
    "The tanker left Port Selene before dawn with forty drums on its deck, and none of them was named in its papers."
)


def answered(lines: list[bytes]) -> tuple[int, list[dict[str, object]]]:
    result = CliRunner().invoke(main, ["origins"], input=b"".join(line + b"\n" for line in lines))
    return result.exit_code, [json.loads(line) for line in result.stdout.splitlines()]


def report(doc: object, day: str, text: str = WORDS) -> bytes:
    return json.dumps({"doc": doc, "published": day, "publisher": f"Paper {day}", "title": "", "text": text}).encode()


def test_each_line_is_answered_in_order_in_the_promised_shape() -> None:
    code, told = answered([report("b", "2031-04-03"), report("a", "2031-04-02")])
    assert code == 0
    assert told == [
        {
            "doc": "b",
            "derived": [{"from": "a", "origin": None, "kind": "copies", "passages": [[0, len(WORDS) - 1]]}],
        },
        {"doc": "a", "derived": []},
    ]


def test_a_bad_line_costs_its_own_answer_and_no_other() -> None:
    code, told = answered([report("b", "2031-04-03"), b'{"doc": "x"}', b"\xff", report("a", "2031-04-02")])
    assert code == 1
    assert [line.get("doc") for line in told] == ["b", "x", None, "a"]
    assert ["error" in line for line in told] == [False, True, True, False]
    assert told[0]["derived"]


def test_what_is_not_known_may_be_null() -> None:
    line = json.dumps({"doc": 1, "published": None, "publisher": None, "title": None, "text": WORDS}).encode()
    assert answered([line]) == (0, [{"doc": 1, "derived": []}])


def test_no_line_is_no_answer() -> None:
    assert answered([]) == (0, [])
