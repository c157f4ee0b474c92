"""What a document is made of: blocks in reading order, plain frozen values without HTML or CSS.

    Document (document.py)
      └─ blocks: Block
           MainMessage   the one message                     HelpBox      three HelpLevels, never split
           Section       a question as heading, and blocks   Group        a smaller heading, and blocks
           Paragraph     runs of text                        List         Items, each runs and perhaps a List
           Entry         a name, and labelled texts          Table        columns, rows; first cell heads its row
           Checklist     questions, and lines to write on    Glossary     Words explained
           NameLines     labels, and lines to write on
           Columns       blocks side by side where they fit  Codes        codes of the condition
           Contact       how to reach the clinic             Record       title, edition, version … of the paper
           Source        one numbered source         Contents     the sections, with links and pages
           Chart         marks by year, one row a kind
           Specimen      a sentence in one type, with its code

The same words in the same order at every size: what differs between editions is the edition line of the Record or
its Strip, the Crosswalk of large print and the running lines. Its template is ``templates/blocks/<name>.html.jinja``.
"""

from __future__ import annotations

from dataclasses import dataclass

from leaflets.document.chart import Chart
from leaflets.document.record import Record as Record
from leaflets.document.record import RecordRow as RecordRow
from leaflets.document.record import Strip as Strip
from leaflets.document.runs import Run as Run
from leaflets.document.runs import Runs as Runs


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; ``role`` is an extra CSS class such as ``note``."""

    runs: Runs
    role: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a list, and the list inside it when there is one."""

    runs: Runs
    sublist: List | None = None


@dataclass(frozen=True, slots=True)
class List:
    """A bullet list, or a numbered list that starts at ``start``; with ``is_plain`` its entries have no bullet."""

    items: tuple[Item, ...]
    is_ordered: bool = False
    start: int = 1
    is_plain: bool = False


@dataclass(frozen=True, slots=True)
class MainMessage:
    """The one message a patient should remember; its heading is a label for screen and eye."""

    heading: str
    runs: Runs


@dataclass(frozen=True, slots=True)
class HelpLevel:
    """One level of urgency; ``level`` is emergency, soon or next_visit."""

    level: str
    label: str
    action: str
    items: tuple[Runs, ...]


@dataclass(frozen=True, slots=True)
class HelpBox:
    """When to get help: a framed box that is never split."""

    heading: str
    levels: tuple[HelpLevel, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """A third-level heading with its blocks, kept whole when short."""

    heading: str
    blocks: tuple[Block, ...]
    name: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A second-level heading with its blocks; ``name`` is the field it comes from and its CSS class.

    ``number`` stands before the heading in a long leaflet; "" for none.
    """

    name: str
    heading: str
    blocks: tuple[Block, ...]
    number: str = ""


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """One section in the contents list: its name, which is where the link leads, its number and its heading."""

    name: str
    number: str
    heading: str


@dataclass(frozen=True, slots=True)
class Contents:
    """The contents list. ``page`` is what stands before and after a page number, which is no word of the document."""

    heading: str
    entries: tuple[ContentsEntry, ...]
    page: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Crosswalk:
    """Large print: where each page of the standard print is here, one row a page. It differs between sizes."""

    heading: str
    introduction: str
    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LabelledText:
    """A label such as "How it helps", and the text it labels: paragraphs and lists."""

    label: str
    blocks: tuple[Paragraph | List | Group, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A named thing such as a treatment or a test, with labelled texts; label "" means plain text."""

    heading: str
    tag: str
    texts: tuple[LabelledText, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table; ``widths`` are percent and add up to 100; ``columns`` head it; cell 0 of a row heads that row.

    ``marks`` gives, per row, how many of three evidence boxes are filled (None: no boxes); they stand in column
    ``mark_column``. Words and order stay the same when a large-print layout sets the cells below each other.
    """

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Runs, ...], ...]
    widths: tuple[int, ...]
    name: str = ""
    marks: tuple[int | None, ...] = ()
    mark_column: int = -1


@dataclass(frozen=True, slots=True)
class Checklist:
    """Questions with a box to tick, then a heading and empty lines to write on."""

    items: tuple[Runs, ...]
    lines_heading: str
    line_count: int = 3


@dataclass(frozen=True, slots=True)
class NameLines:
    """Labels such as "Name", each with an empty line to write on."""

    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Word:
    """A glossary word: the term, how to say it (or ""), and its meaning."""

    term: str
    say: str
    meaning: Runs


@dataclass(frozen=True, slots=True)
class Glossary:
    """Words explained, in alphabetical order."""

    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Columns:
    """Blocks side by side in a two-column layout, below each other elsewhere; reading order is column by column."""

    columns: tuple[tuple[Block, ...], ...]
    name: str = ""


@dataclass(frozen=True, slots=True)
class CodeLine:
    """One code: the system, the codes in it, and what they stand for (or "")."""

    system: str
    codes: str
    display: str = ""


@dataclass(frozen=True, slots=True)
class Codes:
    """The codes of the condition, by system."""

    lines: tuple[CodeLine, ...]


@dataclass(frozen=True, slots=True)
class Contact:
    """How to reach the clinic: the telephone large, then lines of runs, and a QR code of its address (or "")."""

    heading: str
    telephone: Runs
    lines: tuple[Runs, ...]
    qr_address: str = ""
    qr_text: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """One numbered source: title, the reference text, facts as rows, and its full address (or "").

    ``below`` are blocks after the facts, such as the statements that it supports.
    """

    number: str
    title: str
    text: Runs
    rows: tuple[RecordRow, ...]
    address: str = ""
    qr_text: str = ""
    below: tuple[Paragraph | List, ...] = ()


@dataclass(frozen=True, slots=True)
class Specimen:
    """The same words as they would look in one type: a code to name it by, what it is, and the words.

    Attributes:
        code: see ``model/need.py``; label: what it is, such as "14 point"; words: a sentence of a leaflet.
        size: type size in points; styles: "bold", "wide"; palette: its paper.
    """

    code: str
    label: str
    words: str
    size: float
    styles: tuple[str, ...]
    palette: str


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice such as "Sample content, not clinically reviewed"; ``name`` is sample, draft or expired."""

    name: str
    text: str


Block = (
    Paragraph | List | MainMessage | HelpBox | Group | Section | Contents | Crosswalk | Entry | Table | Checklist
    | NameLines | Glossary | Columns | Codes | Contact | Record | Source | Chart | Specimen | Notice
)  # fmt: skip
