"""What stands where in a folder of one's own, made by ``leaflets init``; the program's folders stand behind it."""

from __future__ import annotations

from pathlib import Path

from leaflets.folders import program_folder, program_root

CLINIC_FILE = "clinic.yaml"


def find_condition_folders(own: Path | None) -> tuple[Path, ...]:
    """The folders to look conditions up in: one's own first, then the program's."""
    shipped = program_folder("conditions")
    mine = own / "conditions" if own else None
    return (mine, shipped) if mine and any(mine.rglob("*.y*ml")) else (shipped,)


def find_roots(own: Path | None) -> tuple[Path, ...]:
    """The folders that hold templates/, styles/ and pictures/: one's own first, then the program's."""
    return (own, program_root()) if own else (program_root(),)


def find_clinic(own: Path | None) -> Path | None:
    """The clinic profile of one's own folder, or None when there is none."""
    path = own / CLINIC_FILE if own else None
    return path if path and path.exists() else None
