"""Pages that need a browser are shown in one that reaches nothing; whatever they try, the report is kept."""

import io
import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import loopback
import pytest
from browsing import needed
from fastwarc.warc import ArchiveIterator, WarcRecordType

from dateline.app.adding import add_received
from dateline.app.archiving import archive_warc
from dateline.app.custody import custody_of, log_end
from dateline.app.desk import ARCHIVE, create
from dateline.app.fetch_settings import FetchSettings
from dateline.app.fetching import FetchWishes, Wanted, fetch_missing, fetch_reports, fetcher_for, would_fetch
from dateline.app.history import redact, verify
from dateline.app.rechecking import recheck
from dateline.app.rendering import VARIABLE, Budget, Renderer, RenderingLimits, find_browser
from dateline.app.standing import held
from dateline.app.texts import Texts
from dateline.archive.blobs import Blobs
from dateline.archive.fetching import PLAIN_LIMITS
from dateline.domain.errors import Refused, Unsupported
from dateline.domain.problems import Problem, Severity
from dateline.domain.reports import Manner, Report, Snapshot
from dateline.stages.intake import Received
from dateline.stages.vouching import custody_lines

LIMITS = RenderingLimits(loading=4.0, showing=30.0)
WISHES = FetchWishes(allow_hosts=("127.0.0.1",), minds_robots=False, render=True, rendering=LIMITS)
PLAIN = (
    "<!doctype html><html lang=en><head><meta charset=windows-1252><title>The ferry</title>{head}</head>"
    "<body><article id=told><h1>The ferry</h1></article>{body}</body></html>"
)
TOLD = "The ferry Orla left Port Loe at dawn – the harbour office said on Saturday – with nine men aboard."
ASKS = """
fetch('/short').then(answer => answer.json()).then(each => {
  const told = document.createElement('p');
  told.textContent = each.told;
  document.getElementById('told').append(told);
});
"""
TRIES = """
const say = words => document.body.append(Object.assign(document.createElement('p'), {textContent: words}));
const tried = (name, trying) => { try { trying() } catch (error) { say('no ' + name) } };
for (const address of ['http://127.0.0.1:OTHER/fetched', 'http://localhost:OTHER/named', 'http://[::1]:OTHER/six',
    'http://169.254.169.254/latest/', 'http://10.0.0.1/inner', '/leads'])
  fetch(address, {mode: 'no-cors'}).then(() => say('GOT ' + address), () => say('no ' + address));
fetch('/post', {method: 'POST', body: 'x'}).then(() => say('GOT post'), () => say('no post'));
navigator.sendBeacon('/beacon', 'x');
tried('socket', () => { new WebSocket('ws://127.0.0.1:OTHER/').onopen = () => say('GOT socket') });
tried('peer', () => {
  const peer = new RTCPeerConnection({iceServers: [{urls: 'stun:127.0.0.1:OTHER'}]});
  peer.createDataChannel('x');
  peer.onicecandidate = each => each.candidate && say('GOT peer ' + each.candidate.candidate);
  peer.createOffer().then(offer => peer.setLocalDescription(offer));
});
tried('worker', () => {
  navigator.serviceWorker.register('/service.js').then(each => each && say('GOT service'));
});
tried('shared', () => { new SharedWorker('http://127.0.0.1:' + location.port + '/shared.js') });
navigator.geolocation.getCurrentPosition(() => say('GOT place'), () => say('no place'));
for (let at = 0; at < 50; at++) if (window.open('/opened')) say('GOT window');
window.print();
alert('look here');
onbeforeunload = () => 'stay';
document.getElementById('file').click();
setTimeout(() => { location.href = '/elsewhere' }, 200);
let asked = 0;
setInterval(() => fetch('/endless/' + asked++).catch(() => 0), 5);
setTimeout(() => { for (;;) { } }, 2000);
"""
BODY = (
    "<p>Kept all the same.</p>"
    "<iframe src='file:///etc/passwd'></iframe><iframe src='data:text/html,<p>framed'></iframe>"
    "<a id=file download=x href='data:application/octet-stream,x'>file</a><img src=/picture.png>"
    "<link rel=prefetch href='http://127.0.0.1:OTHER/prefetched'><link rel=dns-prefetch href='//inner.example'>"
    "<script src=/tries.js></script>"
)


@pytest.fixture(scope="module", autouse=True)
def _a_browser_can_be_shut_in():
    try:
        found = find_browser()
    except Unsupported as error:
        found = needed("Chromium", "", str(error))
    try:
        Renderer(None).check()
    except Unsupported as error:
        # No tool is wanting where a kernel forbids it: rendering is refused there, as it is meant to be.
        pytest.skip(f"no browser can be shut in on this machine: {error}")
    assert found


@pytest.fixture
def desk(tmp_path):
    with create(tmp_path / "case", title="", author="Ada Quill") as made:
        yield replace(made, settings=replace(made.settings, fetch=FetchSettings(pause=0.0)))


def take(desk, address, wishes=WISHES):
    """Take a page in; return what is wrong with it."""
    coming = list(fetch_reports(desk, [Wanted(address=address)], wishes))
    add_received(desk, [each for each in coming if isinstance(each, Received)], reason="fetched")
    return [each for each in coming if isinstance(each, Problem)]


def serve_ferry(site, told=TOLD):
    site.page("/ferry", PLAIN.format(head="", body="<script src=/ferry.js></script>"))
    site.page("/ferry.js", ASKS, content_type="text/javascript")
    site.redirect("/short", "/long.json")
    site.page("/long.json", json.dumps({"told": told}), content_type="application/json")


def page_of(desk, snapshot):
    return Blobs(desk.folder / ARCHIVE).get(snapshot.digest).decode("utf-8-sig")


def test_a_page_is_kept_as_its_scripts_make_it_with_pictures_and_all_that_went_over_the_wire(desk, site, tmp_path):
    serve_ferry(site)
    assert take(desk, site.url("/ferry"), replace(WISHES, render=False)) == []
    assert [TOLD in page_of(desk, each) for each in held(desk, Snapshot)] == [False]
    assert take(desk, site.url("/ferry")) == []
    [report] = held(desk, Report)
    [snapshot] = [each for each in held(desk, Snapshot) if each.how is Manner.RENDERED]
    assert (report.address, snapshot.report, snapshot.media_type) == (site.url("/ferry"), report.id, "text/html")
    with Texts(desk) as texts:
        assert TOLD in texts.of(snapshot).words
    archive, rendering = Blobs(desk.folder / ARCHIVE), snapshot.rendering
    assert rendering.browser.startswith("Chromium ")
    assert (rendering.window, rendering.doubts) == ((1280, 960), ())
    assert archive.get(rendering.screenshot).startswith(b"\x89PNG")
    assert archive.get(rendering.pdf).startswith(b"%PDF")
    assert verify(desk) == []
    [told] = [each for each in custody_of(desk, report.id) if each.snapshot == snapshot]
    lines = "\n".join(custody_lines(told, log_end(desk)))
    for words in (rendering.browser, "1280 × 960", rendering.screenshot, rendering.pdf, "how: rendered"):
        assert words in lines
    check_records(desk, site, snapshot, tmp_path / "case.warc")
    # What is held as it was rendered is not rendered again, and a look at it renders it again.
    asked = len(site.asked)
    assert take(desk, site.url("/ferry")) == []
    assert len(site.asked) == asked
    serve_ferry(site, TOLD.replace("nine", "seven"))
    [looked] = recheck(desk, [report.id], WISHES)
    assert (looked.trouble, looked.changed, looked.after.how) == ("", True, Manner.RENDERED)
    assert "seven men" in page_of(desk, looked.after)
    redact(desk, snapshot.id, reason="by law")
    assert not any(map(archive.has, (snapshot.digest, snapshot.exchange, rendering.screenshot, rendering.pdf)))
    assert verify(desk) == []


def check_records(desk, site, snapshot, out):
    archive_warc(desk, out)
    records = [
        (each.record_type, each.headers.get("WARC-Target-URI"), each.headers, each.reader.read())
        for each in ArchiveIterator(io.BytesIO(out.read_bytes()), parse_http=False, verify_digests=True)
    ]
    answers = {address for kind, address, _, _ in records if kind == WarcRecordType.response}
    assert answers == {site.url(path) for path in ("/ferry", "/ferry.js", "/short", "/long.json")}
    page = site.url("/ferry")
    [(_, address, headers, block)] = [each for each in records if each[0] == WarcRecordType.conversion]
    assert (address, TOLD.encode() in block) == (page, True)
    assert headers["WARC-Refers-To"] in {each[2]["WARC-Record-ID"] for each in records if each[1] == page}
    made = {address: block for kind, address, _, block in records if kind == WarcRecordType.resource}
    assert made[f"urn:fullPage:{page}"].startswith(b"\x89PNG")
    assert made[f"urn:pdf:{page}"].startswith(b"%PDF")


def test_whatever_a_page_tries_it_reaches_nothing_and_is_kept(desk, site):
    with loopback.serving() as other:
        filled = {name: words.replace("OTHER", str(other.port)) for name, words in (("t", TRIES), ("b", BODY))}
        refresh = "<meta http-equiv=refresh content='1;url=/refreshed'>"
        site.page("/tried", PLAIN.format(head=refresh, body=filled["b"]), refresh="0;url=/refreshed")
        site.page("/tries.js", filled["t"], content_type="text/javascript")
        site.redirect("/leads", other.url("/redirected"))
        wishes = replace(WISHES, rendering=replace(LIMITS, budget=Budget(requests=30)))
        [problem] = take(desk, site.url("/tried"), wishes)
        assert other.asked == []
    assert problem.severity is Severity.NOTE
    [snapshot] = held(desk, Snapshot)
    assert snapshot.how is Manner.RENDERED
    page = page_of(desk, snapshot)
    assert "Kept all the same." in page
    assert "GOT" not in page
    assert "no http://169.254.169.254/latest/" in page
    assert snapshot.rendering.screenshot
    assert snapshot.rendering.pdf
    forbidden = ("/post", "/beacon", "/service.js", "/opened", "/elsewhere", "/refreshed")
    assert not set(forbidden) & set(site.paths)
    assert len([path for path in site.paths if path.startswith("/endless/")]) < 30
    doubts = "\n".join(snapshot.rendering.doubts)
    for words in (
        "link-local, where clouds keep the metadata of machines",
        "leads to 127.0.0.1, which is this machine",
        "nothing is sent, so this POST was not",
        "it opened a dialog (alert), which was dismissed",
        "it offered a file, which was not taken",
        "it wanted to lead on, and was not followed",
        "it asked for more than a page may",
        "it did not come to rest in 4 seconds",
    ):
        assert words in doubts
    assert site.paths.count("/tried") == 1


def test_a_page_that_fills_the_memory_is_kept_as_it_was_fetched(desk, site):
    fills = (
        "<script>const all = []; for (;;) { const each = new Uint8Array(3e7); each.fill(1); all.push(each) }</script>"
    )
    site.page("/full", PLAIN.format(head="", body=f"<p>The ferry was sold twice.</p>{fills}"))
    [problem] = take(desk, site.url("/full"), replace(WISHES, rendering=replace(LIMITS, memory_mb=700)))
    assert (problem.severity, "takes more than 700 MB of memory" in problem.message) == (Severity.ERROR, True)
    assert [each.how for each in held(desk, Snapshot)] == [Manner.FETCHED]


def test_what_the_browser_shows_no_page_of_is_kept_as_it_was_fetched(desk, site):
    site.page("/offered", PLAIN.format(head="", body="<p>A file.</p>"), content_disposition="attachment; filename=x")
    [problem] = take(desk, site.url("/offered"))
    assert (problem.severity, "it shows no page for that address" in problem.message) == (Severity.ERROR, True)
    assert [each.how for each in held(desk, Snapshot)] == [Manner.FETCHED]


def test_a_browser_without_its_sandbox_shows_nothing(desk, site, tmp_path, monkeypatch):
    program = tmp_path / "bin" / "chromium"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec {find_browser()} --no-sandbox "$@"\n')
    program.chmod(0o755)
    monkeypatch.setenv(VARIABLE, str(program))
    serve_ferry(site)
    [problem] = take(desk, site.url("/ferry"))
    assert "its own sandbox does not stand" in problem.message
    assert "/ferry.js" not in site.paths
    assert [each.how for each in held(desk, Snapshot)] == [Manner.FETCHED]


def test_the_cell_has_no_network_no_files_of_people_and_no_other_process(desk, site, tmp_path, monkeypatch):
    """What stands in for the browser tells what it can reach, in words that are taken for its last."""
    program = tmp_path / "bin" / "chromium"
    program.parent.mkdir()
    program.write_text(
        "#!/bin/bash\n"
        f"(exec 3<>/dev/tcp/127.0.0.1/{site.port}) 2>/dev/null && net=reached || net=none\n"
        f"[ -e {desk.folder} ] && case=seen || case=hidden\n"
        f"(echo x > {program}.x) 2>/dev/null && disk=written || disk=kept\n"
        'echo "FATAL $net $case $disk $(id -u) $(ls -d /proc/[0-9]* | wc -l) $(env | grep -c SECRET)" >&2\nexit 1\n'
    )
    program.chmod(0o755)
    monkeypatch.setenv(VARIABLE, str(program))
    monkeypatch.setenv("SECRET", "x")
    serve_ferry(site)
    [problem] = take(desk, site.url("/ferry"))
    told = problem.message.partition("FATAL ")[2].split(")")[0].split()
    assert told[:4] == ["none", "hidden", "kept", "1000"]
    assert int(told[4]) < 10
    assert told[5] == "0"


def test_where_whoever_renders_is_killed_everything_ends(site, tmp_path):
    site.page("/loop", PLAIN.format(head="", body="<script>for (;;) { }</script>"))
    lines = (
        "import sys",
        "from dateline.archive.fetching import Fetcher, Manners",
        "from dateline.app.rendering import Renderer",
        "fetcher = Fetcher(Manners(version='9', allowed_hosts=('127.0.0.1',), minds_robots=False))",
        "Renderer(fetcher).render(fetcher.fetch(sys.argv[1]))",
    )
    renders = subprocess.Popen([sys.executable, "-c", "\n".join(lines), site.url("/loop")])
    started = waited_for(lambda: len(found := below(renders.pid)) > 8 and found)
    os.kill(renders.pid, signal.SIGKILL)
    renders.wait()
    assert waited_for(lambda: not [each for each in started if Path(f"/proc/{each}/exe").exists()])


def below(process):
    """Return all processes that a process began, and those began."""
    found = [process]
    for each in found:
        for task in Path(f"/proc/{each}/task").glob("*/children"):
            found += map(int, task.read_text().split())
    return found[1:]


def waited_for(holds):
    until = time.monotonic() + 30
    while not (found := holds()) and time.monotonic() < until:
        time.sleep(0.05)
    return found


def test_without_a_browser_or_the_extra_nothing_is_asked(desk, site, monkeypatch):
    serve_ferry(site)
    monkeypatch.setenv(VARIABLE, "no-such-browser")
    with pytest.raises(Unsupported, match="'no-such-browser', which is no program here; apt install chromium"):
        take(desk, site.url("/ferry"))
    handed_in = [
        Received(name="f.html", content=b"<p>Ferry"),
        Received(name="x", content=b"", address=site.url("/ferry")),
    ]
    for fetch in (would_fetch, fetch_missing):
        with pytest.raises(Unsupported, match="no-such-browser"):
            next(fetch(desk, handed_in, WISHES))
    monkeypatch.setitem(sys.modules, "playwright", None)
    with pytest.raises(Unsupported, match=r"pip install 'dateline\[render\]'"):
        take(desk, site.url("/ferry"))
    assert site.asked == []
    assert held(desk, Report) == []


def test_where_no_namespaces_can_be_made_rendering_is_refused(tmp_path):
    none = 'echo 0 > /proc/sys/user/max_user_namespaces && exec "$@"'
    checks = (sys.executable, "-c", "from dateline.app.rendering import Renderer; Renderer(None).check()")
    ran = subprocess.run(
        ["unshare", "-Ur", "sh", "-c", none, "sh", *checks],
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Unsupported: --render: a browser cannot be shut in here (unshare: " in ran.stderr
    assert "let programs make user namespaces on this machine" in ran.stderr


def test_a_page_of_the_internet_reaches_no_host_that_was_allowed_for_others(desk, site):
    fetcher = fetcher_for(desk, WISHES)
    assert fetcher.for_parts_of(site.url("/"), PLAIN_LIMITS).fetch(site.url("/x")).status == 404
    for page in ("http://loe-gazette.example/", f"http://127.0.0.1:{site.port + 1}/"):
        with pytest.raises(Refused, match="which is this machine"):
            fetcher.for_parts_of(page, PLAIN_LIMITS).fetch(site.url("/x"))
