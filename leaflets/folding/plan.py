"""The plan of print sheets, as frozen values. Millimetres, from the lower left corner of the side as printed."""

from __future__ import annotations

from dataclasses import dataclass

from leaflets.folding.scheme import Binding, Flip, Scheme


@dataclass(frozen=True, slots=True)
class Rectangle:
    """A rectangle on a side."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """From the left edge to the right one."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From the lower edge to the upper one."""
        return self.top - self.bottom


@dataclass(frozen=True, slots=True)
class Cell:
    """The place of one page on a side.

    Attributes:
        page: its index among the pages, from 0; None for a blank.
        place: what becomes the leaf once folded and cut.
        shift: how far the page is moved to the right in its place, for creep; negative to the left.
        is_turned: it stands upside down on this side.
    """

    page: int | None
    place: Rectangle
    shift: float = 0.0
    is_turned: bool = False


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a sheet: its cells, and where it is folded and cut (x of upright lines, y of level ones)."""

    cells: tuple[Cell, ...]
    folds: tuple[float, ...]
    cuts_x: tuple[float, ...] = ()
    cuts_y: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of paper, both sides as printed; ``section`` counts from 1."""

    front: Side
    back: Side
    section: int = 1


@dataclass(frozen=True, slots=True)
class Plan:
    """All sheets of one job.

    Attributes:
        paper: width and height of the paper.
        trim: what is left of it when the white around is cut off.
        page: width and height of the widest page.
        page_count: how many pages were given, copies counted once.
        turned: whether the second side is printed upside down, because the flip is round a level edge.
        bleed: how far pictures run over the trim.
    """

    scheme: Scheme
    paper: tuple[float, float]
    trim: Rectangle
    sheets: tuple[Sheet, ...]
    page: tuple[float, float]
    page_count: int
    flip: Flip
    binding: Binding
    turned: bool
    bleed: float = 0.0
    copies: int = 1

    @property
    def trim_size(self) -> tuple[float, float]:
        """Width and height of the trimmed sheet."""
        return self.trim.width, self.trim.height

    @property
    def blanks(self) -> int:
        """Places that no page fills."""
        cells = [cell for sheet in self.sheets for side in (sheet.front, sheet.back) for cell in side.cells]
        return sum(cell.page is None for cell in cells)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody asks of a job.

    Attributes:
        paper: width and height; None to take what the pages need.
        flip: None to take the one by which no side is upside down.
        gutter: for n-up and cards, the white between pages; for a booklet, the white at the spine that creep may use
            up; None for the usual one.
        thickness: of the paper, for creep.
        section: sheets in one section of a booklet; 0 for a single section.
        margin: white for marks around the trim; 0 for none.
        is_back_kept: the last page stays on the back of a booklet, and blanks come before it.
    """

    scheme: Scheme
    paper: tuple[float, float] | None = None
    flip: Flip | None = None
    binding: Binding = Binding.LEFT
    bleed: float = 0.0
    gutter: float | None = None
    thickness: float = 0.1
    section: int = 0
    margin: float = 0.0
    copies: int = 1
    is_back_kept: bool = False
