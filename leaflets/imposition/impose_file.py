"""The verb of the room: a PDF and what is wanted of it, to print sheets."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from io import BytesIO

import pikepdf
from pikepdf import Dictionary, Name

from leaflets.errors import FileError, RenderError, UsageError
from leaflets.folding.lay_sheets import lay_sheets
from leaflets.folding.plan import Plan, Wanted
from leaflets.folding.scheme import Binding, Flip
from leaflets.folding.tell_steps import tell_steps
from leaflets.imposition.correction import Correction
from leaflets.imposition.draw_marks import MarkSet, draw_marks, find_margin
from leaflets.imposition.place_pages import PagePlacer
from leaflets.imposition.source import Source, open_source

CREATOR = "leaflets impose"
"""What print sheets say made them: by this the program knows its own files, which it may replace."""


@dataclass(frozen=True, slots=True)
class SheetRequest:
    """What is wanted of print sheets.

    Attributes:
        wanted: scheme, paper, flip and so on; its margin is set here.
        binding: None to take the side from the language of the file.
        has_marks: crop, fold and registration marks and a slug line; a bleed and colour bars bring them along.
        has_instructions: a page at the end that shows how to print and fold.
        correction: what the printer does to a page, or nothing.
    """

    wanted: Wanted
    binding: Binding | None = None
    has_marks: bool = False
    has_bars: bool = False
    has_instructions: bool = False
    is_grey: bool = False
    correction: Correction = field(default_factory=Correction)

    @property
    def is_marked(self) -> bool:
        """Whether there are marks, so that something is cut off."""
        return self.has_marks or self.has_bars or self.wanted.bleed > 0


@dataclass(frozen=True, slots=True)
class Imposed:
    """Print sheets: the file, its plan, and how a person finishes them."""

    content: bytes
    plan: Plan
    steps: tuple[str, ...]


def impose_file(content: bytes, name: str, request: SheetRequest) -> Imposed:
    """The print sheets of a PDF; the same file and request give the same bytes.

    Args:
        content: the PDF, whoever made it.
        name: its name, for messages.
        request: the scheme and how it is printed.

    Raises:
        FileError: the file is locked or damaged.
        RenderError: it has no pages, or pages of sizes that do not suit the scheme.
        UsageError: the scheme does not fit the paper, or options contradict each other.
    """
    try:
        return _impose(content, name, request)
    except pikepdf.PdfError:
        raise FileError(f"{name}: its pages cannot be copied, the PDF is damaged; get the file again") from None


def _impose(content: bytes, name: str, request: SheetRequest) -> Imposed:
    source = open_source(content, name)
    wanted = _complete(request, source, name)
    try:
        plan = lay_sheets([(page.width, page.height) for page in source.pages], wanted)
    except RenderError as error:
        raise RenderError(f"{name}: {error}") from None
    placer = PagePlacer(source, plan, request.correction)
    pages = []
    for sheet in plan.sheets:
        pages += [placer.add_side(sheet.front, is_back=False), placer.add_side(sheet.back, is_back=True)]
    if request.is_marked:
        _refuse_edge(plan, request)
        slug = " · ".join(part for part in (source.title, source.form) if part)
        _add_marks(placer.out, pages, draw_marks(plan, MarkSet(slug, request.has_bars, request.is_grey)))
    steps = tell_steps(plan, is_trimmed=request.is_marked)
    if request.has_instructions:
        from leaflets.imposition.draw_instructions import draw_instructions

        with pikepdf.open(BytesIO(draw_instructions(plan, steps, source.title))) as shown:
            placer.out.pages.extend(shown.pages)
        last = placer.out.pages[-1]
        last.obj.TrimBox = last.obj.MediaBox  # a print house asks for one on every page
    _hint_printing(placer.out, plan)
    placer.out.docinfo["/Title"] = f"{source.title}, print sheets"
    placer.out.docinfo["/Creator"] = CREATOR
    return Imposed(_save(placer.out), plan, steps)


def _complete(request: SheetRequest, source: Source, name: str) -> Wanted:
    """What is wanted, with the binding of the language and the room for marks."""
    wanted = request.wanted
    for number, page in enumerate(source.pages, 1):
        if wanted.bleed > page.bleed + 0.01:
            raise UsageError(
                f"--bleed {wanted.bleed:g}mm: page {number} of {name} has {page.bleed:.3g} mm beyond its trim box; "
                "make the file with a bleed, or leave --bleed out: pages that are white at the edge need none"
            )
    binding = request.binding or (Binding.RIGHT if source.is_from_the_right else Binding.LEFT)
    return replace(wanted, binding=binding, margin=find_margin(wanted.bleed) if request.is_marked else 0.0)


def _refuse_edge(plan: Plan, request: SheetRequest) -> None:
    """Refuse marks that this printer cannot reach."""
    white = min(plan.trim.left, plan.trim.bottom) - find_margin(plan.bleed) + 3
    if request.correction.edge > white + 0.01 and request.wanted.paper is not None:
        raise UsageError(
            f"this printer leaves {request.correction.edge:g} mm white at the edge (clinic.yaml), and the marks come "
            f"within {white:.3g} mm of it; take a larger --paper, or leave the marks out"
        )


def _add_marks(out: pikepdf.Pdf, pages: list[pikepdf.Page], drawn: bytes) -> None:
    """Draws the marks of each side over its pages: fonts and the lines that all sheets share are stored once."""
    with pikepdf.open(BytesIO(drawn)) as marks:
        fonts = out.copy_foreign(marks.make_indirect(marks.pages[0].obj.Resources.Font))
        for page, mark in zip(pages, marks.pages, strict=True):
            for name, form in mark.obj.Resources.XObject.items():
                page.obj.Resources.XObject[name] = out.copy_foreign(form)
            page.obj.Resources.Font = fonts
            drawing = page.obj.Contents.read_bytes() + b"\nq " + mark.obj.Contents.read_bytes() + b" Q"
            page.obj.Contents.write(drawing)


def _hint_printing(out: pikepdf.Pdf, plan: Plan) -> None:
    """What a viewer should set in its print window (ISO 32000-1:2008, 12.2)."""
    edge = Name.DuplexFlipShortEdge if plan.flip is Flip.SHORT else Name.DuplexFlipLongEdge
    out.Root.ViewerPreferences = Dictionary(Duplex=edge, PrintScaling=Name("/None"), PickTrayByPDFSize=True)


def _save(pdf: pikepdf.Pdf) -> bytes:
    target = BytesIO()
    pdf.save(target, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True, min_version="1.7")
    return target.getvalue()
