"""Every object a page paints, in painting order, with all that surrounds it: matrices, alpha, marked content."""

from __future__ import annotations

from collections.abc import Callable

from leaflets.facts import pdfium_calls as ask
from leaflets.facts.facts import Box
from leaflets.facts.page_frame import Matrix, PageFrame, multiply, place_box
from leaflets.facts.pdfium_calls import ObjectReader
from leaflets.frozen_value import frozen_value

MOST_LEVELS = 12
"""Forms inside forms deeper than this are not read: no producer nests deeper, and PDFium itself stops soon after."""
MOST_OBJECTS = 100_000
"""Objects of one page beyond this are not read: a page of dense text has some 5,000."""


@frozen_value
class PageObject:
    """An object of a page as PDFium paints it.

    Attributes:
        handle: PDFium's, valid until the page is closed.
        kind: one of TEXT, PATH, IMAGE and SHADING of pdfium_calls.
        order: its place in painting order; a higher one is painted later.
        around: from the space that holds the object to the page as shown, in points.
        alpha: of the forms around it: 0 to 1.
        mark: MCID of the innermost marked content that has one; None when there is none.
        is_artifact: inside marked content that is an Artifact.
    """

    handle: int
    kind: int
    order: int
    around: Matrix
    alpha: float
    mark: int | None
    is_artifact: bool


@frozen_value
class _Surroundings:
    matrix: Matrix
    alpha: float
    mark: int | None
    is_artifact: bool
    level: int


def read_objects(page: int, frame: PageFrame, reader: ObjectReader) -> list[PageObject]:
    """All objects of a page, those inside form XObjects too, in painting order; the forms themselves are left out."""
    found: list[PageObject] = []
    reader.start_page()
    outside = _Surroundings(frame.matrix, 1.0, None, False, 0)

    def walk(holder: int, count: Callable[[int], int], get: Callable[[int, int], int], around: _Surroundings) -> None:
        for place in range(count(holder)):
            handle = get(holder, place)
            if not handle or len(found) >= MOST_OBJECTS:
                return
            mark, is_artifact = _read_mark(handle, around, reader)
            kind = ask.get_kind(handle)
            if kind == ask.FORM:
                if around.level < MOST_LEVELS:
                    matrix = multiply(reader.read_matrix(handle), around.matrix)
                    alpha = min(around.alpha, _read_alpha(handle, reader))
                    inner = _Surroundings(matrix, alpha, mark, is_artifact, around.level + 1)
                    walk(handle, ask.count_inner, ask.get_inner, inner)
            else:
                found.append(PageObject(handle, kind, len(found), around.matrix, around.alpha, mark, is_artifact))

    walk(page, ask.count_objects, ask.get_object, outside)
    return found


def place_object(item: PageObject, reader: ObjectReader) -> Box | None:
    """The ink of an object on the page as shown; None when PDFium cannot tell, or tells no finite number."""
    bounds = reader.read_bounds(item.handle)
    if bounds is None:
        return None
    box = place_box(bounds, item.around)
    return box if box.right - box.left < 1e6 and box.bottom - box.top < 1e6 else None


def _read_mark(handle: int, around: _Surroundings, reader: ObjectReader) -> tuple[int | None, bool]:
    """The MCID and whether it is an artifact; an object without its own marks has those of the form around it."""
    number = ask.get_mark_number(handle)
    return number if number >= 0 else around.mark, around.is_artifact or reader.is_artifact(handle)


def _read_alpha(form: int, reader: ObjectReader) -> float:
    """How opaque a form is painted: PDFium keeps it as the alpha of its fill colour.

    A form that is not a transparency group hands its alpha on to its objects, and PDFium names it for both: that is
    why the smaller one counts and not the product.
    """
    fill = reader.read_fill(form)
    return fill[3] / 255 if fill else 1.0
