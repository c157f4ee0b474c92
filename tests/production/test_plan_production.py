"""Only what changed is due, and the plan says why."""

from __future__ import annotations

import datetime
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from leaflets.batch.plan_editions import Wish
from leaflets.errors import ExitCode, UsageError
from leaflets.ledger.entry import Entry, State
from leaflets.model.edition import Extract, Kind, Layout, Weight
from leaflets.production.find_sources import find_sources
from leaflets.production.plan_production import Plan, Reason, plan_production
from leaflets.production.production import Production

STARTER = Path(__file__).parents[2] / "starter"


def plan(production: Production, entries: dict[str, Entry] | None = None) -> Plan:
    return plan_production(production, find_sources(production, {}), entries or {})


def remember(made: Plan, **changes: object) -> dict[str, Entry]:
    """The ledger after everything of a plan was made."""
    return {
        item.file: replace(
            Entry(item.file, item.key, State.PASSED, item.source.card.id, "patient", "a4", 12, "white", item.file),
            **changes,
        )
        for item in made.items
    }


def list_reasons(made: Plan) -> dict[str, Reason]:
    return {item.file: item.reason for item in made.items}


def test_everything_is_new_at_first_then_up_to_date(production: Production) -> None:
    first = plan(production)
    assert list_reasons(first) == dict.fromkeys(
        ("thing-000-patient-a4-12pt.pdf", "thing-001-patient-a4-12pt.pdf"), Reason.NEW
    )
    again = plan(production, remember(first))
    assert set(list_reasons(again).values()) == {Reason.CURRENT} and again.due == ()


def test_a_changed_text_changes_its_own_editions_alone(production: Production, conditions: Path) -> None:
    entries = remember(plan(production))
    text = (conditions / "thing-000.yaml").read_text()
    (conditions / "thing-000.yaml").write_text(text.replace("small", "tiny"))
    assert list(list_reasons(plan(production, entries)).values()) == [Reason.CHANGED, Reason.CURRENT]


def test_a_changed_shared_reference_changes_what_cites_it(production: Production, library: Path) -> None:
    entries = remember(plan(production))
    library.write_text(library.read_text().replace("Mills", "Old mills"))
    assert plan(production, entries).due == ()
    library.write_text(library.read_text().replace("Reeds", "Old reeds"))
    assert list(list_reasons(plan(production, entries)).values()) == [Reason.CHANGED, Reason.CURRENT]


@pytest.fixture
def everything(production: Production, tmp_path: Path) -> Production:
    """All kinds, two folds and both extracts, judged, with a folder of one's own."""
    own = tmp_path / "own"
    shutil.copytree(STARTER, own)
    (own / "conditions").mkdir(exist_ok=True)
    folded = Wish(layouts=(Layout.TRIFOLD_A4, Layout.BOOKLET_A5))
    extracts = Wish((Extract.CARD, Extract.POSTER))
    return replace(production, wishes=(Wish(), folded, extracts), own=own, is_judged=True)


FORMS = {
    ("patient", "a4"),
    ("clinician", "a4"),
    ("citations", "a4"),
    ("patient", "trifold-a4"),
    ("patient", "booklet-a5"),
    ("citations", "booklet-a5"),
    ("card", "card-a6"),
    ("poster", "poster-a3"),
}


def add_style(name: str) -> Callable[[Path], object]:
    def add(own: Path) -> None:
        (own / "styles").mkdir(exist_ok=True)
        (own / "styles" / name).write_text("p {}")

    return add


def change_clinic(own: Path) -> None:
    text = (own / "clinic.yaml").read_text("utf-8")
    (own / "clinic.yaml").write_text(text + "# changed\n", "utf-8")


@pytest.mark.parametrize(
    ("change", "due"),
    [
        (add_style("patient.css"), {form for form in FORMS if form[0] == "patient"}),
        (add_style("citations.css"), {form for form in FORMS if form[0] == "citations"}),
        (add_style("clinician.css"), {("clinician", "a4")}),
        (add_style("panels.css"), {("patient", "trifold-a4")}),
        (add_style("booklet.css"), {form for form in FORMS if form[1] == "booklet-a5"}),
        (add_style("card.css"), {("card", "card-a6")}),
        (add_style("page.css"), FORMS),
        (add_style("nobody.css"), set()),
        (change_clinic, FORMS),
    ],
)
def test_a_changed_style_changes_what_uses_it(
    everything: Production, change: Callable[[Path], object], due: set[tuple[str, str]]
) -> None:
    entries = remember(plan(everything))
    assert everything.own is not None
    change(everything.own)
    after = plan(everything, entries)
    assert {(item.edition.kind.value, item.edition.layout.value) for item in after.items} == FORMS
    assert {(item.edition.kind.value, item.edition.layout.value) for item in after.due} == due


def test_options_that_change_the_outcome_change_the_key(production: Production) -> None:
    entries = remember(plan(production))
    for other in (
        replace(production, is_judged=True),
        replace(production, is_judged=True, suppressed=(("page-size", "why"),)),
        replace(production, today=datetime.date(2027, 2, 1), is_expired_allowed=True),
    ):
        assert {item.reason for item in plan(other, entries).items} == {Reason.CHANGED}
    later = replace(production, today=datetime.date(2026, 12, 31), is_forced=True)
    assert plan(later, entries).due == ()


def test_what_failed_by_chance_is_tried_again_and_what_failed_for_its_text_is_not(production: Production) -> None:
    first = plan(production)
    by_chance = remember(first, state=State.FAILED, key="", place="")
    assert {item.reason for item in plan(production, by_chance).items} == {Reason.AGAIN}
    for_its_text = remember(first, state=State.FAILED, place="", exit_code=3)
    assert plan(production, for_its_text).due == ()


def test_a_condition_that_may_not_be_printed_is_refused_with_its_reason(
    production: Production, conditions: Path
) -> None:
    text = (conditions / "thing-000.yaml").read_text()
    (conditions / "thing-000.yaml").write_text(text.replace("status: sample", "status: withdrawn"))
    (conditions / "thing-001.yaml").write_text("name: x\n")
    made = plan(production)
    assert made.items == ()
    assert [entry.exit_code for entry in made.refused] == [ExitCode.CONTENT, ExitCode.CONTENT]
    assert "is withdrawn" in made.refused[0].message and "definition" in made.refused[1].message
    expired = replace(production, today=datetime.date(2028, 1, 1))
    assert "is withdrawn" in plan(expired).refused[0].message


def test_a_review_date_that_has_passed_is_refused_unless_allowed(production: Production) -> None:
    late = replace(production, today=datetime.date(2028, 1, 1))
    assert all("--expired" in entry.message for entry in plan(late).refused)
    assert len(plan(replace(late, is_expired_allowed=True)).items) == 2


def test_several_wishes_are_one_plan_with_each_edition_once(production: Production) -> None:
    wishes = (Wish((Kind.PATIENT,), sizes=(12.0, 18.0)), Wish((Kind.PATIENT,), sizes=(18.0,)), Wish((Kind.CITATIONS,)))
    made = plan(replace(production, wishes=wishes))
    assert [item.edition.size_name for item in made.items] == ["12", "18", "11"] * 2


def test_brief_leaflets_of_other_pages_are_other_leaflets(production: Production) -> None:
    def wish(pages: int, *sizes: float) -> Production:
        return replace(production, wishes=(Wish((Kind.PATIENT,), sizes=sizes, is_brief=True, most_pages=pages),))

    entries = remember(plan(wish(2, 12.0)))
    assert plan(wish(2, 12.0), entries).due == ()
    assert len(plan(wish(4, 12.0), entries).due) == 2
    assert [item.brief[1] for item in plan(wish(4, 12.0)).items] == [4, 4]
    bold = replace(wish(2, 12.0), wishes=(replace(wish(2, 12.0).wishes[0], weights=(Weight.BOLD,)),))
    assert len(plan(bold, entries).due) == 2
    # In another weight or with a larger size the choice may be another one, for all of them.
    assert len(plan(wish(2, 12.0, 28.0), entries).due) == 4


def test_two_editions_of_one_name_and_names_that_lead_out_are_refused(production: Production) -> None:
    with pytest.raises(UsageError, match="two editions would be named"):
        plan(replace(production, name_template="{kind}"))
    with pytest.raises(UsageError, match="leads out"):
        plan(replace(production, name_template="../{id}"))
    with pytest.raises(UsageError, match="there is no field"):
        plan(replace(production, name_template="{colour}"))
