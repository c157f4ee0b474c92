"""Builds everything that one order asks for: names → manuscripts → requests → outcomes."""

from __future__ import annotations

import datetime
import tempfile
from dataclasses import dataclass
from pathlib import Path

from leaflets.batch.name_files import Title, check_template, name_file, refuse_twins
from leaflets.batch.outcome import Failed, Report, describe_failure
from leaflets.batch.own_folder import find_condition_folders
from leaflets.batch.plan_editions import Wish, plan_editions
from leaflets.batch.read_manuscript import is_pdf, read_manuscript
from leaflets.batch.shorten_leaflets import shorten_leaflets
from leaflets.batch.workers import Progress, choose_worker_count, run_requests
from leaflets.build import BuildRequest
from leaflets.content.find_condition import find_conditions
from leaflets.errors import FileError, LeafletsError, MissingDependency
from leaflets.pages.manuscript import Manuscript, name_condition, refuse_withheld


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be built, and how.

    Attributes:
        names: conditions by id, name, other name, code or file, and finished PDFs by file.
        wish: which editions of each.
        out: the folder for the PDFs.
        today: the day by which a review date has passed.
        own: a folder of one's own, or None.
        name_template: how the PDFs are named, or None for the program's way.
        is_expired_allowed: print past the review date, with a warning strip.
        is_forced: overwrite files that this program did not make.
        worker_count: how many processes, or None to choose.
        is_judged: measure the finished pages and keep back what breaks a rule.
        is_published: write files; False to learn pages and bytes alone.
        suppressed: rules of preflight to set aside, each with its reason.
        has_sheets: write print sheets beside the PDFs whose layout is folded or cut.
    """

    names: tuple[str, ...]
    wish: Wish
    out: Path
    today: datetime.date
    own: Path | None = None
    name_template: str | None = None
    is_expired_allowed: bool = False
    is_forced: bool = False
    worker_count: int | None = None
    is_judged: bool = True
    is_published: bool = True
    suppressed: tuple[tuple[str, str], ...] = ()
    has_sheets: bool = False


def build_batch(order: Order, announce: Progress = lambda done, total: None) -> Report:
    """The outcomes of all editions asked for, in the order of names, kinds, layouts, sizes and palettes.

    Args:
        order: what is to be built.
        announce: told how many of how many are done, as they are.

    Raises:
        UsageError: the order does not fit together; nothing was built.
        UnknownCondition: a name means nothing; nothing was built.
    """
    if order.name_template is not None:
        check_template(order.name_template)
    paths = find_manuscripts(order)
    with tempfile.TemporaryDirectory(prefix="leaflets-") as scratch:
        read = [_read(order, path, Path(scratch)) for path in paths]
        planned = [_plan(order, each) if isinstance(each, Manuscript) else each for each in read]
        requests = [request for each in planned if not isinstance(each, Failed) for request in each]
        refuse_twins([(request.target, request.edition) for request in requests])
        workers = choose_worker_count(len(requests), order.worker_count)
        built = run_requests(tuple(requests), workers, announce)
    unread = tuple(failure for failure in planned if isinstance(failure, Failed))
    warnings = [str(problem) for each in read if isinstance(each, Manuscript) for problem in each.loaded.warnings]
    return Report(unread + built, tuple(dict.fromkeys(warnings)))


def find_manuscripts(order: Order) -> tuple[Path, ...]:
    """The files that the names mean, each once: condition files in the order of the names, then finished PDFs.

    Raises:
        UnknownCondition: a name means nothing; the text tells all of them.
        FileError: a name that ends in .pdf is no file, or no PDF.
    """
    finished = [Path(name) for name in order.names if is_pdf(Path(name))]
    named = [name for name in order.names if not is_pdf(Path(name))]
    for name in named:
        _refuse_false_pdf(Path(name))
    found = find_conditions(named, find_condition_folders(order.own), today=order.today) if named else []
    return tuple(dict.fromkeys([*found, *finished]))


def _refuse_false_pdf(path: Path) -> None:
    """Refuse what only the name says is a PDF; nobody calls a condition so."""
    if path.suffix.lower() != ".pdf":
        return
    if not path.exists():
        raise FileError(f"{path}: there is no such file; check its name and folder")
    raise FileError(f"{path}: this is not a PDF, though its name says so, or it may not be read; get the file again")


def _read(order: Order, path: Path, scratch: Path) -> Manuscript | Failed:
    """The manuscript, or why this one cannot be printed; what is missing on the machine stops all."""
    try:
        place = Path(tempfile.mkdtemp(dir=scratch))
        manuscript = read_manuscript(path, own=order.own, today=order.today, scratch=place)
        refuse_withheld(manuscript, today=order.today, is_expired_allowed=order.is_expired_allowed)
    except MissingDependency:
        raise
    except LeafletsError as error:
        return describe_failure(error, path.stem)
    return manuscript


def _plan(order: Order, manuscript: Manuscript) -> tuple[BuildRequest, ...] | Failed:
    """The editions of a manuscript, or why it has no brief one; what the command line got wrong stops all."""
    editions = plan_editions(order.wish, manuscript.given)
    title = _make_title(manuscript)
    named = [(edition, name_file(title, edition, order.out, order.name_template)) for edition in editions]
    try:
        chosen = shorten_leaflets(manuscript, editions, order.wish, today=order.today)
    except MissingDependency:
        raise
    except LeafletsError as error:
        return describe_failure(error, title.id)
    return tuple(
        BuildRequest(
            manuscript=manuscript,
            edition=edition,
            target=target,
            today=order.today,
            is_expired_allowed=order.is_expired_allowed,
            is_forced=order.is_forced,
            is_judged=order.is_judged,
            is_published=order.is_published,
            suppressed=order.suppressed,
            most_pages=order.wish.most_pages,
            has_sheets=order.has_sheets,
        )
        for edition, (_, target) in zip(chosen, named, strict=True)
    )


def _make_title(manuscript: Manuscript) -> Title:
    condition = manuscript.condition
    return Title(name_condition(manuscript), condition.language, condition.version or "")
