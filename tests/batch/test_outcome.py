"""Failures as values, and the exit code of a whole batch."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from leaflets.batch.outcome import Failed, Report, describe_failure
from leaflets.build import BuiltEdition
from leaflets.errors import ContentError, ExitCode, FileError, LeafletsError, RenderError, TemplateError
from leaflets.model.edition import Edition, Kind

EDITION = Edition(Kind.PATIENT)
BUILT = BuiltEdition("small", EDITION, Path("out/small.pdf"), 2, 100, "00", True)


@pytest.mark.parametrize("error", [ContentError("x: bad"), TemplateError("x: bad"), RenderError("x: bad")])
def test_an_error_of_ours_keeps_its_text_and_code(error: LeafletsError) -> None:
    failure = describe_failure(error, "small", EDITION, Path("a.pdf"))
    assert failure == Failed("small", "x: bad", ExitCode(error.exit_code), EDITION, Path("a.pdf"))
    assert pickle.loads(pickle.dumps(failure)) == failure


def test_a_bug_keeps_its_traceback_and_counts_as_a_bug() -> None:
    try:
        raise KeyError("lost")
    except KeyError as error:
        failure = describe_failure(error, "small")
    assert failure.exit_code is ExitCode.BUG
    assert "Traceback" in failure.message and "KeyError: 'lost'" in failure.message


def test_the_report_sorts_outcomes_and_ends_with_the_worst() -> None:
    content = describe_failure(ContentError("a"), "a")
    file = describe_failure(FileError("b"), "b")
    report = Report((content, BUILT, file))
    assert report.built == (BUILT,)
    assert report.failed == (content, file)
    assert report.exit_code is ExitCode.FILE


def test_a_report_without_failures_ends_well() -> None:
    assert Report((BUILT,)).exit_code is ExitCode.OK
