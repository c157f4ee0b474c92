"""A file for the printer: many records one behind the other, each on sheets of its own, with a code on each sheet.

It is a print master: untagged, without links, never handed out. What records have in common (the leaflet's pages, the
fonts) stands in it once.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from leaflets.mailing.sheet_code import SheetCode, draw_matrix

_POINTS = 72 / 25.4
_MODULE = 0.4 * _POINTS
"""Points; 20 modules make 8 mm, which lies between the 6.7 mm that no office printer inks and the text."""
_LEFT = 7.2 * _POINTS
_BOTTOM = 48.0 * _POINTS
"""In the left margin, below every address window and clear of punched holes (ISO 838) and staples."""
_TEXT_SIZE = 7.0
"""Points, turned upright in the margin: for the print room, never for the reader."""


@dataclass(frozen=True, slots=True)
class PrintPage:
    """One page to be printed: its content streams, resources and size, as objects of the print file."""

    contents: tuple[Any, ...]
    resources: Any
    box: Any


class PrintFile:
    """Collects records and writes them as one PDF."""

    def __init__(self) -> None:
        import pikepdf  # for the print room alone

        self._pikepdf = pikepdf
        self._pdf = pikepdf.new()
        self._font = self._take_font()
        self._nodes: list[Any] = []
        self._count = 0
        self._sources: list[Any] = []
        self.sheets = 0

    def take(self, content: bytes) -> tuple[PrintPage, ...]:
        """The pages of a finished PDF, copied into this file once, to be printed as often as needed."""
        source = self._pikepdf.open(io.BytesIO(content))
        self._sources.append(source)  # its streams are read when this file is saved
        known: dict[tuple[int, int], Any] = {}
        pages = []
        for page in source.pages:
            resources = page.obj.Resources
            if resources.objgen not in known:
                known[resources.objgen] = self._pdf.copy_foreign(source.make_indirect(resources))
            contents = page.obj.Contents
            streams = list(contents) if isinstance(contents, self._pikepdf.Array) else [contents]
            copied = tuple(self._pdf.copy_foreign(stream) for stream in streams)
            box = [float(edge) for edge in page.mediabox]
            pages.append(PrintPage(copied, known[resources.objgen], self._pikepdf.Array(box)))
        return tuple(pages)

    def fill(self, page: PrintPage, stream: bytes) -> PrintPage:
        """The page with another content."""
        return replace(page, contents=(self._pdf.make_stream(stream),))

    def add(self, code: SheetCode, pages: Sequence[PrintPage], letter_pages: int) -> None:
        """Nothing; one copy of a record stands behind what was added before.

        Letter and leaflet begin on the front of a sheet each; where one ends on a front, an empty back follows.

        Args:
            code: of the first sheet.
            pages: letter and leaflet.
            letter_pages: how many of them are the letter.
        """
        sides = [*_fill_sheet(pages[:letter_pages]), *_fill_sheet(pages[letter_pages:])]
        node = self._pdf.make_indirect(self._pikepdf.Dictionary(Type=self._pikepdf.Name.Pages, Count=len(sides)))
        kids = []
        for number, page in enumerate(sides):
            mark = self._draw_mark(replace(code, sheet=number // 2 + 1)) if number % 2 == 0 else None
            kids.append(self._make_page(page or pages[0], node, mark, is_empty=page is None))
        node.Kids = self._pikepdf.Array(kids)
        self._nodes.append(node)
        self._count += len(sides)
        self.sheets += len(sides) // 2

    def save(self, path: Path) -> None:
        """Nothing; the file is written, the same bytes for the same records, for its owner alone: it holds letters.

        Raises:
            OSError: the disk is full, or the like.
        """
        root = self._pdf.Root.Pages
        root.Kids = self._pikepdf.Array(self._nodes)
        root.Count = self._count
        for node in self._nodes:
            node.Parent = root
        self._pdf.Root.ViewerPreferences = self._pikepdf.Dictionary(
            PrintScaling=self._pikepdf.Name("/None"),
            Duplex=self._pikepdf.Name.DuplexFlipLongEdge,
            PickTrayByPDFSize=True,
        )
        self._pdf.save(
            path,
            deterministic_id=True,
            object_stream_mode=self._pikepdf.ObjectStreamMode.generate,
        )
        path.chmod(0o600)

    def _make_page(self, page: PrintPage, node: Any, mark: Any, *, is_empty: bool) -> Any:
        resources = page.resources if not is_empty else self._pikepdf.Dictionary()
        contents: list[Any] = [] if is_empty else list(page.contents)
        if mark is not None:
            contents = [self._open, *contents, mark]
            resources = self._with_font(page.resources)
        return self._pdf.make_indirect(
            self._pikepdf.Dictionary(
                Type=self._pikepdf.Name.Page,
                Parent=node,
                MediaBox=page.box,
                Resources=resources,
                Contents=self._pikepdf.Array(contents),
            )
        )

    def _with_font(self, resources: Any) -> Any:
        """The resources of a page with the font of the marks among them; the change does no harm elsewhere."""
        fonts = resources.get("/Font")
        if fonts is None:
            fonts = resources.Font = self._pikepdf.Dictionary()
        if "/LeafletsMark" not in fonts:
            fonts["/LeafletsMark"] = self._font
        return resources

    def _draw_mark(self, code: SheetCode) -> Any:
        """The content of a mark: the code, and above it its text, turned upright."""
        width, height, bits = draw_matrix(str(code))
        text = f"job {code.job}  record {code.record}  copy {code.copy}  sheet {code.sheet} of {code.of}"
        drawn = (
            f"Q q {width * _MODULE:.3f} 0 0 {height * _MODULE:.3f} {_LEFT:.3f} {_BOTTOM:.3f} cm 0 g\n"
            f"BI /IM true /W {width} /H {height} /BPC 1 /D [1 0] /F /AHx ID {bits.hex()}> EI Q\n"
            f"q 0 g BT /LeafletsMark {_TEXT_SIZE:g} Tf 0 1 -1 0 {_LEFT + _TEXT_SIZE:.3f} "
            f"{_BOTTOM + (height + 2) * _MODULE:.3f} Tm ({text}) Tj ET Q\n"
        )
        return self._pdf.make_stream(drawn.encode("ascii"))

    def _take_font(self) -> Any:
        """The main typeface, cut down to ASCII and embedded, and the stream that begins every marked page."""
        self._open = self._pdf.make_stream(b"q\n")
        source = self._pikepdf.open(io.BytesIO(_draw_ascii()))
        fonts = source.pages[0].obj.Resources.Font
        name = next(name for name, font in fonts.items() if "/FontDescriptor" in font)
        return self._pdf.copy_foreign(source.make_indirect(fonts[name]))


def _fill_sheet(pages: Sequence[PrintPage]) -> list[PrintPage | None]:
    """The pages, with None for an empty back at the end."""
    return [*pages, *([None] if len(pages) % 2 else [])]


def _draw_ascii() -> bytes:
    """A page in the main typeface with every ASCII character, which ReportLab then encodes as itself."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    from leaflets.engine.fonts import find_font_folders

    [path] = find_font_folders()[0].glob("*-Regular.ttf")
    pdfmetrics.registerFont(TTFont("leaflets-mark", str(path)))
    page = io.BytesIO()
    canvas = Canvas(page, invariant=True)
    canvas.setFont("leaflets-mark", _TEXT_SIZE)
    canvas.drawString(10, 10, "".join(map(chr, range(0x20, 0x7F))))
    canvas.save()
    return page.getvalue()
