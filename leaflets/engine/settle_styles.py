"""Custom properties that only the root element has are put into the declarations that use them.

WeasyPrint works ``calc(2 * var(--u))`` out again for each element that has it. Where ``--u`` is a property of the root
alone, it comes out the same for all: here it is worked out once for all documents with that root, by WeasyPrint's own
functions, so that the numbers are the same to the last bit. What is touched: ``weasyprint.css.resolve_var``,
``Pending.tokens`` and ``Pending.validate``, and of a sheet ``matcher`` and ``page_rules``.
"""

from __future__ import annotations

import copy
import logging
import re
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any
from xml.etree.ElementTree import Element

_ROOT = re.compile(r"\s*:root[\w.-]*\s*")
_CUSTOM = re.compile(r"--[\w-]+\s*:")
_UNREAD = re.compile(r"/\*.*?\*/|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'", re.DOTALL)
"""Comments and strings of CSS."""
_UNCLEAR = re.compile(r"[\\\"']|/\*|url\(\s*[^\s)]", re.IGNORECASE)
_BRACE = re.compile(r"[{}]")
_NOTES = re.compile(r"footnote|note\s*\(", re.IGNORECASE)
_NOTE_PARTS = ("footnote-call", "footnote-marker", "note-call", "note-marker", "note-callback")
_SELECTORS = ("id_selectors", "class_selectors", "lower_local_name_selectors", "namespace_selectors")
_PLAIN_SELECTORS = ("lang_attr_selectors", "other_selectors")


def defines_for_root_alone(content: bytes) -> bool:
    """Whether every custom property of a style sheet is defined in rules that are for the root element alone.

    No parser reads the sheet for this: it would take as long as WeasyPrint takes to read it for good. Where braces
    alone do not tell, because something is escaped, left open or an address without quotation marks, the answer is no.
    """
    text = _UNREAD.sub("", content.decode("utf-8", "replace"))
    if _UNCLEAR.search(text):
        return False
    heads: list[str] = []
    start = 0
    for brace in _BRACE.finditer(text):
        before, start = text[start : brace.start()], brace.end()
        if _CUSTOM.search(before) and not _is_for_root(heads):
            return False
        if brace[0] == "{":
            heads.append(before.rpartition(";")[2])
        elif heads:
            heads.pop()
    return not _CUSTOM.search(text[start:])


def _is_for_root(heads: list[str]) -> bool:
    """Whether what stands behind these opening braces is a plain rule for the root element."""
    return len(heads) == 1 and all(_ROOT.fullmatch(selector) for selector in heads[0].split(","))


def makes_notes(content: bytes) -> bool:
    """Whether a style sheet may make footnotes or notes in the margin."""
    return _NOTES.search(content.decode("utf-8", "replace")) is not None


def is_settling_safe(root: Element) -> bool:
    """Whether no element but the root has a ``style`` attribute with a custom property, and none is made a note."""
    styles = [(element, element.get("style") or "") for element in root.iter()]
    return not any((_CUSTOM.search(style) and element is not root) or _NOTES.search(style) for element, style in styles)


def settle_sheet(sheet: Any, root_style: Any, base_url: str) -> Any:
    """The same sheet; a declaration that depends on custom properties of the root is worked out when first asked for.

    It is without the rules for calls and markers of notes: WeasyPrint's own sheet has five for each element, of which a
    document without notes uses none, and they are most of the styles that it would work out.

    Args:
        sheet: WeasyPrint's; it is not changed.
        root_style: the computed style of the root element.
        base_url: of the document.
    """
    settler = _Settler(root_style, base_url)
    settled = copy.copy(sheet)
    settled.matcher = copy.copy(sheet.matcher)
    for name in _SELECTORS:
        entries = getattr(sheet.matcher, name)
        setattr(settled.matcher, name, {key: settler.settle_entries(found) for key, found in entries.items()})
    for name in _PLAIN_SELECTORS:
        setattr(settled.matcher, name, settler.settle_entries(getattr(sheet.matcher, name)))
    settled.page_rules = [
        (rule, selectors, settler.settle_declarations(declarations))
        for rule, selectors, declarations in sheet.page_rules
    ]
    return settled


class _Declarations:
    """The declarations of a rule, worked out when an element first has them: a document uses half of all rules."""

    def __init__(self, declarations: list[Any], settle: Callable[[list[Any]], list[Any]]) -> None:
        self._declarations, self._settle = declarations, settle
        self._settled: list[Any] | None = None

    def __iter__(self) -> Iterator[Any]:
        if self._settled is None:
            self._settled = self._settle(self._declarations)
        return iter(self._settled)


class _Settler:
    """Works out declarations with the custom properties of one root; never leaves this file."""

    def __init__(self, root_style: Any, base_url: str) -> None:
        self._css: Any = import_module("weasyprint.css")
        self._root_style = root_style
        self._base_url = base_url
        self._known: dict[int, _Declarations] = {}

    def settle_entries(self, entries: list[Any]) -> list[Any]:
        """Entries of a matcher: test, specificity, order, pseudo-element, and (declarations, layer)."""
        return [
            (*entry[:-1], (self._settle_once(entry[-1][0]), *entry[-1][1:]))
            for entry in entries
            if entry[-2] not in _NOTE_PARTS
        ]

    def settle_declarations(self, declarations: list[Any]) -> list[Any]:
        """Declarations as WeasyPrint keeps them: name, value, importance."""
        return [(name, self._settle_value(name, value), weight) for name, value, weight in declarations]

    def _settle_once(self, declarations: list[Any]) -> _Declarations:
        # The selectors of one rule share one list, and WeasyPrint tells lists apart by their identity.
        key = id(declarations)
        if key not in self._known:
            self._known[key] = _Declarations(declarations, self.settle_declarations)
        return self._known[key]

    def _settle_value(self, name: str, value: Any) -> Any:
        if name.startswith("__") or not isinstance(value, self._css.Pending):
            return value
        with _silence():
            try:
                tokens = list(self._resolve(value.tokens))
                return value.validate(tokens, name.replace("_", "-"), self._base_url) if tokens else value
            except Exception:  # left as it is: WeasyPrint complains when an element has it
                return value

    def _resolve(self, tokens: Any) -> Iterator[Any]:
        for token in tokens:
            resolved = self._css.resolve_var(self._root_style, token, None)
            yield from (token,) if resolved is None else resolved


class _silence:
    """While it is open, WeasyPrint logs nothing."""

    def __enter__(self) -> None:
        self._logger = logging.getLogger("weasyprint")
        self._was_disabled, self._logger.disabled = self._logger.disabled, True

    def __exit__(self, *_: object) -> None:
        self._logger.disabled = self._was_disabled
