"""One ``leaflets build`` of one edition against the ``weasyprint`` command on the very same HTML.

Both are whole processes, started afresh, with the same fonts and the same PDF variant, their Python compiled. They take
turns, so that a busy machine slows both alike; medians are compared, for the wall clock and for processor time. The
program runs without preflight, which the peer has nothing like, and once more with it. Ends with 1 when it takes longer
than the peer without it.
"""

from __future__ import annotations

import argparse
import datetime
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from leaflets.batch.read_manuscript import read_manuscript
from leaflets.document.compose_document import compose_document
from leaflets.engine.fonts import find_font_folders, write_fonts_conf
from leaflets.folders import program_folder
from leaflets.html.fill_templates import fill_templates
from leaflets.model.edition import Edition, Kind

CONDITION = "lambert-eaton-syndrome"
VARIANT = "pdf/a-3a"
LIMIT = 1.0


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds of one run: by the clock, and of the processor (user and system)."""

    wall: float
    processor: float


def write_page(folder: Path, edition: Edition) -> Path:
    """The edition's HTML in a folder where its links lead to the program's styles and pictures."""
    for name in ("styles", "pictures"):
        (folder / name).symlink_to(program_folder(name))
    path = program_folder("conditions") / f"{CONDITION}.yaml"
    today = datetime.date.today()
    manuscript = read_manuscript(path, own=None, today=today, scratch=folder)
    document = compose_document(manuscript.condition, edition, clinic=None, today=today)
    page = folder / "page.html"
    page.write_text(fill_templates(document, roots=manuscript.roots), encoding="utf-8")
    return page


def time_command(command: Sequence[str | Path], environment: dict[str, str]) -> Times:
    """How long a command takes; it must succeed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    subprocess.run(command, env=environment, check=True, capture_output=True)
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Times(wall, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)


def compare(edition: Edition, rounds: int) -> tuple[list[Times], list[Times], list[Times]]:
    """The times of ``leaflets build --no-preflight``, of ``weasyprint``, and of ``leaflets build``, in turns."""
    conf = write_fonts_conf(find_font_folders())
    environment = {**os.environ, "FONTCONFIG_FILE": str(conf)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # the peer was compiled when it was installed
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        environment["PYTHONPYCACHEPREFIX"] = str(folder / "compiled")
        page = write_page(folder, edition)
        python = sys.executable
        options = ["--kind", edition.kind.value, "--size", edition.size_name, "--out", str(folder / "out")]
        ours: list[str | Path] = [python, "-m", "leaflets", "build", CONDITION, *options]
        theirs: list[str | Path] = [python, "-m", "weasyprint", "--pdf-variant", VARIANT, page, folder / "theirs.pdf"]
        commands: tuple[Sequence[str | Path], ...] = ([*ours, "--no-preflight"], theirs, ours)
        times: tuple[list[Times], ...] = ([], [], [])
        for number in range(rounds + 1):
            for command, kept in zip(commands, times, strict=True):
                for file in (folder / "out").glob("*.pdf"):
                    file.unlink()
                taken = time_command(command, environment)
                if number:  # the first round only warms the disk
                    kept.append(taken)
    return times[0], times[1], times[2]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the comparison of each kind; 1 when one of them takes longer than the peer."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--rounds", type=int, default=7, help="how many pairs of runs (default: 7)")
    options = parser.parse_args(arguments)
    worst = 0.0
    print("one edition, whole process    no preflight   weasyprint   ratio   processor   with preflight (processor)")
    for edition in (Edition(Kind.PATIENT, size=14), Edition(Kind.PATIENT, size=18), Edition(Kind.CLINICIAN, size=10)):
        ours, theirs, judged = compare(edition, options.rounds)
        wall = [statistics.median(run.wall for run in runs) for runs in (ours, theirs, judged)]
        processor = [statistics.median(run.processor for run in runs) for runs in (ours, theirs, judged)]
        worst = max(worst, wall[0] / wall[1])
        print(
            f"{edition.kind:<10} A4 {edition.size_name:>3} pt {wall[0] * 1000:>19.0f} ms {wall[1] * 1000:>9.0f} ms "
            f"{wall[0] / wall[1]:>7.2f} {processor[0] / processor[1]:>11.2f} "
            f"{wall[2] / wall[1]:>11.2f} ({processor[2] / processor[1]:.2f})"
        )
    print(f"worst ratio {worst:.2f}, limit {LIMIT}")
    return 0 if worst <= LIMIT else 1
