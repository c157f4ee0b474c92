"""Print sheets of a finished PDF: imposed, in the colours of the press, checked.

    impose (imposition/) → turn the colours (press/) → PDF/X-4 and its check

Takes: the bytes of a PDF and a SheetRequest. Gives: the sheets with their plan and steps. May fail: any error of the
two rooms; RenderError when grey would hide words, or the PDF/X-4 does not pass its own check. Never does: write a file.
"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from leaflets.errors import RenderError
from leaflets.folding.plan import Wanted
from leaflets.folding.scheme import Flip, Scheme
from leaflets.folding.schemes import find_scheme
from leaflets.imposition.correction import Correction
from leaflets.imposition.impose_file import Imposed, SheetRequest, impose_file

if TYPE_CHECKING:
    from leaflets.facts.facts import Run
    from leaflets.model.clinic import Clinic, Printer

LEAST_CONTRAST = 4.5
"""Of text against what is behind it, in grey (WCAG 2, level AA, without its exemption for big text)."""
_CARDS_ON_A4 = 4
"""Copies of an A6 card that fill a sheet of A4."""
_COLOURFUL = 20.0
"""Two colours that lie further apart than this in hue and chroma (CIE a*, b*) are told apart by colour."""


_ONE_GREY = 1.3
"""Two areas with less contrast than this look alike in grey."""
_SHORTEST_EDGE = 3.0
"""Of an edge between two areas that is worth a refusal, mm."""


class Press(StrEnum):
    """The colours that sheets are printed in, when not those of the file."""

    MONO = "mono"
    CMYK = "cmyk"


def correct_for(printer: Printer | None) -> Correction:
    """What undoes the faults of a clinic's printer; nothing when they are not known."""
    if printer is None:
        return Correction()
    return Correction(printer.ruler_mm, printer.edge_mm, printer.back_right_mm, printer.back_up_mm)


def find_request(layout: str, printer: Printer | None = None) -> SheetRequest | None:
    """How the sheets of a layout are made; None when its pages are the sheets.

    Args:
        layout: its name.
        printer: of the clinic, with its faults.
    """
    scheme = find_scheme(layout)
    if scheme is None:
        return None
    flip = Flip(printer.flip) if printer and printer.flip else None
    copies = _CARDS_ON_A4 if scheme is Scheme.CARDS else 1
    return SheetRequest(Wanted(scheme, flip=flip, copies=copies), correction=correct_for(printer))


def impose_edition(content: bytes, name: str, layout: str, clinic: Clinic | None = None) -> bytes:
    """The print sheets of an edition as its layout wants them; empty when its pages are the sheets.

    Raises:
        RenderError: its pages do not suit the scheme.
        FileError: the PDF is damaged.
    """
    wanted = find_request(layout, clinic.printer if clinic else None)
    return make_sheets(content, name, wanted).content if wanted else b""


def make_sheets(content: bytes, name: str, request: SheetRequest, press: Press | None = None) -> Imposed:
    """The print sheets of a PDF in the colours asked for; the same input gives the same bytes.

    Args:
        content: the PDF, whoever made it.
        name: its name, for messages.
        request: scheme, paper, marks and so on.
        press: grey alone, or four inks as PDF/X-4; None to leave the colours as they are.

    Raises:
        FileError: the file is locked or damaged.
        RenderError: its pages do not suit the scheme, its colours cannot be turned, or words would be lost in grey.
        UsageError: options contradict each other or the paper.
    """
    if press is None:
        return impose_file(content, name, request)
    imposed = impose_file(content, name, replace(request, is_grey=press is Press.MONO))
    if press is Press.MONO:
        refuse_lost_words(content, name)
        refuse_lost_shapes(content, name)
        return replace(imposed, content=_turn_grey(imposed.content))
    return replace(imposed, content=_make_x4(imposed.content, content, name))


def _turn_grey(content: bytes) -> bytes:
    from leaflets.press.inks import GreyInk
    from leaflets.press.turn_file import turn_file

    return turn_file(content, GreyInk())


def _make_x4(sheets: bytes, content: bytes, name: str) -> bytes:
    from leaflets.imposition.source import read_created
    from leaflets.press.check_x4 import check_x4
    from leaflets.press.inks import FourInks
    from leaflets.press.turn_file import turn_file
    from leaflets.press.write_x4 import write_x4

    made = write_x4(turn_file(sheets, FourInks()), read_created(content))
    faults = check_x4(made)
    if faults:
        raise RenderError(f"{name}: cannot become PDF/X-4: {'; '.join(faults)}; mend the file, or print without --cmyk")
    return made


def refuse_lost_words(content: bytes, name: str) -> None:
    """Nothing; text that only its colour sets off from what is behind it is refused, for in grey it would be lost.

    Grey keeps the luminance of each colour, and so the contrast: what is dark enough in colour is so in grey.

    Raises:
        RenderError: there is such text; the message names the worst.
        FileError: the file cannot be measured.
    """
    from leaflets.facts.measure_file import measure_file

    facts = measure_file(content, name)
    lost = [run for page in facts.pages for run in page.runs if _is_lost(run)]
    if lost:
        worst = min(lost, key=lambda run: run.contrast)
        raise RenderError(
            f"{name}: page {worst.page}: '{worst.words.strip()[:40]}' is told from its ground by colour: in grey "
            f"{worst.contrast:.1f}:1 is left of it, and {LEAST_CONTRAST}:1 is needed ({len(lost)} such "
            f"{'place' if len(lost) == 1 else 'places'}); make the colour darker, or print it without --mono"
        )


def refuse_lost_shapes(content: bytes, name: str) -> None:
    """Nothing; areas that touch and only their hue tells apart, as in a chart of red and green, are refused.

    Raises:
        RenderError: there are such areas; the message names the first.
        FileError: the file cannot be drawn.
    """
    from leaflets.facts.find_hue_edges import find_hue_edges

    edges = find_hue_edges(content, name, most_contrast=_ONE_GREY, least_chroma=2 * _COLOURFUL)
    long = [edge for edge in edges if edge.length_mm >= _SHORTEST_EDGE]
    if long:
        first, second = ("#" + "".join(f"{part:02x}" for part in colour) for colour in (long[0].first, long[0].second))
        raise RenderError(
            f"{name}: page {long[0].page}: areas in {first} and {second} touch, and become one grey "
            f"({long[0].contrast:.2f}:1); make one of them lighter, or print it without --mono"
        )


def _is_lost(run: Run) -> bool:
    if not run.is_visible or not run.words.strip() or run.contrast >= LEAST_CONTRAST:
        return False
    from leaflets.facts.colour_distance import measure_chroma

    return measure_chroma(run.colour, run.backing) >= _COLOURFUL
