"""Writes a tag tree into a PDF: structure elements, parent tree, artifacts, link annotations.

Takes a tidy tree and the page streams, changes the PDF under construction; may fail with TemplateError;
knows HTML only through the tree.
"""

from __future__ import annotations

from typing import Any

from leaflets.errors import TemplateError
from leaflets.pdf.read_boxes import BoxReader, find_space_glyphs
from leaflets.pdf.structure import Node, tidy_tree

# Which attribute objects hold which entries (ISO 32000-1:2008, 14.8.5).
_OWNERS = dict.fromkeys(("Scope", "ColSpan", "RowSpan"), "Table") | {
    "ListNumbering": "List",
    "BBox": "Layout",
}


def write_tags(pdf: Any, document: Any, page_streams: list[Any]) -> None:
    """Tags a painted document: adds the structure tree, and turns marks that are no content into artifacts.

    Args:
        pdf: the ``pydyf.PDF`` under construction, complete but for its tags.
        document: the engine's document, whose metadata names the language.
        page_streams: one content stream for each page.

    Raises:
        TemplateError: no language, a picture without alternative text, or content that cannot be tagged.
    """
    language = document.metadata.lang
    if not language:
        raise TemplateError('The html element has no language. Give it one: <html lang="en">')
    reader = BoxReader(language)
    glyphs = find_space_glyphs(document)
    for page, stream in zip(document.pages, page_streams, strict=True):
        count = len(stream._tags)
        reader.read_page(page, stream)
        _paint_spaces(stream.stream, reader.spaces[-1], glyphs)
        if _mark_artifacts(stream.stream, reader.artifacts[-1]) != count:
            reader.problems.append(
                f"page {len(reader.artifacts)}: opacity below 1 cannot be tagged; use a paler colour"
            )
    if reader.problems:
        raise TemplateError("\n".join(dict.fromkeys(reader.problems)))
    tidy_tree(reader.root)
    _TreeWriter(pdf).write(reader.root, len(page_streams))
    _drop_annotations(pdf, reader.unwanted)


def _mark_artifacts(operators: list[Any], marks: set[int]) -> int:
    """Rewrites ``/Span <</MCID n>> BDC`` as ``/Artifact BMC`` for these marks; the number of all marks."""
    count = 0
    for place, operator in enumerate(operators):
        if isinstance(operator, dict) and "MCID" in operator:
            count += 1
            if operator["MCID"] in marks:
                operators[place - 1 : place + 2] = "/Artifact", b"", b"BMC"
    return count


def _paint_spaces(operators: list[Any], spaces: dict[int, tuple[float, float, float]], glyphs: dict[str, int]) -> None:
    """Paints a space, which no one sees, into these marks, with the first font that has one."""
    if not spaces or not glyphs:
        return
    font, glyph = next(iter(glyphs.items()))
    painted: list[Any] = []
    mark = None
    for operator in operators:
        if isinstance(operator, dict) and "MCID" in operator:
            mark = operator["MCID"]
        elif operator == b"EMC" and mark in spaces:
            x, y, size = spaces[mark]
            size = int(size * 1024) / 1024  # as Pango counts, so that the page has no second size
            text = f"q BT /{font} {size:f} Tf 1 0 0 -1 {x:f} {y:f} Tm [<{glyph:04x}>] TJ ET Q"
            painted.append(text.encode())
            mark = None
        painted.append(operator)
    operators[:] = painted


def _drop_annotations(pdf: Any, unwanted: list[list[Any]]) -> None:
    """Takes links out of pages: a link in a running line cannot be reached by anyone who reads by tags."""
    pages = pdf.pages["Kids"][::3]
    for number, dropped in zip(pages, unwanted, strict=True):
        for annotation in dropped:
            pdf.objects[number]["Annots"].remove(annotation.reference)


class _TreeWriter:
    """Turns nodes into PDF objects, in reading order."""

    def __init__(self, pdf: Any) -> None:
        import pydyf  # loaded with the engine, never before

        self._pydyf = pydyf
        self._pdf = pdf
        self._pages = pdf.page_references
        self._owners: list[dict[int, bytes]] = [{} for _ in self._pages]
        self._annotations: list[tuple[Any, bytes]] = []

    def write(self, root: Node, page_count: int) -> None:
        """Adds the tree and all that points to it."""
        tree = self._add({"Type": "/StructTreeRoot"})
        tree["K"] = self._write_node(root, tree.reference).reference
        numbers: list[Any] = []
        for page, owners in enumerate(self._owners):
            references = [owners.get(mark, b"null") for mark in range(max(owners, default=-1) + 1)]
            numbers += [page, self._pydyf.Array(references)]
        for key, (annotation, owner) in enumerate(self._annotations, start=page_count):
            annotation["StructParent"] = key
            numbers += [key, owner]
        tree["ParentTree"] = self._add({"Nums": self._pydyf.Array(numbers)}).reference
        tree["ParentTreeNextKey"] = page_count + len(self._annotations)
        self._pdf.catalog["StructTreeRoot"] = tree.reference
        self._pdf.catalog["MarkInfo"] = self._pydyf.Dictionary({"Marked": "true"})

    def _add(self, entries: dict[str, Any]) -> Any:
        dictionary = self._pydyf.Dictionary(entries)
        self._pdf.add_object(dictionary)
        return dictionary

    def _write_node(self, node: Node, parent: bytes) -> Any:
        element = self._add({"Type": "/StructElem", "S": f"/{node.type}", "P": parent})
        page = next((kid[0] for kid in node.kids if isinstance(kid, tuple)), None)
        if page is not None:
            element["Pg"] = self._pages[page]
        self._write_entries(node, element)
        element["K"] = self._pydyf.Array([self._write_kid(kid, page, element.reference) for kid in node.kids])
        return element

    def _write_entries(self, node: Node, element: Any) -> None:
        owned: dict[str, Any] = {}
        for name, value in node.entries.items():
            if name in ("Lang", "Alt", "E"):
                element[name] = self._pydyf.String(value)
            elif name not in ("ColSpan", "RowSpan") or value != 1:
                owned.setdefault("O", f"/{_OWNERS[name]}")
                value = self._pydyf.Array(value) if name == "BBox" else value
                owned[name] = f"/{value}" if isinstance(value, str) else value
        if owned:
            element["A"] = self._pydyf.Dictionary(owned)

    def _write_kid(self, kid: Any, page: int | None, owner: bytes) -> Any:
        if isinstance(kid, Node):
            return self._write_node(kid, owner).reference
        if isinstance(kid, tuple):
            self._owners[kid[0]][kid[1]] = owner
            if kid[0] == page:
                return kid[1]
            return self._pydyf.Dictionary({"Type": "/MCR", "Pg": self._pages[kid[0]], "MCID": kid[1]})
        self._annotations.append((kid, owner))
        return self._pydyf.Dictionary({"Type": "/OBJR", "Obj": kid.reference})
