"""Which templates, style sheets and pictures a kind of document uses, found by following their names.

The names are read from the files as text, from the kind's own template on; the style sheet of a layout, whose address
the template is given, is told by name. A name that is put together while the
template is filled (``"blocks/" ~ name``) stands for every file of that folder. So a file that is used is always found;
one that is only mentioned is found, too.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from leaflets.ledger.hash_files import hash_bytes, hash_texts

_TEMPLATE_TAG = re.compile(r"\{%[-+]?\s*(?:extends|include|import|from)\s+(.*?)[-+]?%\}", re.DOTALL)
_QUOTED = re.compile(r"""["']([^"']*)["']""")
_ADDRESS = re.compile(r"""\b((?:styles|pictures)/[^\s"'(){}<>?#]*)""")
_CSS_ADDRESS = re.compile(r"""(?:@import\s+(?:url\()?|url\()\s*["']?([^"')\s;]+)""")
_PICTURE_NAME = re.compile(r"[\w.-]+\.(?:svg|png|jpe?g|gif|webp)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class UsedFile:
    """A file by its name below the roots, such as ``styles/page.css``.

    Attributes:
        name: with forward slashes.
        root: number of the root it comes from; -1 when no root has it.
        content: its bytes; empty when no root has it.
    """

    name: str
    root: int
    content: bytes


def find_look(kind: str, roots: Sequence[Path], styles: Sequence[str] = ()) -> tuple[UsedFile, ...]:
    """The files that set a kind of document, sorted by name.

    Args:
        kind: the name of its template without ``.html.jinja``.
        roots: folders that hold ``templates/``, ``styles/`` and ``pictures/``; the first that has a file wins.
        styles: names of style sheets that the template does not name itself, such as ``panels`` of a fold.
    """
    found: dict[str, UsedFile] = {}
    waiting = [f"templates/{kind}.html.jinja", *(f"styles/{style}.css" for style in styles if style)]
    while waiting:
        name = waiting.pop()
        if name.endswith("/"):
            waiting += [each for each in _list_folder(name, roots) if each not in found]
        elif name not in found:
            found[name] = _read(name, roots)
            waiting += _follow(found[name])
    return tuple(found[name] for name in sorted(found))


def find_pictures(names: Sequence[str], roots: Sequence[Path]) -> tuple[UsedFile, ...]:
    """The pictures of these names that a root has, sorted by name."""
    files = [_read(f"pictures/{name}", roots) for name in sorted(set(names))]
    return tuple(file for file in files if file.root >= 0)


def name_pictures(content: bytes) -> tuple[str, ...]:
    """The words of a content file that may name a picture, such as ``logo.svg``; each once, sorted."""
    return tuple(sorted(set(_PICTURE_NAME.findall(content.decode("utf-8", "replace")))))


def hash_files_used(files: Sequence[UsedFile]) -> str:
    """One digest of names and contents; a missing file differs from an empty one."""
    return hash_texts(
        text for file in files for text in (file.name, hash_bytes(file.content) if file.root >= 0 else "missing")
    )


def _read(name: str, roots: Sequence[Path]) -> UsedFile:
    for number, root in enumerate(roots):
        try:
            return UsedFile(name, number, (root / name).read_bytes())
        except (OSError, ValueError):
            continue
    return UsedFile(name, -1, b"")


def _list_folder(name: str, roots: Sequence[Path]) -> list[str]:
    folders = [(root, root / name) for root in roots]
    return [
        path.relative_to(root).as_posix()
        for root, folder in folders
        if folder.is_dir()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    ]


def _follow(file: UsedFile) -> list[str]:
    """The names in a file; a name that ends in a slash stands for the whole folder."""
    text = file.content.decode("utf-8", "replace")
    if file.name.startswith("templates/"):
        tags = [name for tag in _TEMPLATE_TAG.findall(text) for name in _follow_tag(tag)]
        return [*tags, *_ADDRESS.findall(text)]
    folder = posixpath.dirname(file.name)
    addresses = _CSS_ADDRESS.findall(text) if file.name.endswith(".css") else _find_links(text, file.name)
    return [posixpath.normpath(f"{folder}/{address}") for address in addresses if ":" not in address.partition("/")[0]]


def _follow_tag(expression: str) -> list[str]:
    """The templates that a tag names: one or more names, or the folder before a name that is put together."""
    names = _QUOTED.findall(expression)
    if "~" in expression or not names:
        folder, slash, _ = (names[0] if names else "").rpartition("/")
        return [f"templates/{folder}{slash}"]
    return [f"templates/{name}" for name in names]


def _find_links(text: str, name: str) -> list[str]:
    """The addresses in an SVG; other pictures have none."""
    return re.findall(r"""href\s*=\s*["']([^"'#][^"']*)["']""", text) if name.endswith(".svg") else []
