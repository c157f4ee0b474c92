from __future__ import annotations

import importlib
import os
import subprocess
import sys
from collections.abc import Iterator

import pytest

from leaflets.engine import load_engine as engine
from leaflets.errors import MissingDependency


@pytest.fixture
def fresh() -> Iterator[None]:
    """Forgets the loaded engine for one test, and brings the very same modules back."""
    kept = {name: module for name, module in sys.modules.items() if name.partition(".")[0] == "weasyprint"}
    engine.load_engine.cache_clear()
    yield
    for name in [name for name in sys.modules if name.partition(".")[0] == "weasyprint"]:
        del sys.modules[name]
    sys.modules.update(kept)
    engine.load_engine.cache_clear()


def run(code: str, **variables: str) -> str:
    environment = {**os.environ, **variables}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    return done.stdout


def test_the_room_is_imported_without_the_engine() -> None:
    code = (
        "import sys, leaflets.pdf;"
        "print({'weasyprint', 'pydyf', 'pikepdf', 'fontTools', 'PIL', 'cffi'} & set(sys.modules))"
    )
    assert run(code) == "set()\n"


def test_loading_leaves_nothing_behind() -> None:
    code = """
import ctypes.util, sys, warnings
before = ctypes.util.find_library, list(warnings.filters), sys.stdout
from leaflets.engine.load_engine import load_engine
engine = load_engine()
assert engine is load_engine()
assert before == (ctypes.util.find_library, list(warnings.filters), sys.stdout)
loaded = {"fontTools.subset", "fontTools.varLib", "fontTools.varLib.instancer"} & set(sys.modules)
import fontTools.subset, fontTools.varLib.instancer
print(engine.VERSION.split(".")[0], loaded, fontTools.subset.__file__ != None)
print(fontTools.varLib.instancer.instantiateVariableFont.__module__)
"""
    assert run(code) == "70 set() True\nfontTools.varLib.instancer\n"


def test_without_the_short_cuts_it_is_loaded_the_plain_way() -> None:
    code = """
import ctypes.util, cffi
from leaflets.engine import load_engine as engine
dlopen, tries = cffi.FFI.dlopen, []
def refuse_once(self, name, *flags):
    if ctypes.util.find_library("c") is None:
        tries.append(name)
        raise OSError(name)
    return dlopen(self, name, *flags)
cffi.FFI.dlopen = refuse_once
print(engine.load_engine().VERSION.split(".")[0], bool(tries))
"""
    assert run(code, XDG_CACHE_HOME="/dev/null") == "70 True\n"


def test_a_missing_pango_is_one_clear_line_and_nothing_on_the_output() -> None:
    code = """
import cffi
from leaflets.engine import load_engine as engine
from leaflets.errors import MissingDependency
dlopen = cffi.FFI.dlopen
def refuse(self, name, *flags):
    if name and "pango" in name:
        raise OSError(f"cannot load library '{name}'")
    return dlopen(self, name, *flags)
cffi.FFI.dlopen = refuse
try:
    engine.load_engine()
except MissingDependency as error:
    print(int(error.exit_code), error)
"""
    text = run(code, XDG_CACHE_HOME="/dev/null")
    assert text.startswith("6 Pango is not installed (cannot load library")
    assert text.endswith("apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0\n")
    assert text.count("\n") == 1


def test_a_missing_subset_library_is_an_error_and_no_slow_fall_back() -> None:
    code = """
import cffi
from leaflets.engine import load_engine as engine
from leaflets.errors import MissingDependency
dlopen = cffi.FFI.dlopen
def refuse(self, name, *flags):
    if name and "subset" in name:
        raise OSError(name)
    return dlopen(self, name, *flags)
cffi.FFI.dlopen = refuse
try:
    engine.load_engine()
except MissingDependency as error:
    print(error)
"""
    expected = "libharfbuzz-subset is not installed. Install it with: apt-get install libpango-1.0-0 "
    assert run(code, XDG_CACHE_HOME="/dev/null") == expected + "libpangoft2-1.0-0 libharfbuzz-subset0\n"


@pytest.mark.usefixtures("fresh")
def test_another_version_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.import_module("weasyprint"), "VERSION", "71.0")
    with pytest.raises(MissingDependency, match=r"WeasyPrint 71.0 is installed.*weasyprint>=70,<71"):
        engine.load_engine()


@pytest.mark.usefixtures("fresh")
def test_a_missing_weasyprint_is_named_with_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    import_module = importlib.import_module

    def refuse(name: str) -> object:
        if name == "weasyprint":
            raise ModuleNotFoundError("No module named 'weasyprint'")
        return import_module(name)

    monkeypatch.setattr(engine.importlib, "import_module", refuse)
    with pytest.raises(MissingDependency, match=r'pip install "weasyprint>=70,<71"'):
        engine.load_engine()
