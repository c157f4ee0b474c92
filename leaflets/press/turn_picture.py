"""Turns the colours of pictures."""

from __future__ import annotations

import zlib
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name
from PIL import Image

from leaflets.errors import RenderError
from leaflets.press.inks import Inks

_GREY_SPACES = {"/DeviceGray", "/G", "/CalGray"}
_SPACES = {"L": "/DeviceGray", "CMYK": "/DeviceCMYK"}
_UNREADABLE = (
    "a picture is stored in a way that cannot be turned to other colours ({reason}); have it saved as an "
    "ordinary picture, or print without --mono and --cmyk"
)


def turn_picture(stream: Any, inks: Inks) -> None:
    """Gives a picture, in its place, the colours of the press; stencils and grey pictures stay as they are.

    Raises:
        RenderError: it cannot be read.
    """
    if stream.get("/ImageMask", False):
        return
    space = stream.get("/ColorSpace")
    if space is not None and str(space) in _GREY_SPACES | {inks.space}:
        return
    if isinstance(stream.get("/Mask"), pikepdf.Array):
        raise RenderError(_UNREADABLE.format(reason="one of its colours is transparent"))
    picture = _read(stream)
    turned = inks.turn_picture(picture)
    stream.write(zlib.compress(turned.tobytes(), 9), filter=Name.FlateDecode)
    stream.ColorSpace = Name(_SPACES[turned.mode])
    stream.BitsPerComponent = 8
    stream.Width, stream.Height = turned.size
    for key in ("/Decode", "/DecodeParms", "/Intent", "/SMaskInData"):
        if key in stream:
            del stream[key]


def turn_inline_picture(pdf: pikepdf.Pdf, instruction: Any, resources: Any, inks: Inks) -> Any:
    """A picture of its own with the colours of the press, for one that stands inside the content.

    Raises:
        RenderError: it cannot be read.
    """
    # A form that holds the picture alone: from there the library takes it out, whatever its size and filter.
    form = pdf.make_stream(pikepdf.unparse_content_stream([instruction]))
    form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, Array([0, 0, 1, 1])
    form.Resources = Dictionary(ColorSpace=resources.get("/ColorSpace", Dictionary()))
    pikepdf.Page(form).externalize_inline_images(min_size=0)
    pictures = list(form.Resources.get("/XObject", Dictionary()).values())
    if len(pictures) != 1:
        raise RenderError(_UNREADABLE.format(reason="it is damaged"))
    turn_picture(pictures[0], inks)
    return pictures[0]


def _read(stream: Any) -> Image.Image:
    try:
        picture = pikepdf.PdfImage(stream).as_pil_image()
        picture.load()  # what is damaged shows here
        return _simplify(picture)
    except (pikepdf.PdfError, NotImplementedError, ValueError, KeyError, TypeError, OSError) as error:
        raise RenderError(_UNREADABLE.format(reason=type(error).__name__)) from None


def _simplify(picture: Image.Image) -> Image.Image:
    """The picture in mode L, RGB or CMYK."""
    if picture.mode in ("L", "RGB", "CMYK"):
        return picture
    return picture.convert("L" if picture.mode in ("1", "I;16", "LA") else "RGB")
