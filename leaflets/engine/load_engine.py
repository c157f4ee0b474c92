"""Loads WeasyPrint: fast, quietly, with the program's own fonts, or with one clear line when it cannot.

Takes nothing, gives the imported package, may fail with MissingDependency, never leaves anything changed
behind in ``ctypes``, ``sys.modules`` or the warning filters. Only FONTCONFIG_FILE stays set.
"""

from __future__ import annotations

import contextlib
import ctypes.util
import importlib
import io
import sys
import warnings
from collections.abc import Iterator
from functools import cache
from types import ModuleType
from typing import Any

from leaflets.engine.fonts import use_private_fonts
from leaflets.engine.keep_declarations import keep_declarations
from leaflets.errors import MissingDependency

_APT = "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
#: Parts of fontTools that WeasyPrint imports at once but needs only for variable fonts or without
#: libharfbuzz-subset: 85 ms of its import time.
_SELDOM_NEEDED = ("fontTools.subset", "fontTools.varLib.instancer")


@cache
def load_engine() -> ModuleType:
    """The ``weasyprint`` package, checked and ready; loaded at the first call, the same object ever after.

    Raises:
        MissingDependency: a font package, Pango, HarfBuzz or its subset library is not on this machine, or
            WeasyPrint is not, or is another version than 70.
    """
    use_private_fonts()
    try:
        weasyprint = _import_weasyprint()
    except OSError as error:
        # Three libraries come with these packages: Pango, Pango's FreeType part and HarfBuzz-Subset.
        reason = f"Pango is not installed ({_shorten(error)})"
        raise MissingDependency(f"{reason}. Install it with: {_APT}") from None
    except ImportError as error:
        raise MissingDependency(
            f"WeasyPrint cannot be loaded ({_shorten(error)}). "
            'Install it with: python -m pip install "weasyprint>=70,<71"'
        ) from None
    if not weasyprint.VERSION.startswith("70."):
        # read_boxes.py knows this version from inside.
        raise MissingDependency(
            f"WeasyPrint {weasyprint.VERSION} is installed, which this program does not know. "
            'Install the right one with: python -m pip install "weasyprint>=70,<71"'
        )
    if not importlib.import_module("weasyprint.text.ffi").harfbuzz_subset:
        raise MissingDependency(f"libharfbuzz-subset is not installed. Install it with: {_APT}")
    return weasyprint


def _shorten(error: Exception) -> str:
    lines = str(error).strip().splitlines()
    return lines[0][:120] if lines else type(error).__name__


def _import_weasyprint() -> ModuleType:
    """Imports the package the fast way, and once more the plain way when that fails."""
    for shortcuts in (_take_shortcuts, contextlib.nullcontext):
        # WeasyPrint prints advice on the standard output when a library is missing, and warns about the
        # subset library: both become an error of ours, with the command that mends it.
        with shortcuts(), contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            try:
                return importlib.import_module("weasyprint")
            except (OSError, ImportError):
                if shortcuts is contextlib.nullcontext:
                    raise
                _forget_weasyprint()
    raise AssertionError("unreachable")


def _forget_weasyprint() -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == "weasyprint"]:
        del sys.modules[name]


@contextlib.contextmanager
def _take_shortcuts() -> Iterator[None]:
    with _skip_library_search(), keep_declarations():
        yield


@contextlib.contextmanager
def _skip_library_search() -> Iterator[None]:
    """While it is open, ``find_library`` finds nothing and seldom needed modules are stood in for.

    WeasyPrint asks cffi for names such as "libpango-1.0-0" that exist on Windows only; for each of them
    ``find_library`` starts ldconfig, a compiler and a linker (150 ms in all). The name that works on Linux,
    "libpango-1.0.so.0", needs no search.
    """
    find_library = ctypes.util.find_library
    ctypes.util.find_library = lambda name: None
    stand_ins = {name: _make_stand_in(name) for name in _SELDOM_NEEDED if name not in sys.modules}
    sys.modules.update(stand_ins)
    package = importlib.import_module("fontTools")
    had_subset = hasattr(package, "subset")
    if not had_subset and "fontTools.subset" in stand_ins:
        package.subset = stand_ins["fontTools.subset"]  # type: ignore[attr-defined]
    try:
        yield
    finally:
        ctypes.util.find_library = find_library
        for name, module in stand_ins.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]
        if not had_subset and getattr(package, "subset", None) is stand_ins.get("fontTools.subset"):
            del package.subset


def _make_stand_in(name: str) -> ModuleType:
    """A module whose every attribute is a function that imports the real module when it is called."""
    module = ModuleType(name)

    def find_attribute(attribute: str) -> Any:
        if attribute.startswith("__"):
            raise AttributeError(attribute)

        def call(*args: Any, **keywords: Any) -> Any:
            return getattr(importlib.import_module(name), attribute)(*args, **keywords)

        return call

    vars(module)["__getattr__"] = find_attribute  # PEP 562
    return module
