"""Rules on colour: how letters stand out from what is behind them, and what ink they need."""

from __future__ import annotations

from collections.abc import Iterator

from leaflets.facts.facts import Colour, FileFacts, Run
from leaflets.facts.luminance import compare_colours
from leaflets.preflight.rule import Limit, Rule, Sample
from leaflets.preflight.text_parts import list_run_words, list_runs, sample_run

# A printer makes every neutral colour between these out of dots: letters lose their edges.
_BLACKEST_GREY, _WHITEST_GREY = 20, 245
_NEUTRAL_SPREAD = 10
# Letters that lose a tenth of the contrast that their colour gives lose it to the paper that shines through, or to
# something else behind them.
_LOST = 0.9


def collect_contrasts(facts: FileFacts, limit: Limit) -> Iterator[Sample]:
    """The contrast of every visible text, whatever its size: WCAG's lower bar for big text is never used."""
    notes: dict[tuple[Colour, Colour, float, float], str] = {}  # a document has a handful of inks and papers
    for run, words in list_run_words(facts):
        paint = run.colour, run.backing, run.alpha, run.contrast
        note = notes.get(paint)
        if note is None:
            note = notes[paint] = _describe_paint(run)
        yield Sample(run.contrast, run.page, run.box, words, note)


def _describe_paint(run: Run) -> str:
    """The ink of a run and what is behind it, and why its contrast is lower than that of the two."""
    if not _loses_contrast(run):
        why = ""
    elif run.alpha < 1:
        why = f", {100 * run.alpha:.0f} % opaque"
    else:
        why = " and on other colours"
    return f"{write_colour(run.colour)} on {write_colour(run.backing)}{why}"


def _loses_contrast(run: Run) -> bool:
    return run.contrast < _LOST * compare_colours(run.colour, run.backing)


def collect_grey_ink(facts: FileFacts, limit: Limit) -> Iterator[Sample]:
    """Every visible text in a neutral colour that is neither black nor white, or in see-through black or white."""
    faults: dict[tuple[Colour, Colour, float, float], str] = {}  # by what the answer hangs on: a handful in a document
    for run in list_runs(facts):
        paint = run.colour, run.backing, run.alpha, run.contrast
        if paint not in faults:
            faults[paint] = _name_grey(run)
        if note := faults[paint]:
            yield sample_run(run, 1, note)


def _name_grey(run: Run) -> str:
    """What is grey about the ink of a run, or ""."""
    if is_grey(run.colour):
        return write_colour(run.colour)
    return f"see-through {write_colour(run.colour)}" if _is_see_through(run) else ""


def is_grey(colour: Colour) -> bool:
    """Whether a colour is neutral and neither black nor white."""
    is_neutral = max(colour) - min(colour) <= _NEUTRAL_SPREAD
    return is_neutral and max(colour) > _BLACKEST_GREY and min(colour) < _WHITEST_GREY


def write_colour(colour: Colour) -> str:
    """A colour as style sheets write it, such as ``#00485A``."""
    return "#" + "".join(f"{part:02X}" for part in colour)


def _is_see_through(run: Run) -> bool:
    is_neutral = max(run.colour) - min(run.colour) <= _NEUTRAL_SPREAD
    return is_neutral and run.alpha < 1 and _loses_contrast(run)


COLOUR_RULES = (
    Rule(
        "contrast", "Contrast of letters and what is behind them (WCAG 2)", "ratio", "least", collect_contrasts, 0.005
    ),
    Rule("grey-ink", "Text in grey ink", "places", "most", collect_grey_ink),
)
