"""Glossary terms: each once, and each used in what a patient reads."""

from __future__ import annotations

import re
from collections.abc import Iterator

from leaflets.content.text_fields import TextField
from leaflets.content.yaml_tree import Node, Tree
from leaflets.errors import Problem

_LONGEST_READ = 400_000
"""More text than ten times the longest condition."""


def check_glossary_terms(tree: Tree, root: Node) -> Iterator[Problem]:
    """An error for each term, or other form of one, that an earlier entry explains already."""
    first: dict[str, int] = {}
    for entry in _list_entries(root):
        own: set[str] = set()
        for node in _list_words(entry):
            plain = _fold(node.value)
            if plain in first and plain not in own:
                said = f"'{_show(node)}' is explained in line {first[plain]} already; delete one of the two"
                yield tree.make_problem(node.place, said)
            first.setdefault(plain, node.place.line)
            own.add(plain)


def check_glossary_use(tree: Tree, texts: list[TextField]) -> Iterator[Problem]:
    """A warning for each term that no text for patients uses, neither as it is nor in one of its forms.

    Texts of more than _LONGEST_READ characters together are not searched.
    """
    entries = [words for entry in _list_entries(tree.root) if (words := _list_words(entry))] if tree.root else []
    if not entries:
        return
    read = " ".join(text.words for text in texts if text.is_for_patients and text.path[0] != "glossary")
    if len(read) > _LONGEST_READ:
        return
    used = _find_used({_split(word.value) for words in entries for word in words}, read)
    for words in entries:
        if not any(_split(word.value) in used for word in words):
            said = (
                f"no text for patients uses '{_show(words[0])}'; "
                "delete the entry, or list the form that the text uses under 'forms'"
            )
            yield tree.make_problem(words[0].place, said, "warning")


def _split(text: str) -> tuple[str, ...]:
    """The words of a text in small letters; a text of signs alone, such as ≥, is one word."""
    return tuple(re.findall(r"\w+", text.casefold())) or (text.strip(),)


def _find_used(wanted: set[tuple[str, ...]], text: str) -> set[tuple[str, ...]]:
    """Those of the wanted words, or runs of words, that stand in a text: one pass, however many are wanted."""
    lengths: dict[str, set[int]] = {}
    for words in wanted:
        lengths.setdefault(words[0], set()).add(len(words))
    read = _split(text)
    found = {
        run
        for start, word in enumerate(read)
        for length in lengths.get(word, ())
        if (run := read[start : start + length]) in wanted
    }
    return found | {words for words in wanted if not words[0].isalnum() and words[0] in text}


def _list_entries(root: Node) -> list[Node]:
    glossary = root.children.get("glossary")
    return list(glossary.children.values()) if glossary else []


def _list_words(entry: Node) -> list[Node]:
    """The term of an entry, then its other forms."""
    forms = entry.children.get("forms")
    nodes = [entry.children.get("term"), *(forms.children.values() if forms else ())]
    return [node for node in nodes if node is not None and isinstance(node.value, str) and node.value.strip()]


def _fold(text: str) -> str:
    return re.sub(r"\s+", " ", text.strip().casefold())


def _show(node: Node) -> str:
    return str(node.value).strip()[:60]
