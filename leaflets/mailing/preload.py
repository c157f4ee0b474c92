"""Loaded once by the process that starts the workers of a mailing, so that each has the engine from the start."""

from __future__ import annotations

import contextlib

import leaflets.batch.preload
import leaflets.mailing.fill_archive
import leaflets.mailing.make_variant
import leaflets.mailing.read_back  # noqa: F401
from leaflets.batch.pause_collection import pause_collection
from leaflets.batch.warm_up import warm_up
from leaflets.errors import LeafletsError

with pause_collection(), contextlib.suppress(LeafletsError):
    warm_up()
