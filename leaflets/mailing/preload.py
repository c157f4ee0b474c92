"""Loaded once by the process that starts the workers of a mailing, so that each has the engine from the start.

It holds all that the tasks of a mailing need: what is missing here, every worker would load for itself.
"""

# ruff: noqa: F401 - the point is to have them loaded

import pypdfium2

import leaflets.batch.preload
import leaflets.batch.worker_pool
import leaflets.mailing.fill_archive
import leaflets.mailing.make_elsewhere
import leaflets.mailing.make_variant
import leaflets.mailing.read_back
