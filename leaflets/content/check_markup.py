"""Markup in texts: links that lead somewhere safe, and nothing that would be printed as plain signs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from leaflets.content.text_fields import TextField, find_place
from leaflets.content.yaml_tree import Tree
from leaflets.errors import Problem

# Every repeat is bounded and stops at the sign it begins with, so that no text can make the search slow.
_LINK = re.compile(r"(?<![!\\])\[[^\[\]]{0,300}\]\(\s{0,9}<?([^()<>\s]{0,500})")
_TARGET = re.compile(
    r"https?://[^\s/]\S*|mailto:[^\s@]+@[^\s@]+|tel:\+?[0-9][0-9().-]*|lang:[a-z]{2,3}(-[A-Za-z0-9]{2,8})*|#[^#]*"
)
_UNSUPPORTED: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("a picture", re.compile(r"!\[[^\[\]]{0,300}\]\([^()\s]{0,500}\)?")),
    ("a block quotation", re.compile(r"^ {0,3}>", re.MULTILINE)),
    ("a block of code", re.compile(r"^ {0,3}(?:```|~~~)", re.MULTILINE)),
    ("a table", re.compile(r"^ {0,3}\|[^|\n]{1,300}\|", re.MULTILINE)),
    (
        "an HTML tag",
        re.compile(r"</?[A-Za-z][A-Za-z0-9-]{0,30}(?:\s{1,3}[A-Za-z:-]{1,30}\s?=[^<>]{0,300})?\s?/?>|<!--"),
    ),
)
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]", re.MULTILINE)
_ADVICE = {
    "a table": "write it under 'tables'",
}


def check_links(tree: Tree, texts: list[TextField]) -> Iterator[Problem]:
    """An error for each link to anything but a web page, a mail address, a telephone, a section, or a language mark.

    A name or a heading has no links: there it is a warning, for the signs are printed as they stand.
    """
    for text in texts:
        for found in _LINK.finditer(text.words):
            target = found[1]
            if not text.is_markup:
                said = f"'{found[0][:60]})' is printed as it stands, for this field has no links; write plain words"
                yield tree.make_problem(find_place(tree, text, found.start(), found[0]), said, "warning")
            elif not _TARGET.fullmatch(target):
                shown = found[0].removesuffix(target)[:40] + target[:60]
                said = (
                    f"the link '{shown})' leads to {_show(target)}; a link begins with https://, http://, "
                    "mailto: or tel:, a change of language with lang:, such as lang:pl, "
                    "and a link to a section with #, such as #treatments"
                )
                yield tree.make_problem(find_place(tree, text, found.start(), found[0]), said)


def _show(target: str) -> str:
    return f"'{target[:60]}'" if target else "nothing"


def check_markup(tree: Tree, texts: list[TextField]) -> Iterator[Problem]:
    """A warning for each kind of markup in a text that documents do not know."""
    for text in texts:
        for name, pattern in _UNSUPPORTED if text.is_markup else (*_UNSUPPORTED, ("a heading", _HEADING)):
            if found := pattern.search(text.words):
                advice = _ADVICE.get(name, "take it out, or leave it if the signs are meant")
                said = f"'{found[0].strip()[:40]}' looks like {name}, which is printed as plain text; {advice}"
                yield tree.make_problem(find_place(tree, text, found.start(), found[0].strip()), said, "warning")
