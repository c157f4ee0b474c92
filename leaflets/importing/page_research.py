"""Research updates of a page: blocks of Condition, Journal, Treatment Used, Number of Patients, Published."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from leaflets.citations.parse_dates import parse_date
from leaflets.importing.page_blocks import Block, Piece
from leaflets.importing.page_fields import Built, shorten, state

LABELS = (
    ("condition", re.compile(r"condition", re.I)),
    ("journal", re.compile(r"journal", re.I)),
    ("treatment", re.compile(r"treatments?(?: used)?", re.I)),
    ("patients", re.compile(r"(?:number of )?(?:patients|participants)", re.I)),
    ("published", re.compile(r"(?:date )?published|publication date", re.I)),
)
_LABELLED = re.compile(r"(?P<label>[A-Za-z ]{3,30}?)\s*(?::|[-–—])\s*(?P<value>.*)")
_NOT_KNOWN = re.compile(r"[-–—?.\s]*|unknown|not (?:known|stated|reported)|n/?a", re.IGNORECASE)
_DESIGNS = (
    ("systematic review", r"systematic review|meta-analysis"),
    ("randomised trial", r"randomi[sz]ed (?:controlled )?(?:clinical )?trial"),
    ("case-control study", r"case-control study"),
    ("cohort study", r"cohort study"),
    ("case series", r"case series"),
    ("case report", r"case report"),
    ("guideline", r"(?:clinical )?(?:practice )?guideline"),
    ("review", r"review"),
)
_ORDER = ("condition", "journal", "treatment", "patients", "published", "study_design", "found")


def build_research(sections: Sequence[Sequence[Block]]) -> Built:
    """One update for each "Latest Advance" heading, or for each list that begins with a condition again.

    Args:
        sections: the blocks under each heading of research.

    A label without a value ("Published —") is left out. An entry of a list with another label, or with a value that is
    no number or date where one belongs, finds no place. The study's design is taken only from words such as
    "This case report …".
    """
    updates: list[dict[str, Any]] = []
    left: list[Block] = []
    for blocks in sections:
        current: dict[str, Any] = {}
        has_labels = any(read_entry(piece) for block in blocks if block.is_list for piece in block.pieces)
        for block in blocks:
            if not block.is_list or not has_labels:
                current.setdefault("found", []).append(state(block))
                continue
            if "found" in current:
                updates.append(current)
                current = {}
            for piece in block.pieces:
                if read_entry(piece)[:1] == ("condition",) and "condition" in current:
                    updates.append(current)
                    current = {}
                if not _take_label(piece, current):
                    left.append(Block((piece,), is_list=True))
        updates.append(current)
    finished = [_finish(update) for update in updates if update]
    return (finished or None), left


def read_entry(piece: Piece) -> tuple[str, str] | tuple[()]:
    """The field that a labelled entry of a list gives, and its value ("" when not known); nothing for other text."""
    if not piece.lines[0].marker:
        return ()
    found = _LABELLED.fullmatch(piece.text)
    label, value = (found["label"], found["value"]) if found else (piece.text, "")
    for field, pattern in LABELS:
        if pattern.fullmatch(label.strip()):
            return field, "" if _NOT_KNOWN.fullmatch(value) else value
    return ()


def _take_label(piece: Piece, update: dict[str, Any]) -> bool:
    """Put a labelled entry into an update; whether it fits there."""
    labelled = read_entry(piece)
    if not labelled or labelled[0] in update:
        return False
    field, value = labelled
    taken: Any = value if len(value) <= 500 else None
    if field == "patients":
        digits = value.replace(",", "")
        taken = int(digits) if re.fullmatch(r"[0-9]{1,9}", digits) else ("" if not value else None)
    elif field == "published":
        taken = parse_date(value) if value else ""
    if taken not in ("", None):
        update[field] = taken
    return taken is not None


def _finish(update: dict[str, Any]) -> dict[str, Any]:
    """The update in the order of the model, with the design that its text names."""
    found = update.get("found", [])
    design = _find_design(" ".join(found))
    values = update | ({"study_design": design} if design else {}) | ({"found": shorten(found)} if found else {})
    return {name: values[name] for name in _ORDER if name in values}


def _find_design(text: str) -> str:
    """The design that a text gives itself at its beginning, such as "This case report"; else ""."""
    for design, pattern in _DESIGNS:
        own = rf"(?:in )?(?:this|the present|the current|our)\s+(?:[\w-]+\s+){{0,2}}?(?:{pattern})\b"
        if re.match(own, text, re.IGNORECASE):
            return design
    return ""
