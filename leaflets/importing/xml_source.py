"""Bytes of XML → a tree, with nothing in it that reaches out or blows up."""

from __future__ import annotations

from lxml import etree

from leaflets.importing.read_page import refuse_page


def parse_xml(content: bytes, source_name: str) -> etree._Element:
    """The root of an XML document.

    No entity is ever replaced, no document type or file is loaded, nothing is fetched. A document that declares
    entities of its own is refused: no page needs them, and they can grow without end.

    Raises:
        ContentError: it is not well-formed, or declares entities.
    """
    if b"<!ENTITY" in content:
        said = "this XML declares entities of its own, which are not read; take its DOCTYPE out"
        raise refuse_page(source_name, said)
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False, remove_pis=True, strip_cdata=True
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        said = f"this is no well-formed XML: {error.msg}; save the page again, or mend that place"
        raise refuse_page(source_name, said, error.lineno or 0) from None
    return root
