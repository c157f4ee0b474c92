"""Long and odd conditions: three documents each at 12, 18 and 28 points, whole, in order, and with no heading alone."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain, cycle, islice
from typing import Any

import pytest

from leaflets.content.read_condition import read_condition_bytes
from leaflets.folders import program_root
from leaflets.judge import judge_edition
from leaflets.model.edition import Edition, Kind, Layout
from leaflets.pages.manuscript import Manuscript
from leaflets.pages.set_edition import SetEdition, set_edition, vary_edition
from tests.measure import measure
from tests.strategies import write_file
from tests.whole.editions import CLINIC, DAY

SENTENCES = (
    "The small vessels of the lattice swell when the weather turns.",
    "Most people notice it first in the morning, and it eases by noon.",
    "Your team looks at the skin, at the joints and at the results of two blood tests.",
    "A warm bath helps some people; others prefer to walk for 20 minutes.",
    "In 3 of 10 people it comes back within 5 years.",
    "Tell us when you take other medicines, also those that you buy without a prescription.",
    "Nobody knows why it begins, but it does run in some families.",
)
FIELDS = ("who_gets_it", "causes", "outlook")


def write_text(letters: int, start: int = 0) -> str:
    """Paragraphs of so many letters or a few more, a list among every four, a heading of an answer above every six."""
    texts: list[str] = []
    turn = cycle(SENTENCES)
    while sum(map(len, texts)) < letters:
        number = len(texts) + start
        some = list(islice(turn, 2 + number % 4))
        if number % 6 == 5:
            texts.append(f"What about part {number}?")
        elif number % 4 == 3:
            texts.append("\n".join(f"- {sentence}" for sentence in some))
        else:
            texts.append(" ".join([f"Part {number} says this.", *some]))
    return "\n\n".join(texts)


def write_condition(**fields: Any) -> dict[str, Any]:
    return {
        "id": "odd",
        "name": "Lattice fever",
        "language": "en",
        "status": "draft",
        "definition": "A fever.",
    } | fields


LONG_NAME = "Progressive relapsing lattice fever of the upper and lower limbs with late onset in adulthood"
CASES = {
    "one sentence": write_condition(),
    "no symptoms": write_condition(
        causes=write_text(900),
        treatments={"items": [{"name": "Rest", "what_it_does": "It helps.", "risks": "None are known."}]},
        main_message="It passes.",
    ),
    "long names": write_condition(
        name=LONG_NAME,
        outlook=write_text(1500),
        treatments={"items": [{"name": LONG_NAME, "what_it_does": "It helps.", "risks": "You may get tired."}]},
        tests={"items": [{"name": LONG_NAME, "what_it_is": "We look.", "findings": "Swelling."}]},
        symptoms={"groups": [{"name": LONG_NAME, "items": ["Pain", "Fever"]}]},
        references=[{"id": "a", "title": LONG_NAME}],
    ),
    "forty other names": write_condition(other_names=[f"Fever of the {n}th lattice, late form" for n in range(40)]),
    "headings in answers": write_condition(
        **{
            name: f"What is part {n}?\n\n{write_text(700, n)}\n\nHow does it end?\n\n{SENTENCES[n]}"
            for n, name in enumerate(FIELDS)
        }
    ),
}
LONG = write_condition(
    **{name: write_text(14_000, 100 * n) for n, name in enumerate(FIELDS)},
    symptoms={"introduction": write_text(15_000, 400)},
    when_to_get_help={"emergency": ["You cannot breathe"]},
)
EDITIONS = [Edition(kind, size=size) for kind in Kind for size in (12, 18, 28)]


@lru_cache(maxsize=2)
def read_manuscript(name: str) -> Manuscript:
    loaded = read_condition_bytes(write_file(CASES.get(name, LONG)), "odd.yaml", today=DAY)
    return Manuscript(loaded, CLINIC, roots=(program_root(),))


def judge(name: str, edition: Edition) -> tuple[SetEdition, list[str]]:
    """The edition and its faults, in the first spacing without any, as a build takes it."""
    manuscript = read_manuscript(name)
    first = set_edition(manuscript, edition, today=DAY)
    faults: list[str] = []
    for made in chain([first], vary_edition(manuscript, edition, today=DAY)):
        verdicts = judge_edition(made.pdf.content, made.document, name)
        found = [str(finding) for verdict in verdicts for finding in verdict.findings if finding.severity == "error"]
        if not found:
            return made, []
        faults = faults or found
    return first, faults


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: f"{edition.kind}-{edition.size_name}")
@pytest.mark.parametrize("name", CASES)
def test_an_odd_condition_is_printed_well(name: str, edition: Edition) -> None:
    assert judge(name, edition)[1] == []


@pytest.mark.slow
@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: f"{edition.kind}-{edition.size_name}")
def test_fifty_seven_thousand_letters_are_printed_well(edition: Edition) -> None:
    assert sum(len(str(value)) for value in LONG.values()) >= 57_000
    made, faults = judge("long", edition)
    assert faults == []
    if edition.kind is Kind.PATIENT:
        assert made.pdf.page_count > 20


ADDRESS = "https://example.org/the-pages/lattice-fever.html"
LINES = 24
"""More than stand on a page of A5 at 14 points, so that some length ends the page at every line of the last block."""


@pytest.mark.slow
@pytest.mark.parametrize("kind", [Kind.PATIENT, Kind.CLINICIAN])
def test_the_address_of_a_source_is_never_alone_at_the_head_of_a_page(kind: Kind) -> None:
    is_on_later_page = False
    for lines in range(LINES):
        text = "\n".join(["- Rest."] * (lines + 1))
        origin = {
            "source": "The fever page of the society for lattices and vessels",
            "url": ADDRESS,
            "date": "2026-01-02",
        }
        condition = write_condition(
            outlook=text, provenance=[{**origin, "licence": "CC BY 4.0, with a long list of terms"}]
        )
        loaded = read_condition_bytes(write_file(condition), "odd.yaml", today=DAY)
        made = set_edition(Manuscript(loaded, CLINIC, roots=(program_root(),)), Edition(kind, Layout.A5, 14), today=DAY)
        pages = [page.text for page in measure(made.pdf.content)]
        (number,) = [at for at, text in enumerate(pages) if "example.org" in text]
        assert "lattices" in pages[number], f"the address is parted from its source after {lines} lines"
        is_on_later_page = is_on_later_page or number > 0
    assert is_on_later_page


@pytest.mark.parametrize("letters", [90, 110, 123, 140])
def test_a_name_of_two_lines_on_the_clinicians_page_has_no_line_below_it(letters: int) -> None:
    # The frame of the notice stood so close below the second line that it was taken for an underline.
    name = " ".join(islice(cycle(LONG_NAME.split()), 40))[:letters].strip()
    fields = write_condition(name=name, status="sample", version="1.0", issued="2026-01-05", key_findings=["Pain."])
    loaded = read_condition_bytes(write_file(fields), "odd.yaml", today=DAY)
    manuscript = Manuscript(loaded, roots=(program_root(),))
    made = set_edition(manuscript, Edition(Kind.CLINICIAN, size=10), today=DAY)
    verdicts = judge_edition(made.pdf.content, made.document, "odd.pdf")
    assert [finding for verdict in verdicts for finding in verdict.findings if finding.severity == "error"] == []
