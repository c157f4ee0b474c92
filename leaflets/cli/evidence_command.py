"""``leaflets evidence``: how a leaflet fares on published instruments, and which questions people should answer."""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from leaflets.cli.interruption import raise_if_asked
from leaflets.cli.say import say, say_error
from leaflets.cli.surroundings import find_own_folder, find_today
from leaflets.cli.table import find_width, fit_table
from leaflets.errors import ExitCode, LeafletsError, MissingDependency, UsageError

if TYPE_CHECKING:
    from leaflets.appraisal.appraise import Result
    from leaflets.appraisal.score import Score
    from leaflets.batch.make_evidence import MadeEvidence

_HEADINGS = ("instrument", "score", "program", "people", "open")


def run_evidence(options: argparse.Namespace) -> ExitCode:
    """Make a sheet for each condition and print its scores; one that fails does not stop the rest."""
    sheets, errors = [], []
    worst = ExitCode.OK
    for outcome in _make_sheets(options):
        if isinstance(outcome, LeafletsError):
            say_error(str(outcome))
            errors.append(str(outcome))
            worst = max(worst, ExitCode(outcome.exit_code))
            continue
        sheets.append(_describe(outcome))
        if not options.json:
            _print_scores(outcome)
        _tell(outcome)
        if not outcome.is_passed:
            worst = max(worst, ExitCode.FAILED_PREFLIGHT)
    if options.json:
        print(json.dumps({"sheets": sheets, "errors": errors, "exit_code": worst}, indent=2))
    return worst


def _make_sheets(options: argparse.Namespace) -> Iterator[MadeEvidence | LeafletsError]:
    """Each sheet, or why there is none."""
    from leaflets.batch.build_batch import Order, find_manuscripts
    from leaflets.batch.keep_answers import choose_answers_path
    from leaflets.batch.make_evidence import EvidenceRequest, make_evidence
    from leaflets.batch.plan_editions import Wish
    from leaflets.batch.read_manuscript import read_manuscript

    own, today, out = find_own_folder(options.folder), find_today(), options.out
    paths = find_manuscripts(Order(tuple(options.names), Wish(), out, today, own))
    _check_answers(options.answers, len(paths))
    for path in paths:
        raise_if_asked()
        with tempfile.TemporaryDirectory(prefix="leaflets-") as scratch:
            try:
                manuscript = read_manuscript(path, own=own, today=today, scratch=Path(scratch))
                answers = options.answers or choose_answers_path(manuscript, path, own=own, out=out)
                yield make_evidence(EvidenceRequest(manuscript, answers, out, today, options.force))
            except MissingDependency:
                raise
            except LeafletsError as error:
                yield error


def _check_answers(answers: Path | None, count: int) -> None:
    """Refuse a file of answers that would be taken for a condition, or for several conditions' answers."""
    from leaflets.content.content_files import is_answers

    if answers is None:
        return
    if count > 1:
        raise UsageError(f"--answers {answers}: one file holds the answers about one condition; ask for one at a time")
    if not is_answers(answers):
        raise UsageError(
            f"--answers {answers}: give it a name that ends in .evidence.yaml, so that nobody takes it for a condition"
        )


def _list_scores(made: MadeEvidence) -> list[Score]:
    from leaflets.appraisal.score import score_instrument

    return [score for instrument in made.appraisal.instruments for score in score_instrument(instrument)]


def _print_scores(made: MadeEvidence) -> None:
    from leaflets.appraisal.compose_sheet import tell_score
    from leaflets.document.wording import load_wording

    wording = load_wording(made.language)
    rows = [
        (score.name, tell_score(wording, score), *(str(number) for number in _count(score)))
        for score in _list_scores(made)
    ]
    print(f"{made.condition} (text code {made.appraisal.code})")
    print(fit_table(_HEADINGS, rows, find_width()))
    print(f"sheet: {made.target}")
    print(f"answers: {made.answers}")


def _count(score: Score) -> tuple[int, int, int]:
    return score.program, score.people, score.open + score.stale


def _tell(made: MadeEvidence) -> None:
    """What a person should do now."""
    from leaflets.batch.make_evidence import MOST_PAGES

    scores = _list_scores(made)
    stale = sum(score.stale for score in scores)
    if made.asked:
        say(f"{made.answers}: {_name_count(made.asked, 'question')} added; answer them and run this again")
    if stale:
        say(f"{made.answers}: {_name_count(stale, 'answer')} given for an earlier text; look again and confirm")
    if made.page_count > MOST_PAGES:
        say(f"warning: {made.target}: {made.page_count} pages, more than one sheet of paper")
    if not made.is_passed:
        from leaflets.preflight.write_verdict import write_verdict

        told = "\n".join(write_verdict(verdict, find_width()) for verdict in made.verdicts if not verdict.is_passed)
        say_error(f"{made.target}: kept back, because it did not pass preflight\n{told}")


def _name_count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _describe(made: MadeEvidence) -> dict[str, Any]:
    return {
        "condition": made.condition,
        "text_code": made.appraisal.code,
        "scores": [_describe_score(score) for score in _list_scores(made)],
        "questions": [_describe_result(result) for result in made.appraisal.results],
        "sheet": str(made.target),
        "result": "written" if made.is_new else "unchanged",
        "pages": made.page_count,
        "is_passed": made.is_passed,
        "answers": str(made.answers),
        "asked": made.asked,
    }


def _describe_score(score: Score) -> dict[str, Any]:
    program, people, still_open = _count(score)
    return {
        "name": score.name,
        "points": score.points,
        "possible": score.possible,
        "percent": score.percent if score.is_complete and score.scale != "rating" else None,
        "is_complete": score.is_complete,
        "is_passed": score.is_passed,
        "program": program,
        "people": people,
        "open": still_open,
        "stale": score.stale,
    }


def _describe_result(result: Result) -> dict[str, Any]:
    return {
        "name": result.name,
        "topic": result.question.topic,
        "origin": result.origin,
        "answer": result.answer,
        "reason": result.reason,
        "by": result.by or None,
        "date": result.date.isoformat() if result.date else None,
    }
