"""Preflight of finished editions: milliseconds a page, veraPDF's seconds a file, and memory over many files.

The peer does comparable work on the same files: poppler's ``pdftotext -bbox-layout`` finds every word with its box, and
``pdftoppm`` renders each page once. They take turns, five files of ours to one of the peer's; medians are compared.
Goals (issue "Preflight"): 20 ms a page without veraPDF, 0.25 s a file with it once warm, memory flat over 1,000 files.
"""

from __future__ import annotations

import datetime
import multiprocessing
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from leaflets.batch.read_manuscript import read_manuscript
from leaflets.build import render_edition
from leaflets.facts.measure_file import measure_file
from leaflets.folders import program_folder
from leaflets.model.edition import Edition, Kind
from leaflets.pages.manuscript import Manuscript
from leaflets.pause_collection import pause_collection
from leaflets.preflight.judge_file import judge_facts
from leaflets.preflight.read_profile import read_profile
from leaflets.preflight.rule import Profile
from leaflets.preflight.rule_table import RULES

CONDITION = "lambert-eaton-syndrome"
EDITIONS = (
    Edition(Kind.PATIENT, size=14),
    Edition(Kind.PATIENT, size=28),
    Edition(Kind.CITATIONS, size=11),
    Edition(Kind.CLINICIAN, size=10),
)
STANDARDS = ("ua1", "a3a")
MEMORY_FILES = 1000
IN_A_ROW = 5
"""Files that preflight judges before it is the peer's turn, as ``leaflets preflight FILE…`` and a batch do; a single
one after another program, or after a pause, takes up to half as long again."""


def measure_preflight(rounds: int) -> None:
    """Print the speed of facts and rules, of veraPDF, and the growth of memory."""
    with tempfile.TemporaryDirectory() as scratch:
        today = datetime.date.today()
        path = program_folder("conditions") / f"{CONDITION}.yaml"
        manuscript = read_manuscript(path, own=None, today=today, scratch=Path(scratch))
        files = [_write(manuscript, edition, today, Path(scratch)) for edition in EDITIONS]
        # In a process of its own, as the command runs: what made the files is not loaded there.
        apart = multiprocessing.get_context("spawn").Process(target=_measure_pages, args=(files, rounds))
        apart.start()
        apart.join()
        _measure_standards([path.read_bytes() for path, _ in files], rounds)
        _measure_memory(files[0][0].read_bytes())


def _write(manuscript: Manuscript, edition: Edition, today: datetime.date, folder: Path) -> tuple[Path, int]:
    made = render_edition(manuscript, edition, today=today)
    path = folder / f"{edition.kind}-{edition.size_name}.pdf"
    path.write_bytes(made.content)
    return path, made.page_count


def _measure_pages(files: list[tuple[Path, int]], rounds: int) -> None:
    profile = read_profile("leaflets")
    print("preflight without veraPDF         a page   goal   poppler   ratio")
    spent = 0.0
    for path, pages in files:
        content = path.read_bytes()
        ours: list[float] = []
        theirs: list[float] = []
        for _ in range(rounds):
            ours += [_time(partial(_judge, content, profile)) for _ in range(IN_A_ROW)]
            theirs.append(_time(partial(_run_poppler, path)))
        own, peer = (statistics.median(times) * 1000 / pages for times in (ours, theirs))
        spent += statistics.median(ours)
        print(f"{path.stem:<12} {pages:>3} pages {own:>18.1f} ms     20 {peer:>6.1f} ms {own / peer:>7.2f}")
    pages_together = sum(pages for _, pages in files)
    print(f"together     {pages_together:>3} pages {spent * 1000 / pages_together:>18.1f} ms     20")


def _judge(content: bytes, profile: Profile) -> None:
    with pause_collection():  # as the program does it
        judge_facts(measure_file(content, "a.pdf"), profile, RULES)


def _run_poppler(path: Path) -> None:
    if shutil.which("pdftotext") is None:
        raise SystemExit("the peer is missing: install poppler-utils")
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdftotext", "-bbox-layout", path, f"{folder}/text"], check=True)
        subprocess.run(["pdftoppm", "-r", "108", path, f"{folder}/page"], check=True)


def _measure_standards(contents: list[bytes], rounds: int) -> None:
    from leaflets.preflight.check_standard import check_standards

    for _ in range(30):  # Java compiles what it has run often
        for content in contents:
            check_standards(content, "a.pdf", STANDARDS)
    times = [
        _time(partial(check_standards, content, "a.pdf", STANDARDS)) for content in contents for _ in range(rounds)
    ]
    print(f"veraPDF ({', '.join(STANDARDS)}), warm, a file: {statistics.median(times):.2f} s, goal 0.25")


def _measure_memory(content: bytes) -> None:
    profile = read_profile("leaflets")
    sizes = []
    for number in range(MEMORY_FILES + 1):
        judge_facts(measure_file(content, "a.pdf"), profile, RULES)
        if number in (100, MEMORY_FILES):
            sizes.append(_read_memory())
    print(f"memory after 100 files {sizes[0]:.0f} MiB, after {MEMORY_FILES} files {sizes[1]:.0f} MiB")


def _read_memory() -> float:
    """What this process holds now, MiB (Linux)."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))


def _time(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
