"""What is warmed up changes no byte of what is made afterwards."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
SCRIPT = """
import datetime, hashlib, sys
from pathlib import Path
from leaflets.batch.read_manuscript import read_manuscript
from leaflets.batch.warm_up import warm_up
from leaflets.build import render_edition
from leaflets.model.edition import Edition, Kind
if sys.argv[1] == "warm":
    warm_up()
day = datetime.date(2026, 11, 23)
manuscript = read_manuscript(Path("conditions/asthma.yaml"), own=None, today=day, scratch=Path("."))
for size in (14, 18):
    print(hashlib.sha256(render_edition(manuscript, Edition(Kind.PATIENT, size=size), today=day).content).hexdigest())
"""


def test_the_first_edition_of_a_warm_process_has_the_bytes_of_a_cold_one() -> None:
    cold, warm = (
        subprocess.run([sys.executable, "-c", SCRIPT, way], cwd=ROOT, check=True, capture_output=True, text=True)
        for way in ("cold", "warm")
    )
    assert len(cold.stdout.split()) == 2
    assert warm.stdout == cold.stdout
