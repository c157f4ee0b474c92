"""The files that a PDF carries, so that it can be set again in another size from itself alone."""

from __future__ import annotations

import datetime
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from leaflets import __version__
from leaflets.content.share_references import SHARED_FILE
from leaflets.errors import UsageError
from leaflets.model.edition import Edition, Extract, Kind, Palette, Spacing, Weight
from leaflets.model.layout import Layout
from leaflets.pages.manuscript import Manuscript, name_condition
from leaflets.pdf import Attachment
from leaflets.publish import EDITION_FILE, PROGRAM

_LONGEST_NOTE = 10_000
NO_DATE = datetime.date(1970, 1, 1)
"""The date of attachments when the condition does not say when it was issued: never the clock's."""
_MEDIA_TYPES = dict.fromkeys((".jpg", ".jpeg"), "image/jpeg") | {
    ".yaml": "application/yaml",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".png": "image/png",
}


_KINDS: dict[str, Kind | Extract] = {kind.value: kind for kind in (*Kind, *Extract)}


def make_attachments(manuscript: Manuscript, edition: Edition) -> tuple[Attachment, ...]:
    """The files that a PDF carries, so that it can be set again in another size from itself alone."""
    name = name_condition(manuscript)
    facts: dict[str, Any] = {
        "program": PROGRAM,
        "version": __version__,
        "kind": edition.kind.value,
        "layout": edition.layout.value,
        "size": edition.size,
        "palette": edition.palette.value,
    }
    # Only what is unusual is told, so that an ordinary edition keeps its bytes.
    if edition.weight is not Weight.REGULAR:
        facts["weight"] = edition.weight.value
    if edition.spacing is not Spacing.STANDARD:
        facts["spacing"] = edition.spacing.value
    if edition.is_brief:
        facts["brief"] = {"short": edition.short, "left_out": edition.left_out}
    if edition.is_for_patients:
        facts["audience"] = "patient"
    note = (json.dumps(facts, indent=2) + "\n").encode()
    enclosures = manuscript.enclosures
    files = [
        (f"{name}.yaml", manuscript.loaded.source, "Source", "The text of this document"),
        *_enclose_shared(manuscript),
        *((each.name, each.content, "Supplement", "The clinic that hands this document out") for each in enclosures),
        (EDITION_FILE, note, "Data", "The form of this document"),
    ]
    date = manuscript.condition.issued or NO_DATE
    return tuple(
        Attachment(name, description, content, relationship, _MEDIA_TYPES[Path(name).suffix.lower()], date)
        for name, content, relationship, description in files
    )


def _enclose_shared(manuscript: Manuscript) -> tuple[tuple[str, bytes, str, str], ...]:
    """The references that the condition cites from other files, when it does."""
    shared = manuscript.loaded.shared
    return ((SHARED_FILE, shared, "Supplement", "References that the text cites"),) if shared else ()


def read_edition_note(content: bytes) -> Edition | None:
    """The edition that a PDF says it is; None when its note says nothing that makes sense."""
    if len(content) > _LONGEST_NOTE:
        return None
    try:
        facts = json.loads(content)
        if facts["program"] != PROGRAM:
            return None
        form = (_KINDS[facts["kind"]], Layout(facts["layout"]), float(facts["size"]), Palette(facts["palette"]))
        weight, spacing = Weight(facts.get("weight", "regular")), Spacing(facts.get("spacing", "standard"))
        whole = Edition(*form, weight=weight, spacing=spacing)
        if "brief" not in facts:
            return replace(whole, is_for_patients=facts.get("audience") == "patient")
        short, left_out = (tuple(map(str, facts["brief"][name])) for name in ("short", "left_out"))
        return replace(whole, is_brief=True, short=short, left_out=left_out)
    except (ValueError, TypeError, KeyError, OverflowError, RecursionError, UsageError):
        return None
