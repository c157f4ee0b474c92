"""Import and validation of the 481 pages of ../shared/data/medquad: seconds on the processors there are.

Goals (issue "Real pages"), on two processors: at most 30 s to import all of them, at most 5 s to validate the results.
"""

from __future__ import annotations

import datetime
import tempfile
import time
from pathlib import Path

from leaflets.batch.import_batch import Imported, ImportOrder, import_batch
from leaflets.content.validate_files import validate_files
from leaflets.execution.start_server import count_processors
from leaflets.importing.find_pages import find_pages

PAGES = Path(__file__).parents[2] / "shared" / "data" / "medquad"


def measure_import() -> None:
    """Print how long both take; a line with the reason where the pages are not there."""
    if not PAGES.is_dir():
        print("import: not measured, because ../shared/data/medquad is not beside the checkout")
        return
    today = datetime.date.today()
    with tempfile.TemporaryDirectory() as folder:
        order = ImportOrder(tuple(find_pages([PAGES])), Path(folder), today)
        begin = time.perf_counter()
        outcomes = list(import_batch(order, lambda done, total: None))
        imported = time.perf_counter()
        problems = validate_files([Path(folder)], today)
        validated = time.perf_counter()
    count = sum(isinstance(outcome, Imported) for outcome in outcomes)
    errors = sum(problem.severity == "error" for problem in problems)
    print(f"import of {count} pages on {count_processors()} processors: {imported - begin:.1f} s, goal 30")
    print(
        f"validation of {count} files: {validated - imported:.1f} s, goal 5 ({errors} errors, {len(problems)} problems)"
    )
