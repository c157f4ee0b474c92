"""Any reference that the model allows, whatever fields it has: values are drawn from the model itself."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from leaflets.model.reference import Reference

PIECES = (
    "Müller",
    "α-synuclein",
    "β",
    "x²",
    "H₂O",
    "≥",
    "DNA",
    "Lambert-Eaton",
    "of the",
    "and",
    "and others",
    "van der",
    "Łukasz",
    "Жизнь",
    "神経",
    "naïve",
    "O'Neill",
    "Jr",
    "3rd",
    "&amp;",
    "&",
    "<i>in vitro</i>",
    "<b>",
    "{",
    "}",
    "{x}",
    "\\",
    "\\alpha",
    "$x^2$",
    "$",
    "%",
    "#",
    "_",
    "^",
    "~",
    "--",
    "-",
    "–",
    "``",
    "''",
    '"',
    "@article{x,",
    "TY  - JOUR",
    "ER  - ",
    "PMID- 1",
    "leaflets.patients: 3",
    ",",
    ";",
    ":",
    ".",
    "?",
    "(",
    ")",
    "[",
    "]",
    "/",
    "1",
    "12",
    "e123",
    "  ",
    "\t",
    "\u00a0",
    "\u2028",
    "\u200b",
    "e\u0301",
    "\x0b",
    "null",
    "true",
    "et al.",
    "World Health Organization",
)
lines = (
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), min_size=1, max_size=9)
    .map(lambda parts: " ".join(" ".join(parts).replace("\r", " ").replace("\n", " ").split("\n"))[:400].strip())
    .filter(bool)
)
prose = st.lists(lines, min_size=1, max_size=3).map("\n".join)
dates = st.sampled_from(("1998", "2016-05", "2016-12-31", "2020-02-29"))
particles = st.sampled_from(("van der", "de", "d'", "Van"))
people = st.fixed_dictionaries(
    {"family": lines}, optional={"given": lines, "suffix": lines, "non-dropping-particle": particles}
)
names = st.lists(st.one_of(people, st.fixed_dictionaries({"literal": lines})), max_size=4)
_SPECIAL: dict[str, st.SearchStrategy[Any]] = {
    "id": st.from_regex(r"\A[A-Za-z][A-Za-z0-9_:.-]{0,20}[A-Za-z0-9_-]\Z"),
    "author": names,
    "editor": names,
    "issued": dates,
    "accessed": dates,
    "DOI": st.from_regex(r"\A10\.\d{4,9}/[!-~]{1,30}\Z"),
    "PMID": st.from_regex(r"\A\d{1,8}\Z", fullmatch=False).filter(str.isascii),
    "URL": st.from_regex(r"\Ahttps?://[!-~äß]{1,40}\Z"),
    "PMCID": st.from_regex(r"\APMC[0-9]{1,9}\Z"),
    **dict.fromkeys(("raw", "abstract", "keyword", "note"), prose),
    **dict.fromkeys(("event-date", "original-date", "date_read"), dates),
    "translator": names,
    "retracted": st.booleans(),
    "superseded_by": st.just("other2020"),
    "evidence": st.sampled_from(
        (
            {"scheme": "SIGN", "level": "1++"},
            {"scheme": "OCEBM", "year": 2011, "level": "4"},
            {"scheme": "GRADE", "level": "low", "strength": "weak"},
        )
    ),
    "patients": st.integers(0, 99_999),
}


def _field(name: str, schema: dict[str, Any]) -> st.SearchStrategy[Any]:
    options = [option for option in schema.get("anyOf", [schema]) if option.get("type") != "null"]
    values = [value for option in options for value in option.get("enum", ())]
    if values:
        return st.sampled_from(values)
    return _SPECIAL.get(name, lines)


_FIELDS = {
    name: _field(name, schema) for name, schema in Reference.model_json_schema(by_alias=True)["properties"].items()
}


@st.composite
def references(draw: st.DrawFn) -> Reference:
    """A reference with any choice of its fields."""
    optional = {name: field for name, field in _FIELDS.items() if name not in ("id", "title")}
    needed = {name: _FIELDS[name] for name in ("id", "title")}
    return Reference.model_validate(draw(st.fixed_dictionaries(needed, optional=optional)))
