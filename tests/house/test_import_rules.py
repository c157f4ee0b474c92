"""The import rules of pyproject.toml hold, and each of them notices when it is broken."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOMS = "Rooms import only downwards"
RINGS = "No ring"
LIBRARIES = "Each of these libraries is known to its own room alone"

FAULTS = [
    ("model/fault.py", "import leaflets.document", ROOMS, "upwards"),
    ("pdf/fault.py", "import leaflets.html", ROOMS, "a workshop imports its neighbour"),
    ("preflight/fault.py", "import leaflets.pdf", ROOMS, "the judge sees the maker"),
    ("preflight/__init__.py", "from leaflets import build", ROOMS, "a workshop imports the recipe"),
    ("units.py", "import leaflets.errors", ROOMS, "the two lowest import one another"),
    ("utils.py", "", ROOMS, "a room nobody planned"),
    ("model/fault.py", "import leaflets.model.fault_of_fault", RINGS, "a ring inside a room"),
    ("document/fault.py", "import jinja2", LIBRARIES, "Jinja2 outside html"),
    ("html/fault.py", "from weasyprint import HTML", LIBRARIES, "WeasyPrint outside pdf"),
    ("build.py", "import pydyf", LIBRARIES, "a part of the engine outside pdf"),
    ("model/fault.py", "from fontTools.ttLib import TTFont", LIBRARIES, "fonts outside pdf"),
    ("citations/fault.py", "import yaml", LIBRARIES, "YAML outside content"),
    (
        "content/fault.py",
        "def later():\n    import pikepdf",
        LIBRARIES,
        "pikepdf outside pdf, inside a function",
    ),
    ("document/fault.py", "import reportlab.pdfgen", LIBRARIES, "ReportLab outside imposition"),
]


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    """What import-linter says of the tree in ``folder``."""
    program = "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"
    command = [sys.executable, "-c", program, "--no-cache"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True)


def broken_contracts(report: str) -> set[str]:
    """Which contracts a report calls broken, by the start of their names."""
    lines = [line for line in report.splitlines() if " BROKEN" in line]
    return {name for name in (ROOMS, RINGS, LIBRARIES) for line in lines if line.startswith(name)}


def test_the_house_keeps_its_import_rules(root: Path) -> None:
    outcome = lint_imports(root)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
    assert "3 kept, 0 broken" in outcome.stdout


@pytest.mark.parametrize(("file", "line", "contract", "what"), FAULTS, ids=[fault[3] for fault in FAULTS])
def test_a_faulty_tree_breaks_the_contract_meant(
    root: Path, tmp_path: Path, file: str, line: str, contract: str, what: str
) -> None:
    package = tmp_path / "leaflets"
    shutil.copy(root / "pyproject.toml", tmp_path)
    shutil.copytree(root / "leaflets", package, ignore=shutil.ignore_patterns("__pycache__"))
    if not (package / file).parent.exists():  # a room that is still to come
        (package / file).parent.mkdir()
        (package / file).parent.joinpath("__init__.py").touch()
    (package / "model" / "fault_of_fault.py").write_text("import leaflets.model.fault\n")
    (package / "model" / "fault.py").touch()
    with (package / file).open("a") as fault:
        fault.write(f"\n{line}\n")

    outcome = lint_imports(tmp_path)

    broken = broken_contracts(outcome.stdout)
    assert outcome.returncode == 1, f"{what} was not noticed:\n{outcome.stdout}{outcome.stderr}"
    assert contract in broken, outcome.stdout
    assert broken <= {contract, RINGS}, outcome.stdout  # a wrong way up often closes a ring as well
