"""From the roles that a file uses to the standard ones that every reader knows."""

from __future__ import annotations

import re
from typing import Any

from leaflets.facts.pdf_values import is_dictionary, list_items, look_up, read_entries, read_name

#: ISO 32000-1:2008, 14.8.4 and ISO 32000-2:2020, 14.8.4; numbered headings are added by pattern.
STANDARD_ROLES = frozenset({
    "Document", "DocumentFragment", "Part", "Art", "Sect", "Div", "Aside", "BlockQuote", "Caption", "TOC", "TOCI",
    "Index", "NonStruct", "Private", "Title", "P", "H", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead",
    "TBody", "TFoot", "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot", "Em", "Strong", "Sub",
    "FENote", "Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP", "Figure", "Formula", "Form", "Artifact",
})  # fmt: skip
#: Roles that stand within a line of text.
INLINE_ROLES = frozenset({
    "Span", "Quote", "Reference", "BibEntry", "Code", "Link", "Annot", "Em", "Strong", "Sub", "Ruby", "RB", "RT", "RP",
    "Warichu", "WT", "WP", "Lbl",
})  # fmt: skip
_HEADING = re.compile(r"H[1-9]\d?")
#: Steps from one name to the next before a role map is given up.
_STEPS = 20


def is_standard(role: str) -> bool:
    """Whether readers know the role without a map."""
    return role in STANDARD_ROLES or _HEADING.fullmatch(role) is not None


class RoleMap:
    """Finds standard roles with the maps of a file: /RoleMap, and /RoleMapNS of a PDF 2.0 namespace."""

    def __init__(self, tree_root: Any) -> None:
        entries = read_entries(look_up(tree_root, "/RoleMap"))
        self._names = {name[1:]: read_name(value) for name, value in entries.items()}
        self._found: dict[str, str] = {}

    def find_standard(self, role: str, namespace: Any) -> str:
        """The standard role for a role; the role itself when no map leads to one.

        Args:
            role: as written in the tag.
            namespace: the tag's /NS, or None.
        """
        if namespace is not None:
            return self._follow(role, namespace)
        if role not in self._found:  # a file has a handful of roles
            self._found[role] = self._follow(role, None)
        return self._found[role]

    def _follow(self, role: str, namespace: Any) -> str:
        name = role
        for _ in range(_STEPS):
            if is_standard(name):
                return name
            mapped = look_up(look_up(namespace, "/RoleMapNS"), f"/{name}") if is_dictionary(namespace) else None
            if mapped is None:
                name, namespace = self._names.get(name, ""), None
            elif items := list_items(mapped):
                name, namespace = read_name(items[0]), items[1] if len(items) > 1 else None
            else:
                name, namespace = read_name(mapped), None
            if not name:
                break
        return role
