"""What a robots.txt allows (RFC 9309), matched in one pass over rule and path: no rule can make it slow."""

import re
from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import quote, unquote_to_bytes

from dateline.domain.records import dataclass

_MOST = 500 * 1024
_LINE = re.compile(r"\s*([A-Za-z-]+)\s*:\s*([^#]*)")
_UNRESERVED = re.compile(r"%([0-9A-Fa-f]{2})")
_SAFE = "/:?=&%~+!$,;'@()*[]|-._"


@dataclass(frozen=True, slots=True)
class Rule:
    """Paths that match `pattern` ("*" any letters, "$" the end) may be fetched or may not."""

    pattern: str
    allows: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Robots:
    """The rules that hold for us on one site, the pause it wishes, and the sitemaps it names."""

    rules: Sequence[Rule] = ()
    pause: float | None = None
    sitemaps: Sequence[str] = ()

    def allows(self, target: str) -> bool:
        """Tell whether a path, with its query, may be fetched: the longest rule that matches says so, else it may."""
        path = _normal(target)
        found = [rule for rule in self.rules if _matches(rule.pattern, path)]
        best = max(found, key=lambda rule: (len(rule.pattern), rule.allows), default=None)
        return best is None or best.allows


ALL_ALLOWED = Robots()


def read_robots(content: bytes, name: str) -> Robots:
    """Return what a robots.txt says to the robot called `name`: its own groups together, else those for everyone."""
    lines = list(_lines(content))
    groups = list(_groups(lines))
    own = [lines for names, lines in groups if name.lower() in names]
    chosen = own or [lines for names, lines in groups if "*" in names]
    ours = [line for group in chosen for line in group]
    return Robots(
        rules=tuple(
            Rule(_normal(value), key == "allow") for key, value in ours if key in ("allow", "disallow") and value
        ),
        pause=next(
            (pause for key, value in ours if key == "crawl-delay" and (pause := _seconds(value)) is not None), None
        ),
        sitemaps=tuple(value for key, value in lines if key == "sitemap"),
    )


def _lines(content: bytes) -> Iterator[tuple[str, str]]:
    text = content[:_MOST].decode("utf-8-sig", "replace")
    for line in re.split(r"\r\n|\r|\n", text):
        if found := _LINE.match(line):
            yield found[1].lower(), found[2].strip()


def _groups(lines: Iterable[tuple[str, str]]) -> Iterator[tuple[set[str], list[tuple[str, str]]]]:
    """Yield for each group the robots it speaks to, in lower case, and its lines."""
    names: set[str] = set()
    ruled: list[tuple[str, str]] = []
    for key, value in lines:
        if key == "user-agent":
            if ruled:
                yield names, ruled
                names, ruled = set(), []
            names.add(re.split(r"[/\s]", value.lower(), maxsplit=1)[0])
        elif names and key != "sitemap":
            ruled.append((key, value))
    if names:
        yield names, ruled


def _seconds(words: str) -> float | None:
    return float(words) if re.fullmatch(r"\d{1,6}(\.\d{1,6})?", words) else None


def _normal(path: str) -> str:
    """Return a path in the one spelling in which paths are compared: what need not be percent-encoded is not."""
    return quote(_UNRESERVED.sub(_decoded, path), safe=_SAFE)


def _decoded(found: re.Match[str]) -> str:
    letter = unquote_to_bytes(found[0])
    return letter.decode() if re.fullmatch(rb"[A-Za-z0-9._~-]", letter) else found[0].upper()


def _matches(pattern: str, path: str) -> bool:
    """Match greedily from star to star: each piece where it first stands, the last at the end where "$" asks so."""
    anchored = pattern.endswith("$")
    first, *others = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    at = len(first)
    if anchored and not others:
        return at == len(path)
    for piece in others[:-1] if anchored else others:
        found = path.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    return not anchored or (len(path) - at >= len(others[-1]) and path.endswith(others[-1]))
