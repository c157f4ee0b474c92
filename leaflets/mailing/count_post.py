"""What a mailing weighs and costs the post: sheets, grams and the class of each letter, before anything is printed."""

from __future__ import annotations

from dataclasses import dataclass

from leaflets.batch.count_paper import GRAMS_PER_SQUARE_METRE
from leaflets.mailing.job import Job, JobRecord
from leaflets.model.edition import PAPERS, Layout

_SHEET_THICKNESS = 0.1
"""mm of one sheet of 80 g/m² (print-rules section 7)."""
_ENVELOPE_GRAMS = 80
"""g/m² of an envelope, and about 2.3 times its face is its paper: two sides, flaps and glue."""
_ENVELOPE_PAPER = 2.3
_MOST_STAPLED = 25
"""Sheets that a desk staple holds; see batch/count_paper.py."""


@dataclass(frozen=True, slots=True)
class PostageClass:
    """A class of the post: its name, and the largest item of it in g and mm."""

    name: str
    grams: float
    length: float
    width: float
    thickness: float


# Sizes and weights, never prices, which change. Royal Mail: letter and large letter. USPS DMM 101.1 and 101.2: letter
# 11 1/2 × 6 1/8 × 1/4 in and 3.5 oz, large envelope (flat) 15 × 12 × 3/4 in and 13 oz.
UK_CLASSES = (
    PostageClass("Letter", 100, 240, 165, 5),
    PostageClass("Large Letter", 750, 353, 250, 25),
)
US_CLASSES = (
    PostageClass("letter", 99.2, 292.1, 155.6, 6.35),
    PostageClass("large envelope", 368.5, 381, 304.8, 19.05),
)
TOO_LARGE = "parcel"


@dataclass(frozen=True, slots=True)
class PostTotal:
    """The post of one class: how many letters, their sheets, and their weight with envelopes, g."""

    name: str
    letters: int
    sheets: int
    grams: float


def count_post(job: Job) -> tuple[PostTotal, ...]:
    """The totals by class of the post, the lightest class first; those without a letter are left out."""
    classes = US_CLASSES if job.paper == Layout.LETTER else UK_CLASSES
    totals: dict[str, PostTotal] = {}
    for record in job.records:
        name = choose_class(job, record)
        before = totals.get(name, PostTotal(name, 0, 0, 0.0))
        totals[name] = PostTotal(
            name,
            before.letters + record.copies,
            before.sheets + record.sheets * record.copies,
            before.grams + weigh(job, record) * record.copies,
        )
    order = [*(each.name for each in classes), TOO_LARGE]
    return tuple(sorted(totals.values(), key=lambda total: order.index(total.name)))


def weigh(job: Job, record: JobRecord) -> float:
    """One copy with its envelope, g."""
    width, height = PAPERS[Layout(job.paper)]
    sheets = record.sheets * width * height / 1e6 * GRAMS_PER_SQUARE_METRE
    return sheets + job.envelope[0] * job.envelope[1] * _ENVELOPE_PAPER / 1e6 * _ENVELOPE_GRAMS


def choose_class(job: Job, record: JobRecord) -> str:
    """The class of the post for one copy: by weight, by its envelope, and by its thickness when it is folded."""
    classes = US_CLASSES if job.paper == Layout.LETTER else UK_CLASSES
    folds = max(1, round(PAPERS[Layout(job.paper)][1] / job.envelope[1]))
    thickness = record.sheets * folds * _SHEET_THICKNESS + 2 * _SHEET_THICKNESS
    length, width = max(job.envelope), min(job.envelope)
    for each in classes:
        is_small = length <= each.length and width <= each.width and thickness <= each.thickness
        if is_small and weigh(job, record) <= each.grams:
            return each.name
    return TOO_LARGE


def name_staple(sheets: int) -> str:
    """How the sheets of one copy hold together: "single", "stapled" or "bound"."""
    if sheets < 2:
        return "single"
    return "stapled" if sheets <= _MOST_STAPLED else "bound"
