"""What each file is called: a template such as ``{id}-{kind}-{size}pt`` filled in, kept inside one folder."""

from __future__ import annotations

import string
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from leaflets.errors import UsageError
from leaflets.model.edition import Edition, Palette

FIELDS = ("id", "kind", "layout", "size", "palette", "weight", "spacing", "language", "version")
DEFAULT_TEMPLATE = "{id}-{kind}-{layout}-{size}pt"
"""The name when none is asked for; the palette follows unless it is white, then "bold" and "wide"."""


@dataclass(frozen=True, slots=True)
class Title:
    """What a file name can say of a condition; an empty text becomes "none" in a name."""

    id: str
    language: str
    version: str


def check_template(template: str) -> None:
    """Refuse a template that cannot name files.

    Raises:
        UsageError: an unknown field, a stray brace, or nothing that is a name.
    """
    try:
        parts = list(string.Formatter().parse(template))
    except ValueError as error:
        raise UsageError(f"--name-template {template!r}: {error}; write a brace as itself twice: {{{{") from None
    for _, field, form, conversion in parts:
        if field is not None and (field not in FIELDS or form or conversion):
            shown = "{" + field + (f"!{conversion}" if conversion else "") + (f":{form}" if form else "") + "}"
            known = ", ".join(f"{{{name}}}" for name in FIELDS)
            raise UsageError(f"--name-template: there is no field {shown}; take one of {known}")
    if not template.strip() or template.endswith("/"):
        raise UsageError(f"--name-template {template!r}: names no file; take one such as '{DEFAULT_TEMPLATE}.pdf'")


def name_file(title: Title, edition: Edition, folder: Path, template: str | None = None) -> Path:
    """The path of an edition's PDF inside ``folder``; ``.pdf`` is added when the template does not end in it.

    Raises:
        UsageError: the name would lead out of the folder.
    """
    if template is None:
        # A card is named by its layout, card-a6, alone.
        is_said = edition.layout.startswith(edition.kind)
        template = DEFAULT_TEMPLATE.replace("{kind}-", "") if is_said else DEFAULT_TEMPLATE
        template += "" if edition.palette is Palette.WHITE else "-{palette}"
        template = "-".join((template, *edition.style_names))
    name = template.format_map(_fill_fields(title, edition))
    if not name.lower().endswith(".pdf"):
        name += ".pdf"
    target = folder / name
    leads_out = Path(name).is_absolute() or ".." in Path(name).parts or "\x00" in name
    if leads_out or not target.resolve().is_relative_to(folder.resolve()):
        raise UsageError(f"--name-template: {name!r} leads out of {folder}; keep names inside, without '..'")
    return target


def _fill_fields(title: Title, edition: Edition) -> Mapping[str, str]:
    fields = {
        "id": title.id,
        "kind": edition.kind_name,
        "layout": edition.layout.value,
        "size": edition.size_name,
        "palette": edition.palette.value,
        "weight": edition.weight.value,
        "spacing": edition.spacing.value,
        "language": title.language,
        "version": title.version,
    }
    return {name: _tame(value) for name, value in fields.items()}


def _tame(value: str) -> str:
    """A field's value as part of one file name: no separators, no control characters, no leading dot."""
    tamed = "".join(letter if letter.isprintable() and letter not in '/\\:*?"<>|' else "-" for letter in value)
    return tamed.strip().lstrip(".") or "none"


def refuse_twins(named: list[tuple[Path, Edition]]) -> None:
    """Refuse a plan in which two editions would be written to one file.

    Raises:
        UsageError: they would; the text names both.
    """
    seen: dict[Path, Edition] = {}
    for target, edition in named:
        if target in seen:
            raise UsageError(
                f"two editions would be named {target.name}: {_describe(seen[target])} and "
                f"{_describe(edition)}; "
                "put what differs into --name-template, such as {id}, {kind}, {layout}, {size} or {palette}"
            )
        seen[target] = edition


def _describe(edition: Edition) -> str:
    return f"{edition.kind_name} {edition.layout} {edition.size_name} pt {edition.palette}"
