"""Where sentences end, and where they do not."""

from __future__ import annotations

import hypothesis
import hypothesis.strategies as st
import pytest

from leaflets.readability.split_sentences import split_sentences


@pytest.mark.parametrize(
    "text",
    [
        "Take a painkiller, e.g. Paracetamol, with food.",
        "Your doctor, i.e. Dr. Smith, will call.",
        "Ask Mr. T. S. Eliot or J. R. Brown.",
        "It costs 2.5 pounds or 1,000.50 yen",
        "See Fig. 2 and No. 7 on p. 12",
        "About 5 p.m. on most days",
        "It began on Jan. 5 and ended",
        "See a.b.C or p. 3 of it",
        "Smith et al. found it",
        "Wait ... and then go on",
        "Is it you? asked the nurse",
        "Version 2.0.1 is out",
        "",
        "One bullet without a full stop",
    ],
)
def test_one_sentence_stays_one(text: str) -> None:
    assert len(split_sentences(text)) == (1 if text else 0)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Rest. Drink.", ("Rest.", "Drink.")),
        ("Does it hurt? Yes! Then call.", ("Does it hurt?", "Yes!", "Then call.")),
        ("He said “stop.” She did.", ("He said “stop.”", "She did.")),
        ("It is mild. 3 in 10 get worse.", ("It is mild.", "3 in 10 get worse.")),
        ("You may lack vitamin D. Ask for a test.", ("You may lack vitamin D.", "Ask for a test.")),
        ("Come at 5 p.m. Bring this leaflet.", ("Come at 5 p.m.", "Bring this leaflet.")),
        ("Eat fruit, nuts etc. Drink water.", ("Eat fruit, nuts etc.", "Drink water.")),
        ("It weighs 5. Then it grows.", ("It weighs 5.", "Then it grows.")),
        ("It ends [1]. It goes on (a bit). So.", ("It ends [1].", "It goes on (a bit).", "So.")),
        ("The answer is no. Then go.", ("The answer is no.", "Then go.")),
        ("It came later.The first signs.", ("It came later.", "The first signs.")),
        ("Wait… Then go.", ("Wait…", "Then go.")),
        ("(It is rare.) It is mild.", ("(It is rare.)", "It is mild.")),
    ],
)
def test_sentences_end_where_they_end(text: str, sentences: tuple[str, ...]) -> None:
    assert split_sentences(text) == sentences


@hypothesis.given(st.text(alphabet=st.sampled_from("aB1 .!?…()[]\"'’\n\té"), max_size=80) | st.text(max_size=80))
def test_no_letter_is_lost_and_none_is_doubled(text: str) -> None:
    sentences = split_sentences(text)
    assert "".join("".join(sentences).split()) == "".join(text.split())
    assert all(sentence and sentence == sentence.strip() for sentence in sentences)


@hypothesis.given(st.lists(st.sampled_from(["Rest in bed.", "Is it mild?", "Call us now!"]), max_size=8))
def test_plain_sentences_are_all_found(sentences: list[str]) -> None:
    assert list(split_sentences(" ".join(sentences))) == sentences
