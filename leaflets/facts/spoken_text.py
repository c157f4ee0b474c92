"""Pieces of what a screen reader says: names of roles, texts that stand for others, links."""

from __future__ import annotations

from leaflets.facts.facts import Tag
from leaflets.facts.role_map import INLINE_ROLES

#: Roles whose content a reader hears announced, and the announcement.
_ANNOUNCED = {
    "BlockQuote": "quotation",
    "Caption": "caption",
    "Note": "note",
    "FENote": "note",
    "Title": "title",
    "Form": "form field",
    "Formula": "formula",
    "Figure": "figure",
}
_PICTURES = ("Figure", "Formula")
#: Control characters, which could steer a terminal, and halves of characters, which cannot be written.
_UNSPEAKABLE = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000)], " ")


def name_block(tag: Tag) -> str:
    """What is announced before the words of a block: "heading 2", "caption"; "" for those that need no name."""
    role = tag.standard_role
    if role[:1] == "H" and (role == "H" or role[1:].isdigit()):
        return f"heading {role[1:]}".strip()
    return f"{_ANNOUNCED[role]} without alternative text" if is_silent_picture(tag) else _ANNOUNCED.get(role, "")


def is_silent_picture(tag: Tag) -> bool:
    """A figure or formula with no text that could be said in its place."""
    return tag.standard_role in _PICTURES and find_replacement(tag) is None


def find_replacement(tag: Tag) -> str | None:
    """The text that is said in place of a tag's content: its alternative text, else its actual text."""
    for text in (tag.alternative, tag.actual):
        if text is not None and text.strip():
            return text
    return None


def is_inline(tag: Tag) -> bool:
    """Whether a tag is part of a line of text: not when it holds paragraphs, which is a fault, but happens."""
    blocks = (child for child in tag.children if isinstance(child, Tag) and child.standard_role not in INLINE_ROLES)
    return tag.standard_role in INLINE_ROLES and (tag.standard_role == "Link" or not any(blocks))


def write_link(tag: Tag, words: str) -> str:
    """A link as it is said; its target is left out where the words are the target."""
    said = clean(words)
    whole = said.replace(" ", "")
    targets = (target for target in tag.targets if _shorten(target) not in whole)
    start = " and ".join(clean(target) for target in targets)
    space = " " if words[:1].isspace() else ""
    return f"{space}[link{' to ' if start else ''}{start}: {said or 'no words'}]"


def _shorten(target: str) -> str:
    for scheme in ("mailto:", "tel:", "https://", "http://"):
        target = target.removeprefix(scheme)
    return target.rstrip("/")


def clean(text: str) -> str:
    """The text on one line, white space as single spaces, without control characters."""
    return " ".join(text.translate(_UNSPEAKABLE).split())


def count(number: int, name: str) -> str:
    """A number and what it counts: "1 row", "2 rows"."""
    return f"{number} {name}{'' if number == 1 else 's'}"
