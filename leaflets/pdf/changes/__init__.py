"""What is changed in WeasyPrint from outside while it makes a document: work that it need not do twice, faults mended.

Each module holds one change as a context manager, says what it touches, and puts everything back. None changes a byte
of a document that WeasyPrint makes by itself. Takes and gives nothing; must not be opened by two threads at once.
"""
