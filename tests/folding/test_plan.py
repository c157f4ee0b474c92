"""Plans are plain values."""

from __future__ import annotations

import pickle

from leaflets.folding.lay_sheets import lay_sheets
from leaflets.folding.plan import Rectangle, Wanted
from leaflets.folding.scheme import Scheme


def test_a_plan_survives_pickling() -> None:
    plan = lay_sheets([(148.0, 210.0)] * 5, Wanted(Scheme.BOOKLET))
    assert pickle.loads(pickle.dumps(plan)) == plan
    assert (plan.blanks, plan.trim_size) == (3, (296.0, 210.0))


def test_a_rectangle_has_a_width_and_a_height() -> None:
    assert (Rectangle(1, 2, 4, 8).width, Rectangle(1, 2, 4, 8).height) == (3, 6)
