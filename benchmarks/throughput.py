"""Many distinct documents against ``xargs -P2 weasyprint`` on the very same HTML, styles and fonts; cost of one.

Ours is ``leaflets build --no-preflight --jobs 2``: start-up, reading, composing, filling the templates, each mending of
tags and metadata, and writing the files are all in it. The peer gets the finished HTML and only lays it out. Goals
(issue "Batch and merge"): at least 5 times the peer's documents a second, and the cost of one flat from 10 on.
"""

from __future__ import annotations

import datetime
import os
import shutil
import statistics
import sys
import tempfile
from pathlib import Path

from benchmarks.one_build import VARIANT, Times, time_command
from leaflets.batch.read_manuscript import read_manuscript
from leaflets.document.compose_document import compose_document
from leaflets.engine.fonts import find_font_folders, write_fonts_conf
from leaflets.folders import program_folder
from leaflets.html.fill_templates import fill_templates
from leaflets.model.edition import Edition, Kind

GOAL = 5.0
WORKERS = 2
_COUNTS = (10, 40, 160, 1000)
_AT_ONCE = 2
"""Which of them is made by several processes, against the peer."""
_PEER_COUNT = 12
_SECTIONS = {"who_gets_it": 2, "causes": 2, "outlook": 1, "prevention": 1, "self_care": 3}
_WORDS = (
    "muscle",
    "weak",
    "nurse",
    "clinic",
    "morning",
    "walk",
    "signal",
    "nerve",
    "rest",
    "drink",
    "week",
    "letter",
    "hand",
)


def write_condition(folder: Path, number: int) -> Path:
    """A condition of about two pages, like no other: made-up sentences of plain words."""
    name = f"benchmark-{number}"
    lines = [f"name: Benchmark illness {number}", "language: en", "status: sample", f"id: {name}"]
    lines += ["definition:", f"  - {_make_sentence(number, 0)}"]
    for section, count in _SECTIONS.items():
        lines += [f"{section}:", *(f"  - {_make_sentence(number, place)}" for place in range(1, count * 2 + 1))]
    path = folder / f"{name}.yaml"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def _make_sentence(number: int, place: int) -> str:
    count = 9 + (number + place) % 5
    words = [_WORDS[(number * 7 + place * 3 + at * (1 + number % 5)) % len(_WORDS)] for at in range(count)]
    return f"In case {number} the {' '.join(words)}."


def measure_throughput(rounds: int, counts: tuple[int, ...] = _COUNTS) -> float:
    """Print both ratios to the peer, and what one document costs for each number of them; gives that of the clock."""
    environment = {**os.environ, "FONTCONFIG_FILE": str(write_fonts_conf(find_font_folders()))}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # the peer was compiled when it was installed
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        environment["PYTHONPYCACHEPREFIX"] = str(folder / "compiled")
        paths = [write_condition(folder, number) for number in range(max(counts))]
        pages = _write_pages(folder, paths[:_PEER_COUNT])
        _run_own(folder, paths[:1], 1, environment)
        _run_peer(folder, pages[:1], environment)
        ours: list[Times] = []
        theirs: list[Times] = []
        alone: list[Times] = []
        for _ in range(rounds):
            theirs.append(_run_peer(folder, pages, environment))
            ours.append(_run_own(folder, paths[: counts[_AT_ONCE]], WORKERS, environment))
            alone.append(_run_own(folder, paths[: counts[1]], 1, environment))
        ratio = statistics.median(peer.wall / own.wall for peer, own in zip(theirs, ours, strict=True))
        work = statistics.median(peer.processor / own.processor for peer, own in zip(theirs, alone, strict=True))
        each = statistics.median(own.wall for own in ours)
        print(
            f"{counts[_AT_ONCE]} distinct documents, {WORKERS} at once, preflight off: "
            f"{each * 1000:.0f} ms each by the clock"
        )
        print(f"against xargs -P{WORKERS} weasyprint, same HTML: {ratio:.1f} times as many, goal {GOAL}")
        print(f"processor time of {counts[1]} in one process: 1/{work:.1f} of the peer's")
        for count in counts:
            own = _run_own(folder, paths[:count], 1, environment)
            print(f"  {count:>5} documents in one process: {own.processor * 1000:.0f} ms of processor time each")
    return ratio


def _write_pages(folder: Path, paths: list[Path]) -> list[Path]:
    for name in ("styles", "pictures"):
        (folder / name).symlink_to(program_folder(name))
    today = datetime.date.today()
    pages = []
    for path in paths:
        manuscript = read_manuscript(path, own=None, today=today, scratch=folder)
        document = compose_document(manuscript.condition, Edition(Kind.PATIENT), clinic=None, today=today)
        pages.append(path.with_suffix(".html"))
        pages[-1].write_text(fill_templates(document, roots=manuscript.roots), encoding="utf-8")
    return pages


def _run_peer(folder: Path, pages: list[Path], environment: dict[str, str]) -> Times:
    """Seconds for each page."""
    names = "\n".join(f"{page}\n{page.with_suffix('.theirs.pdf')}" for page in pages)
    listed = folder / "pages.txt"
    listed.write_text(names + "\n")
    command = f"xargs -a {listed} -P{WORKERS} -n2 {sys.executable} -m weasyprint --pdf-variant {VARIANT}"
    return _share(time_command(command.split(), environment), len(pages))


def _run_own(folder: Path, paths: list[Path], jobs: int, environment: dict[str, str]) -> Times:
    """Seconds for each document, start-up included; processor time is known for one job alone."""
    shutil.rmtree(folder / "out", ignore_errors=True)
    options = ["--kind", "patient", "--jobs", str(jobs), "--no-preflight", "--out", str(folder / "out")]
    command = [sys.executable, "-m", "leaflets", "build", *map(str, paths), *options]
    return _share(time_command(command, environment), len(paths))


def _share(times: Times, count: int) -> Times:
    return Times(times.wall / count, times.processor / count)
