"""The widths of the panels of a fold, checked against the pages that shall stand on them."""

from __future__ import annotations

from collections.abc import Sequence

from leaflets.errors import RenderError
from leaflets.folding.papers import PAPERS, SLACK
from leaflets.folding.scheme import Scheme

Size = tuple[float, float]

NARROWER = (1.0, 5.0)
"""How much narrower the panel that is folded in must be, least and most: usual are 3 mm on A4, 1.6 mm on Letter."""
GATE_GAP = (0.0, 3.0)
"""What two gates together may be narrower than the middle; wider, and they cannot close."""
_ROUNDING = 0.05
_NARROW = (3, 4)
_MIDDLE = (3, 5)


def check_same_size(pages: Sequence[Size]) -> Size:
    """The size that all pages have.

    Raises:
        RenderError: a page has another.
    """
    for number, page in enumerate(pages, 1):
        if any(abs(page[i] - pages[0][i]) > SLACK for i in (0, 1)):
            raise RenderError(
                f"page {number} is {_show(page)} and page 1 is {_show(pages[0])}; this scheme needs pages of one size: "
                "set them in one size, or impose them one size at a time"
            )
    return pages[0]


def measure_panels(scheme: Scheme, pages: Sequence[Size]) -> tuple[tuple[float, ...], float]:
    """The width of each of the six panels in reading order, and their height.

    Raises:
        RenderError: the pages have heights or widths that cannot be folded so.
    """
    for number, page in enumerate(pages, 1):
        if abs(page[1] - pages[0][1]) > SLACK:
            raise RenderError(
                f"page {number} is {page[1]:.4g} mm high and page 1 is {pages[0][1]:.4g} mm; "
                "the panels of a fold have one height"
            )
    height = pages[0][1]
    if scheme is Scheme.ZFOLD:
        return (check_same_size(pages)[0],) * 6, height
    if scheme is Scheme.TRIFOLD:
        wide = pages[0][0]
        narrow = next((pages[i][0] for i in range(len(pages)) if i % 6 in _NARROW), _guess_narrow(wide))
        if not NARROWER[0] - _ROUNDING <= wide - narrow <= NARROWER[1] + _ROUNDING:
            raise RenderError(_refuse_flap(pages))
        widths = tuple(narrow if i in _NARROW else wide for i in range(6))
    else:
        gate = pages[0][0]
        middle = next((pages[i][0] for i in range(len(pages)) if i % 6 in _MIDDLE), 2 * gate + 1)
        if not GATE_GAP[0] - _ROUNDING <= middle - 2 * gate <= GATE_GAP[1] + _ROUNDING:
            raise RenderError(
                f"the gates are {gate:.4g} mm wide and the middle, page 4, is {middle:.4g} mm; the two gates together "
                "must be 0 to 3 mm narrower than the middle: pages 1, 2, 3 and 5 are gates, 4 and 6 the middle"
            )
        widths = tuple(middle if i in _MIDDLE else gate for i in range(6))
    _refuse_strangers(pages, widths, scheme)
    return widths, height


def _guess_narrow(wide: float) -> float:
    """The width of a flap that no page tells: what the paper leaves, else 3 mm less."""
    for _, long in PAPERS.values():
        if NARROWER[0] <= 3 * wide - long <= NARROWER[1]:
            return long - 2 * wide
    return wide - 3


def _refuse_flap(pages: Sequence[Size]) -> str:
    narrow = pages[min(3, len(pages) - 1)][0]
    return (
        f"page 1 is {pages[0][0]:.4g} mm wide and page 4 is {narrow:.4g} mm; in a tri-fold the panel folded in "
        "(pages 4 and 5) must be 1 to 5 mm narrower, or it buckles: set it narrower, or take --scheme zfold, whose "
        "panels are equal"
    )


def _refuse_strangers(pages: Sequence[Size], widths: tuple[float, ...], scheme: Scheme) -> None:
    for number, page in enumerate(pages):
        if abs(page[0] - widths[number % 6]) > SLACK:
            many = f"; the file has {len(pages)} pages, and a sheet has six panels" if len(pages) > 6 else ""
            raise RenderError(
                f"page {number + 1} is {page[0]:.4g} mm wide; as panel {number % 6 + 1} of a {scheme} fold it must be "
                f"{widths[number % 6]:.4g} mm{many}"
            )


def _show(page: Size) -> str:
    return f"{page[0]:.4g} × {page[1]:.4g} mm"
