"""Where characters that no font can draw stand in a condition's file."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from leaflets.content.read_condition import LoadedCondition
from leaflets.content.read_source import decode_source
from leaflets.content.text_fields import TextField, find_place
from leaflets.content.yaml_tree import Tree, parse_tree, walk_tree
from leaflets.errors import Problem


def locate_characters(loaded: LoadedCondition, characters: Iterable[str]) -> tuple[Problem, ...]:
    """One problem for each character, at the first text of the file that holds it, in the order asked.

    Args:
        loaded: the condition.
        characters: what could not be drawn; an entry may be several signs that belong together.
    """
    tree = parse_tree(decode_source(loaded.source, loaded.path), loaded.path)
    root = tree.root
    nodes = list(walk_tree(root)) if root else []
    texts = [TextField(path, node, node.value, True, True) for path, node in nodes if isinstance(node.value, str)]
    return tuple(_locate(tree, texts, character) for character in characters)


def _locate(tree: Tree, texts: list[TextField], character: str) -> Problem:
    sign = f"'{character}' ({', '.join(map(_name_character, character))})"
    advice = "write it another way, or add a font that has it"
    for text in texts:
        start = text.words.find(character)
        if start >= 0:
            field = ".".join(step for step in text.path if isinstance(step, str))
            said = f"no font of the program can draw {sign} in '{field}'; {advice}"
            return tree.make_problem(find_place(tree, text, start, character), said)
    said = f"no font of the program can draw {sign}; it comes from a wording or the clinic, not from this file"
    return Problem(tree.name, 0, 0, f"{said}: {advice}")


def _name_character(letter: str) -> str:
    return f"U+{ord(letter):04X} {unicodedata.name(letter, 'without a name')}"
