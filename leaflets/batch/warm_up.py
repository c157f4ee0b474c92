"""Makes one short leaflet for nobody, so that what the first edition of a process has to prepare is prepared."""

from __future__ import annotations

import datetime

from leaflets.batch.own_folder import find_roots
from leaflets.build import render_edition
from leaflets.content.read_condition import read_condition_bytes
from leaflets.model.edition import Edition, Kind
from leaflets.pages.manuscript import Manuscript

_DAY = datetime.date(2026, 1, 5)
_TEXT = b"""\
id: nothing
name: Nothing
language: en
issued: 2026-01-05
review_by: 2027-01-05
status: sample
definition: A short text.
"""
_SIZES = (14.0, 18.0)
"""One of each of the two ways in which pages are set: with texts beside their names, and below them."""


def warm_up() -> None:
    """Nothing; style sheets are taken apart, templates compiled, and typefaces loaded.

    Raises:
        LeafletsError: something is missing on this machine; whoever builds next is told so with its place.
    """
    loaded = read_condition_bytes(_TEXT, "nothing.yaml", today=_DAY)
    manuscript = Manuscript(loaded, roots=find_roots(None))
    for size in _SIZES:
        render_edition(manuscript, Edition(Kind.PATIENT, size=size), today=_DAY)
