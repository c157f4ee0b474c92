from __future__ import annotations

from pathlib import Path

import pytest

from leaflets.errors import TemplateError
from leaflets.pdf.find_slots import split_marked
from leaflets.stamping.template import Action, Mark
from tests.pdf.letter_and_leaflet import SIMPLE, lay_out, write_letter


def test_a_place_has_the_geometry_of_its_paragraph(folder: Path) -> None:
    ready = lay_out(folder)
    template = ready.compile(ready.lay_out_letter(write_letter(SIMPLE)))
    first, second, address = (template.slots[name] for name in ("line0", "line1", "address"))
    assert first.size == pytest.approx(14 * 96 / 72, abs=0.01)
    assert first.pitch == pytest.approx(first.size * 1.4, abs=0.01)
    assert first.x == pytest.approx(20 / 25.4 * 96, abs=0.01)
    assert first.width == pytest.approx(170 / 25.4 * 96, abs=0.01)
    assert second.y - first.y == pytest.approx(2 * first.pitch, abs=0.01)
    assert (address.most_lines, address.is_rising, first.is_rising) == (3, True, False)
    assert address.width == pytest.approx(60 / 25.4 * 96, abs=0.01)


def test_the_carrier_leaves_its_glyphs_and_not_a_trace_on_the_page(folder: Path) -> None:
    ready = lay_out(folder)
    template = ready.compile(ready.lay_out_letter(write_letter(SIMPLE)))
    glyphs = template.glyphs[template.slots["line0"].font]
    assert set("azAZ09üŁ ,\u00a0") <= set(glyphs.widths)
    assert {0x20, 0xA0} <= set(glyphs.codes)
    constant = b"".join(piece for page in template.pages for piece in page.pieces if isinstance(piece, bytes))
    longest = max(len(piece) for piece in constant.split(b"<"))
    assert longest < 200


def test_what_follows_a_place_moves_and_everything_else_stays(folder: Path) -> None:
    ready = lay_out(folder)
    template = ready.compile(ready.lay_out_letter(write_letter(SIMPLE)))
    marks = [piece for piece in template.pages[0].pieces if isinstance(piece, Mark)]
    assert [mark.action for mark in marks] == [
        Action.FILL, Action.SHIFT, Action.FILL, Action.SHIFT, Action.RESET, Action.FILL
    ]  # fmt: skip
    assert template.pages[0].room > 500


def test_the_sample_text_is_gone(folder: Path) -> None:
    ready = lay_out(folder)
    template = ready.compile(ready.lay_out_letter(write_letter(SIMPLE)))
    code = template.glyphs[template.slots["line0"].font].codes[ord("n")].encode()
    constant = b"".join(piece for piece in template.pages[0].pieces if isinstance(piece, bytes))
    assert code * 4 not in constant.replace(b"><", b"").replace(b">0<", b"")


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ('<p data-slot="line0">a<br style="break-after: page">b</p>' * 2, "crosses a page or holds no line"),
        ('<p data-slot="line0"></p>', "crosses a page or holds no line"),
        ('<div style="overflow: hidden; height: 60mm"><p data-slot="line0">nn</p></div><p>End</p>', "frame of its own"),
    ],
)
def test_a_place_that_cannot_be_filled_is_a_fault_of_the_template(folder: Path, body: str, reason: str) -> None:
    ready = lay_out(folder)
    with pytest.raises(TemplateError, match=reason):
        ready.compile(ready.lay_out_letter(write_letter(body)))


def test_content_is_cut_at_its_markers() -> None:
    assert split_marked(b"q\n\0fill:line0\0\nQ\n\0reset:\0\n") == (
        b"q\n", Mark(Action.FILL, "line0"), b"Q\n", Mark(Action.RESET)
    )  # fmt: skip
