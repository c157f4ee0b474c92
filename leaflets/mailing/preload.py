"""Loaded once by the process that starts the workers of a mailing, so that each has the engine from the start."""

from __future__ import annotations

import leaflets.batch.preload
import leaflets.mailing.fill_archive
import leaflets.mailing.make_variant  # noqa: F401
