"""What Pango is told about the features of a font is freed with the text that it was told for.

WeasyPrint 70 never lets go of the list of attributes that it makes for each text with font features (here
``font-variant-ligatures: none``, so for every text): some 200 bytes each time that a text is set, 0.4 MiB for a
long leaflet, without end in a process that makes thousands. Here the list belongs to the text's layout. What is
touched: ``Layout.setup`` and ``font_features`` of ``weasyprint.text.line_break``.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any


@contextlib.contextmanager
def free_features() -> Iterator[None]:
    """While it is open, texts are set in memory that is given back. Not safe for threads."""
    module: Any = import_module("weasyprint.text.line_break")
    layout = module.Layout
    set_up, font_features = layout.setup, module.font_features
    asked: list[tuple[Any, ...]] = []
    spelled: dict[tuple[Any, ...], bytes] = {}

    def put_off(*values: Any) -> dict[str, int]:
        asked.append(values)
        return {}

    def set_up_freely(self: Any, style: Any) -> None:
        asked.clear()
        set_up(self, style)
        features = _spell(font_features, asked[-1], spelled)
        if features:
            _set_features(module, self.layout, features)

    layout.setup, module.font_features = set_up_freely, put_off
    try:
        yield
    finally:
        layout.setup, module.font_features = set_up, font_features


def _spell(font_features: Callable[..., dict[str, int]], values: tuple[Any, ...], known: dict[Any, bytes]) -> bytes:
    """The features as Pango reads them, such as ``kern 1,liga 0``; empty without any."""
    key = tuple(value if isinstance(value, str) else repr(value) for value in values)
    if key not in known:
        known[key] = ",".join(f"{name} {value}" for name, value in font_features(*values).items()).encode()
    return known[key]


def _set_features(module: Any, layout: Any, features: bytes) -> None:
    pango = module.pango
    attributes = module.ffi.gc(pango.pango_attr_list_new(), pango.pango_attr_list_unref)
    # The list owns the attribute, and the layout has a share in the list.
    pango.pango_attr_list_insert(attributes, pango.pango_attr_font_features_new(features))
    pango.pango_layout_set_attributes(layout, attributes)
