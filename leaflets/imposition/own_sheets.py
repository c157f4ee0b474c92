"""Knows the print sheets that this program made, which it may replace."""

from __future__ import annotations

from pathlib import Path


def is_own_sheets(path: Path) -> bool:
    """Whether a file is a PDF with print sheets or a calibration sheet of ours."""
    import pikepdf  # slow to load, and needed only when a file is in the way

    from leaflets.imposition.impose_file import CREATOR

    try:
        with pikepdf.open(path) as pdf:
            return str(pdf.docinfo.get("/Creator", "")) == CREATOR
    except (pikepdf.PdfError, OSError, ValueError, TypeError, RuntimeError):
        return False
