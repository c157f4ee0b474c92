"""Loads all that an import needs, once: in the process that worker processes are copied from."""

from __future__ import annotations

from leaflets.pause_collection import make_for_good

with make_for_good():
    import leaflets.importing.import_page
    import leaflets.importing.import_questions
    import leaflets.model.condition  # noqa: F401 - the point is to have it loaded
