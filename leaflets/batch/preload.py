"""Loads all that a build needs, once: in this process, or in the one that worker processes are copied from."""

from __future__ import annotations

import contextlib

from leaflets.errors import LeafletsError
from leaflets.pause_collection import make_for_good

# What is missing on this machine is reported by the first edition, with its place in the plan.
with make_for_good(), contextlib.suppress(LeafletsError):
    import leaflets.build  # noqa: F401 - the point is to have it loaded
    from leaflets.engine.load_engine import load_engine

    load_engine()
