"""Pango is told of a typeface, its size and its language once for each style, not once for each text.

WeasyPrint makes a context and a font description for every text that it measures or draws, and asks Pango for the
strut of a line under a key of fourteen properties put into words. Here the texts of one style share the three. What is
touched: ``Layout.setup`` and ``_font_style_cache_key`` of ``weasyprint.text.line_break``. A style gets two more
attributes, ``text_context`` and ``text_keys``; a copy of a style, which may be changed, has neither.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any

_FEATURES = ("kerning", *(f"variant_{name}" for name in ("ligatures", "position", "caps", "numeric", "alternates")))
_FEATURE_PROPERTIES = (*(f"font_{name}" for name in _FEATURES), "font_variant_east_asian", "font_feature_settings")


@contextlib.contextmanager
def keep_contexts() -> Iterator[None]:
    """While it is open, texts of one style share what Pango knows of it. Not safe for threads."""
    module: Any = import_module("weasyprint.text.line_break")
    layout = module.Layout
    set_up, find_key = layout.setup, module._font_style_cache_key

    def set_up_shared(self: Any, style: Any) -> None:
        features = module.font_features(*(style[name] for name in _FEATURE_PROPERTIES))
        if features or not _is_plain(style):
            set_up(self, style)
            return
        try:
            context, description, language = style.text_context
        except AttributeError:
            context, description, language = style.text_context = _make_context(module, style)
        self.style, self.language, self.first_line_direction = style, language, 0
        self.ascent = self.underline_position = self.strikethrough_position = None
        self.underline_thickness = self.strikethrough_thickness = None
        self.layout = module.ffi.gc(module.pango.pango_layout_new(context), module.gobject.g_object_unref)
        module.pango.pango_layout_set_auto_dir(self.layout, False)
        module.pango.pango_layout_set_font_description(self.layout, description)

    layout.setup, module._font_style_cache_key = set_up_shared, _keep_keys(find_key)
    try:
        yield
    finally:
        layout.setup, module._font_style_cache_key = set_up, find_key


def _keep_keys(find_key: Callable[[Any, bool], str]) -> Callable[..., str]:
    def find_kept_key(style: Any, include_size: bool = False) -> str:
        try:
            keys: dict[bool, str] = style.text_keys
        except AttributeError:
            keys = style.text_keys = {}
        if include_size not in keys:
            keys[include_size] = find_key(style, include_size)
        return keys[include_size]

    return find_kept_key


def _is_plain(style: Any) -> bool:
    """Whether WeasyPrint would make nothing but a context, a description and a layout for a text."""
    has_own_language = style["font_language_override"] == "normal" and style["lang"]
    return bool(has_own_language) and style["text_decoration_line"] == "none" and hasattr(style, "font_config")


def _make_context(module: Any, style: Any) -> tuple[Any, Any, Any]:
    """The context, the font description and the language of a style, as ``Layout.setup`` makes them."""
    pango = module.pango
    font_map = style.font_config.font_map
    context = module.ffi.gc(pango.pango_font_map_create_context(font_map), module.gobject.g_object_unref)
    pango.pango_context_set_round_glyph_positions(context, False)
    pango.pango_context_set_base_dir(context, module.PANGO_DIRECTION[style["direction"]])
    name, _alive = module.unicode_to_char_p(style["lang"])
    language = pango.pango_language_from_string(name)
    pango.pango_context_set_language(context, language)
    return context, module.get_font_description(style), language
