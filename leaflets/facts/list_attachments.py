"""The files inside a file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from leaflets.facts.pdf_values import list_items, look_up, read_name, read_text, walk_tree

#: Attached files whose names are read.
MOST_ATTACHMENTS = 10_000


def list_attachments(catalogue: Any, annotations: Iterable[Any]) -> tuple[str, ...]:
    """Names of embedded files, each once: of the name tree, then of associated files, then of clips on a page."""
    tree = walk_tree(look_up(look_up(catalogue, "/Names"), "/EmbeddedFiles"), "/Names")
    specifications = [value for _, value in tree]
    specifications += list_items(look_up(catalogue, "/AF"))
    clips = (item for item in annotations if read_name(look_up(item, "/Subtype")) == "FileAttachment")
    specifications += [look_up(clip, "/FS") for clip in clips]
    names = (_read_file_name(item) for item in specifications[:MOST_ATTACHMENTS] if look_up(item, "/EF") is not None)
    return tuple(dict.fromkeys(name for name in names if name))


def _read_file_name(specification: Any) -> str:
    return read_text(look_up(specification, "/UF")) or read_text(look_up(specification, "/F")) or ""
