"""Declarations that were kept do what those do that cffi reads anew, and damage to them does no harm."""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from leaflets.engine.keep_declarations import keep_declarations, load_declarations

cffi: Any = importlib.import_module("cffi")
SOURCE = "typedef struct { int width; double height; } Size; double fabs(double); enum Kind { ONE = 1, TWO };"
LIBRARY = "libm.so.6"


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path / "leaflets" / "engine"


def use(declared: Any) -> None:
    size = declared.new("Size *")
    size.width, size.height = 3, 2.5
    assert (size.width, size.height) == (3, 2.5)
    assert declared.dlopen(LIBRARY).fabs(-2.0) == 2.0
    assert declared.string(declared.new("char[]", b"word")) == b"word"
    assert declared.unpack(declared.new("char[]", b"word"), 2) == b"wo"
    assert declared.cast("void *", 0) == declared.NULL
    freed: list[Any] = []
    owned = declared.gc(declared.new("int *"), freed.append)
    declared.release(owned)
    assert len(freed) == 1


def refuse() -> Any:
    pytest.fail("cffi was asked to read declarations")


def test_they_are_read_once_on_a_machine(cache: Path) -> None:
    use(load_declarations(SOURCE, cffi.FFI))
    assert len(list(cache.iterdir())) == 1
    use(load_declarations(SOURCE, refuse))


def test_other_declarations_are_kept_beside_them(cache: Path) -> None:
    load_declarations(SOURCE, cffi.FFI)
    other = load_declarations("double ceil(double);", cffi.FFI)
    assert other.dlopen(LIBRARY).ceil(1.2) == 2.0
    assert len(list(cache.iterdir())) == 2


@pytest.mark.parametrize("damage", [b"", b"raise SystemExit", b"\x00\xff"])
def test_what_is_damaged_is_made_anew(cache: Path, damage: bytes) -> None:
    load_declarations(SOURCE, cffi.FFI)
    [kept] = cache.iterdir()
    whole = kept.read_bytes()
    for changed in (damage, whole + damage + b"\n", whole[:-1], damage + whole):
        kept.write_bytes(changed)
        use(load_declarations(SOURCE, cffi.FFI))
        assert kept.read_bytes() == whole


def test_without_a_folder_they_are_read_each_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    use(load_declarations(SOURCE, cffi.FFI))


def test_a_folder_that_cannot_be_written_after_all_does_no_harm(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    use(load_declarations(SOURCE, cffi.FFI))
    assert list(cache.iterdir()) == []


def test_the_stand_in_takes_declarations_once_and_is_gone_afterwards(cache: Path) -> None:
    plain = cffi.FFI
    with keep_declarations():
        declared = cffi.FFI()
        assert cffi.FFI is not plain
    assert cffi.FFI is plain
    declared.cdef(SOURCE)
    use(declared)
    with pytest.raises(ImportError, match="twice"):
        declared.cdef(SOURCE)


SCRIPT = """
import hashlib
from leaflets.engine.load_engine import load_engine
page = "<!DOCTYPE html><html lang=en><title>T</title><p>A few words<p style='text-decoration: underline'>more: \u4f60"
made = load_engine().HTML(string=page).write_pdf(pdf_identifier=b"0" * 32)
print(hashlib.sha256(made).hexdigest())
"""


def test_the_engine_makes_the_same_bytes_with_and_without_what_was_kept(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    made = []
    for folder in (tmp_path, tmp_path, tmp_path / "file"):
        environment = {**os.environ, "XDG_CACHE_HOME": str(folder), "SOURCE_DATE_EPOCH": "0"}
        done = subprocess.run(
            [sys.executable, "-c", SCRIPT], env=environment, check=True, capture_output=True, text=True
        )
        made.append(done.stdout)
    assert len(set(made)) == 1
    assert len(list((tmp_path / "leaflets" / "engine").iterdir())) == 1


LOOK = """
import gc, sys
from pathlib import Path
import cffi
from leaflets.engine.keep_declarations import keep_declarations
with keep_declarations():
    declared = cffi.FFI()
declared.cdef("int FcGetVersion(void);")
maps = Path("/proc/self/maps")
assert "libfontconfig" not in maps.read_text()
library = declared.dlopen("libfontconfig.so.1")
assert library.FcGetVersion() > 0
del library
gc.collect()
sys.exit("libfontconfig" not in maps.read_text())
"""


@pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="this system does not say which libraries are loaded")
def test_a_library_stays_when_nobody_holds_it(tmp_path: Path) -> None:
    """Else the last object of a library may be freed after its code is gone, at the very end of a command."""
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path)}
    subprocess.run([sys.executable, "-c", LOOK], env=environment, check=True)
