"""The recipe: one edition, from a manuscript that has been read to a PDF in its place.

    read (batch/read_manuscript.py, once for all editions) → set (compose, fill, render, fit) → judge → publish

Takes: a BuildRequest. Gives: a BuiltEdition, and the file. May fail: any LeafletsError. Never does: print,
ask the clock, or leave a half-written file under the name asked for.
"""

from __future__ import annotations

import datetime
import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from leaflets.folding.schemes import find_scheme, name_sheets
from leaflets.model.edition import Edition
from leaflets.pages.choose_brief import count_standard_pages
from leaflets.pages.count_overflow import describe_overflow
from leaflets.pages.fit_pages import HELP_MISFIT, find_misfit
from leaflets.pages.manuscript import Manuscript, name_condition, refuse_withheld
from leaflets.pages.refuse_overflow import refuse_overflow
from leaflets.pages.set_edition import SetEdition, set_edition, vary_edition
from leaflets.pdf import RenderedPdf
from leaflets.publish import publish_file, withdraw_file

if TYPE_CHECKING:
    from leaflets.preflight.rule import Verdict

FAILED_FOLDER = "failed"
"""Beside the published files: what preflight kept back, under the same names."""
_HELP_WARNING = f"{HELP_MISFIT}; shorten 'when_to_get_help' or take a smaller size or a larger paper"


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
        most_pages: that a brief leaflet should have; 0 when nobody said.
        has_sheets: write print sheets beside the file, when its layout is one that is folded or cut.
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
    most_pages: int = 0
    has_sheets: bool = False


@dataclass(frozen=True, slots=True)
class BuiltEdition:
    """A finished PDF: what it is and where.

    Attributes:
        target: where it is: the file asked for, or the same name in ``failed/`` beside it.
        is_new: False when the same bytes stood there already.
        warning: what a person should look at before it is handed out; empty when there is nothing.
        verdicts: what preflight found; empty when it was not asked.
        standard_pages: of the whole leaflet at its standard size, counted or told from its words; 0 otherwise.
        sheets: where its print sheets are; None when there are none.
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
    standard_pages: int = 0
    sheets: Path | None = None

    @property
    def is_passed(self) -> bool:
        """No verdict has an error."""
        return all(verdict.is_passed for verdict in self.verdicts)


@dataclass(frozen=True, slots=True)
class MadeEdition:
    """An edition made and judged, written nowhere yet.

    Attributes:
        pdf: its bytes, pages and places.
        warning: what a person should look at before it is handed out; empty when there is nothing.
        verdicts: what preflight found; empty when it was not asked.
        standard_pages: of the whole leaflet at its standard size, counted or told from its words; 0 otherwise.
    """

    pdf: RenderedPdf
    warning: str
    verdicts: tuple[Verdict, ...]
    standard_pages: int

    @property
    def is_passed(self) -> bool:
        """No verdict has an error."""
        return all(verdict.is_passed for verdict in self.verdicts)


def make_edition(request: BuildRequest) -> MadeEdition:
    """The finished edition with its verdicts; of ``request.target`` the name alone is used, for messages.

    Raises:
        ConditionWithheld: withdrawn, or past its review date and that was not allowed.
        MissingGlyph: no font has a character; the problems name its fields and lines.
        UsageError: a card or a poster whose text does not fit it; the text names the size that does.
        LeafletsError: whatever the workshops refuse.
    """
    manuscript, today = request.manuscript, request.today
    refuse_withheld(manuscript, today=today, is_expired_allowed=request.is_expired_allowed)
    made = set_edition(manuscript, request.edition, today=today)
    refuse_overflow(made, manuscript, today=today)
    verdicts: tuple[Verdict, ...] = ()
    if request.is_judged:
        made, verdicts = _judge(made, request)
    pages = count_standard_pages(made.document, made.pdf.page_count)
    return MadeEdition(made.pdf, _warn(made, request), verdicts, pages)


def build_edition(request: BuildRequest) -> BuiltEdition:
    """The finished edition, written to its target; or to ``failed/`` beside it when preflight finds an error.

    Raises:
        ConditionWithheld: withdrawn, or past its review date and that was not allowed.
        MissingGlyph: no font has a character; the problems name its fields and lines.
        LeafletsError: whatever the workshops or the disk refuse.
    """
    made = make_edition(request)
    content = made.pdf.content
    target, is_new = _put_away(content, request, is_passed=made.is_passed)
    return BuiltEdition(
        condition=name_condition(request.manuscript),
        edition=request.edition,
        target=target,
        page_count=made.pdf.page_count,
        byte_count=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        is_new=is_new,
        warning=made.warning,
        verdicts=made.verdicts,
        standard_pages=made.standard_pages,
        sheets=_write_sheets(content, request, is_new=is_new) if made.is_passed else None,
    )


def _warn(made: SetEdition, request: BuildRequest) -> str:
    rendered = made.pdf
    overflow = describe_overflow(rendered, made.document, request.manuscript)
    warnings = [overflow] if overflow else []
    if find_misfit(rendered, request.edition) == HELP_MISFIT:
        warnings.append(_HELP_WARNING)
    if request.edition.is_brief and 0 < request.most_pages < rendered.page_count:
        warnings.append(f"{rendered.page_count} pages, not the {request.most_pages} asked for; build this size alone")
    return "; ".join(warnings)


def _judge(first: SetEdition, request: BuildRequest) -> tuple[SetEdition, tuple[Verdict, ...]]:
    """The edition with its verdicts; in another spacing when that alone mends what preflight finds."""
    from leaflets.judge import judge_edition  # its libraries are loaded for those alone who ask for it

    def judge(made: SetEdition) -> tuple[Verdict, ...]:
        return judge_edition(made.pdf.content, made.document, request.target.name, dict(request.suppressed))

    verdicts = judge(first)
    if all(verdict.is_passed for verdict in verdicts):
        return first, verdicts
    for other in vary_edition(request.manuscript, request.edition, today=request.today):
        found = judge(other)
        if all(verdict.is_passed for verdict in found):
            return other, found
    return first, verdicts


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


def _write_sheets(content: bytes, request: BuildRequest, *, is_new: bool) -> Path | None:
    """Where the print sheets of an edition are; None when none were asked for, or its pages are the sheets.

    Sheets of an earlier text must not stay beside a new one: somebody would print them.
    """
    layout = request.edition.layout.value
    if not request.is_published or find_scheme(layout) is None:
        return None
    target = request.target.with_name(name_sheets(request.target.name))
    if not request.has_sheets:
        if is_new:
            withdraw_file(target)
        return None
    from leaflets.sheets import impose_edition

    sheets = impose_edition(content, request.target.name, layout, request.manuscript.clinic)
    publish_file(sheets, target, is_forced=request.is_forced)
    return target


def render_edition(manuscript: Manuscript, edition: Edition, *, today: datetime.date) -> RenderedPdf:
    """The finished edition as bytes, with its page count and places; nothing is written.

    Raises:
        MissingGlyph: no font has a character; the problems name its fields and lines.
        LeafletsError: whatever the workshops refuse.
    """
    return set_edition(manuscript, edition, today=today).pdf
