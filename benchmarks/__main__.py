"""What ``make bench`` runs: every benchmark, one after another."""

from __future__ import annotations

import sys

from benchmarks.help_answer import measure_help
from benchmarks.one_build import main

if __name__ == "__main__":
    measure_help(rounds=9)
    sys.exit(main())
