"""References → the ``references:`` of a condition file."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from leaflets.content.read_source import FORBIDDEN
from leaflets.content.write_yaml import write_yaml
from leaflets.model.reference import Reference


def write_references_block(references: Iterable[Reference]) -> str:
    """The YAML text: ``references:`` and a list; spaces that no reader of the page sees are made single."""
    dumped = [each.model_dump(mode="json", by_alias=True, exclude_defaults=True) for each in references]
    return write_yaml({"references": [_tidy(each) for each in dumped]}, comment="")


def _tidy(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _tidy(each) for key, each in value.items() if each not in (None, [], "")}
    if isinstance(value, list):
        return [_tidy(each) for each in value]
    if not isinstance(value, str):
        return value
    lines = (" ".join(line.split()) for line in re.split(r"\r\n|\r|\n", FORBIDDEN.sub(" ", value)))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
