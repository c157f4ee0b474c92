"""Text of the content in the CommonMark subset → runs, paragraphs, lists, and groups below headings.

The subset: paragraphs, bullet and numbered lists, headings with number signs, strong, links, ``[@key]`` citations, and
``[word](lang:pl)`` for a word in another language. Everything else, HTML included, is printed as the characters it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from leaflets.document.blocks import Group, Item, List, Paragraph, Run, Runs
from leaflets.document.nest_headings import Heading, Prose, list_prose, nest_headings
from leaflets.document.typography import NO_BREAK, keep_together

Cite = Callable[[str], str]
"""From the key of a reference to its mark, such as "3"; raises KeyError for an unknown key."""

CITATION = re.compile(r"\[@[^\[\]]{1,300}\]")
"""As long as content/ lets one be; the bound keeps the search short in a text full of brackets."""
_KEY = re.compile(r"@([A-Za-z][A-Za-z0-9_:.-]*)")


@cache
def _parser() -> MarkdownIt:
    """The one CommonMark parser: only the rules of the subset are on, and ours for citations; the rest stays text."""
    parser = MarkdownIt("zero").enable(["list", "heading", "emphasis", "link", "autolink", "escape", "entity"])
    parser.inline.ruler.before("link", "citation", _parse_citation)
    return parser


def _parse_citation(state: StateInline, silent: bool) -> bool:
    """Whether a citation begins here; if so it becomes a token. An escaped bracket or @ never gets here."""
    found = CITATION.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        state.push("citation", "", 0).content = found[0]
    state.pos = found.end()
    return True


def read_prose(text: str, cite: Cite) -> tuple[Prose, ...]:
    """The paragraphs, lists and groups of a text, in order."""
    return read_texts([text], cite)


def read_texts(texts: Sequence[str], cite: Cite) -> tuple[Prose, ...]:
    """The paragraphs and lists of texts, in order; below a heading they are its group, up to the next heading.

    A group may go on over several texts: they are the statements of one field.
    """
    parsers = (_read_blocks(iter(_parser().parse(text)), cite, None) for text in texts)
    return nest_headings([block for blocks in parsers for block in blocks])


def read_runs(text: str, cite: Cite) -> Runs:
    """The runs of a text that stands in one line or cell; its paragraphs and list entries follow each other."""
    runs: list[Run] = []
    for block in read_prose(text, cite):
        for piece in flatten_runs(block):
            if runs and piece:
                runs.append(Run(" "))
            runs += piece
    return tuple(runs)


def flatten_runs(block: Prose) -> Iterator[Runs]:
    """The runs of each heading, paragraph and list entry inside a block, in order."""
    if isinstance(block, Paragraph):
        yield block.runs
        return
    if isinstance(block, Group):
        yield (Run(block.heading, strong=True),)
        for inner in list_prose(block):
            yield from flatten_runs(inner)
        return
    for item in block.items:
        yield item.runs
        if item.sublist:
            yield from flatten_runs(item.sublist)


def _read_blocks(tokens: Iterator[Token], cite: Cite, until: str | None) -> Iterator[Paragraph | List | Heading]:
    for token in tokens:
        if token.type == until:
            return
        if token.type == "heading_open":
            yield Heading(int(token.tag[1:]), tuple(_read_inline(next(tokens).children or [], cite)))
        elif token.type == "inline":
            yield Paragraph(tuple(_read_inline(token.children or [], cite)))
        elif token.type in ("bullet_list_open", "ordered_list_open"):
            yield _read_list(tokens, cite, token)


def _read_list(tokens: Iterator[Token], cite: Cite, opening: Token) -> List:
    items: list[Item] = []
    for token in tokens:
        if token.type == opening.type.replace("open", "close"):
            break
        if token.type == "list_item_open":
            items.append(join_blocks(nest_headings(list(_read_blocks(tokens, cite, "list_item_close")))))
    start = opening.attrGet("start")
    return List(tuple(items), opening.type.startswith("ordered"), 1 if start is None else int(start))


def join_blocks(blocks: Sequence[Prose]) -> Item:
    """The blocks as one list entry: its first paragraphs follow each other, its lists become one list inside it.

    A paragraph after a list becomes an entry of that list, so that all is said in the order in which it was written.
    A heading is a paragraph in bold: there are no headings inside a list.
    """
    runs: list[Run] = []
    inner: List | None = None
    for block in _open_groups(blocks):
        if isinstance(block, List):
            inner = replace(inner, items=inner.items + block.items) if inner else block
        elif inner:
            inner = replace(inner, items=(*inner.items, Item(block.runs)))
        else:
            runs += [Run(" "), *block.runs] if runs else block.runs
    return Item(tuple(runs), inner)


def _open_groups(blocks: Sequence[Prose]) -> Iterator[Paragraph | List]:
    for block in blocks:
        if isinstance(block, Group):
            yield Paragraph((Run(block.heading, strong=True),))
            yield from _open_groups(list_prose(block))
        else:
            yield block


def _read_inline(children: Sequence[Token], cite: Cite) -> Iterator[Run]:
    """The runs of a line of text; the space before a citation becomes a no-break space."""
    strong, targets = 0, [""]
    runs: list[Run] = []
    for token in children:
        if token.type in ("strong_open", "em_open"):
            strong += 1
        elif token.type in ("strong_close", "em_close"):
            strong -= 1
        elif token.type == "link_open":
            targets.append(str(token.attrGet("href") or ""))
        elif token.type == "link_close":
            targets.pop()
        elif token.type == "citation":
            _add_citation(runs, token.content, cite)
        else:
            text = " " if token.type in ("softbreak", "hardbreak") else token.content
            runs += _style(text, strong > 0, targets[-1])
    return iter(runs)


def _style(text: str, strong: bool, target: str) -> list[Run]:
    """One piece of text as a run; a target such as lang:pl is a language and no link."""
    is_language = target.startswith("lang:")
    href = None if is_language or not target else target
    return [Run(keep_together(text), strong, href, target[5:] if is_language else None)] if text else []


def _add_citation(runs: list[Run], written: str, cite: Cite) -> None:
    """Adds the marks of a citation, kept to the word before it; one with an unknown key stays as it is written."""
    marks = _marks(written, cite)
    if not marks:
        runs.append(Run(written))
        return
    while runs and not runs[-1].text.rstrip(" "):
        runs.pop()
    if runs:
        runs[-1] = replace(runs[-1], text=runs[-1].text.rstrip(" "))
    runs.append(Run(f"{NO_BREAK if runs else ''}{marks}", is_citation=True))


def _marks(written: str, cite: Cite) -> str:
    """The marks of one citation in rising order, such as "[1], [3]"; empty when a key is unknown."""
    try:
        numbers = [cite(key) for key in _keys(written)]
    except KeyError:
        return ""
    return f",{NO_BREAK}".join(f"[{number}]" for number in sorted(set(numbers), key=int))


def _keys(written: str) -> list[str]:
    return [key.rstrip(".:") for key in _KEY.findall(written)]


def cited_keys(text: str) -> tuple[str, ...]:
    """The keys that a text cites, in order, repeats included."""
    if "[@" not in text:
        return ()
    inline = (token for token in _parser().parse(text) if token.type == "inline")
    marks = (child for token in inline for child in token.children or [] if child.type == "citation")
    return tuple(key for mark in marks for key in _keys(mark.content))
