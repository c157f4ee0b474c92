"""QR codes as picture addresses."""

from __future__ import annotations

import base64
import io
from functools import lru_cache


@lru_cache(maxsize=16)  # all sizes of a leaflet have the same ones
def draw_qr(address: str) -> str:
    """A data: address with an SVG of the QR code (ISO/IEC 18004, level M), black on a white patch with its quiet zone.

    The patch is white in every palette: readers of such codes expect dark on light, and four modules around it.
    """
    import segno  # not every document has such a code

    out = io.BytesIO()
    code = segno.make(address, error="m", micro=False, boost_error=False)
    code.save(out, kind="svg", border=4, xmldecl=False, omitsize=True, dark="#000", light="#fff")
    return "data:image/svg+xml;base64," + base64.b64encode(out.getvalue()).decode("ascii")
