"""Where the real pages stand that belong to others: beside the checkout, never in it.

A test that needs one says which: ``@pytest.mark.shared(SEED)``. Where it is missing, conftest.py skips that test.
"""

from __future__ import annotations

from pathlib import Path

SHARED = Path(__file__).parents[2] / "shared"
SEED = SHARED / "seed" / "lambert-eaton-syndrome.txt"
PAGES = SHARED / "data" / "medquad"
