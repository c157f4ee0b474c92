"""A whole file in other colours: nothing is left in the old ones, nothing moves, no word changes."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name

from leaflets.errors import RenderError
from leaflets.facts.measure_file import measure_file
from leaflets.press.inks import FourInks, GreyInk, Inks
from leaflets.press.list_colours import list_colours
from leaflets.press.turn_file import turn_file
from tests.press.painted import add_picture, paint, save
from tests.press.test_turn_shading import make_shading

PRESSES: list[Inks] = [GreyInk(), FourInks()]


def make_rich_file() -> bytes:
    """A page with every way of colouring: text, form, pattern, shading, glyph, mask, picture, default space."""
    pdf = paint(b"1 0 0 rg 0 0 20 20 re f /Fm Do /Pattern cs /Tile scn 50 0 20 20 re f /Sh sh /Im Do /Gs gs")
    add_picture(pdf, b"\xff\x80\x00" * 16, (4, 4), Name.DeviceRGB)
    resources = pdf.pages[0].obj.Resources

    def stream(content: bytes, **entries: object) -> pikepdf.Object:
        made = pdf.make_stream(content)
        made.Resources, made.BBox = Dictionary(), Array([0, 0, 20, 20])
        for key, value in entries.items():
            made[f"/{key}"] = value
        return made

    group = Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)
    form = stream(b"0 1 0 rg 5 5 9 9 re f", Type=Name.XObject, Subtype=Name.Form, Group=group)
    mask = stream(b"0 0 1 rg 0 0 9 9 re f", Type=Name.XObject, Subtype=Name.Form)
    tile = stream(b"1 1 0 rg 0 0 2 2 re f", PatternType=1, PaintType=1, TilingType=1, XStep=4, YStep=4)
    glyph = stream(b"10 0 d0 1 0 1 rg 0 0 5 5 re f")
    resources.XObject.Fm = form
    resources.Pattern = Dictionary(Tile=tile, Grade=Dictionary(PatternType=2, Shading=make_shading()))
    resources.Shading = Dictionary(Sh=make_shading())
    font = Dictionary(
        Type=Name.Font, Subtype=Name.Type3, CharProcs=Dictionary(a=glyph), FontMatrix=Array([1, 0, 0, 1, 0, 0])
    )
    resources.Font = Dictionary(F3=pdf.make_indirect(font))
    resources.ExtGState = Dictionary(Gs=Dictionary(SMask=Dictionary(S=Name.Luminosity, G=mask)))
    resources.ColorSpace = Dictionary(DefaultRGB=Name.DeviceRGB)
    return save(pdf)


@pytest.mark.parametrize("inks", PRESSES, ids=lambda inks: inks.space)
def test_no_colour_is_left(inks: Inks) -> None:
    with pikepdf.open(BytesIO(make_rich_file())) as pdf:
        assert "/DeviceRGB" in list_colours(pdf.pages[0])
    with pikepdf.open(BytesIO(turn_file(make_rich_file(), inks))) as pdf:
        page = pdf.pages[0]
        assert list_colours(page) <= {inks.space, "/Pattern"}
        assert Name(inks.space) == page.obj.Resources.XObject.Fm.Group.CS
        assert "/DefaultRGB" not in page.obj.Resources.ColorSpace


@pytest.mark.parametrize("inks", PRESSES, ids=lambda inks: inks.space)
def test_what_was_drawn_is_still_drawn_where_it_was(inks: Inks) -> None:
    before, after = (
        pypdfium2.PdfDocument(content)[0].render(scale=1).to_pil().convert("L")
        for content in (make_rich_file(), turn_file(make_rich_file(), inks))
    )
    inked = [[picture.getpixel((x, y)) < 250 for x in range(200) for y in range(200)] for picture in (before, after)]
    differing = sum(a != b for a, b in zip(*inked, strict=True))
    assert differing < 400  # the lightest part of the shading


def test_a_grey_page_has_no_colour_when_it_is_drawn() -> None:
    picture = pypdfium2.PdfDocument(turn_file(make_rich_file(), GreyInk()))[0].render(scale=1).to_pil().convert("RGB")
    colours = {pixel for _, pixel in picture.getcolors(100_000) or []}
    assert len(colours) > 3
    assert all(red == green == blue for red, green, blue in colours)


def test_words_and_their_contrast_stay() -> None:
    from weasyprint import HTML

    html = (
        "<html lang=en><title>t</title><body><h1 style='color:#00485a'>Teal words</h1><p>Black words</p></body></html>"
    )
    content = HTML(string=html).write_pdf()
    before, after = (measure_file(each, "a").pages[0].runs for each in (content, turn_file(content, GreyInk())))
    assert [run.words for run in before] == [run.words for run in after]
    assert [run.box for run in before] == [run.box for run in after]
    for a, b in zip(before, after, strict=True):
        assert b.contrast == pytest.approx(a.contrast, rel=0.03)
        assert len(set(b.colour)) == 1


def test_the_page_of_what_cannot_be_turned_is_named() -> None:
    pdf = paint(b"/Sh sh", Shading=Dictionary(Sh=make_shading(4)))
    with pytest.raises(RenderError, match="page 1: a page has a shading of type 4"):
        turn_file(save(pdf), GreyInk())


def test_the_same_file_gives_the_same_bytes() -> None:
    content = make_rich_file()
    assert turn_file(content, FourInks()) == turn_file(content, FourInks())


@pytest.mark.parametrize(
    "content", [b"/Pattern cs /Missing scn /Sh sh", b"(x) (y) (z) rg", b"[1] sc", b"0 0 rg", b"/Broken sh"]
)
def test_a_damaged_drawing_ends_in_one_message_or_is_drawn(content: bytes) -> None:
    broken = Dictionary(ShadingType=Name.Axial, ColorSpace=Name.DeviceRGB)
    pdf = paint(content, Shading=Dictionary(Broken=broken) if b"Broken" in content else Dictionary())
    try:
        turned = turn_file(save(pdf), GreyInk())
    except RenderError as error:
        assert str(error).startswith("page 1: ")
    else:
        with pikepdf.open(BytesIO(turned)) as made:
            assert "/DeviceRGB" not in list_colours(made.pages[0])
