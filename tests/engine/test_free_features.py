"""Texts are set as before, and their memory is given back."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from leaflets.engine.free_features import free_features
from tests.engine.engine_page import is_unchanged

ROOT = Path(__file__).parents[2]
WORDS = "A few words of office fluff, 1,234 in all, on more than one line. " * 4
PAGE = f"""<!DOCTYPE html><html lang="en"><title>T</title><style>@page {{ size: A5 }}
.none {{ font-variant-ligatures: none }} .numbers {{ font-variant-numeric: oldstyle-nums tabular-nums }}
.kern {{ font-kerning: none; letter-spacing: 1pt }} .both {{ font-variant-ligatures: none; overflow-wrap: anywhere }}
.caps {{ font-variant-caps: small-caps; text-decoration: underline }} .tab {{ white-space: pre; tab-size: 4 }}</style>
<p>{WORDS}</p><p class=none>{WORDS}</p><p class=numbers>{WORDS}</p><p class=kern>{WORDS}</p><p class=both>{WORDS}</p>
<p class=caps>{WORDS}</p><p class="tab none">a\tb</p>"""


def test_the_pages_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    assert is_unchanged(PAGE, free_features(), monkeypatch)


SCRIPT = """
import datetime
from pathlib import Path
from leaflets.batch.read_manuscript import read_manuscript
from leaflets.build import render_edition
from leaflets.model.edition import Edition, Kind

def measure():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096

day = datetime.date(2026, 11, 23)
manuscript = read_manuscript(Path("conditions/asthma.yaml"), own=None, today=day, scratch=Path("."))
for number in range(30):
    render_edition(manuscript, Edition(Kind.PATIENT, size=18), today=day)
    if number == 14:
        before = measure()
print(measure() - before)
"""


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="this system does not tell the memory in use")
def test_fifteen_long_leaflets_leave_nothing_behind() -> None:
    made = subprocess.run([sys.executable, "-c", SCRIPT], cwd=ROOT, check=True, capture_output=True, text=True)
    # Without the care of this room it is 6 MiB; what is left is noise of the allocator.
    assert int(made.stdout) < 3 * 1024 * 1024
