"""The files that are meant; one that has not changed is not read again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from leaflets.content import read_condition
from leaflets.errors import FileError, UnknownCondition
from leaflets.production.find_sources import Cards, Source, choose_cards, find_sources
from leaflets.production.production import Production


def index(sources: tuple[Source, ...]) -> Cards:
    return {(card.sha256, card.path): card for card in choose_cards(sources)}


def test_a_folder_an_id_a_name_and_a_file_are_found_each_once_sorted_by_id(
    production: Production, conditions: Path
) -> None:
    own = conditions.parent
    names = ("Thing number 1", str(conditions), "thing-000", str(conditions / "thing-001.yaml"), "asthma")
    found = find_sources(replace(production, names=names, own=own), {})
    assert [source.card.id for source in found if "thing" in source.card.id] == ["thing-000", "thing-001"]
    assert [source.card.id for source in found] == sorted(source.card.id for source in found)
    card = found[-1].card
    assert (card.language, card.version, card.status, card.review_by) == ("en", "1.0", "sample", "2027-01-05")


def test_without_names_all_of_ones_own_are_meant(production: Production, conditions: Path) -> None:
    found = find_sources(replace(production, names=(), own=conditions.parent), {})
    assert [source.card.id for source in found] == ["thing-000", "thing-001"]


def test_an_unchanged_file_is_not_read_again(
    production: Production, monkeypatch: pytest.MonkeyPatch, conditions: Path
) -> None:
    first = find_sources(production, {})

    def refuse(*arguments: object, **options: object) -> None:
        raise AssertionError("was read again")

    monkeypatch.setattr(read_condition, "read_condition_bytes", refuse)
    assert find_sources(production, index(first)) == first
    by_id = replace(production, names=("thing-001", "thing-000"), own=conditions.parent)
    assert [source.card.id for source in find_sources(by_id, index(first))] == ["thing-000", "thing-001"]
    (conditions / "thing-000.yaml").write_text("changed")
    with pytest.raises(AssertionError, match="was read again"):
        find_sources(production, index(first))


def test_an_id_that_moved_to_another_file_is_looked_up_anew(production: Production, conditions: Path) -> None:
    cards = index(find_sources(production, {}))
    moved = (conditions / "thing-000.yaml").rename(conditions / "other.yaml")
    by_id = replace(production, names=("thing-000",), own=conditions.parent)
    assert [source.path for source in find_sources(by_id, cards)] == [moved]


def test_a_faulty_file_is_a_card_with_its_problem_and_hides_no_other(production: Production, conditions: Path) -> None:
    (conditions / "thing-000.yaml").write_text("name: X\n")
    found = find_sources(production, {})
    assert [bool(source.card.problem) for source in found] == [True, False]
    assert "definition" in found[0].card.problem
    assert len(choose_cards(found)) == 2


def test_a_card_holds_while_the_shared_references_do(production: Production, library: Path) -> None:
    first = find_sources(production, {})
    assert "Reeds of the fen" in first[0].card.shared and "Mills" not in first[0].card.shared
    assert first[1].card.shared == "" and first[1].card.libraries == ("references.yaml",)
    assert find_sources(production, index(first)) == first
    library.write_text(library.read_text().replace("Reeds of", "Birds of"))
    second = find_sources(production, index(first))
    assert "Birds of the fen" in second[0].card.shared
    nearer = library.parent / "conditions" / "references.yaml"
    nearer.write_text(library.read_text().replace("Birds of", "Fish of"))
    assert "Fish of the fen" in find_sources(production, index(second))[0].card.shared


def test_a_file_of_shared_references_that_comes_to_be_mends_the_card(production: Production, library: Path) -> None:
    text = library.read_text()
    library.unlink()
    faulty = find_sources(production, {})
    assert "there is no file 'references.yaml'" in faulty[0].card.problem
    assert find_sources(production, index(faulty)) == faulty
    library.write_text(text)
    assert find_sources(production, index(faulty))[0].card.problem == ""


def test_warnings_are_told_when_a_file_is_read(production: Production, conditions: Path) -> None:
    text = (conditions / "thing-000.yaml").read_text().replace("2026-01-05", "2026-12-24")
    (conditions / "thing-000.yaml").write_text(text)
    told: list[str] = []
    first = find_sources(production, {}, told.append)
    assert len(told) == 1 and "a day to come" in told[0]
    find_sources(production, index(first), told.append)
    assert len(told) == 1


def test_what_means_nothing_stops_all(production: Production) -> None:
    with pytest.raises(UnknownCondition, match="nothing-so-called"):
        find_sources(replace(production, names=("nothing-so-called",)), {})
    with pytest.raises(FileError, match="no such file"):
        find_sources(replace(production, names=("nowhere/a.yaml",)), {})
