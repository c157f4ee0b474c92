"""Fills the personal places of a compiled PDF: bytes in, bytes out, no library.

Takes: a StampTemplate, which the pdf room compiled, and the texts of one person. Gives: the bytes of that person's PDF,
or nothing when a text does not fit its place. May fail: never; what does not fit is a value. Never does: draw a
character that the template has no glyph for, let a line leave its place, or keep anything of one person for the next.
"""
