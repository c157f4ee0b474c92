"""Names of the files inside a file."""

from __future__ import annotations

from typing import Any

from pikepdf import Array, Dictionary, Name, String

from leaflets.facts.list_attachments import list_attachments
from tests.facts.hand_made import open_new, read


def specify(name: str, key: str = "UF", **entries: Any) -> Any:
    return Dictionary({f"/{key}": String(name), "/EF": Dictionary(), **entries})


def test_files_of_the_tree_the_catalogue_and_the_pages_are_named_once() -> None:
    pdf = open_new()
    tree = Array([String("1"), specify("a.yaml"), String("2"), specify("b.json", "F")])
    pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=tree))
    pdf.Root.AF = Array([specify("a.yaml"), specify("c.csv"), Dictionary(UF=String("only named.txt")), 5])
    clips = [Dictionary(Subtype=Name.FileAttachment, FS=specify("d.txt")), Dictionary(Subtype=Name.FileAttachment)]
    pdf.pages[0].obj.Annots = Array([*clips, Dictionary(Subtype=Name.Text, FS=specify("e.txt"))])
    assert read(pdf).attachments == ("a.yaml", "b.json", "c.csv", "d.txt")


def test_a_file_without_attachments_has_none() -> None:
    assert list_attachments(open_new().Root, []) == ()
    assert list_attachments(None, [None, 5, Name.x]) == ()
