"""What is wrong with a condition beyond the shape of its fields.

The checks read the file's tree, not the model, so that they also find what they can in files that the model
refuses.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from itertools import islice

from leaflets.content.check_citations import check_citation_writing, check_citations, check_references
from leaflets.content.check_dates import check_dates
from leaflets.content.check_glossary import check_glossary_terms, check_glossary_use
from leaflets.content.check_markup import check_links, check_markup
from leaflets.content.check_pointers import check_pointers
from leaflets.content.check_sources import check_sources, list_sources
from leaflets.content.text_fields import TextField, list_texts
from leaflets.content.yaml_tree import Node, Tree
from leaflets.errors import Problem

MAX_FOUND = 200
"""A check stops here; nobody mends more in one go, and a hostile file could hold a million."""
MAX_HELP_ITEMS = 5
MAX_HELP_CHARACTERS = 145
"""At 28 points five items of 145 characters together fill page 1 (design study, Components)."""
MAX_MAIN_MESSAGE = 120


def check_condition(tree: Tree, today: date, shared: Collection[str] = ()) -> list[Problem]:
    """The problems of a condition's file that its model cannot see.

    Args:
        tree: the file, of any shape. Where its YAML could not be read to the end, only what a single text can
            have wrong is checked.
        today: the day by which dates are past or to come.
        shared: the keys of references that stand in other files.
    """
    if tree.root is None or not isinstance(tree.root.value, dict):
        return []
    root = tree.root
    texts = list_texts(root)
    found = [
        check_links(tree, texts),
        check_markup(tree, texts),
        check_citation_writing(tree, texts),
        check_dates(tree, root, today),
    ]
    if not tree.fault:
        found += [
            check_citations(tree, texts, shared),
            check_references(tree, texts),
            check_pointers(tree, texts),
            check_sources(tree, list_sources(tree)),
            check_glossary_terms(tree, root),
            check_glossary_use(tree, texts),
            _check_lengths(tree, root, texts),
            _check_status(tree, root),
        ]
    return [problem for check in found for problem in islice(check, MAX_FOUND)]


def _check_lengths(tree: Tree, root: Node, texts: list[TextField]) -> Iterator[Problem]:
    """What would not fit page 1 in the largest type."""
    message = root.value.get("main_message")
    if isinstance(message, str) and len(message) > MAX_MAIN_MESSAGE:
        said = (
            f"'main_message' has {len(message)} characters; "
            f"more than {MAX_MAIN_MESSAGE} crowd page 1 in large print: make it shorter"
        )
        yield tree.make_problem(root.children["main_message"].place, said, "warning")
    items = [text for text in texts if text.path[0] == "when_to_get_help" and text.path[-1] != "action"]
    length = sum(len(item.words) for item in items)
    if len(items) > MAX_HELP_ITEMS or length > MAX_HELP_CHARACTERS:
        said = (
            f"'when_to_get_help' has {len(items)} items with {length} characters together; at 28 points "
            f"page 1 holds {MAX_HELP_ITEMS} items with {MAX_HELP_CHARACTERS}: make it shorter if you print that size"
        )
        yield tree.make_problem(root.keys["when_to_get_help"], said, "warning")


def _check_status(tree: Tree, root: Node) -> Iterator[Problem]:
    """A status that the rest of the file does not bear out."""
    status = root.children.get("status")
    if status is None:
        return
    if status.value == "reviewed" and not root.value.get("reviewers"):
        said = "'status' is \"reviewed\", but 'reviewers' names nobody; add who reviewed it, or write draft"
        yield tree.make_problem(status.place, said, "warning")
    if status.value == "withdrawn":
        said = "'status' is \"withdrawn\", so nothing is printed from this file"
        yield tree.make_problem(status.place, said, "warning")
