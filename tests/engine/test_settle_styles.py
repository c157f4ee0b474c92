"""Which style sheets may be worked out once, and that nothing else of them changes."""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import fromstring

import pytest

from leaflets.engine.load_engine import load_engine
from leaflets.engine.settle_styles import defines_for_root_alone, is_settling_safe, makes_notes, settle_sheet

weasyprint = load_engine()


@pytest.mark.parametrize(
    ("sheet", "is_rooted"),
    [
        ("p { margin: var(--a) }", True),
        (":root { --a: 1pt }", True),
        (":root.tight, :root.night.pair { --a: 1pt; color: red }", True),
        (":root .x { --a: 1pt }", False),
        (":root, p { --a: 1pt }", False),
        (".x { color: red; --a : 1pt }", False),
        ("@page { --a: 1pt }", False),
        ("@media print { p { --a: 1pt } }", False),
        (":root { p { --a: 1pt } }", False),
        (":root { --a: 1pt; p { color: red } }", True),
        ("@charset 'utf-8'; :root { --a: 1pt }", True),
        ("/* p { --a: 1pt } */ p { content: '} --a: {' }", True),
        (":root { --a: 1pt } } p { --b: 1pt }", False),
        (":root { } --a: 1pt", False),
        ("p { \\2d\\2d a: 1pt }", False),
        ('p { content: "} :root {\n--b: 2pt }', False),
        ("p { background: url(} :root {); --b: 2pt }", False),
        (":root { --a: 1pt } /* p { --b: 2pt }", False),
    ],
)
def test_custom_properties_for_the_root_alone(sheet: str, is_rooted: bool) -> None:
    assert defines_for_root_alone(sheet.encode()) is is_rooted


@pytest.mark.parametrize(
    ("page", "is_safe"),
    [
        ("<html style='--b: 1pt'><p style='padding-left: 1em'/></html>", True),
        ("<html><p style='width: calc(1em + var(--s))'/></html>", True),
        ("<html><p style='--b: 1pt'/></html>", False),
        ("<html style='float: footnote'/>", False),
        ("<html><p style='position: NOTE(x)'/></html>", False),
    ],
)
def test_style_attributes_with_custom_properties(page: str, is_safe: bool) -> None:
    assert is_settling_safe(fromstring(page)) is is_safe


def settle(css: str) -> tuple[Any, Any]:
    from weasyprint.css import get_all_computed_styles

    sheet = weasyprint.CSS(string=css)
    html = weasyprint.HTML(string="<html><p>x")
    styles = get_all_computed_styles(html, [sheet], page_rules=[], layers=[])
    root = styles.get_computed_styles()[html.etree_element, None]
    return sheet, settle_sheet(sheet, root, "")


def test_what_depends_on_the_root_is_worked_out_and_the_rest_left() -> None:
    before, after = settle(":root { --u: 10px } p { width: calc(2 * var(--u)); height: var(--none); margin: 1em }")
    ((*_, (old, _)),) = before.matcher.lower_local_name_selectors["p"]
    ((*_, (new, _)),) = after.matcher.lower_local_name_selectors["p"]
    values = {name: value for name, value, _ in new}
    assert (values["width"].value, values["width"].unit) == (20, "px")
    assert values["height"] is {name: value for name, value, _ in old}["height"]
    assert type(old[0][1]).__name__.startswith("Pending")


def test_rules_for_the_page_are_worked_out_too() -> None:
    _, after = settle(":root { --u: 10px } @page { margin: var(--u); @top-left { content: 'x'; width: var(--u) } }")
    widths = [
        value.value for _, _, declarations in after.page_rules for name, value, _ in declarations if name == "width"
    ]
    assert widths == [10]


def test_the_rules_for_parts_of_notes_are_left_out_and_no_others() -> None:
    before, after = settle("p::note-call, p::before { content: 'x' } ::footnote-marker, ::marker { content: 'y' }")
    kept = [entry[-2] for entry in (*after.matcher.lower_local_name_selectors["p"], *after.matcher.other_selectors)]
    assert sorted(kept) == ["before", "marker"]
    assert len(before.matcher.other_selectors) == 2


@pytest.mark.parametrize(
    ("sheet", "is_found"),
    [
        (".note { color: red } .notice { margin: 0 }", False),
        ("i { float: FOOTNOTE }", True),
        ("i { position: note(a) }", True),
    ],
)
def test_sheets_that_make_notes(sheet: str, is_found: bool) -> None:
    assert makes_notes(sheet.encode()) is is_found


def test_one_rule_with_two_selectors_keeps_one_list() -> None:
    """WeasyPrint shares the style of two elements when the lists behind their rules are the same ones."""
    _, after = settle(":root { --u: 10px } p, li { width: var(--u) }")
    found = after.matcher.lower_local_name_selectors
    assert found["p"][0][-1][0] is found["li"][0][-1][0]


def test_the_parts_of_the_engine_that_are_touched_are_still_there() -> None:
    import weasyprint.css as css

    assert callable(css.resolve_var)
    assert {"tokens", "name"} <= set(vars(_make_pending(css)))
    assert hasattr(css.Pending, "validate")
    for name in ("id_selectors", "class_selectors", "lower_local_name_selectors", "namespace_selectors"):
        assert isinstance(getattr(weasyprint.CSS(string="").matcher, name), dict), name
    for name in ("lang_attr_selectors", "other_selectors"):
        assert isinstance(getattr(weasyprint.CSS(string="").matcher, name), list), name


def _make_pending(css: Any) -> Any:
    class Some(css.Pending):  # type: ignore[misc]
        def validate(self, tokens: Any, wanted_key: str, base_url: str) -> None:
            raise NotImplementedError

    return Some([], "width")
