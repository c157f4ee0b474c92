from __future__ import annotations

from leaflets.importing.page_blocks import Block, read_blocks
from leaflets.importing.page_lines import split_page
from leaflets.importing.page_references import build_references, make_key


def test_each_entry_is_parsed_and_kept_as_printed_without_its_number() -> None:
    text = "[1] Reed A. Boots. Fen Lancet. 2019;1:2.\n[2] Some leaflet, 2019.\n\nReed A. Holes. Fen Lancet. 2019;1:3."
    blocks = [block for block in read_blocks(split_page(text)) if isinstance(block, Block)]
    value, left = build_references(blocks)
    assert left == []
    assert [reference["id"] for reference in value] == ["reed-2019", "ref", "reed-2019-2"]
    assert [reference.get("title") for reference in value] == ["Boots", None, "Holes"]
    assert value[1]["raw"] == "Some leaflet, 2019."
    assert list(value[0]) == ["id", "type", "title", "author", "container-title", "volume", "page", "issued", "raw"]


def test_keys_come_from_the_first_name_or_the_title_and_are_unique() -> None:
    taken: dict[str, int] = {}
    fields = {"author": [{"family": "Łoza-O'Dyke"}], "issued": "2016-05"}
    assert [make_key(fields, taken) for _ in range(3)] == ["loza-odyke-2016", "loza-odyke-2016-2", "loza-odyke-2016-3"]
    assert make_key({"editor": [{"literal": "Fen Institute"}]}, taken) == "fen-institute"
    assert make_key({"title": "5 boots"}, taken) == "ref-5-boots"
    assert make_key({"title": "沼泽热"}, taken) == "ref"
    assert len(make_key({"title": "boots " * 50, "issued": "2016"}, taken)) <= 80
