"""No address, however it is written or answered, leads into a private network."""

import socket
from ipaddress import IPv4Address, IPv6Address

import pytest
from hypothesis import given
from hypothesis import strategies as st
from loopback import Site

from dateline.archive.fetching import is_address, read_address
from dateline.archive.fetching.guarding import Guard, look_up, why_refused
from dateline.domain.errors import Invalid, Refused, Unreachable, Unsupported

PRIVATE = [
    *("0.0.0.0", "10.1.2.3", "100.64.0.1", "100.100.100.200", "127.0.0.1", "127.255.255.254", "168.63.129.16"),
    *("169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.192", "192.0.2.1", "192.168.1.1", "198.18.0.1"),
    *("198.51.100.1", "203.0.113.1", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255", "192.88.99.1"),
    *("::", "::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe"),
    *("64:ff9b:1::1", "2002:7f00:1::1", "2002:c0a8:101::", "2001::1", "2001:db8::1", "3fff::1", "fc00::1"),
    *("fd00:ec2::254", "fe80::1", "fe80::1%lo", "fec0::1", "ff02::1", "100::1", "5f00::1", "not a number", ""),
]
PUBLIC = [
    *("1.1.1.1", "8.8.8.8", "172.15.0.1", "172.32.0.1", "100.63.255.255", "100.128.0.1", "223.255.255.255"),
    *("2606:4700::1111", "2a00:1450::1", "64:ff9b::808:808", "2002:808:808::1", "::ffff:8.8.8.8"),
]


@pytest.mark.parametrize("number", PRIVATE)
def test_what_is_not_of_the_public_internet_is_refused_with_a_reason(number: str) -> None:
    assert why_refused(number)


@pytest.mark.parametrize("number", PUBLIC)
def test_what_is_of_the_public_internet_is_not(number: str) -> None:
    assert why_refused(number) == ""


@given(st.ip_addresses())
def test_nothing_private_passes(number: IPv4Address | IPv6Address) -> None:
    if number.is_private or number.is_multicast or number.is_reserved or number.is_link_local or number.is_loopback:
        embedded = isinstance(number, IPv6Address) and (number.ipv4_mapped or str(number).startswith("64:ff9b::"))
        assert embedded or why_refused(str(number))


@given(st.ip_addresses(v=4))
def test_a_number_inside_another_is_as_good_as_itself(number: IPv4Address) -> None:
    plain = why_refused(str(number))
    assert why_refused(f"::ffff:{number}") == plain
    assert why_refused(str(IPv6Address(int(IPv6Address("64:ff9b::")) | int(number)))) == plain
    assert why_refused(str(IPv6Address(int(IPv6Address("2002::")) | int(number) << 80))) == plain


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "127.1", "2130706433", "0x7f000001", "0x7f.1", "0177.0.0.1", "017700000001", "[::1]", "localhost"],
)
def test_every_spelling_of_this_machine_is_this_machine(site: Site, fetcher, host: str) -> None:
    site.page("/a", "secret")
    with pytest.raises(Refused, match="this machine") as error:
        fetcher(hosts=()).fetch(f"http://{host}:{site.port}/a")
    assert "--allow-host" in str(error.value)
    assert site.asked == []


@pytest.mark.parametrize("host", ["１２７.0.0.1", "①②⑦.0.0.1", "127。0。0。1"])
def test_letters_that_only_look_different_do_not_help(site: Site, fetcher, host: str) -> None:
    with pytest.raises((Refused, Invalid)):
        fetcher(hosts=()).fetch(f"http://{host}:{site.port}/a")
    assert site.asked == []


class TestRebinding:
    """A name that is public when it is looked at, and private when it is connected to."""

    def test_the_connection_goes_to_the_number_that_was_looked_at(self, site: Site, fetcher, monkeypatch) -> None:
        site.page("/a", "secret")
        answers = iter([["93.184.216.34"], ["127.0.0.1"], ["127.0.0.1"]])
        connected: list[str] = []

        def create_connection(to, timeout):
            connected.append(to[0])
            raise OSError("no network in tests")

        monkeypatch.setattr(socket, "create_connection", create_connection)
        with pytest.raises((Unreachable, Refused)):
            fetcher(hosts=(), resolve=lambda *_: next(answers)).fetch(site.url("/a", "rebound.example"))
        assert connected == ["93.184.216.34"]

    def test_each_attempt_and_each_step_looks_again(self, site: Site, fetcher) -> None:
        site.redirect("/a", site.url("/b", "rebound.example"))
        site.page("/b", "secret")
        numbers = {"127.0.0.1": ["127.0.0.1"], "rebound.example": ["127.0.0.1"]}
        with pytest.raises(Refused, match=r"rebound\.example"):
            fetcher(resolve=lambda host, *_: numbers[host]).fetch(site.url("/a"))
        assert site.paths == ["/a"]

    def test_a_private_number_among_public_ones_is_left_out(self) -> None:
        guard = Guard((), lambda *_: ["10.0.0.1", "8.8.8.8", "::1"])
        assert guard.numbers(read_address("http://mixed.example/")) == ["8.8.8.8"]


class TestAllowing:
    def test_only_the_host_that_was_named(self, site: Site, fetcher) -> None:
        site.page("/a", "x")
        assert fetcher(hosts=("LocalHost",)).fetch(site.url("/a", "localhost")).good
        with pytest.raises(Refused):
            fetcher(hosts=("localhost",)).fetch(site.url("/a", "127.0.0.1"))

    def test_only_the_port_that_was_named(self, site: Site, fetcher) -> None:
        site.page("/a", "x")
        assert fetcher(hosts=(f"127.0.0.1:{site.port}",)).fetch(site.url("/a")).good
        with pytest.raises(Refused):
            fetcher(hosts=("127.0.0.1:80",)).fetch(site.url("/a"))


def test_a_name_that_nobody_knows_is_told(fetcher, slept) -> None:
    def resolve(host: str, port: int) -> list[str]:
        raise socket.gaierror(-2, "Name or service not known")

    with pytest.raises(Unreachable, match=r"no host nowhere\.example is known"):
        fetcher(resolve=resolve).fetch("http://nowhere.example/a")


def test_the_system_is_asked_for_numbers() -> None:
    assert "127.0.0.1" in look_up("127.0.0.1", 80)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("ftp://a.example/", Unsupported),
        ("file:///etc/passwd", Unsupported),
        ("javascript:alert(1)", Unsupported),
        ("page.html", Unsupported),
        ("http://ada@a.example/", Refused),
        ("http://:secret@a.example/", Refused),
        ("http://[fe80::1%25eth0]/", Refused),
        ("http:///a", Invalid),
        ("http://a.example:99999/", Invalid),
        ("http://a.example:port/", Invalid),
        ("http://[::1/", Invalid),
        ("http://a b.example/", Invalid),
        ("http://a%2fb.example/", Invalid),
        ("http://a\\b.example/", Invalid),
        ("http://-a.example/", Invalid),
        ("http://" + "a" * 300 + ".example/", Invalid),
        ("http://a.example/" + "a" * 9000, Invalid),
    ],
)
def test_what_cannot_be_fetched_is_said_with_its_name(words: str, kind: type[Exception]) -> None:
    with pytest.raises(kind) as error:
        read_address(words)
    assert "secret" not in str(error.value)
    assert len(str(error.value)) < 500


@pytest.mark.parametrize(
    ("words", "same"),
    [
        (" HTTPS://A.Example:443 ", "https://a.example/"),
        ("http://a.example:8080?x=1#part", "http://a.example:8080/?x=1"),
        ("http://münchen.example/ä", "http://xn--mnchen-3ya.example/%C3%A4"),
        ("http://a.example./b\r\nX: y", "http://a.example/b%0D%0AX:%20y"),
        ("http://[2606:4700:0:0::1]/", "http://[2606:4700::1]/"),
    ],
)
def test_one_address_has_one_spelling(words: str, same: str) -> None:
    assert str(read_address(words)) == same
    assert str(read_address(same)) == same


@pytest.mark.parametrize(
    "host", ["fa\u00df.example", "FA\u1e9e.example", "\u03bf\u03c2.example", "a\u200db.example", "a\u200cb.example"]
)
def test_a_host_that_browsers_would_find_elsewhere_is_not_asked(host: str) -> None:
    with pytest.raises(Refused, match="xn--"):
        read_address(f"http://{host}/")


@given(st.text(max_size=80))
def test_no_words_get_more_than_a_line_into_a_request(words: str) -> None:
    try:
        address = read_address("http://a.example/" + words)
    except (Invalid, Refused, Unsupported):
        return
    assert str(address).isascii()
    assert not any(letter.isspace() for letter in str(address))


def test_files_are_told_from_addresses() -> None:
    assert is_address("HTTP://a.example")
    assert not is_address("http.html")
    assert not is_address("c:\\http\\a")
