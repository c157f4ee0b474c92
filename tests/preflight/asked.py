"""Asks one rule of the table for its samples."""

from __future__ import annotations

from leaflets.facts.facts import FileFacts
from leaflets.preflight.rule import Limit, Sample
from leaflets.preflight.rule_table import RULES

_BY_ID = {rule.id: rule for rule in RULES}


def ask(rule_id: str, facts: FileFacts, limit: float = 0) -> list[Sample]:
    """The samples of a rule, in the order in which it collects them."""
    return list(_BY_ID[rule_id].collect(facts, Limit(limit, "error", "a test")))


def measure(rule_id: str, facts: FileFacts) -> list[float]:
    """The values of a rule, to a thousandth."""
    return [round(sample.value, 3) for sample in ask(rule_id, facts)]
