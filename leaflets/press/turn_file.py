"""Turns the colours of a whole PDF, in content streams, forms, patterns, glyphs, pictures and shadings."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Dictionary, Name

from leaflets.errors import RenderError
from leaflets.press.inks import Inks
from leaflets.press.turn_content import ContentTurner
from leaflets.press.turn_picture import turn_picture
from leaflets.press.turn_shading import turn_shading

DAMAGE = (
    pikepdf.PdfError,
    pikepdf.models.image.ImageDecompressionError,
    ArithmeticError,
    AttributeError,
    LookupError,
    NotImplementedError,
    OSError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What the libraries raise at files that break the rules: a key that is missing, a number that is a name, and so on."""
_DEFAULTS = ("/DefaultGray", "/DefaultRGB", "/DefaultCMYK")


def turn_file(content: bytes, inks: Inks) -> bytes:
    """The same pages in the colours of a press; the same bytes for the same file.

    Raises:
        RenderError: a colour cannot be turned; the text says which kind.
    """
    target = BytesIO()
    with pikepdf.open(BytesIO(content)) as pdf:
        _FileTurner(pdf, inks).turn()
        pdf.save(target, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    return target.getvalue()


class _FileTurner:
    """Visits everything that can hold a colour, each once."""

    def __init__(self, pdf: pikepdf.Pdf, inks: Inks) -> None:
        self._pdf = pdf
        self._inks = inks
        self._seen: set[tuple[int, int]] = set()

    def turn(self) -> None:
        for number, page in enumerate(self._pdf.pages, 1):
            try:
                self._turn_page(page)
            except RenderError as error:
                raise RenderError(f"page {number}: {error}") from None
            except DAMAGE as error:
                raise RenderError(
                    f"page {number}: its colours cannot be turned, for what it is drawn with is damaged "
                    f"({type(error).__name__}); get the file again, or print without --mono and --cmyk"
                ) from None

    def _turn_page(self, page: pikepdf.Page) -> None:
        resources = page.resources
        if not resources.is_indirect or not self._is_seen(resources):
            self._visit(resources)
        turner = ContentTurner(self._pdf, resources, self._inks)
        page.obj.Contents = self._pdf.make_stream(turner.turn(page.obj))
        self._turn_group(page.obj)

    def _visit(self, resources: Any) -> None:
        """Everything that resources name; their spaces stay, for content that is turned after."""
        kinds: tuple[tuple[str, Callable[[Any, Any], None]], ...] = (
            ("/XObject", self._turn_object),
            ("/Pattern", self._turn_pattern),
            ("/Shading", self._turn_shading),
            ("/Font", self._turn_glyphs),
            ("/ExtGState", self._turn_mask),
        )
        for kind, turn in kinds:
            for thing in resources.get(kind, Dictionary()).values():
                turn(thing, resources)
        for name in _DEFAULTS:
            if name in resources.get("/ColorSpace", Dictionary()):
                del resources.ColorSpace[name]

    def _turn_object(self, stream: Any, outer: Any) -> None:
        """A form or a picture."""
        if self._is_seen(stream):
            return
        if str(stream.get("/Subtype")) == "/Image":
            turn_picture(stream, self._inks)
            return
        self._turn_stream(stream, outer)
        self._turn_group(stream)

    def _turn_stream(self, stream: Any, outer: Any) -> None:
        resources = stream.get("/Resources", outer)
        if resources is not outer:
            self._visit(resources)
        turned = ContentTurner(self._pdf, resources, self._inks).turn(stream)
        stream.write(turned)

    def _turn_pattern(self, pattern: Any, outer: Any) -> None:
        if self._is_seen(pattern):
            return
        if int(pattern.PatternType) == 1:
            self._turn_stream(pattern, outer)
        else:
            self._turn_shading(pattern.Shading, outer)

    def _turn_shading(self, shading: Any, outer: Any) -> None:
        if not self._is_seen(shading):
            turn_shading(self._pdf, shading, outer, self._inks)

    def _turn_mask(self, state: Any, outer: Any) -> None:
        """The form of a soft mask."""
        mask = state.get("/SMask")
        if isinstance(mask, pikepdf.Dictionary) and "/G" in mask:
            self._turn_object(mask.G, outer)

    def _turn_glyphs(self, font: Any, outer: Any) -> None:
        """The drawings of a font that draws its letters itself."""
        if str(font.get("/Subtype")) != "/Type3" or self._is_seen(font):
            return
        resources = font.get("/Resources", outer)
        if resources is not outer:
            self._visit(resources)
        for glyph in font.CharProcs.values():
            if not self._is_seen(glyph):
                glyph.write(ContentTurner(self._pdf, resources, self._inks).turn(glyph))

    def _turn_group(self, owner: Any) -> None:
        """The space in which transparent things are mixed."""
        group = owner.get("/Group")
        if group is not None and "/CS" in group:
            group.CS = Name(self._inks.space)

    def _is_seen(self, thing: Any) -> bool:
        """Whether a thing was visited; direct ones have one owner and are new each time."""
        if not thing.is_indirect:
            return False
        key = thing.objgen
        if key in self._seen:
            return True
        self._seen.add(key)
        return False
