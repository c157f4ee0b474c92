"""A clinic: who hands the leaflet out and how to reach them, printed on every leaflet."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from leaflets.model.reference import CitationStyle
from leaflets.model.text import Frozen, Line

PictureName = Annotated[str, StringConstraints(pattern=r"^[^/\\\x00]+\.(svg|png|jpg|jpeg)$", max_length=120)]


class Printer(Frozen):
    """What a printer does to a page, as read from the sheet that ``leaflets calibrate`` makes."""

    ruler_mm: Annotated[float, Field(ge=140, le=160)] = Field(
        150.0, description="How long the ruler of 150 mm came out, in millimetres."
    )
    edge_mm: Annotated[float, Field(ge=0, le=30)] = Field(
        0.0, description="The widest white edge that the printer leaves, in millimetres."
    )
    back_right_mm: Annotated[float, Field(ge=-20, le=20)] = Field(
        0.0, description="How far the back came out too far to the right (negative: to the left), in millimetres."
    )
    back_up_mm: Annotated[float, Field(ge=-20, le=20)] = Field(
        0.0, description="How far the back came out too high (negative: too low), in millimetres."
    )
    flip: Literal["short", "long"] | None = Field(
        None, description="The edge round which it turns a landscape page, if it has no choice."
    )


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
    printer: Printer | None = Field(None, description="What leaflets calibrate found of your printer.")
    feedback: Line | None = Field(None, description="Where to send comments on the leaflet.")
    crosswalk: bool = Field(
        False, description="Print in large print which of its pages are page 1, 2 … of the standard print."
    )
