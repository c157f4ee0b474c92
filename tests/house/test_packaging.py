"""The wheel is whole: installed elsewhere, without this checkout or a network, it prints a leaflet."""

from __future__ import annotations

import importlib.metadata
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest
from packaging.utils import canonicalize_name
from packaging.version import Version

NEEDED = {"conditions", "styles", "templates", "wording"}  # without these nothing can be printed
# Loaded by Python at its start: any connection ends the program.
POISON = """\
import socket

def refuse(*arguments):
    raise SystemExit("the program tried to reach the network")

socket.socket.connect = socket.socket.connect_ex = socket.getaddrinfo = refuse
"""


def run(command: list[str], folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """One command that must succeed, run in a folder with nothing but a bare environment."""
    bare = {"PATH": os.defpath, "HOME": str(folder), **environment}
    outcome = subprocess.run(command, cwd=folder, env=bare, capture_output=True, text=True)
    assert outcome.returncode == 0, f"{command}\n{outcome.stdout}\n{outcome.stderr}"
    return outcome


@pytest.fixture(scope="session")
def archives(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel and the source archive, built with the backend that is installed here."""
    folder = tmp_path_factory.mktemp("dist")
    run([sys.executable, "-m", "hatchling", "build", "-d", str(folder)], root)
    return folder


@pytest.fixture(scope="session")
def installed(archives: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds the installed wheel and a start-up file that turns the network off."""
    folder = tmp_path_factory.mktemp("site")
    wheel = str(next(archives.glob("*.whl")))
    run(
        [
            sys.executable,
            "-m",
            "pip",
            "install",
            "-qq",
            "--no-deps",
            "--no-index",
            "--target",
            str(folder),
            wheel,
        ],
        folder,
    )
    (folder / "sitecustomize.py").write_text(POISON)
    return folder


def hatch(root: Path) -> dict[str, Any]:
    """What pyproject.toml tells the build backend."""
    settings: dict[str, Any] = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    build: dict[str, Any] = settings["tool"]["hatch"]["build"]
    return build


def test_the_wheel_holds_the_package_and_its_data_and_nothing_else(archives: Path) -> None:
    with zipfile.ZipFile(next(archives.glob("*.whl"))) as wheel:
        names = wheel.namelist()
    assert {name.split("/")[0].split("-")[0] for name in names} == {"leaflets"}
    assert {name.split("/")[1] for name in names if name.count("/") > 1} >= NEEDED
    assert [name for name in names if "test" in name or "__pycache__" in name] == []


def test_every_data_file_of_the_checkout_is_in_the_wheel(
    root: Path, repository_files: list[Path], archives: Path
) -> None:
    with zipfile.ZipFile(next(archives.glob("*.whl"))) as wheel:
        names = set(wheel.namelist())
    shipped = set(hatch(root)["only-include"]) - {"leaflets"}
    data = [path.relative_to(root) for path in repository_files]
    expected = {f"leaflets/{path.as_posix()}" for path in data if path.parts[0] in shipped}
    assert expected - names == set()


def test_every_data_folder_has_its_place_in_the_package(root: Path) -> None:
    folders = set(hatch(root)["only-include"]) - {"leaflets"}
    assert hatch(root)["targets"]["wheel"]["sources"] == {folder: f"leaflets/{folder}" for folder in folders}


def test_the_source_archive_builds_the_same_wheel(archives: Path, tmp_path: Path) -> None:
    run(["tar", "-xf", str(next(archives.glob("*.tar.gz")))], tmp_path)
    unpacked = next(tmp_path.iterdir())
    run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)], unpacked)
    with (
        zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as again,
        zipfile.ZipFile(next(archives.glob("*.whl"))) as first,
    ):
        assert sorted(again.namelist()) == sorted(first.namelist())


def test_the_installed_wheel_is_the_one_that_runs(installed: Path, tmp_path: Path) -> None:
    program = "import leaflets, socket; print(leaflets.__file__, socket.getaddrinfo.__name__)"
    outcome = run([sys.executable, "-c", program], tmp_path, PYTHONPATH=str(installed))
    assert outcome.stdout.split() == [str(installed / "leaflets" / "__init__.py"), "refuse"]


def test_the_installed_wheel_prints_a_leaflet_offline_from_another_folder(installed: Path, tmp_path: Path) -> None:
    leaflets = str(installed / "bin" / "leaflets")
    listing = run([leaflets, "list"], tmp_path, PYTHONPATH=str(installed))
    assert "lambert-eaton-syndrome" in listing.stdout

    edition = ["--kind", "patient", "--layout", "a4", "--size", "14", "--out", "out"]
    run([leaflets, "build", "lambert-eaton-syndrome", *edition], tmp_path, PYTHONPATH=str(installed))

    made = list((tmp_path / "out").rglob("*.pdf"))
    assert len(made) == 1
    assert made[0].read_bytes().startswith(b"%PDF-")


def dependency_lines(root: Path) -> list[str]:
    """The requirements of pyproject.toml, with those of its extras."""
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"].values()
    lines = project["dependencies"] + [line for extra in extras for line in extra]
    return [line for line in lines if not line.startswith("leaflets[")]


def pins(root: Path) -> dict[str, str]:
    """Package name, in its normal form, to the version that constraints.txt pins."""
    lines = [line for line in (root / "constraints.txt").read_text("utf-8").splitlines() if line[:1] not in ("#", "")]
    assert [line for line in lines if not re.fullmatch(r"[\w.-]+==[\w.]+", line)] == [], "pins only, and no index"
    return {canonicalize_name(name): version for name, version in (line.split("==") for line in lines)}


def test_every_requirement_is_pinned(root: Path) -> None:
    names = [canonicalize_name(re.split(r"[<>=!~ \[;]", line)[0]) for line in dependency_lines(root)]
    assert [name for name in names if name not in pins(root)] == []


def test_every_pin_is_what_runs_here(root: Path) -> None:
    here = {canonicalize_name(found.name): found.version for found in importlib.metadata.distributions()}
    other = {
        name: (pinned, here.get(name))
        for name, pinned in pins(root).items()
        if name not in here or Version(here[name]) != Version(pinned)
    }
    assert other == {}, "package: (pinned, installed); run make to bring .venv up to date"


def test_every_dependency_has_its_reason(root: Path) -> None:
    text = (root / "pyproject.toml").read_text("utf-8")
    block = text.partition("\ndependencies = [")[2].partition("\n]")[0]
    lines = [line for line in block.splitlines() if line.strip()]
    assert len(lines) >= 5
    assert [line for line in lines if not re.search(r'",\s+# \w+', line)] == []
