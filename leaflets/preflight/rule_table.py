"""Every rule that can be measured from a file alone, in the order in which reports list them.

Rules that compare a file with the Document it was made from are no part of this table: no profile can loosen them.
"""

from __future__ import annotations

from leaflets.preflight.rule import Rule
from leaflets.preflight.rules_colour import COLOUR_RULES
from leaflets.preflight.rules_emphasis import EMPHASIS_RULES
from leaflets.preflight.rules_headings import HEADING_RULES
from leaflets.preflight.rules_lines import LINE_RULES
from leaflets.preflight.rules_numbers import NUMBER_RULES
from leaflets.preflight.rules_page import PAGE_RULES
from leaflets.preflight.rules_structure import STRUCTURE_RULES
from leaflets.preflight.rules_type import TYPE_RULES

RULES: tuple[Rule, ...] = (
    *TYPE_RULES,
    *LINE_RULES,
    *HEADING_RULES,
    *EMPHASIS_RULES,
    *COLOUR_RULES,
    *PAGE_RULES,
    *NUMBER_RULES,
    *STRUCTURE_RULES,
)
