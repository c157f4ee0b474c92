"""Where answers are kept, and that what people wrote stays."""

from __future__ import annotations

import datetime
import shutil
from pathlib import Path

import pytest

from leaflets.batch.keep_answers import ask_questions, choose_answers_path, find_answers
from leaflets.batch.make_evidence import appraise_leaflet
from leaflets.content.read_questionnaire import load_questionnaire
from leaflets.errors import ContentError, FileError
from leaflets.folders import program_folder
from leaflets.pages.manuscript import Manuscript

QUESTIONS = load_questionnaire("en")


def ask(path: Path, manuscript: Manuscript, today: datetime.date) -> int:
    """Reads the answers, appraises, asks what is open."""
    answers = find_answers(path, manuscript, QUESTIONS, today=today)
    appraisal = appraise_leaflet(manuscript, QUESTIONS, answers, today=today)
    return ask_questions(path, manuscript, appraisal, QUESTIONS, answers)


def test_answers_stand_beside_the_condition(manuscript: Manuscript, small_file: Path, tmp_path: Path) -> None:
    chosen = choose_answers_path(manuscript, small_file, own=tmp_path / "own", out=tmp_path / "out")
    assert chosen == tmp_path / "small-thing.evidence.yaml"


def test_what_comes_with_the_program_is_answered_in_ones_own_folder(manuscript: Manuscript, tmp_path: Path) -> None:
    shipped = program_folder("conditions") / "asthma.yaml"
    out, own = tmp_path / "out", tmp_path / "own"
    assert choose_answers_path(manuscript, shipped, own=None, out=out) == out / "small-thing.evidence.yaml"
    assert choose_answers_path(manuscript, shipped, own=own, out=out) == own / "conditions/small-thing.evidence.yaml"


def test_what_comes_out_of_a_pdf_is_answered_beside_the_sheet(manuscript: Manuscript, tmp_path: Path) -> None:
    given = tmp_path / "given.pdf"
    given.write_bytes(b"%PDF-1.7")
    assert choose_answers_path(manuscript, given, own=None, out=tmp_path / "out").parent == tmp_path / "out"


def test_questions_are_asked_once(manuscript: Manuscript, tmp_path: Path, today: datetime.date) -> None:
    path = tmp_path / "new" / "a.evidence.yaml"
    assert ask(path, manuscript, today) > 10
    before = path.read_bytes()
    assert ask(path, manuscript, today) == 0
    assert path.read_bytes() == before


def test_a_question_that_somebody_deleted_is_asked_again(
    manuscript: Manuscript, tmp_path: Path, today: datetime.date
) -> None:
    path = tmp_path / "a.evidence.yaml"
    ask(path, manuscript, today)
    path.write_text(path.read_text().replace("item: DISCERN 16", "item: DISCERN 4"))
    assert ask(path, manuscript, today) == 1
    assert path.read_text().count("item: DISCERN 16\n") == 1


def test_a_link_stays_a_link(manuscript: Manuscript, tmp_path: Path, today: datetime.date) -> None:
    real, link = tmp_path / "kept.evidence.yaml", tmp_path / "a.evidence.yaml"
    link.symlink_to(real)
    ask(link, manuscript, today)
    assert link.is_symlink() and real.is_file()


def test_answers_about_another_condition_are_refused(
    manuscript: Manuscript, tmp_path: Path, today: datetime.date
) -> None:
    path = tmp_path / "a.evidence.yaml"
    path.write_text("condition: asthma\n")
    with pytest.raises(ContentError, match="about 'asthma', not about 'small-thing'"):
        find_answers(path, manuscript, QUESTIONS, today=today)


def test_a_place_that_cannot_be_written_names_the_way_out(
    manuscript: Manuscript, tmp_path: Path, today: datetime.date
) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(FileError, match="or keep the answers elsewhere: --answers FILE"):
        ask(tmp_path / "file" / "a.evidence.yaml", manuscript, today)


def test_a_folder_that_is_read_only_serves_while_nothing_is_asked(
    manuscript: Manuscript, tmp_path: Path, today: datetime.date, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.evidence.yaml"
    ask(path, manuscript, today)

    def refuse(*arguments: object, **options: object) -> bool:
        raise FileError("read-only")

    monkeypatch.setattr("leaflets.batch.keep_answers.publish_file", refuse)
    assert ask(path, manuscript, today) == 0
    shutil.move(path, tmp_path / "away")
    with pytest.raises(FileError, match="read-only; or keep the answers elsewhere"):
        ask(path, manuscript, today)
