"""A manuscript: what is to be printed, read once and shared by all its editions."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from leaflets.errors import ConditionWithheld

if TYPE_CHECKING:
    from leaflets.content.read_condition import LoadedCondition
    from leaflets.model.clinic import Clinic
    from leaflets.model.condition import Condition
    from leaflets.model.edition import Edition

CLINIC_FILE = "clinic.yaml"


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


def name_condition(manuscript: Manuscript) -> str:
    """The id of the condition; a condition that has been read has one always."""
    return manuscript.condition.id or "condition"


@dataclass(frozen=True, slots=True)
class Standing:
    """What decides whether a condition may be printed: its name, its file, its status and its review date."""

    name: str
    where: str
    status: str
    review_by: datetime.date | None


def refuse_withheld(manuscript: Manuscript, *, today: datetime.date, is_expired_allowed: bool) -> None:
    """Stop a condition that must not reach a patient.

    Raises:
        ConditionWithheld: its status is withdrawn, which nothing overrides, or its review date has passed.
    """
    condition = manuscript.condition
    standing = Standing(condition.name, manuscript.loaded.path, condition.status, condition.review_by)
    reason = explain_withheld(standing, today=today, is_expired_allowed=is_expired_allowed)
    if reason:
        raise ConditionWithheld(reason)


def explain_withheld(standing: Standing, *, today: datetime.date, is_expired_allowed: bool) -> str:
    """Why a condition must not be printed, and what to do; empty when it may."""
    name, where, review_by = standing.name, standing.where, standing.review_by
    if standing.status == "withdrawn":
        return (
            f"{where}: {name} is withdrawn and is not printed; take a newer version of it, "
            "or have it reviewed and change its status"
        )
    if review_by and review_by < today and not is_expired_allowed:
        return (
            f"{where}: the review date of {name}, {review_by}, has passed; "
            "have it reviewed and set review_by anew, or print it with a warning strip: --expired"
        )
    return ""
