"""What ``make bench`` runs: every benchmark, one after another."""

from __future__ import annotations

import sys

from benchmarks.one_build import main

if __name__ == "__main__":
    sys.exit(main())
