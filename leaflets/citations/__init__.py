"""Sources: from the text of a reference to fields, from fields to the words on paper, and their numbers.

Takes: the text of a reference, or a Reference and a CitationWording. Gives: CSL fields; a FormattedReference;
numbers. May fail: FileError when the program's list of journals is missing; never on text (what is not understood
stays in ``raw``). Never does: read any other file, fetch anything, invent a field.
"""
