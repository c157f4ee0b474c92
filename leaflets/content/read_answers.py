"""The answers that people gave about a leaflet, from a YAML file beside the condition, with every problem at once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

from leaflets.content.check_dates import parse_day
from leaflets.content.problems import Examined, examine
from leaflets.content.read_condition import refuse
from leaflets.content.read_questionnaire import load_questionnaire
from leaflets.content.read_source import read_bytes
from leaflets.content.suggest_word import list_words, show_value, suggest_word
from leaflets.content.yaml_tree import Node, Place, Tree
from leaflets.errors import Problem
from leaflets.model.appraisal import Answers, Questionnaire


def read_answers(path: Path, questionnaire: Questionnaire, *, today: date) -> Answers:
    """The answers in a file.

    Raises:
        ContentError: the file has problems; ``problems`` holds all of them.
        FileError: it cannot be read.
    """
    examined = examine_answers(read_bytes(path), str(path), today, questionnaire)
    if examined.value is None:
        raise refuse(str(path), examined.errors)
    return examined.value


def examine_answers(
    content: bytes, name: str, today: date, questionnaire: Questionnaire | None = None
) -> Examined[Answers]:
    """A file of answers with all its problems; raises nothing that a file can cause.

    Args:
        content: the whole file.
        name: its name for messages.
        today: the day by which a date is still to come.
        questionnaire: the questions; the English ones when left out.
    """
    questions = questionnaire or load_questionnaire("en")
    return examine(content, name, Answers, partial(_check, questions=questions, today=today))


def _check(tree: Tree, *, questions: Questionnaire, today: date) -> Iterator[Problem]:
    """What the model cannot see: questions that there are not, answers that they do not have."""
    entries = tree.root.children.get("answers") if tree.root else None
    if entries is None or not isinstance(entries.value, list):
        return
    first: dict[str, int] = {}
    for entry in entries.children.values():
        item = entry.children.get("item")
        if item is None or not isinstance(item.value, str):
            continue
        if (line := first.setdefault(item.value, item.place.line)) != item.place.line:
            message = f"{item.value} is answered in line {line} already; delete one of the two"
            yield tree.make_problem(item.place, message)
        yield from _check_entry(tree, entry, item, questions, today)


def _check_entry(tree: Tree, entry: Node, item: Node, questions: Questionnaire, today: date) -> Iterator[Problem]:
    found = questions.find(item.value)
    if found is None:
        yield tree.make_problem(item.place, _explain_unknown(item.value, questions))
        return
    answer = entry.children.get("answer")
    if answer is None or not isinstance(answer.value, str):
        return
    instrument, question = found
    allowed = instrument.allowed(question)
    if answer.value.strip() not in allowed:
        nearest = suggest_word(answer.value, allowed)
        advice = f"did you mean '{nearest}'?" if nearest else f"write {', '.join(allowed[:-1])} or {allowed[-1]}"
        message = f"{item.value} cannot be answered with {show_value(answer.value)}; {advice}"
        yield tree.make_problem(answer.place, message)
    yield from _check_signature(tree, entry, item, today)


def _check_signature(tree: Tree, entry: Node, item: Node, today: date) -> Iterator[Problem]:
    """An answer without a person behind it, or with a day that is still to come."""
    for key, what in (("by", "who answered"), ("date", "when, such as 2026-11-23")):
        node = entry.children.get(key)
        if node is None or node.value is None:
            place: Place = entry.keys.get(key, entry.keys["answer"])
            yield tree.make_problem(place, f"{item.value} has an answer, but not '{key}'; write {what}")
    given = entry.children.get("date")
    day = parse_day(given.value) if given else None
    if given and day and day > today:
        yield tree.make_problem(given.place, f"{day} is still to come; write the day of the answer")


def _explain_unknown(name: str, questions: Questionnaire) -> str:
    known = [each.name(question) for each in questions.instruments for question in each.questions]
    nearest = suggest_word(name, known)
    advice = f"did you mean '{nearest}'?" if nearest else f"they are called {list_words(known, 3)}"
    return f"there is no question {show_value(name)}; {advice}"
