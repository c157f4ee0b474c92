"""The judgement of one finished edition: measured from its bytes alone, held against its Document and guidelines.

Takes: the bytes, the Document they should show, and the rules somebody has set aside. Gives: a Verdict for each
guideline. May fail: UsageError, for a rule that does not exist. Never does: look at how the pages were made.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from leaflets.errors import UsageError
from leaflets.facts.measure_file import measure_file
from leaflets.model.edition import Edition, Weight
from leaflets.model.layout import BOOKLETS, PANELS, Layout, find_folding
from leaflets.pause_collection import pause_collection
from leaflets.preflight.judge_file import judge_facts, suggest_name
from leaflets.preflight.meaning import MEANING_LIMITS, meaning_rules
from leaflets.preflight.read_profile import read_profile, with_limit
from leaflets.preflight.rule_table import RULES
from leaflets.preflight.survive import survival_limits, survival_rules

if TYPE_CHECKING:
    from leaflets.document.document import Document
    from leaflets.facts.facts import FileFacts
    from leaflets.preflight.rule import Profile, Rule, Verdict

OWN_PROFILE = "leaflets"
_OWN_PROFILES: dict[Layout, str] = dict.fromkeys(PANELS, "panels") | dict.fromkeys(
    (*BOOKLETS, Layout.BIFOLD_A5, Layout.CARD_A6), "folded"
)
"""Our own profile where a sheet is folded or cut: what holds for loose pages, and what folds ask."""
_LARGE_PROFILES = ((28, "nhs-28"), (24, "nhs-24"), (20, "nhs-20"))
_LEAST_UKAAF = 16
_LEAST_CLEAR = 12


def judge_edition(
    content: bytes, document: Document, name: str, suppressed: Mapping[str, str] | None = None
) -> tuple[Verdict, ...]:
    """One verdict for each profile that suits the edition, our own first.

    Args:
        content: the finished PDF.
        document: what it should say.
        name: of the file, for the verdict.
        suppressed: rules to set aside, with the reason.

    Raises:
        UsageError: a rule to be set aside does not exist.
        FileError: the bytes cannot be read as a PDF, which is a fault of the program.
    """
    with pause_collection():  # facts are no garbage until they are judged
        return _judge_facts(measure_file(content, name), content, document, suppressed or {})


def _judge_facts(
    facts: FileFacts, content: bytes, document: Document, suppressed: Mapping[str, str]
) -> tuple[Verdict, ...]:
    rules = (*RULES, *meaning_rules(document), *survival_rules(content))
    profiles = [read_profile(name) for name in suit_profiles(document.edition)]
    own = with_limit(profiles[0], "smallest-text", document.edition.size, "the size that was asked for")
    if pages := find_folding(document.edition.layout).pages:
        own = with_limit(own, "page-count", pages, f"the pages of {document.edition.layout}")
    profiles[0] = replace(own, limits=(*own.limits, *MEANING_LIMITS, *survival_limits(document.edition.size)))
    reasons = dict(suppressed)
    if document.edition.weight is Weight.BOLD:
        reasons.setdefault("bold-body", "bold text was asked for")
    refuse_unknown_rules(reasons, rules)
    return tuple(judge_facts(facts, set_aside(profile, reasons), rules) for profile in profiles)


def refuse_unknown_rules(names: Iterable[str], rules: Sequence[Rule]) -> None:
    """Nothing, when every name is that of a rule.

    Raises:
        UsageError: there is no such rule.
    """
    known = [rule.id for rule in rules]
    for name in names:
        if name not in known:
            raise UsageError(f"there is no rule '{name}' to suppress; {suggest_name(name, known)}")


def suit_profiles(edition: Edition) -> tuple[str, ...]:
    """The names of the profiles that an edition must pass: ours, and the guideline for its size.

    Text below 12 points (a clinician's page) is held against ours alone. UKAAF asks for A4, so that large print on
    other paper is held against its clear print rules.
    """
    own = _OWN_PROFILES.get(edition.layout, OWN_PROFILE)
    for least, name in _LARGE_PROFILES:
        if edition.size >= least:
            return own, name
    if edition.size >= _LEAST_UKAAF and edition.layout is Layout.A4:
        return own, "ukaaf-large"
    if edition.size >= _LEAST_CLEAR:
        return own, "clear"
    return (own,)


def list_own_profiles() -> dict[str, str]:
    """Our own profile of each layout that is folded or cut, by the names of both; loose pages have OWN_PROFILE."""
    return {layout.value: name for layout, name in _OWN_PROFILES.items()}


def set_aside(profile: Profile, suppressed: Mapping[str, str]) -> Profile:
    """The profile with those of the rules suppressed that it asks."""
    asked = {name for name, _ in profile.limits}
    reasons = dict(profile.suppressed) | {name: reason for name, reason in suppressed.items() if name in asked}
    return replace(profile, suppressed=tuple(sorted(reasons.items())))
