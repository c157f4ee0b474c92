"""``leaflets cite parse``: reference lines into fields, as text or as CSL-JSON."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from leaflets.errors import ExitCode, FileError, UsageError

if TYPE_CHECKING:
    from leaflets.citations.understand_line import UnderstoodLine


def run_parse(options: argparse.Namespace) -> ExitCode:
    """Print what each reference says; one that is not understood ends with 1 after all others."""
    from leaflets.citations.format_parts import STYLES
    from leaflets.citations.understand_line import understand_line

    styles = (options.style,) if options.style else STYLES
    taken: dict[str, int] = {}
    code = ExitCode.OK
    for number, text in enumerate(read_lines(options)):
        line = understand_line(text, styles)
        if options.json:
            print(json.dumps(_make_item(line, taken), ensure_ascii=False))
        else:
            print(("\n" if number else "") + _describe(line))
        if not line.is_understood:
            code = ExitCode.FAILED_PREFLIGHT
    return code


def read_lines(options: argparse.Namespace) -> list[str]:
    """The references of the command line, then those of the file, one a line; empty lines are none.

    Raises:
        UsageError: there is no reference at all.
        FileError: the file cannot be read as UTF-8 text.
    """
    lines = list(options.texts)
    if options.file:
        lines += _read_file(options.file).splitlines()
    lines = [line for line in lines if line.strip()]
    if not lines:
        raise UsageError('there is no reference to read; write: leaflets cite parse "Reed A. Boots. …", or --file')
    return lines


def _read_file(path: Path) -> str:
    if str(path) == "-":
        return sys.stdin.read()
    try:
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileError(f"{path}: is not UTF-8 text (byte {error.start}); save it as UTF-8 and try again") from error


def _make_item(line: UnderstoodLine, taken: dict[str, int]) -> dict[str, Any]:
    from leaflets.exchange.csl_json import make_item
    from leaflets.importing.page_references import make_key

    proof = {
        "understood": line.is_understood,
        "style": line.style,
        "confidence": line.confidence,
        "left_over": line.left_over,
    }
    return make_item({"id": make_key(line.fields, taken), **line.fields}, {"raw": line.fields["raw"], **proof})


def _describe(line: UnderstoodLine) -> str:
    """The line, then one field a line with how sure it is."""
    rows = [str(line.fields["raw"])]
    for name, value in line.fields.items():
        if name == "raw":
            continue
        shown = "; ".join(_say_name(name) for name in value) if isinstance(value, list) else str(value)
        rows.append(f"  {name:17} {shown}  ({line.confidence[name]:.0%})")
    if line.is_understood:
        rows.append(f"  understood        in {line.style} style")
    else:
        rows.append("  NOT UNDERSTOOD    its fields do not give the line back; check them against the source")
    if line.left_over:
        rows.append(f"  left over         {line.left_over}")
    return "\n".join(rows)


def _say_name(name: dict[str, str]) -> str:
    return name.get("literal") or ", ".join(name[part] for part in ("family", "given", "suffix") if part in name)
