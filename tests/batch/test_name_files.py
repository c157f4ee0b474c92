"""What the PDFs are called, and that no name leaves the folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.batch.name_files import FIELDS, Title, check_template, name_file, refuse_twins
from leaflets.errors import UsageError
from leaflets.model.edition import Edition, Extract, Kind, Layout, Palette

TITLE = Title("small-thing", "en", "1.0")
LARGE = Edition(Kind.PATIENT, Layout.LETTER, 18.5)


def test_the_name_says_condition_kind_paper_and_size() -> None:
    assert name_file(TITLE, LARGE, Path("out")) == Path("out/small-thing-patient-letter-18.5pt.pdf")


def test_the_palette_is_named_unless_white() -> None:
    night = Edition(Kind.CITATIONS, Layout.A4, 14, Palette.NIGHT)
    assert name_file(TITLE, night, Path("out")).name == "small-thing-citations-a4-14pt-night.pdf"


def test_a_template_of_ones_own_uses_all_fields_and_may_make_folders() -> None:
    template = "{layout}/{language}/{id} {kind} {size} {palette} v{version} {{x}}.PDF"
    check_template(template)
    expected = Path("out/letter/en/small-thing patient 18.5 white v1.0 {x}.PDF")
    assert name_file(TITLE, LARGE, Path("out"), template) == expected


def test_the_ending_is_added() -> None:
    assert name_file(TITLE, LARGE, Path("out"), "{id}").name == "small-thing.pdf"


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("{name}", r"no field \{name\}; take one of \{id\}, \{kind\}"),
        ("{id.__class__}", "no field"),
        ("{id!r}", r"no field \{id!r\}"),
        ("{size:>900000000}", "no field"),
        ("{}", r"no field \{\}"),
        ("{id", "expected '}'"),
        ("id}", "twice"),
        ("  ", "names no file"),
        ("a/", "names no file"),
    ],
)
def test_a_faulty_template_is_refused(template: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        check_template(template)


@pytest.mark.parametrize("template", ["../{id}", "/tmp/{id}", "a/../../{id}", "{id}/../../x", "a\0b"])
def test_a_name_that_leads_out_is_refused(tmp_path: Path, template: str) -> None:
    with pytest.raises(UsageError, match="leads out of"):
        name_file(TITLE, LARGE, tmp_path, template)


def test_a_link_that_leads_out_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "link").symlink_to(tmp_path)
    with pytest.raises(UsageError, match="leads out of"):
        name_file(TITLE, LARGE, tmp_path / "out", "link/{id}")


@given(version=st.text(max_size=30), language=st.text(max_size=10))
def test_no_value_of_a_condition_leads_out_or_makes_a_folder(version: str, language: str) -> None:
    title = Title("small-thing", language, version)
    target = name_file(title, LARGE, Path("out"), "{version}-{language}")
    assert target.parent == Path("out")
    assert "\0" not in target.name
    assert "\n" not in target.name


def test_two_editions_with_one_name_are_refused(tmp_path: Path) -> None:
    small = Edition(Kind.PATIENT, Layout.A4, 14)
    named = [(name_file(TITLE, each, tmp_path, "{id}"), each) for each in (small, LARGE)]
    with pytest.raises(UsageError, match=r"small-thing\.pdf: patient a4 14 pt white and patient letter 18\.5"):
        refuse_twins(named)
    refuse_twins(named[:1])


def test_every_field_is_filled() -> None:
    for field in FIELDS:
        assert name_file(TITLE, LARGE, Path("out"), "{" + field + "}").stem


def test_a_card_and_a_poster_are_named_by_their_layout_alone(tmp_path: Path) -> None:
    title = Title("asthma", "en", "1.0")
    card, poster = (
        Edition(Extract.CARD, Layout.CARD_A6, 12),
        Edition(Extract.POSTER, Layout.POSTER_A3, 28, Palette.NIGHT),
    )
    assert name_file(title, card, tmp_path).name == "asthma-card-a6-12pt.pdf"
    assert name_file(title, poster, tmp_path).name == "asthma-poster-a3-28pt-night.pdf"
    assert name_file(title, card, tmp_path, "{kind}-{layout}").name == "card-card-a6.pdf"
