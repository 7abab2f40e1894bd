"""Asks a language model that the case names: within a budget, once for each question, and only for who asks for it."""

import hashlib
import os
from collections.abc import Collection, Sequence

import msgspec

from dateline import __version__
from dateline.app.desk import DRAFTS, Desk
from dateline.app.model_settings import ModelSettings
from dateline.app.sealing import veil_of
from dateline.archive.fetching import Answer, Asker, Limits, Manners, Pacing
from dateline.domain.errors import Invalid, Refused, Unreachable
from dateline.language.withholding import repeated
from dateline.stages.rewriting.prompting import PROMPT, Offered, read_offer
from dateline.store import Kept

_MOST_TOKENS = 4000
_MOST_TAKEN = 1024 * 1024
_STATUSES = {
    400: "it does not take the question; see whether it knows the model, and takes so long a text (most_sent)",
    401: "it wants a key; put the right one into the environment variable {key}",
    403: "it refuses this key; see the environment variable {key}",
    404: "there is no such service or model; look at endpoint and model in case.toml",
    429: "it wants to be asked less often, or its quota is used up; try again later",
}


class _Message(msgspec.Struct, frozen=True):
    content: str


class _Choice(msgspec.Struct, frozen=True):
    message: _Message
    finish_reason: str | None = None


class _Completion(msgspec.Struct, frozen=True):
    choices: list[_Choice]


class Model:
    """The language model of a case; what it answered before is not asked again.

    Refused where case.toml names none. `requests` counts what was sent; `is_given_up` where it proved no good.
    """

    def __init__(self, desk: Desk, *, pacing: Pacing | None = None) -> None:
        self.settings = desk.settings.model
        if not self.settings.endpoint:
            raise Refused(
                f"{desk.folder.name}: no language model is named; write [model] with endpoint and model into case.toml"
            )
        self._path = desk.folder / DRAFTS
        self._pacing = pacing
        self.requests = 0
        self.is_given_up = False

    @property
    def host(self) -> str:
        """Where it is."""
        return self.settings.address.authority

    @property
    def is_spent(self) -> bool:
        """True when as much was sent as one run may."""
        return self.requests >= self.settings.requests

    def known(self, instruction: str, question: str, kind: type[Offered]) -> Offered | None:
        """Return what it answered to this very question before, None where it was not asked."""
        with Kept(self._path) as kept:
            content = kept.recall(self._key(instruction, question))
        return read_offer(content.decode(), kind) if content is not None else None

    def ask(self, instruction: str, question: str, kind: type[Offered]) -> Offered:
        """Return what it answers, and keep that; an error that says in one sentence what was wrong where none comes.

        Invalid: what came is not what was asked for. Others: nothing came that further questions would not meet too.
        """
        asker = self._asker()
        self.requests += 1
        answer = _content(asker.ask(self._body(instruction, question)), self.settings)
        offer = read_offer(answer, kind)
        with Kept(self._path) as kept:
            kept.keep(self._key(instruction, question), answer.encode())
        return offer

    def _asker(self) -> Asker:
        wait = self.settings.timeout
        limits = Limits(
            read=wait,
            whole=wait,
            body=_MOST_TAKEN,
            unpacked=_MOST_TAKEN,
            attempts=self.settings.attempts,
            patience=60.0,
        )
        address = f"{self.settings.endpoint}/chat/completions"
        return Asker(address, headers=_headers(self.settings), limits=limits, pacing=self._pacing)

    def _body(self, instruction: str, question: str) -> bytes:
        messages = [{"role": "system", "content": instruction}, {"role": "user", "content": question}]
        return msgspec.json.encode(
            {
                "model": self.settings.model,
                "messages": messages,
                "temperature": 0,
                "max_tokens": _MOST_TOKENS,
                "stream": False,
            }
        )

    def _key(self, instruction: str, question: str) -> bytes:
        parts = ("asked", PROMPT, self.settings.endpoint, self.settings.model, instruction, question)
        return hashlib.sha256("\0".join(parts).encode(errors="surrogatepass")).digest()


def may_leave(desk: Desk, reports: Collection[str], texts: Sequence[str]) -> bool:
    """Tell whether words of these reports may be sent: no sealed report's, none that repeat one or tell who one is."""
    veil = veil_of(desk)
    if veil is None:
        return True
    if any(veil.covers(f"report:{each}") for each in reports) or any(veil.told_by(texts)):
        return False
    return not any(repeated(words, veil.said, "") for words in texts)


def _headers(settings: ModelSettings) -> dict[str, str]:
    headers = {
        "User-Agent": Manners(version=__version__).signature,
        "Content-Type": "application/json",
        "Accept": "application/json",
    }
    key = os.environ.get(settings.key_variable, "").strip()
    if not all("!" <= sign <= "~" for sign in key):
        raise Refused(f"{settings.key_variable}: holds signs that no key has; set this environment variable anew")
    return {**headers, "Authorization": f"Bearer {key}"} if key else headers


def _content(answer: Answer, settings: ModelSettings) -> str:
    """Return the words that the model answered."""
    name = settings.address.authority
    if answer.status != 200:
        said = _STATUSES.get(answer.status, "it gives no answer; try again later, or see to the service")
        raise Unreachable(f"{name}: {said.format(key=settings.key_variable)} (status {answer.status})")
    try:
        completion = msgspec.json.decode(answer.content, type=_Completion)
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise Invalid(f"{name}: what came is no answer of an OpenAI-compatible service ({error})") from error
    if not completion.choices:
        raise Invalid(f"{name}: what came holds no answer")
    [first, *_] = completion.choices
    if first.finish_reason == "length":
        raise Invalid(f"{name}: the answer is cut off, since the model may say no more at a time")
    return first.message.content
