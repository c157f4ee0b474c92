"""A small drawing is done when its place on the page is known, in the order in which it was made."""

from __future__ import annotations

from reportlab.lib.colors import black, white

from leaflets.preflight.sketch import Sketch
from tests.preflight.drawn_steps import WrittenCanvas


def test_steps_are_drawn_in_order() -> None:
    sketch = Sketch(50, 20)
    sketch.add_box((0, 1), (10, 5), white, black, 2)
    sketch.add_words(3, 4, "word", "Proof", 9)
    sketch.add_line((0, 0), (50, 0), 0.5)
    canvas = WrittenCanvas()
    sketch.canv = canvas
    sketch.draw()
    assert [step for step in canvas.steps if not step[0].startswith("set")] == [
        ("roundRect", (0, 1, 10, 5, 2)),
        ("drawString", (3, 4, "word")),
        ("line", (0, 0, 50, 0)),
    ]
    assert canvas.find("setFont") == [("Proof", 9)]
    assert sketch.wrap(1000, 1000) == (50, 20)
