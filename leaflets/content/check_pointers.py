"""Cross-references such as ``[Treatment](#treatments)``: to a section that the leaflet has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import get_args

from leaflets.content.suggest_word import list_words, suggest_word
from leaflets.content.text_fields import TextField, find_place
from leaflets.content.yaml_tree import Node, Tree
from leaflets.errors import Problem
from leaflets.model.sections import SectionName

# Bounded, so that no text can make the search slow.
_POINTER = re.compile(r"(?<![!\\])\[[^\[\]]{0,300}\]\(\s{0,9}<?#([^()<>\s]{0,100})>?\s{0,9}\)")
_ALWAYS = ("questions_to_ask", "other_formats")
"""Sections that every leaflet has."""
_BACK = ("glossary", "support_organisations")
_SOURCES = ("references", "provenance")
"""Fields of which a leaflet makes its section "sources"."""


def check_pointers(tree: Tree, texts: list[TextField]) -> Iterator[Problem]:
    """An error for each cross-reference to a section that there is not, or that has nothing in this file."""
    if tree.root is None:
        return
    names = (*get_args(SectionName), *_BACK, *_ALWAYS, "sources")
    filled = {*_list_filled(tree.root), *_ALWAYS}
    for text in texts:
        for found in _POINTER.finditer(text.words) if text.is_markup else ():
            name = found[1]
            if name in filled:
                continue
            place = find_place(tree, text, found.start(), found[0])
            yield tree.make_problem(place, _explain(name, tuple(dict.fromkeys(names)), found[0]))


def _list_filled(root: Node) -> Iterator[str]:
    for name, node in root.children.items():
        if node.value:
            yield "sources" if name in _SOURCES else str(name)


def _explain(name: str, names: tuple[str, ...], written: str) -> str:
    shown = written if len(written) <= 60 else f"{written[:57]}…"
    if name in names:
        field = "references" if name == "sources" else name
        return f"'{shown}' leads to a section that this file does not have; write '{field}', or take the link out"
    nearest = suggest_word(name, names)
    advice = f"did you mean '#{nearest}'?" if nearest else f"the sections are {list_words(names, 20)}"
    return f"'{shown}' leads to '{name[:40]}', which is no section of the leaflet; {advice}"
