"""The texts that should be there against those that are: which are lost, doubled, moved, or nobody's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Literal

from leaflets.document.split_words import squeeze
from leaflets.frozen_value import frozen_value

Kind = Literal["lost", "doubled", "moved", "foreign"]


@frozen_value
class Fault:
    """One difference.

    Attributes:
        kind: "lost" (or changed), "doubled", "moved" (there, but elsewhere), or "foreign" (in no list of ours).
        words: of the text as it should be; of a foreign one as it is.
        place: the number of the seen text where it stands, or before which it should stand.
    """

    kind: Kind
    words: str
    place: int


def match_texts(expected: Sequence[str], seen: Sequence[str]) -> list[Fault]:
    """The differences between two lists of texts, in order; none when they hold the same letters in the same order.

    Letters, digits and signs count (``split_words.squeeze``); where a text ends and the next begins does not.
    """
    wanted, found = [squeeze(text) for text in expected], [squeeze(text) for text in seen]
    if "".join(wanted) == "".join(found):
        return []
    kept, there = [n for n, text in enumerate(wanted) if text], [n for n, text in enumerate(found) if text]
    matcher = SequenceMatcher(None, [wanted[n] for n in kept], [found[n] for n in there], autojunk=False)
    missing: list[tuple[int, int]] = []
    extra: list[int] = []
    for tag, first, last, start, end in matcher.get_opcodes():
        if tag == "equal":
            continue
        lost, gained = _compare_stretch([wanted[n] for n in kept[first:last]], [found[n] for n in there[start:end]])
        place = there[start] if start < len(there) else len(found)
        missing += [(kept[first + number], place) for number in lost]
        extra += [there[start + number] for number in gained]
    return sorted(_name_faults(expected, seen, missing, extra), key=lambda fault: fault.place)


def _compare_stretch(wanted: list[str], found: list[str]) -> tuple[list[int], list[int]]:
    """The numbers of texts that only one side of a stretch has, whatever it is cut into."""
    there, should = "".join(found), "".join(wanted)
    if there == should:
        return [], []
    return _walk(wanted, there), _walk(found, should)


def _walk(texts: list[str], whole: str) -> list[int]:
    """The numbers of the texts that the whole does not hold one after another."""
    lost, place = [], 0
    for number, text in enumerate(texts):
        at = whole.find(text, place)
        if at < 0:
            lost.append(number)
        else:
            place = at + len(text)
    return lost


def _name_faults(
    expected: Sequence[str], seen: Sequence[str], missing: list[tuple[int, int]], extra: list[int]
) -> Iterator[Fault]:
    spare: Counter[str] = Counter(squeeze(seen[number]) for number in extra)
    known = {squeeze(text) for text in expected}
    moved: Counter[str] = Counter()
    for number, place in missing:
        text = squeeze(expected[number])
        if moved[text] < spare[text]:
            moved[text] += 1
            yield Fault("moved", expected[number], place)
        else:
            yield Fault("lost", expected[number], place)
    for number in extra:
        text = squeeze(seen[number])
        if moved[text]:
            moved[text] -= 1
        else:
            yield Fault("doubled" if text in known else "foreign", seen[number], number)
