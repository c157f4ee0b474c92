"""The facts of a finished PDF as frozen values: what is on the paper, in stated units, without any opinion.

Lengths are points (1/72 inch) unless a name ends in ``_mm``. Places are measured on the page *as shown*: from the
upper left corner of its crop box after /Rotate and /UserUnit, x to the right, y downwards. Pages count from 1.
Colours are sRGB, 0 to 255.
"""

from __future__ import annotations

from typing import Literal

from leaflets.frozen_value import frozen_value

Colour = tuple[int, int, int]
Alignment = Literal["left", "right", "centred", "justified", "unknown"]
POINTS_PER_MM = 72 / 25.4


@frozen_value
class Box:
    """A rectangle on a page as shown."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From the left edge to the right one."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From the upper edge to the lower one."""
        return self.bottom - self.top


@frozen_value
class Run:
    """A piece of text in one font, size and colour, as painted.

    Attributes:
        words: its text, spaces included; weight: 100 to 900, 400 is regular, 700 bold.
        font: the name in the file without the subset prefix, such as ``AtkinsonHyperlegible-Bold``.
        size: the real size: font size × every matrix around it (and /UserUnit).
        x_height_mm: the height of "x" as printed, read from the embedded font; None when the file does not tell.
        angle: of the baseline in degrees, counter-clockwise as seen on the page as shown; 0 is upright.
        box: the ink or, where that is unknown, the glyphs' boxes; baseline: its distance from the top of the page.
        colour: of the letters, alpha not counted in; backing: the most frequent one behind and around, as rendered.
        contrast: WCAG 2 contrast ratio of the letters as painted (alpha counted in) against the backing: 1 to 21.
        mark: the number of its marked content (MCID) on this page; None outside the tag tree.
        is_artifact: inside marked content that is an Artifact.
        is_visible: painted at all: not render mode 3, not transparent, not outside the page.
        missing_glyphs: how many of its characters have no glyph in the font (glyph 0), or no Unicode value.
        alpha: how opaque it is; seen: how much of its box the page and its clipping path show; both 0 to 1.
    """

    words: str
    page: int
    font: str
    size: float
    x_height_mm: float | None
    weight: int
    is_italic: bool
    is_embedded: bool
    is_underlined: bool
    is_over_picture: bool
    is_artifact: bool
    is_visible: bool
    colour: Colour
    backing: Colour
    contrast: float
    angle: float
    box: Box
    baseline: float
    mark: int | None
    missing_glyphs: int
    alpha: float = 1.0
    seen: float = 1.0


@frozen_value
class Line:
    """Runs on one baseline that belong together; a table row gives one line for each cell, columns one for each.

    Attributes:
        size: of most of its letters; characters: letters, signs and inner spaces of its text, ends trimmed.
        distance: from the baseline of the line above in the same block; None for the first line.
    """

    words: str
    page: int
    runs: tuple[Run, ...]
    size: float
    box: Box
    baseline: float
    characters: int
    distance: float | None


@frozen_value
class Block:
    """Lines that a reader takes for one paragraph, heading, list item or cell.

    Attributes:
        alignment: by geometry; "unknown" when too few lines tell.
        first_line_indent: how far the first line starts right of the others (negative: hanging); 0 for one line.
        leading: the smallest baseline distance ÷ size among its lines; None for one line.
        column: 1 for the leftmost column of body text on the page, then 2; stretch: see block_shape.measure_stretch.
    """

    lines: tuple[Line, ...]
    page: int
    box: Box
    size: float
    alignment: Alignment
    first_line_indent: float
    leading: float | None
    column: int
    stretch: float | None = None

    @property
    def words(self) -> str:
        """Its lines joined by spaces."""
        return " ".join(line.words.strip() for line in self.lines)


@frozen_value
class Picture:
    """A raster picture as painted.

    Attributes:
        pixels: width and height as stored; pixels_per_inch: the lower of the two directions, as printed.
        alternative: the text of its Figure tag; None when there is no such tag or text.
        is_artifact: decoration, hidden from readers who listen.
    """

    page: int
    box: Box
    pixels: tuple[int, int]
    pixels_per_inch: float
    alternative: str | None
    is_artifact: bool


@frozen_value
class Link:
    """A link annotation.

    Attributes:
        target: a web or mail address, or ``page 3`` for a place in the file, or "" for none.
        words: the text below it; description: its /Contents, or "".
        is_reachable: the place exists, or the address is whole (scheme and host, or an e-mail address).
        is_tagged: a Link element owns it.
    """

    page: int
    box: Box
    target: str
    words: str
    is_reachable: bool
    is_tagged: bool
    description: str


@frozen_value
class InkMargins:
    """White between ink and the edges of the page as shown, in millimetres; a coloured paper ground is ink."""

    left_mm: float
    top_mm: float
    right_mm: float
    bottom_mm: float


@frozen_value
class Page:
    """One page as shown.

    Attributes:
        label: its page label ("iv", "3"); its number as text when the file gives none.
        boxes: media, crop, bleed, trim and art box that the file names, in points from the lower left corner as stored.
        rotation: /Rotate: 0, 90, 180 or 270; ink: None for an empty page.
        runs: in painting order; lines: from top to bottom, within columns.
        columns: how many columns of body text stand side by side (a table is not columns).
        drawings: boxes of painted vector shapes: rules, frames, grounds.
    """

    number: int
    label: str
    width: float
    height: float
    rotation: int
    boxes: tuple[tuple[str, Box], ...]
    ink: InkMargins | None
    runs: tuple[Run, ...]
    lines: tuple[Line, ...]
    blocks: tuple[Block, ...]
    columns: int
    pictures: tuple[Picture, ...]
    links: tuple[Link, ...]
    drawings: tuple[Box, ...]


@frozen_value
class Piece:
    """Marked content that a tag owns: its text on one page, "" for a picture or drawing; its ink, when it has any.

    Pieces of a block simply join: one begins with a space where the paper shows a gap. Outside all marks, mark is -1.
    """

    page: int
    mark: int
    words: str
    box: Box | None


@frozen_value
class Tag:
    """A structure element.

    Attributes:
        role: as written, such as "H2" or a custom name; standard_role: after the role map.
        language: its own /Lang, or "".
        alternative, actual, expansion: /Alt, /ActualText and /E; None when absent.
        attributes: name and value of its attribute objects, such as ("Scope", "Row").
        children: tags and pieces in reading order.
        has_annotation: an annotation (a link's area) is among its kids.
        targets: where the links among its kids lead, each once (see Link.target).
    """

    role: str
    standard_role: str
    language: str
    alternative: str | None
    actual: str | None
    expansion: str | None
    attributes: tuple[tuple[str, str], ...]
    children: tuple[Tag | Piece, ...]
    has_annotation: bool
    targets: tuple[str, ...] = ()


@frozen_value
class Font:
    """A font of the file; ``kind`` is its /Subtype, of the descendant for Type0. Text in patterns is not measured."""

    name: str
    kind: str
    is_embedded: bool
    is_subset: bool
    is_in_pattern: bool = False


@frozen_value
class Bookmark:
    """An outline entry: level from 1; the page it leads to, None when it leads nowhere."""

    title: str
    level: int
    page: int | None


@frozen_value
class FileFacts:
    """Everything measured of one PDF.

    Attributes:
        name: the file as the user named it; sha256: of its bytes.
        language: /Lang of the catalogue, or ""; languages: every one that the catalogue and the tags name, sorted.
        claims: standards that its XMP metadata names, such as "PDF/UA-1" and "PDF/A-3A".
        is_marked: /MarkInfo /Marked true; shows_title: /ViewerPreferences /DisplayDocTitle true.
        metadata: names and values of title, author, subject, keywords, creator, producer, created, modified
            (XMP first, then /Info); absent ones are left out.
        tags: the kids of the structure root; empty for an untagged file.
        unowned: texts outside every tag and every artifact, with their pages; attachments: names of embedded files.
    """

    name: str
    byte_count: int
    sha256: str
    version: str
    language: str
    languages: tuple[str, ...]
    metadata: tuple[tuple[str, str], ...]
    claims: tuple[str, ...]
    is_marked: bool
    shows_title: bool
    pages: tuple[Page, ...]
    tags: tuple[Tag, ...]
    unowned: tuple[Piece, ...]
    fonts: tuple[Font, ...]
    bookmarks: tuple[Bookmark, ...]
    attachments: tuple[str, ...]

    @property
    def title(self) -> str:
        """The title of the metadata, or ""."""
        return dict(self.metadata).get("title", "")
