"""Puts pages on sides: each page is stored once, as a form, and drawn where the plan says."""

from __future__ import annotations

from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from leaflets.folding.plan import Cell, Plan, Rectangle, Side
from leaflets.imposition.correction import Correction
from leaflets.imposition.source import MM, Source, SourcePage

Matrix = tuple[float, float, float, float, float, float]


class PagePlacer:
    """Draws the pages of one source into a new file; a page that is drawn twice is stored once."""

    def __init__(self, source: Source, plan: Plan, correction: Correction) -> None:
        self._source = source
        self._plan = plan
        self._correction = correction
        self._forms: dict[int, Any] = {}
        self._made: dict[Any, Any] = {}
        self._copied: set[tuple[int, int]] = set()
        self.out = pikepdf.new()
        if "/OCProperties" in source.pdf.Root:  # layers that are switched off stay off
            self.out.Root["/OCProperties"] = self.out.copy_foreign(_own(source.pdf, source.pdf.Root.OCProperties))

    def add_side(self, side: Side, *, is_back: bool) -> pikepdf.Page:
        """The new page with the side's cells on it, in its boxes."""
        width, height = self._plan.paper
        page = self.out.add_blank_page(page_size=(round(width * MM, 3), round(height * MM, 3)))
        forms = Dictionary()
        drawing = ["q", _write(self._correction.find_matrix((width, height), is_back=is_back)), "cm"]
        for cell in side.cells:
            if cell.page is None:
                continue
            forms[f"/P{cell.page}"] = self._find_form(cell.page)
            clip = find_clip(cell, side, self._plan.bleed)
            place = place_page(self._source.pages[cell.page], cell)
            drawing.append(f"q {_write_box(clip)} re W n {_write(place)} cm /P{cell.page} Do Q")
        drawing.append("Q")
        page.obj.Contents = self.out.make_stream(" ".join(drawing).encode())
        page.obj.Resources = Dictionary(XObject=forms)
        trim, bleed = self._plan.trim, self._plan.bleed
        if is_back:  # the trim lies the other way round when the white around it is uneven
            trim = Rectangle(width - trim.right, trim.bottom, width - trim.left, trim.top)
        page.obj.TrimBox = _box(trim, 0.0, self._plan.paper)
        page.obj.BleedBox = _box(trim, bleed, self._plan.paper)
        return page

    def _find_form(self, index: int) -> Any:
        """The form of a page; pages with the same content, as in a file that was joined with itself, have one form."""
        if index not in self._forms:
            stored = self._source.pdf.pages[index].obj
            content = stored.get("/Contents")
            page = self._source.pages[index]
            key: Any = index
            if isinstance(content, pikepdf.Stream):
                key = (content.objgen, stored.get("/Resources", stored).objgen, page)
            if key not in self._made:
                self._made[key] = self._make_form(index)
            self._forms[index] = self._made[key]
        return self._forms[index]

    def _make_form(self, index: int) -> Any:
        page, stored = self._source.pages[index], self._source.pdf.pages[index]
        content = stored.obj.get("/Contents")
        # Packed already, it is copied as it is, which is quicker; but a copy is made once and has one set of resources.
        if isinstance(content, pikepdf.Stream) and content.objgen not in self._copied:
            self._copied.add(content.objgen)
            form = self.out.copy_foreign(content)
            form.Type, form.Subtype, form.FormType = Name.XObject, Name.Form, 1
            form.Resources = self._copy(stored.resources)
            if "/Group" in stored.obj:
                form.Group = self._copy(stored.obj.Group)
        else:
            form = self.out.copy_foreign(stored.as_form_xobject(handle_transformations=False))
        more = self._plan.bleed * MM / page.unit
        left, bottom, right, top = page.box
        form.BBox = Array([left - more, bottom - more, right + more, top + more])
        return form

    def _copy(self, value: Any) -> Any:
        return self.out.copy_foreign(_own(self._source.pdf, value))


def find_clip(cell: Cell, side: Side, bleed: float) -> Rectangle:
    """How far a page may show: over the trim by the bleed, and never over the middle between it and another page."""
    place = cell.place
    others = [other.place for other in side.cells if other is not cell]

    def reach(gaps: list[float]) -> float:
        return min([bleed, *(max(gap, 0.0) / 2 for gap in gaps)])

    beside = [o for o in others if o.bottom < place.top - 1e-6 and o.top > place.bottom + 1e-6]
    stacked = [o for o in others if o.left < place.right - 1e-6 and o.right > place.left + 1e-6]
    return Rectangle(
        place.left - reach([place.left - o.right for o in beside if o.left < place.left]),
        place.bottom - reach([place.bottom - o.top for o in stacked if o.bottom < place.bottom]),
        place.right + reach([o.left - place.right for o in beside if o.right > place.right]),
        place.top + reach([o.bottom - place.top for o in stacked if o.top > place.top]),
    )


def place_page(page: SourcePage, cell: Cell) -> Matrix:
    """The matrix that brings a page, as stored, into the middle of its cell, upside down where the cell is."""
    left, bottom, right, top = page.box
    upright: dict[int, Matrix] = {
        0: (1, 0, 0, 1, -left, -bottom),
        90: (0, -1, 1, 0, -bottom, right),
        180: (-1, 0, 0, -1, right, top),
        270: (0, 1, -1, 0, top, -left),
    }
    matrix = _then(upright[page.rotation], (page.unit, 0, 0, page.unit, 0, 0))
    width, height = page.width * MM, page.height * MM
    if cell.is_turned:
        matrix = _then(matrix, (-1, 0, 0, -1, width, height))
    middle = ((cell.place.left + cell.place.right) / 2 + cell.shift, (cell.place.bottom + cell.place.top) / 2)
    return _then(matrix, (1, 0, 0, 1, middle[0] * MM - width / 2, middle[1] * MM - height / 2))


def _then(first: Matrix, second: Matrix) -> Matrix:
    """Both, one after the other."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = second
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


def _write(matrix: Matrix) -> str:
    return " ".join(f"{value:.5f}".rstrip("0").rstrip(".") for value in matrix)


def _write_box(box: Rectangle) -> str:
    return f"{box.left * MM:.3f} {box.bottom * MM:.3f} {box.width * MM:.3f} {box.height * MM:.3f}"


def _box(box: Rectangle, more: float, paper: tuple[float, float]) -> Array:
    """A page box; never over the edge of the paper."""
    edges = (
        max(box.left - more, 0.0),
        max(box.bottom - more, 0.0),
        min(box.right + more, paper[0]),
        min(box.top + more, paper[1]),
    )
    return Array([round(edge * MM, 3) for edge in edges])


def _own(pdf: pikepdf.Pdf, value: Any) -> Any:
    """The value as an object of its own, which alone can be copied to another file."""
    return value if value.is_indirect else pdf.make_indirect(value)
