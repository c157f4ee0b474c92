"""What a person must be told to finish the sheets of a plan: everything but the order of its pages."""

from __future__ import annotations

from leaflets.folding.fold_back import Handling
from leaflets.folding.plan import Plan
from leaflets.folding.scheme import Scheme


def tell_handling(plan: Plan) -> Handling:
    """How the sheets are turned, trimmed, folded, gathered and cut."""
    front = plan.sheets[0].front
    is_wide = plan.page[0] > plan.page[1]
    grids = {Scheme.TWO_UP: (1, 2) if is_wide else (2, 1), Scheme.FOUR_UP: (2, 2)}
    return Handling(
        scheme=plan.scheme,
        paper=plan.paper,
        trim=plan.trim,
        flip=plan.flip,
        binding=plan.binding,
        grid=grids.get(plan.scheme, (1, 1)),
        folds=front.folds,
        cuts_x=front.cuts_x,
        cuts_y=front.cuts_y,
    )
