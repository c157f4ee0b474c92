"""Turns the colours of pictures."""

from __future__ import annotations

import zlib
from typing import Any

import pikepdf
from pikepdf import Name
from PIL import Image

from leaflets.errors import RenderError
from leaflets.press.inks import Inks

_GREY_SPACES = {"/DeviceGray", "/G", "/CalGray"}
_SPACES = {"L": "/DeviceGray", "CMYK": "/DeviceCMYK"}
_UNREADABLE = (
    "a picture is stored in a way that cannot be turned to other colours ({reason}); have it saved as an "
    "ordinary picture, or print without --mono and --cmyk"
)


def turn_picture(pdf: pikepdf.Pdf, stream: Any, inks: Inks) -> None:
    """Gives a picture, in its place, the colours of the press; stencils and grey pictures stay as they are.

    Raises:
        RenderError: it cannot be read.
    """
    if stream.get("/ImageMask", False):
        return
    space = stream.get("/ColorSpace")
    if space is not None and str(space) in _GREY_SPACES | {inks.space}:
        return
    if type(stream.get("/Mask")).__name__ == "Array" or _is_array(stream.get("/Mask")):
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


def turn_inline_picture(pdf: pikepdf.Pdf, picture: Any, inks: Inks) -> Any:
    """A picture of its own with the colours of the press, for one that stands inside the content.

    Raises:
        RenderError: it cannot be read.
    """
    try:
        turned = inks.turn_picture(_simplify(picture.as_pil_image()))
    except (pikepdf.PdfError, NotImplementedError, ValueError, KeyError, TypeError, OSError) as error:
        raise RenderError(_UNREADABLE.format(reason=type(error).__name__)) from None
    stream = pikepdf.Stream(pdf, turned.tobytes())
    stream.Type, stream.Subtype = Name.XObject, Name.Image
    stream.Width, stream.Height = turned.size
    stream.ColorSpace, stream.BitsPerComponent = Name(_SPACES[turned.mode]), 8
    return stream


def _read(stream: Any) -> Image.Image:
    try:
        return _simplify(pikepdf.PdfImage(stream).as_pil_image())
    except (pikepdf.PdfError, NotImplementedError, ValueError, KeyError, TypeError, OSError) as error:
        raise RenderError(_UNREADABLE.format(reason=type(error).__name__)) from None


def _simplify(picture: Image.Image) -> Image.Image:
    """The picture in mode L, RGB or CMYK."""
    if picture.mode in ("L", "RGB", "CMYK"):
        return picture
    return picture.convert("L" if picture.mode in ("1", "I;16", "LA") else "RGB")


def _is_array(value: Any) -> bool:
    return getattr(value, "_type_name", "") == "array"
