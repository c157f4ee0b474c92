"""Any condition that the model allows, as hypothesis strategies: plain mappings, as a YAML file holds them."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import strategies as st

from leaflets.model.edition import Edition, Kind, Layout, Palette, explain_mismatch
from leaflets.model.layout import explain_limit

Mapping = dict[str, Any]

WORDS = (
    "muscle", "of", "the", "a", "nerve", "Łukasz", "naïve", "µg", "≥", "αβγ", "Жизнь", "e\u0301te\u0301",
    "<b>bold</b>", "&amp;", "&nbsp;", "{{ name }}", "{% raw %}", "C++", "(.*)[", "$5", "\\", "*", "**strong**", "_x_",
    "`code`", "~", "#", "[1]", "[@r1]", "[@r1; @r2]", "[@r2].",
    "[link](https://a.example/very/long/path?x=1&y=2)", "[słowo](lang:pl)",
    "<https://b.example/>", "<script>alert(1)</script>", "https://c.example/" + "a-b/" * 20, "someone.long@d.example",
    "01632 960 123", "+44 (0)20 7946 0018", "3 November 2026", "November 3, 2026", "10 mg", "2 to 4 tablets", "3,4-DAP",
    "beta-2-agonist", "and/or", "x" * 130, "Pneumonoultramicroscopic" * 4, "…", "“quoted”", "–", "soft\u00adhyphen",
    "wide\u200bspace", "no\u00a0break", "1999-2001", "60%", "5 °C", "½", "H₂O", "10⁻⁶", "a:b", "- dash", "1.", "|",
)  # fmt: skip
"""Words, and what authors and hostile hands put where words belong."""
ODD_TEXTS = (
    "&nbsp;", "-", "- ", "1.", "0. zero", "999999999. many", "[@r1]", "**", "****", "\\", "*", "- - -",
    "- \n- b", "- a\n\n  b\n\n  - c\n    - d\n- e",
    "1. one\n2. two\n   - in\n     1. deep\n       - deeper",
    "a\n\nb\n\nc", "a  \nb", "- [@r1]\n- [@r2]", "&#8203;", "&shy;", "<p>",
    "**[@r1]**", "[**bold** link](https://a.example)", "[&nbsp;](https://a.example)", "[](lang:pl)", "[x](lang:fr)",
    "- &nbsp;\n-",
    "    indented", "a\n- b\n- c\n\nd", "1) one\n1) two", "+ plus", "***all***", "a\\\nb",
)  # fmt: skip
"""Texts that read as next to nothing, or as nested lists."""

words = st.sampled_from(WORDS)
lines = st.lists(words, min_size=1, max_size=14).map(lambda found: " ".join(found)[:480].strip() or "x")
short_lines = st.lists(words, min_size=1, max_size=3).map(lambda found: " ".join(found)[:60].strip() or "x")
names = st.one_of(
    short_lines,
    st.integers(90, 199).map(lambda length: ("Long name of the condition " * 9)[:length].strip()),
)
texts = st.one_of(
    lines,
    st.sampled_from(ODD_TEXTS),
    st.lists(lines, min_size=1, max_size=5).map(lambda found: "\n".join(f"- {line}" for line in found)),
    st.lists(lines, min_size=2, max_size=8).map("\n\n".join),
)
audiences = st.sampled_from((None, "patient", "clinician"))
statements = st.lists(st.one_of(texts, st.fixed_dictionaries({"text": texts, "audience": audiences})), max_size=4)
some_statements = st.lists(
    st.one_of(texts, st.fixed_dictionaries({"text": texts, "audience": audiences})), min_size=1, max_size=4
)


def optional(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Mapping]:
    """A mapping with any choice of these fields."""
    return st.fixed_dictionaries({}, optional=fields)


def required(fields: Mapping, **others: st.SearchStrategy[Any]) -> st.SearchStrategy[Mapping]:
    """A mapping with all of ``fields`` and any choice of the others."""
    return st.fixed_dictionaries(fields, optional=others)


listings = optional(introduction=statements, items=statements, note=statements)
groups = optional(name=lines, introduction=statements, items=statements, note=statements)
symptoms = optional(introduction=statements, groups=st.lists(groups, max_size=4), note=statements)
tests = optional(
    introduction=statements,
    items=st.lists(required({"name": lines}, what_it_is=statements, findings=statements), max_size=4),
    note=statements,
)
evidence = optional(
    level=st.sampled_from(("strong", "moderate", "weak", "very weak", "not graded")),
    scheme=short_lines,
    note=statements,
)
treatment = required(
    {"name": lines},
    kind=st.sampled_from(("medicine", "surgery", "other")),
    what_it_does=statements,
    benefits=statements,
    risks=statements,
    when_used=statements,
    evidence=evidence,
    audience=audiences,
)
treatments = optional(introduction=statements, items=st.lists(treatment, max_size=5), note=statements)
level = st.fixed_dictionaries({"items": some_statements}, optional={"action": short_lines})
help_levels = optional(soon=level, next_visit=level).flatmap(
    lambda found: level.map(lambda emergency: {**found, "emergency": emergency})
)
glossary = st.lists(required({"term": short_lines, "meaning": lines}, say=short_lines), max_size=6)
organisations = st.lists(
    required({"name": lines}, about=lines, telephone=short_lines, email=st.just("a@b.example"),
             url=st.just("https://" + "long-name." * 20 + "example/")),
    max_size=3,
)  # fmt: skip


@st.composite
def tables(draw: st.DrawFn) -> Mapping:
    """A table of two to four columns and up to forty rows."""
    width = draw(st.integers(2, 4))
    row = st.lists(st.one_of(short_lines, lines), min_size=width, max_size=width)
    rows = draw(st.lists(row, min_size=1, max_size=3)) * draw(st.sampled_from((1, 1, 12)))
    section = draw(st.sampled_from(("definition", "causes", "symptoms", "tests", "treatments", "self_care")))
    columns = draw(st.lists(short_lines, min_size=width, max_size=width))
    return {"title": draw(lines), "section": section, "columns": columns, "rows": rows, "audience": draw(audiences)}


def references(key: str) -> st.SearchStrategy[Mapping]:
    """A reference of that key."""
    return required(
        {"id": st.just(key), "title": lines},
        type=st.sampled_from(("book", "chapter", "article-journal", "webpage")),
        author=st.lists(st.fixed_dictionaries({"family": short_lines, "given": short_lines}), max_size=8),
        **{"container-title": lines, "DOI": st.just("10.5555/" + "long." * 30), "PMID": st.just("12345678")},
        publisher=short_lines,
        issued=st.sampled_from(("2001", "2016-05", "2016-05-03")),
        accessed=st.just("2020-01-02"),
        patients=st.integers(0, 9999),
        study_type=st.sampled_from(("cohort study", "other")),
        supports=lines,
    )


research = st.lists(
    optional(
        condition=lines,
        journal=lines,
        treatment=lines,
        patients=st.integers(0, 99),
        published=st.just("2019-07"),
        found=statements,
        reference=st.just("r1"),
    ),
    max_size=3,
)
other_names = st.one_of(
    st.lists(short_lines, max_size=4),
    st.lists(st.fixed_dictionaries({"name": short_lines, "language": st.sampled_from(("pl", "fr", None))}), max_size=3),
    st.just([f"other name number {number}" for number in range(40)]),
)
codes = st.lists(st.fixed_dictionaries({"system": short_lines, "code": short_lines}), max_size=5)
sources = st.tuples(references("r1"), references("r2")).map(list)
statement_fields = (
    "who_gets_it", "causes", "outlook", "questions_to_ask", "key_findings", "red_flags", "avoid", "differential",
    "follow_up", "referral",
)  # fmt: skip
conditions: st.SearchStrategy[Mapping] = st.fixed_dictionaries(
    {
        "id": st.just("any"),
        "name": names,
        "definition": some_statements,
        "language": st.sampled_from(("en", "en-GB", "en-US")),
        "references": sources,
    },
    optional={
        **dict.fromkeys(statement_fields, statements),
        **dict.fromkeys(("complications", "prevention", "self_care"), listings),
        "short_name": short_lines.map(lambda text: text[:40].strip()),
        "other_names": other_names,
        "codes": codes,
        "version": short_lines,
        "issued": st.just("2020-02-29"),
        "status": st.sampled_from(("sample", "draft", "reviewed")),
        "authors": st.lists(st.fixed_dictionaries({"name": short_lines}), max_size=3),
        "provenance": st.lists(
            required({"source": lines}, url=st.just("https://e.example/x"), licence=lines), max_size=2
        ),
        "main_message": lines,
        "symptoms": symptoms,
        "tests": tests,
        "treatments": treatments,
        "when_to_get_help": help_levels,
        "glossary": glossary,
        "support_organisations": organisations,
        "tables": st.lists(tables(), max_size=2),
        "research": research,
    },
)
"""A condition as its file holds it: only what is required, up to everything, in any wording."""


def editions(*sizes: float) -> st.SearchStrategy[Edition]:
    """Any edition in one of these sizes; on A4 where the layout has no such kind or size."""
    return st.builds(
        lambda kind, layout, size, palette: Edition(
            kind,
            Layout.A4 if explain_mismatch(kind, layout) or explain_limit(layout, size) else layout,
            size,
            palette,
        ),
        st.sampled_from(Kind), st.sampled_from(Layout), st.sampled_from(sizes), st.sampled_from(Palette),
    )  # fmt: skip


def write_file(condition: Mapping) -> bytes:
    """The bytes of a condition's file; JSON is YAML."""
    return json.dumps(condition, ensure_ascii=False, indent=1).encode()
