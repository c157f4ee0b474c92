from __future__ import annotations

import importlib.machinery
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree.ElementTree import parse

import pytest

from leaflets.engine import fonts
from leaflets.engine.fonts import find_font_folders, write_fonts_conf
from leaflets.errors import MissingDependency


def test_the_fonts_are_found_without_importing_their_packages() -> None:
    code = (
        "import sys; from leaflets.engine.fonts import find_font_folders; folders = find_font_folders();"
        "print(len(folders), [name for name in sys.modules if name.startswith('fontpkg')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "2 []\n"
    names = [path.name for folder in find_font_folders() for path in sorted(folder.glob("*.ttf"))]
    assert "AtkinsonHyperlegible-Regular.ttf" in names
    assert "Inter[opsz,wght].ttf" in names


def test_the_set_up_names_these_folders_and_no_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    folders = (Path("/one & two"), Path("/three"))
    written = write_fonts_conf(folders)
    assert written.parent == tmp_path / "leaflets"
    root = parse(written).getroot()
    assert [(item.tag, item.text) for item in root] == [
        ("dir", "/one & two"),
        ("dir", "/three"),
        ("cachedir", str(tmp_path / "leaflets" / "fontconfig")),
    ]
    before = written.stat()
    assert write_fonts_conf(folders).stat().st_mtime_ns == before.st_mtime_ns
    written.write_text("broken")
    assert parse(write_fonts_conf(folders)).getroot().tag == "fontconfig"
    assert [path.name for path in written.parent.iterdir() if path.suffix == ".tmp"] == []
    assert write_fonts_conf(folders[:1]) != written


def test_a_relative_cache_folder_is_ignored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert write_fonts_conf(()).parent == tmp_path / ".cache" / "leaflets"


def test_a_cache_that_cannot_be_written_is_replaced_by_a_temporary_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    written = write_fonts_conf(())
    assert written.is_file()
    assert written.parent.parent == tmp_path
    assert written.parent.stat().st_mode & 0o077 == 0


def test_a_missing_font_package_is_named_with_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "find_spec", lambda name: None)
    with pytest.raises(MissingDependency, match=r"python -m pip install fontpkg-atkinson-hyperlegible$"):
        find_font_folders()


def test_a_font_package_without_fonts_counts_as_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spec = importlib.machinery.ModuleSpec("empty", None, is_package=True)
    spec.submodule_search_locations = [str(tmp_path)]
    monkeypatch.setattr(fonts, "find_spec", lambda name: spec)
    with pytest.raises(MissingDependency, match="fontpkg-atkinson-hyperlegible is not installed"):
        find_font_folders()


def test_the_set_up_holds_for_the_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("FONTCONFIG_FILE", "/elsewhere.conf")
    fonts.use_private_fonts()
    assert Path(os.environ["FONTCONFIG_FILE"]).parent == tmp_path / "leaflets"
