"""What ``make bench`` runs: every benchmark, one after another."""

from __future__ import annotations

import sys

from benchmarks.batch_again import measure_batch_again
from benchmarks.batch_memory import measure_batch_memory
from benchmarks.citations_speed import measure_citations
from benchmarks.help_answer import measure_help
from benchmarks.import_speed import measure_import
from benchmarks.imposition_speed import measure_imposition
from benchmarks.merge_speed import measure_merge
from benchmarks.one_build import main
from benchmarks.preflight_speed import measure_preflight
from benchmarks.throughput import measure_throughput

if __name__ == "__main__":
    measure_help(rounds=9)
    measure_citations()
    measure_preflight(rounds=5)
    measure_import()
    measure_imposition(rounds=9)
    measure_merge()
    measure_throughput(rounds=3)
    measure_batch_again(rounds=7)
    measure_batch_memory(documents=300)
    sys.exit(main())
