"""A property that no rule sets for an element is inherited or initial without WeasyPrint's going through all cases.

Nine of ten values that a document asks for are of this kind, and each of them passes some twenty conditions there. What
is touched: ``ComputedStyle.__missing__`` of ``weasyprint.css``, which is still asked about all other properties.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from importlib import import_module
from typing import Any

_LINKED = frozenset(("float", "position", "display", "page"))
"""What these come to depends on each other, or on ancestors."""
_DECORATION = "text_decoration_"
_CUSTOM = "__"
_DIRECTIONS = ("ltr", "rtl")


@contextlib.contextmanager
def inherit_styles() -> Iterator[None]:
    """While it is open, what no rule sets is looked up. Not safe for threads."""
    css: Any = import_module("weasyprint.css")
    original = css.ComputedStyle.__missing__
    find_value = _make_finder(css, original)
    css.ComputedStyle.__missing__ = find_value
    try:
        yield
    finally:
        css.ComputedStyle.__missing__ = original


def _make_finder(css: Any, original: Any) -> Any:
    plain = {
        name: value
        for name, value in css.INITIAL_VALUES.items()
        if name not in _LINKED and not name.startswith((_DECORATION, _CUSTOM))
    }
    inherited = frozenset(name for name in plain if name in css.INHERITED and name not in css.PHYSICAL_FUNCTIONS)
    initial = {
        name: (value, _list_logical(css, name))
        for name, value in plain.items()
        if name not in css.INHERITED and name not in css.INITIAL_NOT_COMPUTED
    }

    def find_value(self: Any, name: str) -> Any:
        cascaded = self.cascaded
        if name not in cascaded:
            if name in initial:
                value, others = initial[name]
                if not any(other in cascaded for other in others):
                    self[name] = value
                    return value
            elif name in inherited and self.parent_style is not None:
                value = self[name] = self.parent_style[name]
                return value
        return original(self, name)

    return find_value


def _list_logical(css: Any, name: str) -> tuple[str, ...]:
    """The properties by which rules may set a physical one, as ``margin_inline_start`` for ``margin_left``."""
    function = css.PHYSICAL_FUNCTIONS.get(name)
    return tuple({function(block="ttb", inline=direction) for direction in _DIRECTIONS}) if function else ()
