"""`draft --rewrite` and `--accounts`, and the rewritten text in the inbox, as people call them."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dateline.app.chronologies import add_chronology
from dateline.app.desk import Desk, create, open_desk, read_settings
from dateline.app.history import undo
from dateline.app.inbox import inbox_of
from dateline.app.model_settings import KEY_VARIABLE, read_model
from dateline.app.proposing import Drafting
from dateline.cli import main
from dateline.domain.errors import Invalid
from drafts_laid import drafted, lay
from talking import Answered, Talker, talking, text

SAILED = "The tanker Orla left Port Selene on Wednesday with forty drums on its deck, three dockers said."
HONEST = "Three dockers said the tanker Orla left Port Selene on 2 April 2031 with forty drums on its deck."
AWAY = '[model]\nendpoint = "https://models.example/v1"\nmodel = "marlow-7b"\n'


def run(*words: str) -> Result:
    return CliRunner().invoke(main, list(words))


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("asking") / "case"
    with create(folder, title="Orla", author="Ada Quill") as desk:
        add_chronology(desk, "Harbour", reason="to begin with", year=2031, language="en")
        lay(desk, drafted(desk, "departure2", "April 2, 2031", [("Loe Gazette", "2031-04-03", SAILED)]))
    return folder


@pytest.fixture
def talker(case: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Talker]:
    """A model that the case names; what rules draft is what was laid."""
    monkeypatch.chdir(case)
    with talking() as made:
        name(case, f'[model]\nendpoint = "{made.endpoint}"\nmodel = "marlow-{made.port}"\nattempts = 1\n')
        yield made


@pytest.fixture(autouse=True)
def as_laid(monkeypatch: pytest.MonkeyPatch) -> None:
    def laid(desk: Desk, slug: str, **_: object) -> Drafting:
        return inbox_of(desk, slug).drafting

    monkeypatch.setattr("dateline.app.proposing.draft", laid)


def name(case: Path, table: str) -> None:
    (case / "case.toml").write_text(f'title = "Orla"\nauthor = "Ada Quill"\n{table}')


def test_a_rewritten_text_is_asked_for_shown_and_accepted(talker: Talker) -> None:
    talker.says = lambda _: text(HONEST)
    assert talker.asked == []
    done = run("draft", "--rewrite")
    assert done.exit_code == 0, done.output
    assert f"1 of 1 text rewritten by marlow-{talker.port} at 127.0.0.1:{talker.port} (prompt 1)" in done.output
    assert "1 draft waits" in done.output
    shown = " ".join(run("inbox", "show", "1").output.split())
    assert f"Rewritten by marlow-{talker.port}" in shown
    assert HONEST in shown
    assert f"“{SAILED}”" in shown
    assert "rewritten by a model besides" in " ".join(run("inbox").output.split())
    [told] = json.loads(run("inbox", "--json").output)
    assert (told["rewriting"]["text"], told["rewriting"]["host"]) == (HONEST, f"127.0.0.1:{talker.port}")
    accepted = run("inbox", "accept", "1", "--rewritten", "-m", "plainer")
    assert HONEST in accepted.output
    assert "marlow" in " ".join(run("why", "departure2").output.split())
    with open_desk(Path.cwd()) as desk:
        undo(desk, desk.store.head().seq, reason="taken back")


def test_what_is_refused_is_counted_and_told(talker: Talker) -> None:
    talker.says = lambda _: text("The tanker Orla sank on 2 April 2031.")
    done = run("draft", "--rewrite")
    assert done.exit_code == 0
    assert "0 of 1 text rewritten" in done.output
    assert "1 refused: 1 word of no passage" in done.output
    assert "“sank”" in done.output


def test_a_model_out_of_order_is_one_warning(talker: Talker) -> None:
    talker.says = lambda _: Answered(b"", status=500)
    done = run("draft", "--rewrite", "--accounts")
    assert done.exit_code == 1
    assert done.output.count("warning:") == 1
    assert "the drafts stand as the rules made them" in done.output
    assert "1 draft waits" in done.output


def test_nobody_is_asked_who_was_not_asked_for(talker: Talker) -> None:
    assert run("draft").exit_code == 0
    assert run("inbox").exit_code == 0
    assert talker.asked == []


def test_nothing_leaves_this_machine_without_leave(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(case)
    name(case, AWAY)
    sent: list[bytes] = []
    monkeypatch.setattr("dateline.archive.fetching.asking.Asker.ask", lambda _, content: sent.append(content))
    refused = run("draft", "--rewrite")
    assert refused.exit_code == 3
    assert "Passages of 1 report and the texts of drafts would be sent to models.example, for the model marlow-7b" in (
        refused.output
    )
    assert "--send-to models.example" in refused.output
    other = run("draft", "--rewrite", "--send-to", "elsewhere.example")
    assert (other.exit_code, "nothing was sent" in other.output) == (3, True)
    monkeypatch.setattr("dateline.cli.asking._is_at_terminal", lambda: True)
    monkeypatch.setattr("click.confirm", lambda *_, **__: False)
    said_no = run("draft", "--rewrite")
    assert (said_no.exit_code, "nothing is sent" in said_no.output) == (0, True)
    assert "1 draft waits" in said_no.output
    assert sent == []


def test_without_a_model_the_command_says_what_to_write(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(case)
    name(case, "")
    done = run("draft", "--rewrite")
    assert (done.exit_code, "[model]" in done.output) == (3, True)
    assert run("draft", "--jsonl", "--rewrite").exit_code == 2


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ({"endpoint": "http://models.example/v1", "model": "x"}, "say https"),
        ({"endpoint": "ftp://models.example/v1", "model": "x"}, "only http and https"),
        ({"endpoint": "https://name:key@models.example/v1", "model": "x"}, "no name or password"),
        ({"endpoint": "https://models.example/v1?key=x", "model": "x"}, "question mark"),
        ({"endpoint": "https://models.example/v1"}, "belong together"),
        ({"endpoint": "https://models.example/v1", "model": "x\n"}, "name that the endpoint has"),
        ({"key": "sk-very-secret"}, "no setting is called key"),
        ({"key_variable": "sk-very-secret"}, "never be the key itself"),
        ({"key_variable": "AWS_SECRET_ACCESS_KEY"}, "begin it with DATELINE_"),
        ({"key_variable": "DATELINE_"}, "begin it with DATELINE_"),
        ({"timeout": 0}, "seconds from 1 to 600"),
        ({"attempts": True}, "whole number from 1 to 10"),
        ({"requests": 0}, "whole number from 1"),
        ({"most_sent": 10}, "characters from 1000"),
        ([], "must be a table"),
    ],
)
def test_settings_that_make_no_sense_are_refused(table: object, said: str) -> None:
    with pytest.raises(Invalid, match=said) as raised:
        read_model(table)
    assert "very-secret" not in str(raised.value)


def test_settings_are_read_from_the_case(tmp_path: Path) -> None:
    path = tmp_path / "case.toml"
    path.write_text(AWAY + "timeout = 5\n")
    model = read_settings(path).model
    assert (model.endpoint, model.model, model.timeout) == ("https://models.example/v1", "marlow-7b", 5.0)
    assert (model.is_local, model.key_variable) == (False, KEY_VARIABLE)
    path.write_text('[model]\nendpoint = "http://models.example/"\n')
    with pytest.raises(Invalid, match=r"case.toml: \[model\]: endpoint"):
        read_settings(path)
