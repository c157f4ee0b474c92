"""Rules on the tag tree: tags there, nothing left out, headings nested, lists whole, pictures with words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from leaflets.facts.facts import Box, FileFacts, Piece, Tag
from leaflets.preflight.rule import Limit, Rule, Sample
from leaflets.preflight.walk_tags import (
    child_tags,
    has_words,
    list_tags,
    read_level,
    read_pieces,
    read_words,
    walk_pieces,
    walk_tags,
)

_IN_LIST = frozenset(("LI", "L", "Caption", "Artifact", "NonStruct"))
_IN_ITEM = frozenset(("Lbl", "LBody", "L", "Artifact", "NonStruct", "Div", "Span"))
_FILE_NAME = re.compile(r"[^\s/]+\.(?:png|jpe?g|gif|svg|tiff?|webp|bmp|emf|wmf|eps|pdf)\Z", re.IGNORECASE)
_EMPTY_ALTERNATIVE = re.compile(
    r"(?:an? )?(?:image|picture|photo|photograph|graphic|figure|img|illustration|icon|logo|alt(?: text)?|untitled)"
    r"[\s_-]*\d*\.?\Z",
    re.IGNORECASE,
)
_COUNT = re.compile(r"[\s(\[]*(\d{1,4}|[a-z])[.)\]:\s]*\Z", re.IGNORECASE)


def sample_tag(tag: Tag, note: str) -> Sample:
    """An offence of a tag: the page and place of its first ink of known place, and its words."""
    first = next((piece for piece in walk_pieces(tag) if piece.box), None) or find_first(tag)
    page, box = (first.page, first.box) if first else (0, None)
    return Sample(1, page, box, read_words(tag), note)


def find_first(tag: Tag) -> Piece | None:
    """The first ink of a tag, None when it has none."""
    return next(walk_pieces(tag), None)


def list_pairs(facts: FileFacts, role: str) -> Iterator[tuple[Tag, Tag]]:
    """Every tag of a role with the tag of the same role that follows it directly, side by side."""
    every = list_tags(facts)
    parents = {id(ancestors[-1]) if ancestors else 0 for tag, ancestors in every if tag.standard_role == role}
    if not parents:
        return
    families: list[Sequence[Tag | Piece]] = [facts.tags] if 0 in parents else []
    families += [tag.children for tag, _ in every if len(tag.children) > 1 and id(tag) in parents]
    for family in families:
        for one, other in pairwise(family):
            if isinstance(one, Tag) and isinstance(other, Tag) and one.standard_role == other.standard_role == role:
                yield one, other


def _find_untagged_file(facts: FileFacts, _limit: Limit) -> Iterator[Sample]:
    """A file without a tag tree, or one that does not say it has one. Other rules on tags have nothing to see then."""
    if not facts.tags:
        yield Sample(1, note="the file has no tags")
    elif not facts.is_marked:
        yield Sample(1, note="/MarkInfo does not say that the file is tagged")


def _find_unowned_text(facts: FileFacts, _limit: Limit) -> Iterator[Sample]:
    """Text in no tag and in no artifact, in a tagged file: whether it is read aloud is left to chance."""
    if facts.tags:
        for piece in facts.unowned:
            if piece.words.strip():
                yield Sample(1, piece.page, piece.box, piece.words, "in no tag, and no artifact")


def _find_ill_nested_headings(facts: FileFacts, _limit: Limit) -> Iterator[Sample]:
    """Headings that start below H1, skip a level, stand inside a heading, have no words, or mix H with H1 to H6.

    Matterhorn Protocol 1.1, checkpoint 14 (PDF/UA-1, 7.4).
    """
    before, kinds = 0, set()
    for tag, ancestors in list_tags(facts):
        level = read_level(tag.standard_role)
        if level is None:
            continue
        kinds.add(level > 0)
        if any(read_level(ancestor.standard_role) is not None for ancestor in ancestors):
            yield sample_tag(tag, f"{tag.standard_role} inside another heading")
        elif not has_words(tag) and not any(child.alternative for child in child_tags(tag)):
            yield sample_tag(tag, f"{tag.standard_role} without words")
        elif level > before + 1:
            note = f"{tag.standard_role} follows H{before}" if before else f"the first heading is {tag.standard_role}"
            yield sample_tag(tag, note)
        elif len(kinds) > 1:
            yield sample_tag(tag, "H and numbered headings in one file")
        before = level or before


def _find_broken_lists(facts: FileFacts, _limit: Limit) -> Iterator[Sample]:
    """Lists with other things than items, items without a body or outside a list, and lists cut in two.

    A list is cut when another follows it directly and goes on counting, or, with the same sign before its items, begins
    on a later page. Source: PDF/UA-1 7.6, ISO 32000-1 table 336.
    """
    for tag, ancestors in list_tags(facts):
        role = tag.standard_role
        if role == "L" and (note := _name_list_fault(tag)):
            yield sample_tag(tag, note)
        elif role == "LI":
            yield from _check_item(tag, read_parent(ancestors))
        elif role == "LBody" and read_parent(ancestors) != "LI":
            yield sample_tag(tag, "LBody outside LI")
    for one, other in list_pairs(facts, "L"):
        yield from _find_cut_list(one, other)


def read_parent(ancestors: Sequence[Tag]) -> str:
    """The role of the nearest ancestor that is more than a wrapper, or ""."""
    for tag in reversed(ancestors):
        if tag.standard_role != "NonStruct":
            return tag.standard_role
    return ""


def _name_list_fault(tag: Tag) -> str:
    strange = [child.standard_role for child in child_tags(tag) if child.standard_role not in _IN_LIST]
    if strange:
        return f"a list holds {strange[0]}, not LI"
    if any(isinstance(child, Piece) and child.words.strip() for child in tag.children):
        return "a list holds text outside its items"
    has_items = bool(_list_items(tag)) or any(child.standard_role == "LI" for child, _ in walk_tags(child_tags(tag)))
    return "" if has_items else "a list without items"


def _check_item(tag: Tag, parent: str) -> Iterator[Sample]:
    roles = [child.standard_role for child in child_tags(tag)]
    if parent != "L":
        yield sample_tag(tag, "LI outside a list")
    elif strange := [role for role in roles if role not in _IN_ITEM]:
        yield sample_tag(tag, f"a list item holds {strange[0]}, not LBody")
    elif "LBody" not in roles and "L" not in roles:
        yield sample_tag(tag, "a list item without LBody")


def _find_cut_list(one: Tag, other: Tag) -> Iterator[Sample]:
    items, following = _list_items(one), _list_items(other)
    if not items or not following:
        return
    end, start = _read_label(items[-1]), _read_label(following[0])
    last, first = _read_count(end), _read_count(start)
    goes_on = last is not None and first is not None and first == last + 1
    is_alike = last is None and end == start and _is_over_page(one, other)
    if goes_on or is_alike:
        yield sample_tag(other, f"goes on with the list before it: {end.strip()}, then {start.strip()}")


def _list_items(tag: Tag) -> list[Tag]:
    return [child for child in child_tags(tag) if child.standard_role == "LI"]


def _read_label(item: Tag) -> str:
    """The label of an item of a list; "" where it has none."""
    return next((read_words(child) for child in child_tags(item) if child.standard_role == "Lbl"), "")


def _is_over_page(one: Tag, other: Tag) -> bool:
    """Whether a tag begins on a later page than the one before it ends."""
    last, first = read_pieces(one)[-1:], find_first(other)
    return bool(last) and first is not None and first.page > last[0].page


def _read_count(label: str) -> int | None:
    found = _COUNT.match(label)
    if not found:
        return None
    return int(found[1]) if found[1].isdecimal() else ord(found[1].lower())


def _find_missing_alternatives(facts: FileFacts, _limit: Limit) -> Iterator[Sample]:
    """Figures and formulas without words for those who listen, or with a file name or "image" in their place.

    In a tagged file a raster picture must be an artifact or stand in a Figure too. Matterhorn Protocol 1.1,
    checkpoint 13 (PDF/UA-1, 7.3).
    """
    figures = [
        (tag, any(ancestor.alternative or ancestor.actual for ancestor in ancestors))
        for tag, ancestors in list_tags(facts)
        if tag.standard_role in ("Figure", "Formula")
    ]
    for tag, is_told in figures:
        if not is_told and (note := _name_silence(tag)):
            yield sample_tag(tag, note)
    if not facts.tags:
        return
    known = [piece for tag, _ in figures for piece in read_pieces(tag)]
    for page in facts.pages:
        for picture in page.pictures:
            is_known = any(piece.page == page.number and _is_over(piece.box, picture.box) for piece in known)
            if not (picture.is_artifact or picture.alternative or is_known):
                yield Sample(1, page.number, picture.box, note="a picture that is in no Figure, and no artifact")


def _name_silence(tag: Tag) -> str:
    words = (tag.alternative or tag.actual or "").strip()
    if not words:
        return f"{tag.standard_role} without alternative text"
    if _FILE_NAME.match(words) or _EMPTY_ALTERNATIVE.match(words):
        return f'the alternative text "{words}" says nothing'
    return ""


def _is_over(area: Box | None, box: Box) -> bool:
    """Whether a figure's ink covers the middle of a picture; a figure of unknown place may."""
    if area is None:
        return True
    across, along = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    return area.left <= across <= area.right and area.top <= along <= area.bottom


TAG_RULES: tuple[Rule, ...] = (
    Rule("tags-present", "Files without tags", "places", "most", _find_untagged_file),
    Rule("unowned-text", "Texts outside every tag and artifact", "places", "most", _find_unowned_text),
    Rule("headings-nested", "Headings out of their order of levels", "places", "most", _find_ill_nested_headings),
    Rule("lists-whole", "Lists and items that are not whole", "places", "most", _find_broken_lists),
    Rule("alternative-text", "Pictures without words", "places", "most", _find_missing_alternatives),
)
