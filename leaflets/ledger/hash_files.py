"""SHA-256 of bytes and files."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

_THREADS = 4
"""Reading and hashing wait for the disk and let other threads run: four keep two processors and a disk busy."""
_FEW = 16


def hash_bytes(content: bytes) -> str:
    """The SHA-256 as 64 hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def hash_texts(parts: Iterable[str]) -> str:
    """One SHA-256 of several texts; ("ab", "c") and ("a", "bc") differ."""
    digest = hashlib.sha256()
    for part in parts:
        encoded = part.encode("utf-8", "surrogatepass")
        digest.update(len(encoded).to_bytes(8, "big") + encoded)
    return digest.hexdigest()


def hash_file(path: Path) -> str:
    """The SHA-256 of a plain file; empty when there is none, or it cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def hash_paths(paths: Sequence[Path]) -> list[str]:
    """The SHA-256 of each file, in their order; see :func:`hash_file`."""
    if len(paths) <= _FEW:
        return [hash_file(path) for path in paths]
    with ThreadPoolExecutor(_THREADS) as pool:
        return list(pool.map(hash_file, paths, chunksize=_FEW))


def hash_folder(paths: Iterable[Path], home: Path) -> str:
    """One SHA-256 of the names, below ``home``, and contents of files."""
    return hash_texts(text for path in sorted(paths) for text in (path.relative_to(home).as_posix(), hash_file(path)))
