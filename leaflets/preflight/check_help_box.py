"""The help box on the paper: on page 1, in one piece inside its frame, in letters of the size asked for."""

from __future__ import annotations

from collections.abc import Iterator

from leaflets.document.document import Document
from leaflets.document.list_texts import list_texts
from leaflets.document.split_words import squeeze
from leaflets.facts.facts import Box, FileFacts
from leaflets.model.edition import LARGEST_WHOLE_BOX
from leaflets.preflight.rule import Sample
from leaflets.preflight.seen_texts import Seen, list_painted, surround

_SLACK = 3.0
_GROUND = 0.9
"""A drawing that covers this share of the page is its ground, and no frame."""
_ROUNDING = 0.02


def find_help_faults(document: Document, facts: FileFacts) -> Iterator[Sample]:
    """Every fault of the help box; none for a document that has none.

    The box is found by its coordinates: the texts of the box are looked up among what is painted, and the frame is the
    smallest drawing on page 1 around all of them.
    """
    wanted = [text.words for text in list_texts(document) if text.part == "help"]
    if not wanted:
        return
    texts = _find_texts(wanted, list_painted(facts))
    if not texts:
        yield Sample(1, 1, None, wanted[0], "the help box is not on the paper")
        return
    yield from _find_places(texts, facts, document.edition.bulk)
    least = document.edition.size - _ROUNDING
    for text in texts:
        small = [run for run in text.runs if run.words.strip() and run.size < least]
        if small:
            note = f"{min(run.size for run in small):.2f} pt in the help box, {document.edition.size_name} pt asked for"
            yield Sample(1, text.page, text.box, text.words, note)


def _find_texts(wanted: list[str], painted: tuple[Seen, ...]) -> list[Seen]:
    """The painted texts of the box: those from its heading on that hold its words."""
    letters = [squeeze(text) for text in wanted]
    start = next((n for n, text in enumerate(painted) if squeeze(text.words) == letters[0]), None)
    if start is None:
        return []
    near = painted[start : start + 3 * len(letters)]
    return [text for text in near if squeeze(text.words) in letters]


def _find_places(texts: list[Seen], facts: FileFacts, bulk: float) -> Iterator[Sample]:
    pages = {run.page for text in texts for run in text.runs}
    if bulk > LARGEST_WHOLE_BOX:
        if min(pages) != 1:
            yield Sample(1, min(pages), texts[0].box, texts[0].words, f"the help box begins on page {min(pages)}")
        return
    for text in texts:
        if {run.page for run in text.runs} != {1}:
            yield Sample(
                1, text.page, text.box, text.words, f"the help box is on page {text.page}, and not whole on page 1"
            )
            return
    around = surround([run.box for text in texts for run in text.runs])
    if around and not any(_holds(drawing, around) for drawing in _list_frames(facts)):
        yield Sample(1, 1, around, texts[0].words, "no frame is drawn around the help box")


def _list_frames(facts: FileFacts) -> list[Box]:
    page = facts.pages[0]
    return [box for box in page.drawings if box.width * box.height < _GROUND * page.width * page.height]


def _holds(frame: Box, box: Box) -> bool:
    return (
        frame.left <= box.left + _SLACK
        and frame.top <= box.top + _SLACK
        and frame.right >= box.right - _SLACK
        and frame.bottom >= box.bottom - _SLACK
    )
