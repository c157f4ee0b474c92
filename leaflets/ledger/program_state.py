"""What of the program and the machine can change a page: source, libraries, fonts, words; as digests."""

from __future__ import annotations

import ctypes
import importlib.metadata
import platform
import zlib
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from leaflets.folders import program_folder
from leaflets.ledger.hash_files import hash_folder, hash_texts

_NEVER_ON_PAPER = frozenset({"appraisal", "cli", "execution", "importing", "ledger", "lookup", "reporting"})
"""Rooms that cannot change an edition: another version of one of them makes no edition out of date."""
FONT_PACKAGES = ("fontpkg_atkinson_hyperlegible", "fontpkg_inter")
_LIBRARIES = (
    "babel",
    "bibtexparser",
    "cssselect2",
    "fonttools",
    "jinja2",
    "lxml",
    "markdown-it-py",
    "numpy",
    "pikepdf",
    "pillow",
    "pydantic",
    "pydantic-core",
    "pydyf",
    "pylatexenc",
    "pypdfium2",
    "pyyaml",
    "reportlab",
    "segno",
    "tinycss2",
    "tinyhtml5",
    "weasyprint",
)
_SYSTEM_LIBRARIES = (
    ("libpango-1.0.so.0", "pango_version_string"),
    ("libharfbuzz.so.0", "hb_version_string"),
    ("libharfbuzz-subset.so.0", "hb_version_string"),
)


@cache
def hash_program() -> str:
    """The digest of the program's own source, as far as it can change a page."""
    package = Path(__file__).resolve().parent.parent
    rooms = [path for path in package.iterdir() if path.is_dir() and path.name not in _NEVER_ON_PAPER]
    sources = [*package.glob("*.py"), *(file for room in rooms for file in room.glob("*.py"))]
    return hash_folder(sources, package)


@cache
def list_engines() -> Mapping[str, str]:
    """The version of each library that has a part in a page, of Python, and of the fonts (a digest)."""
    engines = {"python": platform.python_version(), "zlib": zlib.ZLIB_RUNTIME_VERSION}
    engines |= {name: _find_version(name) for name in _LIBRARIES}
    engines |= {library: _ask_library(library, function) for library, function in _SYSTEM_LIBRARIES}
    return engines | {package: _hash_fonts(package) for package in FONT_PACKAGES}


@cache
def hash_engines() -> str:
    """The digest of :func:`list_engines`."""
    return hash_texts(f"{name} {version}" for name, version in sorted(list_engines().items()))


@cache
def hash_words(language: str) -> str:
    """The digest of the words printed in a language, and of the names of journals."""
    words, journals = program_folder("wording"), program_folder("journals")
    tags = {language, language.split("-")[0], "en"}
    catalogues = [words / f"{tag}.po" for tag in tags]
    return hash_texts((hash_folder(catalogues, words), hash_folder(journals.glob("*.tsv"), journals)))


@cache
def hash_guidelines() -> str:
    """The digest of the profiles that preflight judges by."""
    folder = program_folder("profiles")
    return hash_folder(folder.glob("*.toml"), folder)


def _find_version(name: str) -> str:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return "none"


def _ask_library(library: str, function: str) -> str:
    """The version that a library of the system tells; "none" when it is not there."""
    try:
        call = getattr(ctypes.CDLL(library), function)
    except (OSError, AttributeError):
        return "none"
    call.restype = ctypes.c_char_p
    return bytes(call()).decode("ascii", "replace")


def _hash_fonts(package: str) -> str:
    spec = find_spec(package)
    places = list(spec.submodule_search_locations or ()) if spec else []
    return hash_folder(Path(places[0]).glob("files/*.ttf"), Path(places[0])) if places else "none"
