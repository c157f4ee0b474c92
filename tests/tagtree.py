"""The tag tree of a PDF as plain lines, and who owns which piece of a page: for tests to compare."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pikepdf


@dataclass(frozen=True, slots=True)
class Mark:
    """A piece of a page between BDC and EMC: page from 1, its number there, its text as characters."""

    page: int
    number: int
    text: str


def read_tree(content: bytes) -> list[str]:
    """One line for each structure element, indented by depth: type, attributes, then what is directly in it.

    Such as ``  TH Scope=Row "Dose"`` or ``  P "See |<Link>| below"``: pieces of text are set apart by ``|``,
    elements between them are named, a link annotation shows as ``(link)``.
    """
    with pikepdf.open(BytesIO(content)) as pdf:
        texts = {(mark.page, mark.number): mark.text for mark in _read_marks(pdf)[0]}
        pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages, start=1)}
        return list(_list_element(pdf.Root.StructTreeRoot.K, 0, texts, pages, 0))


def _list_element(element: Any, depth: int, texts: Any, pages: Any, page: int) -> list[str]:
    page = pages[element.Pg.objgen] if "/Pg" in element else page
    pieces, below = [], []
    for kid in _list_kids(element):
        if isinstance(kid, int) or "/MCID" in kid:
            key = (page, kid) if isinstance(kid, int) else (pages[kid.Pg.objgen], int(kid.MCID))
            pieces.append(texts[key])
        elif kid.get("/Type") == "/OBJR":
            pieces.append("(link)")
        else:
            pieces.append(f"<{str(kid.S)[1:]}>")
            below += _list_element(kid, depth + 1, texts, pages, page)
    has_text = any(not piece.startswith("<") for piece in pieces)
    shown = f' "{"|".join(pieces)}"' if has_text else ""
    return [f"{'  ' * depth}{str(element.S)[1:]}{_show_entries(element)}{shown}", *below]


def _list_kids(element: Any) -> list[Any]:
    kids = element.get("/K", [])
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _show_entries(element: Any) -> str:
    entries = {name: str(element[f"/{name}"]) for name in ("Lang", "Alt", "E") if f"/{name}" in element}
    for name, value in element.get("/A", {}).items():
        if name not in ("/O", "/BBox"):
            entries[name[1:]] = str(value).removeprefix("/")
    return "".join(f" {name}={value}" for name, value in entries.items())


def read_artifacts(content: bytes) -> list[str]:
    """The texts of all artifacts that have any, page by page."""
    with pikepdf.open(BytesIO(content)) as pdf:
        return _read_marks(pdf)[1]


def find_unowned(content: bytes) -> list[str]:
    """What breaks the rule "one owner for each mark": marks without one or with two, text outside all marks.

    Also compares the parent tree with the structure tree, both ways.
    """
    problems = []
    with pikepdf.open(BytesIO(content)) as pdf:
        marks, _, loose = _read_marks(pdf)
        problems += [f"text outside all marks: {text}" for text in loose]
        owners: Counter[tuple[int, int]] = Counter()
        parents: dict[tuple[int, int], Any] = {}
        pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages, start=1)}
        _count_owners(pdf.Root.StructTreeRoot.K, owners, parents, pages, 0)
        on_pages = {(mark.page, mark.number) for mark in marks}
        problems += [f"owned {owners[key]} times: {key}" for key in sorted(on_pages) if owners[key] != 1]
        problems += [f"not on any page: {key}" for key in sorted(set(owners) - on_pages)]
        numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
        for page, listed in zip(pdf.pages, numbers[1 : 2 * len(pdf.pages) : 2], strict=True):
            for number, owner in enumerate(listed):
                key = (pages[page.obj.objgen], number)
                if (owner.objgen if owner is not None else None) != parents.get(key):
                    problems.append(f"parent tree disagrees: {key}")
    return problems


def _count_owners(element: Any, owners: Any, parents: Any, pages: Any, page: int) -> None:
    page = pages[element.Pg.objgen] if "/Pg" in element else page
    for kid in _list_kids(element):
        if isinstance(kid, int) or "/MCID" in kid:
            key = (page, kid) if isinstance(kid, int) else (pages[kid.Pg.objgen], int(kid.MCID))
            owners[key] += 1
            parents[key] = element.objgen
        elif kid.get("/Type") != "/OBJR":
            assert kid.P.objgen == element.objgen, "a kid names another parent"
            _count_owners(kid, owners, parents, pages, page)


def _read_marks(pdf: pikepdf.Pdf) -> tuple[list[Mark], list[str], list[str]]:
    """Marks, artifact texts and loose texts of all pages, in painting order."""
    marks: list[Mark] = []
    artifacts: list[str] = []
    loose: list[str] = []
    for number, page in enumerate(pdf.pages, start=1):
        open_ = 0
        for mark, text in _list_pieces(page):
            open_ += {"begin": 1, "end": -1}.get(text, 0) if mark == "change" else 0
            if mark.isdigit():
                assert open_ == 0, "a mark inside a mark"
                marks.append(Mark(number, int(mark), text))
            elif mark == "artifact" and text:
                artifacts.append(text)
            elif mark == "loose":
                loose.append(text)
        assert open_ == 0, "a mark that is never closed"
    return marks, artifacts, loose


def _list_pieces(page: Any) -> list[tuple[str, str]]:
    """Pieces of a page in painting order, as pairs of a kind and a text.

    The kind is an MCID, "artifact", "loose" for text outside all marks, or "change" with "begin" and "end".
    """
    maps = {name: _read_unicode_map(font) for name, font in page.Resources.get("/Font", {}).items()}
    found: list[tuple[str, str]] = []
    stack: list[tuple[str, str]] = []
    font: dict[int, str] = {}
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "BMC" | "BDC":
                properties = operands[1] if len(operands) > 1 else {}
                stack.append((str(properties["/MCID"]) if "/MCID" in properties else "artifact", ""))
                found.append(("change", "begin"))
            case "EMC":
                found += [("change", "end"), stack.pop()]
            case "Tf":
                font = maps[str(operands[0])]
            case "TJ" | "Tj":
                text = _decode_text(operands[0], font)
                if stack:
                    stack[-1] = (stack[-1][0], stack[-1][1] + text)
                else:
                    found.append(("loose", text))
    return found


def _decode_text(operand: Any, font: dict[int, str]) -> str:
    pieces = operand if isinstance(operand, pikepdf.Array) else [operand]
    codes = [bytes(piece) for piece in pieces if isinstance(piece, pikepdf.String)]
    glyphs = [piece[place : place + 2] for piece in codes for place in range(0, len(piece), 2)]
    return "".join(font[int.from_bytes(glyph, "big")] for glyph in glyphs)


def _read_unicode_map(font: Any) -> dict[int, str]:
    found = {}
    inside = False
    for line in font.ToUnicode.read_bytes().decode().splitlines():
        if line.endswith("beginbfchar"):
            inside = True
        elif line == "endbfchar":
            inside = False
        elif inside:
            code, text = line.replace("<", "").replace(">", "").split(" ", 1)
            found[int(code, 16)] = bytes.fromhex(text).decode("utf-16-be")
    return found
