"""The transcript of a file: what a screen reader would say, from the tag tree alone."""

from __future__ import annotations

from pathlib import PurePath

from leaflets.facts.facts import FileFacts
from leaflets.facts.speak_tags import Speaker, Utterance

_STEP = "  "


def write_transcript(facts: FileFacts) -> tuple[str, ...]:
    """One line for each utterance, indented by lists, tables and items; announcements stand in square brackets.

    Such as ``[heading 2] Dose``, ``[list, 2 items]``, ``  • One``, ``[row 2, column 3: Adult, Dose] 5 mg``,
    ``See [link to page 4: the references].``, ``[in cy] Bore da``, ``[figure] Two hands.``. The first line names the
    document and its language. Text outside all tags is counted at the end, not spoken. A file without tags gives one
    line that says so.
    """
    name = facts.title if facts.shows_title and facts.title else PurePath(facts.name).name
    pages = f"{len(facts.pages)} page{'' if len(facts.pages) == 1 else 's'}"
    if not facts.tags:
        return (f"[no tags, {pages}] {_flatten(name)}: a screen reader has to guess what to say, and in which order.",)
    language = f"in {facts.language}" if facts.language else "in a language that is not named"
    said = Speaker(facts.language).speak(facts.tags)
    lines = [f"[document {language}, {pages}] {_flatten(name)}", *map(_write, said)]
    if not said:
        lines.append("[the tags hold nothing that can be said]")
    if facts.unowned:
        numbers = ", ".join(str(page) for page in sorted({piece.page for piece in facts.unowned})[:20])
        lines.append(f"[outside all tags, perhaps never said: {len(facts.unowned)} pieces of text on page {numbers}]")
    return tuple(line.encode("utf-8", "replace").decode("utf-8") for line in lines)


def _write(utterance: Utterance) -> str:
    announced = ", ".join(utterance.announcements)
    return _STEP * utterance.depth + " ".join(
        part for part in (announced and f"[{announced}]", utterance.words) if part
    )


def _flatten(text: str) -> str:
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
