"""``leaflets impose`` and ``leaflets calibrate``: print sheets, and the words that say how to finish them."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from leaflets.cli.say import say
from leaflets.cli.surroundings import find_own_folder
from leaflets.errors import ExitCode, FileError, UsageError
from leaflets.folding.papers import read_paper
from leaflets.folding.plan import Wanted
from leaflets.folding.scheme import Binding, Flip, Scheme

if TYPE_CHECKING:
    from leaflets.imposition.impose_file import SheetRequest
    from leaflets.model.clinic import Printer

_THICKNESS = 0.1
"""Of a sheet of 80 g/m², mm (print rules, section 7)."""


def run_impose(options: argparse.Namespace) -> ExitCode:
    """Write the print sheets of a PDF and print how they are printed, folded and cut."""
    paper = read_paper(options.paper) if options.paper else None
    printer = _find_printer(options.folder)
    content = _read(options.file)
    scheme = Scheme(options.scheme) if options.scheme else _guess_scheme(content, options.file)
    target: Path = options.out or options.file.with_name(f"{options.file.stem}-{scheme}.pdf")
    if target.resolve() == options.file.resolve():
        raise UsageError(f"{target}: the sheets would overwrite the file they are made from; give another --out")
    from leaflets.publish import publish_file
    from leaflets.sheets import Press, make_sheets

    request = _make_request(options, scheme, paper, printer)
    press = Press.MONO if options.mono else Press.CMYK if options.cmyk else None
    made = make_sheets(content, options.file.name, request, press)
    publish_file(made.content, target, is_forced=options.force)
    for number, step in enumerate(made.steps, 1):
        print(f"{number}. {step}")
    if press is Press.CMYK:
        say("the file is PDF/X-4 for coated paper (FOGRA39); all its checks passed")
    if made.plan.scheme is Scheme.CARDS and made.plan.blanks > 1:
        say("places stay blank; '--copies N' puts the cards on the sheets N times")
    sheets, pages = len(made.plan.sheets), made.plan.page_count
    say(f"{target}: {sheets} {'sheet' if sheets == 1 else 'sheets'} for {pages} {'page' if pages == 1 else 'pages'}")
    return ExitCode.OK


def run_calibrate(options: argparse.Namespace) -> ExitCode:
    """Write the calibration sheet and say what to do with it."""
    from leaflets.imposition.draw_calibration import STEPS, draw_calibration
    from leaflets.publish import publish_file

    publish_file(draw_calibration(options.paper), options.out, is_forced=options.force)
    for number, step in enumerate(STEPS, 1):
        print(f"{number}. {step}")
    say(f"{options.out}: written")
    return ExitCode.OK


def _read(path: Path) -> bytes:
    if not path.is_file():
        raise FileError(f"{path}: {'this is not a file' if path.exists() else 'there is no such file'}; name a PDF")
    try:
        return path.read_bytes()
    except OSError as error:
        raise FileError(f"{path}: cannot be read: {error.strerror or error}; check its rights") from None


def _guess_scheme(content: bytes, path: Path) -> Scheme:
    """The scheme of the layout that a leaflet of ours says it has."""
    from leaflets.folding.schemes import find_scheme
    from leaflets.imposition.source import read_layout

    scheme = find_scheme(read_layout(content))
    if scheme is None:
        raise UsageError(f"{path}: which --scheme? Choose from {', '.join(scheme.value for scheme in Scheme)}")
    return scheme


def _find_printer(folder: Path | None) -> Printer | None:
    """What the clinic's profile says of its printer."""
    own = find_own_folder(folder)
    if own is None or not (own / "clinic.yaml").is_file():
        return None
    from leaflets.content.read_clinic import read_clinic

    return read_clinic(own / "clinic.yaml").printer


def _make_request(
    options: argparse.Namespace, scheme: Scheme, paper: tuple[float, float] | None, printer: Printer | None
) -> SheetRequest:
    from leaflets.imposition.impose_file import SheetRequest
    from leaflets.sheets import correct_for

    flip = options.flip or (printer.flip if printer else None)
    wanted = Wanted(
        scheme,
        paper=paper,
        flip=Flip(flip) if flip else None,
        bleed=options.bleed or 0.0,
        gutter=options.gutter,
        thickness=_THICKNESS if options.thickness is None else options.thickness,
        section=options.section or 0,
        copies=options.copies or 1,
        is_back_kept=options.keep_back,
    )
    return SheetRequest(
        wanted,
        binding=Binding(options.binding) if options.binding else None,
        has_marks=options.marks,
        has_bars=options.colour_bars,
        has_instructions=options.instructions,
        correction=correct_for(printer),
    )
