"""Fetches an address politely: one at a time, with a pause, a limit of time and of size, and a name."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from leaflets import __version__
from leaflets.errors import MissingDependency
from leaflets.lookup.answers import Answer, AnswerStore

if TYPE_CHECKING:
    import httpx

PAUSE = 0.4
"""Seconds between two requests to one host; NCBI asks for at most three a second without a key (E-utilities, usage)."""
TIMEOUT = 15.0
"""Seconds to wait for an answer."""
_MOST_BYTES = 4_000_000
_NAME = f"leaflets/{__version__} (checks references)"


class Fetcher:
    """Asks each address once, and no host again that has not answered.

    Attributes:
        store: the answers so far.
        silent: the hosts that did not answer, each with the reason.
    """

    def __init__(self, store: AnswerStore, transport: httpx.BaseTransport | None = None, pause: float = PAUSE) -> None:
        try:
            import httpx
        except ModuleNotFoundError:
            raise MissingDependency(
                'looking sources up needs httpx; install it with: python -m pip install "leaflets[online]"'
            ) from None
        self._faults = (httpx.TransportError, httpx.TooManyRedirects, httpx.InvalidURL, httpx.DecodingError)
        self._client = httpx.Client(
            transport=transport, timeout=TIMEOUT, follow_redirects=True, headers={"User-Agent": _NAME}
        )
        self.store = store
        self._pause = pause
        self._last: dict[str, float] = {}
        self.silent: dict[str, str] = {}

    def fetch_text(self, address: str) -> Answer:
        """Status and text, from the store when it knows them."""
        return self._fetch(address, is_text=True)

    def fetch_status(self, address: str) -> Answer:
        """The status alone; nothing of the page is read."""
        return self._fetch(address, is_text=False)

    def close(self) -> None:
        """Nothing; connections are closed."""
        self._client.close()

    def _fetch(self, address: str, *, is_text: bool) -> Answer:
        known = self.store.recall(address)
        if known:
            return known
        host = urlsplit(address).netloc
        if host in self.silent:
            return Answer(0)
        self._wait(host)
        try:
            answer = self._ask(address, is_text=is_text)
        except self._faults as error:
            self.silent[host] = str(error) or type(error).__name__
            return Answer(0)
        self.store.keep(address, answer)
        return answer

    def _wait(self, host: str) -> None:
        rest = self._last.get(host, -self._pause) + self._pause - time.monotonic()
        if host in self._last and rest > 0:
            time.sleep(rest)
        self._last[host] = time.monotonic()

    def _ask(self, address: str, *, is_text: bool) -> Answer:
        with self._client.stream("GET", address) as response:
            parts, size = [], 0
            for part in response.iter_bytes() if is_text else ():
                parts.append(part)
                size += len(part)
                if size > _MOST_BYTES:
                    break
            return Answer(response.status_code, b"".join(parts).decode("utf-8", "replace"))
