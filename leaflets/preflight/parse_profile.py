"""What one profile file says, checked for form: its keys, the kinds of its values, and the line of each mistake."""

from __future__ import annotations

import math
import re
import tomllib
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any, Literal

from leaflets.errors import FileError
from leaflets.frozen_value import frozen_value
from leaflets.preflight.judge_file import suggest_name
from leaflets.preflight.rule import Limit, Severity

Bound = Literal["least", "most"]
_KEYS = ("title", "sources", "extends", "without", "limits")
_LIMIT_KEYS = ("least", "most", "ideal", "severity", "source")
_SEVERITIES = ("error", "warning")
_LARGEST_FILE = 1_000_000
_TABLE = re.compile(r"\s*\[\s*limits\s*\.\s*[\"']?([^\"'\]\s]+)")


@frozen_value
class StatedLimit:
    """A limit as a file states it: for which rule, as the least or the most, and where in the file."""

    rule: str
    bound: Bound
    limit: Limit
    place: str


@frozen_value
class ProfileFile:
    """The content of one file; ``extends`` is "" and ``without`` empty when it stands alone."""

    title: str
    sources: tuple[str, ...]
    extends: str
    without: tuple[str, ...]
    limits: tuple[StatedLimit, ...]


def parse_profile(path: Path) -> ProfileFile:
    """The content of a profile file.

    Raises:
        FileError: it cannot be read, is not TOML, has an unknown key, or a value of the wrong kind; the message names
            the file and, where there is one, the line.
    """
    text = _read_text(path)
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise FileError(_explain_syntax(path, text, str(error))) from None
    return _Reader(path, text).read(content)


class _Reader:
    """Checks the content of one file, and knows where in it a mistake stands."""

    def __init__(self, path: Path, text: str) -> None:
        self._path = path
        self._lines = text.splitlines()
        self._tables = self._find_tables()

    def read(self, content: Mapping[str, Any]) -> ProfileFile:
        self._check_keys(content, _KEYS, "")
        limits = content.get("limits", {})
        if not isinstance(limits, dict):
            raise self._fail("", "limits", "limits must be tables, such as [limits.smallest-text]")
        return ProfileFile(
            title=self._read_words(content, "title", ""),
            sources=self._read_list(content, "sources"),
            extends=self._read_words(content, "extends", "") if "extends" in content else "",
            without=self._read_list(content, "without"),
            limits=tuple(self._read_limit(rule, stated) for rule, stated in limits.items()),
        )

    def _read_limit(self, rule: str, stated: Any) -> StatedLimit:
        if not isinstance(stated, dict):
            raise self._fail("", rule, f"{rule} must be a table: [limits.{rule}] with least or most, and source")
        self._check_keys(stated, _LIMIT_KEYS, rule)
        bounds: list[Bound] = [bound for bound in ("least", "most") if bound in stated]
        if len(bounds) != 1:
            raise self._fail(rule, "", f"{rule} needs either least or most, one of them")
        severity: Severity = stated.get("severity", "error")
        if severity not in _SEVERITIES:
            raise self._fail(rule, "severity", f"severity is {severity!r}; write error or warning")
        ideal = self._read_number(stated, "ideal", rule) if "ideal" in stated else None
        limit = Limit(
            self._read_number(stated, bounds[0], rule), severity, self._read_words(stated, "source", rule), ideal
        )
        return StatedLimit(rule, bounds[0], limit, self._find_place(rule, ""))

    def _check_keys(self, content: Mapping[str, Any], known: Collection[str], rule: str) -> None:
        for key in content:
            if key not in known:
                raise self._fail(rule, key, f'the key "{key}" is unknown; {suggest_name(key, known)}')

    def _read_words(self, content: Mapping[str, Any], key: str, rule: str) -> str:
        value = content.get(key)
        if not isinstance(value, str) or not value.strip():
            whose = f"{rule}: " if rule else ""
            seen = "is missing" if value is None else f"is {value!r}"
            raise self._fail(rule, key, f'{whose}{key} {seen}; write a text: {key} = "…"')
        return value.strip()

    def _read_list(self, content: Mapping[str, Any], key: str) -> tuple[str, ...]:
        value = content.get(key, [])
        if not isinstance(value, list) or not all(isinstance(part, str) for part in value):
            raise self._fail("", key, f'{key} is {value!r}; write a list of texts: {key} = ["…", "…"]')
        return tuple(value)

    def _read_number(self, content: Mapping[str, Any], key: str, rule: str) -> float:
        value = content[key]
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value):
            raise self._fail(rule, key, f"{rule}: {key} is {value!r}; write a number")
        return float(value)

    def _fail(self, rule: str, key: str, message: str) -> FileError:
        return FileError(f"{self._find_place(rule, key)}: {message}")

    def _find_tables(self) -> dict[str, int]:
        """The line of each rule's table, from 1; the top of the file is the table ""."""
        tables = {"": 0}
        for number, line in enumerate(self._lines, 1):
            if header := _TABLE.match(line):
                tables.setdefault(header[1], number)
        return tables

    def _find_place(self, rule: str, key: str) -> str:
        """File and line of a key of a rule's table, of the table itself, or of a key at the top."""
        start = self._tables.get(rule, 0)
        if key:
            for number, line in enumerate(self._lines[start:], start + 1):
                if _TABLE.match(line):
                    break
                if re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*=", line):
                    return f"{self._path}:{number}"
        return f"{self._path}:{start}" if start else str(self._path)


def _read_text(path: Path) -> str:
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise FileError(f"{path}: larger than 1 MB; a profile has a few hundred lines")
        return path.read_text("utf-8")
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise FileError(f"{path}: cannot be read ({reason}); name a file, or a profile of the program") from None
    except UnicodeDecodeError:
        raise FileError(f"{path}: is not text in UTF-8; save it again as UTF-8") from None


def _explain_syntax(path: Path, text: str, message: str) -> str:
    found = re.fullmatch(r"(.*) \(at line (\d+), column (\d+)\)", message)
    if found:
        return f"{path}:{found[2]}:{found[3]}: is not TOML: {found[1].lower()}"
    return f"{path}:{len(text.splitlines())}: is not TOML: {message.removesuffix(' (at end of document)').lower()}"
