"""The file of answers: made anew with every open question, or added to without touching what a person wrote."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NoReturn

from leaflets.content.read_source import decode_source
from leaflets.content.write_yaml import WIDTH
from leaflets.content.yaml_tree import Node, Place, Tree, parse_tree
from leaflets.errors import ContentError

_HEAD = """\
{title}

What the program could not answer by itself, asked once. For each question write your answer, who you are and the day:

    answer: agree
    by: Jo Smith
    date: 2026-11-23

A line 'note:' with your reason is welcome. You may answer a question that the program has answered, too: add an entry
with its name, and yours counts. The line 'text:' holds the code of the text that was asked about; leave it to the
program. When the text changes, your answer is shown as given for an earlier text. To confirm it, read again, set the
date anew and delete the code behind 'text:'."""


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question to ask.

    Attributes:
        item: its name, such as "PEMAT-P 2".
        question: in full.
        allowed: the answers that it can have.
        seen: what the program saw that may help to answer; "" for nothing.
    """

    item: str
    question: str
    allowed: tuple[str, ...]
    seen: str = ""


def write_answers(condition: str, title: str, questions: Sequence[OpenQuestion], code: str) -> bytes:
    """A new file with every question, unanswered.

    Args:
        condition: the id of the condition.
        title: the first line of the comment at the top.
        questions: what is asked, in order.
        code: of the text that they are asked about.
    """
    lines = [f"# {line}".rstrip() for line in _HEAD.format(title=title).split("\n")]
    lines += [f"condition: {condition}", "", "answers:"]
    for question in questions:
        lines += ["", *_write_entry(question, code, 2)]
    return ("\n".join(lines) + "\n").encode()


def renew_answers(content: bytes, name: str, questions: Sequence[OpenQuestion], code: str) -> bytes:
    """A file with the questions that it lacks, all else as it is; the same bytes when it lacks none.

    Entries without a code get the one given, and so do unanswered entries, which are asked about the text as it is now.

    Args:
        content: the file, which has no errors.
        name: its name for messages.
        questions: what is open now, in order.
        code: of the text as it is now.

    Raises:
        ContentError: the list of answers is not written with dashes, so that nothing can be added to it.
    """
    text = decode_source(content, name)
    tree = parse_tree(text, name)
    editor = _Editor(text, tree)
    editor.set_codes(code)
    editor.add([question for question in questions if question.item not in editor.items], code)
    changed = editor.write()
    mark = b"\xef\xbb\xbf" if content.startswith(b"\xef\xbb\xbf") else b""
    return content if changed == text else mark + changed.encode()


def _write_entry(question: OpenQuestion, code: str, indent: int) -> Iterator[str]:
    margin = " " * indent
    told = [question.question, f"Answers: {', '.join(question.allowed)}"]
    told += [f"The program saw: {question.seen}"] if question.seen else []
    for line in told:
        yield from (f"{margin}# {part}" for part in textwrap.wrap(line, WIDTH - indent - 2, break_long_words=False))
    yield f"{margin}- item: {question.item}"
    yield from (f"{margin}  {key}:" for key in ("answer", "by", "date"))
    yield f"{margin}  text: {code}"


class _Editor:
    """The lines of one file while it is changed."""

    def __init__(self, text: str, tree: Tree) -> None:
        parts = re.split(r"(\r\n|\r|\n)", text)
        self._lines, self._breaks = parts[::2], parts[1::2]
        self._tree = tree
        root = tree.root.children if tree.root else {}
        self._answers = root.get("answers")
        self._entries = list(self._answers.children.values()) if self._answers else []
        self._more: dict[int, list[str]] = {}  # line, counted from 0 → what is put before it

    @property
    def items(self) -> frozenset[str]:
        """The names of the questions that were asked."""
        return frozenset(str(entry.value.get("item")) for entry in self._entries)

    def set_codes(self, code: str) -> None:
        """Writes the code where there is none, or where nobody has answered yet."""
        for entry in self._entries:
            given, answer = entry.value.get("text"), entry.value.get("answer")
            if given is not None and (answer is not None or given == code):
                continue
            if self._lines[entry.place.line - 1][entry.place.column - 1 :].startswith("{"):
                self._refuse(entry.place, "write the answer in lines of its own, one for each key, without braces")
            if "text" in entry.keys:
                self._set_line(entry.keys["text"], code)
            else:
                item = entry.keys["item"]
                self._insert(entry.children["item"].end[0], [" " * (item.column - 1) + f"text: {code}"])

    def _set_line(self, place: Place, code: str) -> None:
        line = self._lines[place.line - 1]
        start = place.column - 1
        written = re.fullmatch(r"text[ \t]*:[ \t]*[\w-]*([ \t]*|[ \t]+#.*)", line[start:])
        if not written:
            self._refuse(place, "write the code as one word behind 'text:', or nothing")
        self._lines[place.line - 1] = f"{line[:start]}text: {code}{written[1] if written[1].strip() else ''}"

    def add(self, questions: Sequence[OpenQuestion], code: str) -> None:
        """Puts questions behind the last entry."""
        if not questions:
            return
        is_missing = self._answers is None and "answers" not in (self._tree.root.keys if self._tree.root else {})
        lines = ["", "answers:"] if is_missing else []
        for question in questions:
            lines += ["", *_write_entry(question, code, self._find_indent())]
        self._insert(self._find_end(), lines)

    def _find_indent(self) -> int:
        """The column of the dashes, counted from 0."""
        if self._answers is None or not self._entries:
            return 2
        first: Node = self._entries[0]
        line = self._lines[first.place.line - 1]
        dash = line.rfind("-", 0, first.place.column - 1)
        if dash < 0 or line[:dash].strip():
            self._refuse(self._answers.place, "begin each answer in one line with '- item:'")
        return dash

    def _find_end(self) -> int:
        """The line, counted from 0, before which new entries stand: after the last, before the next key."""
        keys = self._tree.root.keys if self._tree.root else {}
        start = keys["answers"].line if "answers" in keys else len(self._lines)
        after = [place.line - 1 for place in keys.values() if place.line > start]
        end = min(after, default=len(self._lines))
        while end > 0 and not self._lines[end - 1].strip():
            end -= 1
        return end

    def _insert(self, before: int, lines: Iterable[str]) -> None:
        self._more.setdefault(before, []).extend(lines)

    def write(self) -> str:
        """The whole text, checked: what was there is there still.

        Raises:
            ContentError: the changed text says something else than was meant.
        """
        ending = self._breaks[0] if self._breaks else "\n"
        written: list[str] = []
        for number, line in enumerate(self._lines):
            written += [more + ending for more in self._more.get(number, ())]
            written.append(line + (self._breaks[number] if number < len(self._breaks) else ""))
        last = self._more.get(len(self._lines), [])
        if last and written and written[-1] and not written[-1].endswith(("\n", "\r")):
            written.append(ending)
        text = "".join([*written, *(more + ending for more in last)])
        self._check(text)
        return text

    def _check(self, text: str) -> None:
        tree = parse_tree(text, self._tree.name)
        answers = tree.root.children.get("answers") if tree.root and not tree.problems else None
        entries = list(answers.children.values()) if answers else []
        kept = all(
            {**old.value, "text": None} == {**new.value, "text": None}
            for old, new in zip(self._entries, entries, strict=False)
        )
        if len(entries) < len(self._entries) or not kept or (self._more and not entries):
            place = self._answers.place if self._answers else Place(1, 1)
            self._refuse(place, "write the answers as a list, each with a dash in front, below 'answers:'")

    def _refuse(self, place: Place, advice: str) -> NoReturn:
        problem = self._tree.make_problem(place, f"questions cannot be added here; {advice}")
        raise ContentError(str(problem), (problem,))
