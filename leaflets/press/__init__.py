"""The press room: the colours of a PDF turned into those a press prints, grey or four inks, and PDF/X-4.

Takes: the bytes of a PDF. Gives: the bytes of the same pages in grey or in cyan, magenta, yellow and black; a PDF/X-4
file; what a file lacks to be one. May fail: RenderError (a colour that cannot be turned), FileError (the ink profile is
missing). Never does: move anything on a page, or change a word.
"""
