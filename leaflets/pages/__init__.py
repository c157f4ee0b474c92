"""The pages of one edition: composed, set, and set again where that mends them; nothing is judged or written.

Takes: a Manuscript, an Edition, and the day. Gives: a Document and the PDF that says it. May fail: any LeafletsError
of content, wording, templates or the PDF. Never does: judge its own pages, write a file, ask the clock.
"""
