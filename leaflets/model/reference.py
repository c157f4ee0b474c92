"""Sources: references with CSL-JSON field names, and research updates."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from leaflets.model.text import Frozen, Line, Prose, Statements

Key = Annotated[str, StringConstraints(pattern=r"^[A-Za-z][A-Za-z0-9_:.-]*$", max_length=80)]
"""The name by which a text cites a reference: ``[@key]``."""

PartialDate = Annotated[str, StringConstraints(pattern=r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$")]
"""A date as far as it is known: 2016, 2016-05 or 2016-05-03 (EDTF, as CSL-JSON allows)."""

ReferenceType = Literal[
    "article-journal",
    "article",
    "article-magazine",
    "article-newspaper",
    "book",
    "chapter",
    "dataset",
    "document",
    "legal_case",
    "legislation",
    "paper-conference",
    "patent",
    "regulation",
    "report",
    "software",
    "speech",
    "standard",
    "thesis",
    "webpage",
]
"""The types of CSL 1.0.2 that a medical source can have; "article" is a preprint, "speech" a talk or a poster."""

StudyType = Literal[
    "systematic review",
    "guideline",
    "randomised trial",
    "cohort study",
    "case-control study",
    "case series",
    "case report",
    "review",
    "textbook",
    "reference data",
    "other",
]


CitationStyle = Literal["vancouver", "ama", "apa", "harvard"]
"""How references are written: as NLM, the AMA (11), the APA (7) or Cite Them Right ask."""

EvidenceScheme = Literal["OCEBM", "SIGN", "GRADE"]

_LEVELS: dict[tuple[str, int | None], tuple[str, ...]] = {
    ("OCEBM", 2011): ("1", "2", "3", "4", "5"),
    ("OCEBM", 2009): ("1a", "1b", "1c", "2a", "2b", "2c", "3a", "3b", "4", "5"),
    ("SIGN", None): ("1++", "1+", "1-", "2++", "2+", "2-", "3", "4"),
    ("GRADE", None): ("high", "moderate", "low", "very low"),
}
"""Levels of each scheme. OCEBM (Oxford Centre for Evidence-Based Medicine) has two schemes, so its year is asked for;
SIGN (Scottish Intercollegiate Guidelines Network) and GRADE have one each."""


class EvidenceLevel(Frozen):
    """How far a source can be trusted, in the words of a named scheme, such as level 2 of OCEBM 2011."""

    scheme: EvidenceScheme
    year: Annotated[int, Field(ge=1990, le=2100)] | None = Field(
        None, description="The year of the scheme; needed for OCEBM, which has one of 2009 and one of 2011."
    )
    level: Line = Field(description="The level as the scheme writes it: 2, 1++, very low.")
    strength: Literal["strong", "weak"] | None = Field(None, description="The strength of advice, in GRADE alone.")

    @model_validator(mode="after")
    def _is_of_its_scheme(self) -> EvidenceLevel:
        levels = _LEVELS.get((self.scheme, self.year if self.scheme == "OCEBM" else None))
        if levels is None:
            raise ValueError(f"OCEBM has a scheme of 2009 and one of 2011; write the year, not {self.year}")
        if self.level not in levels:
            raise ValueError(f"{self.scheme} has no level {self.level!r}; it has {', '.join(levels)}")
        if self.strength and self.scheme != "GRADE":
            raise ValueError(f"{self.scheme} has no strength of advice; leave out 'strength'")
        return self


class Name(Frozen):
    """A person (family and given name) or an organisation (literal).

    A particle that always stands before the family name (van, de la) is a non-dropping one; it may also stand in
    ``family`` itself.
    """

    non_dropping_particle: Line | None = Field(None, alias="non-dropping-particle")
    dropping_particle: Line | None = Field(None, alias="dropping-particle")
    family: Line | None = None
    given: Line | None = None
    suffix: Line | None = None
    literal: Line | None = Field(None, description="The name of an organisation.")

    @model_validator(mode="after")
    def _is_somebody(self) -> Name:
        if (self.family is None) == (self.literal is None):
            raise ValueError("a name needs either 'family' (a person) or 'literal' (an organisation)")
        return self


class Reference(Frozen):
    """A source, with the field names of CSL-JSON 1.0.2, and our own after ``language``."""

    id: Key
    type: ReferenceType = "document"
    title: Line | None = None
    title_short: Line | None = Field(None, alias="title-short")
    author: tuple[Name, ...] = ()
    editor: tuple[Name, ...] = ()
    translator: tuple[Name, ...] = ()
    container_title: Line | None = Field(None, alias="container-title", description="The book or journal it is in.")
    container_title_short: Line | None = Field(
        None, alias="container-title-short", description="The journal's name as NLM shortens it."
    )
    collection_title: Line | None = Field(None, alias="collection-title", description="The series.")
    collection_number: Line | None = Field(None, alias="collection-number", description="The number in the series.")
    edition: Line | None = None
    volume: Line | None = None
    issue: Line | None = Field(None, description="The issue; a supplement as Suppl 2 or 3 Suppl 1.")
    page: Line | None = Field(None, description="Pages, or the locator of an electronic article such as e1204.")
    number_of_pages: Line | None = Field(None, alias="number-of-pages")
    chapter_number: Line | None = Field(None, alias="chapter-number")
    number: Line | None = Field(None, description="The number of a report, a standard, a law or a patent.")
    version: Line | None = None
    genre: Line | None = Field(None, description="What kind of its type: PhD thesis, preprint, poster.")
    medium: Line | None = Field(None, description="What it is stored on, such as Internet or CD-ROM.")
    status: Line | None = Field(None, description="in press, forthcoming; left out for what is published.")
    event_title: Line | None = Field(None, alias="event-title", description="The conference.")
    event_place: Line | None = Field(None, alias="event-place")
    event_date: PartialDate | None = Field(None, alias="event-date", description="Its first day.")
    authority: Line | None = Field(None, description="The body that made a law or gave a patent.")
    section: Line | None = Field(None, description="The section of a law, or of a newspaper.")
    jurisdiction: Line | None = None
    publisher: Line | None = None
    publisher_place: Line | None = Field(None, alias="publisher-place")
    issued: PartialDate | None = None
    original_date: PartialDate | None = Field(
        None, alias="original-date", description="When it first came out, for a reprint or an update."
    )
    accessed: PartialDate | None = None
    isbn: Line | None = Field(None, alias="ISBN")
    issn: Line | None = Field(None, alias="ISSN")
    doi: Annotated[str, StringConstraints(pattern=r"^10\.\d{4,9}/\S+$")] | None = Field(
        None, alias="DOI", description="Without https://doi.org/, such as 10.1000/182."
    )
    pmid: Annotated[str, StringConstraints(pattern=r"^\d{1,8}$")] | None = Field(None, alias="PMID")
    pmcid: Annotated[str, StringConstraints(pattern=r"^PMC\d{1,9}$")] | None = Field(
        None, alias="PMCID", description="The number in PubMed Central, such as PMC123456."
    )
    url: Annotated[str, StringConstraints(pattern=r"^https?://\S+$", max_length=500)] | None = Field(None, alias="URL")
    archive: Line | None = Field(None, description="Where it is kept: a repository, such as medRxiv.")
    abstract: Prose | None = None
    keyword: Prose | None = Field(None, description="Keywords, with commas between them.")
    note: Prose | None = None
    language: Line | None = None
    study_type: StudyType | None = Field(None, description="What kind of source this is.")
    patients: Annotated[int, Field(ge=0)] | None = Field(None, description="How many patients it studied.")
    evidence: EvidenceLevel | None = Field(None, description="Its level of evidence, with the scheme.")
    found: Line | None = Field(None, description="What it found, in one sentence.")
    date_read: PartialDate | None = Field(None, description="When we last read it.")
    retracted: bool = Field(False, description="True for a source that was withdrawn: it may support nothing.")
    superseded_by: Key | None = Field(None, description="The id of the source that takes its place.")
    supports: Line | None = Field(None, description="What this source is used for, in a few words.")
    raw: Prose | None = Field(None, description="The reference as it was printed where it was imported from.")

    @model_validator(mode="after")
    def _says_something(self) -> Reference:
        if self.title is None and self.raw is None:
            raise ValueError("a reference needs a 'title', or 'raw' with the reference as printed")
        if self.superseded_by == self.id:
            raise ValueError("a reference cannot take its own place; 'superseded_by' names another one")
        return self

    @property
    def address(self) -> str | None:
        """The full web address of the source: its DOI, else PubMed, else its URL, else PubMed Central, else None."""
        if self.doi:
            return f"https://doi.org/{self.doi}"
        if self.pmid:
            return f"https://pubmed.ncbi.nlm.nih.gov/{self.pmid}/"
        return self.url or (f"https://pmc.ncbi.nlm.nih.gov/articles/{self.pmcid}/" if self.pmcid else None)


class ResearchUpdate(Frozen):
    """One piece of recent research: on which condition, where published, how many patients, what it found."""

    condition: Line | None = None
    journal: Line | None = None
    treatment: Line | None = None
    patients: Annotated[int, Field(ge=0)] | None = Field(None, description="Number of patients; 0 for a review.")
    published: PartialDate | None = Field(None, description="Leave out when unknown.")
    study_design: StudyType | None = None
    found: Statements = Field((), description="What it found, in one or two sentences.")
    reference: Key | None = Field(None, description="The id of its reference, when it is listed there.")
