"""Loads all that preflight needs, once, as ``preload.py`` does for the build itself."""

from __future__ import annotations

import contextlib

from leaflets.batch.pause_collection import pause_collection
from leaflets.errors import LeafletsError

with pause_collection(), contextlib.suppress(LeafletsError):
    import leaflets.judge  # noqa: F401 - the point is to have it loaded
