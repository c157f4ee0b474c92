"""Says in words how sheets are printed, folded and cut."""

from __future__ import annotations

from leaflets.folding.papers import name_paper
from leaflets.folding.plan import Plan
from leaflets.folding.scheme import Binding, Flip, Scheme

_MOST_STAPLED = 20
"""Pages of a booklet that staples hold (ACB, print rules, section 7)."""


def tell_steps(plan: Plan, *, is_trimmed: bool) -> tuple[str, ...]:
    """The steps in order, each a sentence or two.

    Args:
        plan: the sheets.
        is_trimmed: there are marks, so the white around is cut off first.
    """
    return (*_tell_printing(plan), *(_tell_trimming(plan) if is_trimmed else ()), *_FINISH[plan.scheme](plan))


def _tell_printing(plan: Plan) -> tuple[str, ...]:
    sheets = len(plan.sheets)
    edge = "short" if plan.flip is Flip.SHORT else "long"
    blanks = f"; {plan.blanks} of its page places stay blank" if plan.blanks else ""
    return (
        f"Print {sheets} {'sheet' if sheets == 1 else 'sheets'} of {name_paper(plan.paper)} on both sides{blanks}.",
        f"In the print window choose: both sides, flip on the {edge} edge; size 100 % or 'actual size', never "
        "'fit to page', or the folds land wrong.",
    )


def _tell_trimming(plan: Plan) -> tuple[str, ...]:
    if plan.scheme is Scheme.CARDS:
        return ()
    size = f"{plan.trim.width:.4g} × {plan.trim.height:.4g} mm"
    if plan.scheme is Scheme.BOOKLET:
        return (f"Do not cut yet: fold and staple first, then cut at the corner marks (open sheet {size}).",)
    return (f"Cut along the corner marks to {size}.",)


def _tell_booklet(plan: Plan) -> tuple[str, ...]:
    sections = max(sheet.section for sheet in plan.sheets)
    side = "left" if plan.binding is Binding.LEFT else "right"
    steps = []
    if len(plan.sheets) == 1:
        steps.append(f"Fold the sheet in the middle, page 1 outside; the fold is on the {side}.")
    elif sections == 1:
        steps.append("Lay the sheets as they come, in one pile; sheet 1 is outermost.")
        steps.append(f"Fold the pile in the middle, page 1 outside; the fold is on the {side}.")
    else:
        most = max(sum(sheet.section == number for sheet in plan.sheets) for number in range(1, sections + 1))
        steps.append(f"Make {sections} sections: each next {most} sheets are one pile (the last may be thinner).")
        steps.append(f"Fold each pile in the middle, its lowest page number outside; the fold is on the {side}.")
        steps.append("Lay the sections on one another, not in one another, and bind them at the fold.")
    pages = 4 * len(plan.sheets)
    if sections == 1 and len(plan.sheets) > 1:
        held = "" if pages <= _MOST_STAPLED else f"; with {pages} pages ask the print room, an office stapler holds 20"
        steps.append(f"Staple twice through the fold{held}.")
    return tuple(steps)


def _tell_onefold(plan: Plan) -> tuple[str, ...]:
    side = "left" if plan.binding is Binding.LEFT else "right"
    return (f"Fold {_each(plan)} once in the middle, page 1 outside; the fold is on the {side}.",)


def _tell_trifold(plan: Plan) -> tuple[str, ...]:
    widths = _inside_widths(plan)
    flap, cover = ("right", "left") if plan.binding is Binding.LEFT else ("left", "right")
    narrow = widths[-1] if plan.binding is Binding.LEFT else widths[0]
    return (
        f"Lay {_each(plan)} with the inside up: three panels, pages 2, 3 and 4.",
        f"Fold the {flap} panel in; it is the narrow one, {narrow:.4g} mm wide.",
        f"Fold the {cover} panel over it. Page 1, the cover, is now on top, and the fold is on the {cover}.",
    )


def _tell_zfold(plan: Plan) -> tuple[str, ...]:
    far, cover = ("right", "left") if plan.binding is Binding.LEFT else ("left", "right")
    width = _inside_widths(plan)[0]
    return (
        f"Lay {_each(plan)} with the inside up: three panels of {width:.4g} mm, pages 2, 3 and 4.",
        f"Fold the {far} panel under, away from you.",
        f"Fold the {cover} panel over, towards you: from above the paper looks like a Z. Page 1 is on top.",
    )


def _tell_gate(plan: Plan) -> tuple[str, ...]:
    width = min(_inside_widths(plan))
    return (
        f"Lay {_each(plan)} with the inside up: pages 3, 4 and 5; the outer panels are {width:.4g} mm wide.",
        "Fold both outer panels in until they meet in the middle, like a gate. Pages 1 and 2 are on top.",
    )


def _tell_rows(plan: Plan) -> tuple[str, ...]:
    count = 2 if plan.scheme is Scheme.TWO_UP else 4
    way = "from the left" if plan.binding is Binding.LEFT else "from the right"
    return (f"Nothing is folded: each side has {count} pages, read {way} and from the top.",)


def _tell_cards(plan: Plan) -> tuple[str, ...]:
    front = plan.sheets[0].front
    side = "left" if plan.binding is Binding.LEFT else "right"
    width, height = front.cells[0].place.width, front.cells[0].place.height
    piles = len(front.cells)
    return (
        f"Keep the sheets in one pile and cut it into cards of {width:.4g} × {height:.4g} mm: {piles} piles.",
        f"Lay the piles on one another: the upper {side} pile on top, below it the next pile of its row, and so on. "
        "The cards are then in order.",
    )


def _each(plan: Plan) -> str:
    return "the sheet" if len(plan.sheets) == 1 else "each sheet on its own"


def _inside_widths(plan: Plan) -> list[float]:
    """From the left, as seen when the inside lies up."""
    cells = sorted(plan.sheets[0].back.cells, key=lambda cell: cell.place.left, reverse=plan.turned)
    return [cell.place.width for cell in cells]


_FINISH = {
    Scheme.BOOKLET: _tell_booklet,
    Scheme.ONEFOLD: _tell_onefold,
    Scheme.TRIFOLD: _tell_trifold,
    Scheme.ZFOLD: _tell_zfold,
    Scheme.GATE: _tell_gate,
    Scheme.TWO_UP: _tell_rows,
    Scheme.FOUR_UP: _tell_rows,
    Scheme.CARDS: _tell_cards,
}
