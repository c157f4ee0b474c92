"""The rule on tables: rows of cells alone, as wide as one another, with headers that say what they head."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from leaflets.facts.facts import FileFacts, Tag
from leaflets.preflight.rule import Limit, Rule, Sample
from leaflets.preflight.rules_tags import find_first, list_pairs, read_parent, sample_tag
from leaflets.preflight.walk_tags import child_tags, list_tags, read_words

_PARTS = ("THead", "TBody", "TFoot")
_IN_TABLE = frozenset((*_PARTS, "TR", "Caption", "Artifact", "NonStruct"))
_CELLS = ("TH", "TD")
_IN_ROW = frozenset((*_CELLS, "Artifact"))
_JUDGED = frozenset(("Table", "TR", *_CELLS))
"""Tables, and those parts of one that may be found outside of it."""
_MOST_COLUMNS = 1000


def _find_broken_tables(facts: FileFacts, _limit: Limit) -> Iterator[Sample]:
    """Tables that a screen reader cannot walk: one sample for the first fault of each table.

    Faults: something other than rows and cells; rows of different widths, spans counted; no header cell; a header cell
    without Scope where the cells do not name their Headers; and a table that follows another with the same head: one
    table, cut in two by a page. Source: PDF/UA-1 7.5, Matterhorn Protocol 1.1 checkpoint 15; ISO 32000-1, 14.8.4.3.4.
    """
    for tag, ancestors in list_tags(facts):
        if tag.standard_role in _JUDGED and (note := _name_fault(tag, ancestors)):
            yield sample_tag(tag, note)
    for one, other in list_pairs(facts, "Table"):
        if _is_cut(one, other):
            yield sample_tag(other, "has the same head as the table before it: one table, cut in two")


def _name_fault(tag: Tag, ancestors: Sequence[Tag]) -> str:
    if tag.standard_role == "Table":
        return _name_table_fault(tag)
    parent = read_parent(ancestors)
    if tag.standard_role == "TR":
        return "" if parent == "Table" or parent in _PARTS else "a row outside a table"
    return "" if parent == "TR" else "a cell outside a row"


def _name_table_fault(table: Tag) -> str:
    strange = [child.standard_role for child in child_tags(table) if child.standard_role not in _IN_TABLE]
    if strange:
        return f"a table holds {strange[0]}, not rows"
    rows = list_rows(table)
    if not rows:
        return "a table without rows"
    inside = [child_tags(row) for row in rows]
    others = [cell.standard_role for cells in inside for cell in cells if cell.standard_role not in _IN_ROW]
    if others:
        return f"a row holds {others[0]}, not cells"
    cells = [[cell for cell in found if cell.standard_role in _CELLS] for found in inside]
    widths = measure_widths(cells)
    if len(set(widths)) > 1:
        usual = Counter(widths).most_common(1)[0][0]
        odd = next(number for number, width in enumerate(widths, 1) if width != usual)
        return f"row {odd} has {widths[odd - 1]} columns, the others {usual}"
    return _name_header_fault([cell for row in cells for cell in row])


def list_rows(table: Tag) -> list[Tag]:
    """The rows of a table, those in its head, bodies and foot too."""
    rows: list[Tag] = []
    for child in child_tags(table):
        if child.standard_role == "TR":
            rows.append(child)
        elif child.standard_role in _PARTS or child.standard_role == "NonStruct":
            rows += [row for row in child_tags(child) if row.standard_role == "TR"]
    return rows


def measure_widths(rows: Sequence[Sequence[Tag]]) -> list[int]:
    """How many columns each row of cells fills, cells that reach down from rows above counted in."""
    widths: list[int] = []
    hanging = [0] * len(rows)  # columns of each row taken by cells from above
    for number, row in enumerate(rows):
        width = hanging[number]
        for cell in row:
            columns, down = _read_spans(cell) if cell.attributes else (1, 1)
            width += columns
            if down > 1:
                for below in range(number + 1, min(number + down, len(rows))):
                    hanging[below] += columns
        widths.append(width)
    return widths


def _read_spans(cell: Tag) -> tuple[int, int]:
    """How many columns and rows a cell fills."""
    columns = down = 1
    for name, value in cell.attributes:
        if name == "ColSpan":
            columns = _read_span(value)
        elif name == "RowSpan":
            down = _read_span(value)
    return columns, down


def _read_span(value: str) -> int:
    value = value.strip()
    return min(max(int(value), 1), _MOST_COLUMNS) if value.isdecimal() else 1


def _name_header_fault(cells: Sequence[Tag]) -> str:
    heads = [cell for cell in cells if cell.standard_role == "TH"]
    if not heads:
        return "a table without header cells"
    if all(cell.attributes and dict(cell.attributes).get("Headers") for cell in cells if cell.standard_role == "TD"):
        return ""
    loose = [cell for cell in heads if not dict(cell.attributes).get("Scope")]
    return f'header cell "{read_words(loose[0])[:60]}" has no Scope' if loose else ""


def _is_cut(one: Tag, other: Tag) -> bool:
    rows, following = list_rows(one), list_rows(other)
    if not rows or not following:
        return False
    start, end = find_first(other), find_first(one)
    if start is None or end is None or start.page <= end.page:
        return False
    head, again = ([read_words(cell) for cell in child_tags(found[0])] for found in (rows, following))
    is_head = all(cell.standard_role == "TH" for cell in child_tags(following[0]))
    return is_head and head == again and any(head)


TABLE_RULES: tuple[Rule, ...] = (
    Rule("tables-whole", "Tables that are not whole", "places", "most", _find_broken_tables),
)
