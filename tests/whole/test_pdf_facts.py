"""What every finished PDF says of itself to viewers, printers, archives and screen readers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from leaflets.model.edition import Edition, Kind, Layout
from tests.tagtree import find_unowned, read_artifacts, read_tree
from tests.whole.editions import CLINIC, CONDITIONS, load, make

PATHS = {path.stem: path for path in CONDITIONS}
LONG, FOREIGN = PATHS["lambert-eaton-syndrome"], PATHS["guillain-barre-syndrome"]
EDITIONS = (Edition(Kind.PATIENT), Edition(Kind.CLINICIAN, Layout.LETTER, 18), Edition(Kind.CITATIONS, Layout.A4, 11))
every_kind = pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: str(edition.kind))
FORBIDDEN = {"/JavaScript", "/JS", "/OpenAction", "/AA", "/Launch", "/RichMedia", "/AcroForm"}


def walk(value: Any, seen: set[tuple[int, int]]) -> Iterator[Any]:
    """Every dictionary and stream below an object, once."""
    if isinstance(value, pikepdf.Object) and value.is_indirect:
        if value.objgen in seen:
            return
        seen.add(value.objgen)
    if isinstance(value, pikepdf.Array):
        for part in value:
            yield from walk(part, seen)
    elif isinstance(value, (pikepdf.Dictionary, pikepdf.Stream)):
        yield value
        for part in value.values() if isinstance(value, pikepdf.Dictionary) else dict(value.items()).values():
            yield from walk(part, seen)


@every_kind
def test_the_document_says_what_it_is(edition: Edition) -> None:
    condition = load(LONG).condition
    with pikepdf.open(BytesIO(make(LONG, edition).content)) as pdf:
        info = {name: str(pdf.docinfo[f"/{name}"]) for name in ("Title", "Author", "Subject", "Keywords")}
        metadata = pdf.Root.Metadata.read_bytes().decode()
        assert pdf.Root.Lang == condition.language
    assert info["Title"].startswith(condition.name) and info["Author"]
    assert f"{edition.size_name} point" in info["Subject"] or edition.size_name in info["Subject"]
    assert condition.name in info["Keywords"] and condition.codes[0].code in info["Keywords"]
    assert re.search(r"pdfaid:part(?:>|=['\"])3", metadata)
    assert re.search(r"pdfaid:conformance(?:>|=['\"])A", metadata)
    assert re.search(r"pdfuaid:part(?:>|=['\"])1", metadata)


@every_kind
def test_viewers_and_printers_are_told_how_to_treat_it(edition: Edition) -> None:
    made = make(LONG, edition)
    with pikepdf.open(BytesIO(made.content)) as pdf:
        wishes = pdf.Root.ViewerPreferences
        assert bool(wishes.DisplayDocTitle) and wishes.PrintScaling == "/None"
        assert wishes.Duplex == "/DuplexFlipLongEdge"
        assert bool(pdf.Root.MarkInfo.Marked) and list(pdf.Root.PageLabels.Nums)[1].S == "/D"
        with pdf.open_outline() as outline:
            titles = [item.title for item in outline.root]
        assert titles and all(title.strip() for title in titles)
        (file,) = [item for item in pdf.Root.AF if item.AFRelationship == "/Source"]
        assert bytes(file.EF.F.read_bytes()) == LONG.read_bytes()
        assert len(pdf.pages) == made.page_count


@every_kind
def test_nothing_runs_and_every_font_is_inside(edition: Edition) -> None:
    with pikepdf.open(BytesIO(make(LONG, edition).content)) as pdf:
        found = list(walk(pdf.Root, set()))
        assert len(found) > 100
        assert [key for item in found for key in FORBIDDEN if key in item] == []
        fonts = [item for item in found if item.get("/Type") == "/FontDescriptor"]
        assert fonts
        for font in fonts:
            assert re.match(r"/[A-Z]{6}\+", str(font.FontName)) and {"/FontFile2", "/FontFile3"} & set(font.keys())


@every_kind
def test_every_link_says_where_it_leads_and_has_its_tag(edition: Edition) -> None:
    with pikepdf.open(BytesIO(make(LONG, edition).content)) as pdf:
        links = [item for page in pdf.pages for item in page.get("/Annots", [])]
        assert links or edition.kind is Kind.CLINICIAN
        for link in links:
            assert link.Subtype == "/Link" and str(link.Contents).strip() and "/StructParent" in link
            if "/A" in link:
                assert re.match(r"https?://|mailto:|tel:", str(link.A.URI))
            else:  # a contents list leads into the document
                assert "/Dest" in link


@every_kind
def test_running_lines_are_no_content_and_each_mark_has_one_owner(edition: Edition) -> None:
    made = make(LONG, edition)
    assert find_unowned(made.content) == []
    running = "".join("".join(read_artifacts(made.content)).split())
    assert all(f"Page{number}of{made.page_count}" in running for number in range(1, made.page_count + 1))
    assert not any(re.search(r"Page \d+ of \d+", line) for line in read_tree(made.content))


@pytest.mark.parametrize(
    "edition",
    [*EDITIONS, Edition(Kind.PATIENT, Layout.A4, 28)],
    ids=lambda edition: f"{edition.kind}-{edition.size_name}",
)
@pytest.mark.parametrize("path", CONDITIONS, ids=lambda path: path.stem)
def test_headings_lists_and_tables_have_their_shape(path: Path, edition: Edition) -> None:
    tree = [line.strip() for line in read_tree(make(path, edition).content)]
    levels = [int(line[1]) for line in tree if re.match(r"H\d\b", line)]
    assert levels[0] == 1 and levels.count(1) == 1
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []
    assert [line for line in tree if re.match(r"TH\b", line) and "Scope=" not in line] == []
    assert [line for line in tree if re.match(r"L\b", line) and "ListNumbering=" not in line] == []
    assert [line for line in tree if re.match(r"Figure\b", line) and not re.search(r"Alt=\S", line)] == []


def test_names_in_another_language_say_so() -> None:
    names = [name for name in load(FOREIGN).condition.other_names if name.language]
    assert names
    tree = [line.strip() for line in read_tree(make(FOREIGN, EDITIONS[0]).content)]
    for name in names:
        spans = [line for line in tree if f"Lang={name.language}" in line]
        said = "".join(re.findall(r"\w", name.name))
        assert any(said in "".join(re.findall(r"\w", span)) for span in spans)


def test_a_telephone_can_be_called_from_the_leaflet() -> None:
    with pikepdf.open(BytesIO(make(LONG, EDITIONS[0]).content)) as pdf:
        addresses = [str(item.A.URI) for page in pdf.pages for item in page.get("/Annots", []) if "/A" in item]
    assert "tel:" + re.sub(r"\D", "", CLINIC.telephone or "") in addresses
