from __future__ import annotations

import dataclasses

import pytest

from leaflets.ledger.make_key import Ingredients, make_key
from leaflets.model.edition import Edition, Extract, Kind, Layout, Palette, Spacing, Weight

EDITION = Edition(Kind.PATIENT)
INGREDIENTS = Ingredients("source", "clinic", "look", "pictures", "words", "guidelines", "program", "engines")


@pytest.mark.parametrize("name", [field.name for field in dataclasses.fields(Ingredients)])
def test_every_ingredient_changes_the_key(name: str) -> None:
    other = {"is_expired": True, "suppressed": (("page-size", "cut by the printer"),)}.get(name, "other")
    changed = dataclasses.replace(INGREDIENTS, **{name: other})
    assert make_key(EDITION, changed) != make_key(EDITION, INGREDIENTS) == make_key(EDITION, INGREDIENTS)


def test_every_form_has_its_own_key() -> None:
    forms = [
        EDITION,
        Edition(Kind.CITATIONS),
        Edition(Kind.PATIENT, Layout.A5),
        Edition(Kind.PATIENT, size=18),
        Edition(Kind.PATIENT, palette=Palette.NIGHT),
        Edition(Kind.PATIENT, is_brief=True),
        Edition(Kind.PATIENT, is_brief=True, short=("causes",)),
        Edition(Kind.PATIENT, is_brief=True, left_out=("causes",)),
        Edition(Kind.CITATIONS, is_for_patients=True),
        Edition(Kind.PATIENT, weight=Weight.BOLD),
        Edition(Kind.PATIENT, spacing=Spacing.WIDE),
        Edition(Extract.CARD, Layout.CARD_A6),
    ]
    changed = {
        field.name
        for form in forms
        for field in dataclasses.fields(Edition)
        if getattr(form, field.name) != getattr(EDITION, field.name)
    }
    assert changed == {field.name for field in dataclasses.fields(Edition)}
    assert len({make_key(form, INGREDIENTS) for form in forms}) == len(forms)


def test_the_order_of_rules_set_aside_does_not_matter() -> None:
    rules = (("a", "why"), ("b", "because"))
    keys = {make_key(EDITION, dataclasses.replace(INGREDIENTS, suppressed=each)) for each in (rules, rules[::-1])}
    assert len(keys) == 1
