"""``leaflets merge`` against the ``weasyprint`` command and typst in process: the same letter and leaflet.

Whole mailings are timed by the clock and by processor time, all their worker processes included. What one more person
costs is the difference of two mailings on one core, a long one and a short one, divided by the people between them; so
it holds reading the row, the letter, the file in the ZIP with its check sums, and its line in the job. typst keeps its
compiler and changes only the person, which is the fastest way it has. Run alone: ``python -m benchmarks.merge_speed``.
"""

from __future__ import annotations

import argparse
import contextlib
import ctypes
import datetime
import html
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.invented_people import invent_people
from benchmarks.one_build import CONDITION, VARIANT, Times, time_command, write_page
from leaflets.batch.read_manuscript import read_manuscript
from leaflets.document.compose_document import compose_document
from leaflets.document.list_texts import list_texts
from leaflets.engine.fonts import find_font_folders, write_fonts_conf
from leaflets.folders import program_folder
from leaflets.model.edition import Edition, Kind

MOST_SECONDS = 4.0
LEAST_WEASYPRINT, LEAST_TYPST = 3000, 60
SIZE = 18.0
"""Points of the one edition that the peers set."""
LETTER = (
    "Dear {name},",
    "We have made an appointment for you:",
    "Wednesday, 3 March 2027, 10:30, Example Clinic, room {number}",
    "Please read the leaflet that comes with this letter. If you would like another print size, tell us.",
    "Example Clinic",
)
_PR_SET_CHILD_SUBREAPER = 36


def adopt_orphans() -> None:
    """Makes this process wait for worker processes whose parent has ended, so that their processor time is counted."""
    ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def time_mailing(folder: Path, people: int, *options: str) -> Times:
    """How long a whole mailing takes, from the start of the process to its end; workers are counted."""
    (folder / "people.csv").write_bytes(invent_people(people))
    letter = program_folder("starter") / "letter.yaml"
    command: list[str | Path] = [
        sys.executable,
        "-m",
        "leaflets",
        "merge",
        folder / "people.csv",
        "--leaflet",
        CONDITION,
    ]
    command += ["--letter", letter, "--out", folder / "mailing", "--job", "bench", "--force", *options]
    for file in (folder / "mailing").glob("*"):
        file.unlink()
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    wall = time.perf_counter() - start
    with contextlib.suppress(ChildProcessError):
        while True:
            os.wait()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Times(wall, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)


def cost_one_more(folder: Path, few: int, many: int, rounds: int) -> float:
    """Seconds of one core for one more person: the median of several differences."""
    options = ("--jobs", "1", "--no-preflight", "--verify", "0")
    costs = []
    for _ in range(rounds):
        short, long = time_mailing(folder, few, *options), time_mailing(folder, many, *options)
        costs.append((long.processor - short.processor) / (many - few))
    return statistics.median(costs)


def time_weasyprint(folder: Path, rounds: int) -> float:
    """Processor seconds of the ``weasyprint`` command for one letter with its leaflet."""
    page = write_page(folder, Edition(Kind.PATIENT, size=SIZE))
    letter = "".join(f"<p>{html.escape(line.format(name='Ms Sample', number=4))}</p>" for line in LETTER)
    text = page.read_text("utf-8")
    page.write_text(text.replace("<body>", f'<body><section style="break-after: page">{letter}</section>', 1), "utf-8")
    environment = {**os.environ, "FONTCONFIG_FILE": str(write_fonts_conf(find_font_folders()))}
    command: list[str | Path] = [sys.executable, "-m", "weasyprint", "--pdf-variant", VARIANT, page, folder / "one.pdf"]
    return statistics.median(time_command(command, environment).processor for _ in range(rounds))


def time_typst(rounds: int) -> float:
    """Processor seconds of typst, in this process and warm, for one more letter with its leaflet as PDF/UA-1."""
    import typst

    source = write_typst()
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "letter.typ"
        path.write_text(source, "utf-8")
        fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(folder) for folder in find_font_folders()])
        compiler = typst.Compiler(str(path), root=scratch, font_paths=fonts)
        times = []
        for number in range(rounds + 3):
            start = time.process_time()
            made = compiler.compile(
                sys_inputs={"name": f"Ms Sample {number}", "number": str(number)}, format="pdf", pdf_standards=["ua-1"]
            )
            assert isinstance(made, bytes)
            (Path(scratch) / f"{number}.pdf").write_bytes(made)  # as the others do
            if number >= 3:  # the first ones only fill its caches
                times.append(time.process_time() - start)
    return statistics.median(times)


def write_typst() -> str:
    """The letter and the words of the leaflet as a typst document: headings, entries and paragraphs, without frames."""
    today = datetime.date.today()
    path = program_folder("conditions") / f"{CONDITION}.yaml"
    manuscript = read_manuscript(path, own=None, today=today, scratch=Path())
    document = compose_document(manuscript.condition, Edition(Kind.PATIENT, size=SIZE), clinic=None, today=today)
    lines = [
        '#set document(title: "Leaflet")',
        f'#set text(font: "Atkinson Hyperlegible", size: {SIZE}pt, lang: "en", fallback: true)',
        '#set page(paper: "a4", margin: 18mm, numbering: "1 of 1")',
    ]
    for line in LETTER:
        filled = (
            _quote(line).replace("{name}", '" + sys.inputs.name + "').replace("{number}", '" + sys.inputs.number + "')
        )
        lines.append(f'#par[#text("{filled}")]')
    lines.append("#pagebreak()")
    for text in list_texts(document):
        if text.role == "heading":
            lines.append(f'#heading(level: 1)[#text("{_quote(text.words)}")]')
        elif text.role == "item":
            lines.append(f'#list([#text("{_quote(text.words)}")])')
        else:
            lines.append(f'#par[#text("{_quote(text.words)}")]')
    return "\n".join(lines)


def _quote(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')


def measure_merge(people: int = 10_000, rounds: int = 3) -> bool:
    """Prints the times and ratios; whether all limits are kept."""
    adopt_orphans()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        whole = [time_mailing(folder, people, "--jobs", "2", "--no-preflight") for _ in range(rounds)]
        judged = time_mailing(folder, people, "--jobs", "2")
        one = cost_one_more(folder, people // 5, people, rounds)
        weasyprint = time_weasyprint(folder, rounds)
    typst = time_typst(rounds * 3)
    wall, processor = (statistics.median(getattr(run, name) for run in whole) for name in ("wall", "processor"))
    print(f"merge: {people} people in six sizes, one ZIP, two processes: {wall:.2f} s (limit {MOST_SECONDS:g} s)")
    print(f"  processor time {processor:.2f} s; with preflight {judged.wall:.2f} s, {judged.processor:.2f} s")
    print(f"  one more person on one core: {one * 1e6:.0f} µs")
    print(f"  weasyprint command {weasyprint * 1000:.0f} ms: {weasyprint / one:.0f} times (limit {LEAST_WEASYPRINT})")
    print(f"  typst in process {typst * 1000:.1f} ms: {typst / one:.0f} times (limit {LEAST_TYPST})")
    is_fast = wall <= MOST_SECONDS or people != 10_000
    return is_fast and weasyprint / one >= LEAST_WEASYPRINT and typst / one >= LEAST_TYPST


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the measurement; 1 when a limit is not kept."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.merge_speed", description=__doc__)
    parser.add_argument("--people", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args(arguments)
    return 0 if measure_merge(options.people, options.rounds) else 1


if __name__ == "__main__":
    sys.exit(main())
