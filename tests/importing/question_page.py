"""A small file of questions and answers of our own, in the form of MedQuAD."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr


def make_xml(*pairs: tuple[str, str, str], focus: str = "Paper lung", synonyms: tuple[str, ...] = ()) -> bytes:
    """A file with pairs of type, question and answer."""
    names = "".join(f"<Synonym>{escape(name)}</Synonym>\n" for name in synonyms)
    told = "".join(
        f'<QAPair pid="{number}">\n<Question qid="1-{number}" qtype={quoteattr(kind)}>{escape(question)}</Question>\n'
        f"<Answer>{escape(answer)}</Answer>\n</QAPair>\n"
        for number, (kind, question, answer) in enumerate(pairs, 1)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<Document id="0000001" source="NIDDK" url="http://example.org/paper-lung">\n'
        f"<Focus>{escape(focus)}</Focus>\n<FocusAnnotations><UMLS><CUIs><CUI>C0000001</CUI></CUIs>"
        "<SemanticTypes><SemanticType>T047</SemanticType></SemanticTypes></UMLS>\n"
        f"<Synonyms>{names}</Synonyms></FocusAnnotations>\n<QAPairs>\n{told}</QAPairs>\n</Document>\n"
    ).encode()


INFORMATION = ("information", "What is (are) Paper lung ?", "Paper lung is an illness of people in books.")
