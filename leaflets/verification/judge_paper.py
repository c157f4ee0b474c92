"""A paper and a library → its standing: whether it is still the one to hand out, and why not."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from leaflets.document.compose_document import compose_document
from leaflets.document.content_code import make_content_code
from leaflets.document.imprint import Imprint
from leaflets.model.clinic import Clinic
from leaflets.model.condition import Condition
from leaflets.model.edition import Edition, Kind
from leaflets.verification.library import Holding, find_holdings, is_newer, is_same_version


class State(StrEnum):
    """How a paper stands; everything but CURRENT is not to be handed out unasked."""

    CURRENT = "current"
    CHANGED = "changed"
    EXPIRED = "expired"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Paper:
    """What a paper says of itself.

    Attributes:
        imprint: its facts; the content code is "" when it does not say one.
        name: of the condition as printed, where the paper does not say its id.
        edition: with the sections of a brief leaflet, where the paper says them.
        condition: the text that it brings along, or None.
        clinics: the clinic profiles it may have been printed with; None for none.
    """

    imprint: Imprint
    name: str = ""
    edition: Edition | None = None
    condition: Condition | None = None
    clinics: tuple[Clinic | None, ...] = (None,)


@dataclass(frozen=True, slots=True)
class Standing:
    """How a paper stands, why, and what the library holds in its place (or None)."""

    state: State
    reason: str
    holding: Holding | None = None


def judge_paper(paper: Paper, library: Sequence[Holding], today: datetime.date) -> Standing:
    """The standing of a paper; of several reasons the gravest counts.

    Args:
        paper: what it says of itself.
        library: what counts.
        today: the day by which a review date has passed.

    Raises:
        TemplateError: the program has no wording for the language.
    """
    imprint = paper.imprint
    anywhere = find_holdings(library, imprint.condition, paper.name)
    if not anywhere:
        return Standing(State.UNKNOWN, f"the library has no condition {imprint.condition or repr(paper.name)}")
    found = [holding for holding in anywhere if _speaks(holding, imprint.language)]
    if not found:
        languages = ", ".join(dict.fromkeys(holding.condition.language for holding in anywhere))
        return Standing(State.UNKNOWN, f"the library has it in {languages}, not in {imprint.language}")
    newest = found[0]
    same = next((holding for holding in found if is_same_version(holding.version, imprint.version)), None)
    reasons = (*_refuse(paper, newest, same), *_hold_words(paper, same or newest, today))
    return reasons[0] if reasons else Standing(State.CURRENT, _describe("the library has", newest), newest)


def _speaks(holding: Holding, language: str) -> bool:
    return not language or holding.condition.language.casefold() == language.casefold()


def _describe(words: str, holding: Holding) -> str:
    version = f" version {holding.version}" if holding.version else " it without a version"
    issued = f", issued {holding.issued}" if holding.issued else ""
    return f"{words}{version}{issued} ({holding.file})"


def _refuse(paper: Paper, newest: Holding, same: Holding | None) -> Iterator[Standing]:
    """Why the paper is not to be used, whatever it says."""
    imprint = paper.imprint
    for holding in (newest, same):
        if holding and holding.condition.status == "withdrawn":
            yield Standing(State.WITHDRAWN, f"{holding.file} says that it is withdrawn", holding)
    if same is not newest:
        if is_newer(imprint.issued, imprint.version, newest):
            yield Standing(State.UNKNOWN, _describe("it is newer than the library, which has", newest), newest)
        yield Standing(State.SUPERSEDED, _describe("the library has", newest), newest)


def _hold_words(paper: Paper, holding: Holding, today: datetime.date) -> Iterator[Standing]:
    """Why a paper of the library's own version is not to be used all the same."""
    review_by = holding.condition.review_by
    if review_by and review_by < today:
        yield Standing(State.EXPIRED, f"its review date, {review_by}, has passed ({holding.file})", holding)
        return
    if paper.imprint.issued and holding.issued and paper.imprint.issued != holding.issued:
        state = State.UNKNOWN if is_newer(paper.imprint.issued, "", holding) else State.SUPERSEDED
        yield Standing(state, _describe(f"it was issued {paper.imprint.issued}, and the library has", holding), holding)
    codes = _list_codes(paper, holding.condition, today)
    code = _find_code(paper, today)
    if code and codes and code not in codes:
        version = f"version {holding.version}" if holding.version else "no version"
        note = "" if paper.condition else ", or by another program version or clinic profile"
        reason = (
            f"has {version} too, but other words (content code {codes[0]}, not {code}): edited without a new version"
        )
        yield Standing(State.CHANGED, f"the library {reason}{note} ({holding.file})", holding)


def _find_code(paper: Paper, today: datetime.date) -> str:
    """The content code of the paper: of the text it brings along, as this program prints it, else as it says."""
    if paper.condition is None:
        return paper.imprint.content_code
    codes = _list_codes(paper, paper.condition, today)
    return codes[0] if codes else ""


def _list_codes(paper: Paper, condition: Condition, today: datetime.date) -> list[str]:
    """The content codes that the paper would have if it said this text; none where its form is not known."""
    edition = paper.edition or _read_edition(paper.imprint.kind)
    if edition is None:
        return []
    documents = (compose_document(condition, edition, clinic=clinic, today=today) for clinic in paper.clinics)
    return [make_content_code(document) for document in documents]


def _read_edition(kind: str) -> Edition | None:
    """An edition of a kind; None for a brief leaflet, whose sections a code does not tell, and for other sheets."""
    return Edition(Kind(kind)) if kind in tuple(Kind) else None
