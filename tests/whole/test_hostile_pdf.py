"""A PDF that somebody was handed, with hostile things inside: one clear error, or a clean leaflet; nothing gets out."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pikepdf
import pytest

from leaflets.batch.read_manuscript import read_manuscript
from leaflets.build import BuildRequest, build_edition
from leaflets.errors import LeafletsError
from leaflets.model.edition import Edition, Kind
from leaflets.pdf import read_attachments
from tests.whole.editions import DAY

TEXT = b"name: Small fever\nlanguage: en\nstatus: sample\ndefinition: It is small.\n"
CLINIC = b"name: A clinic\nlogo: logo.svg\n"
Files = dict[str, bytes]


def svg(inner: str, before: str = "") -> bytes:
    return f'{before}<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">{inner}</svg>'.encode()


def hand_over(folder: Path, files: Files, **options: object) -> Path:
    """A PDF with these attachments, the first of them as the source."""
    pdf = pikepdf.new()
    pdf.add_blank_page()
    for number, (name, content) in enumerate(files.items()):
        relationship = pikepdf.Name.Supplement if number else pikepdf.Name.Source
        pdf.attachments[name] = pikepdf.AttachedFileSpec(pdf, content, filename=name, relationship=relationship)
    pdf.save(folder / "given.pdf", **options)
    return folder / "given.pdf"


def build(folder: Path, given: Path) -> Path:
    scratch = folder / "scratch"
    scratch.mkdir()
    manuscript = read_manuscript(given, own=None, today=DAY, scratch=scratch)
    target = folder / "out" / "made.pdf"
    build_edition(BuildRequest(manuscript, Edition(Kind.PATIENT), target, DAY))
    return target


ENTITIES = "".join(f'<!ENTITY e{n + 1} "' + f"&e{n};" * 10 + '">' for n in range(9))
USES = "".join(f'<g id="a{n + 1}">' + f'<use href="#a{n}"/>' * 10 + "</g>" for n in range(8))
REFUSED: dict[str, Files] = {
    "no source": {"notes.txt": b"x"},
    "not yaml": {"a.yaml": b"\0\1\2"},
    "deep yaml": {"a.yaml": b"[" * 10_000},
    "alias bomb": {"a.yaml": b"a: &a [x, x]\n" + b"".join(b"b%d: &b%d [*a, *a]\n" % (n, n) for n in range(9000))},
    "large": {"a.yaml": b"#" * 100_000_000},
    "logo outside": {"a.yaml": TEXT, "clinic.yaml": b"name: A\nlogo: ../../x.svg\n"},
    "logo missing": {"a.yaml": TEXT, "clinic.yaml": CLINIC},
    "logo reads a file": {"a.yaml": TEXT, "clinic.yaml": CLINIC, "logo.svg": svg("<image href='file:///etc/passwd'/>")},
    "logo calls home": {"a.yaml": TEXT, "clinic.yaml": CLINIC, "logo.svg": svg("<image href='http://example.org/a'/>")},
    "logo of entities": {
        "a.yaml": TEXT,
        "clinic.yaml": CLINIC,
        "logo.svg": svg("<text>&e9;</text>", f'<!DOCTYPE svg [<!ENTITY e0 "x">{ENTITIES}]>'),
    },
    "logo of uses": {"a.yaml": TEXT, "clinic.yaml": CLINIC, "logo.svg": svg(f"<g id='a0'/>{USES}<use href='#a8'/>")},
    "two sources": {"a.yaml": TEXT, "b.yaml": TEXT},
}


@pytest.mark.parametrize("files", REFUSED.values(), ids=REFUSED.keys())
def test_it_ends_in_one_clear_error(tmp_path: Path, files: Files) -> None:
    given = hand_over(tmp_path, files)
    if "b.yaml" in files:
        given = mark_all_as_source(tmp_path, given)
    start = time.process_time()
    with pytest.raises(LeafletsError) as caught:
        build(tmp_path, given)
    assert time.process_time() - start < 5
    assert re.search(r"given\.pdf|pictures/logo\.svg|example\.org|/etc/passwd", str(caught.value))
    assert not (tmp_path / "out").exists()


def mark_all_as_source(folder: Path, given: Path) -> Path:
    with pikepdf.open(given) as pdf:
        for file in pdf.attachments.values():
            file.obj.AFRelationship = pikepdf.Name.Source
        pdf.save(folder / "twice.given.pdf")
    return folder / "twice.given.pdf"


def test_paths_in_names_lead_nowhere(tmp_path: Path) -> None:
    names = ("../evil.yaml", "/etc/evil.svg", "..\\..\\evil.svg", "clinic.yaml/x", "edition.json", "a\nb")
    files = {"../../a b.yaml": TEXT, **dict.fromkeys(names, b"x")}
    target = build(tmp_path, hand_over(tmp_path, files))
    assert {path.name for path in tmp_path.rglob("*")} == {"given.pdf", "scratch", "out", "made.pdf"}
    assert {file.name for file in read_attachments(target)} == {"a-b.yaml", "edition.json"}


def test_a_locked_and_a_broken_pdf_are_refused(tmp_path: Path) -> None:
    locked = hand_over(tmp_path, {"a.yaml": TEXT}, encryption=pikepdf.Encryption(owner="o", user="u"))
    with pytest.raises(LeafletsError, match=r"given\.pdf: the PDF is locked"):
        build(tmp_path, locked)
    for content in (b"%PDF-1.7\n", locked.read_bytes()[:300], b"%PDF-1.7\nxref\n0 99999999\ntrailer<</Root 1 0 R>>"):
        (tmp_path / "broken.pdf").write_bytes(content)
        with pytest.raises(LeafletsError, match=r"broken\.pdf"):
            read_manuscript(tmp_path / "broken.pdf", own=None, today=DAY, scratch=tmp_path)


def test_a_harmless_logo_with_a_script_is_drawn_without_it(tmp_path: Path) -> None:
    logo = svg("<script>alert(1)</script><path d='M0 0h9v9z' onclick='x()'/>")
    target = build(tmp_path, hand_over(tmp_path, {"a.yaml": TEXT, "clinic.yaml": CLINIC, "logo.svg": logo}))
    with pikepdf.open(target) as pdf:
        assert "/OpenAction" not in pdf.Root and "/JavaScript" not in pdf.Root.Names
