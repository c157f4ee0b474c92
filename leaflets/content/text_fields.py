"""The texts of a condition file, each with whom it is for and where its words stand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from leaflets.content.yaml_tree import Node, Place, Tree, TreePath, walk_tree

# Keys of the file that hold no text of a document, or text that is never printed.
_NOT_TEXT = frozenset(
    {
        "id", "language", "codes", "version", "issued", "review_by", "evidence_date", "status", "authors",
        "reviewers", "provenance", "references", "unplaced",
    }
)  # fmt: skip
_FOR_CLINICIANS = frozenset({"key_findings", "red_flags", "avoid", "differential", "follow_up", "referral", "research"})
_FOR_CLINICIANS_BELOW = frozenset({"findings", "when_used", "evidence"})
_LONGEST = 200_000
"""The model refuses a longer text, so that there is no need to look into it."""
_PLAIN = frozenset({"name", "short_name", "other_names", "support_organisations"})
_PLAIN_BELOW = frozenset({"name", "term", "say", "forms", "action", "scheme", "title", "columns"})
_NOT_TEXT_BELOW = frozenset(
    {"audience", "kind", "priority", "section", "level", "study_design", "published", "reference", "url"}
)


@dataclass(frozen=True, slots=True)
class TextField:
    """One text of the file.

    Attributes:
        path: its path in the file.
        node: its value and place.
        words: the text itself.
        is_for_patients: whether a patient leaflet prints it.
        is_markup: whether it is read as CommonMark; names and headings are printed as they stand.
    """

    path: TreePath
    node: Node
    words: str
    is_for_patients: bool
    is_markup: bool


def list_texts(root: Node) -> list[TextField]:
    """Every text that a document can print, in the order of the file; one too long for the model is left out."""
    marked = _find_marked(root)
    texts = []
    for path, node in walk_tree(root):
        if not path or path[0] in _NOT_TEXT or not isinstance(node.value, str) or path[-1] in _NOT_TEXT_BELOW:
            continue
        if len(node.value) > _LONGEST:
            continue
        is_hidden = path[0] in _FOR_CLINICIANS or any(step in _FOR_CLINICIANS_BELOW for step in path[1:])
        is_hidden = is_hidden or any(path[:length] in marked for length in range(1, len(path)))
        texts.append(TextField(path, node, node.value, not is_hidden, _is_markup(path)))
    return texts


def _is_markup(path: TreePath) -> bool:
    if path[0] == "research":
        return "found" in path
    return path[0] not in _PLAIN and not any(step in _PLAIN_BELOW for step in path[1:])


def _find_marked(root: Node) -> set[TreePath]:
    """The paths of everything marked ``audience: clinician``."""
    return {path[:-1] for path, node in walk_tree(root) if path[-1:] == ("audience",) and node.value == "clinician"}


def find_place(tree: Tree, text: TextField, start: int, fragment: str) -> Place:
    """Where a part of a text stands in the file; the beginning of the text when the file writes it otherwise.

    Args:
        tree: the file.
        text: the text.
        start: where the part begins in the text's words.
        fragment: the part; its spaces may be line breaks in the file.
    """
    node = text.node
    earlier = text.words.count(fragment, 0, start)
    source = "\n".join(tree.lines[node.place.line - 1 : node.end[0]])
    pattern = re.compile(r"\s+".join(re.escape(word) for word in fragment.split()) or re.escape(fragment))
    found = next(islice(pattern.finditer(source, node.place.column - 1), earlier, None), None)
    if found is None:
        return node.place
    before = source[: found.start()]
    line, column = node.place.line + before.count("\n"), len(before) - (before.rfind("\n") + 1) + 1
    return Place(line, column, len(found[0].split("\n")[0]))
