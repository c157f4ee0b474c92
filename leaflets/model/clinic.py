"""A clinic: who hands the leaflet out and how to reach them, printed on every leaflet."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from leaflets.model.reference import CitationStyle
from leaflets.model.text import Frozen, Line

PictureName = Annotated[str, StringConstraints(pattern=r"^[^/\\\x00]+\.(svg|png|jpg|jpeg)$", max_length=120)]


class Clinic(Frozen):
    """A clinic profile; only the name is required."""

    name: Annotated[Line, StringConstraints(max_length=80)]
    logo: PictureName | None = Field(None, description="A file in the folder's pictures/, such as logo.svg.")
    telephone: Annotated[Line, StringConstraints(max_length=30)] | None = None
    hours: Line | None = Field(None, description="When the telephone is answered.")
    out_of_hours: Line | None = Field(None, description="What to do at other times.")
    emergency_number: Annotated[Line, StringConstraints(max_length=10)] | None = Field(
        None, description="The number for an ambulance, such as 112, 911 or 999."
    )
    address: Line | None = None
    email: Line | None = None
    website: Line | None = None
    citation_style: CitationStyle = Field(
        "vancouver", description="How the citation sheet writes its references: vancouver, ama, apa or harvard."
    )
    feedback: Line | None = Field(None, description="Where to send comments on the leaflet.")
    crosswalk: bool = Field(
        False, description="Print in large print which of its pages are page 1, 2 … of the standard print."
    )
