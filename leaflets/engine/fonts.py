"""The fonts of the program, and nothing else: a private fontconfig set-up that no machine can change."""

from __future__ import annotations

import atexit
import contextlib
import hashlib
import html
import os
import shutil
import tempfile
from importlib.util import find_spec
from pathlib import Path

from leaflets.errors import MissingDependency
from leaflets.folders import find_cache_folder

#: Import name of each font package and what a user types to get it. The first is the face of every text,
#: the second fills in the characters that the first has not got.
FONT_PACKAGES = {
    "fontpkg_atkinson_hyperlegible": "fontpkg-atkinson-hyperlegible",
    "fontpkg_inter": "fontpkg-inter",
}
#: The names by which style sheets call these two families.
FONT_FAMILIES = ("Atkinson Hyperlegible", "Inter")


def find_font_folders() -> tuple[Path, ...]:
    """The folders that hold the font files, in the order of :data:`FONT_PACKAGES`.

    Only looks the packages up; none of them is imported.

    Raises:
        MissingDependency: a package is not installed, or holds no font file.
    """
    return tuple(_find_font_folder(package, project) for package, project in FONT_PACKAGES.items())


def _find_font_folder(package: str, project: str) -> Path:
    spec = find_spec(package)
    places = list(spec.submodule_search_locations or ()) if spec else []
    folder = Path(places[0]) / "files" if places else None
    if folder is None or not any(folder.glob("*.ttf")):
        raise MissingDependency(
            f"The font package {project} is not installed. Install it with: python -m pip install {project}"
        )
    return folder


def write_fonts_conf(folders: tuple[Path, ...]) -> Path:
    """The path of a fontconfig file that names only these folders; written when it is not there yet.

    It lives in the user's cache folder (``$XDG_CACHE_HOME/leaflets`` or ``~/.cache/leaflets``). When that
    cannot be written, it lives in a temporary folder that is removed when the process ends.
    """
    try:
        return _write_conf_below(find_cache_folder(), folders)
    except (OSError, RuntimeError):  # RuntimeError: no home folder can be worked out
        temporary = Path(tempfile.mkdtemp(prefix="leaflets-"))
        atexit.register(shutil.rmtree, temporary, ignore_errors=True)
        return _write_conf_below(temporary, folders)


def use_private_fonts() -> None:
    """Makes fontconfig see the program's fonts and no others, from now on, in this process.

    Must run before the first font is looked up, so before the engine is set up.
    """
    os.environ["FONTCONFIG_FILE"] = str(write_fonts_conf(find_font_folders()))


def _write_conf_below(cache: Path, folders: tuple[Path, ...]) -> Path:
    text = _make_fonts_conf(cache / "fontconfig", folders)
    # The name follows the content: two installations on one machine never fight over one file.
    target = cache / f"fonts-{hashlib.sha256(text.encode()).hexdigest()[:16]}.conf"
    (cache / "fontconfig").mkdir(parents=True, exist_ok=True)
    with contextlib.suppress(FileNotFoundError):
        if target.read_text("utf-8") == text:
            return target
    handle, temporary = tempfile.mkstemp(dir=cache, prefix="fonts-", suffix=".tmp")
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
    return Path(temporary).replace(target)


def _make_fonts_conf(cache: Path, folders: tuple[Path, ...]) -> str:
    lines = [
        '<?xml version="1.0"?>',
        '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">',
        "<fontconfig>",
        *(f"  <dir>{html.escape(str(folder), quote=False)}</dir>" for folder in folders),
        f"  <cachedir>{html.escape(str(cache), quote=False)}</cachedir>",
        "</fontconfig>",
    ]
    return "\n".join(lines) + "\n"
