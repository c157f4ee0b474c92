"""Style sheets are taken apart once in a process, not once for each document.

WeasyPrint reads, tokenises, validates and compiles every style sheet anew for every document: a quarter of the time of
a short one. Here a sheet is kept under its address and its bytes, so that a changed file is read again. What is kept is
what WeasyPrint made of it, and a document gets the same bytes with it or without it.

Not kept: sheets with rules that reach beyond the sheet (``@import``, ``@font-face``, ``@layer`` and all else not
listed), and everything after a complaint, so that the next document complains again. What is touched:
``weasyprint.css.CSS`` and ``weasyprint.css.StyleFor``, and of a sheet ``matcher``, ``page_rules`` and ``layers``.
"""

from __future__ import annotations

import contextlib
import re
from collections import OrderedDict
from collections.abc import Callable, Iterator
from importlib import import_module
from types import SimpleNamespace
from typing import Any
from xml.etree.ElementTree import Element

from leaflets.engine.settle_styles import defines_for_root_alone, is_settling_safe, makes_notes, settle_sheet

_MOST_SHEETS = 64
_MOST_FORMS = 32
"""Each form (kind, paper, size, colours, spacing) takes about 200 kB."""
_AT_RULE = re.compile(rb"@([^\s{;(]*)")
_MARGINS = "top-left top-center top-right bottom-left bottom-center bottom-right"
_OWN_RULES = frozenset(name.encode() for name in ("page", "media", *_MARGINS.split()))
"""At-rules that say nothing beyond their own sheet."""


class StyleKeeper:
    """The style sheets of a process; one document at a time may use it."""

    def __init__(self) -> None:
        self._sheets: OrderedDict[tuple[str, str, bytes], Any] = OrderedDict()
        self._rooted: set[Any] = set()
        self._forms: OrderedDict[tuple[Any, ...], list[tuple[Any, ...]]] = OrderedDict()

    def forget(self) -> None:
        """Drops all that is kept: after a complaint, which would not be made a second time."""
        self._sheets.clear()
        self._rooted.clear()
        self._forms.clear()

    @contextlib.contextmanager
    def keep(self, read: Callable[[str], bytes]) -> Iterator[None]:
        """While it is open, documents are laid out with the sheets kept.

        Args:
            read: the bytes at an address, or any error; then WeasyPrint reads it itself and has the error.
        """
        module: Any = import_module("weasyprint.css")
        sheet_class, style_class = module.CSS, module.StyleFor

        def make_sheet(*arguments: Any, **options: Any) -> Any:
            return self._find_sheet(sheet_class, read, arguments, options)

        def make_style_for(html: Any, sheets: list[Any], *arguments: Any) -> Any:
            return self._apply_sheets(style_class, html, sheets, arguments)

        module.CSS, module.StyleFor = make_sheet, make_style_for
        try:
            yield
        finally:
            module.CSS, module.StyleFor = sheet_class, style_class

    def _find_sheet(
        self, sheet_class: Any, read: Callable[[str], bytes], arguments: tuple[Any, ...], options: dict[str, Any]
    ) -> Any:
        address = options.get("url")
        content = _read_own_rules(address, read) if address and not arguments and "matcher" not in options else None
        if content is None:
            return sheet_class(*arguments, **options)
        key = (str(address), str(options.get("media_type")), content)
        if key not in self._sheets:
            # Lists of its own: WeasyPrint gives all sheets of a document one list of page rules, and asks each for it.
            self._sheets[key] = sheet_class(**{**options, "page_rules": [], "layers": []})
            if defines_for_root_alone(content) and not makes_notes(content):
                self._rooted.add(self._sheets[key])
            if len(self._sheets) > _MOST_SHEETS:
                self._rooted.discard(self._sheets.popitem(last=False)[1])
        self._sheets.move_to_end(key)
        return self._sheets[key]

    def _apply_sheets(self, style_class: Any, html: Any, sheets: list[Any], arguments: tuple[Any, ...]) -> Any:
        """The styles of a document; what its form decides is worked out once, when an element first asks for it."""
        form = self._find_form(html, sheets)
        if form is None:
            return style_class(html, sheets, *arguments)
        if form not in self._forms:
            root = _style_root(style_class, html, sheets, arguments)
            self._forms[form] = [(settle_sheet(sheet, root, html.base_url), *rest) for sheet, *rest in sheets]
            if len(self._forms) > _MOST_FORMS:
                self._forms.popitem(last=False)
        self._forms.move_to_end(form)
        return style_class(html, self._forms[form], *arguments)

    def _find_form(self, html: Any, sheets: list[Any]) -> tuple[Any, ...] | None:
        """What decides over the custom properties of a document; None when its elements may have some of their own."""
        own = [sheet for sheet, origin, _ in sheets if origin != "user agent"]
        if not all(sheet in self._rooted for sheet in own) or not is_settling_safe(html.etree_element):
            return None
        root = html.etree_element
        return (*(sheet for sheet, *_ in sheets), *sorted(root.attrib.items()))


def _style_root(style_class: Any, html: Any, sheets: list[Any], arguments: tuple[Any, ...]) -> Any:
    """The computed style that the root of a document would have if it stood alone."""
    wrap: Any = import_module("cssselect2").ElementWrapper.from_html_root  # loaded with the engine, never before
    root = Element(html.etree_element.tag, html.etree_element.attrib)
    lone = SimpleNamespace(etree_element=root, wrapper_element=wrap(root), base_url=html.base_url)
    *others, _target_collector = arguments
    return style_class(lone, sheets, *others, None).get_computed_styles()[root, None]


def _read_own_rules(address: str, read: Callable[[str], bytes]) -> bytes | None:
    """The bytes of a sheet that concerns nothing but itself; None for any other, and for what cannot be read."""
    try:
        content = read(address)
    except Exception:  # WeasyPrint comes upon it, too, and reports it in its own way
        return None
    is_own = all(name.lower() in _OWN_RULES for name in _AT_RULE.findall(content))
    return content if is_own else None
