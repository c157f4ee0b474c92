"""A block that is a picture: marks by year, one row a kind of source."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChartRow:
    """One row of a chart: its label, and a year for each mark, in rising order."""

    label: str
    years: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture of marks by year, one row a kind of source; ``text`` says it to those who cannot see it.

    The years at the ends of its axis are the first and the last of all marks, the same at every size.
    """

    heading: str
    rows: tuple[ChartRow, ...]
    text: str

    @property
    def ends(self) -> tuple[int, int]:
        """The first and the last year."""
        years = [year for row in self.rows for year in row.years]
        return min(years), max(years)
