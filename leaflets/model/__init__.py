"""What a condition, a clinic and an edition are.

Takes: plain values (strings, lists, mappings). Gives: frozen, checked values. May fail: pydantic's ValidationError,
which content/ turns into places in the file. Never does: read files, print, or know how a page looks.
"""
