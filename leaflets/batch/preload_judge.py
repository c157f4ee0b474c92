"""Loads all that preflight needs, once, as ``preload.py`` does for the build itself."""

from __future__ import annotations

import contextlib

from leaflets.errors import LeafletsError
from leaflets.pause_collection import make_for_good

with make_for_good(), contextlib.suppress(LeafletsError):
    import leaflets.judge  # noqa: F401 - the point is to have it loaded
