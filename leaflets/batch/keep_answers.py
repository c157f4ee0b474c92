"""The file with the answers of people: where it is kept, what it says, and which questions it lacks."""

from __future__ import annotations

import datetime
from pathlib import Path

from leaflets.appraisal.appraise import Appraisal, Origin
from leaflets.batch.read_manuscript import is_pdf
from leaflets.content.content_files import name_answers
from leaflets.content.read_answers import read_answers
from leaflets.content.read_source import read_bytes
from leaflets.content.write_answers import OpenQuestion, renew_answers, write_answers
from leaflets.errors import ContentError, FileError
from leaflets.folders import program_folder
from leaflets.model.appraisal import Answers, Questionnaire
from leaflets.pages.manuscript import Manuscript, name_condition
from leaflets.publish import publish_file


def choose_answers_path(manuscript: Manuscript, source: Path, *, own: Path | None, out: Path) -> Path:
    """Where the answers about a condition are kept: beside its file.

    What comes with the program or out of a PDF has no folder that its reader may write to: its answers are kept in the
    ``conditions`` of one's own folder, else beside the sheet.

    Args:
        manuscript: the condition.
        source: the file that it was read from.
        own: the folder of one's own, or None.
        out: the folder of the sheet.
    """
    is_shipped = source.resolve().is_relative_to(program_folder("conditions").resolve())
    if not is_shipped and not is_pdf(source):
        return source.with_name(name_answers(source.stem))
    return (own / "conditions" if own else out) / name_answers(name_condition(manuscript))


def find_answers(
    path: Path, manuscript: Manuscript, questionnaire: Questionnaire, *, today: datetime.date
) -> Answers | None:
    """What people answered; None when nobody was asked yet.

    Raises:
        ContentError: the file has problems, or is about another condition.
        FileError: it cannot be read.
    """
    if not path.exists():
        return None
    answers = read_answers(path, questionnaire, today=today)
    own = name_condition(manuscript)
    if answers.condition != own:
        raise ContentError(
            f"{path}: these are answers about '{answers.condition}', not about '{own}'; "
            "take another file, or set its line 'condition:' right"
        )
    return answers


def ask_questions(
    path: Path, manuscript: Manuscript, appraisal: Appraisal, questionnaire: Questionnaire, answers: Answers | None
) -> int:
    """How many questions were added to the file; what stands there already stays as it is.

    Args:
        path: the file; it is made when it is not there.
        manuscript: the condition.
        appraisal: which questions are open.
        questionnaire: the questions in full.
        answers: what the file says now; None when it is not there.

    Raises:
        ContentError: the file is written in a way that nothing can be added to.
        FileError: it cannot be written.
    """
    questions = [
        OpenQuestion(result.name, result.question.question, found[0].allowed(result.question), result.reason)
        for result in appraisal.results
        if result.origin is Origin.OPEN and (found := questionnaire.find(result.name))
    ]
    if answers is None:
        title = f"Answers about the patient leaflet of {manuscript.condition.name}"
        before, asked = b"", len(questions)
        content = write_answers(name_condition(manuscript), title, questions, appraisal.code)
    else:
        before = read_bytes(path)
        content = renew_answers(before, str(path), questions, appraisal.code)
        asked = sum(answers.find(question.item) is None for question in questions)
    if content != before:
        _write(content, path)
    return asked


def _write(content: bytes, path: Path) -> None:
    try:
        publish_file(content, path.resolve(), is_forced=True)  # resolved: a link stays a link
    except FileError as error:
        raise FileError(f"{error}; or keep the answers elsewhere: --answers FILE") from None
