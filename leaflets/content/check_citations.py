"""Citations such as ``[@smith2016]`` and ``[@smith2016; @jones2020]``: written rightly, known, all used."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from leaflets.content.suggest_word import list_words, suggest_word
from leaflets.content.text_fields import TextField, find_place, list_texts
from leaflets.content.yaml_tree import Node, Tree
from leaflets.errors import Problem

_KEY = r"[A-Za-z][A-Za-z0-9_:.-]*"
# A bracket with an uneven number of backslashes before it is text; the words of a match are its group 1.
_UNESCAPED = r"(?<!\\)(?:\\\\)*"
# With its bracket closed, or as far as it looks like one.
_ATTEMPT = re.compile(_UNESCAPED + r"(\[\s{0,3}@(?:[^\[\]]{0,300}\]|[\w:.;@-]*))")
_CITATION = re.compile(rf"{_UNESCAPED}(\[@{_KEY}(?:;\s*@{_KEY})*\])")
_MOST_COMPARED = 300
"""Looking for a similar key among thousands takes longer than anybody waits."""
_MOST_PARSED = 100_000
"""So many characters with citations are read as documents read them, in under a second at worst; the longest
condition shipped has half of it. What follows is searched for the signs alone."""
_CITED = re.compile(rf"@({_KEY})")


@dataclass(frozen=True, slots=True)
class Citation:
    """A key that is cited, or would be if it did not stand where nothing can be cited."""

    text: TextField
    key: str
    start: int
    is_read: bool


def list_citations(texts: list[TextField]) -> list[Citation]:
    """Every key that is written as a citation, and whether documents read it as one."""
    from leaflets.document.prose import cited_keys  # its parser takes a while to load

    citations: list[Citation] = []
    parsed = 0
    for text in texts:
        written = _find_written(text.words)
        if not text.is_markup:
            citations += [Citation(text, key, start, False) for key, start in written]
            continue
        if not written and "[@" not in text.words:
            continue
        parsed += len(text.words)
        attempts = (found[1] for found in _ATTEMPT.finditer(text.words))
        is_exact = parsed <= _MOST_PARSED and all(map(_CITATION.fullmatch, attempts))
        read = cited_keys(text.words) if is_exact else [key for key, _ in written]
        citations += _match(text, written, read)
    return citations


def _find_written(words: str) -> list[tuple[str, int]]:
    """Each key in something written as a citation, without a last dot or colon, and where its @ stands."""
    if "@" not in words:  # as in nearly every text: it spares the search
        return []
    return [
        (key[1].rstrip(".:"), found.start(1) + key.start())
        for found in _CITATION.finditer(words)
        for key in _CITED.finditer(found[1])
    ]


def _match(text: TextField, written: list[tuple[str, int]], read: Sequence[str]) -> Iterator[Citation]:
    """The written keys, each with whether it is among those that are read, which come in the same order."""
    waiting = list(reversed(read))
    for key, start in written:
        is_read = bool(waiting) and waiting[-1] == key
        if is_read:
            waiting.pop()
        yield Citation(text, key, start, is_read)
    yield from (Citation(text, key, 0, True) for key in reversed(waiting))


def check_citation_writing(tree: Tree, texts: list[TextField]) -> Iterator[Problem]:
    """An error for each citation that would be printed as it stands, because it is not written as one."""
    for text in texts:
        for found in _ATTEMPT.finditer(text.words) if text.is_markup and "@" in text.words else ():
            if not _CITATION.fullmatch(found[1]):
                advice = _explain_writing(found[1])
                said = f"'{found[1][:60]}' is not a citation: {advice}; write [@key], or [@key1; @key2] for two"
                yield tree.make_problem(find_place(tree, text, found.start(1), found[1]), said)


def _explain_writing(attempt: str) -> str:
    if not attempt.endswith("]"):
        return "its ] is missing"
    if "," in attempt:
        return "a semicolon parts two keys, and nothing but keys can stand in it"
    if re.search(r"@\s|\[\s", attempt):
        return "no space stands after [ or @"
    return "a key is a letter, then letters, digits and _ : . -"


def check_citations(tree: Tree, texts: list[TextField], shared: Collection[str] = ()) -> Iterator[Problem]:
    """An error for each key that no reference has, cited in a text or named by a research entry or another reference.

    A warning for a known key that stands where nothing can be cited, such as in a name. ``shared`` are the keys of
    references that stand in other files.
    """
    known = {**_list_references(tree), **{key: [] for key in shared}}
    for citation in list_citations(texts):
        sign = f"@{citation.key}"
        if citation.is_read and citation.key not in known:
            place = find_place(tree, citation.text, citation.start, sign)
            yield tree.make_problem(place, _say_unknown(citation.key, known))
        elif not citation.is_read and citation.key in known:
            said = f"'[{sign[:60]}]' is printed as it stands, for nothing can be cited here; cite it in a text nearby"
            yield tree.make_problem(find_place(tree, citation.text, citation.start, sign), said, "warning")
    for node in (*_list_research_references(tree), *_list_entries(tree, "references", "superseded_by")):
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


def list_cited_keys(tree: Tree) -> Iterator[str]:
    """Every key that a text cites, a research entry names, or a reference gives as the one that takes its place."""
    if tree.root is not None:
        yield from (citation.key for citation in list_citations(list_texts(tree.root)) if citation.is_read)
    named = (*_list_research_references(tree), *_list_entries(tree, "references", "superseded_by"))
    yield from (node.value for node in named)


def check_references(tree: Tree, texts: list[TextField]) -> Iterator[Problem]:
    """An error for each id that stands twice, and a warning for each reference that nothing cites.

    Where nothing at all is cited, as in a page just imported, one warning speaks for all references.
    """
    used = {citation.key for citation in list_citations(texts) if citation.is_read}
    used |= {node.value for node in _list_research_references(tree)}
    given = _list_references(tree)
    for key, nodes in given.items():
        for node in nodes[1:]:
            said = f"the reference in line {nodes[0].place.line} has the id '{key}'; give this one another"
            yield tree.make_problem(node.place, said)
    unused = [key for key in given if key not in used and re.fullmatch(_KEY, key)]
    if len(unused) > 1 and not used:
        said = (
            f"none of the {len(unused)} references is cited; cite each where it belongs, "
            f"such as [@{unused[0]}], or delete it"
        )
        yield tree.make_problem(given[unused[0]][0].place, said, "warning")
        return
    for key in unused:
        said = f"nothing cites the reference '{key}'; cite it as [@{key}] where it belongs, or delete it"
        yield tree.make_problem(given[key][0].place, said, "warning")


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
