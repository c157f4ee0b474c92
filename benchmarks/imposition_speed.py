"""Imposition: milliseconds and bytes of a booklet of 50 pages, beside qpdf, which copies the same pages and no more.

Goals (issue "Print sheets"): 100 ms, and 1.15 × the bytes of the source.
"""

from __future__ import annotations

import datetime
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable
from functools import partial
from io import BytesIO
from pathlib import Path

import pikepdf

from leaflets.batch.read_manuscript import read_manuscript
from leaflets.build import render_edition
from leaflets.folders import program_folder
from leaflets.folding.plan import Wanted
from leaflets.folding.scheme import Scheme
from leaflets.imposition.impose_file import SheetRequest, impose_file
from leaflets.model.edition import Edition, Kind, Layout

PAGES = 50
SIZES = (10.0, 11.0, 12.0, 13.0, 14.0, 15.0)
GOAL_MS, GOAL_RATIO = 100, 1.15


def measure_imposition(rounds: int) -> None:
    """Print time, bytes and ratios of a booklet, without and with marks."""
    if shutil.which("qpdf") is None:
        raise SystemExit("the peer is missing: install qpdf")
    with tempfile.TemporaryDirectory() as scratch:
        content = _make_source(Path(scratch))
        source = Path(scratch) / "source.pdf"
        source.write_bytes(content)
        command = ["qpdf", str(source), "--object-streams=generate", "--pages", ".", "1-z", "--", f"{scratch}/copy.pdf"]
        peer = _time(lambda: subprocess.run(command, check=True), rounds)
        print(f"booklet, {PAGES} pages, {len(content):,} bytes", end="   ")
        print(f"ours     goal   qpdf  ratio   bytes ÷ source, goal {GOAL_RATIO}")
        for name, has_marks in (("sheets", False), ("sheets with marks", True)):
            request = SheetRequest(Wanted(Scheme.BOOKLET), has_marks=has_marks)
            own = _time(partial(impose_file, content, "a.pdf", request), rounds)
            size = len(impose_file(content, "a.pdf", request).content) / len(content)
            print(f"{name:<36} {own:>6.1f} ms  {GOAL_MS:>5} {peer:>6.1f}  {own / peer:>5.2f}   {size:.2f}")


def _make_source(folder: Path) -> bytes:
    """Fifty different A5 pages: one leaflet in several sizes."""
    today = datetime.date.today()
    path = program_folder("conditions") / "lambert-eaton-syndrome.yaml"
    manuscript = read_manuscript(path, own=None, today=today, scratch=folder)
    target = BytesIO()
    with pikepdf.new() as joined:
        for size in SIZES:
            made = render_edition(manuscript, Edition(Kind.PATIENT, Layout.A5, size), today=today)
            with pikepdf.open(BytesIO(made.content)) as pdf:
                joined.add_pages_from(pdf)
        del joined.pages[PAGES:]
        assert len(joined.pages) == PAGES
        joined.save(target, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return target.getvalue()


def _time(work: Callable[[], object], rounds: int) -> float:
    """The median in milliseconds."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)
