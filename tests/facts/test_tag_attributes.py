"""Attributes of tags, wherever the file keeps them."""

from __future__ import annotations

from typing import Any

import pytest
from pikepdf import Array, Dictionary, Name, String

from leaflets.facts import tag_attributes
from leaflets.facts.tag_attributes import AttributeReader
from tests.facts.hand_made import open_new


def read(entries: dict[str, Any], classes: Any = None) -> dict[str, str]:
    return dict(AttributeReader(classes).read(entries))


def test_values_of_every_kind_are_written_as_text() -> None:
    values = Dictionary(
        O=Name.Table, Scope=Name.Row, ColSpan=2, Width=0.5, Summary=String("Dose by age"), Flag=True,
        Headers=Array([String("a"), String("b"), Array([])]), Odd=Dictionary(),
    )  # fmt: skip
    expected = {"Scope": "Row", "ColSpan": "2", "Width": "0.5", "Summary": "Dose by age", "Flag": "true"}
    assert read({"/A": values}) == {**expected, "Headers": "a b"}


def test_the_tags_own_attributes_come_before_those_of_its_classes() -> None:
    classes = Dictionary(wide=Dictionary(ColSpan=3, RowSpan=2), tall=Array([Dictionary(RowSpan=9, Scope=Name.Both)]))
    own = Array([Dictionary(ColSpan=1), 0, Dictionary(ColSpan=7)])
    entries = {"/A": own, "/C": Array([Name.wide, Name.tall, 4, Name.missing])}
    assert read(entries, classes) == {"ColSpan": "1", "RowSpan": "2", "Scope": "Both"}
    assert read({"/C": Name.wide}, classes) == {"ColSpan": "3", "RowSpan": "2"}


def test_the_identifier_is_an_attribute_too() -> None:
    assert read({"/ID": String("cell1")}) == {"ID": "cell1"}


def test_anything_else_is_left_out() -> None:
    assert read({"/A": 5, "/C": Dictionary(), "/ID": Name.x}, Array([])) == {}
    assert len(read({"/A": Array([Dictionary({f"/N{number}": 1}) for number in range(500)])})) == 50


def test_objects_written_alike_are_read_once_and_others_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    read_entries = tag_attributes.read_entries

    def note_and_read(value: object) -> dict[str, Any]:
        asked.append(value)
        return read_entries(value)

    monkeypatch.setattr(tag_attributes, "read_entries", note_and_read)
    reader = AttributeReader(None)
    rows = [reader.read({"/A": Dictionary(O=Name.Table, Scope=Name.Row)}) for _ in range(3)]
    assert rows == [(("Scope", "Row"),)] * 3
    assert reader.read({"/A": Array([Dictionary(O=Name.Table, Scope=Name.Row)]), "/C": Name.x}) == rows[0]
    assert len(asked) == 1
    assert reader.read({"/A": Dictionary(Scope=Name.Column)}) == (("Scope", "Column"),)
    # A name, a text and an object elsewhere that look alike are not.
    assert reader.read({"/A": Dictionary(Scope=String("Row"))}) == (("Scope", "Row"),)
    pdf = open_new()
    for number in (1, 2):
        stream = pdf.make_stream(b"same", Dictionary(ColSpan=number))
        assert dict(reader.read({"/A": stream}))["ColSpan"] == str(number)
