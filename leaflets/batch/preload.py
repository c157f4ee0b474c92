"""Loads all that a build needs, once: in this process, or in the one that worker processes are copied from."""

from __future__ import annotations

import contextlib

from leaflets.batch.pause_collection import pause_collection
from leaflets.errors import LeafletsError

# What is missing on this machine is reported by the first edition, with its place in the plan.
with pause_collection(), contextlib.suppress(LeafletsError):
    import leaflets.build  # noqa: F401 - the point is to have it loaded
    from leaflets.pdf.engine import load_engine

    load_engine()
