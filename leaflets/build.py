"""The recipe: one edition, from a manuscript that has been read to a PDF in its place.

    read (batch/read_manuscript.py, once for all editions) → compose → fill → render → fit → judge → publish

Takes: a BuildRequest. Gives: a BuiltEdition, and the file. May fail: any LeafletsError. Never does: print,
ask the clock, or leave a half-written file under the name asked for.
"""

from __future__ import annotations

import datetime
import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from leaflets import __version__
from leaflets.content.locate_characters import locate_characters
from leaflets.document.compose_document import compose_document
from leaflets.errors import ConditionWithheld, MissingGlyph
from leaflets.html.fill_templates import fill_templates
from leaflets.model.edition import PAPERS, Edition
from leaflets.pdf import Attachment, RenderedPdf, render_pdf
from leaflets.publish import EDITION_FILE, PROGRAM, publish_file, withdraw_file

if TYPE_CHECKING:
    from leaflets.content.read_condition import LoadedCondition
    from leaflets.document.document import Document
    from leaflets.model.clinic import Clinic
    from leaflets.model.condition import Condition
    from leaflets.preflight.rule import Verdict

CLINIC_FILE = "clinic.yaml"
SPACINGS = ("snug", "roomy")
"""Tried in this order when the usual space between blocks does not do."""
FAILED_FOLDER = "failed"
"""Beside the published files: what preflight kept back, under the same names."""
_HELP_MISFIT = "the help box is not whole on page 1"
_HELP_WARNING = f"{_HELP_MISFIT}; shorten 'when_to_get_help' or take a smaller size or a larger paper"
_LARGEST_WHOLE_BOX = 28
_LEAST_LAST_PAGE = 0.25
NO_DATE = datetime.date(1970, 1, 1)
"""The date of attachments when the condition does not say when it was issued: never the clock's."""


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file that a manuscript brings along and that every PDF carries: the clinic's profile or its logo."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Manuscript:
    """What is to be printed, read once and shared by all its editions.

    Attributes:
        loaded: the condition with its bytes exactly as read.
        clinic: who hands the leaflet out, or None.
        enclosures: the clinic's profile and logo as read, so that a PDF can be rebuilt anywhere.
        roots: folders that hold templates/, styles/ and pictures/; the first that has a file wins.
        given: the edition it was taken from, when it was read from a finished PDF.
    """

    loaded: LoadedCondition
    clinic: Clinic | None = None
    enclosures: tuple[Enclosure, ...] = ()
    roots: tuple[Path, ...] = ()
    given: Edition | None = None

    @property
    def condition(self) -> Condition:
        """The condition itself."""
        return self.loaded.condition


@dataclass(frozen=True, slots=True)
class BuildRequest:
    """One edition of one manuscript, where it goes, and what is allowed.

    Attributes:
        manuscript: what is printed.
        edition: in which form.
        target: the file to write.
        today: the day by which a review date has passed; nothing else depends on it.
        is_expired_allowed: print past the review date, with a warning strip.
        is_forced: overwrite a file that this program did not make.
        is_judged: measure the finished pages and keep back what breaks a rule.
        is_published: write the file; False to learn its pages and bytes alone.
        suppressed: rules of preflight to set aside, each with its reason.
    """

    manuscript: Manuscript
    edition: Edition
    target: Path
    today: datetime.date
    is_expired_allowed: bool = False
    is_forced: bool = False
    is_judged: bool = True
    is_published: bool = True
    suppressed: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class BuiltEdition:
    """A finished PDF: what it is and where.

    Attributes:
        target: where it is: the file asked for, or the same name in ``failed/`` beside it.
        is_new: False when the same bytes stood there already.
        warning: what a person should look at before it is handed out; empty when there is nothing.
        verdicts: what preflight found; empty when it was not asked.
    """

    condition: str
    edition: Edition
    target: Path
    page_count: int
    byte_count: int
    sha256: str
    is_new: bool
    warning: str = ""
    verdicts: tuple[Verdict, ...] = ()

    @property
    def is_passed(self) -> bool:
        """No verdict has an error."""
        return all(verdict.is_passed for verdict in self.verdicts)


def build_edition(request: BuildRequest) -> BuiltEdition:
    """The finished edition, written to its target; or to ``failed/`` beside it when preflight finds an error.

    Raises:
        ConditionWithheld: withdrawn, or past its review date and that was not allowed.
        MissingGlyph: no font has a character; the problems name its fields and lines.
        LeafletsError: whatever the workshops or the disk refuse.
    """
    manuscript, edition = request.manuscript, request.edition
    refuse_withheld(manuscript, today=request.today, is_expired_allowed=request.is_expired_allowed)
    document = compose_document(manuscript.condition, edition, clinic=manuscript.clinic, today=request.today)
    rendered = _fit(document, manuscript, edition)
    verdicts: tuple[Verdict, ...] = ()
    if request.is_judged:
        rendered, verdicts = _judge(rendered, document, request)
    target, is_new = _put_away(rendered.content, request, is_passed=all(verdict.is_passed for verdict in verdicts))
    return BuiltEdition(
        condition=name_condition(manuscript),
        edition=edition,
        target=target,
        page_count=rendered.page_count,
        byte_count=len(rendered.content),
        sha256=hashlib.sha256(rendered.content).hexdigest(),
        is_new=is_new,
        warning=_HELP_WARNING if find_misfit(rendered, edition) == _HELP_MISFIT else "",
        verdicts=verdicts,
    )


def _judge(rendered: RenderedPdf, document: Document, request: BuildRequest) -> tuple[RenderedPdf, tuple[Verdict, ...]]:
    """The PDF with its verdicts; in another spacing when that alone mends what preflight finds."""
    from leaflets.judge import judge_edition  # its libraries are loaded for those alone who ask for it

    def judge(made: RenderedPdf) -> tuple[Verdict, ...]:
        return judge_edition(made.content, document, request.target.name, dict(request.suppressed))

    verdicts = judge(rendered)
    for spacing in SPACINGS:
        if all(verdict.is_passed for verdict in verdicts):
            break
        other = _set(document, request.manuscript, request.edition, spacing)
        found = judge(other)
        if all(verdict.is_passed for verdict in found):
            return other, found
    return rendered, verdicts


def _put_away(content: bytes, request: BuildRequest, *, is_passed: bool) -> tuple[Path, bool]:
    """Where the file is now, and whether it is new there."""
    kept_back = request.target.parent / FAILED_FOLDER / request.target.name
    if not request.is_published:
        return request.target, False
    if not is_passed:
        return kept_back, publish_file(content, kept_back, is_forced=request.is_forced)
    is_new = publish_file(content, request.target, is_forced=request.is_forced)
    if request.is_judged:
        withdraw_file(kept_back)
    return request.target, is_new


def render_edition(manuscript: Manuscript, edition: Edition, *, today: datetime.date) -> RenderedPdf:
    """The finished edition as bytes, with its page count and places; nothing is written.

    Raises:
        MissingGlyph: no font has a character; the problems name its fields and lines.
        LeafletsError: whatever the workshops refuse.
    """
    document = compose_document(manuscript.condition, edition, clinic=manuscript.clinic, today=today)
    return _fit(document, manuscript, edition)


def name_condition(manuscript: Manuscript) -> str:
    """The id of the condition; a condition that has been read has one always."""
    return manuscript.condition.id or "condition"


def refuse_withheld(manuscript: Manuscript, *, today: datetime.date, is_expired_allowed: bool) -> None:
    """Stop a condition that must not reach a patient.

    Raises:
        ConditionWithheld: its status is withdrawn, which nothing overrides, or its review date has passed.
    """
    condition, where = manuscript.condition, manuscript.loaded.path
    if condition.status == "withdrawn":
        raise ConditionWithheld(
            f"{where}: {condition.name} is withdrawn and is not printed; take a newer version of it, "
            "or have it reviewed and change its status"
        )
    if condition.review_by and condition.review_by < today and not is_expired_allowed:
        raise ConditionWithheld(
            f"{where}: the review date of {condition.name}, {condition.review_by}, has passed; "
            "have it reviewed and set review_by anew, or print it with a warning strip: --expired"
        )


def make_attachments(manuscript: Manuscript, edition: Edition) -> tuple[Attachment, ...]:
    """The files that a PDF carries, so that it can be set again in another size from itself alone."""
    name = name_condition(manuscript)
    facts = {
        "program": PROGRAM,
        "version": __version__,
        "kind": edition.kind.value,
        "layout": edition.layout.value,
        "size": edition.size,
        "palette": edition.palette.value,
    }
    note = (json.dumps(facts, indent=2) + "\n").encode()
    enclosures = manuscript.enclosures
    files = [
        (f"{name}.yaml", manuscript.loaded.source, "Source", "The text of this document"),
        *((each.name, each.content, "Supplement", "The clinic that hands this document out") for each in enclosures),
        (EDITION_FILE, note, "Data", "The form of this document"),
    ]
    date = manuscript.condition.issued or NO_DATE
    return tuple(
        Attachment(name, description, content, relationship, _MEDIA_TYPES[Path(name).suffix.lower()], date)
        for name, content, relationship, description in files
    )


_MEDIA_TYPES = dict.fromkeys((".jpg", ".jpeg"), "image/jpeg") | {
    ".yaml": "application/yaml",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".png": "image/png",
}


def _fit(document: Document, manuscript: Manuscript, edition: Edition) -> RenderedPdf:
    """The PDF in normal spacing, or in snug or roomy spacing where that mends a page that would be nearly empty.

    Only the space between blocks changes: never the type size, and never the leading below 1.4.
    """
    best = _set(document, manuscript, edition)
    for spacing in SPACINGS:
        if not find_misfit(best, edition):
            break
        other = _set(document, manuscript, edition, spacing)
        if not find_misfit(other, edition) or (other.page_count < best.page_count and spacing == "snug"):
            best = other
    return best


def _set(document: Document, manuscript: Manuscript, edition: Edition, spacing: str = "") -> RenderedPdf:
    return _render(fill_templates(document, roots=manuscript.roots, spacing=spacing), manuscript, edition)


def find_misfit(made: RenderedPdf, edition: Edition) -> str:
    """Why the pages could be better: help box not whole on page 1, or a nearly empty last page; empty when all is well.

    A help box above 28 points may cross pages (design study); the last page should be filled to a quarter.
    """
    boxes = [place.page for place in made.places if place.name == "help"]
    if boxes not in ([], [1]) and edition.size <= _LARGEST_WHOLE_BOX:
        return _HELP_MISFIT
    last = [place.bottom for place in made.places if place.page == made.page_count]
    if made.page_count > 1 and max(last, default=0) < _LEAST_LAST_PAGE * PAPERS[edition.layout][1]:
        return "the last page is nearly empty"
    return ""


def _render(html: str, manuscript: Manuscript, edition: Edition) -> RenderedPdf:
    """The PDF; characters without a glyph are reported with their places in the condition's file."""
    try:
        return render_pdf(html, roots=manuscript.roots, attachments=make_attachments(manuscript, edition))
    except MissingGlyph as error:
        problems = locate_characters(manuscript.loaded, error.characters)
        raise MissingGlyph(error.message, problems, error.characters) from None
