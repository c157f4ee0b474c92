"""Decides which addresses in HTML, style sheets and pictures may be read, and reads those.

Takes an address and the root folders, gives bytes and a media type, may fail with :class:`Refused`; never
touches the network, and never opens anything outside the three folders of a root.
"""

from __future__ import annotations

import base64
import binascii
import mimetypes
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, unquote, unquote_to_bytes

from leaflets.pdf.weigh_picture import TooHeavy, weigh_picture

#: What relative addresses in a document are relative to. No such folder exists: it stands for the roots.
BASE_ADDRESS = "file:///leaflets/"
#: The folders of a root that may be read from.
OPEN_FOLDERS = ("styles", "templates", "pictures")

# The types known to Python itself, so that no file of the machine changes them.
_MEDIA_TYPES = mimetypes.MimeTypes()
_ADVICE = "put the file into styles, templates or pictures and name it by a relative address"


class Refused(ValueError):
    """An address that may not be read, or cannot be; the text names it and says what to do."""


@dataclass(frozen=True, slots=True)
class FoundFile:
    """What stands at an address: the content and its media type such as "text/css"."""

    content: bytes
    media_type: str


def read_address(address: str, roots: tuple[Path, ...]) -> FoundFile:
    """The content of an address below :data:`BASE_ADDRESS`, or of a ``data:`` picture.

    Args:
        address: absolute, as the engine asks for it; a fragment such as ``#logo`` is left aside.
        roots: folders that hold ``styles``, ``templates`` and ``pictures``; the first that has the file wins.

    Raises:
        Refused: every other address, a file that is not there, and a picture too heavy to draw.
    """
    address = address.partition("#")[0]
    found = _find_file(address, roots)
    try:
        weigh_picture(found.content, found.media_type)
    except TooHeavy as reason:
        raise Refused(f"{_show(address)}: {reason}") from None
    return found


def _find_file(address: str, roots: tuple[Path, ...]) -> FoundFile:
    if address[:5].lower() == "data:":
        return _read_data_address(address)
    folder, *rest = _split_address(address)
    for root in roots:
        path = Path(root, folder, *rest)
        if os.path.lexists(path):
            return FoundFile(_read_regular_file(path, Path(root), address), _guess_media_type(rest[-1]))
    raise Refused(f"{_show(address)}: there is no such file; {_ADVICE}")


def _split_address(address: str) -> list[str]:
    """The parts of the path below the base address: the folder first, then at least one name."""
    if not address.startswith(BASE_ADDRESS):
        raise Refused(f"{_show(address)}: only the program's own and your own files may be used; {_ADVICE}")
    raw = address.removeprefix(BASE_ADDRESS).split("/")
    try:
        parts = [unquote(part, errors="strict") for part in raw]
    except UnicodeDecodeError:
        raise Refused(f"{_show(address)}: the address is not UTF-8; rename the file") from None
    # Written back, every part must give the address again: so no letter, dot or slash is hidden by %.
    is_plain = [quote(part, safe="!$&'()*+,;=:@~") for part in parts] == raw
    is_strange = any(part in ("", ".", "..") or not part.isprintable() or {"/", "\\"} & set(part) for part in parts)
    if not is_plain or is_strange or len(parts) < 2 or parts[0] not in OPEN_FOLDERS:
        raise Refused(f"{_show(address)}: this is not the address of a file in an open folder; {_ADVICE}")
    return parts


def _read_regular_file(path: Path, root: Path, address: str) -> bytes:
    real = Path(os.path.realpath(path))
    home = Path(os.path.realpath(root))
    if not any(real.is_relative_to(home / folder) for folder in OPEN_FOLDERS):
        raise Refused(f"{_show(address)}: the file is a link out of its folder; put a copy of the file there")
    try:
        # Without O_NONBLOCK, opening a FIFO would wait for a writer for ever.
        handle = os.open(real, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_CLOEXEC)
        with os.fdopen(handle, "rb") as file:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise Refused(f"{_show(address)}: this is a folder or a device, not a file; name a file")
            return file.read()
    except OSError as error:
        raise Refused(f"{_show(address)}: {error.strerror}; {_ADVICE}") from None


def _read_data_address(address: str) -> FoundFile:
    head, comma, data = address[5:].partition(",")
    media_type, *parameters = head.split(";")
    if not comma or not media_type.lower().startswith("image/"):
        raise Refused(f"{_show(address)}: only pictures may stand in a data: address; {_ADVICE}")
    content = unquote_to_bytes(data)
    if parameters and parameters[-1].strip().lower() == "base64":
        try:
            content = base64.b64decode(content, validate=False)
        except binascii.Error:
            raise Refused(f"{_show(address)}: the base64 text is damaged; make the picture again") from None
    return FoundFile(content, media_type.lower())


def _guess_media_type(name: str) -> str:
    return _MEDIA_TYPES.guess_type(name)[0] or "application/octet-stream"


def _show(address: str) -> str:
    return repr(address if len(address) <= 120 else address[:117] + "...")
