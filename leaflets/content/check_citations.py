"""Citations such as ``[@smith2016]`` and ``[@smith2016; @jones2020]``: written rightly, known, all used."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import islice

from leaflets.content.suggest_word import list_words, suggest_word
from leaflets.content.text_fields import TextField, find_place
from leaflets.content.yaml_tree import Node, Tree
from leaflets.errors import Problem

_KEY = r"[A-Za-z][A-Za-z0-9_:.-]*"
# With its bracket closed, or as far as it looks like one.
_ATTEMPT = re.compile(r"(?<!\\)\[\s{0,3}@(?:[^\[\]]{0,300}\]|[\w:.;@-]*)")
_CITATION = re.compile(rf"(?<!\\)\[@{_KEY}(?:;\s*@{_KEY})*\]")
_MOST_COMPARED = 300
"""Looking for a similar key among thousands takes longer than anybody waits."""
_CITED = re.compile(rf"@({_KEY})")


def check_citation_writing(tree: Tree, texts: list[TextField]) -> Iterator[Problem]:
    """An error for each citation that would be printed as it stands, because it is not written as one."""
    for text in texts:
        for found in _ATTEMPT.finditer(text.words):
            if not _CITATION.fullmatch(found[0]):
                advice = _explain_writing(found[0])
                said = f"'{found[0][:60]}' is not a citation: {advice}; write [@key], or [@key1; @key2] for two"
                yield tree.make_problem(find_place(tree, text, found.start(), found[0]), said)


def _explain_writing(attempt: str) -> str:
    if not attempt.endswith("]"):
        return "its ] is missing"
    if "," in attempt:
        return "a semicolon parts two keys, and nothing but keys can stand in it"
    if re.search(r"@\s|\[\s", attempt):
        return "no space stands after [ or @"
    return "a key is a letter, then letters, digits and _ : . -"


def check_citations(tree: Tree, texts: list[TextField]) -> Iterator[Problem]:
    """An error for each key that no reference has, cited in a text or named by a research entry."""
    known = _list_references(tree)
    for text in texts:
        for citation in _CITATION.finditer(text.words):
            for found in _CITED.finditer(citation[0]):
                if found[1] not in known:
                    place = find_place(tree, text, citation.start() + found.start(), found[0])
                    yield tree.make_problem(place, _say_unknown(found[1], known))
    for node in _list_research_references(tree):
        if node.value not in known:
            yield tree.make_problem(node.place, _say_unknown(node.value, known))


def _say_unknown(key: str, known: Collection[str]) -> str:
    nearest = suggest_word(key, islice(known, _MOST_COMPARED))
    if nearest:
        advice = f"did you mean '{nearest}'?"
    elif known:
        advice = f"the references here are {list_words(known)}; use one of them, or add this one"
    else:
        advice = f"this file has no references; add one with 'id: {key[:40]}' under 'references'"
    return f"no reference has the id '{key[:60]}'; {advice}"


def check_references(tree: Tree, texts: list[TextField]) -> Iterator[Problem]:
    """An error for each id that stands twice, and a warning for each reference that nothing cites."""
    used = {
        found[1]
        for text in texts
        for citation in _CITATION.finditer(text.words)
        for found in _CITED.finditer(citation[0])
    }
    used |= {node.value for node in _list_research_references(tree)}
    for key, nodes in _list_references(tree).items():
        for node in nodes[1:]:
            said = f"the reference in line {nodes[0].place.line} has the id '{key}'; give this one another"
            yield tree.make_problem(node.place, said)
        if key not in used and re.fullmatch(_KEY, key):
            said = f"nothing cites the reference '{key}'; cite it as [@{key}] where it belongs, or delete it"
            yield tree.make_problem(nodes[0].place, said, "warning")


def _list_references(tree: Tree) -> dict[str, list[Node]]:
    """The ids of all references, each with the places where it is given."""
    given: dict[str, list[Node]] = {}
    for node in _list_entries(tree, "references", "id"):
        given.setdefault(node.value, []).append(node)
    return given


def _list_research_references(tree: Tree) -> list[Node]:
    return _list_entries(tree, "research", "reference")


def _list_entries(tree: Tree, section: str, key: str) -> list[Node]:
    """The text of one key in each entry of a list at the top of the file."""
    entries = tree.root.children.get(section) if tree.root else None
    found = [entry.children.get(key) for entry in entries.children.values()] if entries else []
    return [node for node in found if node is not None and isinstance(node.value, str)]
