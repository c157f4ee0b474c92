"""Every fault of the sources in one file: a condition, or a file of a reference manager."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from leaflets.content.check_age import MAX_AGE, check_age
from leaflets.content.check_dates import judge_source_date
from leaflets.content.check_sources import Source, check_sources, list_sources
from leaflets.content.content_files import is_yaml
from leaflets.content.problems import order_problems
from leaflets.content.read_retractions import RetractionList, check_retracted
from leaflets.content.read_source import decode_source, read_bytes, split_lines
from leaflets.content.text_fields import TextField, list_texts
from leaflets.content.yaml_tree import Place, Tree, parse_tree
from leaflets.errors import Problem
from leaflets.exchange.entry import list_fields
from leaflets.exchange.read_references import read_references


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file that was read.

    Attributes:
        tree: its lines, and its values when it is YAML.
        sources: in the order of the file.
        texts: what a document prints, and so what can cite; empty for a reference manager's file.
        problems: what was wrong with the reading.
    """

    tree: Tree
    sources: Sequence[Source]
    texts: Sequence[TextField] = ()
    problems: Sequence[Problem] = ()


def read_source_file(path: Path) -> SourceFile:
    """The sources of a condition's YAML file, or of a RIS, BibTeX, nbib or CSL-JSON file, told by its content.

    Raises:
        ContentError: it cannot be read as either.
        FileError: it cannot be read at all.
    """
    name = str(path)
    text = decode_source(read_bytes(path), name)
    if is_yaml(path):
        tree = parse_tree(text, name)
        return SourceFile(tree, list_sources(tree), list_texts(tree.root) if tree.root else (), tree.problems)
    read = read_references(text, name)
    found = zip(read.references, read.lines, strict=True)
    sources = [Source(list_fields(reference), Place(max(line, 1), 1)) for reference, line in found]
    return SourceFile(Tree(name, split_lines(text)), sources, problems=read.remarks)


def examine_sources(
    file: SourceFile, today: date, *, max_age: int = MAX_AGE, retractions: RetractionList | None = None
) -> tuple[Problem, ...]:
    """Every fault of the sources, by line and column.

    Args:
        file: what was read.
        today: the day by which dates are to come, and sources old.
        max_age: years after which a source under a treatment is old.
        retractions: notices about these sources; None where no list is at hand.
    """
    sources = {source.read("id"): source for source in reversed(file.sources)}
    found = [
        *file.problems,
        *check_sources(file.tree, file.sources, severity="error"),
        *_check_days(file, today),
        *check_age(file.tree, list(file.texts), sources, today, max_age),
        *check_retracted(file.tree, file.sources, retractions or {}),
    ]
    return tuple(order_problems(found))


def _check_days(file: SourceFile, today: date) -> Iterator[Problem]:
    for source in file.sources:
        for name in ("issued", "accessed"):
            found = judge_source_date(source.read(name), today)
            if found:
                severity, said = found
                yield file.tree.make_problem(source.locate(name), f"'{name}' is {source.read(name)}{said}", severity)
