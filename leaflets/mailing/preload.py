"""Loaded once by the process that starts the workers of a mailing, so that each has the engine from the start.

It holds all that the tasks of a mailing need: what is missing here, every worker would load for itself.
"""

import pypdfium2  # noqa: F401
