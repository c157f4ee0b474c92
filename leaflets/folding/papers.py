"""Papers by name, and the one that a job needs."""

from __future__ import annotations

import re

from leaflets.errors import UsageError

PAPERS: dict[str, tuple[float, float]] = {
    "a6": (105.0, 148.0),
    "a5": (148.0, 210.0),
    "half-letter": (139.7, 215.9),
    "a4": (210.0, 297.0),
    "letter": (215.9, 279.4),
    "legal": (215.9, 355.6),
    "sra4": (225.0, 320.0),
    "a3": (297.0, 420.0),
    "tabloid": (279.4, 431.8),
    "sra3": (320.0, 450.0),
    "a2": (420.0, 594.0),
}
"""Width and height in millimetres, upright (ISO 216, ISO 217; ANSI/ASME Y14.1)."""
SLACK = 0.5
"""Two pages may be this much wider than the paper, and are the same size within it: sizes are rounded everywhere."""
_WASTE = 2.0
"""A paper fits without cutting when it is at most this much larger: A4 is 1 mm wider than two A5."""


def read_paper(text: str) -> tuple[float, float]:
    """Width and height in millimetres of a paper by its name, or written as 300x200mm.

    Raises:
        UsageError: it is neither.
    """
    if text.lower() in PAPERS:
        return PAPERS[text.lower()]
    found = re.fullmatch(r"(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)(?:mm)?", text.lower().replace(" ", ""))
    if not found or not all(20 <= float(side) <= 2000 for side in found.groups()):
        raise UsageError(f"paper {text!r}: not one of {', '.join(PAPERS)}, nor a size such as 320x230mm")
    return float(found[1]), float(found[2])


def find_paper(width: float, height: float, margin: float) -> tuple[float, float]:
    """The paper of a job: a usual one that it fills, or one just large enough for it and its marks."""
    if not margin:
        for short, long in PAPERS.values():
            for paper in ((short, long), (long, short)):
                if all(-SLACK <= paper[i] - (width, height)[i] <= _WASTE for i in (0, 1)):
                    return paper
    return width + 2 * margin, height + 2 * margin


def turn_paper(paper: tuple[float, float], width: float, height: float) -> tuple[float, float]:
    """The paper asked for, upright or on its side, whichever holds a job.

    Raises:
        UsageError: it holds it neither way.
    """
    is_alike = (width >= height) == (paper[0] >= paper[1])
    for turned in (paper, paper[::-1]) if is_alike else (paper[::-1], paper):
        if turned[0] >= width - SLACK and turned[1] >= height - SLACK:
            return turned
    raise UsageError(
        f"this scheme needs {width:.4g} × {height:.4g} mm and the paper has {paper[0]:.4g} × {paper[1]:.4g} mm; "
        f"pages are never made smaller: take a larger --paper, another --scheme, or leave --paper out"
    )


def name_paper(paper: tuple[float, float]) -> str:
    """A4, A4 on its side, or the size."""
    for name, (short, long) in PAPERS.items():
        for size, words in (((short, long), ""), ((long, short), " on its side")):
            if all(abs(paper[i] - size[i]) <= SLACK for i in (0, 1)):
                shown = name.upper() if re.fullmatch(r"(sr)?a\d", name) else name.capitalize()
                return shown + words
    return f"{paper[0]:.4g} × {paper[1]:.4g} mm"
