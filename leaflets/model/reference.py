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
    "book",
    "chapter",
    "webpage",
    "report",
    "thesis",
    "paper-conference",
    "legislation",
    "document",
]

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


class Name(Frozen):
    """A person (family and given name) or an organisation (literal)."""

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
    """A source, with the field names of CSL-JSON 1.0.2, and a few of our own (study_type, patients, raw)."""

    id: Key
    type: ReferenceType = "document"
    title: Line | None = None
    author: tuple[Name, ...] = ()
    editor: tuple[Name, ...] = ()
    container_title: Line | None = Field(None, alias="container-title", description="The book or journal it is in.")
    collection_title: Line | None = Field(None, alias="collection-title", description="The series.")
    edition: Line | None = None
    volume: Line | None = None
    issue: Line | None = None
    page: Line | None = None
    chapter_number: Line | None = Field(None, alias="chapter-number")
    publisher: Line | None = None
    publisher_place: Line | None = Field(None, alias="publisher-place")
    issued: PartialDate | None = None
    accessed: PartialDate | None = None
    isbn: Line | None = Field(None, alias="ISBN")
    doi: Annotated[str, StringConstraints(pattern=r"^10\.\d{4,9}/\S+$")] | None = Field(
        None, alias="DOI", description="Without https://doi.org/, such as 10.1000/182."
    )
    pmid: Annotated[str, StringConstraints(pattern=r"^\d{1,8}$")] | None = Field(None, alias="PMID")
    url: Annotated[str, StringConstraints(pattern=r"^https?://\S+$", max_length=500)] | None = Field(None, alias="URL")
    language: Line | None = None
    study_type: StudyType | None = Field(None, description="What kind of source this is.")
    patients: Annotated[int, Field(ge=0)] | None = Field(None, description="How many patients it studied.")
    supports: Line | None = Field(None, description="What this source is used for, in a few words.")
    raw: Prose | None = Field(None, description="The reference as it was printed where it was imported from.")

    @model_validator(mode="after")
    def _says_something(self) -> Reference:
        if self.title is None and self.raw is None:
            raise ValueError("a reference needs a 'title', or 'raw' with the reference as printed")
        return self

    @property
    def address(self) -> str | None:
        """The full web address of the source: its DOI, else PubMed, else its URL, else None."""
        if self.doi:
            return f"https://doi.org/{self.doi}"
        return f"https://pubmed.ncbi.nlm.nih.gov/{self.pmid}/" if self.pmid else self.url


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
