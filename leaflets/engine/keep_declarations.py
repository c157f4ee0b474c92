"""The C declarations of Pango, HarfBuzz and fontconfig are taken apart once on a machine, not at every start.

WeasyPrint gives cffi 450 lines of C, and cffi has a parser for C in Python read them: 80 ms of every start. cffi can
write down what it found as a Python module ("out-of-line, ABI level" in its manual), which loads in 2 ms; here that is
kept in the program's cache folder, under the declarations and the version of cffi, with a check sum. What is touched:
``cffi.FFI``, while WeasyPrint is being imported; it gets an object with all that the real one has.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from leaflets.folders import open_cache_folder

_MARK = b"# sha256:"


@contextlib.contextmanager
def keep_declarations() -> Iterator[None]:
    """While it is open, declarations given to cffi are read once on this machine. Not safe for threads."""
    cffi: Any = import_module("cffi")
    plain = cffi.FFI
    cffi.FFI = lambda: _Declared(plain)
    try:
        yield
    finally:
        cffi.FFI = plain


class _Declared:
    """Has, once it is told the declarations, what cffi's own object for them has."""

    def __init__(self, plain: Callable[[], Any]) -> None:
        self._plain = plain

    def cdef(self, source: str) -> None:
        """Takes the declarations.

        Raises:
            ImportError: it has some already.
        """
        if len(vars(self)) > 1:
            raise ImportError("declarations were given twice")
        declared = load_declarations(source, self._plain)
        vars(self).update({name: getattr(declared, name) for name in dir(declared) if not name.startswith("__")})
        vars(self)["dlopen"] = _open_for_good(declared.dlopen)


def _open_for_good(dlopen: Callable[..., Any]) -> Callable[..., Any]:
    """Opens libraries that stay in memory to the end of the process.

    When Python ends, it may let go of a library before the last object of that library: freeing this one then ran into
    code that was gone, and a command that had done its work ended with a segmentation fault (139).
    """

    def open_library(name: str, flags: int = 0) -> Any:
        return dlopen(name, flags | getattr(os, "RTLD_NODELETE", 0))

    return open_library


def load_declarations(source: str, plain: Callable[[], Any]) -> Any:
    """Cffi's object for some declarations: from the cache folder, or made by its own parser where nothing is kept.

    Args:
        source: declarations in C.
        plain: makes an empty object of cffi's.
    """
    cffi: Any = import_module("cffi")
    folder = open_cache_folder("engine")
    key = hashlib.sha256("\0".join((source, cffi.__version__, sys.implementation.cache_tag or "")).encode()).hexdigest()
    code = None
    if folder is not None:
        kept = folder / f"declarations-{key[:16]}.py"
        code = _read(kept) or _write_down(source, plain, kept)
    if code is None:
        made = plain()
        made.cdef(source)
        return made
    space: dict[str, Any] = {}
    exec(code, space)
    return space["ffi"]


def _read(path: Path) -> bytes | None:
    """The code in a file, when its first line is its check sum."""
    with contextlib.suppress(OSError):
        mark, _, code = path.read_bytes().partition(b"\n")
        if mark == _MARK + hashlib.sha256(code).hexdigest().encode():
            return code
    return None


def _write_down(source: str, plain: Callable[[], Any], path: Path) -> bytes | None:
    """The code for some declarations, kept for the next start; None when the folder cannot be written after all."""
    made = plain()
    made.cdef(source)
    made.set_source(path.stem.replace("-", "_"), None)
    temporary = path.with_name(f".{secrets.token_hex(6)}.py")
    try:
        made.emit_python_code(str(temporary))
        code = temporary.read_bytes()
        temporary.write_bytes(_MARK + hashlib.sha256(code).hexdigest().encode() + b"\n" + code)
        temporary.replace(path)
        return code
    except OSError:
        return None
    finally:
        temporary.unlink(missing_ok=True)
