"""A page that was imported before: its condition file, what differs, and the fields that a person wants taken over."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from leaflets.content.content_files import is_clinic, is_letter, is_yaml
from leaflets.content.problems import order_problems
from leaflets.content.read_condition import examine_condition
from leaflets.content.read_source import read_bytes
from leaflets.content.yaml_tree import LOADER, Tree
from leaflets.errors import ContentError, FileError, UsageError
from leaflets.importing.compare_import import PAGE, Difference, compare_import
from leaflets.importing.fingerprints import take_fingerprints
from leaflets.importing.finish_import import ImportedPage
from leaflets.importing.replace_fields import replace_fields
from leaflets.importing.save_import import read_origins, write_whole
from leaflets.model.condition import Condition

UNEDITED = "unedited"
"""Accepts every field that nobody edited here."""


@dataclass(frozen=True, slots=True)
class Update:
    """A condition file and the page it came from, as the page is now.

    Attributes:
        path: of the file.
        page: imported anew.
        differences: field by field.
        accepted: the fields that were taken over.
    """

    path: Path
    page: ImportedPage
    differences: tuple[Difference, ...]
    accepted: tuple[str, ...] = ()


def update_import(
    page: ImportedPage, folder: Path, accepted: Collection[str], *, today: date, force: bool = False
) -> Update:
    """What differs between a page and its condition file; only accepted fields are written.

    Args:
        page: imported anew.
        folder: where its condition file is.
        accepted: fields to take over from the page, and UNEDITED for all that nobody edited here.
        today: the day of this import.
        force: whether every difference is taken over, edits included.

    Raises:
        FileError: no condition file in the folder comes from this page, or it cannot be written.
        ContentError: the condition file has errors.
        UsageError: an accepted field does not differ, or there is none of that name.
    """
    path = find_file(page, folder)
    content = read_bytes(path)
    now, tree = _read(content, str(path), today)
    new, _ = _read(page.yaml.encode(), page.report.source, today)
    told = yaml.load(page.yaml, LOADER)
    index = _find_origin(now, page)
    origin = now.provenance[index] if index is not None else None
    differences = tuple(compare_import(now, new, (_get_values(tree), told), origin))
    chosen = _choose(differences, accepted, force)
    if chosen:
        written = _write(tree, path, chosen, told, (now, new, index))
        _refuse_damage(written, path, (now, new), set(chosen), today)
        try:
            write_whole(path, written.encode())
        except OSError as error:
            raise FileError(f"{path}: cannot be written: {error.strerror}; check its permissions") from None
    return Update(path, page, differences, chosen)


def find_file(page: ImportedPage, folder: Path) -> Path:
    """The condition file in a folder that was imported from this page.

    Raises:
        FileError: there is none.
    """
    files = sorted(
        path
        for path in folder.glob("*")
        if is_yaml(path) and not (is_clinic(path) or is_letter(path)) and path.is_file()
    )
    marks = [origin.encode() for origin in page.origins]
    likely = sorted(files, key=lambda path: path.stem != page.id)
    for path in likely:
        if any(mark in b" ".join(path.read_bytes().split()) for mark in marks) and read_origins(path) & page.origins:
            return path
    named = folder / f"{page.id}.yaml"
    if named.is_file() and not read_origins(named):
        return named
    said = f"no condition file in this folder was imported from '{page.report.source}'; import it without --update"
    raise FileError(f"{folder}: {said}")


def _read(content: bytes, name: str, today: date) -> tuple[Condition, Tree]:
    examined = examine_condition(content, name, today)
    if examined.value is None or examined.tree is None:
        problems = tuple(order_problems(examined.errors))
        raise ContentError(f"{name}: mend the errors of this file first", problems)
    return examined.value, examined.tree


def _get_values(tree: Tree) -> dict[str, Any]:
    return tree.root.value if tree.root and isinstance(tree.root.value, dict) else {}


def _find_origin(now: Condition, page: ImportedPage) -> int | None:
    """Which entry of the file's provenance is this page."""
    for index, entry in enumerate(now.provenance):
        if {entry.source, entry.url} & page.origins:
            return index
    return None


def _choose(differences: Sequence[Difference], accepted: Collection[str], force: bool) -> tuple[str, ...]:
    names = [difference.field for difference in differences]
    for field in accepted:
        if field != UNEDITED and field not in Condition.model_fields:
            listed = ", ".join(names) or "none"
            raise UsageError(f"--accept {field}: a condition has no such field; those that differ are {listed}")
    if force:
        return tuple(names)
    return tuple(
        difference.field
        for difference in differences
        if difference.field in accepted or (UNEDITED in accepted and difference.kind == PAGE)
    )


def _write(
    tree: Tree, path: Path, chosen: Sequence[str], new: dict[str, Any], both: tuple[Condition, Condition, int | None]
) -> str:
    """The text of the file with the chosen fields, and with fingerprints by which the next edit is known."""
    now, there, index = both
    values = {field: new.get(field) for field in chosen}
    listed = _get_values(tree).get("provenance")
    entries = [dict(entry) for entry in (listed if isinstance(listed, list) else [listed]) if isinstance(entry, dict)]
    for entry in entries:
        if "date" in entry:
            entry["date"] = date.fromisoformat(entry["date"])
    fresh = dict(new["provenance"][0])
    if index is None:
        entries.append(fresh | {"imported": list(_list_prints(now, there, index, chosen))})
    else:
        kept = {key: value for key, value in entries[index].items() if key != "imported"}
        entries[index] = kept | {key: fresh[key] for key in ("date", "sha256")}
        entries[index]["imported"] = list(_list_prints(now, there, index, chosen))
    return replace_fields(tree, str(path), {**values, "provenance": entries})


def _list_prints(
    now: Condition, there: Condition, index: int | None, chosen: Sequence[str]
) -> Iterator[dict[str, Any]]:
    """The fingerprints of the file's fields: those of this import for the fields taken over, else as they were."""
    old = {entry.field: entry for entry in now.provenance[index].imported} if index is not None else {}
    new = {entry.field: entry for entry in there.provenance[0].imported}
    prints = take_fingerprints(there)
    for field in Condition.model_fields:
        entry = new.get(field) if field in chosen else old.get(field)
        if entry and (field not in chosen or field in prints):
            yield {
                "field": entry.field,
                "fingerprint": entry.fingerprint,
                **({"headings": list(entry.headings)} if entry.headings else {}),
            }


def _refuse_damage(written: str, path: Path, both: tuple[Condition, Condition], chosen: set[str], today: date) -> None:
    """Refuse to write a file in which anything but the chosen fields and the provenance changed."""
    result, _ = _read(written.encode(), str(path), today)
    now, new = both
    for field in Condition.model_fields:
        wanted = getattr(new if field in chosen else now, field)
        if field != "provenance" and getattr(result, field) != wanted:
            said = f"'{field}' would not come out right, which is a fault of the program; nothing was written"
            raise ContentError(f"{path}: {said}")
