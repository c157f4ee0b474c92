"""CSL-JSON 1.0.2 items, from fields under their CSL names."""

from __future__ import annotations

from typing import Any

DATES = ("issued", "accessed", "event-date", "original-date")
OURS = (
    "study_type", "patients", "evidence", "found", "date_read", "retracted", "superseded_by", "supports", "raw",
)  # fmt: skip
"""Our own fields, which CSL-JSON keeps under ``custom``."""


def to_csl_item(fields: dict[str, Any], key: str, **custom: Any) -> dict[str, Any]:
    """The fields as a CSL-JSON item: dates as date-parts, our own fields and whatever else is given under ``custom``.

    Args:
        fields: under CSL names, such as ``parse_reference`` gives.
        key: the item's id.
        custom: more for the item's ``custom``, which CSL leaves to whoever writes it.
    """
    item: dict[str, Any] = {"id": key, "type": fields.get("type", "document")}
    for name, value in fields.items():
        if name in DATES:
            item[name] = {"date-parts": [[int(part) for part in str(value).split("-")]]}
        elif name not in OURS and name not in item:
            item[name] = value
    own = {name: fields[name] for name in OURS if name in fields} | custom
    return item | ({"custom": own} if own else {})
