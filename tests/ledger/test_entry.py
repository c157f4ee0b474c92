from __future__ import annotations

import pickle

from leaflets.ledger.entry import Entry, Judgement, State


def test_an_entry_is_made_when_it_has_bytes_somewhere_and_travels() -> None:
    failed = Entry("a.pdf", "", State.FAILED, "a", "patient", "a4", 14, "white", message="no", exit_code=3)
    made = Entry(
        "a.pdf", "k", State.PASSED, "a", "patient", "a4", 14, "white", "a.pdf", judgements=(Judgement("x", 0, 1),)
    )
    assert (failed.is_made, made.is_made) == (False, True)
    assert pickle.loads(pickle.dumps(made)) == made
