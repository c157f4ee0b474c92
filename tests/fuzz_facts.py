"""Broken PDFs without end, the same ones each time: ``python -m tests.fuzz_facts 20000`` measures and judges so many.

Prints how many gave facts, how many one line, and those that ended or stalled the process apart. Those numbers must
be nought. ``python -m tests.fuzz_facts 1 --first 4711 --keep FOLDER`` writes number 4711 into a folder.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from leaflets.errors import FileError
from leaflets.facts.measure_file import measure_file
from leaflets.preflight.judge_file import judge_facts
from leaflets.preflight.read_profile import read_profile
from leaflets.preflight.rule_table import RULES
from leaflets.preflight.work_apart import work_apart
from leaflets.preflight.write_report import write_report
from leaflets.preflight.write_verdict import describe_verdict, write_verdict
from tests.hostile_seeds import list_seeds

SECONDS = 20.0
# What the process apart says when a reader failed in a way that nobody had thought of.
FAULTS = {
    "fault": "please report",
    "crash": "broke down",
    "slow": "not measured within",
    "memory": "GiB of memory",
    "nested": "nested too deeply",
}
EXTREMES = (b"0", b"-1", b"1", b"65536", b"2147483647", b"-2147483648", b"4294967296", b"99999999999999999999", b"1e9",
            b"0.0000001", b"-0", b"nan")  # fmt: skip


@dataclass
class Tally:
    """What became of the files; ``odd`` holds number, kind and message of those that should not be."""

    counts: Counter[str] = field(default_factory=Counter)
    odd: list[tuple[int, str, str]] = field(default_factory=list)
    slowest: tuple[float, int] = (0.0, 0)


def judge_content(content: bytes, name: str) -> str:
    """The verdict in one line, after everything that is ever made of facts has been made."""
    facts = measure_file(content, name)
    verdict = judge_facts(facts, read_profile("leaflets"), RULES)
    json.dumps(describe_verdict(verdict), allow_nan=False)
    write_report([verdict])
    return write_verdict(verdict, 80).splitlines()[0]


def run_fuzz(numbers: range, folder: Path, keep: Path | None = None) -> Tally:
    """The tally of these mutants, each measured in the process apart."""
    tally = Tally()
    path = folder / "mutant.pdf"

    def write_mutants() -> Iterator[Path]:
        for number in numbers:
            path.write_bytes(make_mutant(number))
            yield path

    before = time.monotonic()
    for number, result in zip(numbers, work_apart(judge_content, write_mutants(), SECONDS), strict=True):
        now = time.monotonic()
        if number != numbers.start:  # the first waits for the process and the seeds
            tally.slowest = max(tally.slowest, (now - before, number))
        before = now
        kind = name_kind(result)
        tally.counts[kind] += 1
        if (number + 1) % 1000 == 0:
            print(f"{number + 1}: {dict(tally.counts)}", file=sys.stderr, flush=True)
        if kind in FAULTS:
            tally.odd.append((number, kind, str(result)))
        if keep is not None and (kind in FAULTS or len(numbers) == 1):
            (keep / f"{number}.pdf").write_bytes(make_mutant(number))
    return tally


def name_kind(result: object) -> str:
    """``facts``, ``refused``, or one of :data:`FAULTS`."""
    if not isinstance(result, FileError):
        return "facts"
    assert "\n" not in str(result), "one line, never more"
    return next((kind for kind, words in FAULTS.items() if words in str(result)), "refused")


def make_mutant(number: int) -> bytes:
    """A broken PDF; the same for the same number."""
    random = Random(number)
    seeds = list_seeds()
    content = seeds[number % len(seeds)]
    for _ in range(random.choice((1, 1, 1, 2, 3, 5))):
        content = random.choice(MUTATIONS)(content, random)
    # Else most would be refused at the door, for their first or last line.
    if random.random() < 0.9 and b"%PDF-" not in content[:1000]:
        content = b"%PDF-1.7\n" + content
    if random.random() < 0.9 and b"%%EOF" not in content[-2000:]:
        content += b"\nstartxref\n0\n%%EOF\n"
    return content


def flip_bits(content: bytes, random: Random) -> bytes:
    changed = bytearray(content)
    for _ in range(random.choice((1, 4, 30, 300))):
        if changed:
            changed[random.randrange(len(changed))] ^= 1 << random.randrange(8)
    return bytes(changed)


def cut(content: bytes, random: Random) -> bytes:
    start, end = _choose_part(content, random)
    return random.choice((content[:start], content[start:], content[:start] + content[end:]))


def repeat(content: bytes, random: Random) -> bytes:
    start, end = _choose_part(content, random)
    part = content[start : min(end, start + 4096)] * random.choice((2, 3, 50))
    return content[:start] + part + content[end:]


def shuffle(content: bytes, random: Random) -> bytes:
    marks = sorted(random.randrange(len(content) + 1) for _ in range(random.randrange(2, 8)))
    parts = [content[a:b] for a, b in zip([0, *marks], [*marks, len(content)], strict=True)]
    random.shuffle(parts)
    return b"".join(parts)


def change_numbers(content: bytes, random: Random) -> bytes:
    def change(match: re.Match[bytes]) -> bytes:
        return random.choice((*EXTREMES, b"%d" % random.randrange(20))) if random.random() < share else match[0]

    share = random.choice((0.001, 0.01, 0.1))
    return re.sub(rb"-?\d+(?:\.\d+)?", change, content)


def change_names(content: bytes, random: Random) -> bytes:
    names = sorted(set(re.findall(rb"/[A-Za-z]\w*", content)) | {b"/Kids", b"/Parent", b"/K", b"/Prev", b"/Length"})
    old, new = random.choice(names), random.choice(names)
    return re.sub(re.escape(old) + rb"\b", lambda _: new, content, count=random.choice((0, 1, 1, 2)))


def change_references(content: bytes, random: Random) -> bytes:
    """Lets objects point at others, so at their own parents too."""
    found = re.findall(rb"\d+ 0 R", content)
    if not found:
        return content
    share = random.choice((0.02, 0.2))
    return re.sub(rb"\d+ 0 R", lambda m: random.choice(found) if random.random() < share else m[0], content)


def splice(content: bytes, random: Random) -> bytes:
    other = random.choice(list_seeds())
    start, end = _choose_part(other, random)
    place = random.randrange(len(content) + 1)
    return content[:place] + other[start:end] + content[place:]


def insert_noise(content: bytes, random: Random) -> bytes:
    place = random.randrange(len(content) + 1)
    noise = random.choice((random.randbytes(16), b"<<" * 500, b"[" * 2000, b"(" * 99, b"q " * 3000, b"\x00" * 64))
    return content[:place] + noise + content[place:]


def _choose_part(content: bytes, random: Random) -> tuple[int, int]:
    start = random.randrange(len(content) + 1)
    return start, min(len(content), start + random.choice((1, 10, 100, 1000, 20000)))


MUTATIONS: tuple[Callable[[bytes, Random], bytes], ...] = (
    flip_bits,
    cut,
    repeat,
    shuffle,
    change_numbers,
    change_names,
    change_references,
    splice,
    insert_noise,
)


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--keep", type=Path)
    options = parser.parse_args()
    if options.keep is not None:
        options.keep.mkdir(parents=True, exist_ok=True)
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        numbers = range(options.first, options.first + options.count)
        tally = run_fuzz(numbers, Path(folder), options.keep)
    for number, kind, message in tally.odd:
        print(f"{number}: {kind}: {message}")
    print(dict(tally.counts), f"{time.monotonic() - began:.0f} s; slowest {tally.slowest[0]:.1f} s: {tally.slowest[1]}")


if __name__ == "__main__":
    main()
