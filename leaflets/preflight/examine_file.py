"""Everything that is asked of one file from anywhere, done where the file is read: in the process apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from leaflets.errors import FileError
from leaflets.frozen_value import frozen_value
from leaflets.pause_collection import pause_collection
from leaflets.preflight.work_apart import MOST_SECONDS, measure_content, work_apart

if TYPE_CHECKING:
    from leaflets.preflight.rule import Profile, Verdict


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of each file.

    Attributes:
        profiles: each gives a verdict.
        is_survival: look at the page as copied, faxed and seen with low sight too; the profiles hold those limits.
        is_proof: draw a proof sheet for each verdict.
        tell_layout: the name of the layout of a file of our own, "" for any other; None not to ask.
        by_layout: profiles that take the place of the others for files of such a layout.
    """

    profiles: tuple[Profile, ...]
    is_survival: bool = False
    is_proof: bool = False
    tell_layout: Callable[[bytes], str] | None = None
    by_layout: Mapping[str, tuple[Profile, ...]] = field(default_factory=dict)

    def choose_profiles(self, content: bytes) -> tuple[Profile, ...]:
        """The profiles for one file, which is read only where it is safe to."""
        layout = self.tell_layout(content) if self.tell_layout else ""
        return self.by_layout.get(layout, self.profiles)


@frozen_value
class Examined:
    """One file with what was found.

    Attributes:
        content: its bytes, as they were judged.
        verdicts: one for each profile asked.
        proofs: a PDF for each verdict, or none when they were not asked for.
    """

    name: str
    content: bytes
    verdicts: tuple[Verdict, ...]
    proofs: tuple[bytes, ...] = ()


def examine_apart(paths: Iterable[Path], asked: Asked, seconds: float = MOST_SECONDS) -> Iterator[Examined | FileError]:
    """What was found of each file, or why nothing was, in the order of ``paths``.

    Rendering for survival and proofs reads the file as much as measuring does, so all of it is done in the process
    apart (see :func:`leaflets.preflight.work_apart.work_apart`), within one limit of time.
    """
    return work_apart(partial(examine_file, asked), paths, seconds)


def examine_file(asked: Asked, content: bytes, name: str) -> Examined:
    """What was found of one file.

    Raises:
        FileError: it cannot be measured.
    """
    from leaflets.preflight.judge_file import judge_facts
    from leaflets.preflight.rule_table import RULES
    from leaflets.preflight.survive import survival_rules

    with pause_collection():  # facts are no garbage until they are judged
        facts = measure_content(content, name)
        rules = (*RULES, *survival_rules(content)) if asked.is_survival else RULES
        verdicts = tuple(judge_facts(facts, profile, rules) for profile in asked.choose_profiles(content))
    proofs: tuple[bytes, ...] = ()
    if asked.is_proof:
        from leaflets.preflight.draw_proof import draw_proof

        proofs = tuple(draw_proof(content, facts, verdict) for verdict in verdicts)
    return Examined(name, content, verdicts, proofs)
