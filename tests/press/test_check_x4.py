"""Each thing that PDF/X-4 forbids or demands is noticed by its own sentence."""

from __future__ import annotations

from collections.abc import Callable

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from leaflets.press.check_x4 import check_x4
from tests.press.x4 import spoil

Change = Callable[[pikepdf.Pdf], None]


def set_root(key: str, value: object) -> Change:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.Root[key] = value

    return change


def set_page(key: str, value: object) -> Change:
    def change(pdf: pikepdf.Pdf) -> None:
        if value is None:
            del pdf.pages[0].obj[key]
        else:
            pdf.pages[0].obj[key] = value

    return change


def rename_metadata(pdf: pikepdf.Pdf) -> None:
    data = (
        pdf.Root.Metadata.read_bytes().replace(b"PDF/X-4<", b"PDF/X-3<").replace(b"xmpMM:VersionID", b"xmpMM:Version")
    )
    pdf.Root.Metadata = pdf.make_stream(data)


def break_profile(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OutputIntents[0].DestOutputProfile.write(b"short")


def use_screen_profile(pdf: pikepdf.Pdf) -> None:
    profile = pdf.Root.OutputIntents[0].DestOutputProfile
    profile.write(profile.read_bytes().replace(b"prtrCMYK", b"mntrRGB "))


def drop_profile(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.OutputIntents[0]["/DestOutputProfile"]


def drop_name(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OutputIntents[0].OutputConditionIdentifier = String("")


def paint_red(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].contents_add(b"1 0 0 rg")


def mix_on_screen(pdf: pikepdf.Pdf) -> None:
    form = next(iter(pdf.pages[0].obj.Resources.XObject.values()))
    form.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)


def free_fonts(pdf: pikepdf.Pdf) -> None:
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Dictionary) and "/FontFile2" in thing:
            del thing["/FontFile2"]
        if isinstance(thing, pikepdf.Dictionary) and "/FontFile3" in thing:
            del thing["/FontFile3"]


def add_helvetica(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Extra = pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))


def add_script(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Extra = pdf.make_indirect(Dictionary(S=Name.JavaScript, JS=String("x")))


def add_curve(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Extra = pdf.make_indirect(Dictionary(Type=Name.ExtGState, TR=Name.Identity))


def forget_trapping(pdf: pikepdf.Pdf) -> None:
    del pdf.docinfo["/Trapped"]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (rename_metadata, "its metadata do not say PDF/X-4"),
        (rename_metadata, "its metadata lack xmpMM:VersionID"),
        (forget_trapping, "it does not say whether it is trapped"),
        (set_root("/OpenAction", Array([])), "its catalogue has /OpenAction"),
        (set_root("/OutputIntents", Array([])), "it has 0 output intents for printing"),
        (drop_name, "its output intent names no printing condition"),
        (drop_profile, "its output intent has no profile"),
        (break_profile, "the profile of its output intent is damaged"),
        (use_screen_profile, "is not of a press with four inks"),
        (set_page("/TrimBox", None), "page 1: it must have a trim box or an art box"),
        (set_page("/ArtBox", Array([0, 0, 9, 9])), "page 1: it must have a trim box or an art box, and only one"),
        (set_page("/TrimBox", Array([-9, 0, 9, 9])), "page 1: its trim box is not inside the bleed box"),
        (set_page("/BleedBox", Array([-9, -9, 2000, 2000])), "page 1: its bleed box is not inside the media box"),
        (set_page("/Annots", Array([Dictionary()])), "page 1: it has annotations"),
        (set_page("/AA", Dictionary()), "page 1: it has actions"),
        (paint_red, "page 1: it has colours in /DeviceRGB"),
        (mix_on_screen, "transparency is mixed in /DeviceRGB"),
        (free_fonts, "is not embedded"),
        (add_helvetica, "the font Helvetica is not embedded"),
        (add_script, "it has JavaScript"),
        (add_curve, "it has transfer curves"),
    ],
)
def test_a_fault_is_named(change: Change, words: str) -> None:
    assert any(words in fault for fault in check_x4(spoil(change)))


def test_a_file_of_another_version_is_named() -> None:
    faults = check_x4(spoil(lambda pdf: None, force_version="1.7"))
    assert faults == ("the file is PDF 1.7, and PDF/X-4 is 1.6",)


def test_an_unspoilt_file_has_no_fault() -> None:
    assert check_x4(spoil(lambda pdf: None, force_version="1.6")) == ()
