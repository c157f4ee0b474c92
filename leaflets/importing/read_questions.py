"""Questions and answers in XML → the sections of a page.

The form is MedQuAD's (Ben Abacha and Demner-Fushman 2019): a document with a focus, its annotations, and pairs of a
question and an answer. Some files name the elements otherwise (doc, doctitle-focus, pair); capitals do not count.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from leaflets.importing.question_types import choose_field, clean_question
from leaflets.importing.read_page import clean_text, refuse_page
from leaflets.importing.xml_source import parse_xml

_PAIR, _FOCUS = {"qapair", "pair"}, {"focus", "doctitle-focus", "title"}
_LICENCE = "CC BY 4.0"
_COLLECTION = "collected in MedQuAD by Ben Abacha and Demner-Fushman, BMC Bioinformatics 2019, 20:511"
PUBLISHERS = {
    "adam": "A.D.A.M. Medical Encyclopedia, MedlinePlus, US National Library of Medicine",
    "cancergov": "US National Cancer Institute",
    "cdc": "US Centers for Disease Control and Prevention",
    "gard": "Genetic and Rare Diseases Information Center, US National Institutes of Health",
    "ghr": "Genetics Home Reference, US National Library of Medicine",
    "mplusdrugs": "MedlinePlus Drugs, US National Library of Medicine",
    "mplushealthtopics": "MedlinePlus Health Topics, US National Library of Medicine",
    "mplusherbssupplements": "MedlinePlus Herbs and Supplements, US National Library of Medicine",
    "nhlbi": "US National Heart, Lung, and Blood Institute",
    "niddk": "US National Institute of Diabetes and Digestive and Kidney Diseases",
    "nihseniorhealth": "NIH Senior Health, US National Institutes of Health",
    "ninds": "US National Institute of Neurological Disorders and Stroke",
}
"""Source as MedQuAD's files name it, folded → the publisher to be named with its text."""


@dataclass(frozen=True, slots=True)
class Answered:
    """One question with its answer.

    Attributes:
        line: of the question on the page.
        question: its words.
        field: where the answer belongs, or UNKNOWN.
        keeps_question: whether the question is printed as a title of its answer.
        answer: the text as it stands.
        answer_line: the line where the answer begins.
    """

    line: int
    question: str
    field: str
    keeps_question: bool
    answer: str
    answer_line: int


@dataclass(slots=True)
class QuestionPage:
    """A file of questions and answers.

    Attributes:
        name: what it is about.
        answered: every question that has an answer.
        unanswered: questions without one, with their lines.
        other_names: synonyms.
        codes: as a condition file holds them.
        origin: source, url, licence and attribution, as a condition file holds them.
        remarks: comments in the file.
    """

    name: str
    answered: list[Answered] = field(default_factory=list)
    unanswered: list[tuple[int, str]] = field(default_factory=list)
    other_names: list[tuple[int, str]] = field(default_factory=list)
    codes: list[dict[str, Any]] = field(default_factory=list)
    origin: dict[str, Any] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)


def read_questions(content: bytes, source_name: str) -> QuestionPage:
    """What a file of questions and answers holds.

    Raises:
        ContentError: it is no well-formed XML, declares entities, has no pairs, or none of them has an answer.
    """
    root = parse_xml(content, source_name)
    elements = [(_tag(element), element) for element in root.iter(etree.Element)]
    focus = [_read(element) for tag, element in elements if tag in _FOCUS and _read(element)]
    page = QuestionPage(focus[0] if focus else "")
    page.remarks = [" ".join((comment.text or "").split()) for comment in root.iter(etree.Comment)]
    for tag, element in elements:
        if tag in _PAIR:
            _read_pair(page, element)
        elif tag == "synonym" and _read(element):
            page.other_names.append((element.sourceline, _read(element)))
    page.codes = list(_read_codes(elements))
    page.origin = _read_origin(root, source_name)
    _refuse_unanswered(page, source_name)
    return page


def _refuse_unanswered(page: QuestionPage, source_name: str) -> None:
    if page.answered:
        return
    if not page.unanswered:
        raise refuse_page(source_name, "this XML has no pairs of a question and an answer; is it the right file?")
    why = f'; the file says: "{page.remarks[0][:200]}"' if page.remarks else ""
    said = f"none of the {len(page.unanswered)} questions on '{page.name}' has an answer, so there is nothing to import"
    raise refuse_page(source_name, said + why)


def _read_pair(page: QuestionPage, pair: etree._Element) -> None:
    question = next((child for child in pair if _tag(child) == "question"), None)
    answer = next((child for child in pair if _tag(child) == "answer"), None)
    asked = clean_question(_read(question)) if question is not None else ""
    line = (question if question is not None else pair).sourceline
    text = clean_text("".join(answer.itertext())) if answer is not None else ""
    if answer is None or not any(letter.isalnum() for letter in text):
        page.unanswered.append((line, asked))
        return
    kind = question.get("qtype", "") if question is not None else ""
    chosen, keeps = choose_field(kind, asked)
    page.answered.append(Answered(line, asked, chosen, keeps and bool(asked), text, answer.sourceline))


def _read_codes(elements: list[tuple[str, etree._Element]]) -> Iterator[dict[str, Any]]:
    """UMLS concepts and semantic types, each once."""
    seen: set[str] = set()
    for tag, element in elements:
        system = {"cui": "UMLS", "semantictype": "UMLS semantic type"}.get(tag)
        code = _read(element)
        if system and code and code not in seen:
            seen.add(code)
            yield {"system": system, "code": code}


def _read_origin(root: etree._Element, source_name: str) -> dict[str, Any]:
    names = {str(key).casefold(): str(value).strip() for key, value in root.attrib.items()}
    source = names.get("source") or names.get("corpus") or ""
    number = names.get("id") or names.get("docid") or ""
    publisher = PUBLISHERS.get("".join(letter for letter in source.casefold() if letter.isalnum()))
    if not source:
        return {"source": source_name[:500]}
    origin: dict[str, Any] = {"source": f"{source} {number}".strip()[:500]}
    if names.get("url"):
        origin["url"] = names["url"][:500]
    if publisher:
        origin |= {"licence": _LICENCE, "attribution": f"{publisher}; {_COLLECTION}"}
    return origin


def _tag(element: etree._Element) -> str:
    """The name of an element in small letters, without its namespace."""
    return etree.QName(element).localname.casefold() if isinstance(element.tag, str) else ""


def _read(element: etree._Element) -> str:
    return " ".join(clean_text("".join(element.itertext())).split())
