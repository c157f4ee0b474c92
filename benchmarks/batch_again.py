"""A batch of 1,000 editions with nothing to do, as a whole process, against reading the same files with ``sha256sum``.

The outputs are real: a few editions are made, then copied under 1,000 names and entered in the ledger with the keys of
the plan, so that the measured run does all it has to: reads 250 condition files, works out 1,000 keys, hashes every
output, writes both reports. Goal (issue "Batch"): under 1 s.
"""

from __future__ import annotations

import datetime
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, replace
from pathlib import Path

from leaflets.batch.plan_editions import Wish
from leaflets.folders import program_folder
from leaflets.model.edition import Kind
from leaflets.production.production import Means, Production
from leaflets.production.session import Session, open_session

CONDITION = "lambert-eaton-syndrome"
CONDITIONS, SIZES = 250, (12.0, 14.0, 16.0, 18.0)
GOAL = 1.0


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds of one run: by the clock, and of the processor (user and system)."""

    wall: float
    processor: float


def measure_batch_again(rounds: int) -> None:
    """Print the median of the run with nothing to do."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        conditions, out = _write_conditions(folder / "conditions"), folder / "out"
        _fill(conditions, out)
        sizes = [option for size in SIZES for option in ("--size", f"{size:g}")]
        options = ["--conditions", str(conditions), "--kind", "patient", *sizes, "--no-preflight", "--out", str(out)]
        ours = [sys.executable, "-m", "leaflets", "batch", *options]
        theirs = ["sha256sum", *map(str, sorted(out.glob("*.pdf")))]
        times: tuple[list[Times], list[Times]] = ([], [])
        for number in range(rounds + 1):
            pair = _time(ours), _time(theirs)
            if number:  # the first round only warms the disk
                times[0].append(pair[0])
                times[1].append(pair[1])
        own, peer = (statistics.median(run.wall for run in each) for each in times)
        processor = statistics.median(run.processor for run in times[0])
        count = len(theirs) - 1
        megabytes = sum(path.stat().st_size for path in out.glob("*.pdf")) / 1e6
    print("batch with nothing to do          leaflets batch   sha256sum   goal   processor time")
    told = f"{own * 1000:>25.0f} ms {peer * 1000:>8.0f} ms   {GOAL * 1000:.0f} {processor * 1000:>13.0f} ms"
    print(f"{count} editions, {megabytes:.0f} MB {told}")


def _write_conditions(folder: Path) -> Path:
    """A real condition under as many names as there are to be conditions."""
    folder.mkdir()
    text = (program_folder("conditions") / f"{CONDITION}.yaml").read_text("utf-8")
    for number in range(CONDITIONS):
        name = f"{CONDITION}-{number:03d}"
        (folder / f"{name}.yaml").write_text(text.replace(f"id: {CONDITION}", f"id: {name}", 1), "utf-8")
    return folder


def _fill(conditions: Path, out: Path) -> None:
    wish = Wish((Kind.PATIENT,), sizes=SIZES)
    today = datetime.date.today()
    production = Production((str(conditions / f"{CONDITION}-000.yaml"),), (wish,), out, today, is_judged=False)
    with open_session(production, lambda warning: None) as session:
        session.run(Means(worker_count=1), lambda item, entry: None)
    with open_session(replace(production, names=(str(conditions),)), lambda warning: None) as session:
        _copy(session, out)


def _copy(session: Session, out: Path) -> None:
    made = {item.edition: item.known for item in session.plan.items if item.known}
    for item in session.plan.due:
        model = made[item.edition]
        shutil.copy(out / model.place, out / item.file)
        entry = replace(model, file=item.file, place=item.file, key=item.key, condition=item.source.card.id)
        session.ledger.write_entry(entry)


def _time(command: list[str]) -> Times:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    done = subprocess.run(command, env={**os.environ}, check=True, capture_output=True, text=True)
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if "leaflets" in command and "0 made" not in done.stderr:
        raise SystemExit(f"something was made: {done.stderr}")
    return Times(wall, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)


if __name__ == "__main__":
    measure_batch_again(rounds=7)
