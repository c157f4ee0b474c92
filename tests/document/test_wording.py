"""The catalogue of printed words: complete or refused, plural and dates by language."""

from __future__ import annotations

import datetime
import re
from pathlib import Path
from typing import get_args

import pytest

from leaflets import document
from leaflets.document.wording import load_wording
from leaflets.errors import TemplateError
from leaflets.folders import program_folder
from leaflets.model.edition import Kind, Layout
from leaflets.model.reference import ReferenceType, StudyType
from leaflets.model.sections import EvidenceLevel

SOURCE = program_folder("wording") / "en.po"


def write_catalogue(folder: Path, name: str, change: str = "", to: str = "") -> Path:
    """English under another name, with one text changed."""
    (folder / "en.po").write_bytes(SOURCE.read_bytes())
    text = SOURCE.read_text(encoding="utf-8").replace("Language: en", f"Language: {name}")
    assert change in text
    (folder / f"{name}.po").write_text(text.replace(change, to), encoding="utf-8")
    return folder


def test_a_territory_is_served_by_its_language_and_keeps_its_dates() -> None:
    day = datetime.date(2026, 11, 23)
    assert load_wording("en-GB").date(day) == "23 November 2026"
    assert load_wording("en-US").date(day) == "November 23, 2026"


@pytest.mark.parametrize(
    ("written", "printed"), [("2016", "2016"), ("2016-05", "May 2016"), ("2016-05-03", "3 May 2016")]
)
def test_a_date_is_printed_as_far_as_it_is_known(written: str, printed: str) -> None:
    assert load_wording("en-GB").partial_date(written) == printed


def test_numbers_choose_the_plural_form() -> None:
    wording = load_wording("en")
    assert [wording.count("patients", number) for number in (0, 1, 2)] == [
        "0 patients",
        "1 patient",
        "2 patients",
    ]


def test_a_language_without_catalogue_is_refused_by_name() -> None:
    with pytest.raises(TemplateError, match=r"language 'pl': .*it has: .*en.*wording/pl\.po"):
        load_wording("pl")


def test_a_complete_language_is_taken(tmp_path: Path) -> None:
    folder = write_catalogue(tmp_path, "nl", '"Next visit"', '"Volgend bezoek"')
    assert load_wording("nl-NL", folder).text("help.next_visit") == "Volgend bezoek"


def test_a_language_that_lacks_a_text_is_refused(tmp_path: Path) -> None:
    folder = write_catalogue(tmp_path, "nl", 'msgstr "Next visit"', 'msgstr ""')
    with pytest.raises(TemplateError, match=r"nl\.po is not complete: 1 texts are missing, first 'help.next_visit'"):
        load_wording("nl", folder)


def test_a_language_that_lacks_a_plural_form_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r"not complete.*\[few\]'"):
        load_wording("pl", write_catalogue(tmp_path, "pl"))


def test_a_language_that_fills_other_places_is_refused(tmp_path: Path) -> None:
    folder = write_catalogue(tmp_path, "nl", "Call {number} now", "Bel {nummer} nu")
    with pytest.raises(TemplateError, match=r"'help.emergency.number' has the places \['nummer'\]"):
        load_wording("nl", folder)


def test_a_broken_catalogue_is_refused(tmp_path: Path) -> None:
    (tmp_path / "nl.po").write_bytes(b'msgid "a\n\xff')
    with pytest.raises(TemplateError, match=r"wording/nl\.po cannot be read"):
        load_wording("nl", tmp_path)


def test_every_kind_of_study_publication_and_evidence_has_its_words() -> None:
    texts = load_wording("en").texts
    names = [f"study.{name}" for name in get_args(StudyType)]
    names += [f"type.{name}" for name in get_args(ReferenceType)]
    names += [f"evidence.{name}" for name in get_args(EvidenceLevel)]
    names += [f"kind.{kind}" for kind in Kind] + [f"paper.{layout}" for layout in Layout]
    assert [name for name in names if not texts.get(name)] == []


def test_every_text_that_the_code_names_is_in_the_catalogue_and_the_other_way_round() -> None:
    folder = Path(document.__file__).parent
    code = "\n".join(file.read_text(encoding="utf-8") for file in folder.glob("*.py"))
    stems = {name.partition("[")[0] for name in load_wording("en").texts}
    direct = set(re.findall(r"(?:say|text|count)\(\s*[\"']([a-z_.]+)[\"']", code))
    assert direct <= stems
    prefixes = set(re.findall(r'f"([a-z_]+\.)\{', code)) | {"help.", "citations."}
    prefixes.add("letter.")  # tests/mailing/test_compose_letter.py holds these
    prefixes.add("appraisal.")  # tests/appraisal/test_compose_sheet.py holds these
    unused = {name for name in stems - direct if not name.startswith(tuple(prefixes)) and f'"{name}"' not in code}
    assert unused == set()
